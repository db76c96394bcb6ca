import assert from "node:assert/strict";
import test from "node:test";
import { dropPlace } from "./drop-place.ts";

test("comes to the place it is let go over, before or behind by the half", () => {
  assert.equal(dropPlace({ from: 5, at: 3, inLowerHalf: false }), 3);
  assert.equal(dropPlace({ from: 5, at: 3, inLowerHalf: true }), 4);
  assert.equal(dropPlace({ from: 2, at: 4, inLowerHalf: true }), 4);
  assert.equal(dropPlace({ from: 2, at: 4, inLowerHalf: false }), 3);
});

test("stays over itself and beside its neighbours' near halves", () => {
  assert.equal(dropPlace({ from: 3, at: 3, inLowerHalf: true }), 3);
  assert.equal(dropPlace({ from: 3, at: 2, inLowerHalf: true }), 3);
  assert.equal(dropPlace({ from: 3, at: 4, inLowerHalf: false }), 3);
});
