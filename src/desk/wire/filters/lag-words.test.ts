import assert from "node:assert/strict";
import { test } from "node:test";
import { lagWords } from "./lag-words.ts";

test("a lag is said in the unit that fits it", () => {
  assert.deepEqual(
    [null, 0.44, 61, 900, 7300, 400_000].map((lag) => lagWords(lag, 3)),
    ["undated", "0.4 s", "61 s", "15 min.", "2 h", "5 days"],
  );
});

test("where nothing came there is no lag to be undated", () => {
  assert.equal(lagWords(null, 0), "–");
});
