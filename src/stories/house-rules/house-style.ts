import type { SpellingHabit } from "./style/spellings.ts";

/** House style as data: what a title changes without code. Pure. */

export interface SpellingEntry {
  /** Whole words, in any case; a blank stands for any blank. */
  readonly avoid: string;
  readonly use: string;
}

export interface HouseStyle {
  /** BCP 47 of the title; rules of language only run on English copy. */
  readonly language: string;
  /** "inside": a comma or full stop stands before the closing mark, as in North America. */
  readonly stopsAtClosingQuote: "inside" | "outside" | "any";
  readonly perCent: "per cent" | "percent" | "%" | "any";
  /** A list that comes with the product; "own": none of them. */
  readonly spellingHabit: SpellingHabit;
  readonly spellings: readonly SpellingEntry[];
  /** Short forms that need no writing out. */
  readonly knownShortForms: readonly string[];
  /** "capitals": the place of a dateline stands in capitals. */
  readonly datelinePlace: "capitals" | "any";
  /** "words": one to nine are written out. */
  readonly smallNumbers: "words" | "any";
  /** The line that stands under stories of suicide; "" where the house has none of its own. */
  readonly helpline: string;
  /** Below this age a person is not named in matters of law. */
  readonly minorBelow: number;
}

/** Canadian Press-like habits of English copy, small; a title writes its own beside them. */
export const defaultStyle: HouseStyle = {
  language: "en",
  stopsAtClosingQuote: "any",
  perCent: "any",
  spellingHabit: "own",
  spellings: [],
  knownShortForms: [],
  datelinePlace: "any",
  smallNumbers: "words",
  helpline: "",
  minorBelow: 18,
};
