import assert from "node:assert/strict";
import { test } from "node:test";
import { splitNames } from "./split-names.ts";

const marked = (text: string, ...names: string[]) =>
  splitNames(text, names)
    .map((part) => (part.isName ? `[${part.text}]` : part.text))
    .join("");

test("names are marked as whole words, the longest first", () => {
  assert.equal(
    marked("Orr High and Orr, not Orrville.", "Orr", "Orr High"),
    "[Orr High] and [Orr], not Orrville.",
  );
  assert.equal(marked("St. Mary's (old)", "St. Mary", "(old)"), "[St. Mary]'s [(old)]");
  assert.equal(marked("nothing"), "nothing");
});
