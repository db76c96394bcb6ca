import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { wordRuns } from "./word-runs.ts";

const told = (before: string, after: string): string =>
  wordRuns(before, after)
    .map(({ kind, text }) => (kind === "in" ? `+${text}+` : kind === "out" ? `-${text}-` : text))
    .join("");

test("marks whole words, and no word that only stands before another blank or sign", () => {
  assert.equal(
    told("Storm closes the pass", "Storm closes the pass until Friday"),
    "Storm closes the pass +until Friday+",
  );
  assert.equal(told("Two ploughs work.", "Five ploughs work."), "-Two-+Five+ ploughs work.");
  assert.equal(
    told("Shut on Monday, they said.", "Shut until noon, they said."),
    "Shut -on Monday-+until noon+, they said.",
  );
  assert.equal(told("", "All new."), "+All new.+");
  assert.equal(told("All gone.", ""), "-All gone.-");
});

test("what stayed and what came in is the newer text, sign for sign", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", "  ", ",", "ça", "\n", "12", "-"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordRuns(before.join(""), after.join(""));
      const kept = runs.filter((run) => run.kind !== "out").map((run) => run.text);
      assert.equal(kept.join(""), after.join(""));
      assert.ok(runs.every((run) => run.text !== ""));
    }),
    { numRuns: 2000 },
  );
});
