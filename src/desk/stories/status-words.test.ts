import assert from "node:assert/strict";
import { it } from "node:test";
import { bylineWords } from "./status-words.ts";

it("names the writer, the agency, or both", () => {
  assert.equal(bylineWords({ byline: "By Dana Whitcomb", agencyCredit: "" }), "Dana Whitcomb");
  assert.equal(bylineWords({ byline: "", agencyCredit: "Prairie News" }), "Prairie News");
  assert.equal(
    bylineWords({ byline: "Dana Whitcomb", agencyCredit: "Prairie News" }),
    "Dana Whitcomb, Prairie News",
  );
  assert.equal(bylineWords({ byline: " ", agencyCredit: "" }), "");
});
