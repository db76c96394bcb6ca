import type { HouseRule } from "../house-rule.ts";
import { firstOfEach, isYear, sentencesOf } from "./each-sentence.ts";
import type { CopyRead } from "../reading/read-copy.ts";

/** One measure, one figure: what a story says twice it says alike. */

interface Figure {
  readonly passage: number;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** What is counted, in its last two words. */
  readonly measure: string;
}

/** A sentence that speaks of change, comparison or guesses may well have another figure. */
const OTHERWISE =
  /\b(?:about|around|roughly|nearly|almost|over|under|at least|more|less|fewer|some|up to|approximately|estimat\p{L}{1,4}|earlier|previous\p{L}{0,2}|originally|initial\p{L}{0,2}|later|compared|revised|now|then|since|rose|risen|fell|fallen|grew|grown|dropped|increas\p{L}{1,4}|another|other|additional|extra|every|each|per|a year|a day|last|next|first|second|third|target|goal|limit|capacity|average|between|from)\b/iu;

/** What every story counts many of. */
const GENERIC =
  /^(?:years?|days?|months?|weeks?|hours?|minutes?|seconds?|metres?|meters?|kilometres?|kilometers?|km|miles?|feet|foot|acres?|hectares?|tonnes?|tons?|kilograms?|kg|litres?|degrees?|square|times|points?|votes?|words?|dollars?|euros?|pounds?|and|or|of|in|to|the|for|at|on|by|with|as|was|were|is|are|that|who|people|others?|runs?|goals?)$/u;

function figuresOf({ body }: CopyRead): readonly Figure[] {
  return body.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) => {
      if (OTHERWISE.test(sentence.text)) return [];
      return sentence.numbers.flatMap((each): Figure[] => {
        const match = /^ (\p{Ll}{3,20}(?: \p{Ll}{3,20})?)/u.exec(
          sentence.text.slice(each.end, each.end + 44),
        );
        const words = match?.[1]?.split(" ") ?? [];
        const [first = "", second = ""] = words;
        // Scales and decimals are money and rates, of which a story has many.
        if (!/^\d[\d,]*$/u.test(each.text)) return [];
        if (each.value < 100 || isYear(each) || each.unit !== "none" || GENERIC.test(first)) return [];
        return [
          {
            passage: passage.index,
            sentence: `${passage.index}.${sentence.at}`,
            start: sentence.start + each.start,
            end: sentence.start + each.end,
            text: each.text,
            value: each.value,
            measure: first.endsWith("s") || GENERIC.test(second) ? first : `${first} ${second}`.trimEnd(),
          },
        ];
      });
    }),
  );
}

/** Written of one figure: a tenth apart at most, or the same digits in another order; not a rounding. */
function mayBeSlip({ value: one }: Figure, { value: other }: Figure): boolean {
  if (one === other) return false;
  const [low, high] = one < other ? [one, other] : [other, one];
  const digits = (value: number): string => Array.from(String(value)).toSorted().join("");
  if (digits(low) === digits(high)) return true;
  const isRounding = (low % 100 === 0 || high % 100 === 0) && high - low < high * 0.02;
  return high - low <= high * 0.1 && !isRounding;
}

const twoFigures: HouseRule = {
  id: "two-figures-of-one-measure",
  family: "numbers",
  severity: "ask",
  name: "Two figures for one thing",
  about:
    "“5,000 troops” above, “5,200 troops” below. Sentences that compare, guess or tell of a change are let pass, and so is rounding.",
  find: (copy) => {
    const figures = figuresOf(copy);
    const pairs = figures.flatMap((later, at) => {
      const same = figures.filter(({ measure }) => measure === later.measure);
      const [first] = same;
      // Three figures and more are a table in words.
      if (first === undefined || new Set(same.map(({ value }) => value)).size !== 2) return [];
      return figures.indexOf(first) < at && first.sentence !== later.sentence && mayBeSlip(first, later)
        ? [{ first, later }]
        : [];
    });
    return firstOfEach(pairs, ({ later }) => later.measure).map(({ first, later }) => ({
      passage: later.passage,
      start: later.start,
      end: later.end,
      title: `${later.text} ${later.measure} here, ${first.text} above`,
      explanation: "If both mean the same, one is wrong. If not, say what makes the difference.",
    }));
  },
};

export const figureRules: readonly HouseRule[] = [twoFigures];
