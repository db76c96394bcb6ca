/** Days of a calendar in a zone, as instants. Pure. */

const clockAt = (ms: number, zone: string): number => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** The instant at which "2026-12-31" begins in the zone, as ISO; null for what is no day. */
export function beginOfDay(day: string, zone: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  const wanted = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (new Date(wanted).toISOString().slice(0, 10) !== day) return null;
  // The offset is that of the instant looked for, which the first guess may miss by a clock change.
  let at = wanted;
  for (let tries = 0; tries < 2; tries += 1) at += wanted - clockAt(at, zone);
  return new Date(at).toISOString();
}

/** The day after: "2026-12-31" gives "2027-01-01". */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The last whole day before an end; null where the end is no midnight of the zone. */
export function lastDayBefore(end: string, zone: string): string | null {
  const ms = Date.parse(end);
  if (new Date(clockAt(ms, zone)).toISOString().slice(11, 19) !== "00:00:00") return null;
  return new Date(clockAt(ms - 1_000, zone)).toISOString().slice(0, 10);
}

/** "2026-12-31" as "Dec. 31, 2026". */
export function dayWords(day: string): string {
  const [, month, ...rest] =
    /^(\w+) (\d+), (\d+)$/.exec(
      new Intl.DateTimeFormat("en-US", {
        timeZone: "UTC",
        year: "numeric",
        month: "short",
        day: "numeric",
      }).format(Date.parse(`${day}T00:00:00Z`)),
    ) ?? [];
  return `${month}${month === "May" ? "" : "."} ${rest.join(", ")}`;
}
