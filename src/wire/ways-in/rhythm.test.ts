import assert from "node:assert/strict";
import test from "node:test";
import { learnRhythm, makeLocalHours, quantile, silentAfter, type HeardHour } from "./rhythm.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-24T10:20:00Z");

/** As the database counts them, from single receipts. */
function hoursOf(receipts: readonly number[]): readonly HeardHour[] {
  const hours = new Map<number, { first: number; last: number; gap: number }>();
  for (const [at, receipt] of receipts.entries()) {
    const start = Math.floor(receipt / HOUR) * HOUR;
    const gap = at === 0 ? 0 : receipt - (receipts[at - 1] ?? receipt);
    const hour = hours.get(start);
    hours.set(start, { first: hour?.first ?? receipt, last: receipt, gap: Math.max(gap, hour?.gap ?? 0) });
  }
  return [...hours].map(([start, { first, last, gap }]) => ({
    start: new Date(start),
    first: new Date(first),
    last: new Date(last),
    longestGapMs: gap,
  }));
}

/** Receipts of the last days: every `minutes` within the hours given, by UTC. */
function sendings(days: number, minutes: number, isOpen: (at: Date) => boolean): readonly number[] {
  const found: number[] = [];
  for (let at = NOW.getTime() - days * 24 * HOUR; at < NOW.getTime(); at += minutes * 60_000) {
    if (isOpen(new Date(at))) found.push(at);
  }
  return found;
}

test("learns that a source sleeps at night and is lively by day", () => {
  const heard = hoursOf(sendings(21, 10, (at) => at.getUTCHours() >= 6 && at.getUTCHours() < 22));
  const learnt = learnRhythm(heard, NOW, "UTC");
  assert.ok(learnt !== null);
  const at = (hour: number): number => silentAfter(learnt, 60, { hour, isWeekend: false });
  assert.equal(at(12), 15, "ten minutes are usual at noon, and half as much again");
  assert.ok(at(3) > 5 * 60 && at(3) < 12 * 60);
  assert.ok(at(6) > 8 * 60, "the first item of the day ends the silence of the night");
});

test("knows weekends apart from days of work", () => {
  const isWork = (at: Date): boolean => ![0, 6].includes(at.getUTCDay());
  const learnt = learnRhythm(hoursOf(sendings(28, 30, isWork)), NOW, "UTC");
  assert.ok(learnt !== null);
  assert.ok(silentAfter(learnt, 60, { hour: 12, isWeekend: true }) > 24 * 60);
  assert.ok(silentAfter(learnt, 60, { hour: 12, isWeekend: false }) < 120);
});

test("a single quiet day does not make silence usual", () => {
  const quiet = new Date("2026-11-18T00:00:00Z").getTime();
  const isOpen = (at: Date): boolean => at.getTime() < quiet || at.getTime() > quiet + 24 * HOUR;
  const learnt = learnRhythm(hoursOf(sendings(28, 10, isOpen)), NOW, "UTC");
  assert.equal(silentAfter(learnt, 60, { hour: 12, isWeekend: false }), 15);
});

test("hours are those of the source's own zone", () => {
  const heard = hoursOf(sendings(21, 10, (at) => at.getUTCHours() >= 12 && at.getUTCHours() < 24));
  const learnt = learnRhythm(heard, NOW, "America/Regina");
  assert.equal(learnt?.workdays[12], 15, "18:00 UTC");
  assert.ok((learnt?.workdays[2] ?? 0) > 120, "08:00 UTC");
});

test("says nothing before it has seen a week, and goes by the setting until then", () => {
  const heard = hoursOf(sendings(6, 10, () => true));
  assert.equal(learnRhythm(heard, NOW, "UTC"), null);
  assert.equal(learnRhythm([], NOW, "UTC"), null);
  assert.equal(silentAfter(null, 40, { hour: 3, isWeekend: false }), 120);
});

test("reads hours of a zone, midnight as 0", () => {
  const local = makeLocalHours("America/Regina");
  assert.deepEqual(local(new Date("2026-11-22T06:30:00Z")), { hour: 0, isWeekend: true });
  assert.deepEqual(makeLocalHours("Asia/Kolkata")(new Date("2026-11-24T10:40:00Z")), {
    hour: 16,
    isWeekend: false,
  });
});

test("quantiles are values that occurred", () => {
  assert.equal(quantile([], 0.9), 0);
  assert.equal(quantile([5], 0.9), 5);
  assert.equal(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9);
});
