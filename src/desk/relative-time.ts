/** Times as the desk says them: 24 h, in the title's zone. Pure: now is given in ms. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "just now", "2 min.", "3 h", "5 days": how long ago, for side lists. */
export function ageOf(at: string, now: number): string {
  const ms = now - Date.parse(at);
  if (ms < MINUTE) return "just now";
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min.`;
  if (ms < 24 * HOUR) return `${Math.floor(ms / HOUR)} h`;
  const days = Math.floor(ms / (24 * HOUR));
  return days === 1 ? "1 day" : `${days} days`;
}

/** "in 6 h 48", "in 12 min.", "now": until an instant to come. */
export function untilOf(at: string, now: number): string {
  const ms = Date.parse(at) - now;
  if (ms <= 0) return "now";
  const minutes = Math.ceil(ms / MINUTE);
  if (minutes < 60) return `in ${minutes} min.`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return `in ${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
  }
  return `in ${Math.floor(minutes / (24 * 60))} days`;
}

const partsIn = (ms: number, zone: string): Record<string, string> => {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    weekday: "short",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(ms).map((part) => [part.type, part.value]));
};

const monthOf = (month: string | undefined): string =>
  month === undefined || month === "May" ? (month ?? "") : `${month}.`;

/** "23:09" today, "Nov. 20, 23:09" on another day, with the year if it is another. */
export function timeOf(at: string, now: number, zone: string): string {
  const then = partsIn(Date.parse(at), zone);
  const today = partsIn(now, zone);
  const clock = `${then["hour"]}:${then["minute"]}`;
  if (then["year"] !== today["year"]) {
    return `${monthOf(then["month"])} ${then["day"]}, ${then["year"]}, ${clock}`;
  }
  const sameDay = then["month"] === today["month"] && then["day"] === today["day"];
  return sameDay ? clock : `${monthOf(then["month"])} ${then["day"]}, ${clock}`;
}

/** "23:09:14" */
export function secondsOf(at: string, zone: string): string {
  const then = partsIn(Date.parse(at), zone);
  return `${then["hour"]}:${then["minute"]}:${then["second"]}`;
}

/** "Nov. 24, 2026, 23:09:14 CST": what is to be proved names the day and the zone. */
export function momentOf(at: string, zone: string): string {
  const then = partsIn(Date.parse(at), zone);
  const named = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" })
    .formatToParts(Date.parse(at))
    .find((part) => part.type === "timeZoneName")?.value;
  return `${monthOf(then["month"])} ${then["day"]}, ${then["year"]}, ${secondsOf(at, zone)} ${named ?? zone}`;
}

/** "23:09:14" on the day of `first`, "Nov. 25, 08:02:10" on another. */
export function secondsSince(first: string, at: string, zone: string): string {
  const [begun, then] = [partsIn(Date.parse(first), zone), partsIn(Date.parse(at), zone)];
  const sameDay = (["year", "month", "day"] as const).every((part) => begun[part] === then[part]);
  return sameDay ? secondsOf(at, zone) : `${monthOf(then["month"])} ${then["day"]}, ${secondsOf(at, zone)}`;
}

/** "Tue., Nov. 24, 23:12", for the top bar. */
export function dayAndTime(now: number, zone: string): string {
  const then = partsIn(now, zone);
  return `${then["weekday"]}., ${monthOf(then["month"])} ${then["day"]}, ${then["hour"]}:${then["minute"]}`;
}

/** "14 min. ago" to six hours, then as `timeOf`. */
export function agoOf(at: string, now: number, zone: string): string {
  const ms = now - Date.parse(at);
  if (ms < MINUTE) return "just now";
  if (ms < 6 * HOUR) return `${ageOf(at, now)} ago`;
  return timeOf(at, now, zone);
}
