import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { checkStoryFile } from "./check-story-file.ts";
import type { HouseRule } from "./house-rule.ts";
import { houseRules } from "./house-rules.ts";
import { defaultStyle } from "./house-style.ts";
import { runHouseRules } from "./run-house-rules.ts";
import { readStoryFile } from "./story-file.ts";

const FILE = [
  "Headline: Ferry ramp reopens",
  "Deck: Boxes sell well",
  "Byline: Ines Vale",
  "Date: 2026-11-24",
  "",
  "The ramp reopens on Thursday, Nov. 25, the the county said.",
  "",
  "Two lines",
  "of one paragraph.",
].join("\n");

it("reads header lines and paragraphs, each where it stands", () => {
  const { copy, starts } = readStoryFile(FILE);
  assert.deepEqual(
    copy.passages.map(({ kind, text }, at) => [
      kind,
      FILE.slice(starts[at], (starts[at] ?? 0) + text.length),
    ]),
    [
      ["headline", "Ferry ramp reopens"],
      ["deck", "Boxes sell well"],
      ["paragraph", "The ramp reopens on Thursday, Nov. 25, the the county said."],
      ["paragraph", "Two lines\nof one paragraph."],
    ],
  );
  assert.deepEqual([copy.byline, copy.day], ["Ines Vale", "2026-11-24"]);
});

it("takes a file without header lines for body, a colon in its first line too", () => {
  const { copy } = readStoryFile("Note: the ramp held.\r\n\r\nNobody came.");
  assert.deepEqual(
    copy.passages.map(({ text }) => text),
    ["Note: the ramp held.", "Nobody came."],
  );
});

it("says of each finding where it stands in the file", () => {
  assert.deepEqual(
    checkStoryFile(FILE).map(({ rule, start, end }) => [rule, FILE.slice(start, end)]),
    [
      ["weekday-disagrees", "Thursday, Nov. 25"],
      ["word-doubled", "the the"],
    ],
  );
});

it("gives places inside the file for any text, and never throws", () => {
  const piece = fc.constantFrom(
    "Headline: ",
    "Date: 2026-02-30",
    "\n",
    "\n\n",
    "\r\n",
    "Thursday, June 31",
    "25:00",
    '"',
    "“",
    "the the",
    "$5 million dollars",
    "from 4 per cent to 2 per cent",
    "TK",
    "between 9 and 3",
    "a hundred and ",
    "\u{1F6A2}",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const file = pieces.join("");
      for (const { start, end } of checkStoryFile(file))
        assert.ok(0 <= start && start <= end && end <= file.length);
    }),
  );
});

it("says what a rule that fails could not check, and lets the others look", () => {
  const failing: HouseRule = {
    id: "failing",
    family: "house",
    severity: "ask",
    name: "A rule that fails",
    about: "",
    find: () => {
      throw new Error("inside");
    },
  };
  const found = runHouseRules([failing, ...houseRules], readStoryFile(FILE).copy, defaultStyle);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ["failing", "weekday-disagrees", "word-doubled"],
  );
  assert.equal(found[0]?.title, "Could not check: A rule that fails");
});

it("lets a title turn a rule off and change its weight", () => {
  const tuning = new Map([
    ["weekday-disagrees", "off"],
    ["word-doubled", "hint"],
  ] as const);
  const found = runHouseRules(houseRules, readStoryFile(FILE).copy, defaultStyle, tuning);
  assert.deepEqual(
    found.map(({ rule, severity }) => [rule, severity]),
    [["word-doubled", "hint"]],
  );
});

it("has an id of its own for every rule", () => {
  const ids = houseRules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});
