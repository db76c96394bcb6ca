import type { WireBlock, WireRun } from "../read-item.ts";
import { makeBodyMeasure, type BodyMeasure } from "../size-caps.ts";
import { lineOf } from "../text/clean-text.ts";
import { joinWrapped } from "../text/wrapped-lines.ts";
import { blocksOf, BREAK, isTypesetting, makeRun, textBlock, textOfBlock, type BlockKind } from "./blocks.ts";
import { grid, spanOf, type Cell } from "./table-grid.ts";
import {
  allNamed,
  attribute,
  isElement,
  textOf,
  type MarkupElement,
  type MarkupNode,
} from "./markup-tree.ts";

/**
 * The body of HTML, XHTML and NITF to blocks, by an allow-list: what is not named here gives only
 * its text, and what could act (script, frame, form) or is no text (picture, media) gives nothing.
 */

/** What an element is: a block of a kind, a frame around blocks, or something with a rule of its own. */
type Part = BlockKind | "container" | "break" | "table" | "preformatted" | "fraction" | "quoted" | "dropped";

const NAMES: Readonly<Record<Part, string>> = {
  paragraph: "p address figcaption",
  subhead: "caption h1 h2 h3 h4 h5 h6 hl1 hl2 subhead",
  "list-item": "li dt dd",
  quote: "blockquote bq",
  container:
    "html body body.content body.end block div section article main center aside footer details summary ul ol dl fn tagline postaddr addressee note nitf-table fieldset",
  break: "br",
  table: "table",
  preformatted: "pre",
  fraction: "frac",
  quoted: "q",
  dropped:
    "script style noscript template iframe frame object embed applet svg math head header nav figure img picture audio video canvas map media form button input select textarea hr virtloc nitf-table-metadata title meta link",
};

const PARTS: ReadonlyMap<string, Part> = new Map(
  (Object.keys(NAMES) as Part[]).flatMap((part) =>
    NAMES[part].split(" ").map((name): [string, Part] => [name, part]),
  ),
);

/** Sections that dpa marks as notes to editors, and TT's line of kicker and agency. */
const NOT_FOR_READERS = /(?:^|\s)(?:notepad|np-nonpublic|np-public|closingline|dat)(?:\s|$)/;

function isForEditors(element: MarkupElement): boolean {
  const classes = attribute(element, "class");
  return classes !== "" && NOT_FOR_READERS.test(classes);
}

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
}

interface Reading {
  readonly blocks: WireBlock[];
  readonly runs: WireRun[];
  /** One for the body and all its tables. */
  readonly measure: BodyMeasure;
  kind: BlockKind;
}

/** One by one: a call with a hundred thousand arguments ends the program. */
function addAll(reading: Reading, blocks: readonly WireBlock[]): void {
  for (const block of blocks) {
    reading.measure.addBlock();
    reading.blocks.push(block);
  }
}

function flush(reading: Reading): void {
  if (reading.runs.length > 0) addAll(reading, blocksOf(reading.kind, reading.runs));
  reading.runs.length = 0;
}

function inside(reading: Reading, kind: BlockKind, element: MarkupElement, look: Look): void {
  const outer = reading.kind;
  flush(reading);
  // A paragraph inside a quote or a list item is a part of it, not a block of another kind.
  reading.kind = kind === "paragraph" && (outer === "quote" || outer === "list-item") ? outer : kind;
  walkAll(reading, element.children, look);
  flush(reading);
  reading.kind = outer;
}

const BOLD = /\bbold\b/i;

const isSetBold = (element: MarkupElement): boolean =>
  BOLD.test(`${attribute(element, "class")} ${attribute(element, "style")}`);

function lookOf(element: MarkupElement, look: Look): Look {
  switch (element.name) {
    case "b":
    case "strong":
      return { ...look, bold: true };
    case "i":
    case "cite":
      return { ...look, italic: true };
    case "em":
      return isSetBold(element) ? { ...look, bold: true } : { ...look, italic: true };
    case "a": {
      const href = attribute(element, "href");
      return href === "" ? look : { ...look, href };
    }
    default:
      return look;
  }
}

/** NITF's fractions: numerator and denominator stand in elements of their own. */
function fraction(element: MarkupElement): string {
  const [top, bottom] = [allNamed(element, "frac-num")[0], allNamed(element, "frac-den")[0]];
  return top === undefined || bottom === undefined
    ? textOf(element)
    : `${lineOf(textOf(top))}/${lineOf(textOf(bottom))}`;
}

const FIGURES = "0123456789+-";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

/** Raised figures keep their place, or ten to the sixth would be a hundred and six. */
function raised(element: MarkupElement): MarkupElement {
  const text = textOf(element);
  if (element.children.some(isElement) || !/^[\d+-]{1,6}$/.test(text.trim())) return element;
  return { ...element, children: [text.replace(/[\d+-]/g, (sign) => RAISED[FIGURES.indexOf(sign)] ?? sign)] };
}

