import assert from "node:assert/strict";
import { it } from "node:test";
import { nextRow } from "./list-moves.ts";

it("begins at the end that the person comes from", () => {
  assert.equal(nextRow(3, null, 1), 0);
  assert.equal(nextRow(3, null, -1), 2);
});

it("stops at both ends", () => {
  assert.equal(nextRow(3, 2, 1), 2);
  assert.equal(nextRow(3, 0, -1), 0);
  assert.equal(nextRow(0, null, 1), null);
});
