import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readNumbers } from "./numbers.ts";

const values = (text: string): readonly number[] => readNumbers(text).map((found) => found.value);

it("reads digits, grouped and with decimals", () => {
  assert.deepEqual(values("It cost 1,250 for 3.5 hectares and 12 gates."), [1250, 3.5, 12]);
  assert.deepEqual(values("in 2,100,000 of them, 4.2 million more"), [2_100_000, 4_200_000]);
});

it("reads numbers in words", () => {
  assert.deepEqual(values("Forty-two boats and one hundred and five crews"), [42, 105]);
  assert.deepEqual(
    values("a hundred sheep, twelve thousand, three million voters"),
    [100, 12_000, 3_000_000],
  );
  assert.deepEqual(values("two hundred and forty-one thousand six hundred"), [241_600]);
});

it("keeps numbers apart that only stand side by side", () => {
  assert.deepEqual(values("between five and six, twenty and three"), [5, 6, 20, 3]);
  assert.deepEqual(values("one of the two, six, seven or thirty one"), [2, 6, 7, 31]);
});

it("tells per cent from percentage points, and money from both", () => {
  assert.deepEqual(
    readNumbers("up 2 per cent, 3.5%, four percentage points, $4.2 million, €7bn").map((found) => [
      found.value,
      found.unit,
    ]),
    [
      [2, "percent"],
      [3.5, "percent"],
      [4, "points"],
      [4_200_000, "money"],
      [7_000_000_000, "money"],
    ],
  );
});

it("leaves names, times, scores, dates in figures and ordinals alone", () => {
  assert.deepEqual(values("the F-16 and B2, at 10:45, on 2026-11-24, the 3rd, 4-2 after extra time"), []);
});

it("gives places that lead back to what was written, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const found of readNumbers(text)) assert.equal(text.slice(found.start, found.end), found.text);
    }),
  );
});
