import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { daysBetween, isoDay, readDays, resolveDay, weekdayOfDay, type IsoDay } from "./days.ts";

const read = (text: string) =>
  readDays(text).map(({ weekday, day, month, year }) => [weekday, day, month, year]);

it("reads dates as copy writes them", () => {
  assert.deepEqual(read("on Thursday, June 11, 2020, and 3 May"), [
    [4, 11, 6, 2020],
    [null, 3, 5, null],
  ]);
  assert.deepEqual(read("Mon. Nov. 23; the 4th of July 1976; Sept. 1"), [
    [1, 23, 11, null],
    [null, 4, 7, 1976],
    [null, 1, 9, null],
  ]);
});

it("takes no number for a day that is more", () => {
  assert.deepEqual(read("June 2020; in May 15,000 came; March 10:30"), []);
});

it("knows the days the calendar has", () => {
  assert.equal(isoDay(2026, 2, 29), null);
  assert.equal(isoDay(2024, 2, 29), "2024-02-29");
  assert.equal(isoDay(2026, 6, 31), null);
  assert.equal(weekdayOfDay("2026-11-24"), 2);
});

it("resolves a date without a year to the nearest one", () => {
  const [day] = readDays("on Jan. 3");
  assert.ok(day);
  assert.equal(resolveDay(day, "2026-11-24"), "2027-01-03");
  assert.equal(resolveDay(day, "2026-02-01"), "2026-01-03");
});

it("agrees with itself on distances and weekdays", () => {
  const days = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as IsoDay);
  fc.assert(
    fc.property(days, days, (one, other) => {
      const between = daysBetween(one, other);
      assert.equal(daysBetween(other, one), between === 0 ? 0 : -between);
      assert.equal((((weekdayOfDay(one) + between) % 7) + 7) % 7, weekdayOfDay(other));
    }),
  );
});
