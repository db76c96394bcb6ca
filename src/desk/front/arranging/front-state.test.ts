import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Card } from "../../../fronts/fronts-contract.ts";
import {
  holdBack,
  letIn,
  listOf,
  moveTo,
  pinAt,
  sameState,
  unpin,
  type FrontState,
  type Hand,
} from "./front-state.ts";

const now = Date.parse("2026-11-24T20:00:00Z");
const morning = "2026-11-25T12:00:00.000Z";

const card = (publicId: string, at: number, kind: Card["kind"] = "local"): Card => ({
  storyId: `story-${publicId}`,
  publicId,
  headline: `Headline ${publicId}`,
  section: "Local",
  kind,
  publishedAt: new Date(now - at * 60_000).toISOString(),
  bumpedAt: new Date(now - at * 60_000).toISOString(),
  picture: null,
  views24h: 0,
  pinned: null,
});

const cards = new Map(
  [..."abcde"].map((id, at) => [id, card(id, at)] as const).concat([["o", card("o", 1, "opinion")]]),
);
const untouched: FrontState = { home: [], justPosted: [], heldBack: [] };
const hand = (state: FrontState, list: Hand["list"] = "home"): Hand => ({ state, list, cards, now });
const order = (state: FrontState, list: Hand["list"] = "home"): string =>
  listOf(state, list, cards, now)
    .map((each) => each.publicId)
    .join("");
const move = (state: FrontState, id: string, place: number, wasPinned = false): FrontState =>
  moveTo(hand(state), { id, place, until: morning, wasPinned });

test("lists the newest first, opinion only in Just Posted", () => {
  assert.equal(order(untouched), "abcde");
  // Two stories of one instant stand in the order of their ids, as the server has them.
  assert.equal(order(untouched, "justPosted"), "abocde");
});

test("pins a story that is moved and leaves the rest to the rule", () => {
  const moved = move(untouched, "d", 2);
  assert.equal(order(moved), "adbce");
  assert.deepEqual(moved.home, [{ publicId: "d", place: 2, until: morning }]);
});

test("takes pinned stories behind it along", () => {
  const pinned = pinAt(hand(untouched), "c", 3, null);
  const moved = move(pinned, "e", 1);
  assert.equal(order(moved), "eabcd");
  assert.deepEqual(moved.home.find((pin) => pin.publicId === "c")?.place, 4);
});

test("needs no pin for a story that is moved back to where the rule has it", () => {
  assert.ok(sameState(move(move(untouched, "d", 2), "d", 4), untouched));
});

test("keeps a pin that stood before, wherever it is moved", () => {
  const pinned = pinAt(hand(untouched), "d", 2, morning);
  assert.equal(move(pinned, "d", 4, true).home.length, 1);
});

test("keeps a move within the list", () => {
  assert.equal(order(move(untouched, "a", 99)), "bcdea");
  assert.equal(order(move(untouched, "e", -3)), "eabcd");
});

test("forgets a pin at its ending", () => {
  const ended = { ...untouched, home: [{ publicId: "e", place: 1, until: new Date(now).toISOString() }] };
  assert.equal(order(ended), "abcde");
});

test("brings opinion in when an editor pins it, and lets it go", () => {
  const pinned = pinAt(hand(untouched), "o", 1, null);
  assert.equal(order(pinned), "oabcde");
  assert.equal(order(unpin(hand(pinned), "o")), "abcde");
});

test("holds a story back from Just Posted with its pin, and lets it in again", () => {
  const pinned = pinAt(hand(untouched, "justPosted"), "c", 1, null);
  const held = holdBack(pinned, "c");
  assert.equal(order(held, "justPosted"), "abode");
  assert.deepEqual(held.justPosted, []);
  assert.equal(order(letIn(held, "c"), "justPosted"), "abocde");
});

test("shows what was moved where it was put, whatever was moved before", () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(..."abcde"), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(moves, (made) => {
      let state = untouched;
      for (const [id, place] of made) {
        const rest = order(state).replace(id, "");
        state = move(state, id, place);
        assert.equal(order(state), rest.slice(0, place - 1) + id + rest.slice(place - 1));
      }
    }),
  );
});
