import assert from "node:assert/strict";
import test from "node:test";
import { emptyContent, type Content } from "../content.ts";
import type { HoldName } from "./autopilot-contract.ts";
import { decideHolds } from "./decide-holds.ts";

const copy = (headline: string, text = ""): Content => ({
  ...emptyContent,
  headline,
  body: {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text }] }],
  },
});
const all: readonly HoldName[] = ["toll", "accused", "headline"];
const HEADLINE = "Ferry sinks off Larch Island";
const held = (before: string, after: string): readonly HoldName[] =>
  decideHolds(all, copy(HEADLINE, before), copy(HEADLINE, after));

const tolls: readonly [before: string, after: string][] = [
  ["Police said 12 people were killed.", "Police said 14 people were killed."],
  ["Two passengers died.", "Three passengers died."],
  ["The storm left 3 dead and 8 injured.", "The storm left 3 dead and 9 injured."],
  ["Nobody was on board.", "One sailor was injured."],
  ["At least 1,200 are missing.", "At least 1,300 are missing."],
];
for (const [before, after] of tolls) {
  test(`holds a changed toll: ${after}`, () => assert.deepEqual(held(before, after), ["toll"]));
}

test("lets numbers pass that speak of no harm", () => {
  assert.deepEqual(held("The ferry carried 40 cars.", "The ferry carried 44 cars."), []);
  assert.deepEqual(
    held("Police said 12 people were killed.", "Twelve boats. Police said 12 were killed."),
    [],
  );
});

test("holds when another person is accused, or one no longer is", () => {
  const [one, other] = ["Police arrested Ada Fenwick on Monday.", "Police arrested Bo Lindqvist on Monday."];
  assert.deepEqual(held(one, other), ["accused"]);
  assert.deepEqual(held(one, "Police asked for help on Monday."), ["accused"]);
  assert.deepEqual(held(`${one} Ida Moss leads the county.`, `${one} Ole Berg leads the county.`), []);
});

test("holds a headline that shares less than half of its words with the one before", () => {
  const change = (after: string) => decideHolds(all, copy(HEADLINE), copy(after));
  assert.deepEqual(change("Ferry that sank off Larch Island was overdue"), []);
  assert.deepEqual(change("Ferry sinks off Larch Island, crew safe"), []);
  assert.deepEqual(change("Minister resigns over harbour contracts"), ["headline"]);
  assert.deepEqual(change(""), ["headline"]);
});

test("looks only for what the rule names", () => {
  assert.deepEqual(decideHolds([], copy("One thing"), copy("Another matter")), []);
});
