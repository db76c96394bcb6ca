import assert from "node:assert/strict";
import test from "node:test";
import { makeEncodingMemo, readAcceptEncoding } from "./accept-encoding.ts";

const cases: readonly (readonly [header: string, order: string])[] = [
  ["gzip, deflate, br, zstd", "br gzip identity"],
  ["gzip, deflate", "gzip identity"],
  ["gzip;q=1.0, br;q=0.5", "gzip br identity"],
  ["br;q=0, gzip", "gzip identity"],
  ["gzip;q=0", "identity"],
  ["GZIP", "gzip identity"],
  ["x-gzip", "gzip identity"],
  ["*", "br gzip identity"],
  ["*;q=0.1, gzip", "gzip br identity"],
  ["identity, gzip;q=0.5", "identity gzip"],
  ["identity;q=0, gzip", "gzip identity"],
  ["identity;q=0, *;q=0", "identity"],
  ["", "identity"],
  ["gzip;q=2", "identity"],
  ["gzip;q=abc, br", "br identity"],
  ["gzip ; q=0.8 , br ; q=0.9", "br gzip identity"],
  ["bread, gzipped", "identity"],
];

for (const [header, order] of cases) {
  test(`reads "${header}" as ${order}`, () => {
    assert.equal(readAcceptEncoding(header).join(" "), order);
  });
}

test("takes a reader who says nothing as one who wants plain text", () => {
  assert.deepEqual(makeEncodingMemo()(undefined), ["identity"]);
});

test("answers right however many spellings were sent before", () => {
  const order = makeEncodingMemo();
  for (let each = 0; each < 2_000; each += 1) order(`gzip;q=0.${each % 999}, x${each}`);
  assert.equal(order("br, gzip"), order("br, gzip"));
  assert.deepEqual(order("br, gzip"), ["br", "gzip", "identity"]);
});
