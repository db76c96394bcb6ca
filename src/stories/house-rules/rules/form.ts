import type { HouseRule, Slip } from "../house-rule.ts";
import { eachSentence, type Found } from "./each-sentence.ts";

/** The form of things: datelines, small numbers, links, headlines. */

const LINE =
  /^\s*(\p{Lu}[\p{L} .'’-]{1,40}?)(?=(?:, [\p{Lu}][\p{L}. ]{0,20})?(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?: \([^)]{1,40}\))? ?(?:—|–|--|-) )/u;

const datelineForm: HouseRule = {
  id: "dateline-form",
  family: "house",
  severity: "ask",
  name: "The place of a dateline is not in capitals",
  about: "“Lindvik —” where house style writes “LINDVIK —”. Off where house style says neither.",
  find: ({ body }, { datelinePlace }) => {
    const [first] = body;
    const match = first === undefined ? null : LINE.exec(first.outside);
    const place = match?.[1] ?? "";
    if (datelinePlace === "any" || first === undefined || match === null) return [];
    // A dash after a clause of many words is no dateline.
    if (place === place.toUpperCase() || place.split(" ").length > 3 || / \p{Ll}/u.test(place)) return [];
    const start = match[0].length - place.length;
    return [
      {
        passage: first.index,
        start,
        end: start + place.length,
        title: `The house writes “${place.toUpperCase()}”`,
        explanation: "House style sets the place of a dateline in capitals.",
        suggestion: place.toUpperCase(),
      },
    ];
  },
};

const WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const DIGIT =
  /(?<!\p{Lu}[\p{L}’'-]{1,20} )(?<![\p{L}\p{N}.,:/$€£¥#–-]|(?:\b(?:No|Nos|Grade|Grades|Highway|Route|Room|Chapter|Section|Article|Act|Unit|Type|Category|category|Level|Page|Part|Phase|Stage|Division|Group|Game|Week|Day|Round|Lot|Ward|District|Bill|Apollo|Channel|Line|Gate|Platform|Formula|Mark|Class|Tier|age|aged|ages|to|by|at|under|over|about|from|until|than)\b\.? ))([1-9]) (?=\p{Ll}{3,20})(?!(?:per|percent|cent|million|billion|trillion|km|kg|metres?|meters?|kilometres?|kilometers?|centimetres?|miles?|feet|foot|inch|inches|litres?|liters?|grams?|tonnes?|tons?|acres?|hectares?|degrees?|years? old|knots?|points?|magnitude|dollars?|cents?|euros?|pounds?|yards?|goals?|runs?|votes?|seats?|hours? and|minutes?|seconds?|percentage)\b)/gu;

const smallNumbers: HouseRule = {
  id: "small-number-in-words",
  family: "numbers",
  severity: "hint",
  name: "One to nine in words",
  about:
    "“3 boats” is “three boats”. Units, ages, scores, dates, grades and numbers beside large ones are let pass.",
  find: ({ body }, { smallNumbers: style }) =>
    style === "any"
      ? []
      : eachSentence(body, ({ text, numbers, passage, start }) =>
          // "3 of 14 boats": one form for what is compared.
          numbers.some(({ value, isWords }) => value > 9 && !isWords)
            ? []
            : Array.from(text.matchAll(DIGIT)).flatMap((match): Found[] => {
                const at = start + match.index;
                if (passage.days.some((day) => day.start <= at && at < day.end)) return [];
                const word = WORDS[Number(match[1])] ?? "";
                return [
                  {
                    start: match.index,
                    end: match.index + 1,
                    title: `The house writes “${word}”`,
                    explanation: "One to nine are written out.",
                    suggestion: match.index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word,
                  },
                ];
              }),
        ),
};

const EMPTY_LINK =
  /\[[^\]\n]{0,200}\]\(\s{0,4}(?:#|https?:\/\/)?\s{0,4}\)|\[\s{0,4}\]\(https?:[^)\s]{1,300}\)|<a\b[^>\n]{0,200}href=(?:""|''|"#")[^>\n]{0,100}>|\bhttps?:\/\/(?=[\s).,;]|$)|\bhttps?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|localhost)\b/giu;

const emptyLink: HouseRule = {
  id: "empty-link",
  family: "house",
  severity: "ask",
  name: "A link that leads nowhere",
  about: "“[here]()”, “https://” alone, an address of an example.",
  find: ({ passages }) =>
    passages.flatMap(({ text, index }) =>
      Array.from(text.matchAll(EMPTY_LINK), (match): Slip => ({
        passage: index,
        start: match.index,
        end: match.index + match[0].length,
        title: "This link leads nowhere",
        explanation: "Set its address, or take the link out.",
      })),
    ),
};

const LONGEST = 110;

const headlineLong: HouseRule = {
  id: "headline-too-long",
  family: "headline",
  severity: "hint",
  name: "A headline too long for a list",
  about: "More than 110 signs.",
  find: ({ passages }) =>
    passages.flatMap(({ kind, text, index }): Slip[] =>
      kind !== "headline" || text.trim().length <= LONGEST
        ? []
        : [
            {
              passage: index,
              start: LONGEST,
              end: text.length,
              title: `${text.trim().length} signs`,
              explanation: `Lists cut headlines after ${LONGEST}. Shorten it, or write one for lists.`,
            },
          ],
    ),
};

export const formRules: readonly HouseRule[] = [datelineForm, smallNumbers, emptyLink, headlineLong];
