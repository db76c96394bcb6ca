import assert from "node:assert/strict";
import { test } from "node:test";
import { stepFrom } from "./list-step.ts";

test("steps to the neighbour and stops at the ends", () => {
  assert.equal(stepFrom(["a", "b"], "a", 1), "b");
  assert.equal(stepFrom(["a", "b"], "b", 1), null);
  assert.equal(stepFrom(["a", "b"], "a", -1), null);
});

test("without a row chosen the first or last is next", () => {
  assert.equal(stepFrom(["a", "b"], undefined, 1), "a");
  assert.equal(stepFrom(["a", "b"], "gone", -1), "b");
  assert.equal(stepFrom([], undefined, 1), null);
});
