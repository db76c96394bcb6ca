/** Which sizes and formats readers are offered. Pure. */

export const renditionWidths = [320, 640, 960, 1280, 1600] as const;
export const renditionFormats = ["avif", "webp", "jpeg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

export interface Rendition {
  readonly width: number;
  readonly format: RenditionFormat;
}

/** Never larger than the original; a small one keeps its own width. */
export function widthsFor(originalWidth: number): readonly number[] {
  const fitting = renditionWidths.filter((width) => width <= originalWidth);
  return fitting.length === 0 ? [originalWidth] : fitting;
}

export const extensionOf = (format: RenditionFormat): string => (format === "jpeg" ? "jpg" : format);

/** Below /media/ for readers, below the media store's `renditions/` for us. */
export const renditionName = (mediaKey: string, rendition: Rendition): string =>
  `${mediaKey}-${rendition.width}.${extensionOf(rendition.format)}`;

export const renditionKey = (mediaKey: string, rendition: Rendition): string =>
  `renditions/${mediaKey.slice(0, 2)}/${renditionName(mediaKey, rendition)}`;

/** Reads a name that readers ask for; null for anything that is no rendition's name. */
export function readRenditionName(name: string): ({ readonly mediaKey: string } & Rendition) | null {
  const found = /^([A-Za-z0-9_-]{32})-(\d{1,5})\.(avif|webp|jpg)$/.exec(name);
  if (found === null) return null;
  const format = found[3] === "jpg" ? "jpeg" : (found[3] as "avif" | "webp");
  return { mediaKey: found[1] as string, width: Number(found[2]), format };
}
