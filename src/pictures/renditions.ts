/**
 * Which renditions of a picture are made. A rendition is one size in one format; pages name
 * all of them in `srcset` and the browser takes one.
 */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1600] as const;
export const RENDITION_FORMATS = ["avif", "webp", "jpeg"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

export interface Rendition {
  readonly width: number;
  readonly height: number;
  readonly format: RenditionFormat;
  /** File name below the picture's own random name: `640.avif`. */
  readonly name: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Taller than this and WebP (at most 16,383 pixels a side) cannot hold the widest rendition. */
export const TALLEST_SHAPE = 10;

/**
 * Widths for a picture of this many pixels across, narrowest first. Nothing is enlarged: a
 * picture under 1,600 pixels ends with its own width, in place of a standard one that is less
 * than a tenth smaller.
 */
export function planWidths(width: number): readonly number[] {
  const widest = Math.min(width, RENDITION_WIDTHS.at(-1)!);
  return [...RENDITION_WIDTHS.filter((standard) => standard < widest * 0.9), widest];
}

/** All renditions of a picture of this size as shown, narrowest first. */
export function planRenditions({ width, height }: Size): readonly Rendition[] {
  return planWidths(width).flatMap((wide) =>
    RENDITION_FORMATS.map((format) => ({
      width: wide,
      height: Math.max(1, Math.round((height * wide) / width)),
      format,
      name: renditionName(wide, format),
    })),
  );
}

export const renditionName = (width: number, format: RenditionFormat): string =>
  `${width}.${format === "jpeg" ? "jpg" : format}`;

export const RENDITION_MEDIA_TYPE: Readonly<Record<RenditionFormat, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpeg: "image/jpeg",
};
