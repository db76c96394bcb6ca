import assert from "node:assert/strict";
import { test } from "node:test";
import type { WireRow } from "../../wire/wire-contract.ts";
import {
  barsOf,
  chipsOf,
  contractWords,
  countdownOf,
  lagOf,
  localWords,
  nameOfSending,
  stoppedWords,
} from "./wire-words.ts";

const row: WireRow = {
  id: "i1",
  source: { id: "s1", name: "Harrow Wire" },
  state: "usable",
  outcome: "new",
  headline: "Ferry talks resume",
  slugline: "ferry",
  urgency: 3,
  assignedUrgency: null,
  section: null,
  local: [],
  embargoUntil: null,
  versionNumber: 1,
  receivedAt: "2026-11-24T20:00:00Z",
  sentAt: null,
  takenFor: [],
  group: null,
  warnings: 0,
};
const context = {
  now: Date.parse("2026-11-24T23:12:00Z"),
  zone: "UTC",
  nameOfTitle: (id: string) => id,
  nameOfSection: (slug: string) => slug,
};
const words = (over: Partial<WireRow>) => chipsOf({ ...row, ...over }, context).map((chip) => chip.words);

test("a plain item only says its version", () => {
  assert.deepEqual(words({}), ["v1"]);
});

test("an embargo is said until it ends", () => {
  assert.deepEqual(words({ embargoUntil: "2026-11-25T06:00:00Z" }), [
    "Embargo Nov. 25, 06:00, in 6 h 48",
    "v1",
  ]);
  assert.deepEqual(words({ embargoUntil: "2026-11-24T06:00:00Z" }), ["v1"]);
});

test("an update to a live story says so instead of two things", () => {
  const taken = [{ storyId: "s", titleId: "Courier", by: "Ada Venn", live: true, whole: true }];
  assert.deepEqual(words({ outcome: "update", versionNumber: 2, takenFor: taken }), [
    "Update to our live story",
    "v2",
  ]);
  assert.deepEqual(words({ takenFor: taken }), ["Taken for Courier by Ada Venn", "v1"]);
});

test("an item of which only paragraphs stand in a story is not taken", () => {
  const piece = { storyId: "s", titleId: "Courier", by: "Ada Venn", live: true, whole: false };
  const words = chipsOf({ ...row, takenFor: [piece] }, context).map((chip) => chip.words);
  assert.deepEqual(words, ["Pieces in a story", "v1"]);
});

test("a kill comes first", () => {
  assert.equal(words({ state: "killed", outcome: "kill" })[0], "Kill");
});

test("urgency 1 fills five bars, 8 none", () => {
  assert.deepEqual([1, 2, 5, 8].map(barsOf), [5, 4, 1, 0]);
});

test("the way from the agency is said when it can be true", () => {
  assert.equal(lagOf("2026-11-24T20:00:00.000Z", "2026-11-24T20:00:00.400Z"), "0.4 s later");
  assert.equal(lagOf("2026-11-24T21:00:00Z", "2026-11-24T20:00:00Z"), null);
  assert.equal(lagOf(null, "2026-11-24T20:00:00Z"), null);
});

const named = (name: string, paragraph: number) => ({
  entryId: name,
  name,
  kind: "place" as const,
  written: name,
  paragraph,
});

test("a local angle says what is named, and where when it is one name", () => {
  assert.equal(localWords([]), null);
  assert.equal(localWords([named("Valley Grid", 6)]), "Local: Valley Grid named in par. 6");
  assert.equal(localWords([named("Orr", 0)]), "Local: Orr named in the headline");
  assert.equal(
    localWords([named("Orr", 4), named("Ruda", 1), named("Harrow", 5), named("Lune", 9)]),
    "Local: names Ruda, Orr and 2 more",
  );
});

test("an embargo counts to the second when it is near", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  assert.equal(countdownOf("2026-11-24T12:09:05Z", now), "in 9:05");
  assert.equal(countdownOf("2026-11-24T12:00:00Z", now), "now");
  assert.equal(countdownOf("2026-11-24T13:00:00Z", now), "in 1 h");
});

test("what was stopped is named where the notice has a headline of its own", () => {
  assert.equal(stoppedWords("Storm kills two", "KILL: Storm"), "“Storm kills two”");
  assert.equal(stoppedWords("Storm kills two", "Storm kills two"), "this item");
  assert.equal(stoppedWords("", "KILL: Storm"), "this item");
});

test("pushed copy without a name is told apart by how it begins", () => {
  assert.equal(nameOfSending({ fileName: "storm.xml", glimpse: "<a>" }), "storm.xml");
  assert.equal(
    nameOfSending({ fileName: "pushed", glimpse: "<newsItem>\n  <broken" }),
    "Pushed: <newsItem> <broken",
  );
  assert.equal(nameOfSending({ fileName: "pushed", glimpse: " " }), "Pushed without a name");
  assert.match(nameOfSending({ fileName: "pushed", glimpse: "word ".repeat(30) }), /^Pushed: (word ){12}…$/);
});

test("says before taking whether the contract book allows an item here, and until when", () => {
  const at = (time: string): string => time.slice(0, 10);
  assert.equal(
    contractWords({ kind: "forbidden", why: "title" }, at),
    "Not allowed here: No contract with it names this title.",
  );
  assert.equal(
    contractWords({ kind: "allowed", endsAt: null }, at),
    "The contract book does not forbid it here.",
  );
  assert.equal(
    contractWords({ kind: "allowed", endsAt: "2026-12-01T00:00:00Z" }, at),
    "It may be used here until 2026-12-01.",
  );
});
