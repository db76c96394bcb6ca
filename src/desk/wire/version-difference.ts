import type { WireBlockShape, WireVersion } from "../../wire/wire-contract.ts";
import {
  paragraphDifference,
  wordDifference,
  type DifferenceRun,
  type ParagraphDifference,
} from "../editor/panes/word-difference.ts";

/** What became different between two versions of an item. Pure. */

export interface VersionDifference {
  readonly headline: readonly DifferenceRun[];
  readonly paragraphs: readonly ParagraphDifference[];
  /** Words, headline and copy. */
  readonly in: number;
  readonly out: number;
}

export const textOfBlock = (block: WireBlockShape): string =>
  block.kind === "table"
    ? (block.rows ?? []).map((row) => row.join("  ")).join("\n")
    : block.runs.map((run) => run.text).join("");

const wordsIn = (runs: readonly DifferenceRun[], kind: "in" | "out"): number =>
  runs
    .filter((run) => run.kind === kind)
    .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

export function differenceOf(before: WireVersion, after: WireVersion): VersionDifference {
  const headline = wordDifference(before.headline, after.headline);
  const paragraphs = paragraphDifference(before.blocks.map(textOfBlock), after.blocks.map(textOfBlock));
  const runs = [...headline, ...paragraphs.flatMap((paragraph) => paragraph.runs)];
  return { headline, paragraphs, in: wordsIn(runs, "in"), out: wordsIn(runs, "out") };
}
