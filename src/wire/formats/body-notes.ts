import { textOfRuns } from "./markup/blocks.ts";
import type { WireBlock, WireRun } from "./read-item.ts";

/** Notes and marks that agencies set into the body and that are no copy. Pure. */

const NOTE =
  /^\(\s*(?:(?:In|This)\b.{0,40}\b(?:story|item|version|report)\b|Correct(?:s|ed|ing|ion)\b|Adds?\b|Updates?\b|Recasts?\b|Refiles?\b|Repeats?\b|Removes?\b|Rewrites?\b|Clarifies\b|Fixes\b|Changes\b|Deletes?\b|Releads?\b|Writes\s+through\b|Inserts?\b|Eds?\b:|Editors?\b)[\s\S]*\)$/u;

interface SortedBody {
  readonly blocks: readonly WireBlock[];
  /** "" when there is none. */
  readonly note: string;
}

/** Reuters and others begin the body with what the version changes: "(Corrects third paragraph)". */
export function takeNote(blocks: readonly WireBlock[]): SortedBody {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph" || rest.length === 0) return { blocks, note: "" };
  const text = textOfRuns(first.runs);
  return text.length < 1500 && NOTE.test(text) ? { blocks: rest, note: text } : { blocks, note: "" };
}

/** AFP sets its subheads between dashes: "- Ferries every hour -". */
const DASHED = /^[-–—]{1,3}\s+(?=\S)(.{1,120}?\S)\s+[-–—]{1,3}$/u;

/** Subheads without the dashes around them, also where they stand as paragraphs. */
export function plainSubheads(blocks: readonly WireBlock[]): readonly WireBlock[] {
  return blocks.map((block) => {
    const start = block.runs[0]?.text ?? "";
    if (block.kind === "quote" || block.kind === "table" || !/^[-–—]/u.test(start)) return block;
    const inner = DASHED.exec(textOfRuns(block.runs))?.[1];
    return inner === undefined ? block : { kind: "subhead", runs: [{ text: inner }] };
  });
}

const STAR = /^[*•]\s+(?=\S)/u;

const isStarred = (block: WireBlock | undefined): boolean =>
  block?.kind === "paragraph" && STAR.test(block.runs[0]?.text ?? "");

/** Paragraphs that begin with a star, two or more in a row, are a list. */
export function starsToList(blocks: readonly WireBlock[]): readonly WireBlock[] {
  return blocks.map((block, index) => {
    if (!isStarred(block) || !(isStarred(blocks[index - 1]) || isStarred(blocks[index + 1]))) return block;
    const runs = block.runs.map((run, at): WireRun =>
      at === 0 ? { ...run, text: run.text.replace(STAR, "") } : run,
    );
    return { kind: "list-item", runs };
  });
}

/** A first paragraph that only repeats the deck would be read twice; a first head is none even alone. */
export function withoutDeck(blocks: readonly WireBlock[], deck: string): readonly WireBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined || deck === "" || textOfRuns(first.runs) !== deck) return blocks;
  return rest.length > 0 || first.kind === "subhead" ? rest : blocks;
}

/** How far down the headline may stand again: below the name of a service or a kicker. */
const MAX_ABOVE = 2;

/** The headline set once more above the text is no part of it. */
export function withoutHeadline(blocks: readonly WireBlock[], headline: string): readonly WireBlock[] {
  const at = blocks.slice(0, MAX_ABOVE).findIndex((block) => textOfRuns(block.runs) === headline);
  if (headline === "" || at < 0) return blocks;
  return blocks.length > 1 || blocks[at]?.kind === "subhead" ? blocks.toSpliced(at, 1) : blocks;
}
