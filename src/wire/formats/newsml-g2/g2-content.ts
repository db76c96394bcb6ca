import type { NinjsAssociation, NinjsRendition, NinjsType } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { plainBlocks } from "../markup/blocks.ts";
import { looksLikeHtml, readHtml } from "../markup/html-document.ts";
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  firstNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { picturesOfPage } from "../page-pictures.ts";
import { bodyOfNitf } from "../nitf/nitf-body.ts";
import type { WireBlock } from "../read-item.ts";
import { asUri } from "../text/uris.ts";
import { lineOf } from "../text/clean-text.ts";
import { nameOf } from "./g2-codes.ts";
import { bodyOfIdf } from "./g2-idf.ts";
import { typeOf, type Context } from "./g2-meta.ts";

/** The content of a news item: text inside the message, and files that lie elsewhere. Pure. */

export interface Content {
  readonly blocks: readonly WireBlock[];
  readonly renditions: readonly NinjsRendition[];
  readonly associations: readonly NinjsAssociation[];
  /** What an NITF body adds where the G2 metadata say nothing. */
  readonly nitf: Partial<Draft>;
}

const READABLE_ROOT = /^(?:html|body|div|section|article|main|p|span|h[1-6]|ul|ol|table|pre|blockquote)$/i;

interface Body {
  readonly blocks: readonly WireBlock[];
  readonly nitf: Partial<Draft>;
  /** The page the blocks were read from; null of other text. */
  readonly page?: MarkupElement;
}

function bodyOfXml(inline: MarkupElement, context: Context): Body {
  const nitf = firstNamed(inline, "nitf");
  if (nitf !== null) {
    const fields = bodyOfNitf(childNamed(nitf, "body"), EMPTY_DRAFT, context.warnings);
    const title = textOf(childNamed(childNamed(nitf, "head"), "title"));
    return { blocks: fields.blocks, nitf: { ...fields, title } };
  }
  const [root] = childElements(inline);
  if (root === undefined) return { blocks: bodyOfText(textOf(inline)), nitf: {} };
  if (root.name === "idf") {
    const { blocks, fields } = bodyOfIdf(root);
    return { blocks, nitf: fields };
  }
  if (!READABLE_ROOT.test(root.name)) {
    context.warnings.add("body-not-readable", root.name);
    return { blocks: [], nitf: {} };
  }
  return { blocks: readBlocks(inline), nitf: {}, page: inline };
}

const bodyOfText = (text: string): readonly WireBlock[] =>
  looksLikeHtml(text) ? htmlBlocks(text) : plainBlocks(text);

/** HTML whose paragraphs may themselves be lines of wrapped text with indents. */
function htmlBlocks(html: string): readonly WireBlock[] {
  const root = readHtml(html);
  const texts = /<p[\s>]/i.test(html) ? htmlParagraphTexts(root) : [];
  const isIndented =
    texts.length > 0 &&
    texts.length <= 2 &&
    texts.some((text) => /\n {2,}\S/.test(text) && text.split("\n").length > 4);
  return isIndented ? texts.flatMap(plainBlocks) : readBlocks(root);
}

function htmlParagraphTexts(root: MarkupElement): readonly string[] {
  return childElements(root).flatMap((child) =>
    child.name === "p" ? [textOf(child).replace(/^\s*\n/, "")] : htmlParagraphTexts(child),
  );
}

/** dpa sends headline, notes and text as data of their own; only the text is the body. */
function bodyOfData(elements: readonly MarkupElement[], context: Context): readonly WireBlock[] {
  const isText = (element: MarkupElement): boolean =>
    /^(?:text\/|application\/xhtml|$)/.test(attribute(element, "contenttype"));
  const rendition = (element: MarkupElement): string =>
    attribute(element, "rendition")
      .replace(/^.*[:/]/, "")
      .toLowerCase();
  const texts = elements
    .filter(isText)
    .filter((element) => !/^(?:headline|public|nonpublic|slug|teaser|caption)$/.test(rendition(element)));
  const chosen = texts.find((element) => /text|body|main|full/.test(rendition(element))) ?? texts[0];
  if (chosen === undefined) return [];
  const encoding = attribute(chosen, "encoding")
    .replace(/^.*[:/]/, "")
    .toLowerCase();
  if (encoding !== "" && encoding !== "none") {
    context.warnings.add("body-not-readable", encoding);
    return [];
  }
  return bodyOfText(textOf(chosen));
}

function bodyOf(contentSet: MarkupElement | null, context: Context): Body {
  for (const inline of childrenNamed(contentSet, "inlineXML")) {
    const body = bodyOfXml(inline, context);
    if (body.blocks.length > 0) return body;
  }
  return { blocks: bodyOfData(childrenNamed(contentSet, "inlineData"), context), nitf: {} };
}

