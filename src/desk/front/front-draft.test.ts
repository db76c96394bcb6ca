import assert from "node:assert/strict";
import { test } from "node:test";
import type { Card, FrontAnswer } from "../../fronts/fronts-contract.ts";
import {
  changeOf,
  differencesOf,
  draftOf,
  holdBack,
  letBack,
  moveCard,
  pinCard,
  placedOf,
  sameDraft,
  unpinCard,
} from "./front-draft.ts";

const now = new Date("2026-11-24T23:12:00Z");
const card = (publicId: string, hour: number, more: Partial<Card> = {}): Card => ({
  storyId: publicId,
  publicId,
  headline: `Story ${publicId} of the day`,
  section: "Local",
  kind: "local",
  publishedAt: `2026-11-24T${String(hour).padStart(2, "0")}:00:00Z`,
  bumpedAt: `2026-11-24T${String(hour).padStart(2, "0")}:00:00Z`,
  picture: null,
  views24h: 0,
  pinned: null,
  ...more,
});
const cards = [card("a", 20), card("b", 19), card("c", 18), card("d", 17)];
const front: FrontAnswer = {
  title: "courier",
  version: 4,
  home: cards,
  justPosted: cards,
  mostRead: [],
  heldBack: [],
  changedAt: null,
  changedBy: null,
};
const order = (draft = draftOf(front), list: "home" | "justPosted" = "home", of = front) =>
  placedOf(of, draft, list, now)
    .map((placed) => placed.card.publicId)
    .join("");
const say = (at: string) => at.slice(11, 16);
const words = (to: ReturnType<typeof draftOf>, of = front) =>
  differencesOf({ front: of, from: draftOf(of), to, now, say }).map((one) => one.what);

test("a move pins the card at its new place and leaves the rest to the rule", () => {
  const moved = moveCard(draftOf(front), "home", placedOf(front, draftOf(front), "home", now), 4, 2);
  assert.equal(order(moved), "adbc");
  assert.deepEqual(moved.home, [{ publicId: "d", place: 2, until: null }]);
  assert.deepEqual(words(moved), ["4 → 2"]);
});

test("what is put out after several moves is what was shown", () => {
  let draft = draftOf(front);
  for (const [from, to] of [
    [4, 1],
    [3, 1],
    [2, 4],
    [1, 3],
  ] as const) {
    const shown = placedOf(front, draft, "home", now);
    const expected = shown.map((placed) => placed.card.publicId);
    const [id = ""] = expected.splice(from - 1, 1);
    expected.splice(to - 1, 0, id);
    draft = moveCard(draft, "home", shown, from, to);
    assert.equal(order(draft), expected.join(""));
  }
});

test("moves past the ends stop at the ends", () => {
  const shown = placedOf(front, draftOf(front), "home", now);
  assert.equal(order(moveCard(draftOf(front), "home", shown, 2, 99)), "acdb");
  assert.deepEqual(moveCard(draftOf(front), "home", shown, 1, 0), draftOf(front));
});

test("a pin that is taken off falls back to the place of the rule", () => {
  const pinnedFront = {
    ...front,
    home: [card("d", 17, { pinned: { until: null, by: "Ada Venn" } }), ...cards.slice(0, 3)],
  };
  const off = unpinCard(draftOf(pinnedFront), "home", "d");
  assert.equal(order(off, "home", pinnedFront), "abcd");
  assert.deepEqual(words(off, pinnedFront), ["pin taken off"]);
});

test("a story held back leaves Just Posted and stays on the home front", () => {
  const held = holdBack(draftOf(front), "b");
  assert.equal(order(held, "justPosted"), "acd");
  assert.equal(order(held, "home"), "abcd");
  assert.deepEqual(words(held), ["held back"]);
  assert.ok(sameDraft(letBack(held, "b"), draftOf(front)));
});

test("opinion does not lead by rule, only by pin", () => {
  const opinion = {
    ...front,
    home: cards.slice(1),
    justPosted: [card("a", 20, { kind: "opinion" }), ...cards.slice(1)],
  };
  assert.equal(order(draftOf(opinion), "home", opinion), "bcd");
  const [posted] = placedOf(opinion, draftOf(opinion), "justPosted", now);
  assert.ok(posted);
  assert.equal(order(pinCard(draftOf(opinion), "home", posted, null), "home", opinion), "abcd");
});

test("a new ending of a pin is one change, said with its time", () => {
  const shown = placedOf(front, draftOf(front), "home", now);
  const pinned = {
    ...front,
    home: [card("a", 20, { pinned: { until: null, by: "Ada Venn" } }), ...cards.slice(1)],
  };
  assert.ok(shown[0]);
  assert.deepEqual(words(pinCard(draftOf(pinned), "home", shown[0], "2026-11-25T06:00:00Z"), pinned), [
    "leaves 06:00",
  ]);
});

test("the change names the version it started from", () => {
  assert.deepEqual(changeOf(draftOf(front), 4), { version: 4, home: [], justPosted: [], heldBack: [] });
});
