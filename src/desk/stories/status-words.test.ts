import assert from "node:assert/strict";
import { it } from "node:test";
import { bylineWords, waitingWords } from "./status-words.ts";

it("names the writer, the agency, or both", () => {
  assert.equal(bylineWords({ byline: "By Dana Whitcomb", agencyCredit: "" }), "Dana Whitcomb");
  assert.equal(bylineWords({ byline: "", agencyCredit: "Prairie News" }), "Prairie News");
  assert.equal(
    bylineWords({ byline: "Dana Whitcomb", agencyCredit: "Prairie News" }),
    "Dana Whitcomb, Prairie News",
  );
  assert.equal(bylineWords({ byline: " ", agencyCredit: "" }), "");
});

it("says what waits, and that a correction is one", () => {
  const waiting = (outcome: string) => waitingWords({ source: "Prairie News", version: 3, outcome });
  assert.equal(waiting("update"), "v3 waits");
  assert.equal(waiting("correction"), "Correction v3 waits");
  assert.equal(waiting("advisory"), "Advisory v3");
});
