import { parseDate } from "./dates.ts";

/** Dates with a month's name, in the languages of the agencies we take. Pure. */

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|janv)/i,
  /^(?:feb|fév|fev)/i,
  /^(?:mar|mär|mrz|maer)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|maj|mag)/i,
  /^(?:jun|juin|giu)/i,
  /^(?:jul|juil|lug)/i,
  /^(?:aug|aoû|aou|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|ott|out)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|déc|dic)/i,
];

/** 1 to 12; null for no month's name. */
export function monthNamed(name: string): number | null {
  const at = MONTHS.findIndex((pattern) => pattern.test(name));
  return at < 0 ? null : at + 1;
}

const OFFSETS: Readonly<Record<string, string>> = {
  GMT: "Z",
  UTC: "Z",
  UT: "Z",
  Z: "Z",
  WET: "Z",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  HEC: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  JST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

/** "+01:00" for "CET" or "+0100"; "" for a zone that has no fixed offset, or none. */
export function offsetNamed(zone: string): string {
  const figures = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (figures !== null) return `${figures[1]}${figures[2]}:${figures[3]}`;
  return OFFSETS[zone.toUpperCase()] ?? "";
}

export const two = (value: number): string => String(value).padStart(2, "0");

/** The year that brings month and day nearest before the instant, or up to two days after it. */
export function nearestYear(month: number, day: number, instant: string): number {
  const received = new Date(instant);
  const year = received.getUTCFullYear();
  const isLate = Date.UTC(year, month - 1, day) - received.getTime() > 2 * 86_400_000;
  return isLate ? year - 1 : year;
}

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));

const NAMED =
  /(?:^|[\s,])(\d{1,2})\.?[\s-]+(\p{L}{3,10})\.?[\s-]*(\d{4}|\d{2}(?!:))?,?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Z]{1,4}\b|[+-]\d{2}:?\d{2})?)?/iu;

/** "06 June 2016 14:00:00", "Tue, 17 Nov 2026 09:12:00 +0100": RFC 3339, or null. Without a year the nearest. */
export function parseNamedDate(written: string, zone: string, instant: string): string | null {
  const [, day = "", name = "", year = "", hour = "0", minute = "00", second = "00", offset = ""] =
    NAMED.exec(written.slice(0, 120)) ?? [];
  const month = monthNamed(name);
  if (month === null) return null;
  const inYear = year === "" ? nearestYear(month, Number(day), instant) : fullYear(year);
  const iso = `${inYear}-${two(month)}-${two(Number(day))}T${two(Number(hour))}:${minute}:${second}${offsetNamed(offset)}`;
  return parseDate(iso, zone)?.iso ?? null;
}
