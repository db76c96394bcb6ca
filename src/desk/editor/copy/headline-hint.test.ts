import assert from "node:assert/strict";
import { it } from "node:test";
import { headlineHint } from "./headline-hint.ts";

it("says what an empty headline is for", () => {
  assert.match(headlineHint("  "), /40 to 70 characters/);
});

it("counts characters as people see them", () => {
  assert.match(headlineHint("Ü"), /^1 character\./);
});

it("names the word after which a long headline is cut", () => {
  const headline = "Council puts off the Ridge Road vote after six hours of hearing and forty speakers";
  assert.match(headlineHint(headline), /cut after “hearing”/);
});
