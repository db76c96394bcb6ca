import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { arrange, nextEnding, type PinnedStory } from "./arrange.ts";

const now = new Date("2026-11-24T12:00:00Z");
const later = new Date("2026-11-24T13:00:00Z");
const story = (publicId: string) => ({ publicId });
const byRule = ["a", "b", "c", "d"].map(story);
const order = (pins: readonly PinnedStory[], extra: readonly { publicId: string }[] = []): string =>
  arrange(byRule, pins, extra, now)
    .map((each) => each.publicId)
    .join("");

test("leaves the rule's order without pins", () => assert.equal(order([]), "abcd"));

test("puts a pinned story at its place and takes it from where it stood", () => {
  assert.equal(order([{ publicId: "c", place: 1, until: null }]), "cabd");
  assert.equal(order([{ publicId: "a", place: 3, until: later }]), "bcad");
});

test("brings in a story that the rule does not list", () => {
  assert.equal(order([{ publicId: "x", place: 2, until: null }], [story("x")]), "axbcd");
});

test("ends a pin at its very instant and forgets a story that is gone", () => {
  assert.equal(order([{ publicId: "d", place: 1, until: now }]), "abcd");
  assert.equal(order([{ publicId: "gone", place: 1, until: null }]), "abcd");
});

test("stands the later of two pins on one place behind the earlier", () => {
  assert.equal(
    order([
      { publicId: "c", place: 1, until: null },
      { publicId: "d", place: 1, until: null },
    ]),
    "cdab",
  );
});

test("names the next ending", () => {
  assert.deepEqual(
    nextEnding(
      [
        { publicId: "a", place: 1, until: later },
        { publicId: "b", place: 2, until: null },
      ],
      now,
    ),
    later,
  );
  assert.equal(nextEnding([{ publicId: "a", place: 1, until: now }], now), null);
});

test("neither loses nor doubles a story, whatever is pinned", () => {
  const pin = fc.record({
    publicId: fc.constantFrom("a", "b", "c", "d", "x", "gone"),
    place: fc.integer({ min: 1, max: 9 }),
    until: fc.constantFrom(null, now, later),
  });
  fc.assert(
    fc.property(fc.array(pin, { maxLength: 6 }), (pins) => {
      const ids = arrange(byRule, pins, [story("x")], now).map((each) => each.publicId);
      const expected = pins.some((each) => each.publicId === "x" && each.until !== now) ? "abcdx" : "abcd";
      assert.equal(ids.toSorted().join(""), expected);
    }),
  );
});
