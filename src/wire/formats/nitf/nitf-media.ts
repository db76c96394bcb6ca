import type { NinjsAssociation, NinjsType } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { lineOf } from "../text/clean-text.ts";
import { asUri } from "../text/uris.ts";
import type { Warnings } from "../warnings.ts";

/** Pictures and other media of an NITF body. Pure. */

const number = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : NaN);

function typeOf(media: MarkupElement): NinjsType {
  const kind = attribute(media, "media-type").toLowerCase();
  if (kind === "video" || kind === "audio" || kind === "graphic") return kind;
  const mime = attribute(childNamed(media, "media-reference"), "mime-type").toLowerCase();
  const [family] = mime.split("/");
  if (kind === "" && (family === "video" || family === "audio")) return family;
  return "picture";
}

/** What agencies put into `media-metadata`, by its name in small letters without blanks. */
function metadataOf(media: MarkupElement): (...names: readonly string[]) => string {
  const found = new Map<string, string>();
  for (const element of childrenNamed(media, "media-metadata")) {
    const name = attribute(element, "name")
      .toLowerCase()
      .replace(/[\s_-]/g, "");
    if (!found.has(name)) found.set(name, attribute(element, "value"));
  }
  return (...names) => names.map((name) => found.get(name) ?? "").find(Boolean) ?? "";
}

type Rendition = Draft["renditions"][number];

/** A file name or an id of the agency's archive is no address: it stands as the title. */
function renditionOf(reference: MarkupElement, index: number): Rendition {
  const source = attribute(reference, "source");
  const isAddress = asUri(source) !== null;
  return {
    name:
      attribute(reference, "name") ||
      attribute(reference, "id") ||
      (index === 0 ? "main" : `rendition-${index + 1}`),
    ...(isAddress ? { href: source } : {}),
    contentType: attribute(reference, "mime-type"),
    title: attribute(reference, "alternate-text") || (isAddress ? "" : source),
    width: number(attribute(reference, "width")),
    height: number(attribute(reference, "height")),
  };
}

/** A `media` element: caption and producer belong to all its references. */
function mediaOf(media: MarkupElement, index: number, warnings: Warnings): NinjsAssociation | null {
  const references = childrenNamed(media, "media-reference");
  const first = references[0] ?? null;
  if (first === null) return null;
  const said = metadataOf(media);
  const captions = childrenNamed(media, "media-caption")
    .map((element) => readBlocks(element).map(textOfBlock).join("\n"))
    .filter(Boolean);
  const all = captions.length > 0 ? captions : [said("caption")].filter(Boolean);
  const credit = attribute(first, "source-credit") || said("credit", "creditline", "sourcecredit");
  const headline = said("headline", "title");
  const name = attribute(first, "name") || `media-${index + 1}`;
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId:
      attribute(first, "source") ||
      attribute(first, "name") ||
      attribute(first, "id") ||
      `media-${index + 1}`,
    type: typeOf(media),
    headlines: headline === "" ? [] : [{ role: "main", value: headline }],
    byline: lineOf(textOf(childNamed(media, "media-producer"))) || said("byline", "photographer", "creator"),
    copyrightHolder: attribute(first, "copyright") || said("copyright", "copyrightholder"),
    usageTerms: said("usageterms", "rights", "restrictions", "specialinstructions", "instructions"),
    sources: credit === "" ? [] : [{ name: credit, role: "creditline" }],
    descriptions: all.map((value) => ({ role: "caption", value })),
    renditions: references.map(renditionOf),
  };
  return associationOf(draft, name, "media", warnings);
}

/** ANSA names its pictures in `img` elements of the body. */
function pictureOf(img: MarkupElement, index: number, warnings: Warnings): NinjsAssociation | null {
  const source = attribute(img, "source") || attribute(img, "src");
  if (source === "" || source.startsWith("data:")) return null;
  const alt = attribute(img, "alt");
  const href = asUri(source);
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId: source,
    type: "picture",
    descriptions: alt === "" ? [] : [{ role: "caption", value: alt }],
    renditions: [href === null ? { name: "main", title: source } : { name: "main", href: source }],
  };
  return associationOf(draft, `picture-${index + 1}`, "media", warnings);
}

export function mediaOfBody(body: MarkupElement | null, warnings: Warnings): readonly NinjsAssociation[] {
  const media = allNamed(body, "media").map((element, index) => mediaOf(element, index, warnings));
  const pictures = allNamed(body, "img", "media")
    .filter((element) => element.name === "img")
    .map((element, index) => pictureOf(element, index, warnings));
  return [...media, ...pictures].filter((each) => each !== null);
}
