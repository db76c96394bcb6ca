import type { Signal } from "./read-item.ts";

/**
 * What an agency says about an item in words, where no code says it: in the slug, in the first word
 * of the headline, or in the note to editors. A word counts only where agencies put such marks, so
 * that a story about a kill is not taken for one. Pure.
 */

interface Words {
  readonly slugline: string;
  readonly headline: string;
  readonly editorNote: string;
}

/** The last part of a slug: "BC-US--Ferry Fire, KILL" gives "KILL". */
const SLUG_MARKS: readonly (readonly [RegExp, Signal])[] = [
  // In capitals, behind a comma or in brackets: "soldiers-killed" and "rates-hold" are what stories are about.
  [/(?:,\s*|\s\()(?:MANDATORY\s+)?KILL(?:ED)?\)?\s*$/, "kill"],
  // Where the slug itself is not in capitals, a word in capitals at its end is a mark too.
  [/^(?=.*\p{Ll}).*-(?:MANDATORY[\s-]+)?KILL\s*$/u, "kill"],
  [/(?:,\s*|\s\()(?:STORY\s+)?WITHDRAWN\)?\s*$/, "kill"],
  [/(?:,\s*|\s\()(?:WITHHOLD|HOLD)\)?\s*$/, "withhold"],
  [/\b(?:correctives?|corrections?|corrected|refile-correct)\b/i, "correction"],
  [/\bcorr\b\s*\)?$/i, "correction"],
  [/\badvisor(?:y|ies)\b/i, "advisory"],
  [/(?:^|[-\s])(?:news\s?digest|budget|planner|daybook)$/i, "advisory"],
  [/\b(?:repeat(?:ing)?|repetition|rpt)\b\s*\)?$/i, "repeat"],
  [
    /\b(?:\d+(?:st|nd|rd|th)\s+(?:ld|lead|add|take)|writethru|write-thru|update\s*\d*|sub|urgent\s+lead)\b/i,
    "update",
  ],
];

const HEADLINE_MARKS: readonly (readonly [RegExp, Signal])[] = [
  [
    /^(?:EDITORS?:?\s+)?(?:MANDATORY\s+KILL|KILL\s+ADVISORY|STORY\s+KILLED|KILL)\b(?=\s*(?:[:–—-]|$))/,
    "kill",
  ],
  [
    /^(?:STORY\s+)?(?:WITHDRAWN|WITHDRAWAL|ANNULLED|ANNULE|ZURÜCKGEZOGEN|ANNULLATO)\b(?=\s*(?:[:–—-]|$))/i,
    "kill",
  ],
  [/^(?:WITHHOLD|HOLD\s+FOR\s+RELEASE|DO\s+NOT\s+USE)\b/, "withhold"],
  [
    /^(?:CORRECTED|CORRECTION|CORRECTS|CORRECTIVE|CORRIGENDUM|BERICHTIGUNG|KORREKTUR|CORRECTIF|RECTIFICATIF|CORRECCIÓN|RETTIFICA|CORREÇÃO|RECTIFICATIE|RETTELSE|RETTING)\b(?=\s*(?:\(\w+\)|\d*)\s*(?:[:–—-]|$))/i,
    "correction",
  ],
  [/^(?:CORRECTION|RECTIFICATIF|CORRECTIF)\s+ET\s+MISE\s+À\s+JOUR\s*[:–—-]/i, "correction"],
  [/^(?:ADVISORY|EDITORS?\s+ADVISORY|ATTENTION\s+EDITORS|NOTE\s+TO\s+EDITORS)\b/, "advisory"],
  [/^(?:advisory|note\s+to\s+editors)\s*(?:[:–—-]|$)/i, "advisory"],
  [/^(?:REPEAT|RPT|REFILE|REFILED|WIEDERHOLUNG)\b(?=\s*\d*\s*[:–—-])/i, "repeat"],
  [/^(?:UPDATE|WRAPUP|RECAST)\s*\d*(?=\s*[:–—-])/, "update"],
];

const NOTE_MARKS: readonly (readonly [RegExp, Signal])[] = [
  [/^(?:mandatory\s+)?kill\b(?!\w)/i, "kill"],
  [
    /\b(?:this|the)\s+(?:story|item|report|copy)\b[^.]{0,40}\b(?:is|has\s+been|was)\s+(?:killed|withdrawn)\b/i,
    "kill",
  ],
  [/^(?:please\s+)?(?:withhold|hold\s+(?:this|the)\s+(?:story|item|copy))\b/i, "withhold"],
  [/^(?:corrects?|corrected|corrective|correction|recasts?\s+to\s+correct)\b/i, "correction"],
  [/^(?:repeats?|repeating|refiles?|resending)\b/i, "repeat"],
  [/^(?:updates?|updated|adds?|leads?|recasts?)\b/i, "update"],
];

const firstHit = (text: string, marks: readonly (readonly [RegExp, Signal])[]): Signal | null =>
  text === "" ? null : (marks.find(([pattern]) => pattern.test(text))?.[1] ?? null);

/** The gravest of what slug, headline and note say. */
const GRAVITY: readonly Signal[] = ["kill", "withhold", "correction", "advisory", "repeat", "update"];

export function signalOfWords(words: Words): Signal {
  const note = words.editorNote
    .slice(0, 2000)
    .replace(/^[(\s]*(?:eds?|editors?|ed\.?\s*note|editor's note|note to editors)\s*[:–—-]\s*/i, "");
  const said = [
    firstHit(words.slugline.slice(-300), SLUG_MARKS),
    firstHit(words.headline.slice(0, 300), HEADLINE_MARKS),
    firstHit(note, NOTE_MARKS),
  ];
  return GRAVITY.find((signal) => said.includes(signal)) ?? "none";
}

/** Codes of signals and statuses, by the part after the alias. */
export function signalOfCode(code: string): Signal | null {
  const name = code.replace(/^.*[:/#]/, "").toLowerCase();
  if (/^(?:kill(?:ed)?|canceled|cancelled|cancel|withdraw(?:n|al)?|remove|delete[d]?)$/.test(name))
    return "kill";
  if (/^(?:withhold|withheld|hold)$/.test(name)) return "withhold";
  if (/^(?:correct(?:ion|ed|ive)?)$/.test(name)) return "correction";
  if (/^(?:update[d]?|writethru|rewrite)$/.test(name)) return "update";
  if (/^(?:repeat(?:ed)?|refile|resend)$/.test(name)) return "repeat";
  if (/^(?:advisory|ednote)$/.test(name)) return "advisory";
  return null;
}

/** The gravest of several; "none" of none. */
export const gravest = (signals: readonly (Signal | null)[]): Signal =>
  GRAVITY.find((signal) => signals.includes(signal)) ?? "none";

const EMBARGO =
  /\b(?:embargo(?:ed)?|hold\s+for\s+release|not\s+for\s+(?:use|publication|release)\s+(?:before|until)|sperrfrist|sous\s+embargo|sperret\s+til)\b/i;
const LIFTED =
  /\b(?:no\s+embargo|embargo\s+(?:is\s+|has\s+been\s+|was\s+|now\s+)*(?:lifted|over|expired)|keine\s+sperrfrist|sperrfrist\s+(?:ist\s+)?aufgehoben)\b/i;

/** Words that hold copy back without a time a machine can read. */
export const speaksOfEmbargo = (text: string): boolean => EMBARGO.test(text) && !LIFTED.test(text);
