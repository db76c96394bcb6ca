import assert from "node:assert/strict";
import { test } from "node:test";
import { findActs, markFound } from "./find.ts";

const acts = [{ label: "Go to the wire" }, { label: "Light or dark" }, { label: "Rewire the desk" }];

test("all words must be there, in any order", () => {
  assert.deepEqual(
    findActs(acts, "dark light").map((act) => act.label),
    ["Light or dark"],
  );
  assert.deepEqual(findActs(acts, "dark wire"), []);
});

test("what begins with the word comes before what contains it", () => {
  assert.deepEqual(
    findActs(acts, "wire").map((act) => act.label),
    ["Go to the wire", "Rewire the desk"],
  );
});

test("accents do not matter", () => {
  assert.equal(findActs([{ label: "Café Åsa" }], "asa cafe").length, 1);
});

test("marks what was found, signs of patterns taken as they are", () => {
  assert.deepEqual(markFound("Ridge Road", "ridge"), [
    { text: "Ridge", found: true },
    { text: " Road", found: false },
  ]);
  assert.deepEqual(markFound("a (b)", "(b"), [
    { text: "a ", found: false },
    { text: "(b", found: true },
    { text: ")", found: false },
  ]);
});
