import type { Span } from "./quotes.ts";

/** Dates as English copy writes them, and the calendar behind them. Pure. */

export interface DayRead extends Span {
  readonly text: string;
  /** 0 Sunday to 6 Saturday; null when no weekday stands before it. */
  readonly weekday: number | null;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** null when no year stands. */
  readonly year: number | null;
  /** Where the weekday ends and the date begins, for marking either. */
  readonly dateStart: number;
}

/** A day of the calendar; compares as text. */
export type IsoDay = `${number}-${number}-${number}`;

const MONTHS = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May", "May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
] as const;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const WEEKDAYS_SHORT = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? "";
export const monthName = (month: number): string => MONTHS[month - 1]?.[0] ?? "";

const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const WEEKDAY = `(${WEEKDAYS.join("|")}|(?:${WEEKDAYS_SHORT.join("|")}|Tues|Thur|Thurs)\\.?)`;
const ORDINAL = "(?:st|nd|rd|th)?";
const YEAR = "(?:,? (\\d{4})(?!\\d))?";
const DAY = new RegExp(
  `(?:\\b${WEEKDAY},? (?:the )?)?(?:\\b(${MONTH})\\.? (\\d{1,2})${ORDINAL}(?![\\d:.,]*\\d)${YEAR}|(?<![\\d/.,:-])\\b(\\d{1,2})${ORDINAL} (?:of )?(${MONTH})\\b(?:\\.(?=,? \\d))?${YEAR})`,
  "gu",
);

const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => (names as readonly string[]).includes(name)) + 1;
const weekdayOf = (name: string): number => WEEKDAYS.findIndex((full) => full.startsWith(name.slice(0, 3)));

export function readDays(text: string): readonly DayRead[] {
  return Array.from(text.matchAll(DAY), (match): DayRead => {
    const [whole, weekday, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, yearLast] = match;
    const year = yearAfter ?? yearLast;
    const lead = weekday === undefined ? 0 : (/^\S+ (?:the )?/u.exec(whole)?.[0].length ?? 0);
    return {
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      weekday: weekday === undefined ? null : weekdayOf(weekday),
      day: Number(dayAfter ?? dayFirst),
      month: monthOf(monthFirst ?? monthAfter ?? ""),
      year: year === undefined ? null : Number(year),
      dateStart: match.index + lead,
    };
  });
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** null when the calendar has no such day. Proleptic Gregorian. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDay;
}

const utcOf = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`);
const DAY_MS = 86_400_000;

/** 0 Sunday to 6 Saturday. */
export const weekdayOfDay = (day: IsoDay): number => new Date(utcOf(day)).getUTCDay();
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));

/**
 * The day meant: with its year, else the one nearest to the day of publication. Null when the calendar has
 * no such day in that year.
 */
export function resolveDay(read: DayRead, published: IsoDay): IsoDay | null {
  if (read.year !== null) return isoDay(read.year, read.month, read.day);
  const about = yearOf(published);
  const near = [about - 1, about, about + 1].flatMap((year) => isoDay(year, read.month, read.day) ?? []);
  const distance = (day: IsoDay): number => Math.abs(daysBetween(published, day));
  return near.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
