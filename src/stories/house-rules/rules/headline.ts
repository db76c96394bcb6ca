import type { HouseRule, Slip } from "../house-rule.ts";
import type { NumberRead } from "../reading/numbers.ts";
import type { CopyRead, PassageRead } from "../reading/read-copy.ts";
import { yearOf } from "../reading/days.ts";
import { readNumbers } from "../reading/numbers.ts";
import { isYear } from "./each-sentence.ts";

/** What the headline says and the body must bear out. */

const headlineOf = ({ passages }: CopyRead): PassageRead | undefined =>
  passages.find(({ kind }) => kind === "headline");

/** Everything below the headline, quoted words too: a figure may stand in somebody's words. */
const below = ({ passages }: CopyRead): readonly PassageRead[] =>
  passages.filter(({ kind }) => kind !== "headline");

/** A headline rounds: "20,000" stands for 19,870. */
const bearsOut = (said: NumberRead, found: NumberRead): boolean =>
  found.value === said.value || (said.value >= 20 && Math.abs(found.value - said.value) <= said.value * 0.05);

/** Bodies under which a figure may be written out of several; too short to have every figure in it. */
const SHORTEST_WORDS = 80;

const countWords = (passages: readonly PassageRead[]): number =>
  passages.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);

const isThisYear = (said: NumberRead, { day }: CopyRead): boolean =>
  isYear(said) && (day === null || Math.abs(said.value - yearOf(day)) <= 1);

const figureNotInBody: HouseRule = {
  id: "headline-figure-missing",
  family: "headline",
  severity: "ask",
  name: "A figure of the headline does not stand in the body",
  about:
    "“20,000” above, “21,000” below. Rounding within a twentieth is let pass; sums of parts are not seen.",
  find: (copy) => {
    const headline = headlineOf(copy);
    const rest = below(copy);
    if (headline === undefined || countWords(rest) < SHORTEST_WORDS) return [];
    const figures = rest.flatMap(({ text }) => readNumbers(text));
    const digits = rest.map(({ text }) => text).join("\n");
    return headline.numbers.flatMap((said): Slip[] => {
      if (said.isWords && said.value < 3) return [];
      // "'26", and the year that readers are in.
      if (/['’]$/u.test(headline.text.slice(0, said.start)) || isThisYear(said, copy)) return [];
      if (figures.some((found) => bearsOut(said, found))) return [];
      // Years, routes and scores stand in the text without being amounts.
      if (
        !said.isWords &&
        new RegExp(`(?<!\\d)${said.text.replaceAll(/[^\d.,]/gu, "")}(?!\\d)`, "u").test(digits)
      )
        return [];
      return [
        {
          passage: headline.index,
          start: said.start,
          end: said.end,
          title: `“${said.text}” stands in the headline only`,
          explanation: "The body says another figure, or none. Readers who go on will look for it.",
        },
      ];
    });
  },
};

const deckRepeats: HouseRule = {
  id: "deck-repeats-headline",
  family: "headline",
  severity: "hint",
  name: "The deck repeats the headline",
  about: "Four of five words of the deck stand in the headline.",
  find: (copy) => {
    const headline = headlineOf(copy);
    const deck = copy.passages.find(({ kind }) => kind === "deck");
    if (headline === undefined || deck === undefined) return [];
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    const above = new Set(words(headline.text));
    const own = words(deck.text);
    const shared = own.filter((word) => above.has(word)).length;
    return own.length < 4 || shared < own.length * 0.8
      ? []
      : [
          {
            passage: deck.index,
            start: 0,
            end: deck.text.length,
            title: "The deck says what the headline says",
            explanation: "Use the line for what the headline leaves open.",
          },
        ];
  },
};

const paragraphRepeated: HouseRule = {
  id: "paragraph-repeated",
  family: "headline",
  severity: "ask",
  name: "A paragraph stands twice",
  about: "The same twelve words or more, as a whole paragraph.",
  find: ({ body }) => {
    const seen = new Set<string>();
    return body.flatMap(({ text, index }): Slip[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const key = words.join(" ");
      if (words.length < 12) return [];
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        {
          passage: index,
          start: 0,
          end: text.length,
          title: "This paragraph stands in the copy already",
          explanation: "It was probably pasted twice. Take one out.",
        },
      ];
    });
  },
};

export const headlineRules: readonly HouseRule[] = [figureNotInBody, deckRepeats, paragraphRepeated];
