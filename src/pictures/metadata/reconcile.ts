import { hasZone, isoDate, isoDateWithTime, withOffset } from "./dates.ts";
import type { Exif, Gps } from "./exif.ts";
import { makeGps } from "./exif.ts";
import { facesNamed } from "./focal-point.ts";
import { IIM_DATASET, type Iim } from "./iim.ts";
import { cleanList } from "./text.ts";
import type { Warnings } from "./warnings.ts";
import { xmpStructures, xmpText, xmpTexts, type XmpFields } from "./xmp.ts";

/** What the three kinds of metadata of one picture say, read but not yet weighed. */
export interface Sources {
  readonly exif: Exif | null;
  readonly iim: Iim;
  readonly xmp: XmpFields;
  /** Whether IIM was changed after XMP was last brought in line with it (its digest differs). */
  readonly iimIsNewer: boolean;
}

/** What a newsroom wants to know; "" and empty lists where the file does not say. */
export interface Reconciled {
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  readonly copyright: string;
  readonly usageTerms: string;
  /** ISO 8601, with a zone only where the file names one; null where unknown. */
  readonly created: string | null;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  readonly gps: Gps | null;
}

/** What cameras write as caption when nobody writes one. */
const CAMERA_CAPTION =
  /^(?:(?:olympus|konica minolta|minolta|kodak|samsung)? ?digital camera|sony dsc|dcim.*|exif_jpeg_picture|samsung|untitled|default|\?+)$/i;

/** Bytes a data set may hold (IIM 4.2, 6); a longer text stands there cut. */
const LIMITS: ReadonlyMap<number, number> = new Map([
  [IIM_DATASET.keywords, 64],
  [IIM_DATASET.byline, 32],
  [IIM_DATASET.city, 32],
  [IIM_DATASET.region, 32],
  [IIM_DATASET.country, 64],
  [IIM_DATASET.headline, 256],
  [IIM_DATASET.credit, 32],
  [IIM_DATASET.source, 32],
  [IIM_DATASET.copyright, 128],
  [IIM_DATASET.caption, 2000],
]);

/**
 * Weighs EXIF, IIM and XMP by the Metadata Working Group's Guidelines for Handling Image
 * Metadata 2.0, chapter 3: EXIF first where it has the property; then XMP, unless the digest
 * shows that IIM was changed later; then IIM, unless it is XMP's text cut to its limit.
 */
export function reconcile(sources: Sources, warnings: Warnings): Reconciled {
  const { exif, xmp } = sources;
  const weigh = (number: number, xmpTextsOf: readonly string[], exifText = "") =>
    exifText === "" ? weighLists(sources, number, xmpTextsOf, warnings) : [exifText];
  const one = (number: number, text: string, exifText = "") => weigh(number, [text], exifText)[0] ?? "";
  return {
    headline: one(IIM_DATASET.headline, xmpText(xmp, "photoshop", "Headline")),
    caption: captionOf(sources, warnings),
    credit: one(IIM_DATASET.credit, xmpText(xmp, "photoshop", "Credit")),
    byline: weigh(IIM_DATASET.byline, xmpTexts(xmp, "dc", "creator"), artistOf(exif)).join(", "),
    source: one(IIM_DATASET.source, xmpText(xmp, "photoshop", "Source")),
    copyright: one(
      IIM_DATASET.copyright,
      xmpText(xmp, "dc", "rights") || xmpText(xmp, "tiff", "Copyright"),
      exif?.copyright,
    ),
    usageTerms: xmpText(xmp, "rights", "UsageTerms"),
    created: createdOf(sources, warnings),
    city: one(IIM_DATASET.city, placeOf(xmp, "City", "City")),
    region: one(IIM_DATASET.region, placeOf(xmp, "State", "ProvinceState")),
    country: one(IIM_DATASET.country, placeOf(xmp, "Country", "CountryName")),
    keywords: weigh(IIM_DATASET.keywords, xmpTexts(xmp, "dc", "subject")),
    people: peopleOf(xmp),
    gps: exif?.gps ?? xmpGps(xmp),
  };
}

function weighLists(
  { iim, iimIsNewer }: Sources,
  number: number,
  fromXmp: readonly string[],
  warnings: Warnings,
): readonly string[] {
  const ours = cleanList(fromXmp);
  const theirs = cleanList(iim.get(number) ?? []);
  if (theirs.length === 0 || (ours.length > 0 && !iimIsNewer)) return ours;
  if (ours.length === 0) return theirs;
  const mended = theirs.map((text, i) => (isCut(text, ours[i], number) ? (ours[i] ?? text) : text));
  if (mended.join("\0") !== ours.join("\0")) warnings.add("iptc-newer-than-xmp");
  return mended;
}

