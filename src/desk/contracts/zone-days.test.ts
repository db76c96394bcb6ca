import assert from "node:assert/strict";
import test from "node:test";
import { beginOfDay, dayAfter, dayWords, lastDayBefore } from "./zone-days.ts";

const CHICAGO = "America/Chicago";

test("a day begins at midnight of its zone, also where the clock changes on it", () => {
  assert.equal(beginOfDay("2026-11-24", CHICAGO), "2026-11-24T06:00:00.000Z");
  assert.equal(beginOfDay("2026-07-01", CHICAGO), "2026-07-01T05:00:00.000Z");
  assert.equal(beginOfDay("2026-11-01", CHICAGO), "2026-11-01T05:00:00.000Z");
  assert.equal(beginOfDay("2026-11-02", CHICAGO), "2026-11-02T06:00:00.000Z");
  assert.equal(beginOfDay("2026-03-29", "Europe/Berlin"), "2026-03-28T23:00:00.000Z");
  assert.equal(beginOfDay("2026-11-24", "UTC"), "2026-11-24T00:00:00.000Z");
});

test("what is no day is none", () => {
  for (const text of ["", "2026-02-30", "24.11.2026", "2026-1-1"])
    assert.equal(beginOfDay(text, CHICAGO), null, text);
});

test("an end at midnight is said as the last day before it", () => {
  const end = beginOfDay(dayAfter("2026-12-31"), CHICAGO);
  assert.ok(end !== null);
  assert.equal(lastDayBefore(end, CHICAGO), "2026-12-31");
  assert.equal(lastDayBefore("2026-12-31T12:00:00Z", CHICAGO), null);
});

test("says a day as the desk does", () => {
  assert.equal(dayWords("2026-11-02"), "Nov. 2, 2026");
  assert.equal(dayWords("2026-05-31"), "May 31, 2026");
});
