import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ageOf,
  agoOf,
  dayAndTime,
  momentOf,
  secondsOf,
  secondsSince,
  timeOf,
  untilOf,
} from "./relative-time.ts";

const now = Date.parse("2026-11-24T23:12:00Z");
const zone = "UTC";

test("ages are said in the largest whole unit", () => {
  assert.equal(ageOf("2026-11-24T23:11:40Z", now), "just now");
  assert.equal(ageOf("2026-11-24T23:10:00Z", now), "2 min.");
  assert.equal(ageOf("2026-11-24T20:00:00Z", now), "3 h");
  assert.equal(ageOf("2026-11-23T20:00:00Z", now), "1 day");
});

test("what is to come says how long", () => {
  assert.equal(untilOf("2026-11-25T06:00:00Z", now), "in 6 h 48");
  assert.equal(untilOf("2026-11-24T23:24:00Z", now), "in 12 min.");
  assert.equal(untilOf("2026-11-25T01:12:00Z", now), "in 2 h");
  assert.equal(untilOf("2026-11-24T23:00:00Z", now), "now");
});

test("times carry the day only when it is another, and the year only when that is", () => {
  assert.equal(timeOf("2026-11-24T23:09:00Z", now, zone), "23:09");
  assert.equal(timeOf("2026-11-20T08:05:00Z", now, zone), "Nov. 20, 08:05");
  assert.equal(timeOf("2025-05-02T08:05:00Z", now, zone), "May 2, 2025, 08:05");
  assert.equal(secondsOf("2026-11-24T23:09:14Z", zone), "23:09:14");
});

test("the zone of the title decides", () => {
  assert.equal(timeOf("2026-11-24T23:09:00Z", now, "America/Denver"), "16:09");
  assert.equal(dayAndTime(now, "America/Denver"), "Tue., Nov. 24, 16:12");
});

test("what is to be proved names day, year, second and zone", () => {
  assert.equal(momentOf("2026-11-24T23:09:14Z", "America/Chicago"), "Nov. 24, 2026, 17:09:14 CST");
  assert.equal(momentOf("2026-07-04T00:09:14Z", "America/Chicago"), "Jul. 3, 2026, 19:09:14 CDT");
});

test("seconds carry the day where it is another than that of the first", () => {
  const first = "2026-11-24T23:09:14Z";
  assert.equal(secondsSince(first, "2026-11-24T23:59:59Z", zone), "23:59:59");
  assert.equal(secondsSince(first, "2026-11-25T00:00:01Z", zone), "Nov. 25, 00:00:01");
  assert.equal(secondsSince(first, "2026-11-25T00:00:01Z", "America/Denver"), "17:00:01");
});

test("lists are relative to six hours", () => {
  assert.equal(agoOf("2026-11-24T22:58:00Z", now, zone), "14 min. ago");
  assert.equal(agoOf("2026-11-24T12:58:00Z", now, zone), "12:58");
});
