import { readHtml } from "../markup/html-document.ts";
import {
  allNamed,
  attribute,
  childElements,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { WireBlock } from "../read-item.ts";
import { lineOf } from "../text/clean-text.ts";

/** The HTML part of a mail without what its programs put in: quoted mail, signatures, hidden text, frames of tables. Pure. */

const QUOTED =
  /\b(?:gmail_quote|gmail_signature|gmail_attr|moz-signature|moz-cite-prefix|yahoo_quoted|protonmail_quote|OutlookMessageHeader|x_?divRplyFwdMsg|divRplyFwdMsg|appendonsend|signature|unsubscribe|preheader|preview-?text)\b/iu;
const HIDDEN =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|max-height\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all)/iu;

interface Pruning {
  readonly keepsQuotes: boolean;
}

function isDropped(element: MarkupElement, pruning: Pruning): boolean {
  if (HIDDEN.test(attribute(element, "style")) || "hidden" in element.attributes) return true;
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`;
  const isCite = element.name === "blockquote" && attribute(element, "type").toLowerCase() === "cite";
  return !pruning.keepsQuotes
    ? isCite || QUOTED.test(names)
    : /\b(?:\w*signature|preheader|unsubscribe)\b/iu.test(names);
}

const CELL_NAMES = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th"]);

/** A table that only places things: one that frames others, says so, or has one cell a row. */
function isFrame(table: MarkupElement): boolean {
  if (attribute(table, "role").toLowerCase() === "presentation") return true;
  if (allNamed(table, "table", "p", "h1", "h2", "h3", "ul", "img").length > 0) return true;
  return allNamed(table, "tr").every(
    (row) => childElements(row).filter((cell) => cell.name === "td" || cell.name === "th").length < 2,
  );
}

/** The cells of a frame as sections, down to the tables inside, which are judged by themselves. */
const unframed = (node: MarkupNode): MarkupNode => {
  if (!isElement(node) || node.name === "table" || !CELL_NAMES.has(node.name)) return node;
  return { ...node, name: "div", children: node.children.map(unframed) };
};

function prune(element: MarkupElement, pruning: Pruning): MarkupElement {
  const children: MarkupNode[] = element.children
    .filter((child) => !isElement(child) || !isDropped(child, pruning))
    .map((child) => (isElement(child) ? prune(child, pruning) : child));
  const pruned = { ...element, children };
  if (element.name !== "table" || !isFrame(pruned)) return pruned;
  return { ...pruned, name: "div", children: children.map(unframed) };
}

/** Throws `TooMuchCopy`. */
export const blocksOfHtml = (html: string, keepsQuotes: boolean): readonly WireBlock[] =>
  readBlocks(prune(readHtml(html), { keepsQuotes }));

/** What the HTML says instead of each picture, by content id. */
export function pictureTexts(html: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const picture of html === "" ? [] : allNamed(readHtml(html), "img")) {
    const cid = /^cid:(.+)$/iu.exec(attribute(picture, "src"))?.[1];
    const text = lineOf(attribute(picture, "alt") || attribute(picture, "title"));
    // Programs put the file's name there.
    if (cid !== undefined && text !== "" && !/\.\w{3,4}$/u.test(text)) texts.set(decodeCid(cid), text);
  }
  return texts;
}

export function decodeCid(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}
