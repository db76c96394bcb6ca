import assert from "node:assert/strict";
import test from "node:test";
import { entityTag, tagNamedBy } from "./entity-tag.ts";

const ours = [entityTag("v7", "gzip"), entityTag("v7", "identity")];

test("gives each encoding a strong tag of its own", () => {
  assert.deepEqual(
    (["br", "gzip", "identity"] as const).map((encoding) => entityTag("v7", encoding)),
    ['"v7-br"', '"v7-gz"', '"v7"'],
  );
});

test("finds our tag alone, in a list, weak, and under the star", () => {
  for (const header of ['"v7-gz"', '"old", "v7-gz"', 'W/"v7-gz"', '"a,b" ,W/"v7-gz"', "*", " * "]) {
    assert.equal(tagNamedBy(header, ours), '"v7-gz"', header);
  }
  assert.equal(tagNamedBy('"v7"', ours), '"v7"');
});

test("finds nothing in other tags and in what is no list", () => {
  for (const header of ['"v8-gz"', "v7-gz", '"V7-GZ"', '"v7-gz', "", '"', '"x-v7-gz"', 'w/"v7-g"']) {
    assert.equal(tagNamedBy(header, ours), null, header);
  }
});
