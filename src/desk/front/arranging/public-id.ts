/** The public id that ends a story's address, `/SECTION/SLUG-ID`; null when there is none. Pure. */
export function publicIdOf(address: string | null): string | null {
  const path = address?.split(/[?#]/)[0] ?? "";
  return /-([a-z0-9]+)\/?$/.exec(path)?.[1] ?? null;
}
