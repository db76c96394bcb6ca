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

/** Under this share of words in common, marks word by word read like a salad: the two stand whole. */
const ALIKE = 0.4;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Blanks between two changed words changed with them: the marks are whole phrases, and no blank is lost. */
function markWords(before: string, after: string): readonly DifferenceRun[] {
  const parts = diffWordsWithSpace(before, after);
  const runs: DifferenceRun[] = [];
  const pending = { out: "", in: "" };
  const settle = (): void => {
    for (const kind of ["out", "in"] as const) {
      if (pending[kind] !== "") runs.push({ kind, text: pending[kind] });
      pending[kind] = "";
    }
  };
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isOpen = pending.out !== "" || pending.in !== "";
    if (part.removed) pending.out += part.value;
    else if (part.added) pending.in += part.value;
    else if (isOpen && part.value.trim() === "" && next !== undefined && (next.added || next.removed)) {
      pending.out += part.value;
      pending.in += part.value;
    } else {
      settle();
      runs.push({ kind: "same", text: part.value });
    }
  }
  settle();
  return runs;
}

/** Share of the words of both texts that stayed, 0 to 1. */
function shareOf(runs: readonly DifferenceRun[]): number {
  const count = (kind: DifferenceRun["kind"]): number =>
    runs.filter((run) => run.kind === kind).reduce((sum, run) => sum + countWords(run.text), 0);
  const both = 2 * count("same");
  return both === 0 ? 0 : both / (both + count("in") + count("out"));
}

/** Word by word while most of it stayed; else the old text whole, then the new one. */
export function wordDifference(before: string, after: string): readonly DifferenceRun[] {
  if (before === "" && after === "") return [];
  if (before === "") return [{ kind: "in", text: after }];
  if (after === "") return [{ kind: "out", text: before }];
  const runs = markWords(before, after);
  if (before === after || shareOf(runs) >= ALIKE) return runs;
  return [
    { kind: "out", text: before },
    { kind: "same", text: " " },
    { kind: "in", text: after },
  ];
}

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

/**
 * Paragraphs that changed at one place are set against each other while they have enough in common.
 * One that was wholly rewritten stands as it was, then as it is.
 */
function changedParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphDifference[] {
  const free = new Set(before.keys());
  const partners = after.map((text) => {
    const found = [...free].find((at) => shareOf(markWords(before[at] ?? "", text)) >= ALIKE);
    if (found !== undefined) free.delete(found);
    return found;
  });
  const gone = [...free];
  const goneBefore = (limit: number, most: number): readonly ParagraphDifference[] =>
    gone
      .splice(0, Math.min(most, gone.filter((at) => at < limit).length))
      .map((at) => ({ kind: "out", runs: [{ kind: "out", text: before[at] ?? "" }] }));
  const rows = after.flatMap((text, at): readonly ParagraphDifference[] => {
    const partner = partners[at];
    if (partner !== undefined) {
      const runs = markWords(before[partner] ?? "", text);
      return [...goneBefore(partner, before.length), { kind: "changed", runs }];
    }
    const next = partners.slice(at).find((each) => each !== undefined) ?? before.length;
    return [...goneBefore(next, 1), { kind: "in", runs: [{ kind: "in", text }] }];
  });
  return [...rows, ...goneBefore(before.length, before.length)];
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
      .reduce((sum, run) => sum + countWords(run.text), 0);
  return { in: count("in"), out: count("out") };
}
