import assert from "node:assert/strict";
import { it } from "node:test";
import { blocksWithoutOwnId } from "./block-ids.ts";

const full = (id: string) => ({ id, isEmpty: false });
const empty = (id: string) => ({ id, isEmpty: true });

it("leaves blocks with ids of their own alone", () => {
  assert.deepEqual(blocksWithoutOwnId([full("a"), empty("b"), full("c")]), []);
});

it("names blocks without an id", () => {
  assert.deepEqual(blocksWithoutOwnId([full(""), full("a"), empty("")]), [0, 2]);
});

it("lets the first half of a split paragraph keep the id", () => {
  assert.deepEqual(blocksWithoutOwnId([full("a"), full("a")]), [1]);
});

it("lets the half with the text keep the id when a blank one was made above or below it", () => {
  assert.deepEqual(blocksWithoutOwnId([empty("a"), full("a")]), [0]);
  assert.deepEqual(blocksWithoutOwnId([full("a"), empty("a")]), [1]);
});
