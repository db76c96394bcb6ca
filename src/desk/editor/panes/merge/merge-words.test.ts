import assert from "node:assert/strict";
import { test } from "node:test";
import type { MergePart } from "../../../../stories/merge/merge-contract.ts";
import { bothWords, mergeSummary, nextUndecided } from "./merge-words.ts";

const part = (kind: MergePart["kind"]): MergePart => ({
  id: "b0",
  kind,
  where: "block",
  base: "",
  ours: "",
  theirs: "",
  agencyRuns: [],
  oursRuns: [],
  mayBoth: false,
});

test("says what comes in, what waits and what stays", () => {
  assert.equal(
    mergeSummary([part("agency"), part("agency"), part("conflict"), part("ours")]),
    "2 changes come in by themselves, 1 conflict to decide, 1 change of ours stays.",
  );
  assert.equal(mergeSummary([part("agency")]), "1 change comes in by itself.");
  assert.equal(mergeSummary([]), "Nothing here changes but where it comes from.");
});

test("goes from one undecided conflict to the next, round, and ends when all are decided", () => {
  const ids = ["a", "b", "c"];
  assert.equal(nextUndecided(ids, { a: "ours" }, 0), 1);
  assert.equal(nextUndecided(ids, { b: "ours", c: "ours" }, 1), 0);
  assert.equal(nextUndecided(ids, { a: "ours", b: "ours", c: "both" }, 2), null);
});

test("whoever kept both is told that the copy says it twice now", () => {
  assert.equal(bothWords(0), "Readers see it when you publish.");
  assert.match(bothWords(1), /^One paragraph stands there twice, .*make one of it/);
  assert.match(bothWords(2), /^2 paragraphs stand there twice, .*make one of each/);
});
