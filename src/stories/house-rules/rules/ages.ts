import type { HouseRule } from "../house-rule.ts";
import { yearOf } from "../reading/days.ts";
import type { CopyRead, PassageRead } from "../reading/read-copy.ts";
import { firstOfEach, sentencesOf } from "./each-sentence.ts";

/** Ages in the copy, against each other and against years of birth. */

interface Said {
  readonly surname: string;
  readonly name: string;
  readonly value: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** What makes an age one of another day. */
const NOT_NOW =
  /\b(?:died|dead|death|killed|at the time|then|was when|when (?:he|she|they)|(?<!born )in (?:1[89]|20)\d\d|at (?:age|the age)|would have|turned|turns|will be|late|murdered|former age)\b/iu;

const AFTER = /^(?:, (?:aged |age )?| (?:aged |age )| \()(\d{1,3})\)?(?=[,.;)]| years? old| and | of )/u;
const BEFORE = /(?<!\d)(\d{1,3})-year-old(?: \p{Ll}[\p{Ll}-]{1,20}){0,3} $/u;
const IS = /^ (?:is|was|,? who is,?) (\d{1,3})(?= years? old|[,.]| and )/u;

/** "Ines Vale, 52,", "52-year-old Ines Vale", "Vale is 52". */
function agesIn(passage: PassageRead): readonly Said[] {
  return sentencesOf(passage).flatMap(({ text, start, names }) => {
    if (NOT_NOW.test(text)) return [];
    return names.flatMap((name): Said[] => {
      const at = name.start - start;
      const tail = text.slice(at + name.text.length, at + name.text.length + 40);
      const after = AFTER.exec(tail) ?? IS.exec(tail);
      const before = BEFORE.exec(text.slice(Math.max(0, at - 80), at));
      const written = after?.[1] ?? before?.[1];
      if (
        written === undefined ||
        (after !== null && !tail.slice(0, 3).includes(",") && name.words.length > 3)
      )
        return [];
      return [
        {
          surname: name.words.at(-1) ?? "",
          name: name.text,
          value: Number(written),
          passage: passage.index,
          start: name.start,
          end: name.end,
        },
      ];
    });
  });
}

/** First names that differ belong to two people of one family. */
const maySame = (one: string, other: string): boolean => {
  const [a, b] = [one.split(" "), other.split(" ")];
  return a.length === 1 || b.length === 1 || a[0] === b[0];
};

const agesDisagree: HouseRule = {
  id: "two-ages",
  family: "numbers",
  severity: "ask",
  name: "One person has two ages",
  about: "“Vale, 52” above, “Vale, 54” below. Ages of another day are let pass.",
  find: ({ passages }) => {
    const ages = passages.flatMap(agesIn);
    const bySurname = Map.groupBy(ages, ({ surname }) => surname);
    const slips = [...bySurname.values()].flatMap(([first, ...others]) => {
      const later = others.find(
        ({ name, value }) => first && maySame(first.name, name) && value !== first.value,
      );
      return first === undefined || later === undefined ? [] : [{ first, later }];
    });
    return firstOfEach(slips, ({ later }) => later.surname).map(({ first, later }) => ({
      passage: later.passage,
      start: later.start,
      end: later.end,
      title: `${later.surname} is ${later.value} here and ${first.value} above`,
      explanation: "One of the two is wrong, or two people of one name are meant: then name both in full.",
    }));
  },
};

const BORN = /\bborn (?:in |on )?(?:[^.;()]{0,50}?(?:in |, |, in ))?((?:18|19|20)\d\d)\b/iu;

interface Birth {
  readonly surname: string;
  readonly year: number;
}

/** Whom a year of birth is said of: the last name before it in its paragraph. */
function birthsIn({ outside, names }: PassageRead): readonly Birth[] {
  const match = BORN.exec(outside);
  if (match === null) return [];
  const name = names.findLast(({ start }) => start < match.index);
  const surname = name?.words.at(-1);
  return surname === undefined ? [] : [{ surname, year: Number(match[1]) }];
}

/** "Born in 1967, Vale is 52": an age without a name beside the year. */
const BARE_AGE = /\b(?:aged|is now|is|at the age of|the) (\d{1,3})(?:-year-old|(?= years? old|[,.]))/u;

function bareAges(passage: PassageRead, births: readonly Birth[]): readonly Said[] {
  const [birth] = births;
  const match = BARE_AGE.exec(passage.outside);
  const isDated = sentencesOf(passage).some(({ text }) => NOT_NOW.test(text));
  if (birth === undefined || match === null || isDated) return [];
  const start = match.index;
  const said = { surname: birth.surname, name: birth.surname, value: Number(match[1]) };
  return [{ ...said, passage: passage.index, start, end: start + match[0].length }];
}

const ageAndBirth: HouseRule = {
  id: "age-and-birth-year",
  family: "numbers",
  severity: "ask",
  name: "Age and year of birth disagree",
  about: "“born in 1967” and “52” in a story of 2026. A year less is let pass: the birthday may still come.",
  find: (copy: CopyRead) => {
    const { day } = copy;
    if (day === null) return [];
    const births = copy.body.flatMap(birthsIn);
    if (births.length === 0) return [];
    const ages = copy.body.flatMap((passage) => [
      ...agesIn(passage),
      ...bareAges(passage, birthsIn(passage)),
    ]);
    const slips = ages.flatMap((said) => {
      const birth = births.find(({ surname }) => surname === said.surname);
      if (birth === undefined) return [];
      const years = yearOf(day) - birth.year;
      return years < 0 || said.value === years || said.value === years - 1 ? [] : [{ said, birth, years }];
    });
    return firstOfEach(slips, ({ said }) => said.surname).map(({ said, birth, years }) => ({
      passage: said.passage,
      start: said.start,
      end: said.end,
      title: `Born in ${birth.year}, ${said.surname} is ${years - 1} or ${years}, not ${said.value}`,
      explanation: "The age or the year of birth is wrong.",
    }));
  },
};

export const ageRules: readonly HouseRule[] = [agesDisagree, ageAndBirth];
