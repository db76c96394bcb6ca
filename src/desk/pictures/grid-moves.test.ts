import assert from "node:assert/strict";
import test from "node:test";
import { nextInGrid } from "./grid-moves.ts";

test("moves by rows and columns and stays at the edges", () => {
  assert.equal(nextInGrid("ArrowDown", 1, 8, 3), 4);
  assert.equal(nextInGrid("ArrowDown", 6, 8, 3), 6);
  assert.equal(nextInGrid("ArrowUp", 1, 8, 3), 1);
  assert.equal(nextInGrid("ArrowLeft", 0, 8, 3), 0);
  assert.equal(nextInGrid("J", 6, 8, 3), 7);
});
