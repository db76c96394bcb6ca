import assert from "node:assert/strict";
import test from "node:test";
import { endingsFrom, nextMorning } from "./pin-endings.ts";

test("takes the next morning that is not too near", () => {
  assert.equal(
    nextMorning(Date.parse("2026-11-24T20:00:00Z"), "America/Winnipeg"),
    "2026-11-25T12:00:00.000Z",
  );
  // Half past five in the morning: today's six is not meant.
  assert.equal(
    nextMorning(Date.parse("2026-11-24T11:30:00Z"), "America/Winnipeg"),
    "2026-11-25T12:00:00.000Z",
  );
});

test("knows zones half an hour off", () => {
  assert.equal(
    nextMorning(Date.parse("2026-11-24T20:00:00Z"), "America/St_Johns"),
    "2026-11-25T09:30:00.000Z",
  );
});

test("offers endings in whole five minutes, and none at all", () => {
  const endings = endingsFrom(Date.parse("2026-11-24T20:01:10Z"), "America/Winnipeg");
  assert.deepEqual(
    endings.map((ending) => ending.until),
    ["2026-11-25T12:00:00.000Z", "2026-11-24T21:05:00.000Z", "2026-11-25T00:05:00.000Z", null],
  );
});