const count = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : NaN);

function renditionOf(remote: MarkupElement, index: number): NinjsRendition {
  const name = attribute(remote, "rendition").replace(/^.*[:/]/, "");
  const format = attribute(remote, "format").replace(/^.*[:/]/, "");
  return {
    name: name || (index === 0 ? "main" : `rendition-${index + 1}`),
    // A file name alone is no address; the agency's id of the file is.
    href:
      [attribute(remote, "href"), attribute(remote, "residref")].find((target) => asUri(target) !== null) ??
      "",
    contentType: attribute(remote, "contenttype"),
    width: count(attribute(remote, "width")),
    height: count(attribute(remote, "height")),
    sizeInBytes: count(attribute(remote, "size")),
    duration: attribute(remote, "durationunit") === "" ? count(attribute(remote, "duration")) : NaN,
    ...(format === "" ? {} : { format }),
  };
}

const mediaType = (contentType: string): NinjsType =>
  contentType.startsWith("image/")
    ? "picture"
    : contentType.startsWith("video/")
      ? "video"
      : contentType.startsWith("audio/")
        ? "audio"
        : "component";

/** Sizes of one picture come one after another, each under a name of its own. */
function bySubject(remotes: readonly MarkupElement[]): readonly (readonly MarkupElement[])[] {
  const groups: MarkupElement[][] = [];
  for (const remote of remotes) {
    const group = groups.at(-1) ?? [];
    const name = attribute(remote, "rendition");
    const isSize =
      name !== "" &&
      mediaType(attribute(remote, "contenttype")) === "picture" &&
      group.every(
        (other) =>
          !["", name].includes(attribute(other, "rendition")) &&
          attribute(other, "residref") === attribute(remote, "residref") &&
          mediaType(attribute(other, "contenttype")) === "picture",
      );
    if (isSize && group.length > 0) group.push(remote);
    else groups.push([remote]);
  }
  return groups;
}

/** A file beside a text is a picture of the text, not a rendition of it. */
function besidesText(remotes: readonly MarkupElement[], context: Context): readonly NinjsAssociation[] {
  return bySubject(remotes).map((group, index) => {
    const [first] = group;
    const renditions = group.map((remote) => renditionOf(remote, index));
    const draft: Draft = {
      ...EMPTY_DRAFT,
      agencyId: attribute(first ?? null, "residref") || attribute(first ?? null, "href"),
      type: mediaType(attribute(first ?? null, "contenttype")),
      headlines: [{ role: "main", value: nameOf(first ?? null, context.language) }],
      renditions,
    };
    return associationOf(draft, renditions[0]?.name ?? "", "content", context.warnings);
  });
}

function linkOf(link: MarkupElement, context: Context): NinjsAssociation | null {
  const target = attribute(link, "residref") || attribute(link, "href");
  if (target === "") return null;
  const href = attribute(link, "href");
  const itemClass = childNamed(link, "itemClass");
  const title = lineOf(textOf(childNamed(link, "title")));
  const version = attribute(link, "version");
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId: target,
    type: itemClass === null ? "component" : typeOf(itemClass, context),
    versionName: version,
    headlines: title === "" ? [] : [{ role: "main", value: title }],
    renditions:
      href === "" || itemClass === null
        ? []
        : [{ name: "main", href, contentType: attribute(link, "contenttype") }],
  };
  return associationOf(
    draft,
    title || target,
    attribute(link, "rel").replace(/^.*[:/]/, ""),
    context.warnings,
  );
}

export function contentOf(item: MarkupElement, type: NinjsType, context: Context): Content {
  const contentSet = childNamed(item, "contentSet");
  const remotes = childrenNamed(contentSet, "remoteContent").filter(
    (remote) => attribute(remote, "hascontent") !== "false",
  );
  const body = bodyOf(contentSet, context);
  const links = childrenNamed(childNamed(item, "itemMeta"), "link").map((link) => linkOf(link, context));
  const isText = type === "text";
  const named = [
    ...(isText ? besidesText(remotes, context) : []),
    ...(body.nitf.associations ?? []),
    ...links.filter((link) => link !== null),
  ];
  const hasPicture = !isText || named.some((each) => each.type === "picture" || each.type === "graphic");
  const shown = hasPicture || body.page === undefined ? [] : picturesOfPage(body.page, context.warnings);
  return {
    blocks: body.blocks,
    renditions: isText ? [] : remotes.map(renditionOf),
    associations: [...named, ...shown],
    nitf: body.nitf,
  };
}
