import { monthNamed, nearestYear, offsetNamed, two } from "../text/named-dates.ts";
import { parseDate } from "../text/dates.ts";

/** "131137 GMT Nov 13": day, hour and minute, zone, month, year. Pure. */

export interface IptcFooter {
  readonly day: number;
  readonly hour: string;
  readonly minute: string;
  /** "" where none stands: the source's own. */
  readonly offset: string;
  readonly month: number;
  /** Null where none stands. */
  readonly year: number | null;
}

const FOOTER =
  /^\W*(?:[A-Z]{2,8}\s+)?(\d{2})(\d{2})(\d{2})\s*([A-Z]{1,4}\b|[+-]\d{4})?\s*(?<!\p{L})(\p{L}{3,10})\.?(?:\s+(\d{4}|\d{2}))?\s*$/iu;

export function readFooter(footer: string): IptcFooter | null {
  const line = footer.slice(0, 200).replace(/\s+/gu, " ").trim();
  if (line.length > 60) return null;
  const [, day = "", hour = "", minute = "", zone = "", name = "", year] = FOOTER.exec(line) ?? [];
  const month = monthNamed(name);
  if (month === null || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59)
    return null;
  return {
    day: Number(day),
    hour,
    minute,
    offset: offsetNamed(zone),
    month,
    year: year === undefined ? null : year.length === 4 ? Number(year) : 2000 + Number(year),
  };
}

/** "2013-11-13". */
export const dayOfFooter = (footer: IptcFooter, receivedAt: string): string =>
  `${footer.year ?? nearestYear(footer.month, footer.day, receivedAt)}-${two(footer.month)}-${two(footer.day)}`;

export const instantOfFooter = (footer: IptcFooter, zone: string, receivedAt: string): string | null =>
  parseDate(`${dayOfFooter(footer, receivedAt)}T${footer.hour}:${footer.minute}:00${footer.offset}`, zone)
    ?.iso ?? null;
