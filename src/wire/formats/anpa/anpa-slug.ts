/** The slug line of an ANPA 1312 story: "BC-US--Ferry Fire, 2nd Ld-Writethru,512". Pure. */

export interface Slug {
  /** As sent, without the word count. */
  readonly text: string;
  /** Without marks of version: what stays the same over takes and leads. */
  readonly base: string;
  /** 1 for the first filing, 2 for the first lead or writethru, and so on; null where it cannot be told. */
  readonly version: number | null;
}

const LEAD = /(\d{1,2})(?:st|nd|rd|th)\s*-?\s*(?:ld|lead)(?:\s*-\s*writethru)?/i;
const MARKS =
  /(?:,|\s-\s|\s+)\s*(?:(?:\d{1,2}(?:st|nd|rd|th)\s*-?\s*(?:ld|lead|add|take|sub|insert)(?:\s*-\s*writethru)?)|writethru|urgent|bulletin|flash|corrective|correction|corrected|(?:mandatory\s+)?kill|advisory|withhold|hold|repeat|adv\s?\d{0,2})\b[^,]*/gi;

/** A slug line has 24 signs by the standard; agencies send up to eighty. */
const MAX_LENGTH = 300;

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
  const lead = LEAD.exec(text);
  // Without a lead number only the first filing can be told: marks of later ones leave the order to the time.
  const isPlain =
    !/\b(?:writethru|add|take|sub|insert|urgent|bulletin|flash|correct\w*|kill|advisory|withhold|hold|repeat)\b/i.test(
      text,
    );
  return {
    text,
    base: base === "" ? text : base,
    version: lead === null ? (isPlain ? 1 : null) : Number(lead[1]) + 1,
  };
}

/** Slugs that come many times in a day for different things. */
export const comesAgain = (base: string): boolean =>
  /\b(?:news\s?alert|alert|advisory|bulletin|digest|budget|daybook|planner|newsbrief|briefs?|headlines|summary)\b/i.test(
    base.replace(/([a-z])([A-Z])/g, "$1 $2"),
  );
