import type { HouseRule } from "../house-rule.ts";
import { SMALL_NUMBERS } from "../reading/number-words.ts";
import { readNumbers } from "../reading/numbers.ts";
import { eachSentence, isYear, type Found, type SentenceRead } from "./each-sentence.ts";

/** Totals and their parts, counts and what is counted, votes and who voted. */

/** Words after which parts need not make up the whole. */
const PARTIAL =
  /\b(?:includ\p{L}{1,4}|among|at least|about|around|some|several|such as|mostly|mainly|especially|notably|more than|up to|nearly|almost|over|roughly|approximately|others?|rest|remain\p{L}{1,4}|each|per|apiece|every|both|twice|half|a piece|respectively|average|percentage|or)\b/iu;

/** Without the stop at its end. */
const bare = (list: string): string => list.replace(/[.!?;\s]{1,8}$/u, "");

/** A clause of its own, and no part or item: "five were soldiers" is one, "six were expected" may be. */
const CLAUSE = /\b(?:it|he|she|they|we|you|is|are|was|were|has|have|had|took|will|would|can|could)\b/iu;

/** "five soldiers, six civilians and a guard": the number each part begins with. */
function partsOf(list: string): readonly number[] | null {
  const parts = bare(list).split(
    /,? and (?=\p{N}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}{3,12}teen|\p{Ll}{3,12}ty)[ -])|, /u,
  );
  const values = parts.map((part) => {
    if (CLAUSE.test(part.replace(/^\S{1,20} (?:was|were|is|are) /u, ""))) return NaN;
    if (/^(?:an?|one) \p{Ll}/u.test(part) && readNumbers(part).length === 0) return 1;
    const [first, second] = readNumbers(part);
    return first === undefined || first.start !== 0 || second !== undefined || first.unit !== "none"
      ? NaN
      : first.value;
  });
  return values.length < 2 || values.some(Number.isNaN) ? null : values;
}

/** The sentence up to a colon or a dash, and what stands after it up to the next one. */
function splitAtList(
  text: string,
): { readonly before: string; readonly list: string; readonly at: number } | null {
  const mark = /(?:: | ?[—–] | - )/u.exec(text);
  if (mark === null) return null;
  const at = mark.index + mark[0].length;
  const list = text.slice(at).split(/ ?[—–] |;/u)[0] ?? "";
  return { before: text.slice(0, mark.index), list, at };
}

const inDay = ({ passage, start }: SentenceRead, at: number): boolean =>
  passage.days.some((day) => day.start <= at + start && at + start < day.end);

const partsDoNotSum: HouseRule = {
  id: "parts-do-not-sum",
  family: "numbers",
  severity: "ask",
  name: "Parts do not make up their total",
  about: "“12 killed: five soldiers, six civilians”. “Including”, “at least” and the like are let pass.",
  find: ({ passages }) =>
    eachSentence(passages, (sentence): readonly Found[] => {
      const split = splitAtList(sentence.text);
      if (split === null || PARTIAL.test(sentence.text)) return [];
      const totals = sentence.numbers.filter(
        (each) => each.end <= split.before.length && !isYear(each) && !inDay(sentence, each.start),
      );
      const [total] = totals;
      const parts = partsOf(split.list);
      if (total === undefined || totals.length !== 1 || total.unit !== "none" || parts === null) return [];
      if (!/^ (?!(?:second|minute|hour|day|week|month|year)s?\b)\p{Ll}/u.test(split.before.slice(total.end)))
        return [];
      const sum = parts.reduce((all, part) => all + part, 0);
      if (Math.abs(sum - total.value) < 0.001) return [];
      return [
        {
          start: total.start,
          end: split.at + bare(split.list).length,
          title: `The parts make ${sum}, not ${total.text}`,
          explanation:
            "Either the total or a part is wrong, or a part is missing. Write “including” if it is meant so.",
        },
      ];
    }),
};

const COUNT =
  /\b(two|three|four|five|six|seven|eight|nine|ten)((?: (?!of\b|or\b|and\b)\p{Ll}[\p{Ll}-]{1,20}){0,3} (?:\p{Ll}{2,20}s|people|men|women|children))(?: — | – |: )/iu;
