import type { ReleasedPicture, RenditionFormat } from "../../stories/index.ts";
import { markup, nothing, type Markup } from "./markup.ts";

/** Photographs with their renditions, focal point, caption and credit. Pure. */

export interface PicturePlace {
  /** The `sizes` of the place, as the style sheet lays it out. */
  readonly sizes: string;
  /** Widest rendition worth naming, in px. */
  readonly widest: number;
  /** What the place cuts the picture to; "own" leaves it whole. */
  readonly cut: "own" | "3:2" | "1:1";
  /** Empty where a headline beside it says the same. */
  readonly alt: string;
  /** The one picture that is seen first. */
  readonly isFirst?: boolean;
}

const types: Readonly<Record<RenditionFormat, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpeg: "image/jpeg",
};

export const renditionPath = (mediaKey: string, width: number, format: RenditionFormat): string =>
  `/media/${mediaKey}-${width}.${format === "jpeg" ? "jpg" : format}`;

/** Widths to offer: all up to the first that is wide enough. */
function widthsFor(picture: ReleasedPicture, widest: number): readonly number[] {
  const enough = picture.widths.find((width) => width >= widest) ?? Infinity;
  return picture.widths.filter((width) => width <= enough);
}

/** The best rendition for others to fetch (feeds, shared links), as a path, or null. */
export function largestJpeg(
  picture: ReleasedPicture,
): { readonly path: string; readonly width: number; readonly height: number } | null {
  const width = picture.widths.findLast((each) => each <= 1600) ?? picture.widths[0];
  if (width === undefined || !picture.formats.includes("jpeg")) return null;
  const height = Math.round((width * picture.height) / picture.width);
  return { path: renditionPath(picture.mediaKey, width, "jpeg"), width, height };
}

const ratios = { "3:2": 2 / 3, "1:1": 1 } as const;

/**
 * Classes that hold the focal point in view, in steps of a tenth: style attributes would need a
 * weaker Content-Security-Policy, and a tenth of what is cut off is never seen.
 */
function focalClasses(picture: ReleasedPicture): string {
  const tenth = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10);
  const [x, y] = [tenth(picture.focal.x), tenth(picture.focal.y)];
  return `${x === 5 ? "" : ` fx${x}`}${y === 5 ? "" : ` fy${y}`}`;
}

/** The picture alone; nothing when it has no rendition yet. */
export function pictureMarkup(picture: ReleasedPicture, place: PicturePlace): Markup {
  const widths = widthsFor(picture, place.widest);
  const last = widths.at(-1);
  const plain = picture.formats.includes("jpeg") ? "jpeg" : picture.formats.at(-1);
  if (last === undefined || plain === undefined) return nothing;
  const setOf = (format: RenditionFormat): string =>
    widths.map((width) => `${renditionPath(picture.mediaKey, width, format)} ${width}w`).join(", ");
  const ratio = place.cut === "own" ? picture.height / picture.width : ratios[place.cut];
  const middle = widths[Math.floor(widths.length / 2)] ?? last;
  const better = picture.formats.filter((format) => format !== plain);
  const cut = place.cut === "own" ? "" : `cut${place.cut === "1:1" ? " thumb" : ""}${focalClasses(picture)}`;
  return markup`<picture>${better.map((format) => markup`<source type="${types[format]}" srcset="${setOf(format)}" sizes="${place.sizes}">`)}<img src="${renditionPath(picture.mediaKey, middle, plain)}"${widths.length > 1 ? markup` srcset="${setOf(plain)}" sizes="${place.sizes}"` : nothing} width="${last}" height="${Math.round(last * ratio)}" alt="${place.alt}"${cut === "" ? nothing : markup` class="${cut}"`}${place.isFirst === true ? markup` fetchpriority="high"` : markup` loading="lazy" decoding="async"`}></picture>`;
}

/** The caption belongs to the use, the credit to the picture; the credit stands after, not in brackets. */
export function captionMarkup(picture: ReleasedPicture): Markup {
  if (picture.caption === "" && picture.credit === "") return nothing;
  const space = picture.caption !== "" && picture.credit !== "" ? " " : "";
  return markup`<figcaption>${picture.caption}${space}${picture.credit === "" ? nothing : markup`<span class="credit">${picture.credit}</span>`}</figcaption>`;
}

/** A picture with caption and credit. */
export function figureMarkup(picture: ReleasedPicture, place: PicturePlace, className: string): Markup {
  return markup`<figure class="${className}">${pictureMarkup(picture, place)}${captionMarkup(picture)}</figure>`;
}
