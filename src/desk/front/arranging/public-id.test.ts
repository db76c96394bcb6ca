import assert from "node:assert/strict";
import test from "node:test";
import { publicIdOf } from "./public-id.ts";

test("finds the id at the end of a story's address", () => {
  assert.equal(publicIdOf("http://localhost:4000/local/rink-opens-early-tq7vgfs9"), "tq7vgfs9");
  assert.equal(publicIdOf("/local/rink-opens-early-tq7vgfs9?from=mail"), "tq7vgfs9");
  assert.equal(publicIdOf(null), null);
  assert.equal(publicIdOf("http://localhost:4000/local/"), null);
});
