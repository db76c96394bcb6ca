import { diffArrays, diffWordsWithSpace } from "diff";

/** How one text became another: runs that stayed, came in, went out. Pure. */
export interface DifferenceRun {
  readonly kind: "same" | "in" | "out";
  readonly text: string;
}

/** A paragraph of the newer text; one that is wholly gone stands where it was. */
export interface ParagraphDifference {
  readonly kind: "same" | "changed" | "in" | "out";
  readonly runs: readonly DifferenceRun[];
}

export const wordDifference = (before: string, after: string): readonly DifferenceRun[] =>
  diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? "in" : part.removed ? "out" : "same",
    text: part.value,
  }));

/** Paragraph by paragraph, and within changed paragraphs word by word. */
export function paragraphDifference(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphDifference[] {
  const parts = diffArrays([...before], [...after]);
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    if (part.removed && next?.added === true) return changedParagraphs(part.value, next.value);
    if (part.added && previous?.removed === true) return [];
    const kind = part.added ? "in" : part.removed ? "out" : "same";
    return part.value.map((text) => ({ kind, runs: [{ kind, text }] }) as const);
  });
}

/** Paragraphs that changed at one place are set against each other while they have much in common. */
function changedParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphDifference[] {
  const left = [...before];
  const rows = after.map((text): ParagraphDifference => {
    const place = left.findIndex((old) => isAlike(old, text));
    if (place === -1) return { kind: "in", runs: [{ kind: "in", text }] };
    const [old = ""] = left.splice(place, 1);
    return { kind: "changed", runs: wordDifference(old, text) };
  });
  return [
    ...left.map((text): ParagraphDifference => ({ kind: "out", runs: [{ kind: "out", text }] })),
    ...rows,
  ];
}

function isAlike(before: string, after: string): boolean {
  const words = (text: string): ReadonlySet<string> =>
    new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [old, young] = [words(before), words(after)];
  const both = [...young].filter((word) => old.has(word)).length;
  return both > 0 && both >= 0.4 * Math.min(old.size, young.size);
}

/** How many words came in and went out. */
export function countDifference(difference: readonly ParagraphDifference[]): {
  readonly in: number;
  readonly out: number;
} {
  const count = (kind: "in" | "out"): number =>
    difference
      .flatMap((paragraph) => paragraph.runs)
      .filter((run) => run.kind === kind)
      .reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { in: count("in"), out: count("out") };
}
