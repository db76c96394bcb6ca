import { readNumberWords, SCALES } from "./number-words.ts";
import type { Span } from "./quotes.ts";

/** Numbers as copy writes them, in digits and in words, with what they count in. English. Pure. */

export interface NumberRead extends Span {
  readonly value: number;
  /** As written, unit and currency included. */
  readonly text: string;
  readonly isWords: boolean;
  /** "percent" also for "per cent" and %; "points" are percentage points. */
  readonly unit: "percent" | "points" | "money" | "none";
  /** Sign or letters before the amount: "$", "C$", "€"; "" for others. */
  readonly currency: string;
}

const DIGITS =
  /(?<![\p{L}\p{N}.,/:-])((?:US|C|A|NZ)?[$€£¥])?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -\u00A0](thousand|million|billion|trillion)s?\b|(bn|m)(?![\p{L}\p{N}]))?(?![\p{N}]|[.,:/–-]\d|st\b|nd\b|rd\b|th\b)/giu;

const UNIT = /^[ \u00A0-]?(?:(percentage points?)|(%|per ?cent))(?!\p{L})/iu;

function withUnit(text: string, end: number): { end: number; unit: NumberRead["unit"] } {
  const match = UNIT.exec(text.slice(end, end + 24));
  if (match === null) return { end, unit: "none" };
  return { end: end + match[0].length, unit: match[1] === undefined ? "percent" : "points" };
}

function readDigits(text: string): readonly NumberRead[] {
  const found: NumberRead[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const [whole, currency = "", digits = "", scale = "", short = ""] = match;
    // "5 m" may be metres: only money is counted in short millions.
    const times =
      SCALES.get(scale.toLowerCase()) ??
      (currency === "" ? 1 : short === "bn" ? 1e9 : short === "m" ? 1e6 : 1);
    const { end, unit } = withUnit(text, match.index + whole.length);
    found.push({
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: Number(digits.replaceAll(",", "")) * times,
      isWords: false,
      unit: unit === "none" && currency !== "" ? "money" : unit,
      currency,
    });
  }
  return found;
}

const inWords = (text: string): readonly NumberRead[] =>
  readNumberWords(text).map(({ start, end: wordsEnd, value }) => {
    const { end, unit } = withUnit(text, wordsEnd);
    return { start, end, text: text.slice(start, end), value, isWords: true, unit, currency: "" };
  });

/** In the order of the text. */
export const readNumbers = (text: string): readonly NumberRead[] =>
  [...readDigits(text), ...inWords(text)].toSorted((one, other) => one.start - other.start);
