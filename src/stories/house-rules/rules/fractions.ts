import type { HouseRule } from "../house-rule.ts";
import { SMALL_NUMBERS } from "../reading/number-words.ts";
import type { NumberRead } from "../reading/numbers.ts";
import { eachSentence, type Found } from "./each-sentence.ts";

/** Fractions and multiples in words, against the figures beside them. */

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

const ABOUT = String.raw`(?:about|around|roughly|nearly|almost|more than|less than|over|under|just over|just under|at least|some|fewer than|close to|approximately|up to)`;
const FRACTION = new RegExp(
  String.raw`\b(?:(${ABOUT}) )?(?:(half)|(an?|one|two|three|four)[ -](quarter|third|fourth|fifth|sixth|eighth|tenth)s?|(one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(two|three|four|five|six|seven|eight|nine|ten))\b`,
  "giu",
);

const numeratorOf = (written: string | undefined): number =>
  SMALL_NUMBERS.get((written ?? "").toLowerCase()) ?? 1;

function shareOf([, , half, count, part = "", some, of = ""]: RegExpExecArray): number {
  if (half !== undefined) return 0.5;
  return some === undefined
    ? numeratorOf(count) / (PARTS[part.toLowerCase()] ?? 1)
    : numeratorOf(some) / numeratorOf(of);
}

/** Between the fraction and the figure that says the same: a bracket, or "of members, or". */
const SAME = /^(?: [\p{L}-]{1,20}){0,5}(?:,? \(|, or (?:about |some |roughly )?)(?:about |some )?$/u;
const OF_TOTAL = /^ of (?:the |its |their |all |those )?$/u;

interface Pair {
  readonly share: number;
  readonly figure: NumberRead;
}

/** "half of the 300 seats (150)", "a quarter (25 per cent)". */
function pairOf(text: string, from: number, numbers: readonly NumberRead[]): Pair | null {
  const [first, second] = numbers.filter(({ start }) => start >= from);
  if (first === undefined) return null;
  const gap = text.slice(from, first.start);
  if (first.unit === "percent" && SAME.test(gap)) return { share: first.value / 100, figure: first };
  if (second === undefined || first.unit !== "none" || second.unit !== "none" || !OF_TOTAL.test(gap))
    return null;
  const joint = text.slice(first.end, second.start);
  return /^(?: [\p{Ll}-]{2,20}){1,3}(?:,? \(|, or )$/u.test(joint) && second.value <= first.value
    ? { share: second.value / first.value, figure: second }
    : null;
}

const fractionDisagrees: HouseRule = {
  id: "fraction-disagrees",
  family: "numbers",
  severity: "ask",
  name: "A fraction and its figure disagree",
  about: "“one in four (30 per cent)”, “half of the 300 seats, or 140”. “About” has more room.",
  find: ({ passages }) =>
    eachSentence(passages, ({ text, numbers }) =>
      Array.from(text.matchAll(FRACTION)).flatMap((match): Found[] => {
        const end = match.index + match[0].length;
        const pair = pairOf(text, end, numbers);
        if (pair === null) return [];
        const share = shareOf(match);
        const room = match[1] === undefined ? 0.025 : 0.08;
        if (Math.abs(share - pair.share) <= room) return [];
        return [
          {
            start: match.index,
            end: pair.figure.end,
            title: `${match[0].trim()} is ${Math.round(share * 100)} per cent, not ${Math.round(pair.share * 100)}`,
            explanation: "The fraction or the figure beside it is wrong.",
          },
        ];
      }),
    ),
};

/** Lowest and highest ratio that the word is fair copy for. */
const TIMES: readonly (readonly [pattern: RegExp, low: number, high: number, said: string])[] = [
  [/\bdoubl(?:ed|ing|es)\b/iu, 1.85, 2.2, "doubled"],
  [/\btripl(?:ed|ing|es)\b|\btrebled\b/iu, 2.75, 3.3, "tripled"],
  [/\bquadrupl(?:ed|ing|es)\b/iu, 3.7, 4.4, "quadrupled"],
  [/\bhalv(?:ed|ing|es)\b|\bcut in half\b/iu, 0.45, 0.55, "halved"],
];
const LOOSE =
  /\b(?:more than|nearly|almost|about|roughly|over|close to|less than|around)(?: \p{L}{1,12})? ?$/iu;

const multipleDisagrees: HouseRule = {
  id: "multiple-disagrees",
  family: "numbers",
  severity: "ask",
  name: "Doubled, tripled or halved, and the figures disagree",
  about: "“doubled from 200 to 300”. “Nearly” and “more than” have more room.",
  find: ({ passages }) =>
    eachSentence(passages, ({ text, numbers }): readonly Found[] => {
      const pair = numbers
        .map((from, at) => ({ from, to: numbers[at + 1] }))
        .find(
          ({ from, to }) =>
            to !== undefined &&
            /\bfrom (?:about |some |just )?$/iu.test(text.slice(Math.max(0, from.start - 12), from.start)) &&
            /^(?: \p{L}{1,20}){0,5} to (?:about |some |just )?$/iu.test(text.slice(from.end, to.start)),
        );
      const word = TIMES.find(([pattern]) => pattern.test(text));
      if (pair?.to === undefined || word === undefined || pair.from.value === 0) return [];
      const [pattern, low, high, said] = word;
      const at = pattern.exec(text);
      const { from, to } = pair;
      if (at === null || at.index > from.start || from.start - at.index > 60) return [];
      if (/[,;:]/u.test(text.slice(at.index, from.start))) return [];
      const room = LOOSE.test(text.slice(Math.max(0, at.index - 24), at.index)) ? 0.2 : 0;
      const more = /\bmore than (?:\p{L}{1,12} )?$/iu.test(text.slice(Math.max(0, at.index - 24), at.index));
      const ratio = to.value / from.value;
      if (ratio >= low * (more ? 1 : 1 - room) && ratio <= high * (more ? 2 : 1 + room)) return [];
      return [
        {
          start: at.index,
          end: to.end,
          title: `From ${from.text} to ${to.text} is not ${said}`,
          explanation: `It is ${(Math.round(ratio * 10) / 10).toString()} times as much. The word or a figure is wrong.`,
        },
      ];
    }),
};

export const fractionRules: readonly HouseRule[] = [fractionDisagrees, multipleDisagrees];
