/**
 * Dates in demo copy are written as marks and become real ones when the newsroom is filled, so that
 * "Monday" is a Monday and a date to come lies ahead, whenever the demo starts. Offsets count from
 * the moment given: days for `day` and `date`, months for `month`, years for `year`, minutes for `now`.
 *
 *   {{day -1}}  Monday            {{now}} {{now-20m}} {{now+90m}}  2026-11-24T18:35:00Z
 *   {{date 15}} Dec. 9            {{now basic}}                    20261124T183500Z
 *   {{month -14}} September       {{now anpa}}                     11-24-26 1835GMT
 *   {{year 2}}  2028              {{now anpa-day}}                 11-24
 *   {{run}}     told apart from earlier runs: the third argument
 *
 * Pure.
 */

/** All demo titles stand in one zone, so that their stories agree on what day it is. */
export const DEMO_ZONE = "America/Chicago";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** House style: long months are shortened beside a day. */
const SHORT_MONTHS = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

const MARK =
  /\{\{(day|date|month|year) (-?\d+)\}\}|\{\{now([+-]\d+m)?( basic| anpa-day| anpa)?\}\}|\{\{(run)\}\}/gu;

/** Midnight UTC of the calendar day that `now` falls on in the demo's zone. */
function localDay(now: Date): Date {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: DEMO_ZONE, dateStyle: "short" });
  return new Date(`${parts.format(now)}T00:00:00Z`);
}

function calendar(unit: string, offset: number, now: Date): string {
  const today = localDay(now);
  const day = new Date(today.getTime() + offset * DAY_MS);
  const month = (((today.getUTCMonth() + offset) % 12) + 12) % 12;
  switch (unit) {
    case "day":
      return WEEKDAYS[day.getUTCDay()] ?? "";
    case "date":
      return `${SHORT_MONTHS[day.getUTCMonth()] ?? ""} ${day.getUTCDate()}`;
    case "month":
      return MONTHS[month] ?? "";
    default:
      return String(today.getUTCFullYear() + offset);
  }
}

function instant(offset: string | undefined, form: string | undefined, now: Date): string {
  const minutes = Number.parseInt(offset ?? "0", 10);
  const iso = new Date(now.getTime() + minutes * MINUTE_MS).toISOString().replace(/\.\d+Z$/u, "Z");
  const [year, month, day] = [iso.slice(2, 4), iso.slice(5, 7), iso.slice(8, 10)];
  switch (form?.trim()) {
    case "basic":
      return iso.replaceAll(/[-:]/gu, "");
    case "anpa":
      return `${month}-${day}-${year} ${iso.slice(11, 13)}${iso.slice(14, 16)}GMT`;
    case "anpa-day":
      return `${month}-${day}`;
    default:
      return iso;
  }
}

/** The text with every mark replaced; what is no mark stays as it is. */
export function fillIn(text: string, now: Date, run = "1"): string {
  return text.replaceAll(
    MARK,
    (_, unit?: string, count?: string, offset?: string, form?: string, isRun?: string) => {
      if (isRun !== undefined) return run;
      return unit === undefined ? instant(offset, form, now) : calendar(unit, Number(count), now);
    },
  );
}