/** How many things a list names; null where that can be read two ways. */
function countOf(list: string): number | null {
  const plain = bare(list);
  if (/[:;()\d]|[—–]/u.test(plain) || plain === "" || CLAUSE.test(plain)) return null;
  const commas = plain.split(/, (?:and )?/u);
  const last = commas.at(-1) ?? "";
  const ands = plain.split(/,? and /u).length - 1;
  if (ands !== 1 || !/ and |^and /u.test(plain.includes(", and ") ? ` and ${last}` : last)) return null;
  const items = plain.split(/, and |, | and /u);
  // "Ada Vale, the mayor, and Ben Roe": what follows a name may only describe it.
  const mayDescribe =
    /^(?:the|an?|his|her|its|their|who|which|where|all|both|now|then|formerly|as|or|with|in|from|of)\b/u;
  return items.some(
    (item, at) => item.split(" ").length > 4 || (at > 0 && plain.includes(",") && mayDescribe.test(item)),
  )
    ? null
    : items.length;
}

const listCount: HouseRule = {
  id: "list-count",
  family: "numbers",
  severity: "ask",
  name: "More or fewer things listed than announced",
  about: "“Three issues: the ferry and the school.” Only lists of short items that can be read in one way.",
  find: ({ passages }) =>
    eachSentence(passages, ({ text, passage, start }): readonly Found[] => {
      const match = COUNT.exec(text);
      if (match === null || PARTIAL.test(text)) return [];
      const at = match.index + match[0].length;
      const list = text.slice(at).split(/ [—–] /u)[0] ?? "";
      // A quotation in the list is a blank here, and might be an item.
      if (passage.text.slice(start + at, start + at + list.length) !== list) return [];
      const counted = countOf(list);
      const said = SMALL_NUMBERS.get((match[1] ?? "").toLowerCase());
      if (counted === null || counted === said) return [];
      return [
        {
          start: match.index,
          end: at + bare(list).length,
          title: `${match[1]} are announced, ${counted} are named`,
          explanation: "Count again: one is missing or too many, or the number is wrong.",
        },
      ];
    }),
};

const NUMBER = String.raw`(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|one)`;
const VOTE = new RegExp(
  String.raw`\b(?:voted|vote of|vote was|by|carried|passed|approved|rejected|defeated|adopted|failed)(?: (?:it|them|the plan|the motion))?,? (?:by )?(?:an? )?${NUMBER}(?: votes?)?(?:[-–]| to | votes? to )${NUMBER}(?![\d-]|[.,]\d| (?:per cent|percent|years?|margin))`,
  "iu",
);
const VOTING = /\bvot(?:e|ed|es|ing)\b|\b(?:motion|carried|passed|approved|rejected|defeated|adopted)\b/iu;
const PRESENT = new RegExp(
  String.raw`\b(?:(all|the) )?${NUMBER}(?:-(?:member|seat|person)| (members|councillors|trustees|commissioners|directors|aldermen|delegates)(?: (?:who were )?(present|at the meeting|attending|in attendance|taking part))?)`,
  "iu",
);

const valueOf = (written: string): number =>
  /\d/u.test(written)
    ? Number(written)
    : written.toLowerCase() === "one"
      ? 1
      : (readNumbers(written)[0]?.value ?? NaN);

const votesPresent: HouseRule = {
  id: "votes-and-members",
  family: "numbers",
  severity: "ask",
  name: "Votes and members present disagree",
  about:
    "“voted 7-5” by “the 11 members present”. Fewer votes than members pass where somebody abstained, and in a council of which not all need be there.",
  find: ({ body }) =>
    body.flatMap((passage) => {
      const { outside } = passage;
      const vote = VOTE.exec(outside);
      const present = PRESENT.exec(outside);
      if (vote === null || present === null) return [];
      const votes = valueOf(vote[1] ?? "") + valueOf(vote[2] ?? "");
      const members = valueOf(present[2] ?? "");
      const mustAgree =
        (present[4] !== undefined || present[1]?.toLowerCase() === "all") &&
        !/\b(?:abstain|abstention|recus|absent|not vot|did not vote|withdrew|chair)/iu.test(outside);
      if (Number.isNaN(votes + members) || members < 3 || !VOTING.test(outside)) return [];
      if (mustAgree ? votes === members : votes <= members) return [];
      return [
        {
          passage: passage.index,
          start: vote.index,
          end: vote.index + vote[0].length,
          title: `${votes} votes, ${members} members`,
          explanation:
            "Look at the minutes: the vote or the number of members is wrong, or somebody abstained.",
        },
      ];
    }),
};

export const sumRules: readonly HouseRule[] = [partsDoNotSum, listCount, votesPresent];
