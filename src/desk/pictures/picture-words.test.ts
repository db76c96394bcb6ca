import assert from "node:assert/strict";
import test from "node:test";
import { bytesWords, sizeWords, standingOf, wasKnown } from "./picture-words.ts";

test("says sizes with their units", () => {
  assert.equal(bytesWords(812), "812 B");
  assert.equal(bytesWords(80_800), "81 kB");
  assert.equal(sizeWords({ width: 6000, height: 4000, bytes: 5_240_000 }), "6,000 × 4,000, 5.2 MB");
  assert.equal(sizeWords({ width: 0, height: 0, bytes: 5_240_000 }), "5.2 MB");
});

test("says the worst first", () => {
  const uses = [{ storyId: "s", headline: "Rink opens", live: true }];
  const ready = { state: "ready", credit: "Staff", alt: "Ice", uses } as const;
  assert.equal(standingOf(ready).words, "1 use");
  assert.equal(standingOf({ ...ready, alt: " " }).words, "no description");
  assert.equal(standingOf({ ...ready, alt: "", credit: "" }).words, "no credit");
  assert.equal(standingOf({ ...ready, state: "refused", credit: "" }).words, "refused");
});

test("tells a picture that was there before from one that came with the upload", () => {
  const answeredAt = Date.parse("2026-11-24T12:10:00Z");
  const added = (addedAt: string) => ({ picture: { addedAt }, answeredAt });
  assert.equal(wasKnown(added("2026-11-23T08:00:00Z"), 4_000), true);
  assert.equal(wasKnown(added("2026-11-24T12:09:57Z"), 4_000), false);
  // A slow line: it was added while it was being sent.
  assert.equal(wasKnown(added("2026-11-24T12:02:00Z"), 480_000), false);
  assert.equal(wasKnown({ ...added("2026-11-23T08:00:00Z"), answeredAt: null }, 0), false);
});
