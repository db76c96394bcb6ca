import assert from "node:assert/strict";
import { test } from "node:test";
import type { WireJoin } from "../../wire/wire-contract.ts";
import { missingWords, whyJoined } from "./chain-words.ts";

const join = (change: Partial<WireJoin>): WireJoin => ({
  agencyId: "urn:prairie:2",
  by: "slug-and-text",
  slug: "RUDA-BRIDGE",
  sharedText: 0.842,
  samePlace: true,
  mark: "1st Ld-Writethru",
  joinedAt: "2026-11-24T12:00:00Z",
  ...change,
});

test("says what spoke for one story", () => {
  assert.equal(
    whyJoined(join({})),
    "Joined by the same slug RUDA-BRIDGE, 84 % of the text the same, the same place, marked “1st Ld-Writethru”.",
  );
  assert.equal(
    whyJoined(join({ samePlace: false, mark: "", sharedText: 0 })),
    "Joined by the same slug RUDA-BRIDGE.",
  );
  assert.match(whyJoined(join({ by: "link" })), /agency itself/);
  assert.equal(
    whyJoined(join({ by: "order", slug: "", sharedText: 0, samePlace: false, mark: "" })),
    "Its order names this story.",
  );
});

test("names the versions that never came, long runs together", () => {
  assert.equal(missingWords([]), "");
  assert.equal(missingWords([3]), "The agency’s version 3 never came");
  assert.equal(missingWords([5, 3]), "The agency’s versions 3 and 5 never came");
  assert.equal(missingWords([2, 3]), "The agency’s versions 2 and 3 never came");
  assert.equal(missingWords([7, 2, 3, 4]), "The agency’s versions 2 to 4 and 7 never came");
});
