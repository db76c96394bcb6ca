import type { HouseRule, Slip } from "../house-rule.ts";
import { daysBetween, monthName, resolveDay, type DayRead, type IsoDay } from "../reading/days.ts";
import type { CopyRead } from "../reading/read-copy.ts";
import { eachSentence, type Found, type SentenceRead } from "./each-sentence.ts";

/** Tense against the calendar. Dates within a clause only: what stands behind a comma may be another matter. */

interface DayHere {
  readonly read: DayRead;
  readonly iso: IsoDay;
  /** Days from publication; negative for past ones. */
  readonly ahead: number;
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  /** The clause before it. */
  readonly before: string;
  readonly beforeStart: number;
}

function daysHere({ text, start, passage }: SentenceRead, published: IsoDay): readonly DayHere[] {
  return passage.days.flatMap((read): DayHere[] => {
    const at = read.start - start;
    const end = read.end - start;
    const iso = resolveDay(read, published);
    if (at < 0 || end > text.length || iso === null) return [];
    const clause = /[^,;:()—–]{0,120}$/u.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? "";
    return [
      {
        read,
        iso,
        ahead: daysBetween(published, iso),
        start: at,
        end,
        before: clause,
        beforeStart: at - clause.length,
      },
    ];
  });
}

/** What is found of each day that a sentence names; nothing where nobody knows the day of publication. */
const eachDay = (
  { body, day }: CopyRead,
  find: (here: DayHere, sentence: SentenceRead) => readonly Found[],
): readonly Slip[] =>
  day === null
    ? []
    : eachSentence(body, (sentence) => daysHere(sentence, day).flatMap((here) => find(here, sentence)));

const dayName = ({ month, day }: DayRead): string => `${monthName(month)} ${day}`;

/** Without a year a far date may be one of another year. */
const NEAR_DAYS = 60;

const LINKS =
  /\b(?:that|what|which|who|whom|whose|after|since|following|from|of|because|as|until|dated|between|where|when|for|if|than|through|marking|commemorat\p{L}{1,4})\b/iu;
/** Not "the June 3 attack", nor "of June 3". */
const stands = ({ before }: DayHere): boolean =>
  /(?:^|\b(?!the|of|from|since|after|by)\p{L}+) ?$/iu.test(before);

const willForPast: HouseRule = {
  id: "will-for-past-day",
  family: "dates",
  severity: "ask",
  name: "“Will” for a day that is over",
  about: "“Talks will open June 11” in a story of June 13: told ahead, and dated anew since.",
  find: (copy) =>
    eachDay(copy, (here) => {
      const { read, ahead, before, beforeStart, end } = here;
      if (ahead >= 0 || (read.year === null && ahead < -NEAR_DAYS)) return [];
      const will =
        /\b(?:will|is to|are to|is (?:due|set|scheduled|expected) to|are (?:due|set|scheduled|expected) to) (?!have\b)([^,;]{2,80})$/iu.exec(
          before,
        );
      if (will === null || LINKS.test(will[1] ?? "") || !stands(here)) return [];
      return [
        {
          start: beforeStart + will.index,
          end,
          title: `${dayName(read)} is over`,
          explanation: "Say what happened, or look up the day.",
        },
      ];
    }),
};

const DONE =
  "met|opened|began|started|died|ended|closed|crashed|collapsed|happened|occurred|arrived|visited|won|lost|voted|killed|arrested|signed|agreed|resigned|announced|took place|was held|were held|was opened|was found|was killed|was arrested|was charged|was elected|launched|struck|erupted|celebrated|appeared|performed|left|gathered|marched|approved|rejected|passed|released|landed|sank|burned|burnt|fired";
const PLANNED =
  /\b(?:will|would|shall|may|might|could|can|should|must|to be|was to|were to|is to|are to|had been|plan\p{L}{0,5}|scheduled?|expect\p{L}{0,3}|due|set|postponed|until|till|by|through|before|ahead|extend\p{L}{0,3}|effective|deadline|expir\p{L}{1,4}|starting|beginning|ending|for|from|that|agenda|next|coming|upcoming)\b/iu;

const doneBefore = (here: DayHere): RegExpExecArray | null =>
  !stands(here)
    ? null
    : new RegExp(String.raw`\b(?:${DONE})(?: (?!to )[\p{L}’'.-]{1,24}){0,6} $`, "u").exec(
        here.before.slice(-110),
      );

/** Days ahead up to which a date without a year is rather this year's than last year's. */
const SOON_DAYS = 21;

const pastForComing: HouseRule = {
  id: "past-tense-for-coming-day",
  family: "dates",
  severity: "ask",
  name: "Past tense for a day still to come",
  about:
    "“The council met on June 12” in a story of June 11. Plans, deadlines and postponements are let pass.",
  find: (copy) =>
    eachDay(copy, (here, sentence) => {
      const { read, ahead, before, beforeStart, end } = here;
      if (ahead <= 0 || (read.year === null && ahead > SOON_DAYS) || PLANNED.test(sentence.text)) return [];
      const done = doneBefore(here);
      if (done === null) return [];
      return [
        {
          start: beforeStart + Math.max(0, before.length - 110) + done.index,
          end,
          title: `${dayName(read)} is still to come`,
          explanation: "The day, its year or the tense is wrong.",
        },
      ];
    }),
};

const yearMissing: HouseRule = {
  id: "year-missing",
  family: "dates",
  severity: "hint",
  name: "A day of almost a year ago without its year",
  about: "“opened on Dec. 20” in a story of late November: readers take it for the one to come.",
  find: (copy) =>
    eachDay(copy, (here, sentence) => {
      const { read, ahead, start, end } = here;
      if (read.year !== null || ahead <= SOON_DAYS || ahead > 45 || PLANNED.test(sentence.text)) return [];
      return doneBefore(here) === null
        ? []
        : [
            {
              start,
              end,
              title: `${dayName(read)} of which year?`,
              explanation: "Almost a year has gone by since. Write the year.",
            },
          ];
    }),
};

export const tenseRules: readonly HouseRule[] = [willForPast, pastForComing, yearMissing];
