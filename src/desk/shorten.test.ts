import assert from "node:assert/strict";
import { test } from "node:test";
import { shorten } from "./shorten.ts";

test("cuts between words, and within a word that is too long by itself", () => {
  assert.equal(shorten("The rink opened", 20), "The rink opened");
  assert.equal(shorten("The rink opened at noon", 17), "The rink opened…");
  assert.equal(shorten("a-file-name-without-blanks.jpg", 12), "a-file-name-…");
  assert.equal(shorten("A veryveryverylongword", 12), "A veryveryve…");
});
