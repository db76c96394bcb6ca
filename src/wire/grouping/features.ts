import type { ReadItem } from "../formats/read-copy.ts";
import { wordsOf, type Word } from "./words-of-copy.ts";

/**
 * What two items are compared by, whatever their language and length: weighted words, names,
 * numbers and a sketch of their runs of words. Small enough to be kept beside every item. Pure.
 */

export type Copy = Pick<ReadItem, "headline" | "paragraphs" | "dateline" | "sentAt"> & {
  readonly ninjs: Pick<ReadItem["ninjs"], "people" | "places" | "organisations" | "language">;
};

/** In what share of the copy a word stands; null for a word never met. */
export interface WordShares {
  /** How many items were counted. */
  readonly items: number;
  readonly itemsWith: (key: string) => number;
}

export const NO_SHARES: WordShares = { items: 0, itemsWith: () => 0 };

export interface Term {
  readonly key: string;
  /** As written where it stood first. */
  readonly text: string;
  readonly weight: number;
  readonly kind: "word" | "name" | "number";
  /** Stands in the headline or the first sentences. */
  readonly isLead: boolean;
  /** How rare the word is, in nats. */
  readonly rarity: number;
}

export interface Features {
  /** Primary subtag of BCP 47; "" where the agency does not say. */
  readonly language: string;
  /** The heaviest first. */
  readonly terms: readonly Term[];
  /** Names of several words, as written, for people to read. */
  readonly phrases: readonly string[];
  /** The smallest hashes of the runs of words, ascending. */
  readonly sketch: readonly number[];
  /** How many runs there are. */
  readonly runs: number;
}

const MOST_WORDS = 700;
const LEAD_WORDS = 45;
const KEPT_TERMS = 64;
const SKETCH = 48;
const RUN = 3;

/** FNV-1a, 32 bits, unsigned. Source: Fowler, Noll, Vo; RFC 9923. */
export function hashOfKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** How common a word of these looks is before any copy was counted: short ones carry the grammar. */
function priorShare(word: Pick<Word, "key" | "isNumber" | "isName">): number {
  if (word.isNumber) return word.key.length <= 2 ? 0.08 : 0.01;
  if (word.isName) return 0.015;
  return [0.5, 0.5, 0.35, 0.2, 0.09, 0.05, 0.03][word.key.length] ?? 0.02;
}

const PRIOR_ITEMS = 40;

const rarityOf = (word: Word, shares: WordShares): number =>
  -Math.log(
    (shares.itemsWith(word.key) + priorShare(word) * PRIOR_ITEMS) / (shares.items + PRIOR_ITEMS + 1e-9),
  );

const bodyOf = (copy: Copy): string =>
  copy.paragraphs
    .map((block) => block.runs.map((run) => run.text).join("") + (block.rows ?? []).flat().join(" "))
    .join("\n");

const conceptNames = (copy: Copy): readonly string[] =>
  [copy.ninjs.people, copy.ninjs.places, copy.ninjs.organisations]
    .flatMap((concepts) => concepts ?? [])
    .flatMap((concept) => concept.name ?? [])
    .slice(0, 24);

export const languageOf = (copy: Copy): string =>
  (copy.ninjs.language ?? "").toLowerCase().split(/[-_]/u)[0]?.slice(0, 8) ?? "";

interface Met {
  readonly word: Word;
  times: number;
  isLead: boolean;
  isName: boolean;
}

/** The words of one copy, each once. */
export interface MetWords {
  readonly met: ReadonlyMap<string, Met>;
  readonly body: readonly Word[];
}

/** The first half of `featuresOf`: whose shares must be asked. */
export function meetWords(copy: Copy): MetWords {
  const met = new Map<string, Met>();
  const add = (word: Word, isLead: boolean, isName: boolean): void => {
    const known = met.get(word.key);
    if (known === undefined) met.set(word.key, { word, times: 1, isLead, isName });
    else {
      known.times += 1;
      known.isLead ||= isLead;
      known.isName ||= isName;
    }
  };
  for (const word of wordsOf(copy.headline.slice(0, 400), 60)) add(word, true, word.isName);
  const body = wordsOf(bodyOf(copy).slice(0, 12_000), MOST_WORDS);
  body.forEach((word, at) => add(word, at < LEAD_WORDS, word.isName));
  for (const name of [copy.dateline.place, ...conceptNames(copy)]) {
    for (const word of wordsOf(name.slice(0, 100), 8)) add(word, false, !word.isNumber);
  }
  return { met, body };
}

export const keysOf = ({ met }: MetWords): readonly string[] => [...met.keys()];

function phrasesOf(copy: Copy, body: readonly Word[]): readonly string[] {
  const found = new Set<string>();
  let phrase: string[] = [];
  const close = (): void => {
    if (phrase.length > 1 && found.size < 24) found.add(phrase.slice(0, 5).join(" "));
    phrase = [];
  };
  for (const word of body) {
    if (!word.isName || !word.followsOn) close();
    if (word.isName) phrase.push(word.text);
  }
  close();
  for (const name of conceptNames(copy)) if (found.size < 36) found.add(name.slice(0, 60));
  return [...found];
}

function sketchOf(words: readonly Word[]): { sketch: readonly number[]; runs: number } {
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let run = "";
    for (let next = at; next < at + RUN; next += 1) run += `${words[next]?.key ?? ""} `;
    hashes.add(hashOfKey(run));
  }
  return { sketch: [...hashes].toSorted((a, b) => a - b).slice(0, SKETCH), runs: hashes.size };
}

const LEAD_FACTOR = 2;
/** Beyond one item in 150 rarity says no more: else one company's name would outweigh what happened to it. */
const MOST_RARITY = 5;

/** Never throws, whatever the copy holds. */
export function featuresOf(copy: Copy, shares: WordShares, words: MetWords = meetWords(copy)): Features {
  const { met, body } = words;
  const terms = [...met.values()]
    .map(({ word, times, isLead, isName }): Term => {
      const rarity = Math.min(MOST_RARITY, Math.max(0, rarityOf({ ...word, isName }, shares)));
      return {
        key: word.key,
        text: word.text.slice(0, 40),
        rarity,
        weight: rarity * rarity * (1 + Math.log(times)) * (isLead ? LEAD_FACTOR : 1),
        kind: word.isNumber ? "number" : isName ? "name" : "word",
        isLead,
      };
    })
    .filter((term) => term.rarity > 0.7)
    .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, KEPT_TERMS);
  return {
    language: languageOf(copy),
    terms,
    phrases: phrasesOf(copy, body),
    ...sketchOf(body),
  };
}
