import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseWanted } from "./wanted.ts";

const files = ["src/wire/item.test.ts", "src/stories/slug.test.ts", "features/canary.test.ts"];
const choose = (...words: string[]) => {
  const { checks, ...rest } = chooseWanted(words, files);
  return { checks: checks.map(({ word }) => word), ...rest };
};

test("without words everything runs", () => {
  const { checks, files: chosen } = choose();
  assert.deepEqual(chosen, files);
  assert.deepEqual(checks, ["chromium", "format", "lint", "types", "desk-types", "knip"]);
});

test("a check's name runs it alone, other words choose test files by their path", () => {
  assert.deepEqual(choose("lint"), { checks: ["lint"], files: [], unknown: [] });
  assert.deepEqual(choose("src/wire"), { checks: [], files: [files[0]], unknown: [] });
  assert.deepEqual(choose("knip", "slug", "features/"), {
    checks: ["knip"],
    files: [files[1], files[2]],
    unknown: [],
  });
});

test("a word that chooses nothing is told, so that a slip does not pass as success", () => {
  assert.deepEqual(choose("wrie"), { checks: [], files: [], unknown: ["wrie"] });
});
