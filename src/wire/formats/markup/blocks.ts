import type { WireBlock, WireRun } from "../read-item.ts";
import { asHref } from "../text/uris.ts";
import { collapseBlanks, lineOf, tidyText } from "../text/clean-text.ts";
import { isWrapped, paragraphsOfText, wrapWidth } from "../text/wrapped-lines.ts";
import { makeBodyMeasure } from "../size-caps.ts";

/** Runs of text made into clean blocks. Pure. */

/** Stands for a line break inside runs until blocks are made. */
export const BREAK = "\u2028";

export type BlockKind = WireBlock["kind"];

const sameLook = (one: WireRun, other: WireRun): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href;

export function makeRun(text: string, look: { bold?: boolean; italic?: boolean; href?: string }): WireRun {
  const run: { -readonly [K in keyof WireRun]: WireRun[K] } = { text };
  if (look.bold === true) run.bold = true;
  if (look.italic === true) run.italic = true;
  const href = look.href === undefined ? null : asHref(look.href);
  if (href !== null) run.href = href;
  return run;
}

const withText = (run: WireRun, text: string): WireRun => (text === run.text ? run : { ...run, text });

/** Joins runs of one look, makes blanks single over their borders, trims the ends. */
export function tidyRuns(runs: readonly WireRun[]): readonly WireRun[] {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) {
    const text = lineOf(only.text);
    return text === "" ? [] : [text === only.text ? only : { ...only, text }];
  }
  const tidy: WireRun[] = [];
  let open: WireRun | null = null;
  let joined = "";
  let endsBlank = true;
  for (const run of runs) {
    const tidied = tidyText(run.text);
    const text: string = endsBlank ? tidied.trimStart() : tidied;
    if (text === "") continue;
    if (open !== null && sameLook(open, run)) {
      joined += text;
    } else {
      if (open !== null) tidy.push(withText(open, joined));
      open = run;
      joined = text;
    }
    endsBlank = text.trimEnd() !== text;
  }
  // Blanks are single over the borders: the run before a last one of blanks ends in none.
  const last = joined.trimEnd();
  if (open !== null && last !== "") tidy.push(withText(open, last));
  return tidy;
}

export const textOfRuns = (runs: readonly WireRun[]): string => {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
};

function splitAtBreaks(runs: readonly WireRun[]): readonly (readonly WireRun[])[] {
  const lines: WireRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(BREAK).entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** A sentence that goes on in small letters, or a line that was full. */
const continues = (text: string, next: string, width: number | null): boolean =>
  (/^\s*\p{Ll}/u.test(next) && !/[.!?:;]\s*$/u.test(text)) ||
  (width !== null && isWrapped(text, next, width));

/** Lines between breaks: those that only wrap are joined, others become blocks of their own. */
function joinLines(lines: readonly (readonly WireRun[])[]): readonly (readonly WireRun[])[] {
  const texts = lines.map((line) => collapseBlanks(textOfRuns(line)));
  const width = wrapWidth(texts);
  const joined: WireRun[][] = [];
  let open: WireRun[] = [];
  for (const [index, line] of lines.entries()) {
    for (const run of line) open.push(run);
    const next = texts[index + 1];
    const text = texts[index] ?? "";
    if (next !== undefined && text.trim() !== "" && continues(text, next, width)) {
      open.push({ text: " " });
      continue;
    }
    joined.push(open);
    open = [];
  }
  return joined;
}

/** The runs as one block or, where breaks are meant, several. Empty ones are left out. */
export function blocksOf(kind: BlockKind, runs: readonly WireRun[]): readonly WireBlock[] {
  const hasBreaks = runs.some((run) => run.text.includes(BREAK));
  if (!hasBreaks) {
    const tidy = tidyRuns(runs);
    return tidy.length === 0 ? [] : [{ kind, runs: tidy }];
  }
  return joinLines(splitAtBreaks(runs))
    .map((line) => tidyRuns(line))
    .filter((line) => line.length > 0)
    .map((line) => ({ kind, runs: line }));
}

export const textBlock = (kind: BlockKind, text: string): readonly WireBlock[] => blocksOf(kind, [{ text }]);

/** A body that is plain text. Throws `TooMuchCopy`. */
export function plainBlocks(text: string): readonly WireBlock[] {
  const measure = makeBodyMeasure();
  measure.addSigns(text.length);
  const blocks: WireBlock[] = [];
  for (const paragraph of paragraphsOfText(text)) {
    for (const block of textBlock("paragraph", paragraph)) {
      measure.addBlock();
      blocks.push(block);
    }
  }
  return blocks;
}

export const textOfBlock = (block: WireBlock): string =>
  block.kind === "table"
    ? (block.rows ?? []).map((row) => row.join("\t")).join("\n")
    : textOfRuns(block.runs);

/** Rules and end marks that are typesetting, not copy. */
export const isTypesetting = (text: string): boolean =>
  /^(?:[_*=~•.–—-]{2,}|\*(?: ?\*)*|#{2,}|-\s*30\s*-|(?:ends?|ENDS?)[.<]*)$/u.test(text.trim());
