import type { PictureAnswer } from "../../pictures/pictures-contract.ts";

/** How pictures are called and measured on the desk. Pure. */

export const nameOf = (picture: Pick<PictureAnswer, "headline" | "caption" | "fileName">): string =>
  picture.headline || picture.caption || picture.fileName;

/** Clocks of the server and its database may differ by as much. */
const CLOCKS_MS = 60_000;

/**
 * Whether a picture that the server answers to an upload was in the library before: the same bytes
 * answer the picture there is. `tookMs` is how long the upload took.
 */
export function wasKnown(
  {
    picture,
    answeredAt,
  }: { readonly picture: Pick<PictureAnswer, "addedAt">; readonly answeredAt: number | null },
  tookMs: number,
): boolean {
  return answeredAt !== null && Date.parse(picture.addedAt) < answeredAt - tookMs - CLOCKS_MS;
}

/** "640 kB", "5.2 MB" */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "6,000 × 4,000, 5.2 MB" */
export function sizeWords({
  width,
  height,
  bytes,
}: Pick<PictureAnswer, "width" | "height" | "bytes">): string {
  const size = bytesWords(bytes);
  if (width === 0 || height === 0) return size;
  return `${width.toLocaleString("en-US")} × ${height.toLocaleString("en-US")}, ${size}`;
}

/** What is said at the right under a picture of the grid. */
export function standingOf(picture: Pick<PictureAnswer, "state" | "credit" | "alt" | "uses">): {
  readonly words: string;
  readonly tone: "plain" | "late" | "bad";
} {
  if (picture.state === "refused") return { words: "refused", tone: "bad" };
  if (picture.state === "preparing") return { words: "being made", tone: "plain" };
  if (picture.credit.trim() === "") return { words: "no credit", tone: "bad" };
  if (picture.alt.trim() === "") return { words: "no description", tone: "late" };
  const count = picture.uses.length;
  return { words: count === 0 ? "not used" : `${count} ${count === 1 ? "use" : "uses"}`, tone: "plain" };
}
