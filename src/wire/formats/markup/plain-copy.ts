import type { WireBlock } from "../read-item.ts";
import { makeBodyMeasure } from "../size-caps.ts";
import { stretchesOf } from "../text/aligned-columns.ts";
import { runsOfShifts } from "../text/type-shifts.ts";
import { isWrapped, joinLines, joinWrapped, wrapWidth } from "../text/wrapped-lines.ts";
import { blocksOf, isTypesetting, textOfRuns } from "./blocks.ts";

/**
 * Copy that is plain text throughout: paragraphs set off by blank lines or indents, lists, lines
 * that stand for themselves, and tables set in columns. Pure.
 */

const BULLET = /^\s*[*•·‣▪-]\s+(?=\S)/u;
/** For lines that are not blank: a run of blanks alone would be walked again and again. */
const INDENT = /^(?: {2}|\t)/u;

const trimmed = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim());

/** The groups between blank lines; an indent begins one too where paragraphs are indented. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const indented = lines.filter((line) => INDENT.test(line) && line.trim() !== "").length;
  const full = lines.filter((line) => line.trim() !== "").length;
  // Where nearly all lines are indented the whole text is only set in.
  const byIndent = indented > 0 && indented < full * 0.8;
  const groups: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    if (!isBlank && isOpen && !(byIndent && INDENT.test(line))) groups.at(-1)?.push(line);
    else if (!isBlank) groups.push([line]);
    isOpen = !isBlank;
  }
  return groups;
}

/** Most breaks come where the next word would still have fitted: results, addresses, verse. */
function isList(lines: readonly string[], width: number | null): boolean {
  if (lines.length < 2) return false;
  if (width === null) return true;
  const meant = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !isWrapped(line, next, width) && !/^\s*\p{Ll}/u.test(next);
  });
  return meant.length > (lines.length - 1) / 2;
}

interface Part {
  readonly kind: "paragraph" | "list-item";
  readonly text: string;
}

/** Bullets begin a part each; the lines below a bullet belong to it. */
function bulletParts(lines: readonly string[]): readonly Part[] {
  const parts: { kind: Part["kind"]; lines: string[] }[] = [];
  for (const line of lines) {
    if (BULLET.test(line)) parts.push({ kind: "list-item", lines: [line.replace(BULLET, "")] });
    else if (parts.length > 0) parts.at(-1)?.lines.push(line);
    else parts.push({ kind: "paragraph", lines: [line] });
  }
  return parts.map((part) => ({ kind: part.kind, text: trimmed(part.lines).reduce(joinLines) }));
}

function partsOfGroup(lines: readonly string[], width: number | null): readonly Part[] {
  if (lines.filter((line) => BULLET.test(line)).length > 1) return bulletParts(lines);
  const texts = isList(lines, width) ? joinWrapped(lines) : [trimmed(lines).reduce(joinLines)];
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function partsOf(lines: readonly string[], width: number | null): readonly Part[] {
  const groups = groupsOf(lines);
  const [only] = groups;
  // One block of lines: only their length tells where a paragraph ends.
  if (groups.length === 1 && only !== undefined && !only.some((line) => BULLET.test(line)))
    return joinWrapped(only).map((text) => ({ kind: "paragraph", text }));
  return groups.flatMap((group) => partsOfGroup(group, width));
}

/** A lone bullet is a dash at the beginning of a paragraph. */
const asParagraphAlone = (block: WireBlock, index: number, blocks: readonly WireBlock[]): WireBlock =>
  block.kind === "list-item" &&
  blocks[index - 1]?.kind !== "list-item" &&
  blocks[index + 1]?.kind !== "list-item"
    ? { ...block, kind: "paragraph" }
    : block;

/** Throws `TooMuchCopy`. Rules and end marks are left out. */
export function plainCopy(text: string): readonly WireBlock[] {
  const measure = makeBodyMeasure();
  measure.addSigns(text.length);
  const lines = text.replace(/\r\n?|\u0085/gu, "\n").split("\n");
  const width = wrapWidth(lines);
  const blocks: WireBlock[] = [];
  const add = (block: WireBlock): void => {
    measure.addBlock();
    blocks.push(block);
  };
  for (const stretch of stretchesOf(lines)) {
    if (stretch.rows !== null) {
      add({ kind: "table", runs: [], rows: stretch.rows });
      continue;
    }
    for (const part of partsOf(stretch.lines, width)) {
      for (const block of blocksOf(part.kind, runsOfShifts(part.text)))
        if (!isTypesetting(textOfRuns(block.runs))) add(block);
    }
  }
  return blocks.map(asParagraphAlone);
}
