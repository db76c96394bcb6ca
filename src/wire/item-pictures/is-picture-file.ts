/** Files that the darkroom opens, by their first bytes: JPEG, PNG, WebP, TIFF, AVIF. Pure. */
const MAGIC: readonly (readonly [mark: RegExp, type: string])[] = [
  [/^\u00FF\u00D8\u00FF/u, "image/jpeg"],
  [/^\u0089PNG\r\n/u, "image/png"],
  [/^RIFF[\s\S]{4}WEBP/u, "image/webp"],
  [/^(?:II\*\0|MM\0\*)/u, "image/tiff"],
  [/^[\s\S]{4}ftypavi[fs]/u, "image/avif"],
];

/** By the bytes alone; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(([mark]) => mark.test(start))?.[1] ?? null;
}

export const isPictureFile = (bytes: Uint8Array): boolean => pictureTypeOf(bytes) !== null;
