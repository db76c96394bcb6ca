import type { HouseRule, Slip } from "../house-rule.ts";
import type { SpellingEntry } from "../house-style.ts";
import { spellingHabits } from "../style/spellings.ts";

/** Slips of the hand and the house's own spelling. Quoted words are left alone. */

/** What may rightly stand twice: "had had", "that that", names such as "Bora Bora". */
const MAY_DOUBLE = new Set([
  "had",
  "that",
  "is",
  "do",
  "who",
  "very",
  "so",
  "no",
  "really",
  "far",
  "long",
  "bye",
  "ha",
  "her",
  "on",
  "in",
]);

const doubledWord: HouseRule = {
  id: "word-doubled",
  family: "language",
  severity: "ask",
  name: "A word stands twice",
  about: "“the the”. Words that may stand twice, and names, are let pass.",
  find: ({ passages }) =>
    passages.flatMap(({ outside, text, index }) =>
      Array.from(outside.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}'’-])/gu)).flatMap(
        (match): Slip[] => {
          const word = match[1] ?? "";
          if (MAY_DOUBLE.has(word) || word !== word.toLowerCase()) return [];
          // Quoted words may stand between the two.
          if (text.slice(match.index, match.index + match[0].length) !== match[0]) return [];
          return [
            {
              passage: index,
              start: match.index,
              end: match.index + match[0].length,
              title: `“${word}” stands twice`,
              explanation: "Take one out.",
              suggestion: word,
            },
          ];
        },
      ),
    ),
};

const asPattern = ({ avoid }: SpellingEntry): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${avoid
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      .replaceAll(/\s+/gu, "\\s+")}(?![\\p{L}\\p{N}])`,
    "giu",
  );

/** As the words it stands for begin: "Programme" for "Program". */
const inCaseOf = (written: string, use: string): string =>
  /^\p{Lu}/u.test(written) ? use.slice(0, 1).toUpperCase() + use.slice(1) : use;

const houseSpelling: HouseRule = {
  id: "house-spelling",
  family: "language",
  severity: "hint",
  name: "House spelling",
  about: "Words of the list the title took, and of its own. Names are let pass.",
  find: ({ passages }, { spellings, spellingHabit }) => {
    const entries = [...spellingHabits[spellingHabit], ...spellings].map((entry) => ({
      entry,
      pattern: asPattern(entry),
    }));
    return passages.flatMap(({ outside, index }) =>
      entries.flatMap(({ entry, pattern }) =>
        Array.from(outside.matchAll(pattern), (match): Slip => ({
          passage: index,
          start: match.index,
          end: match.index + match[0].length,
          title: `The house writes “${entry.use}”`,
          explanation: "House spelling.",
          suggestion: inCaseOf(match[0], entry.use),
        })),
      ),
    );
  },
};

const perCentStyle: HouseRule = {
  id: "per-cent-style",
  family: "language",
  severity: "hint",
  name: "Per cent, percent or %",
  about: "As house style writes it. Tables and headlines may use the sign.",
  find: ({ passages }, { perCent }) =>
    perCent === "any"
      ? []
      : passages.flatMap(({ outside, index, kind }) =>
          kind === "cell" || kind === "headline"
            ? []
            : Array.from(outside.matchAll(/(?<=\d)\s?%|\b(?:per cent|percent)\b/giu)).flatMap(
                (match): Slip[] =>
                  match[0].trim().toLowerCase() === perCent
                    ? []
                    : [
                        {
                          passage: index,
                          start: match.index,
                          end: match.index + match[0].length,
                          title: `The house writes “${perCent}”`,
                          explanation: "House style.",
                          suggestion:
                            perCent === "%" ? "%" : `${/^\p{L}/u.test(match[0]) ? "" : " "}${perCent}`,
                        },
                      ],
              ),
        ),
};

export const languageRules: readonly HouseRule[] = [doubledWord, houseSpelling, perCentStyle];
