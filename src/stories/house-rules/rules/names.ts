import type { HouseRule } from "../house-rule.ts";
import { looksLike, type NameRead } from "../reading/names.ts";
import type { CopyRead } from "../reading/read-copy.ts";
import { firstOfEach } from "./each-sentence.ts";
import { SAID } from "../reading/cues.ts";

/** Names within one story. */

interface Mention {
  readonly name: NameRead;
  readonly passage: number;
  /** The word looked at, without a genitive. */
  readonly word: string;
  /** The word before it within the name; "" when it stands bare. */
  readonly given: string;
  readonly isLast: boolean;
  readonly start: number;
}

function mentionsOf({ passages }: CopyRead): readonly Mention[] {
  return passages.flatMap(({ names, index, kind }) =>
    kind === "headline"
      ? []
      : names.flatMap((name) => {
          let at = name.start;
          return name.words.map((word, which): Mention => {
            const start = at;
            at += word.length + 1;
            return {
              name,
              passage: index,
              word,
              given: name.words[which - 1] ?? "",
              isLast: which === name.words.length - 1,
              start,
            };
          });
        }),
  );
}

const lowerWords = ({ passages }: CopyRead): ReadonlySet<string> =>
  new Set(passages.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}[\p{L}’'-]{3,30}/gu) ?? []));

/** A plural, an adjective or a people of the same root: Russia, Russian, Russians. */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return true;
  const stem = short.slice(0, -2);
  return (
    long.startsWith(stem) &&
    /(?:ns?|an|ans|ian|ese|ish|ist|ists|ism|ic|ies|es|ed|ing|er|ers|al|ly)$/u.test(long)
  );
}

/** Only the ends differ: Minister and Ministry, Argentine and Argentina, but persons too. */
function endsApart(one: string, other: string): boolean {
  const shared = Array.from(one).findIndex((letter, at) => letter !== other[at]);
  return one.at(-1) !== other.at(-1) && shared >= Math.min(one.length, other.length) - 2;
}

/** The rarer one, when the two may be one name. */
function slipOf(
  one: readonly Mention[],
  other: readonly Mention[],
): { readonly slip: Mention; readonly right: Mention } | null {
  const [rare, usual] = one.length < other.length ? [one, other] : [other, one];
  const [slip] = rare;
  const full = usual.find(({ given, isLast }) => given !== "" && isLast);
  const right = full ?? usual[0];
  if (slip === undefined || right === undefined) return null;
  if (rare.some((each) => usual.some(({ given }) => given === each.given && given !== "")))
    return { slip, right };
  if (endsApart(slip.word, right.word) && full === undefined) return null;
  const isBare = rare.every(({ name }) => name.words.length === 1);
  if (!isBare) return null;
  if (full !== undefined) return full.given.length > 1 ? { slip, right } : null;
  // Two bare names of eight letters and more: a place, most likely.
  const isLong = slip.word.length >= 8 && usual.length > 1 && rare.length === 1;
  return isLong && usual.every(({ name }) => name.words.length === 1) ? { slip, right } : null;
}

/** "Kadhimi" and "Khadimi" begin alike; "University" and "Diversity" are two words. */
const near = (one: string, other: string): boolean =>
  one[0] === other[0] && looksLike(one.toLowerCase(), other.toLowerCase());

/** Each is held against all others; no story has so many, and a list of results may pass. */
const MOST_NAMES = 400;

const nameTwoWays: HouseRule = {
  id: "name-spelled-two-ways",
  family: "names",
  severity: "ask",
  name: "A name is spelled two ways",
  about:
    "“Kadhimi” and “Khadimi”. Names of five letters and more; plurals, peoples and two people with first names of their own are let pass.",
  find: (copy) => {
    const lower = lowerWords(copy);
    const byWord = Map.groupBy(
      mentionsOf(copy).filter(
        ({ word }) => word.length >= 5 && !lower.has(word.toLowerCase()) && !/\p{Lu}{2}/u.test(word),
      ),
      ({ word }) => word,
    );
    const words = [...byWord.keys()].slice(0, MOST_NAMES);
    const slips = words.flatMap((one, at) =>
      words.slice(at + 1).flatMap((other) => {
        if (!near(one, other) || isForm(one, other)) return [];
        return slipOf(byWord.get(one) ?? [], byWord.get(other) ?? []) ?? [];
      }),
    );
    return firstOfEach(slips, ({ slip }) => slip.word).map(({ slip, right }) => ({
      passage: slip.passage,
      start: slip.start,
      end: slip.start + slip.word.length,
      title: `“${slip.word}” here, “${right.word}” elsewhere`,
      explanation:
        "If one person or place is meant, one is misspelt. If two are, say so with their full names.",
    }));
  },
};

const SPEAKS = new RegExp(String.raw`^ ${SAID}\b`, "u");
const SPOKEN = new RegExp(String.raw`\b(?:said|added|asked|explained|recalled|wrote|told) $`, "u");

/** Bare, and a person: it speaks, or "Mr." stands before it. */
function isBarePerson({ name }: Mention, outside: string): boolean {
  if (name.words.length !== 1 || name.text.length < 3 || /^\p{Lu}+$/u.test(name.text)) return false;
  const before = outside.slice(Math.max(0, name.start - 12), name.start);
  if (/\b(?:Mr|Mrs|Ms|Dr)\.? $/u.test(before)) return true;
  return (
    !name.hasRole &&
    (SPEAKS.test(outside.slice(name.end, name.end + 16)) ||
      (SPOKEN.test(before) && /^(?:[.,]|$)/u.test(outside.slice(name.end))))
  );
}

/** "Ines Vale" where a person is introduced: with an age, a role or a verb of saying beside it. */
function introduces({ name }: Mention, outside: string): boolean {
  const after = outside.slice(name.end, name.end + 40);
  return (
    name.words.length >= 2 &&
    name.words.length <= 4 &&
    (name.hasRole ||
      /^, (?:\d|an? |the |who |of |\p{Ll}+(?: \p{Ll}+){0,4},)/u.test(after) ||
      SPEAKS.test(after))
  );
}

const surnameFirst: HouseRule = {
  id: "surname-before-full-name",
  family: "names",
  severity: "ask",
  name: "A surname before the full name",
  about: "“Vale said” stands above “Ines Vale, the warden”. Only where the full name follows further down.",
  find: (copy) => {
    const mentions = mentionsOf(copy);
    const outsideOf = ({ passage }: Mention): string => copy.passages[passage]?.outside ?? "";
    const seen = new Set<string>();
    return mentions.flatMap((mention, at) => {
      if (!mention.isLast || seen.has(mention.word)) return [];
      seen.add(mention.word);
      if (!isBarePerson(mention, outsideOf(mention))) return [];
      const full = mentions
        .slice(at + 1)
        .find((later) => later.word === mention.word && later.isLast && introduces(later, outsideOf(later)));
      return full === undefined
        ? []
        : [
            {
              passage: mention.passage,
              start: mention.start,
              end: mention.start + mention.word.length,
              title: `${mention.word} is not introduced yet`,
              explanation: `The full name, ${full.name.text}, stands further down. Give it here.`,
            },
          ];
    });
  },
};

export const nameRules: readonly HouseRule[] = [nameTwoWays, surnameFirst];
