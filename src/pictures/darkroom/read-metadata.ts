import exifr from "exifr";

/** What a picture says of itself, reconciled from IPTC IIM, XMP and EXIF. */
export interface PictureFacts {
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  readonly copyright: string;
  readonly usageTerms: string;
  /** As the file gives it: ISO 8601, with an offset only when the file has one; null when undated. */
  readonly created: string | null;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  readonly gps?: { readonly latitude: number; readonly longitude: number };
  readonly alt: string;
  readonly focal: { readonly x: number; readonly y: number } | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

type Tags = Readonly<Record<string, unknown>>;

const isTags = (value: unknown): value is Tags => typeof value === "object" && value !== null && !Array.isArray(value);
const blockOf = (value: unknown): Tags => (isTags(value) ? value : {});

/** Text of a tag: plain, a language alternative ({lang, value}), or the first of a list. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.replaceAll("\0", "").trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textOf(value.find((each) => textOf(each) !== ""));
  if (isTags(value) && "value" in value) return textOf(value["value"]);
  return "";
}

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(textOf).filter((text) => text !== "");

/** IIM text that is UTF-8 read as Latin-1 says so by its bytes. */
function iimText(value: unknown): string {
  const text = textOf(value);
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  const decoded = Buffer.from(text, "latin1").toString("utf8");
  return decoded.includes("\ufffd") ? text : decoded;
}

const first = (...texts: readonly string[]): string => texts.find((text) => text !== "") ?? "";

const two = (value: number): string => String(value).padStart(2, "0");

/** EXIF "2026:11:24 17:05:09", XMP ISO, IIM "20261124" + "170509-0600", or an exifr Date as ISO. */
function dateOf(date: unknown, time: unknown = "", offset: unknown = ""): string | null {
  const day = textOf(date);
  const whole = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(day);
  if (whole === null || whole[1] === "0000" || whole[2] === "00" || whole[3] === "00") return null;
  const iso = `${whole[1]}-${whole[2]}-${whole[3]}`;
  const clock = /^(\d{2}):?(\d{2}):?(\d{2})\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(textOf(time));
  const hour = whole[4] ?? clock?.[1];
  if (hour === undefined) return iso;
  const rest = [whole[5] ?? clock?.[2] ?? "00", whole[6] ?? clock?.[3] ?? "00"].map((part) => two(Number(part)));
  const zone = first(whole[7] ?? "", clock?.[4] ?? "", textOf(offset)).replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return `${iso}T${hour}:${rest.join(":")}${zone}`;
}

/** Centre of the first region that frames the subject: MWG face or focus areas, x and y from 0 to 1. */
function focalOf(xmp: Tags): PictureFacts["focal"] {
  const regions = blockOf(blockOf(xmp["mwg-rs"])["Regions"] ?? xmp["Regions"])["RegionList"];
  for (const region of Array.isArray(regions) ? regions : regions === undefined ? [] : [regions]) {
    const area = blockOf(blockOf(region)["Area"]);
    const x = Number(area["x"]);
    const y = Number(area["y"]);
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) return { x, y };
  }
  return null;
}

interface Blocks {
  readonly exif: Tags;
  readonly gps: Tags;
  readonly iptc: Tags;
  readonly dc: Tags;
  readonly photoshop: Tags;
  readonly core: Tags;
  readonly ext: Tags;
  readonly rights: Tags;
  readonly xmp: Tags;
}

/**
 * Reconciles by the Metadata Working Group's guidelines (2.0, chapter 5): XMP before IIM before
 * EXIF for texts that people write, since writers keep XMP newest; EXIF before the others for the
 * time of the photograph where only it has the second.
 */
function reconcile(blocks: Blocks): Omit<PictureFacts, "warnings"> {
  const { exif, gps, iptc, dc, photoshop, core, ext, rights, xmp } = blocks;
  const latitude = Number(gps["latitude"]);
  const longitude = Number(gps["longitude"]);
  return {
    headline: first(textOf(photoshop["Headline"]), iimText(iptc["Headline"])),
    caption: first(textOf(dc["description"]), iimText(iptc["Caption"]), textOf(exif["ImageDescription"])),
    credit: first(textOf(photoshop["Credit"]), iimText(iptc["Credit"])),
    byline: first(listOf(dc["creator"]).join(", "), listOf(iptc["Byline"]).map(iimText).join(", "), textOf(exif["Artist"])),
    source: first(textOf(photoshop["Source"]), iimText(iptc["Source"])),
    copyright: first(textOf(dc["rights"]), iimText(iptc["CopyrightNotice"]), textOf(exif["Copyright"])),
    usageTerms: textOf(rights["UsageTerms"]),
    created: dateOf(photoshop["DateCreated"]) ?? dateOf(iptc["DateCreated"], iptc["TimeCreated"]) ?? dateOf(exif["DateTimeOriginal"], "", exif["OffsetTimeOriginal"]) ?? null,
    city: first(textOf(photoshop["City"]), iimText(iptc["City"])),
    region: first(textOf(photoshop["State"]), iimText(iptc["State"])),
    country: first(textOf(photoshop["Country"]), iimText(iptc["Country"])),
    keywords: [...new Set([...listOf(dc["subject"]), ...listOf(iptc["Keywords"]).map(iimText)])],
    people: listOf(ext["PersonInImage"]),
    ...(Number.isFinite(latitude) && Number.isFinite(longitude) ? { gps: { latitude, longitude } } : {}),
    alt: textOf(core["AltTextAccessibility"]),
    focal: focalOf(xmp),
  };
}

/** Metadata of a picture's bytes. Damaged metadata is a warning; the rest is still read. */
export async function readMetadata(bytes: Uint8Array): Promise<PictureFacts> {
  const warnings: { code: string; message: string }[] = [];
  let parsed: Tags = {};
  try {
    const options = { tiff: true, exif: true, gps: true, iptc: true, xmp: true, icc: false, jfif: false, multiSegment: true, mergeOutput: false, reviveValues: false, sanitize: true, translateKeys: true };
    parsed = blockOf(await exifr.parse(Buffer.from(bytes), options as never));
  } catch (error) {
    warnings.push({ code: "metadata-damaged", message: `Part of the picture's metadata could not be read: ${error instanceof Error ? error.message : "unknown"}.` });
  }
  const blocks: Blocks = {
    exif: { ...blockOf(parsed["ifd0"]), ...blockOf(parsed["exif"]) },
    gps: blockOf(parsed["gps"]),
    iptc: blockOf(parsed["iptc"]),
    dc: blockOf(parsed["dc"]),
    photoshop: blockOf(parsed["photoshop"]),
    core: blockOf(parsed["Iptc4xmpCore"]),
    ext: blockOf(parsed["Iptc4xmpExt"]),
    rights: blockOf(parsed["xmpRights"]),
    xmp: parsed,
  };
  return { ...reconcile(blocks), warnings };
}
