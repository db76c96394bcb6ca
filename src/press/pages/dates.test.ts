import assert from "node:assert/strict";
import test from "node:test";
import { clockOf, fullTimeText, listTimeText, nextMidnight } from "./dates.ts";

const valley = { language: "en-CA", zone: "America/Winnipeg" };
const at = (iso: string): Date => new Date(iso);

test("tells a story's time in press style, in the title's zone", () => {
  assert.equal(fullTimeText(valley, at("2026-11-20T22:32:00Z")), "Nov. 20, 2026, 4:32 p.m.");
  assert.equal(fullTimeText(valley, at("2026-11-21T05:05:00Z")), "Nov. 20, 2026, 11:05 p.m.");
  assert.equal(fullTimeText(valley, at("2026-03-01T06:00:00Z")), "March 1, 2026, 12:00 a.m.");
  assert.equal(fullTimeText(valley, at("2026-09-01T17:00:00Z")), "Sept. 1, 2026, 12:00 p.m.");
});

test("tells a list's time by how long ago it is", () => {
  const now = at("2026-11-23T22:32:00Z");
  assert.equal(listTimeText(valley, at("2026-11-23T16:05:00Z"), now), "10:05 a.m.");
  assert.equal(listTimeText(valley, at("2026-11-23T05:59:00Z"), now), "Nov. 22");
  assert.equal(listTimeText(valley, at("2025-11-22T12:00:00Z"), now), "Nov. 22, 2025");
});

test("tells the day long and short", () => {
  assert.equal(clockOf(valley).longDay(at("2026-11-23T22:32:00Z")), "Monday, November 23, 2026");
  assert.equal(clockOf(valley).shortDay(at("2026-11-23T22:32:00Z")), "Mon., Nov. 23");
  assert.equal(clockOf(valley).day(at("2026-01-01T05:59:00Z")), "2025-12-31");
});

test("other languages and houses keep their own way", () => {
  assert.equal(
    fullTimeText({ language: "en-GB", zone: "Europe/London" }, at("2026-11-20T16:32:00Z")),
    "Nov. 20, 2026, 16:32",
  );
  assert.equal(
    fullTimeText({ language: "de", zone: "Europe/Berlin" }, at("2026-11-20T16:32:00Z")),
    "20. Nov. 2026, 17:32",
  );
});

test("finds the next midnight, also across days of 23 and 25 hours", () => {
  const toronto = { language: "en-CA", zone: "America/Toronto" };
  assert.equal(nextMidnight(toronto, at("2026-06-10T15:00:00Z")).toISOString(), "2026-06-11T04:00:00.000Z");
  assert.equal(nextMidnight(toronto, at("2026-11-01T04:00:00Z")).toISOString(), "2026-11-02T05:00:00.000Z");
  assert.equal(nextMidnight(toronto, at("2026-03-08T05:00:00Z")).toISOString(), "2026-03-09T04:00:00.000Z");
});
