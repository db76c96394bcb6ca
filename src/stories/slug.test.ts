import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { makePublicId } from "../platform/index.ts";
import { publicIdOfPath, slugOf } from "./slug.ts";

test("makes an address of any headline, and finds the story in it again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (headline) => {
      const slug = slugOf(headline);
      assert.match(slug, /^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(slug.length <= 80);
      const id = makePublicId();
      assert.equal(publicIdOfPath(`/local/${slug}-${id}`), id);
    }),
  );
});

test("keeps the words of names in other Latin letters", () => {
  assert.equal(slugOf("Café Müller’s Øresund straße"), "cafe-mullers-oresund-strasse");
});

test("finds no story in other paths", () => {
  for (const path of [
    "/",
    "/local/",
    "/local/council",
    "/local/a/council-bcdf2345",
    "/local/council-BCDF2345",
    "/local/council-bcdf234a",
  ]) {
    assert.equal(publicIdOfPath(path), null, path);
  }
});
