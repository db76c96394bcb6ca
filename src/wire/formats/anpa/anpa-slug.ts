/** The slug line of an ANPA 1312 story: "BC-US--Ferry Fire, 2nd Ld-Writethru,512". Pure. */

import { gravest } from "../signals.ts";
import type { Signal } from "../read-item.ts";

export interface Slug {
  /** As sent, without the word count. */
  readonly text: string;
  /** Without marks of version: what stays the same over takes and leads. */
  readonly base: string;
  /** 1 for the first filing, 2 for the first lead or writethru, and so on; null where it cannot be told. */
  readonly version: number | null;
  /** "add-1", "take-2": a piece that belongs to the story and does not replace it; "" for the story itself. */
  readonly part: string;
  /** What the marks say. */
  readonly signal: Signal;
}

const ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)";
const LEAD = new RegExp(
  `${ORDINAL}\\s*-?\\s*(?:lds?|leads?|l(?=\\s*$))(?:\\s*-?\\s*writethru)?|\\b(?:ld|lead)\\s*-?\\s*(\\d{1,2})\\b`,
  "i",
);
/** Adds, takes from the second on, inserts and subs hold a piece of the story only. */
const PIECE = new RegExp(
  `(?:${ORDINAL}\\s*-?\\s*)?\\b(add|take|insert|sub)\\b(?!\\s*-?\\s*writethru)(?:\\s*-?\\s*(\\d{1,2}))?`,
  "i",
);
const MARKS =
  /(?:,|\s-\s|\s+)\s*(?:(?:\d{1,2}(?:st|nd|rd|th)\s*-?\s*(?:ld|lead|add|take|sub|insert|l(?=\s*$))(?:\s*-?\s*writethru)?)|(?:ld|lead|add|take|sub|insert)\s*-?\s*\d{1,2}|writethru|urgent|bulletin|flash|corrective|correction|corrected|(?:mandatory\s+)?kill(?:ed)?|eliminat(?:e|ion)|withdrawn|advisory|withhold|hold|repeat|adv\s?\d{0,2})\b[^,]*/gi;

/** Each mark stands between commas of its own; only the words there count, not those of the slug. */
const SIGNALS: readonly (readonly [RegExp, Signal])[] = [
  [/^(?:mandatory\s+)?(?:kill(?:ed)?|eliminat(?:e|ion)|withdrawn)(?:\s+advisory|\s+mandatory)?$/i, "kill"],
  [/^(?:withhold|hold)(?:\s+for\s+release)?$/i, "withhold"],
  [/^(?:correctives?|corrections?|corrected|cor|corr)\b/i, "correction"],
  [/^advisor(?:y|ies)\b/i, "advisory"],
  [/^(?:repeat(?:ing)?|rpt|resend)\b/i, "repeat"],
  [
    /^(?:urgent\s+)?(?:\d{1,2}(?:st|nd|rd|th)\s*-?\s*(?:ld|lead|add|take|sub|insert)|writethru|sub|insert)\b/i,
    "update",
  ],
];

/** A slug line has 24 signs by the standard; agencies send up to eighty. */
const MAX_LENGTH = 300;

function signalOf(text: string): Signal {
  const [, ...marks] = text.split(/\s*,\s*/u);
  return gravest(marks.map((mark) => SIGNALS.find(([pattern]) => pattern.test(mark.trim()))?.[1] ?? null));
}

/** The first take is the story; what follows belongs to it. */
function partOf(text: string): string {
  const [, before, name = "", after] = PIECE.exec(text.replace(/^[^,]*/u, (slug) => slug.slice(-30))) ?? [];
  const number = before ?? after ?? "";
  const kind = name.toLowerCase();
  if (kind === "" || (kind === "take" && (number === "" || number === "1"))) return "";
  // "Sub" and "add" may be words of the slug where no number or comma makes them a mark.
  if (number === "" && !new RegExp(`,\\s*${kind}\\b`, "i").test(text)) return "";
  return number === "" ? kind : `${kind}-${number}`;
}

function versionOf(text: string): number | null {
  const lead = LEAD.exec(text);
  const number = lead?.[1] ?? lead?.[2];
  if (number !== undefined) return Number(number) + 1;
  // Without a lead number only the first filing can be told: marks of later ones leave the order to the time.
  const isPlain =
    !/\b(?:writethru|add|take|sub|insert|urgent|bulletin|flash|correct\w*|kill|advisory|withhold|withdrawn|hold|repeat)\b/i.test(
      text,
    );
  return isPlain ? 1 : null;
}

export function readSlug(line: string): Slug {
  const text = line
    .slice(0, MAX_LENGTH)
    .replace(/[<=>^]+/gu, " ")
    .replace(/,\s*\d{1,5}\s*$/u, "")
    .replace(/\s+/gu, " ")
    .replace(/[\s,]+$/u, "")
    .trim();
  const base = text
    .replace(MARKS, "")
    .replace(/[\s,-]+$/u, "")
    .trim();
  return {
    text,
    base: base === "" ? text : base,
    version: versionOf(text),
    part: partOf(text),
    signal: signalOf(text),
  };
}

/** Slugs that come many times in a day for different things. */
export const comesAgain = (base: string): boolean =>
  /\b(?:news\s?alert|alert|advisory|bulletin|digest|budget|daybook|planner|newsbrief|briefs?|headlines|summary)\b/i.test(
    base.replace(/([a-z])([A-Z])/g, "$1 $2"),
  );
