import assert from "node:assert/strict";
import test from "node:test";
import { tokenOf } from "./token-of.ts";

const basic = (written: string): string => `Basic ${Buffer.from(written).toString("base64")}`;

test("reads a bearer token, and the password of whatever name", () => {
  assert.equal(tokenOf("Bearer abc-123"), "abc-123");
  assert.equal(tokenOf("bearer  abc"), "abc");
  assert.equal(tokenOf(basic("partner:abc-123")), "abc-123");
  assert.equal(tokenOf(basic(":abc-123")), "abc-123");
});

test("takes nothing else for a token", () => {
  for (const written of [
    null,
    "",
    "Bearer",
    "Bearer a b",
    "Digest abc",
    "Basic !!",
    basic("abc-123"),
    basic("partner:"),
    basic("partner:a:b"),
    basic(`partner:${"x".repeat(300)}`),
    `Bearer ${"x".repeat(300)}`,
  ]) {
    assert.equal(tokenOf(written), null, String(written));
  }
});
