import { diffIndices } from "node-diff3";
import type { WordRun } from "./merge-contract.ts";

/** Past this many words a side the texts are shown whole: comparing takes time by the square of it. */
const MOST_WORDS = 4_000;

/** A word or sign with the blanks after it; words that differ in these alone are the same. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}'’-]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

const join = (runs: readonly WordRun[]): WordRun[] => {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last?.kind === run.kind) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
};

/** Word by word from one text to another. What goes out stands before what comes in. */
export function wordRuns(before: string, after: string): WordRun[] {
  if (before === after) return join([{ kind: "same", text: before }]);
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || young.length > MOST_WORDS) {
    return join([
      { kind: "out", text: before },
      { kind: "in", text: after },
    ]);
  }
  const trimmed = (words: readonly string[]): string[] => words.map((word) => word.trimEnd());
  const runs: WordRun[] = [];
  let at = 0;
  for (const { buffer1, buffer2 } of diffIndices(trimmed(old), trimmed(young))) {
    const part = (words: readonly string[], [start, length]: [number, number]): string =>
      words.slice(start, start + length).join("");
    runs.push({ kind: "same", text: young.slice(at, buffer2[0]).join("") });
    runs.push(...replaced(part(old, buffer1), part(young, buffer2)));
    at = buffer2[0] + buffer2[1];
  }
  return join([...runs, { kind: "same", text: young.slice(at).join("") }]);
}

/** The blank after what came in stands after both, so that no mark runs on into the next word. */
function replaced(out: string, into: string): readonly WordRun[] {
  const blank = into.slice(into.trimEnd().length);
  return [
    { kind: "out", text: into === "" ? out : out.trimEnd() },
    { kind: "in", text: into.trimEnd() },
    { kind: "same", text: blank },
  ];
}
