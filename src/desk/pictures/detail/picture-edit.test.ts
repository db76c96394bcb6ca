import assert from "node:assert/strict";
import test from "node:test";
import { backFrom, changesAny, judgeMovedOn } from "./picture-edit.ts";

const picture = {
  headline: "Harbour",
  caption: "Ice on the harbour.",
  credit: "",
  alt: "",
  byline: "",
  focal: { x: 0.5, y: 0.5 },
};

test("knows whether a wish changes anything", () => {
  assert.equal(changesAny(picture, { credit: "" }), false);
  assert.equal(changesAny(picture, { focal: { x: 0.5, y: 0.5 } }), false);
  assert.equal(changesAny(picture, { credit: "Dana Whitcomb/Courier" }), true);
});

test("undoes a wish by what stood before", () => {
  assert.deepEqual(backFrom(picture, { caption: "New." }), { caption: "Ice on the harbour." });
  assert.deepEqual(backFrom(picture, { focal: { x: 0, y: 0 } }), { focal: { x: 0.5, y: 0.5 } });
});

test("repeats a late wish when nobody touched its field", () => {
  const theirs = { ...picture, alt: "Blue ice" };
  assert.deepEqual(judgeMovedOn({ credit: "Dana Whitcomb/Courier" }, picture, theirs), { kind: "again" });
});

test("repeats a late wish that somebody else had too", () => {
  const theirs = { ...picture, credit: "Dana Whitcomb/Courier" };
  assert.deepEqual(judgeMovedOn({ credit: "Dana Whitcomb/Courier" }, picture, theirs), { kind: "again" });
});

test("asks when both changed the same field", () => {
  const theirs = { ...picture, credit: "Handout/County Roads" };
  assert.deepEqual(judgeMovedOn({ credit: "Dana Whitcomb/Courier" }, picture, theirs), {
    kind: "ask",
    fields: ["credit"],
  });
});
