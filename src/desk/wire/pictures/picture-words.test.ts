import assert from "node:assert/strict";
import test from "node:test";
import { mayBeTaken, termsOf } from "./picture-words.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const plain = { embargo: null, expires: null, isLoose: false, state: "usable" as const, usageTerms: "" };
const words = (change: object) => termsOf({ ...plain, ...change }, NOW, (instant) => instant.slice(0, 10));

test("says of an agency's picture what binds whoever takes it, and nothing else", () => {
  assert.deepEqual(words({}), []);
  assert.deepEqual(words({ embargo: "2026-11-23T00:00:00Z" }), [], "an embargo that is over binds nobody");
  assert.deepEqual(words({ embargo: "2026-11-25T00:00:00Z", usageTerms: "No archives." }), [
    "Embargo until 2026-11-25.",
    "No archives.",
  ]);
  assert.deepEqual(words({ expires: "2026-11-24T12:00:00Z", state: "killed" }), [
    "The agency killed it.",
    "The right to it has ended.",
  ]);
  assert.deepEqual(words({ expires: "2026-12-24T12:00:00Z" }), ["May be used until 2026-12-24."]);
});

test("lets nobody take what is stopped or over", () => {
  assert.equal(mayBeTaken(plain, NOW), true);
  assert.equal(mayBeTaken({ ...plain, state: "withheld" }, NOW), false);
  assert.equal(mayBeTaken({ ...plain, expires: "2026-11-24T12:00:00Z" }, NOW), false);
});
