import type { HouseRule, Slip } from "../house-rule.ts";
import { readNumberWords } from "../reading/number-words.ts";
import {
  isoDay,
  monthName,
  resolveDay,
  weekdayName,
  weekdayOfDay,
  yearOf,
  type DayRead,
} from "../reading/days.ts";
import type { CopyRead, PassageRead } from "../reading/read-copy.ts";

/** Rules of the calendar: exact, since a calendar is. */

type Found = Omit<Slip, "passage">;

const eachDay = (copy: CopyRead, find: (day: DayRead, passage: PassageRead) => readonly Found[]) =>
  copy.passages.flatMap((passage) =>
    passage.days.flatMap((day) => find(day, passage).map((slip) => ({ passage: passage.index, ...slip }))),
  );

const nameOf = ({ month, day, year }: DayRead): string =>
  `${monthName(month)} ${day}${year === null ? "" : `, ${year}`}`;

const weekdayDisagrees: HouseRule = {
  id: "weekday-disagrees",
  family: "dates",
  severity: "stop",
  name: "Weekday and date disagree",
  about: "“Thursday, June 12” where June 12 is a Friday. Without a year the nearest one is meant.",
  find: (copy) =>
    eachDay(copy, (read) => {
      if (read.weekday === null || (read.year === null && copy.day === null)) return [];
      const day = resolveDay(read, copy.day ?? "2000-01-01");
      if (day === null || weekdayOfDay(day) === read.weekday) return [];
      const right = weekdayName(weekdayOfDay(day));
      const written = read.text.slice(0, read.dateStart - read.start);
      return [
        {
          start: read.start,
          end: read.end,
          title: `${nameOf(read)} is a ${right}, not a ${weekdayName(read.weekday)}`,
          explanation: `${read.year === null ? `That is so in ${yearOf(day)}. ` : ""}One of the two is wrong, and readers may go on the wrong day. Find out which.`,
          suggestion: `${written.replace(/^\S+?(?=[,\s])/u, right)}${read.text.slice(read.dateStart - read.start)}`,
        },
      ];
    }),
};

const dateImpossible: HouseRule = {
  id: "date-impossible",
  family: "dates",
  severity: "stop",
  name: "A day the calendar does not have",
  about: "“June 31”, “Feb. 29, 2026”.",
  find: (copy) =>
    eachDay(copy, (read) => {
      const year = read.year ?? (copy.day === null ? 2024 : yearOf(copy.day));
      const isThere = isoDay(year, read.month, read.day) !== null;
      // Without a year a leap day may be one of another year.
      const leap = read.year === null && read.month === 2 && read.day === 29;
      if (isThere || leap) return [];
      return [
        {
          start: read.dateStart,
          end: read.end,
          title: `There is no ${nameOf(read)}`,
          explanation: "The calendar has no such day. Look up which one is meant.",
        },
      ];
    }),
};

const TIME =
  /(?<![\d.,:])(\d{1,2})(?::(\d{2}))?\s?([ap])\.?\s?m\b\.?|(?<![\d.,:/-])(\d{1,2}):(\d{2})(?![\d:,.]*\d)(?!\s?[ap]\.?m)/giu;

const timeImpossible: HouseRule = {
  id: "time-impossible",
  family: "dates",
  severity: "stop",
  name: "A time no clock shows",
  about: "“25:00”, “13 p.m.”, “7:75”. Scores and ratios with more than two digits are let pass.",
  find: (copy) =>
    copy.passages.flatMap(({ outside, index }) =>
      Array.from(outside.matchAll(TIME)).flatMap((match): Slip[] => {
        const twelve = match[3] !== undefined;
        const hour = Number(match[1] ?? match[4]);
        const minute = Number(match[2] ?? match[5] ?? 0);
        // "5:75" may be a ratio or a run's time in minutes; "24:00" ends a day.
        const isWrong = twelve
          ? hour < 1 || hour > 12 || minute > 59
          : (hour > 24 || (hour === 24 && minute > 0)) &&
            /\b(?:at|by|until|from|to|before|after) $/u.test(outside.slice(0, match.index));
        return isWrong
          ? [
              {
                passage: index,
                start: match.index,
                end: match.index + match[0].trimEnd().length,
                title: `No clock shows ${match[0].trim()}`,
                explanation: "Readers need the hour. Look up which one is meant.",
              },
            ]
          : [];
      }),
    ),
};

const ANNIVERSARY =
  /\b(?<count>\d{1,3}|[a-z]+(?:-[a-z]+)?) years (?:after|since|on from) (?:the )?(?<year>1[89]\d\d|20\d\d)\b/giu;

/** "17 years after 2003" in 2021: the year of the story, or the one before while the day is not reached. */
const yearsDisagree: HouseRule = {
  id: "years-since-disagree",
  family: "dates",
  severity: "ask",
  name: "Years since a year do not add up",
  about: "“17 years after 2003” in a story of 2021. A year more or less is let pass: the day may still come.",
  find: (copy) =>
    copy.day === null
      ? []
      : copy.passages.flatMap(({ outside, index }) =>
          Array.from(outside.matchAll(ANNIVERSARY)).flatMap((match): Slip[] => {
            const { count = "", year = "" } = match.groups ?? {};
            const said = /\d/u.test(count) ? Number(count) : (readNumberWords(count)[0]?.value ?? NaN);
            const since = yearOf(copy.day ?? "2000-01-01") - Number(year);
            if (Number.isNaN(said) || since < 0 || said === since || said === since - 1) return [];
            return [
              {
                passage: index,
                start: match.index,
                end: match.index + match[0].length,
                title: `It is ${since} years since ${year}, not ${count}`,
                explanation: "Count again, or say which year is meant.",
              },
            ];
          }),
        ),
};

export const dateRules: readonly HouseRule[] = [
  weekdayDisagrees,
  dateImpossible,
  timeImpossible,
  yearsDisagree,
];
