import { textOfBlock } from "../markup/blocks.ts";
import { attribute, isElement, textOf, type MarkupElement, type MarkupNode } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { lineOf } from "../text/clean-text.ts";

/** `body.content` of NITF without what is no copy: notes, metadata of blocks, code of other sites. Pure. */

export interface SortedContent {
  readonly content: MarkupElement;
  readonly notes: readonly string[];
  /** Bylines and datelines that stand in the only block that has one. */
  readonly byline: MarkupElement | null;
  readonly dateline: MarkupElement | null;
  /** "© 2026 Northline" of a `copyrite` element. */
  readonly copyright: string;
}

/** Metadata that NITF allows in a block. */
const METADATA = new Set(["tobject", "key-list", "classifier", "identified-content", "lang"]);

/** Parts of names and places that may stand without a blank between them. */
const NAME_PARTS = /^name\.(?:given|family)$/;
const PLACE_PARTS = /^(?:sublocation|city|state|region|country)$/;

function between(one: MarkupNode | undefined, other: MarkupNode): string {
  if (one === undefined || !isElement(one) || !isElement(other)) return "";
  if (NAME_PARTS.test(one.name) && NAME_PARTS.test(other.name)) return " ";
  return PLACE_PARTS.test(one.name) && PLACE_PARTS.test(other.name) ? ", " : "";
}

/** Code that shows something of another site, escaped into a paragraph: tags and no word. */
function isEmbedCode(element: MarkupElement): boolean {
  if (element.name !== "p") return false;
  const text = textOf(element).trim();
  return (
    /^<(?:div|script|iframe|figure|object|embed|section)\b/i.test(text) &&
    text.replace(/<[^<>]*>/g, "").trim() === ""
  );
}

/** Text of an element whose parts may touch: "Paris, France", "Ada Finch". */
export function nameOf(element: MarkupElement): string {
  const parts = element.children.map((child, index) => {
    const text = isElement(child) ? nameOf(child) : child;
    return `${between(element.children[index - 1], child)}${text}`;
  });
  return lineOf(parts.join(""));
}

interface Taken {
  readonly notes: string[];
  readonly bylines: MarkupElement[];
  readonly datelines: MarkupElement[];
  readonly copyrights: string[];
}

/** What is taken out of the text, put where it belongs; false where it stays. */
function take(element: MarkupElement, taken: Taken): boolean {
  if (element.name === "note") {
    const text = readBlocks(element).map(textOfBlock).join("\n");
    (attribute(element, "noteclass") === "cpyrt" ? taken.copyrights : taken.notes).push(text);
    return true;
  }
  if (element.name === "copyrite") {
    taken.copyrights.push(lineOf(textOf(element)));
    return true;
  }
  if (element.name === "byline") taken.bylines.push(element);
  if (element.name === "dateline") taken.datelines.push(element);
  return METADATA.has(element.name) || isEmbedCode(element);
}

function sorted(nodes: readonly MarkupNode[], taken: Taken): readonly MarkupNode[] {
  const kept: MarkupNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const gap = between(nodes[index - 1], node);
    if (gap !== "") kept.push(gap);
    if (!isElement(node)) kept.push(node);
    else if (!take(node, taken)) kept.push({ ...node, children: sorted(node.children, taken) });
  }
  return kept;
}

/** Bylines and datelines as paragraphs, or left out where they have a place of their own. */
function placed(nodes: readonly MarkupNode[], left: ReadonlySet<string>): readonly MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (!isElement(node)) return [node];
    if (left.has(node.name)) return [];
    const name = node.name === "byline" || node.name === "dateline" ? "p" : node.name;
    return [{ ...node, name, children: placed(node.children, left) }];
  });
}

export function sortContent(content: MarkupElement): SortedContent {
  const taken: Taken = { notes: [], bylines: [], datelines: [], copyrights: [] };
  const children = sorted(content.children, taken);
  const [byline, otherByline] = taken.bylines;
  const [dateline, otherDateline] = taken.datelines;
  const isOnly = { byline: otherByline === undefined, dateline: otherDateline === undefined };
  const left = new Set([...(isOnly.byline ? ["byline"] : []), ...(isOnly.dateline ? ["dateline"] : [])]);
  return {
    content: { ...content, children: placed(children, left) },
    notes: taken.notes.filter(Boolean),
    byline: isOnly.byline ? (byline ?? null) : null,
    dateline: isOnly.dateline ? (dateline ?? null) : null,
    copyright: taken.copyrights.filter(Boolean).join("\n"),
  };
}