/** A sign of four bytes may have been left out whole at the limit. */
function isCut(text: string, whole: string | undefined, number: number): boolean {
  const limit = LIMITS.get(number);
  if (whole === undefined || limit === undefined || !whole.startsWith(text)) return false;
  return Buffer.byteLength(text) > limit - 4 || text.length > limit - 4;
}

function captionOf(sources: Sources, warnings: Warnings): string {
  const { exif, xmp } = sources;
  const isCameras = exif !== null && CAMERA_CAPTION.test(exif.caption);
  if (exif !== null && exif.caption !== "" && !isCameras) return exif.caption;
  const described = xmpText(xmp, "dc", "description") || xmpText(xmp, "tiff", "ImageDescription");
  const [caption = ""] = weighLists(sources, IIM_DATASET.caption, [described], warnings);
  if (isCameras || CAMERA_CAPTION.test(caption)) warnings.add("camera-caption-ignored");
  return CAMERA_CAPTION.test(caption) ? "" : caption;
}

/** EXIF holds several creators in one text, with semicolons between (MWG 2.0, 5.6). */
function artistOf(exif: Exif | null): string {
  const names = (exif?.artist ?? "").split(";").map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return cleanList(names).join(", ");
}

/** The place shown: the core field, else the first of the places that the extension lists. */
function placeOf(xmp: XmpFields, core: string, extension: string): string {
  const [shown] = xmpStructures(xmp, "ext", "LocationShown");
  return xmpText(xmp, "photoshop", core) || (shown === undefined ? "" : xmpText(shown, "ext", extension));
}

function peopleOf(xmp: XmpFields): readonly string[] {
  const named = cleanList(xmpTexts(xmp, "ext", "PersonInImage"));
  if (named.length > 0) return named;
  const detailed = xmpStructures(xmp, "ext", "PersonInImageWDetails").map((person) =>
    xmpText(person, "ext", "PersonName"),
  );
  return cleanList(detailed.length > 0 ? detailed : facesNamed(xmp));
}

function createdOf(sources: Sources, warnings: Warnings): string | null {
  const { exif, iim, xmp } = sources;
  const read = (texts: readonly string[], parse: () => string | null): string | null => {
    const date = parse();
    if (date === null && /[1-9]/.test(texts.join(""))) warnings.add("date-unreadable");
    return date;
  };
  const of = (number: number) => iim.get(number)?.[0] ?? "";
  const fromIim = (date: number, time: number) => read([of(date)], () => isoDateWithTime(of(date), of(time)));
  const fromXmp = (text: string) => read([text], () => isoDate(text));
  const fromExif = (text: string, offset: string) => read([text], () => withOffset(isoDate(text), offset));

  const inExif = fromExif(exif?.taken ?? "", exif?.takenOffset ?? "");
  const inXmp =
    fromXmp(xmpText(xmp, "photoshop", "DateCreated")) ?? fromXmp(xmpText(xmp, "exif", "DateTimeOriginal"));
  const inIim = fromIim(IIM_DATASET.dateCreated, IIM_DATASET.timeCreated);
  const weighed = sources.iimIsNewer ? (inIim ?? inXmp) : (inXmp ?? inIim);
  const taken = withZoneOf(inExif ?? weighed, [inXmp, inIim]);
  if (taken !== null) return taken;

  const digitised =
    fromExif(exif?.digitised ?? "", exif?.digitisedOffset ?? "") ??
    fromXmp(xmpText(xmp, "xmp", "CreateDate")) ??
    fromIim(IIM_DATASET.digitalDate, IIM_DATASET.digitalTime);
  if (digitised !== null) warnings.add("date-of-scan");
  return digitised;
}

/** The same wall-clock time with a zone elsewhere in the file says more. */
function withZoneOf(date: string | null, others: readonly (string | null)[]): string | null {
  if (date === null || !date.includes("T") || hasZone(date)) return date;
  return others.find((other) => other?.startsWith(date) && hasZone(other)) ?? date;
}

/** XMP writes degrees and decimal minutes: `48,16.5N`. */
function xmpGps(xmp: XmpFields): Gps | null {
  const degrees = (name: string, negative: string): number => {
    const [, whole, minutes, seconds, side] =
      xmpText(xmp, "exif", name).match(/^(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])$/i) ?? [];
    if (whole === undefined) return Number.NaN;
    const value = Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
    return side?.toUpperCase() === negative ? -value : value;
  };
  return makeGps(degrees("GPSLatitude", "S"), degrees("GPSLongitude", "W"));
}
