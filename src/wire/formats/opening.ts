import type { Draft } from "./draft.ts";
import { textOfRuns, tidyRuns } from "./markup/blocks.ts";
import type { Dateline, WireBlock, WireRun } from "./read-item.ts";
import { lineOf } from "./text/clean-text.ts";
import { datelineOfParagraph } from "./text/dateline.ts";

/** Dateline and byline that stand at the beginning of the body, taken into fields of their own. Pure. */

export interface Opening {
  readonly byline: string;
  readonly dateline: Dateline;
  readonly paragraphs: readonly WireBlock[];
}

/** "By Ada Finch" and nothing more: a line, not a sentence. */
const bylineOf = (text: string): string =>
  /^(?:by|von|par|por|di|av|af)\s+\p{Lu}/iu.test(text) && /^(?:By|BY|Von|Par|Por|Di|Av|Af)\b/u.test(text) &&
  text.length <= 120 && !/[.!?]\s*$/u.test(text) && text.split(/\s+/u).length <= 14
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

function withoutByline(draft: Draft): { byline: string; blocks: readonly WireBlock[] } {
  const given = lineOf(draft.byline);
  const [first] = draft.blocks;
  if (first?.kind !== "paragraph" || draft.blocks.length < 2) return { byline: given, blocks: draft.blocks };
  const text = textOfRuns(first.runs);
  const found = bylineOf(text);
  if (found === "" && (given === "" || text !== given)) return { byline: given, blocks: draft.blocks };
  return { byline: given === "" ? found : given, blocks: draft.blocks.slice(1) };
}

export function splitOpening(draft: Draft): Opening {
  const { byline, blocks } = withoutByline(draft);
  // A note in brackets may stand before the paragraph that has the dateline.
  const index = blocks.findIndex((block) => block.kind === "paragraph" && !/^\(.*\)$/su.test(textOfRuns(block.runs)));
  const block = blocks[index];
  const found = block === undefined || index > 2 ? null : datelineOfParagraph(textOfRuns(block.runs));
  const dateline = draft.dateline.place === "" && found !== null ? found.dateline : draft.dateline;
  if (block === undefined || found === null) return { byline, dateline, paragraphs: blocks };
  const runs = dropStart(block.runs, found.length);
  const paragraphs = runs.length === 0 ? blocks : blocks.with(index, { ...block, runs });
  return { byline, dateline, paragraphs };
}
