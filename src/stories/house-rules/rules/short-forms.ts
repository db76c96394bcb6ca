import type { HouseRule } from "../house-rule.ts";
import { knownShortForms } from "../style/short-forms.ts";
import type { CopyRead } from "../reading/read-copy.ts";
import { firstSlips, type KeyedSlip } from "./each-sentence.ts";

/** Short forms nobody explains. */

const SHORT = /(?<![\p{L}\p{N}.&'’/-])\p{Lu}{2,6}(?![\p{L}\p{N}&/.-]|['’]\p{Lu})/gu;

/** Words with capitals that stand together, small ones between them: "Lindvik Bridge and Ferry Office". */
const FULL =
  /(?<!\p{L})\p{Lu}[\p{L}’'-]{1,24}(?: (?:(?:of|the|for|and|de|du|des|la|et|&|on|in) ){0,2}\p{Lu}[\p{L}’'-]{1,24}){1,8}/gu;

const initialsOf = (name: string, isLoose: boolean): string =>
  name
    .split(/[ -]/u)
    .filter((word) => isLoose || /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** Every short form that the copy spells out somewhere, by the initials of its names. */
function spelledOut({ passages }: CopyRead): readonly string[] {
  return passages.flatMap(({ text }) =>
    Array.from(text.matchAll(FULL)).flatMap(([name]) => [initialsOf(name, false), initialsOf(name, true)]),
  );
}

const shortFormUnexplained: HouseRule = {
  id: "short-form-unexplained",
  family: "names",
  severity: "hint",
  name: "A short form is never written out",
  about:
    "“LBO” alone. Forms everybody knows, those of house style and those explained in the copy are let pass.",
  find: (copy, { knownShortForms: own }) => {
    const full = spelledOut(copy);
    const slips = copy.body.flatMap(({ outside, text, index }) =>
      Array.from(outside.matchAll(SHORT)).flatMap((match): KeyedSlip[] => {
        const word = match[0];
        const end = match.index + word.length;
        const isExplained =
          knownShortForms.has(word) || own.includes(word) || full.some((initials) => initials.includes(word));
        // Capitals all over, a bracket beside it, a dateline, a region behind a comma.
        const isApart =
          /(?:\p{Lu}{2,} |\(|, )$/u.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
          /^(?: \p{Lu}{2,}| ?\(| ?[—–]|, \p{Lu}\p{Ll}+\.? ?[—–(])/u.test(text.slice(end, end + 24));
        return isExplained || isApart
          ? []
          : [
              {
                passage: index,
                start: match.index,
                end,
                key: word,
                title: `“${word}” is not written out`,
                explanation:
                  "Write it out where it first stands, or add it to the house's known short forms.",
              },
            ];
      }),
    );
    return firstSlips(slips);
  },
};

export const shortFormRules: readonly HouseRule[] = [shortFormUnexplained];
