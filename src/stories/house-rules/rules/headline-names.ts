import type { HouseRule, Slip } from "../house-rule.ts";
import { looksLike } from "../reading/names.ts";
import type { CopyRead, PassageRead } from "../reading/read-copy.ts";

/** Names in the headline, against the body. */

interface Gap {
  readonly word: string;
  readonly start: number;
  /** What the body has instead; null when nothing like it. */
  readonly instead: string | null;
}

/** Words with capitals that must be names: not the first one, and not in a headline that has capitals all over. */
function nameWords({ text, outside }: PassageRead): readonly { word: string; start: number }[] {
  const words = Array.from(text.matchAll(/\p{L}[\p{L}’'-]{0,30}/gu));
  const isSentence = words.slice(1).some(([word]) => /^\p{Ll}/u.test(word) && word.length > 3);
  if (!isSentence) return [];
  return words.flatMap((match) => {
    const start = match.index;
    const word = match[0].replace(/(?:['’]s|['’])$/u, "");
    const isName = /^\p{Lu}\p{Ll}[\p{L}’'-]{2,}$/u.test(word) && outside.startsWith(word, start);
    return isName && start > 0 && !/[:.!?;–—"“‘'] ?$/u.test(text.slice(0, start)) ? [{ word, start }] : [];
  });
}

/** Letters that no accent makes of others. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** Headlines may do without accents. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđıßæœ]/gu, (letter) => LETTERS[letter] ?? letter);

/** Points of the compass are said more shortly below. */
const COMPASS = /^(?:north|south|east|west|central|upper|lower|new|great)/u;

function gapsOf({ passages }: CopyRead): readonly { passage: number; gap: Gap }[] {
  const headline = passages.find(({ kind }) => kind === "headline");
  const rest = passages.filter(({ kind }) => kind !== "headline" && kind !== "deck");
  const words = rest.flatMap(({ text }) => text.match(/\p{L}[\p{L}’'-]{1,30}/gu) ?? []);
  // A body of a few lines does not bear out everything.
  if (headline === undefined || words.length < 60) return [];
  const below = new Set(words.map((word) => plain(word.replace(/(?:['’]s|['’])$/u, ""))));
  const capitals = [
    ...new Set(
      words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.replace(/(?:['’]s|['’])$/u, "")),
    ),
  ];
  return nameWords(headline).flatMap(({ word, start }) => {
    const own = plain(word);
    if (COMPASS.test(own) || below.has(own) || own.split("-").every((part) => below.has(part))) return [];
    const instead =
      capitals.find((each) => {
        const other = plain(each);
        return own.length >= 5 && !other.startsWith(own) && !own.startsWith(other) && looksLike(own, other);
      }) ?? null;
    // Norway and Norwegians, Denmark and the Danish: one root is enough.
    const hasRoot = capitals.some((other) => plain(other).slice(0, 3) === own.slice(0, 3));
    return instead === null && hasRoot ? [] : [{ passage: headline.index, gap: { word, start, instead } }];
  });
}

const misspelt: HouseRule = {
  id: "headline-name-misspelt",
  family: "headline",
  severity: "stop",
  name: "A name stands otherwise in headline and body",
  about: "“Khadimi” above, “Kadhimi” below.",
  find: (copy) =>
    gapsOf(copy).flatMap(({ passage, gap: { word, start, instead } }): Slip[] =>
      instead === null
        ? []
        : [
            {
              passage,
              start,
              end: start + word.length,
              title: `“${word}” in the headline, “${instead}” in the body`,
              explanation: "One of the two is misspelt. Find out which.",
            },
          ],
    ),
};

const missing: HouseRule = {
  id: "headline-name-missing",
  family: "headline",
  severity: "ask",
  name: "A name of the headline does not stand in the body",
  about: "A name that was cut, or was another. Headlines with capitals all over are not looked at.",
  find: (copy) =>
    gapsOf(copy).flatMap(({ passage, gap: { word, start, instead } }): Slip[] =>
      instead !== null
        ? []
        : [
            {
              passage,
              start,
              end: start + word.length,
              title: `“${word}” stands in the headline only`,
              explanation: "The body does not name it. It was cut, or another name is meant.",
            },
          ],
    ),
};

export const headlineNameRules: readonly HouseRule[] = [misspelt, missing];
