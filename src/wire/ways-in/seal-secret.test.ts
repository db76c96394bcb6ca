import assert from "node:assert/strict";
import test from "node:test";
import { keyOfHouse, openSecret, sealSecret } from "./seal-secret.ts";

const key = keyOfHouse("one");

test("opens what it sealed, and seals the same text differently each time", () => {
  const sealed = sealSecret(key, "prairie", "pässword");
  assert.equal(openSecret(key, "prairie", sealed), "pässword");
  assert.notDeepEqual(sealSecret(key, "prairie", "pässword"), sealed);
  assert.equal(sealed.includes("pässword"), false);
});

test("does not open what was changed, of another source, or of another house", () => {
  const sealed = sealSecret(key, "prairie", "password");
  const refused = { code: "source-secret-unreadable" };
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.throws(() => openSecret(key, "prairie", changed), refused);
  }
  assert.throws(() => openSecret(key, "highland", sealed), refused);
  assert.throws(() => openSecret(keyOfHouse("two"), "prairie", sealed), refused);
  assert.throws(() => openSecret(key, "prairie", Buffer.alloc(0)), refused);
});
