import assert from "node:assert/strict";
import test from "node:test";
import {
  contractOf,
  downWords,
  effectWords,
  errorsOfDraft,
  keepWords,
  newDraft,
  stateOf,
  termWords,
} from "./contract-words.ts";

const ZONE = "America/Chicago";
const NOW = Date.parse("2026-11-24T18:00:00Z");

test("a contract written in days counts from the first to the end of the last in the title's zone", () => {
  const draft = { ...newDraft("prairie"), firstDay: "2026-12-01", lastDay: "2026-12-31", keepDays: " 30 " };
  const made = contractOf(draft, ZONE);
  assert.deepEqual(
    [made.from, made.until, made.keepDays],
    ["2026-12-01T06:00:00.000Z", "2027-01-01T06:00:00.000Z", 30],
  );
  const term = { from: made.from ?? null, until: made.until ?? null };
  assert.equal(termWords(term, ZONE, NOW), "From Dec. 1, 2026 through Dec. 31, 2026");
  assert.equal(termWords({ ...term, from: null }, ZONE, NOW), "Through Dec. 31, 2026");
  assert.equal(termWords({ from: null, until: null }, ZONE, NOW), "No first or last day");
});

test("an end within a day is said with its time", () => {
  assert.equal(termWords({ from: null, until: "2026-11-30T18:30:00Z" }, ZONE, NOW), "Until Nov. 30, 12:30");
});

test("refuses days that are none, an end before the beginning and a contract that allows nothing", () => {
  const errors = (change: object) => Object.keys(errorsOfDraft({ ...newDraft("prairie"), ...change }, ZONE));
  assert.deepEqual(errors({}), []);
  assert.deepEqual(errors({ source: "", media: [] }), ["source", "media"]);
  assert.deepEqual(errors({ firstDay: "2026-12-02", lastDay: "2026-12-01" }), ["lastDay"]);
  assert.deepEqual(errors({ firstDay: "2026-12-01", lastDay: "2026-12-01" }), []);
  assert.deepEqual(errors({ firstDay: "soon", keepDays: "0" }), ["firstDay", "keepDays"]);
});

test("knows whether a contract runs, is over or is to come", () => {
  const state = (from: string | null, until: string | null) => stateOf({ from, until }, NOW);
  assert.equal(state(null, null), "running");
  assert.equal(state("2026-12-01T06:00:00Z", null), "to come");
  assert.equal(state(null, "2026-11-24T18:00:00Z"), "over");
});

test("says what readers would lose", () => {
  const effect = { live: 5, down: 0, ending: 0, firstEnd: null, titles: [] };
  const said = (change: object) => effectWords({ ...effect, ...change }, ZONE, NOW);
  assert.match(said({})[0] ?? "", /Readers lose nothing: 5 live stories/);
  assert.deepEqual(said({ down: 3, titles: [{ id: "v", name: "Valley", down: 3, stories: [] }] }), [
    "3 live stories of 5 with copy of this source would come down at once: 3 in Valley.",
  ]);
  assert.deepEqual(said({ ending: 1, firstEnd: "2026-12-01T18:00:00Z" }).slice(1), [
    "1 live story would get another end, the first at Dec. 1, 12:00.",
  ]);
  assert.match(said({ live: 0 })[0] ?? "", /No live story/);
});

test("names the stories that would come down, and says when there are more", () => {
  const stories = [
    { id: "s", headline: "Ferry runs again" },
    { id: "t", headline: "" },
  ];
  const said = (down: number) => downWords({ down, stories });
  assert.equal(said(2), "“Ferry runs again” and a story without a headline");
  assert.equal(said(7), "“Ferry runs again”, a story without a headline and 5 more");
});

test("says how long a story may stay, which the archive outlasts", () => {
  assert.equal(keepWords({ keepDays: null, media: ["web"] }), "As long as the contract runs");
  assert.equal(keepWords({ keepDays: 1, media: ["web"] }), "1 day after publication");
  assert.equal(keepWords({ keepDays: 30, media: ["web"] }), "30 days after publication");
  assert.equal(keepWords({ keepDays: 30, media: ["web", "archive"] }), "For good, also after its end");
});
