import type { Draft } from "../draft.ts";
import { EMPTY_DRAFT } from "../draft.ts";
import { readHtml } from "../markup/html-document.ts";
import { childNamed } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { readXml } from "../markup/xml-document.ts";
import { field, isObject, namedAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import { bodyOf } from "../ninjs/ninjs-texts.ts";
import { bodyOfNitf } from "../nitf/nitf-body.ts";
import type { WireBlock } from "../read-item.ts";
import { TooMuchCopy } from "../size-caps.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";

/** The text of an AP item: inside it, or in an NITF document of its own that has to be fetched. Pure. */

export interface ApBody {
  readonly blocks: readonly WireBlock[];
  /** What an NITF document says beside its text. */
  readonly nitf: Partial<Draft>;
}

const NO_BODY: ApBody = { blocks: [], nitf: {} };

/** The rendition under whose name the address of a text stands that lies elsewhere. */
const NITF_RENDITION = "nitf";

/** AP gives "IIM" as the format of its NITF; the name or the address tells. */
const isNitfStory = (name: string, rendition: JsonObject): boolean =>
  name.toLowerCase() === NITF_RENDITION ||
  (/nitf/i.test(`${textAt(rendition, "format")} ${textAt(rendition, "title")}`) &&
    /^(?:story|main)$/i.test(textAt(rendition, "rel")));

const storyRendition = (item: JsonObject): JsonObject | null =>
  namedAt(item, "renditions").find(([name, entry]) => isNitfStory(name, entry))?.[1] ?? null;

const hrefOfText = (item: JsonObject): string =>
  textAt(item, "type") === "text" ? textAt(storyRendition(item) ?? {}, "href") : "";

/** A whole NITF document, or only the markup of its body. */
function readMarkup(text: string, warnings: Warnings): ApBody {
  if (!/<nitf[\s>]/.test(text.slice(0, 2000))) return { blocks: readBlocks(readHtml(text)), nitf: {} };
  const document = readXml(text, warnings);
  if (document.kind === "document") {
    const fields = bodyOfNitf(childNamed(document.root, "body"), EMPTY_DRAFT, warnings);
    return { blocks: fields.blocks, nitf: fields };
  }
  warnings.add("body-not-readable", document.code);
  return NO_BODY;
}

/** NITF that was put into the item or its rendition: a string, or an object that holds one. */
function embedded(item: JsonObject): string {
  const places = [field(item, "nitf"), storyRendition(item)];
  for (const place of places) {
    if (typeof place === "string") return place;
    if (!isObject(place)) continue;
    const text = textAt(place, "body_html", "body_nitf", "content", "value", "data");
    if (text.includes("<")) return text;
  }
  return "";
}

export function bodyOfAp(item: JsonObject, warnings: Warnings): ApBody {
  const nitf = embedded(item);
  const body = nitf === "" ? bodyOf(item, warnings) : readMarkup(nitf, warnings);
  if (body.blocks.length === 0 && hrefOfText(item) !== "") warnings.add("body-elsewhere");
  return body;
}

/**
 * Where the text of an item has to be fetched from; "" when it stands in the item, or no place is named.
 * The way in asks this, so that it fetches what the reader would miss.
 */
export function textElsewhere(item: JsonObject): string {
  const href = hrefOfText(item);
  if (href === "") return "";
  try {
    return bodyOfAp(item, makeWarnings()).blocks.length === 0 ? href : "";
  } catch (error) {
    if (error instanceof TooMuchCopy) return "";
    throw error;
  }
}
