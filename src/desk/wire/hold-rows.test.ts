import assert from "node:assert/strict";
import { test } from "node:test";
import { holdRows } from "./hold-rows.ts";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (held: { rows: readonly { id: string }[] }) => held.rows.map((row) => row.id).join("");

test("a new item waits above and moves nothing", () => {
  const held = holdRows(rows("b", "a"), rows("c", "b", "a"), false);
  assert.equal(ids(held), "ba");
  assert.equal(held.waiting, 1);
});

test("an item that got a version stays in its place", () => {
  const held = holdRows(rows("c", "b", "a"), rows("a", "c", "b"), false);
  assert.equal(ids(held), "cba");
  assert.equal(held.waiting, 0);
});

test("older rows come below, and what was set aside leaves", () => {
  assert.equal(ids(holdRows(rows("c", "b"), rows("c", "a", "0"), false)), "ca0");
});

test("a free list takes everything at once, an empty one too", () => {
  assert.equal(ids(holdRows(rows("a"), rows("b", "a"), true)), "ba");
  assert.equal(ids(holdRows(rows(), rows("b", "a"), false)), "ba");
});

test("another filter, with no row in common, is shown as it is", () => {
  assert.equal(ids(holdRows(rows("x", "y"), rows("b", "a"), false)), "ba");
});

test("a row stays where a newer item has come to stand for its story", () => {
  const story = { id: "c", group: { items: ["c", "b"] } };
  const held = holdRows([{ id: "b" }, { id: "a" }], [story, { id: "a" }], false);
  assert.equal(ids(held), "ba");
  assert.equal(held.waiting, 1);
  assert.equal(ids(holdRows([{ id: "b" }, { id: "a" }], [story, { id: "a" }], true)), "ca");
});
