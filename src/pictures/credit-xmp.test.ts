import assert from "node:assert/strict";
import test from "node:test";
import { creditXmp, type CreditLines } from "./credit-xmp.ts";
import { makeWarnings } from "./metadata/warnings.ts";
import { readXmp, xmpText, xmpTexts } from "./metadata/xmp.ts";

const nothing: CreditLines = {
  headline: "",
  caption: "",
  credit: "",
  byline: "",
  source: "",
  copyright: "",
  usageTerms: "",
  digitalSourceType: "",
};

test("what is written is what is read, markup and control signs included", () => {
  const caption = 'Fish & chips <b>"hot"</b>\nsecond line';
  const xmp = creditXmp({
    ...nothing,
    caption: `${caption}\u0001`,
    credit: "Harbour Gazette",
    byline: "Ida Brandt",
  });
  assert.ok(xmp !== null);
  const warnings = makeWarnings();
  const read = readXmp([Buffer.from(xmp)], warnings);
  assert.equal(xmpText(read, "dc", "description"), caption);
  assert.equal(xmpText(read, "photoshop", "Credit"), "Harbour Gazette");
  assert.deepEqual(xmpTexts(read, "dc", "creator"), ["Ida Brandt"]);
  assert.deepEqual(warnings.all(), []);
});

test("half a surrogate pair does not break the packet", () => {
  const xmp = creditXmp({ ...nothing, caption: "cut \ud83d" });
  const warnings = makeWarnings();
  assert.equal(xmpText(readXmp([Buffer.from(xmp ?? "")], warnings), "dc", "description"), "cut \ufffd");
  assert.deepEqual(warnings.all(), []);
});

test("a picture without lines gets no packet", () => assert.equal(creditXmp(nothing), null));
