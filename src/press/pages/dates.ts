import type { Title } from "../../titles/index.ts";
import { markup, type Markup } from "./markup.ts";

/**
 * Days and times as a title prints them: in its language and zone. English titles follow the press
 * style (Nov. 20, 2026, 4:32 p.m.; March to July in full), others what their language has. Server
 * text is absolute; the page's script makes list times relative.
 */

type Place = Pick<Title, "language" | "zone">;

/** Press style, as in the stylebooks of North American agencies. */
const monthsInPress = [
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
] as const;
const daysInPress = {
  Sun: "Sun.",
  Mon: "Mon.",
  Tue: "Tues.",
  Wed: "Wed.",
  Thu: "Thurs.",
  Fri: "Fri.",
  Sat: "Sat.",
} as const;

interface Clock {
  /** Calendar day as YYYY-MM-DD. */
  readonly day: (at: Date) => string;
  readonly shortDate: (at: Date, withYear: boolean) => string;
  readonly time: (at: Date) => string;
  readonly longDay: (at: Date) => string;
  readonly shortDay: (at: Date) => string;
}

const isEnglish = (language: string): boolean => /^en(-|$)/i.test(language);
const hasHalfDays = (language: string): boolean => /^en(-(CA|US|AU|NZ|PH))?$/i.test(language);

function makeClock({ language, zone }: Place): Clock {
  const format = (options: Intl.DateTimeFormatOptions, as = language): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(as, { timeZone: zone, ...options });
  const parts = format(
    {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
      weekday: "short",
      hourCycle: "h23",
    },
    "en-US",
  );
  const partsOf = (at: Date): Readonly<Record<string, string>> =>
    Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  const longDay = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const day = (at: Date): string => {
    const { year = "", month = "", day: dayOfMonth = "" } = partsOf(at);
    return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  };
  if (isEnglish(language)) {
    const twentyFour = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const monthDay = (at: Date): string => {
      const { month = "1", day: dayOfMonth = "" } = partsOf(at);
      return `${monthsInPress[Number(month) - 1] ?? ""} ${dayOfMonth}`;
    };
    return {
      day,
      shortDate: (at, withYear) => (withYear ? `${monthDay(at)}, ${partsOf(at)["year"]}` : monthDay(at)),
      time: (at) => {
        if (!hasHalfDays(language)) return twentyFour.format(at);
        const { hour = "0", minute = "00" } = partsOf(at);
        return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? "a.m." : "p.m."}`;
      },
      longDay: (at) => longDay.format(at),
      shortDay: (at) => {
        const weekday = partsOf(at)["weekday"] as keyof typeof daysInPress;
        return `${daysInPress[weekday]}, ${monthDay(at)}`;
      },
    };
  }
  const withYearFormat = format({ day: "numeric", month: "short", year: "numeric" });
  const withoutYear = format({ day: "numeric", month: "short" });
  const time = format({ timeStyle: "short" });
  const shortDay = format({ weekday: "short", day: "numeric", month: "short" });
  return {
    day,
    shortDate: (at, withYear) => (withYear ? withYearFormat : withoutYear).format(at),
    time: (at) => time.format(at),
    longDay: (at) => longDay.format(at),
    shortDay: (at) => shortDay.format(at),
  };
}

// Formats are dear to make (0.1 ms each) and the same for a title's whole life.
const clocks = new WeakMap<Place, Clock>();
export function clockOf(place: Place): Clock {
  const kept = clocks.get(place);
  if (kept !== undefined) return kept;
  const clock = makeClock(place);
  clocks.set(place, clock);
  return clock;
}

const isSameYear = (clock: Clock, one: Date, other: Date): boolean =>
  clock.day(one).slice(0, 4) === clock.day(other).slice(0, 4);

/** "4:32 p.m." today, "Nov. 20" before, with the year if it is another. */
export function listTimeText(place: Place, at: Date, now: Date): string {
  const clock = clockOf(place);
  if (clock.day(at) === clock.day(now)) return clock.time(at);
  return clock.shortDate(at, !isSameYear(clock, at, now));
}

/** "Nov. 20, 2026, 4:32 p.m." */
export const fullTimeText = (place: Place, at: Date): string =>
  `${clockOf(place).shortDate(at, true)}, ${clockOf(place).time(at)}`;

/** A time of a list; the script says "14 min. ago" for the first six hours. */
export const listTime = (place: Place, iso: string, now: Date): Markup =>
  markup`<time datetime="${iso}" data-ago>${listTimeText(place, new Date(iso), now)}</time>`;

/** Date and time of a story, each on a line of its own where the column is narrow. */
export function storyTime(place: Place, iso: string, withYear: boolean): Markup {
  const [clock, at] = [clockOf(place), new Date(iso)];
  return markup`<time datetime="${iso}"><span>${clock.shortDate(at, withYear)},</span> <span>${clock.time(at)}</span></time>`;
}

const DAY_MS = 86_400_000;

/**
 * The first instant of the next day in the title's zone: until then days and list times of a part
 * made now are right. Found by halving, so that days of 23 and 25 hours come out.
 */
export function nextMidnight(place: Place, now: Date): Date {
  const { day } = clockOf(place);
  const today = day(now);
  let [low, high] = [now.getTime(), now.getTime() + 1.1 * DAY_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (day(new Date(middle)) === today) low = middle;
    else high = middle;
  }
  return new Date(high);
}
