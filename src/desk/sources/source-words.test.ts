import assert from "node:assert/strict";
import test from "node:test";
import type { WatchedSource } from "../../wire/ways-in/ways-contract.ts";
import { barsOf, healthWords, nextWords, rhythmWords, spanOf } from "./source-words.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const source = (change: Partial<WatchedSource> = {}): WatchedSource => ({
  id: "prairie",
  title: null,
  name: "Prairie News",
  isOn: true,
  way: "feed",
  health: "fresh",
  lastReceivedAt: "2026-11-24T11:57:00Z",
  lastGoodPollAt: null,
  nextPollAt: "2026-11-24T12:05:00Z",
  trouble: null,
  silentSince: null,
  silentAfterMinutes: 45,
  rhythmMinutes: null,
  hour: 12,
  sendings24h: 3,
  ...change,
});

test("says how a source does in a word or two", () => {
  const words = (change: Partial<WatchedSource>) => healthWords(source(change), NOW).words;
  assert.deepEqual(
    [
      words({}),
      words({ health: "silent", lastReceivedAt: "2026-11-24T09:00:00Z" }),
      words({ health: "off" }),
      words({ health: "trouble" }),
      words({ health: "never", lastReceivedAt: null }),
    ],
    ["3 min.", "Silent for 3 h", "Paused", "Cannot be asked", "Nothing yet"],
  );
});

test("says when it is asked again", () => {
  assert.equal(nextWords(source(), NOW), "It is asked again in 5 min.");
  assert.equal(nextWords(source({ nextPollAt: "2026-11-24T11:59:00Z" }), NOW), "It is being asked.");
  assert.match(nextWords(source({ nextPollAt: null }), NOW), /not asked any more/);
  assert.equal(nextWords(source({ way: null }), NOW), "");
  assert.equal(nextWords(source({ isOn: false }), NOW), "");
});

test("draws the day with the present hour marked", () => {
  const bars = barsOf(
    Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 600 : 15)),
    12,
  );
  assert.equal(bars.length, 24);
  assert.deepEqual([bars[0]?.height, bars[12]?.isNow, bars[13]?.isNow], [1, true, false]);
  assert.ok((bars[12]?.height ?? 0) > 0.3);
  assert.equal(
    barsOf(
      Array.from({ length: 24 }, () => 0),
      0,
    )[0]?.height,
    0,
  );
});

test("says the rhythm in words too", () => {
  assert.match(rhythmWords(source()), /not learnt yet.*45 min\./);
  assert.match(
    rhythmWords(source({ rhythmMinutes: Array.from({ length: 24 }, () => 45) })),
    /^At this hour 45 min\./,
  );
  assert.deepEqual(
    [spanOf(59), spanOf(60), spanOf(125), spanOf(60 * 24 * 3)],
    ["59 min.", "1 h", "2 h 05", "3 days"],
  );
});
