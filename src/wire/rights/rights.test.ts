import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { media, rightOf, type Contract, type UseWish } from "./rights.ts";

const at = (text: string): Date => new Date(text);
const deal = (change: Partial<Contract> = {}): Contract => ({
  titleIds: [],
  media: ["web"],
  from: null,
  until: null,
  keepDays: null,
  ...change,
});
const wish = (change: Partial<UseWish> = {}): UseWish => ({
  titleId: "valley",
  medium: "web",
  now: at("2026-11-24T12:00:00Z"),
  since: null,
  expiresAt: null,
  ...change,
});

describe("the right to use an item", () => {
  it("is not limited where no deal is written down, but ends with the item", () => {
    assert.deepEqual(rightOf([], wish()), { kind: "allowed", endsAt: null });
    const expiresAt = at("2026-11-25T00:00:00Z");
    assert.deepEqual(rightOf([], wish({ expiresAt })), { kind: "allowed", endsAt: expiresAt });
    assert.deepEqual(rightOf([], wish({ expiresAt: wish().now })), { kind: "forbidden", why: "expired" });
  });

  it("is refused for another title, another medium, before the deal and after it", () => {
    assert.deepEqual(rightOf([deal({ titleIds: ["harbour"] })], wish()), { kind: "forbidden", why: "title" });
    assert.deepEqual(rightOf([deal()], wish({ medium: "mail" })), { kind: "forbidden", why: "medium" });
    const from = at("2026-12-01T00:00:00Z");
    assert.deepEqual(rightOf([deal({ from })], wish()), { kind: "forbidden", why: "date" });
    assert.deepEqual(rightOf([deal({ until: wish().now })], wish()), { kind: "forbidden", why: "date" });
  });

  it("ends with the days of keeping, counted from the first publication, or with the deal", () => {
    const since = at("2026-11-20T12:00:00Z");
    assert.deepEqual(rightOf([deal({ keepDays: 7 })], wish({ since })), {
      kind: "allowed",
      endsAt: at("2026-11-27T12:00:00Z"),
    });
    assert.deepEqual(rightOf([deal({ keepDays: 3 })], wish({ since })), { kind: "forbidden", why: "date" });
    const until = at("2026-11-26T00:00:00Z");
    assert.deepEqual(rightOf([deal({ keepDays: 7, until })], wish({ since })), {
      kind: "allowed",
      endsAt: until,
    });
  });

  it("does not end what the archive may keep, also after the deal", () => {
    const archive = deal({ media: ["web", "archive"], keepDays: 1, until: at("2026-11-23T00:00:00Z") });
    const since = at("2026-11-20T12:00:00Z");
    assert.deepEqual(rightOf([archive], wish({ since })), { kind: "allowed", endsAt: null });
    assert.deepEqual(rightOf([archive], wish()), { kind: "forbidden", why: "date" }, "nothing new");
  });

  it("never shrinks when a deal is added to others, and never outlives the item", () => {
    const instant = fc.date({ min: at("2026-10-01"), max: at("2027-02-01"), noInvalidDate: true });
    const anyDeal = fc.record({
      titleIds: fc.subarray(["valley", "harbour"]),
      media: fc.subarray([...media], { minLength: 1 }),
      from: fc.option(instant),
      until: fc.option(instant),
      keepDays: fc.option(fc.integer({ min: 1, max: 60 })),
    });
    const anyWish = fc.record({
      titleId: fc.constantFrom("valley", "harbour"),
      medium: fc.constantFrom(...media),
      now: instant,
      since: fc.option(instant),
      expiresAt: fc.option(instant),
    });
    fc.assert(
      fc.property(
        fc.array(anyDeal, { minLength: 1, maxLength: 4 }),
        anyDeal,
        anyWish,
        (deals, more, asked) => {
          const before = rightOf(deals, asked);
          const after = rightOf([...deals, more], asked);
          if (before.kind === "allowed") {
            assert.equal(after.kind, "allowed");
            const end = (right: typeof before): number => right.endsAt?.getTime() ?? Infinity;
            if (after.kind === "allowed") assert.ok(end(after) >= end(before));
            assert.ok(end(before) > asked.now.getTime());
            if (asked.expiresAt !== null) assert.ok(end(before) <= asked.expiresAt.getTime());
          }
        },
      ),
    );
  });
});
