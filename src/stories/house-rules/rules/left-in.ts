import type { HouseRule, Slip } from "../house-rule.ts";

/** Words of the newsroom that were never meant for readers. */

const LEFT_IN =
  /\bDO NOT PUBLISH\b|\bNOT FOR PUBLICATION\b|(?<!\p{L})(?:TKTK|TK|TKs|XXX+|XX)(?!\p{L})|\bHOLD(?: HOLD)+\b|^HOLD\b(?=[:\s])|\bLOREM IPSUM\b|\b(?:FIXME|CHECK THIS|CQ)\b|\[(?:TK|HOLD|CHECK|CQ|XX+)[^\]]*\]|(?<=^|\s)\?{3,}(?=\s|$)/gu;

export const leftInRules: readonly HouseRule[] = [
  {
    id: "desk-words-left-in",
    family: "house",
    severity: "stop",
    name: "Words for the desk are left in",
    about: "HOLD, TK, XXX, DO NOT PUBLISH, ???, Lorem ipsum. In capitals only, and whole words.",
    find: ({ passages }) =>
      passages.flatMap(({ text, index }) =>
        Array.from(text.matchAll(LEFT_IN), (match): Slip => ({
          passage: index,
          start: match.index,
          end: match.index + match[0].length,
          title: `“${match[0]}” is left in the copy`,
          explanation: "It is a note for the desk. Fill the gap or take it out.",
        })),
      ),
  },
];
