import assert from "node:assert/strict";
import test from "node:test";
import { isoDate, isoDateWithTime, withOffset } from "./dates.ts";

const table: readonly (readonly [string, string | null])[] = [
  ["2026:03:01 14:05:09", "2026-03-01T14:05:09"],
  ["2026:03:01 14:05:09.25", "2026-03-01T14:05:09"],
  ["2026-03-01T14:05+01:00", "2026-03-01T14:05:00+01:00"],
  ["2026-03-01T14:05:09.5Z", "2026-03-01T14:05:09Z"],
  ["20260301", "2026-03-01"],
  ["2026-03", "2026-03"],
  ["2026", "2026"],
  ["20260000", "2026"],
  ["2026:02:30 10:00:00", null],
  ["2024:02:29 10:00:00", "2024-02-29T10:00:00"],
  ["2026:03:01 25:00:00", "2026-03-01"],
  ["0000:00:00 00:00:00", null],
  ["    :  :     :  :  ", null],
  ["", null],
  ["last Tuesday", null],
];

for (const [text, expected] of table) {
  test(`reads the date "${text}" as ${expected}`, () => assert.equal(isoDate(text), expected));
}

test("joins date and time of IIM, and leaves a time without a day alone", () => {
  assert.equal(isoDateWithTime("20260301", "140509+0100"), "2026-03-01T14:05:09+01:00");
  assert.equal(isoDateWithTime("20260301", ""), "2026-03-01");
  assert.equal(isoDateWithTime("20260000", "140509+0100"), "2026");
  assert.equal(isoDateWithTime("", "140509"), null);
});

test("adds the zone of its own tag only to a time that has none", () => {
  assert.equal(withOffset("2026-03-01T14:05:09", "+02:00"), "2026-03-01T14:05:09+02:00");
  assert.equal(withOffset("2026-03-01T14:05:09Z", "+02:00"), "2026-03-01T14:05:09Z");
  assert.equal(withOffset("2026-03-01", "+02:00"), "2026-03-01");
  assert.equal(withOffset("2026-03-01T14:05:09", "   :  "), "2026-03-01T14:05:09");
});