function walkElement(reading: Reading, element: MarkupElement, look: Look): void {
  const name = element.name.toLowerCase();
  const part = PARTS.get(name);
  // A figure is a picture with its caption, unless it frames a table.
  if (name === "figure" && allNamed(element, "table").length > 0)
    return walkAll(reading, element.children, look);
  if (part === "dropped" || isForEditors(element)) return;
  switch (part) {
    case undefined:
      return walkAll(reading, (name === "sup" ? raised(element) : element).children, lookOf(element, look));
    case "container":
      return inside(reading, reading.kind, element, look);
    case "break":
      reading.runs.push({ text: BREAK });
      return;
    case "table":
      flush(reading);
      return readTable(reading, element);
    case "preformatted":
      flush(reading);
      return readPreformatted(reading, textOf(element));
    case "fraction":
      reading.runs.push(makeRun(fraction(element), look));
      return;
    case "quoted":
      reading.runs.push(makeRun("“", look));
      walkAll(reading, element.children, look);
      reading.runs.push(makeRun("”", look));
      return;
    default:
      return inside(reading, part, element, look);
  }
}

/** Spans with classes that touch are set apart by style: "SportTT" would be a joined word. */
const touch = (one: MarkupNode | undefined, other: MarkupNode): boolean =>
  one !== undefined &&
  isElement(one) &&
  isElement(other) &&
  one.name === "span" &&
  other.name === "span" &&
  attribute(one, "class") !== "" &&
  attribute(other, "class") !== "";

/** Dashes that a desk's system has written as tags of its own, escaped into the text. */
function withoutMarks(text: string): string {
  const plain = text.includes(BREAK) ? text.replaceAll(BREAK, " ") : text;
  if (!plain.includes("dash>")) return plain;
  return plain.replace(/<(en|em)dash>[^<>]{0,2}<\/\1dash>/g, (_, kind) => (kind === "en" ? "–" : "—"));
}

function walkAll(reading: Reading, nodes: readonly MarkupNode[], look: Look): void {
  let before: MarkupNode | undefined;
  for (const node of nodes) {
    if (touch(before, node)) reading.runs.push(makeRun(" ", look));
    before = node;
    if (isElement(node)) walkElement(reading, node, look);
    else {
      reading.measure.addSigns(node.length);
      // What only sets the markup out in lines begins no text.
      if (reading.runs.length === 0 && node.trim() === "") continue;
      reading.runs.push(makeRun(withoutMarks(node), look));
    }
  }
}

/** Read once, whether its text is wanted or its blocks: twice a level would take for ever on nested frames. */
function readCell(reading: Reading, cell: MarkupElement): Cell {
  const measure = { ...reading.measure, addBlock: () => undefined };
  const blocks = readAll(cell.children, measure);
  return {
    text: lineOf(blocks.map(textOfBlock).join(" ")),
    blocks,
    columns: spanOf(cell, "colspan"),
    rows: spanOf(cell, "rowspan"),
  };
}

function rowsOf(reading: Reading, table: MarkupElement): readonly (readonly Cell[])[] {
  return allNamed(table, "tr", "nitf-table-row").map((row) =>
    row.children
      .filter(isElement)
      .filter((cell) => /^(?:td|th)$/i.test(cell.name))
      .map((cell) => readCell(reading, cell)),
  );
}

function readTable(reading: Reading, table: MarkupElement): void {
  for (const caption of allNamed(table, "caption")) addAll(reading, textBlock("subhead", textOf(caption)));
  const rows = rowsOf(reading, table).filter((row) => row.some((cell) => cell.text !== ""));
  const [first] = rows;
  if (first === undefined) return;
  // A table of one cell is only a frame around text.
  if (rows.length === 1 && first.length === 1) return addAll(reading, first[0]?.blocks ?? []);
  addAll(reading, [{ kind: "table", runs: [], rows: grid(rows) }]);
}

/** Columns set with blanks: most lines have the same number of them. */
function columnsOf(lines: readonly string[]): readonly (readonly string[])[] | null {
  const rows = lines.map((line) => line.trim().split(/\s{2,}|\t+/u));
  const counts = rows.map((row) => row.length).filter((count) => count > 1);
  const usual = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
  const regular = rows.filter((row) => row.length === usual).length;
  return usual >= 2 && rows.length >= 3 && regular >= rows.length * 0.7 ? rows : null;
}

/** Preformatted text: a table where it has columns, else a paragraph a line that is not wrapped. */
function readPreformatted(reading: Reading, text: string): void {
  reading.measure.addSigns(text.length);
  for (const part of text.replace(/\r\n?/gu, "\n").split(/\n[^\S\n]*\n/u)) {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const columns = columnsOf(lines);
    if (columns === null) {
      for (const line of joinWrapped(lines, true)) addAll(reading, textBlock("paragraph", line));
    } else {
      const rows = columns.map((row) => row.map(lineOf));
      addAll(reading, [{ kind: "table", runs: [], rows }]);
    }
  }
}

function readAll(nodes: readonly MarkupNode[], measure: BodyMeasure): readonly WireBlock[] {
  const reading: Reading = { blocks: [], runs: [], measure, kind: "paragraph" };
  walkAll(reading, nodes, {});
  flush(reading);
  return reading.blocks;
}

/** Everything readable below the element, without rules and end marks. Throws `TooMuchCopy`. */
export const readBlocks = (element: MarkupElement): readonly WireBlock[] =>
  readAll(element.children, makeBodyMeasure()).filter(
    (block) => block.kind === "table" || !isTypesetting(textOfBlock(block)),
  );
