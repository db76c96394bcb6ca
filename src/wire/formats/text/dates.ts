import type { Warnings } from "../warnings.ts";

/** Agencies' ways to write a date, made RFC 3339 with offset. Pure. */

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  /** As written; null when none is. */
  readonly offset: string | null;
}

const two = (value: number): string => String(value).padStart(2, "0");

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isReal = (parts: Parts): boolean =>
  parts.year >= 1900 &&
  parts.year <= 2199 &&
  parts.month >= 1 &&
  parts.month <= 12 &&
  parts.day >= 1 &&
  parts.day <= daysOf(parts.year, parts.month) &&
  parts.hour <= 23 &&
  parts.minute <= 59 &&
  parts.second <= 59;

function offsetOf(written: string): string | null {
  if (/^(?:Z|UTC|GMT)$/i.test(written)) return "Z";
  const match = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?$/i.exec(written);
  if (match === null || Number(match[2]) > 23 || Number(match[3] ?? 0) > 59) return null;
  return `${match[1]}${match[2]}:${match[3] ?? "00"}`;
}

/** Minutes that a zone was ahead of UTC at the instant; 0 for an unknown zone. */
function zoneMinutes(zone: string, instant: number): number {
  try {
    const written = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
      .formatToParts(instant)
      .find((part) => part.type === "timeZoneName")?.value;
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(written ?? "");
    if (match === null) return 0;
    const minutes = Number(match[2]) * 60 + Number(match[3]);
    return match[1] === "-" ? -minutes : minutes;
  } catch {
    return 0;
  }
}

function offsetIn(zone: string, parts: Parts): string {
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  const guess = zoneMinutes(zone, wall);
  const minutes = zoneMinutes(zone, wall - guess * 60_000);
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const EXTENDED =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*([A-Z]{0,3}[+-]\d{2}:?(?:\d{2})?|Z|GMT|UTC)?$/i;
const BASIC =
  /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:[.,](\d+))?)?\s*([+-]\d{2}:?(?:\d{2})?|Z|GMT|UTC)?$/i;

function partsOf(match: RegExpExecArray): Parts {
  const part = (index: number): number => Number(match[index] ?? 0);
  const written = match[8];
  return {
    year: part(1),
    month: part(2),
    day: part(3),
    hour: part(4),
    minute: part(5),
    second: part(6),
    fraction: (match[7] ?? "").slice(0, 3),
    offset: written === undefined ? null : offsetOf(written),
  };
}

interface ReadDate {
  readonly iso: string;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
}

/** ISO 8601 extended or basic, and near misses of agencies. Null for anything else. */
export function parseDate(written: string, zone: string): ReadDate | null {
  const text = written.trim();
  const match = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (match === null) return null;
  const parts = partsOf(match);
  if (!isReal(parts)) return null;
  const fraction = /[1-9]/.test(parts.fraction) ? `.${parts.fraction}` : "";
  const offset = parts.offset ?? offsetIn(zone, parts);
  return {
    iso:
      `${String(parts.year).padStart(4, "0")}-${two(parts.month)}-${two(parts.day)}` +
      `T${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}${fraction}${offset}`,
    hasTime: match[4] !== undefined,
    hasZone: parts.offset !== null,
  };
}

/** Reads an agency's date. Blank is null without a word; what cannot be read is null with a warning. */
export function readDate(written: string, zone: string, warnings: Warnings): string | null {
  if (written.trim() === "") return null;
  const date = parseDate(written, zone);
  if (date === null) {
    warnings.add("date-invalid", written.trim());
    return null;
  }
  if (!date.hasTime) warnings.add("date-without-time", written.trim());
  else if (!date.hasZone) warnings.add("date-without-zone", written.trim());
  return date.iso;
}

/** Whether the first instant is after the second. Both RFC 3339. */
export const isAfter = (first: string, second: string): boolean => Date.parse(first) > Date.parse(second);
