import type { HouseRule, Slip } from "../house-rule.ts";
import type { NumberRead } from "../reading/numbers.ts";
import type { PassageRead } from "../reading/read-copy.ts";
import { isYear } from "./each-sentence.ts";

/** Rules of arithmetic: what the copy says of its own figures. */

const inSentence = (passage: PassageRead, start: number, end: number): readonly NumberRead[] =>
  passage.numbers.filter((each) => each.start >= start && each.end <= end);

const round = (value: number): string => String(Math.round(value * 10) / 10);

const ROSE =
  /\b(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|climbed|climbs?|jumped|jumps?|increased?|increases|up|gained|gain|soared|swelled)\b/iu;
const FELL =
  /\b(?:fell|fall|falls|fallen|falling|dropped|drops?|declined?|declines|decreased?|decreases|down|shrank|shrunk|lost|sank|slid|cut)\b/iu;

interface Change {
  readonly percent: NumberRead;
  readonly from: NumberRead;
  readonly to: NumberRead;
}

/** "rose 40 % from 200 to 280": the percentage before, after or between its two figures. */
function changeIn(passage: PassageRead, start: number, end: number): Change | null {
  const numbers = inSentence(passage, start, end).filter((each) => !isYear(each));
  const percents = numbers.filter((each) => each.unit === "percent");
  const [percent] = percents;
  if (percent === undefined || percents.length !== 1) return null;
  for (const [at, from] of numbers.entries()) {
    const to = numbers[at + 1];
    if (to === undefined || from === percent || to === percent) continue;
    const before = passage.outside.slice(Math.max(start, from.start - 6), from.start);
    const between = passage.outside.slice(from.end, to.start);
    if (/\bfrom $/iu.test(before) && /^(?: \p{L}+){0,3} to $/iu.test(between)) return { percent, from, to };
  }
  return null;
}

const percentChange: HouseRule = {
  id: "percent-change",
  family: "numbers",
  severity: "ask",
  name: "A percentage and its two figures disagree",
  about: "“rose 50 per cent from 200 to 280”. Rounding to a whole per cent is let pass.",
  find: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ start, end }): Slip[] => {
        const change = changeIn(passage, start, end);
        if (change === null || change.from.value === 0) return [];
        const { percent, from, to } = change;
        const real = ((to.value - from.value) / from.value) * 100;
        // "about 40 per cent" of a change of 37 is fair copy.
        const about =
          /\b(?:about|around|roughly|nearly|almost|some|over|more than|less than|under|approximately|at least|up to)\s+$/iu;
        const slack = about.test(passage.outside.slice(Math.max(0, percent.start - 16), percent.start))
          ? 5
          : 1;
        if (Math.abs(Math.abs(real) - percent.value) <= slack) return [];
        return [
          {
            passage: passage.index,
            start: percent.start,
            end: percent.end,
            title: `From ${from.text} to ${to.text} is ${round(Math.abs(real))} per cent, not ${round(percent.value)}`,
            explanation: "One of the three figures is wrong. Look at the source again.",
          },
        ];
      }),
    ),
};

const percentForPoints: HouseRule = {
  id: "percent-for-points",
  family: "numbers",
  severity: "ask",
  name: "Per cent where percentage points are meant",
  about: "“up 2 per cent, from 4 per cent to 6 per cent”: that is two points, or half as much again.",
  find: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.sentences.flatMap(({ start, end }): Slip[] => {
        const percents = inSentence(passage, start, end).filter((each) => each.unit === "percent");
        const text = passage.outside;
        const rate = percents.findIndex(
          (from, at) =>
            /\bfrom $/iu.test(text.slice(Math.max(start, from.start - 6), from.start)) &&
            /^ to $/iu.test(text.slice(from.end, percents[at + 1]?.start ?? from.end)),
        );
        const [from, to] = [percents[rate], percents[rate + 1]];
        const said = percents.find((each) => each !== from && each !== to);
        if (from === undefined || to === undefined || said === undefined) return [];
        if (!ROSE.test(text.slice(start, end)) && !FELL.test(text.slice(start, end))) return [];
        const points = Math.abs(to.value - from.value);
        if (Math.abs(points - said.value) > 0.11) return [];
        return [
          {
            passage: passage.index,
            start: said.start,
            end: said.end,
            title: `From ${from.text} to ${to.text} are ${round(points)} percentage points`,
            explanation:
              "A change between two percentages is counted in points; per cent would be another number.",
            suggestion: `${round(said.value)} percentage ${said.value === 1 ? "point" : "points"}`,
          },
        ];
      }),
    ),
};

const rangeReversed: HouseRule = {
  id: "range-reversed",
  family: "numbers",
  severity: "ask",
  name: "A range runs backwards",
  about: "“between 40 and 20”.",
  find: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.numbers.flatMap((low, at): Slip[] => {
        const high = passage.numbers[at + 1];
        if (high === undefined || low.value <= high.value || isYear(low)) return [];
        const text = passage.outside;
        const isRange =
          /\bbetween $/iu.test(text.slice(Math.max(0, low.start - 8), low.start)) &&
          /^ and $/iu.test(text.slice(low.end, high.start));
        // "between $5 and 3 million": the scale stands once, for both.
        if (!isRange || (low.unit !== high.unit && low.unit !== "none")) return [];
        return [
          {
            passage: passage.index,
            start: low.start,
            end: high.end,
            title: `${low.text} is more than ${high.text}`,
            explanation: "The smaller number stands first in a range, or one of them is wrong.",
            suggestion: `${high.text} and ${low.text}`,
          },
        ];
      }),
    ),
};

const unitTwice: HouseRule = {
  id: "unit-twice",
  family: "numbers",
  severity: "ask",
  name: "A unit is written twice",
  about: "“$5 million dollars”, “40 % per cent”.",
  find: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.numbers.flatMap((each): Slip[] => {
        const after = passage.outside.slice(each.end, each.end + 12);
        const match =
          each.unit === "money"
            ? /^ (?:dollars?|euros?|pounds?|yen)\b/iu.exec(after)
            : each.unit === "percent"
              ? /^ ?(?:%|per ?cent\b)/iu.exec(after)
              : null;
        if (match === null) return [];
        return [
          {
            passage: passage.index,
            start: each.start,
            end: each.end + match[0].length,
            title: `“${each.text}${match[0]}” names its unit twice`,
            explanation: "Take one out.",
            suggestion: each.text,
          },
        ];
      }),
    ),
};

export const numberRules: readonly HouseRule[] = [percentChange, percentForPoints, rangeReversed, unitTwice];
