import type { HouseRule, Slip } from "../house-rule.ts";
import {
  daysBetween,
  monthName,
  resolveDay,
  weekdayName,
  weekdayOfDay,
  type IsoDay,
} from "../reading/days.ts";
import type { CopyRead, PassageRead } from "../reading/read-copy.ts";
import { readNumberWords } from "../reading/number-words.ts";
import { eachSentence, firstOfEach, firstSlips, type Found, type KeyedSlip } from "./each-sentence.ts";

/** Days told by their distance: yesterday, next Friday, three days. */

const OFFSET: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const RELATIVE = /\b(yesterday|today|tomorrow)\b/giu;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const dayAfter = (day: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as IsoDay;

/** The day that stands in the dateline or alone as the first line; null when none does. */
function datelineDay({ body, day }: CopyRead): IsoDay | null {
  const [first] = body;
  const [read] = first?.days ?? [];
  if (first === undefined || read === undefined || day === null) return null;
  const isAlone = first.text.trim() === read.text;
  const isDateline =
    /^\s*[\p{Lu}][\p{Lu} .'’-]{2,40}(?:, [\p{L} .]{2,20})?, $/u.test(first.text.slice(0, read.start)) &&
    /^(?:[ ,]*\([^)]{1,40}\))? ?[—–-]/u.test(first.text.slice(read.end));
  return isAlone || isDateline ? resolveDay(read, day) : null;
}

/** "yesterday, June 11", "tomorrow (Friday)": both stand, and only one can be right. */
function besideDay(
  passage: PassageRead,
  end: number,
  offset: number,
  day: IsoDay,
): { end: number; title: string } | null {
  const meant = dayAfter(day, offset);
  const tail = passage.outside.slice(end, end + 24);
  const gap = /^,? \(?(?:on )?/u.exec(tail)?.[0].length ?? 0;
  const read = gap === 0 ? undefined : passage.days.find(({ start }) => start === end + gap);
  if (read !== undefined) {
    const said = resolveDay(read, day);
    return said === null || said === meant
      ? null
      : {
          end: read.end,
          title: `${monthName(read.month)} ${read.day} is ${daysBetween(day, said)} days from publication`,
        };
  }
  const weekday = /^,? \(?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?=[).,;]| \()/u.exec(
    tail,
  );
  if (weekday === null || WEEKDAYS.indexOf((weekday[1] ?? "").toLowerCase()) === weekdayOfDay(meant))
    return null;
  return {
    end: end + weekday[0].length,
    title: `It is a ${weekdayName(weekdayOfDay(meant))}, not a ${weekday[1]}`,
  };
}

const relativeDay: HouseRule = {
  id: "relative-day-re-dated",
  family: "dates",
  severity: "ask",
  name: "“Yesterday”, “today” or “tomorrow” of another day",
  about:
    "“yesterday” under a dateline of another day than that of publication, or beside a date or weekday that it is not.",
  find: (copy) => {
    const { day } = copy;
    if (day === null) return [];
    const line = datelineDay(copy);
    const slips = copy.body.flatMap((passage) =>
      Array.from(passage.outside.matchAll(RELATIVE)).flatMap((match): KeyedSlip[] => {
        const word = match[0].toLowerCase();
        const place = { passage: passage.index, start: match.index, key: word };
        const end = match.index + match[0].length;
        const beside = besideDay(passage, end, OFFSET[word] ?? 0, line ?? day);
        if (beside !== null)
          return [{ ...place, ...beside, explanation: "The word or the day beside it is wrong." }];
        // "today" is said of the present age as well.
        if (line === null || line === day || word === "today") return [];
        return [
          {
            ...place,
            end,
            title: `“${match[0]}” counts from ${line}, the story is of ${day}`,
            explanation: "The copy was written for another day. Name the weekday.",
          },
        ];
      }),
    );
    return firstSlips(slips);
  },
};

const monthTurn: HouseRule = {
  id: "month-near-its-turn",
  family: "dates",
  severity: "hint",
  name: "“Last month” or “next month” near the turn of a month",
  about: "Within three days of the turn readers may count from the other side of it.",
  find: ({ body, day }) => {
    if (day === null || Math.min(Number(day.slice(8)) - 1, daysToTurn(day)) > 2) return [];
    const slips = body.flatMap(({ outside, index }) =>
      Array.from(outside.matchAll(/\b(?:last|next|this) month\b/giu), (match): Slip => ({
        passage: index,
        start: match.index,
        end: match.index + match[0].length,
        title: `Which one is “${match[0]}”?`,
        explanation: "The month is about to turn, or has just turned. Name it.",
      })),
    );
    return firstOfEach(slips, ({ title }) => title.toLowerCase());
  },
};

/** Days left in the month. */
function daysToTurn(day: IsoDay): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - Number(day.slice(8));
}

const nextWeekday: HouseRule = {
  id: "weekday-which-one",
  family: "dates",
  severity: "hint",
  name: "“Next Friday” a few days ahead",
  about:
    "Some readers take the coming one, some the one after. Only where the coming one is within six days.",
  find: ({ body, day }) =>
    day === null
      ? []
      : body.flatMap(({ outside, index }) =>
          Array.from(
            outside.matchAll(
              /\bnext (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?!,? (?:\p{Lu}\p{Ll}{2,8}\.? \d|\(|the \d))/gu,
            ),
          ).flatMap((match): Slip[] => {
            const weekday = WEEKDAYS.indexOf((match[1] ?? "").toLowerCase());
            const ahead = (weekday - weekdayOfDay(day) + 7) % 7;
            if (ahead === 0) return [];
            return [
              {
                passage: index,
                start: match.index,
                end: match.index + match[0].length,
                title: `“${match[0]}”: in ${ahead} or in ${ahead + 7} days?`,
                explanation: "Write “this” or “on”, or give the date.",
              },
            ];
          }),
        ),
};

const DURATION = /\b(\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)-(day|week)\b/iu;
const RANGE =
  /^(?: ?[-–] ?| to | through | until )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(\d{1,2})(?![\d:%]|,\d)|$)/u;

/** First and last day of the one range in a sentence. */
function rangeIn(
  passage: PassageRead,
  from: number,
  to: number,
  about: IsoDay,
): { first: IsoDay; last: IsoDay; end: number } | null {
  const here = passage.days.filter(({ start, end }) => start >= from && end <= to);
  const [one, other, more] = here;
  if (one === undefined || more !== undefined) return null;
  const first = resolveDay(one, about);
  const gap = passage.outside.slice(one.end, other?.start ?? one.end + 12);
  const match = RANGE.exec(gap);
  if (first === null || match === null) return null;
  if (other !== undefined) {
    const last = resolveDay({ ...other, year: other.year ?? one.year }, first);
    return match[1] === undefined && last !== null ? { first, last, end: other.end } : null;
  }
  if (match[1] === undefined) return null;
  const last = resolveDay({ ...one, day: Number(match[1]) }, about);
  return last === null ? null : { first, last, end: one.end + match[0].length };
}

const durationDisagrees: HouseRule = {
  id: "duration-and-dates",
  family: "dates",
  severity: "ask",
  name: "A duration and its dates disagree",
  about: "“three-day talks, June 11-12”. The last day may count or not.",
  find: ({ body, day }) =>
    eachSentence(body, ({ text, start, passage }): readonly Found[] => {
      const match = DURATION.exec(text);
      if (match === null) return [];
      const written = match[1] ?? "";
      const count = /\d/u.test(written)
        ? Number(written)
        : (readNumberWords(written)[0]?.value ?? (/^one$/iu.test(written) ? 1 : NaN));
      const range = rangeIn(passage, start + match.index, start + text.length, day ?? "2000-01-01");
      if (range === null || Number.isNaN(count)) return [];
      const days = daysBetween(range.first, range.last);
      const isWeeks = match[2]?.toLowerCase() === "week";
      const fits = isWeeks ? Math.abs(days - count * 7) <= 3 : days === count || days + 1 === count;
      if (fits || days <= 0) return [];
      return [
        {
          start: match.index,
          end: range.end - start,
          title: `From the first to the last day are ${days + 1} days, not ${written}${isWeeks ? " weeks" : ""}`,
          explanation: "The duration or one of the dates is wrong.",
        },
      ];
    }),
};

export const relativeDayRules: readonly HouseRule[] = [
  relativeDay,
  monthTurn,
  nextWeekday,
  durationDisagrees,
];
