import { hashOf } from "../../platform/index.ts";
import type { NinjsAssociation, NinjsRendition } from "../ninjs.ts";
import type { KeptCopy } from "../items-store.ts";

/** A picture of an item as it can be taken: what the agency says of it and where its bytes are. Pure. */

/** One size of a picture. It has an address, or the name of a file that is sent beside the message. */
export interface PictureRendition {
  readonly name: string;
  /** http, https or cid address; "" when it came as a file. */
  readonly href: string;
  /** In small letters, without folders; "" when it has an address. */
  readonly file: string;
  readonly contentType: string;
  /** Pixels; null when the agency does not say. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface ItemPicture {
  /** The same over all versions of the item. */
  readonly key: string;
  /** ninjs uri of the picture at its agency. */
  readonly uri: string;
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  /** Whose it is. */
  readonly rights: string;
  readonly usageTerms: string;
  /** RFC 3339, or null. */
  readonly expires: string | null;
  /** RFC 3339, or null. */
  readonly embargo: string | null;
  /** Point of interest, 0..1 from the left and top; null when not marked. */
  readonly focal: { readonly x: number; readonly y: number } | null;
  /** Best first. */
  readonly renditions: readonly PictureRendition[];
  /** The copy that describes it: the picture's own item where it is one, else the text it came with. */
  readonly from: { readonly itemId: string; readonly itemVersionId: string };
  /** Packages that tie it to the text alone. */
  readonly packages: readonly string[];
  readonly state: "usable" | "withheld" | "killed";
  /** In one package with several texts: it may belong to another of them. */
  readonly isLoose: boolean;
}

type Described = Omit<NinjsAssociation, "name"> | KeptCopy["ninjs"];

/** What our darkroom opens. */
const OPENABLE = /^image\/(?:jpe?g|pjpeg|png|tiff|webp|avif)$/iu;
const OPENABLE_NAME = /\.(?:jpe?g|jpe|png|tiff?|webp|avif)(?:$|[?#])/iu;
const PICTURE_KINDS = new Set(["picture", "graphic"]);

export const isPictureKind = (kind: string | undefined): boolean => PICTURE_KINDS.has(kind ?? "");

export const baseName = (path: string): string => path.replace(/^.*[/\\]/u, "").toLowerCase();

/** Pixels as a power of two where they are known, else guessed by what the agency calls the size. */
function sizeScore({ name, width, height }: PictureRendition): number {
  if (width !== null && width > 0) return Math.log2(width * (height ?? width));
  if (/thumb|icon|square|small/iu.test(name)) return 14;
  if (/preview|web|view|medium/iu.test(name)) return 18;
  return /orig|main|high|full|base|print|large|hires/iu.test(name) ? 23 : 20;
}

function renditionOf(sent: NinjsRendition): PictureRendition | null {
  const href = sent.href ?? "";
  const isAddress = /^(?:https?|cid):/iu.test(href);
  // A format that names no address gives the file's name instead.
  const file = isAddress ? "" : baseName(sent.title ?? "");
  const type = sent.contentType ?? "";
  const openable =
    type === "" ? !/\.\w{2,4}$/u.test(href || file) || OPENABLE_NAME.test(href || file) : OPENABLE.test(type);
  if (!openable || (!isAddress && !OPENABLE_NAME.test(file))) return null;
  return {
    name: sent.name,
    href: isAddress ? href : "",
    file,
    contentType: type,
    width: sent.width ?? null,
    height: sent.height ?? null,
  };
}

const renditionsOf = (described: Described): readonly PictureRendition[] =>
  (described.renditions ?? [])
    .flatMap((sent) => renditionOf(sent) ?? [])
    .toSorted((a, b) => sizeScore(b) - sizeScore(a))
    .slice(0, 20);

function focalOf(described: Described): ItemPicture["focal"] {
  for (const { poi, width, height } of described.renditions ?? []) {
    if (poi === undefined || width === undefined || height === undefined) continue;
    const [x, y] = [poi.x / width, poi.y / height];
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) return { x, y };
  }
  return null;
}

const captionOf = ({ descriptions = [] }: Described): string =>
  (descriptions.find((each) => /caption/iu.test(each.role ?? "")) ?? descriptions[0])?.value.trim() ?? "";

const creditOf = ({ infoSources = [], copyrightHolder }: Described): string =>
  [infoSources.find((each) => /credit/iu.test(each.role ?? ""))?.name, copyrightHolder]
    .map((each) => each?.trim() ?? "")
    .find(Boolean) ?? "";

export const keyOf = (uri: string): string => hashOf(uri).slice(0, 16);

/** Null where there is nothing that could be fetched. `own` is set when the picture is an item itself. */
export function pictureFrom(
  described: Described,
  place: {
    readonly from: ItemPicture["from"];
    readonly state: ItemPicture["state"];
    readonly packages: readonly string[];
    readonly isLoose: boolean;
    readonly credit: string;
    readonly caption: string;
  },
): ItemPicture | null {
  const renditions = renditionsOf(described);
  if (renditions.length === 0) return null;
  const { from, packages, state, isLoose } = place;
  return {
    key: keyOf(described.uri),
    uri: described.uri,
    headline: described.headlines?.[0]?.value.trim() ?? "",
    caption: captionOf(described) || place.caption,
    credit: creditOf(described) || place.credit,
    byline: described.by?.trim() ?? "",
    rights: (described.copyrightNotice ?? described.copyrightHolder ?? "").trim(),
    usageTerms: described.usageTerms?.trim() ?? "",
    expires: described.expires ?? null,
    embargo: described.embargoedUntil ?? null,
    focal: focalOf(described),
    renditions,
    from,
    packages,
    state,
    isLoose,
  };
}
