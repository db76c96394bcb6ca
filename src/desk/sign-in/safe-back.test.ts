import assert from "node:assert/strict";
import { test } from "node:test";
import { safeBack } from "./safe-back.ts";

test("goes back to a path of the desk", () => {
  assert.equal(safeBack("/courier/wire?item=1"), "/courier/wire?item=1");
});

test("never leads to another site or back to sign-in", () => {
  for (const back of [
    undefined,
    "",
    "https://other.example",
    "//other.example",
    "/\\other.example",
    "/sign-in",
  ]) {
    assert.equal(safeBack(back), "/");
  }
});
