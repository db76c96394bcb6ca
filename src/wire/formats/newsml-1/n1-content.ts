import type { NinjsRendition, NinjsType } from "../../ninjs.ts";
import { plainBlocks } from "../markup/blocks.ts";
import { looksLikeHtml, readHtml } from "../markup/html-document.ts";
import {
  allNamed,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  firstNamed,
  isElement,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { WireBlock } from "../read-item.ts";
import { asUri } from "../text/uris.ts";
import { lineOf } from "../text/clean-text.ts";
import type { Warnings } from "../warnings.ts";

/** `ContentItem`: text inside the message, or a file that lies elsewhere. Pure. */

const formalName = (content: MarkupElement, name: string): string =>
  attribute(childNamed(content, name), "FormalName").toLowerCase();

const MEDIA_FORMAT =
  /jpe?g|png|gif|tiff?|eps|bmp|webp|photo|picture|image|graphic|video|audio|mpeg|mp3|mp4|wave?|wmv|quicktime|flash|pdf/;

/** A file: it has an address and no text with it, or says that it is of a kind no text is of. */
export function isFile(content: MarkupElement): boolean {
  const data = childNamed(content, "DataContent");
  const hasData = data !== null && textOf(data).trim() !== "";
  if (attribute(content, "Href") !== "") return !(hasData && formalName(content, "MediaType") === "text");
  if (hasData) return false;
  return MEDIA_FORMAT.test(`${formalName(content, "MediaType")} ${formalName(content, "MimeType")}`);
}

/** Properties of `Characteristics` by name, without blanks and capitals; the first of a name counts. */
function characteristicsOf(content: MarkupElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const property of allNamed(childNamed(content, "Characteristics"), "Property")) {
    const name = attribute(property, "FormalName")
      .toLowerCase()
      .replace(/[\s_-]/g, "");
    const value = attribute(property, "Value") || attribute(property, "ValueRef");
    if (!found.has(name) && value !== "") found.set(name, value);
  }
  return found;
}

const count = (text: string | undefined): number => (/^\d{1,12}$/.test(text ?? "") ? Number(text) : NaN);

/** "JPEG Baseline", "Mpeg3", and file names, where no MIME type stands. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/jpe?g/, "image/jpeg"],
  [/png/, "image/png"],
  [/gif/, "image/gif"],
  [/tiff?\b/, "image/tiff"],
  [/mp4|mpeg-?4/, "video/mp4"],
  [/mp3|mpeg-?3/, "audio/mpeg"],
  [/quicktime|\bmov\b/, "video/quicktime"],
  [/\bwav/, "audio/wav"],
  [/pdf/, "application/pdf"],
];

export function contentTypeOf(content: MarkupElement): string {
  const mime = formalName(content, "MimeType");
  if (mime.includes("/")) return mime;
  const told = `${mime} ${formalName(content, "Format")} ${/\.\w{2,5}$/.exec(attribute(content, "Href"))?.[0] ?? ""}`;
  return ENDINGS.find(([pattern]) => pattern.test(told.toLowerCase()))?.[1] ?? "";
}

export function mediaTypeOf(content: MarkupElement): NinjsType {
  const kind = formalName(content, "MediaType");
  const type = contentTypeOf(content);
  if (/video/.test(kind) || type.startsWith("video/")) return "video";
  if (/audio|sound/.test(kind) || type.startsWith("audio/")) return "audio";
  if (/graphic/.test(kind)) return "graphic";
  return /photo|picture|image/.test(kind) || type.startsWith("image/") ? "picture" : "component";
}

/** The file's own name stands as its title where the address is none: it came beside the message. */
export function renditionOf(content: MarkupElement, name: string): NinjsRendition {
  const said = characteristicsOf(content);
  const href = attribute(content, "Href");
  const isAddress = asUri(href) !== null;
  const bytes = lineOf(textOf(firstNamed(childNamed(content, "Characteristics"), "SizeInBytes")));
  return {
    name: name || (said.get("imageuse") ?? said.get("multimediause") ?? "") || "main",
    ...(isAddress ? { href } : {}),
    contentType: contentTypeOf(content),
    title: said.get("title") ?? (isAddress ? "" : href),
    width: count(said.get("pixelwidth") ?? said.get("width") ?? said.get("imagewidth")),
    height: count(said.get("pixelheight") ?? said.get("height") ?? said.get("imageheight")),
    sizeInBytes: count(bytes || said.get("sizeinbytes")),
    duration: count(said.get("duration") ?? said.get("totalduration")) || NaN,
  };
}

