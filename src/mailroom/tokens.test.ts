import assert from "node:assert/strict";
import test from "node:test";
import { makeUuid } from "../platform/index.ts";
import { makeLetterToken, readLetterToken } from "./tokens.ts";

const id = makeUuid();

test("reads back what it made, for the same purpose only", () => {
  const token = makeLetterToken("secret", "confirm", id);
  assert.equal(readLetterToken("secret", "confirm", token), id);
  assert.equal(readLetterToken("secret", "leave", token), null);
  assert.equal(readLetterToken("another secret", "confirm", token), null);
});

test("refuses a token with any sign changed", () => {
  const token = makeLetterToken("secret", "leave", id);
  for (let at = 0; at < token.length - 1; at += 1) {
    const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    assert.equal(readLetterToken("secret", "leave", changed), null, `sign ${at}`);
  }
});

test("refuses what is no token at all", () => {
  for (const text of ["", "a", "a".repeat(43), "a".repeat(44), "../../etc", "ä".repeat(43)]) {
    assert.equal(readLetterToken("secret", "leave", text), null);
  }
});
