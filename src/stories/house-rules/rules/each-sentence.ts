import type { Slip } from "../house-rule.ts";
import type { NameRead } from "../reading/names.ts";
import type { NumberRead } from "../reading/numbers.ts";
import type { Span } from "../reading/quotes.ts";
import type { PassageRead } from "../reading/read-copy.ts";

/** Most rules look at one sentence at a time, without what stands in quotation marks in it. */

/** A slip with its place in the sentence. */
export type Found = Omit<Slip, "passage">;

export interface SentenceRead {
  /** Quoted words are blanks. */
  readonly text: string;
  /** Where it begins in its passage. */
  readonly start: number;
  /** Of the sentence; places count from its beginning. */
  readonly numbers: readonly NumberRead[];
  /** With their places in the passage. */
  readonly names: readonly NameRead[];
  readonly passage: PassageRead;
  /** Which sentence of the passage it is. */
  readonly at: number;
}

/** Those of an ordered list that lie between two places; halving, since a passage may be a whole book. */
function between<Each extends Span>(ordered: readonly Each[], start: number, end: number): readonly Each[] {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < ordered.length && (ordered[to]?.end ?? end + 1) <= end) to += 1;
  return ordered.slice(low, to);
}

export const sentencesOf = (passage: PassageRead): readonly SentenceRead[] =>
  passage.sentences.map(({ start, end }, at) => ({
    text: passage.outside.slice(start, end),
    start,
    passage,
    at,
    get names() {
      return between(passage.names, start, end);
    },
    get numbers() {
      return between(passage.numbers, start, end).map((each) => ({
        ...each,
        start: each.start - start,
        end: each.end - start,
      }));
    },
  }));

/** What `find` finds in each sentence, with its place in the passage. */
export const eachSentence = (
  passages: readonly PassageRead[],
  find: (sentence: SentenceRead) => readonly Found[],
): readonly Slip[] =>
  passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) =>
      find(sentence).map((found) => ({
        ...found,
        passage: passage.index,
        start: sentence.start + found.start,
        end: sentence.start + found.end,
      })),
    ),
  );

/** Lets the first of several through that say the same: one firing for one fact. */
export function firstOfEach<Each>(all: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = keyOf(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A slip with what it says, for telling those that say the same. */
export type KeyedSlip = Slip & { readonly key: string };

export const firstSlips = (all: readonly KeyedSlip[]): readonly Slip[] =>
  firstOfEach(all, ({ key }) => key).map(({ passage, start, end, title, explanation }) => ({
    passage,
    start,
    end,
    title,
    explanation,
  }));

/** A plain year is a date, not an amount. */
export const isYear = ({ value, text, unit }: NumberRead): boolean =>
  unit === "none" && /^\d{4}$/u.test(text) && value >= 1700 && value <= 2100;
