import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readSentences } from "./sentences.ts";

const sentences = (text: string): readonly string[] =>
  readSentences(text).map(({ start, end }) => text.slice(start, end));

it("ends a sentence at its stop, its closing mark included", () => {
  assert.deepEqual(sentences("The ramp held. “It will hold.” Nobody came!"), [
    "The ramp held.",
    "“It will hold.”",
    "Nobody came!",
  ]);
});

it("goes on after short forms, initials and what is said within a sentence", () => {
  assert.deepEqual(sentences("Mr. Vale met Dr. J. Roe of St. Anne on Jan. 3 at 5 p.m. Monday."), [
    "Mr. Vale met Dr. J. Roe of St. Anne on Jan. 3 at 5 p.m. Monday.",
  ]);
  assert.deepEqual(sentences("“Will it hold?” she asked."), ["“Will it hold?” she asked."]);
});

it("leaves out blanks only, for any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", ".", "!", " ", "”", "\n"), maxLength: 60 }),
      (text) => {
        const joined = sentences(text).join("");
        assert.equal(joined.replaceAll(/\s/gu, ""), text.replaceAll(/\s/gu, ""));
      },
    ),
  );
});

it("takes no time out of proportion over rows of stops", () => {
  const begun = performance.now();
  assert.equal(sentences(`Nobody came ${".".repeat(60_000)}x`).length, 1);
  assert.ok(performance.now() - begun < 5_000);
});
