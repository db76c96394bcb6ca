/**
 * Dates of EXIF (`2026:03:01 14:05:09`), IIM (`20260301`, `140509+0100`) and XMP
 * (`2026-03`, `2026-03-01T14:05+01:00`) as one: ISO 8601 with as much as is known and the
 * zone only where the file names it. Fractions of a second are dropped.
 */
export function isoDate(text: string): string | null {
  const [, year, month, day, time] =
    text.trim().match(/^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d)(?:[T ]\s*(.+))?)?)?$/) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  // Zero stands for "not known" in IIM and in EXIF of some cameras.
  if (month === undefined || Number(month) === 0) return year;
  if (day === undefined || Number(day) === 0) return isMonth(month) ? `${year}-${month}` : null;
  if (!isDay(year, month, day)) return null;
  const date = `${year}-${month}-${day}`;
  const clock = time === undefined ? null : isoTime(time);
  return clock === null ? date : `${date}T${clock}`;
}

/** Date and time that stand in two places; a time without a date says nothing. */
export function isoDateWithTime(date: string, time: string): string | null {
  const day = isoDate(date);
  const clock = isoTime(time);
  return day === null || day.length !== 10 || clock === null ? day : `${day}T${clock}`;
}

/** Adds the zone that EXIF keeps in a tag of its own. */
export function withOffset(date: string | null, offset: string): string | null {
  if (date === null || hasZone(date) || !date.includes("T")) return date;
  const zone = isoZone(offset);
  return zone === null ? date : `${date}${zone}`;
}

export const hasZone = (date: string): boolean => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date);

function isoTime(text: string): string | null {
  const [, hour, minute, second = "00", zone = ""] =
    text.trim().match(/^(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d*)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i) ?? [];
  if (hour === undefined || minute === undefined) return null;
  // A leap second is written 60.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return `${hour}:${minute}:${second}${isoZone(zone) ?? ""}`;
}

function isoZone(text: string): string | null {
  if (/^Z$/i.test(text.trim())) return "Z";
  const [, sign, hours, minutes] = text.trim().match(/^([+-])(\d\d):?(\d\d)$/) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours}:${minutes}`;
}

const isMonth = (month: string): boolean => Number(month) >= 1 && Number(month) <= 12;

function isDay(year: string, month: string, day: string): boolean {
  if (!isMonth(month)) return false;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days;
}
