import assert from "node:assert/strict";
import test from "node:test";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { changesOf, shortName, wordsOf } from "./front-changes.ts";
import { holdBack, moveTo, pinAt, unpin, type FrontState, type Hand } from "./front-state.ts";

const now = Date.parse("2026-11-24T20:00:00Z");
const zone = "America/Winnipeg";
const until = "2026-11-25T12:00:00.000Z";
const card = (publicId: string, at: number): Card => ({
  storyId: publicId,
  publicId,
  headline: `Story ${publicId}`,
  section: "Local",
  kind: "local",
  publishedAt: new Date(now - at * 60_000).toISOString(),
  bumpedAt: new Date(now - at * 60_000).toISOString(),
  picture: null,
  views24h: 0,
  pinned: null,
});
const cards = new Map([..."abcde"].map((id, at) => [id, card(id, at)]));
const untouched: FrontState = { home: [], justPosted: [], heldBack: [] };
const hand = (state: FrontState): Hand => ({ state, list: "home", cards, now });
const told = (before: FrontState, after: FrontState): string[] =>
  changesOf({ before, after, cards, now }).map((change) => {
    const { name, what } = wordsOf(change, { cards, now, zone });
    return `${name} ${what}`;
  });

test("says nothing when nothing changed", () => assert.deepEqual(told(untouched, untouched), []));

test("tells a move with its places and the ending of its pin", () => {
  const after = moveTo(hand(untouched), { id: "d", place: 2, until, wasPinned: false });
  assert.deepEqual(told(untouched, after), ["Story d 4 → 2, to Nov. 25, 06:00"]);
});

test("tells a pin on the spot, a new ending, and a pin taken off", () => {
  const pinned = pinAt(hand(untouched), "a", 1, null);
  assert.deepEqual(told(untouched, pinned), ["Story a is pinned to 1"]);
  assert.deepEqual(told(pinned, pinAt(hand(pinned), "a", 1, until)), [
    "Story a is pinned to 1, to Nov. 25, 06:00",
  ]);
  const third = pinAt(hand(untouched), "a", 3, null);
  assert.deepEqual(told(third, unpin(hand(third), "a")), ["Story a is free again, now 1"]);
});

test("tells a story held back once, also when it was pinned in Just Posted", () => {
  const pinned = pinAt({ ...hand(untouched), list: "justPosted" }, "c", 1, null);
  assert.deepEqual(told(pinned, holdBack(pinned, "c")), ["Story c is held back from Just Posted"]);
  assert.deepEqual(told(holdBack(untouched, "c"), untouched), ["Story c may stand in Just Posted again"]);
});

test("shortens a headline at a word", () => {
  assert.equal(shortName("Rink opens"), "Rink opens");
  assert.equal(
    shortName("Food bank shelves half empty a month before the holidays"),
    "Food bank shelves half empty a…",
  );
  assert.equal(shortName("Late Okafor goal lifts Lynx past, Harbour City"), "Late Okafor goal lifts Lynx…");
});
