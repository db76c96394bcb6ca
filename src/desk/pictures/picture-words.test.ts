import assert from "node:assert/strict";
import test from "node:test";
import { bytesWords, sizeWords, standingOf } from "./picture-words.ts";

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