/** The part that holds the text: `DataContent`, alone or inside `Encoding`. Null when it is encoded. */
function dataOf(content: MarkupElement, warnings: Warnings): MarkupElement | null {
  const encoding = childNamed(content, "Encoding");
  const notation = attribute(encoding, "Notation").toLowerCase();
  if (encoding !== null && /base64|uuencode|quoted/.test(notation)) {
    warnings.add("body-not-readable", notation);
    return null;
  }
  const data = childNamed(content, "DataContent") ?? childNamed(encoding, "DataContent");
  // Some set the paragraphs into the item itself.
  return (
    data ?? (childNamed(content, "p") === null ? null : { ...content, children: childrenNamed(content, "p") })
  );
}

export const nitfOf = (content: MarkupElement): MarkupElement | null =>
  firstNamed(childNamed(content, "DataContent") ?? childNamed(content, "Encoding"), "nitf");

const BLOCK_TAG = /<(?:p|br|div|h[1-6]|ul|ol|li|table|blockquote|pre|body)(?:\s[^<>]*)?\/?>/i;

/** Belga's marks between the parts of a bulletin, and where its sounds stand. */
const BULLETIN_MARKS = /<?\bNewsComponentRef\b[^<>\n]{0,200}\/?>?|^[^\S\n]*\*{3,}/gmu;

/** Text with tags that only mark words (Belga) keeps its lines. */
function textBlocks(written: string): readonly WireBlock[] {
  const text = written.replace(BULLETIN_MARKS, "\n\n");
  if (!looksLikeHtml(text)) return plainBlocks(text);
  return readBlocks(readHtml(BLOCK_TAG.test(text) ? text : text.trim().replace(/\r\n?|\n/g, "<br>")));
}

const READABLE =
  /^(?:html|body|div|section|article|main|p|span|br|h[1-6]|hl[12]|ul|ol|dl|table|pre|blockquote|bq|block|body\.content|media-caption|media|b|strong|i|em|a|img|hr)$/i;

/** The text of a content item as blocks. Throws `TooMuchCopy`. */
export function blocksOfContent(content: MarkupElement, warnings: Warnings): readonly WireBlock[] {
  const data = dataOf(content, warnings);
  if (data === null) return [];
  const nitf = firstNamed(data, "nitf");
  if (nitf !== null) return readBlocks(firstNamed(nitf, "body.content") ?? nitf);
  const [root] = childElements(data);
  if (root === undefined) return textBlocks(textOf(data));
  if (!READABLE.test(root.name)) {
    warnings.add("body-not-readable", root.name);
    return [];
  }
  return readBlocks(data);
}

/** The caption of a picture, which agencies also put into `media-caption` of an NITF body. */
export function captionOfContent(content: MarkupElement, warnings: Warnings): readonly WireBlock[] {
  const captions = allNamed(childNamed(content, "DataContent"), "media-caption");
  return captions.length > 0 ? captions.flatMap(readBlocks) : blocksOfContent(content, warnings);
}

const rankOf = (content: MarkupElement): number => {
  if (nitfOf(content) !== null) return 0;
  const data = childNamed(content, "DataContent");
  if (childElements(data).some((child) => READABLE.test(child.name))) return 1;
  const text = data?.children.find((child) => !isElement(child) && child.trim() !== "");
  return typeof text === "string" && looksLikeHtml(text) ? 2 : 3;
};

/**
 * The texts to read: of the same text in several formats the best one (NITF, XHTML, HTML, plain), of
 * texts in one format all of them.
 */
export function chosenTexts(contents: readonly MarkupElement[]): readonly MarkupElement[] {
  if (contents.length < 2) return contents;
  const filled = contents.filter((content) => textOf(childNamed(content, "DataContent")).trim() !== "");
  const best = Math.min(...filled.slice(0, 1000).map(rankOf));
  return filled.filter((content) => rankOf(content) === best);
}
