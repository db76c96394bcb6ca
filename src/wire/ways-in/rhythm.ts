import { z } from "zod";

/**
 * A source's own rhythm: how long it is usually silent at each hour. Learnt from the hours in which it
 * sent: for each hour of the day, the longest silence that reached into it, day by day; the alarm comes
 * where nine of ten days were never as silent, and half as much again. Pure.
 */

/** One hour with receipts. */
export interface HeardHour {
  /** Start of the hour. */
  readonly start: Date;
  readonly first: Date;
  readonly last: Date;
  /** Longest silence that ended within the hour, in ms; 0 for the first receipt of all. */
  readonly longestGapMs: number;
}

export const rhythm = z.object({
  /** Minutes of silence that are still usual, at hours 0 to 23 in the source's zone. */
  workdays: z.array(z.number()).length(24),
  weekend: z.array(z.number()).length(24),
});
export type Rhythm = z.infer<typeof rhythm>;

const HOUR_MS = 3_600_000;
/** Fewer days than this teach nothing. */
const MIN_DAYS = 7;
/** Fewer weekend days than this say less than all days together. */
const MIN_WEEKEND_DAYS = 4;
const SHARE = 0.9;
const MARGIN = 1.5;
/** Below this an alarm would only be noise. */
const LEAST_MINUTES = 10;

export interface LocalHour {
  readonly hour: number;
  readonly isWeekend: boolean;
}

/** Reads hours in one zone; zones of half hours count an hour to where it begins. */
export function makeLocalHours(zone: string): (at: Date) => LocalHour {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hour: "2-digit",
    hourCycle: "h23",
    weekday: "short",
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
    return { hour: Number(part("hour")) % 24, isWeekend: part("weekday").startsWith("S") };
  };
}

/** The value that the given share of the others does not exceed; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Longest silence in each hour from the first receipt to `until`, hour by hour, in ms. */
function silences(heard: readonly HeardHour[], until: Date): readonly { start: Date; silentMs: number }[] {
  const byHour = new Map(heard.map((hour) => [hour.start.getTime(), hour]));
  const from = heard[0]?.start.getTime();
  if (from === undefined) return [];
  const found: { start: Date; silentMs: number }[] = [];
  let last = heard[0]?.first.getTime() ?? 0;
  // The hour that is going on says nothing yet.
  for (let at = from; at + HOUR_MS <= until.getTime(); at += HOUR_MS) {
    const hour = byHour.get(at);
    if (hour !== undefined) last = hour.last.getTime();
    const open = at + HOUR_MS - last;
    found.push({ start: new Date(at), silentMs: Math.max(open, hour?.longestGapMs ?? 0) });
  }
  return found;
}

const minutesOf = (silentMs: readonly number[]): number =>
  Math.max(LEAST_MINUTES, Math.ceil((quantile(silentMs, SHARE) * MARGIN) / 60_000));

/** `heard` in order of time; null while there is less than a week of it. */
export function learnRhythm(heard: readonly HeardHour[], until: Date, zone: string): Rhythm | null {
  const local = makeLocalHours(zone);
  const hours = silences(heard, until).map((each) => ({ ...each, ...local(each.start) }));
  if (hours.length < MIN_DAYS * 24) return null;
  const at = (hour: number, isWeekend: boolean | null): number[] =>
    hours
      .filter((each) => each.hour === hour && (isWeekend === null || each.isWeekend === isWeekend))
      .map((each) => each.silentMs);
  const of = (isWeekend: boolean): number[] =>
    Array.from({ length: 24 }, (_, hour) => {
      const same = at(hour, isWeekend);
      return minutesOf(isWeekend && same.length < MIN_WEEKEND_DAYS ? at(hour, null) : same);
    });
  return { workdays: of(false), weekend: of(true) };
}

/** Silence in minutes after which a source is silent at this hour. */
export function silentAfter(learnt: Rhythm | null, usualGapMinutes: number, now: LocalHour): number {
  if (learnt === null) return usualGapMinutes * 3;
  const hours = now.isWeekend ? learnt.weekend : learnt.workdays;
  return hours[now.hour] ?? usualGapMinutes * 3;
}
