import { renditionName, type RenditionFormat } from "./renditions.ts";

/** Names of renditions: the picture's random name, then width and format. Pure. */
export interface RenditionRef {
  readonly mediaKey: string;
  readonly width: number;
  readonly format: RenditionFormat;
}

/** In the media store; readers ask for the last part below /media/. */
export const renditionKey = (mediaKey: string, width: number, format: RenditionFormat): string =>
  `renditions/${mediaKey.slice(0, 2)}/${mediaKey}-${renditionName(width, format)}`;

/** Reads a name that readers ask for; null for anything that is no rendition's name. */
export function readRenditionName(name: string): RenditionRef | null {
  const found = /^([A-Za-z0-9_-]{32})-(\d{1,5})\.(avif|webp|jpg)$/.exec(name);
  if (found === null) return null;
  const format = found[3] === "jpg" ? "jpeg" : (found[3] as "avif" | "webp");
  return { mediaKey: found[1] as string, width: Number(found[2]), format };
}
