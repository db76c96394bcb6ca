import type { EntryKind, NamedEntry } from "./gazetteer-contract.ts";

/**
 * Finds the names of a gazetteer in copy: one pass over the words with a trie of them. Longest name
 * wins, words are whole words, and a name's capitals must be in the copy too ("Reading" is not
 * "reading", "US" is not "us"). Pure.
 */

export interface MatchedEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: EntryKind;
  readonly aliases: readonly string[];
}

interface Word {
  readonly folded: string;
  readonly text: string;
  /** Signs between this word and the next, without blanks and hyphens. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
}

interface Ending {
  readonly entry: MatchedEntry;
  /** Words as the entry writes them, for their capitals, and the signs between them. */
  readonly words: readonly Word[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly endings: Ending[];
}

export interface NameMatcher {
  readonly root: Node;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Without accents and case: an agency's "Malmo" is our "Malmö". */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();

const ASCII = /^[A-Za-z0-9]+$/;

function wordsIn(text: string): readonly Word[] {
  const found = [...text.matchAll(WORD)];
  return found.map((match, at) => {
    const end = match.index + match[0].length;
    const until = found[at + 1]?.index ?? end;
    const gap =
      until - end <= 1 && text[end] === " "
        ? ""
        : text
            .slice(end, until)
            .replaceAll(/[ \u00a0\-\u2010-\u2013]/g, "")
            .replaceAll("\u2019", "'");
    return {
      folded: ASCII.test(match[0]) ? match[0].toLowerCase() : fold(match[0]),
      text: match[0],
      gap,
      start: match.index,
      end,
    };
  });
}

export function makeNameMatcher(entries: readonly MatchedEntry[]): NameMatcher {
  const root: Node = { next: new Map(), endings: [] };
  for (const entry of entries) {
    for (const form of new Set([entry.name, ...entry.aliases])) {
      const words = wordsIn(form.normalize("NFC"));
      if (words.length === 0) continue;
      let node = root;
      for (const { folded } of words) {
        const known = node.next.get(folded);
        const next: Node = known ?? { next: new Map(), endings: [] };
        if (known === undefined) node.next.set(folded, next);
        node = next;
      }
      node.endings.push({ entry, words });
    }
  }
  return { root };
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
const beginsUpper = (text: string): boolean => {
  const [first = ""] = text;
  return isUpper(first);
};

/** Copy in capitals throughout has every name's capitals. */
function hasCapitals(written: string, asked: string): boolean {
  if (asked.length > 1 && isUpper(asked)) return isUpper(written);
  return !beginsUpper(asked) || beginsUpper(written);
}

/** "St. Mary's" is found as "St Mary's", but no full stop may stand where the name has none. */
const hasGap = (written: string, asked: string): boolean => written === "" || written === asked;

const fits = (words: readonly Word[], from: number, ending: Ending): boolean =>
  ending.words.every((asked, at) => {
    const written = words[from + at];
    const isLast = at === ending.words.length - 1;
    return (
      written !== undefined &&
      hasCapitals(written.text, asked.text) &&
      (isLast || hasGap(written.gap, asked.gap))
    );
  });

/** The longest names that begin at a word, and how many words they have. */
function longestFrom(
  root: Node,
  words: readonly Word[],
  from: number,
): { readonly length: number; readonly entries: readonly MatchedEntry[] } {
  let node = root;
  let best: { length: number; entries: readonly MatchedEntry[] } = { length: 0, entries: [] };
  for (let at = from; at < words.length; at += 1) {
    const next = node.next.get(words[at]?.folded ?? "");
    if (next === undefined) break;
    node = next;
    if (node.endings.length === 0) continue;
    const entries = node.endings.filter((ending) => fits(words, from, ending)).map(({ entry }) => entry);
    if (entries.length > 0) best = { length: at - from + 1, entries };
  }
  return best;
}

/** Each entry once, where it stands first; `paragraphs` begins with the headline. */
export function namesIn({ root }: NameMatcher, paragraphs: readonly string[]): readonly NamedEntry[] {
  const named = new Map<string, NamedEntry>();
  if (root.next.size === 0) return [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const composed = text.normalize("NFC");
    const words = wordsIn(composed);
    for (let at = 0; at < words.length;) {
      const { length, entries } = longestFrom(root, words, at);
      for (const { id, name, kind } of entries) {
        if (named.has(id)) continue;
        const written = composed.slice(words[at]?.start, words[at + length - 1]?.end);
        named.set(id, { entryId: id, name, kind, paragraph, written });
      }
      at += Math.max(1, length);
    }
  }
  return [...named.values()];
}
