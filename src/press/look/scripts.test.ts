import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { Script } from "node:vm";
import { pageScript, scriptHashes, themeScript } from "./scripts.ts";

test("both scripts are scripts, and stay under 2 kB together", () => {
  for (const script of [themeScript, pageScript]) assert.ok(new Script(script));
  assert.ok(themeScript.length + pageScript.length <= 2_048);
});

test("the policy names them by the hashes of their very bytes", () => {
  const expected = [themeScript, pageScript].map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  assert.deepEqual(scriptHashes(), expected);
});

test("they can stand in their elements and set no cookie", () => {
  assert.doesNotMatch(themeScript + pageScript, /<\/|<!--|cookie/i);
});
