/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import { blocksOf, isTypesetting, textBlock } from "../markup/blocks.ts";
import type { WireBlock } from "../read-item.ts";
import { makeBodyMeasure } from "../size-caps.ts";
import { dropEnd, lineOf } from "../text/clean-text.ts";
import { paragraphsOfText } from "../text/wrapped-lines.ts";

/**
 * The text between STX and ETX. AP sets heads between ^ and < or =, paragraphs with a tab, rows with
 * semicolons behind a tab line indicator (BS); Kyodo and others indent paragraphs with blanks and
 * wrap lines. Pure.
 */

export interface AnpaText {
  readonly slugLine: string;
  readonly headline: string;
  readonly byline: string;
  readonly editorNote: string;
  readonly summary: string;
  readonly blocks: readonly WireBlock[];
}

interface Line {
  readonly kind: "head" | "paragraph" | "row" | "more" | "blank";
  readonly text: string;
}

/** Typesetting of the 1970s as the signs it stands for. */
const typeset = (text: string): string =>
  text
    // Space bands and other set signs.
    .replace(/[\u0010\u0011-\u0014\u001C-\u001F]/gu, "")
    .replace(/``/gu, "“")
    .replace(/''/gu, "”")
    .replace(/(^|\s)_(?=\s|$)/gu, "$1—")
    .replace(/(\d)\{/gu, "$1½")
    .replace(/(^|;)\{(?=;|$)/gu, "$1½");

const withoutQuads = (text: string): string => dropEnd(text, "<=> \r").replace(/\^/gu, "");

function lineOfAnpa(raw: string): Line {
  const line = raw.replace(/\f/gu, "");
  if (line.trim() === "") return { kind: "blank", text: "" };
  const isRow =
    line.startsWith("\b") ||
    ((line.match(/;/gu)?.length ?? 0) >= 2 && /^[\t^\b ]*[^;.!?]{0,40};/u.test(line) && !/;\s/u.test(line));
  const text = typeset(line.replace(/\u0008/gu, ""));
  if (isRow) return { kind: "row", text: withoutQuads(text) };
  if (line.startsWith("^")) return { kind: "head", text: lineOf(withoutQuads(text)) };
  if (/^(?:\t| {2,})/u.test(line)) return { kind: "paragraph", text: withoutQuads(text) };
  return { kind: "more", text: withoutQuads(text) };
}

const IS_NOTE =
  /^[([]*(?:eds?\b\.?:?|editors?\b|editor's note|note to|(?:[a-z]{2,8} )?(?:photo|graphic|video|audio)s?\b|with (?:[a-z]{2,8} )?photos?|advance\b|adv\b|for (?:use|release)\b|embargo|hold\b|correct(?:s|ion|ive)\b|attn\b|kill\b)/i;
const IS_BYLINE = /^by\s+\S/i;
const AFFILIATION =
  /^(?:(?:the\s+)?associated press|[A-Z][\w.' ]{0,40}\s(?:writer|editor|correspondent|reporter|analyst|staff)|(?:special to|for) .{2,40}|kyodo(?: news)?)$/i;

interface Heads {
  headline: string;
  byline: string;
  readonly notes: string[];
  readonly summary: string[];
  readonly rest: string[];
}

/** Heads before the first paragraph, told apart by how they begin. */
function sortHeads(lines: readonly string[]): Heads {
  const heads: Heads = { headline: "", byline: "", notes: [], summary: [], rest: [] };
  for (const line of lines) {
    if (IS_NOTE.test(line)) heads.notes.push(line);
    else if (IS_BYLINE.test(line) && heads.byline === "") heads.byline = line;
    else if (heads.byline !== "" && AFFILIATION.test(line)) heads.byline = `${heads.byline}, ${line}`;
    else if (heads.headline === "") heads.headline = dropEnd(line, "+ ");
    else if (line.length > 60) heads.summary.push(line);
    else heads.rest.push(line);
  }
  return heads;
}

const rowOf = (text: string): readonly string[] =>
  text.split(";").map((cell) => lineOf(cell.trim() === "_" ? "—" : cell));

/** A paragraph and the lines that continue it. */
function paragraphBlocks(lines: readonly string[]): readonly WireBlock[] {
  const [first = ""] = lines;
  if (lines.length === 1) return textBlock("paragraph", first);
  return paragraphsOfText(lines.join("\n")).flatMap((text) => textBlock("paragraph", text));
}

function blocksOfLines(lines: readonly Line[]): readonly WireBlock[] {
  const measure = makeBodyMeasure();
  const blocks: WireBlock[] = [];
  let open: string[] = [];
  let rows: (readonly string[])[] = [];
  const add = (more: readonly WireBlock[]): void => {
    for (const block of more) {
      measure.addBlock();
      blocks.push(block);
    }
  };
  const flush = (): void => {
    if (open.length > 0) add(paragraphBlocks(open));
    if (rows.length > 0) add([{ kind: "table", runs: [], rows }]);
    open = [];
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === "row") {
      if (open.length > 0) flush();
      rows.push(rowOf(line.text));
    } else if (line.kind === "more") {
      if (rows.length > 0) flush();
      open.push(line.text);
    } else {
      flush();
      if (line.kind === "head") add(blocksOf("subhead", [{ text: line.text }]));
      else if (line.kind === "paragraph") open = [line.text];
    }
  }
  flush();
  return blocks.filter(
    (block) => block.kind === "table" || !isTypesetting(block.runs.map((run) => run.text).join("")),
  );
}

/** Kyodo's credit line at the end: "==Kyodo". */
const isCredit = (line: Line): boolean => /^={2,}\s*[A-Z]/u.test(line.text.trim());

/** Throws `TooMuchCopy`. */
export function readText(text: string): AnpaText {
  makeBodyMeasure().addSigns(text.length);
  const [slugLine = "", ...raw] = text.replace(/\r\n?/gu, "\n").replace(/^\n+/u, "").split("\n");
  const lines = raw.map(lineOfAnpa).filter((line) => !isCredit(line));
  const isBody = (line: Line): boolean => line.kind === "paragraph" || line.kind === "row";
  const firstBody = lines.findIndex(isBody);
  const before = firstBody < 0 ? lines : lines.slice(0, firstBody);
  const heads = sortHeads(before.filter((line) => line.kind !== "blank").map((line) => lineOf(line.text)));
  const leading = heads.rest.flatMap((head) => textBlock("subhead", head));
  return {
    slugLine: lineOf(withoutQuads(slugLine)),
    headline: heads.headline,
    byline: heads.byline,
    editorNote: heads.notes.join("\n"),
    summary: heads.summary.join("\n"),
    blocks: [...leading, ...blocksOfLines(firstBody < 0 ? [] : lines.slice(firstBody))],
  };
}
