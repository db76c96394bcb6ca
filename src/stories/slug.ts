/** Words of an address: small Latin letters and digits joined by hyphens, at most 80 signs. Pure. */
export function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’‘`]/g, "")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ł", "l")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  if (plain.length <= 80) return plain;
  const cut = plain.slice(0, 81);
  return cut.slice(0, cut.lastIndexOf("-") > 40 ? cut.lastIndexOf("-") : 80).replace(/-+$/, "");
}

/** The public id at the end of a story's path `/SECTION/SLUG-ID`, or null; the rest does not matter. */
export function publicIdOfPath(path: string): string | null {
  const found = /^\/[^/]+\/(?:[^/]*-)?([23456789b-df-hj-km-np-tv-z]{8})$/.exec(path);
  return found?.[1] ?? null;
}
