import type { Draft } from "./draft.ts";
import { textOfRuns, tidyRuns } from "./markup/blocks.ts";
import type { Dateline, WireBlock, WireRun } from "./read-item.ts";
import { lineOf } from "./text/clean-text.ts";
import { bareDateline, datelineOfParagraph } from "./text/dateline.ts";

/** Dateline and byline that stand at the beginning of the body, taken into fields of their own. Pure. */

interface Opening {
  readonly byline: string;
  readonly dateline: Dateline;
  readonly paragraphs: readonly WireBlock[];
}

/** How far down the paragraph with the dateline may stand: below a teaser or a few bullets. */
const MAX_LEADING = 6;

/** "By Ada Finch" and nothing more: a line, not a sentence. */
const bylineOf = (text: string): string =>
  /^(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Av|AV|Af|AF)\s+\p{Lu}/u.test(text) &&
  text.length <= 120 &&
  !/[.!?]\s*$/u.test(text) &&
  text.split(/\s+/u).length <= 14
    ? text
    : "";

function dropStart(runs: readonly WireRun[], length: number): readonly WireRun[] {
  let left = length;
  const kept: WireRun[] = [];
  for (const run of runs) {
    const taken = Math.min(left, run.text.length);
    left -= taken;
    if (taken < run.text.length) kept.push({ ...run, text: run.text.slice(taken) });
  }
  return tidyRuns(kept);
}

const PREPOSITION = /^(?:By|Von|Par|Por|Di|Av|Af)\s+/iu;

/** Whether the byline given beside the text names whom the text names; a house or a desk does not. */
function namesSame(given: string, found: string): boolean {
  const name = found.replace(PREPOSITION, "").split(/,|\s(?:and|und|et|y|e|og|och)\s/u)[0] ?? "";
  return found === "" || given.toLowerCase().includes(name.trim().toLowerCase());
}

function withoutByline(draft: Draft): { byline: string; blocks: readonly WireBlock[] } {
  const given = lineOf(draft.byline);
  const [first] = draft.blocks;
  if (first?.kind !== "paragraph") return { byline: given, blocks: draft.blocks };
  const text = textOfRuns(first.runs);
  const found = bylineOf(text);
  if (found === "" && (given === "" || text !== given)) return { byline: given, blocks: draft.blocks };
  // A body of nothing but the byline keeps it: an empty story would say less.
  return {
    byline: given === "" || !namesSame(given, found) ? found : given,
    blocks: draft.blocks.length < 2 ? draft.blocks : draft.blocks.slice(1),
  };
}

interface Found {
  readonly index: number;
  readonly block: WireBlock;
  readonly dateline: Dateline;
  readonly length: number;
}

/** The first paragraph from there on, up to an end, that begins with a dateline. */
function datelineFrom(blocks: readonly WireBlock[], from: number, end: number, credit: string): Found | null {
  for (let index = from; index < end; index += 1) {
    const block = blocks[index];
    if (block?.kind !== "paragraph") continue;
    const found = datelineOfParagraph(textOfRuns(block.runs), credit);
    if (found !== null) return { index, block, ...found };
  }
  return null;
}

/** A round-up has a dateline in every paragraph: they belong to its parts. */
function onlyDateline(blocks: readonly WireBlock[], draft: Draft): Found | null {
  const credit = lineOf(draft.credit);
  const first = datelineFrom(blocks, 0, Math.min(blocks.length, MAX_LEADING), credit);
  if (first === null) return firstBare(blocks, draft);
  return datelineFrom(blocks, first.index + 1, blocks.length, credit) === null ? first : null;
}

/** Above the first sentence stand names and kickers. */
const isSentence = (block: WireBlock): boolean =>
  block.kind === "paragraph" && textOfRuns(block.runs).length > 40;

/** A dateline without an agency counts at the very beginning, and in one paragraph only. */
function firstBare(blocks: readonly WireBlock[], draft: Draft): Found | null {
  const first = blocks.slice(0, MAX_LEADING).findIndex(isSentence);
  const index = first < 0 ? blocks.findIndex((block) => block.kind === "paragraph") : first;
  const bareOf = (block: WireBlock): ReturnType<typeof bareDateline> =>
    block.kind === "paragraph"
      ? bareDateline(textOfRuns(block.runs), draft.dateline, lineOf(draft.located))
      : null;
  const block = blocks[index];
  const found = block === undefined ? null : bareOf(block);
  if (block === undefined || found === null) return null;
  return blocks.some((other, at) => at > index && bareOf(other) !== null) ? null : { index, block, ...found };
}

export function splitOpening(draft: Draft): Opening {
  const { byline, blocks } = withoutByline(draft);
  const found = onlyDateline(blocks, draft);
  if (found === null) return { byline, dateline: draft.dateline, paragraphs: blocks };
  const dateline = draft.dateline.place === "" ? found.dateline : draft.dateline;
  const runs = dropStart(found.block.runs, found.length);
  if (runs.length === 0 && blocks.length > 1)
    return { byline, dateline, paragraphs: blocks.toSpliced(found.index, 1) };
  const paragraphs = runs.length === 0 ? blocks : blocks.with(found.index, { ...found.block, runs });
  return { byline, dateline, paragraphs };
}
