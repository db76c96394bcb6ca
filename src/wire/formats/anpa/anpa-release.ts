import { parseDate } from "../text/dates.ts";

/**
 * When an advance may be used: "Adv05" in the slug, "ADVANCE FOR RELEASE SUNDAY, JAN. 5" or "Embargoed
 * until 6 a.m. EST Jan. 5" in the note. A time we cannot read holds the copy. Pure.
 */

interface Release {
  readonly until: string | null;
  readonly isUnclear: boolean;
}

const FREE: Release = { until: null, isUnclear: false };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const OFFSETS: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  ET: -5,
};

const two = (value: number): string => String(value).padStart(2, "0");
const offset = (hours: number): string =>
  hours === 0 ? "Z" : `${hours < 0 ? "-" : "+"}${two(Math.abs(hours))}:00`;

/** Hour and minute of "6:30 a.m.", "noon", "0001 GMT"; null when none stands. */
function timeIn(text: string): { readonly hour: number; readonly minute: number } | null {
  if (/\bmidnight\b/i.test(text)) return { hour: 0, minute: 0 };
  if (/\bnoon\b/i.test(text)) return { hour: 12, minute: 0 };
  const clock = /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b/i.exec(text);
  if (clock !== null) {
    const hour = (Number(clock[1]) % 12) + ((clock[3] ?? "").toLowerCase() === "p" ? 12 : 0);
    return { hour, minute: Number(clock[2] ?? 0) };
  }
  const digits = /\b([01]\d|2[0-3]):?([0-5]\d)\s*(?:GMT|UTC|hrs?\b|EST|EDT)/i.exec(text);
  return digits === null ? null : { hour: Number(digits[1]), minute: Number(digits[2]) };
}

/** The next such day from the day of sending on. */
function dayIn(
  text: string,
  sentAt: string,
): { readonly month: number; readonly day: number; readonly year: number } | null {
  const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})\b/i.exec(text);
  const sent = new Date(sentAt);
  if (named === null || Number.isNaN(sent.getTime())) return null;
  const month = MONTHS.indexOf((named[1] ?? "").toLowerCase()) + 1;
  const day = Number(named[2]);
  const isPast = Date.UTC(sent.getUTCFullYear(), month - 1, day) < sent.getTime() - 180 * 86_400_000;
  return day < 1 || day > 31 ? null : { month, day, year: sent.getUTCFullYear() + (isPast ? 1 : 0) };
}

/** "Adv05": the next 5th from the day of sending on. */
function dayOfSlug(
  day: number,
  sentAt: string,
): { readonly month: number; readonly day: number; readonly year: number } | null {
  const sent = new Date(sentAt);
  if (Number.isNaN(sent.getTime()) || day < 1 || day > 31) return null;
  const next = day < sent.getUTCDate() ? 1 : 0;
  const date = new Date(Date.UTC(sent.getUTCFullYear(), sent.getUTCMonth() + next, day));
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), year: date.getUTCFullYear() };
}

export function releaseOf(slug: string, note: string, sentAt: string): Release {
  const speaks =
    /\b(?:embargo(?:ed)?|advance for|for release|hold for release|not for (?:use|release) (?:before|until))\b/i.test(
      note,
    );
  const adv = /\badv\s?(\d{2})\b/i.exec(slug);
  if (!speaks && adv === null) return FREE;
  const date = dayIn(note, sentAt) ?? (adv === null ? null : dayOfSlug(Number(adv[1]), sentAt));
  if (date === null) return { until: null, isUnclear: true };
  const time = timeIn(note) ?? { hour: 0, minute: 0 };
  const zone = /\b(GMT|UTC|[ECMP][SD]T|ET)\b/.exec(note)?.[1];
  // New York's winter time where none is named: no earlier than the agency can have meant.
  const hours = zone === undefined ? -5 : (OFFSETS[zone] ?? -5);
  const iso = `${date.year}-${two(date.month)}-${two(date.day)}T${two(time.hour)}:${two(time.minute)}:00${offset(hours)}`;
  const until = parseDate(iso, "UTC")?.iso ?? null;
  return { until, isUnclear: until === null };
}
