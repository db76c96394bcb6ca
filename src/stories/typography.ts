/**
 * Quotation marks, apostrophes and dashes as a language prints them, made of those that keyboards
 * and agencies type. Drafts keep what was typed; only what is released is set. Pure, and setting
 * twice is setting once.
 */

interface Marks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  readonly dash: string;
}

const NBSP = "\u00a0";
const APOSTROPHE = "’";

const marks = (double: string, single: string, dash = "–"): Marks => {
  const pair = (text: string): readonly [string, string] => {
    const middle = text.length / 2;
    return [text.slice(0, middle), text.slice(middle)];
  };
  return { double: pair(double), single: pair(single), dash };
};

const ENGLISH = marks("“”", "‘’", "—");

/** As newspapers of the language print them; CLDR's `delimiters` where usage is divided. */
const marksOf: Readonly<Record<string, Marks>> = {
  en: ENGLISH,
  es: ENGLISH,
  de: marks("„“", "‚‘"),
  "de-ch": marks("«»", "‹›"),
  fr: marks(`«${NBSP}${NBSP}»`, "“”"),
  "fr-ch": marks("«»", "‹›"),
  it: marks("“”", "‘’"),
  nl: marks("“”", "‘’"),
  pt: marks("“”", "‘’"),
  da: marks("””", "’’"),
  fi: marks("””", "’’"),
  sv: marks("””", "’’"),
  nb: marks("«»", "‘’"),
  nn: marks("«»", "‘’"),
  no: marks("«»", "‘’"),
  cs: marks("„“", "‚‘"),
  sk: marks("„“", "‚‘"),
  pl: marks("„”", "‚’"),
  ru: marks("«»", "„“", "—"),
  uk: marks("«»", "„“", "—"),
};

function marksFor(language: string): Marks {
  const tag = language.toLowerCase();
  return marksOf[tag] ?? marksOf[tag.split("-")[0] ?? ""] ?? ENGLISH;
}

/** Addresses and code keep their signs: `"` and what may end a sentence are no part of an address. */
const KEPT =
  /`[^`]*`|\w[\w.+'’-]{0,63}@[\w.-]{1,250}\.\w{1,63}|(?:https?:\/\/|www\.|\w[\w.-]{0,250}\.[a-z]{2,24}\/)(?:[^\s"“”„«»<>]*[^\s"“”„«»<>'‘’‚‹›.,;:!?)\]])?/giu;

const isSpace = (sign: string): boolean => sign === "" || /\s/u.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isDigit = (sign: string): boolean => /\d/.test(sign);
const isDash = (sign: string): boolean => /[-–—/]/u.test(sign);
const isBracket = (sign: string): boolean => /[([{]/.test(sign);

/** How far round a mark is looked, so that the longest line is set in a time that grows as it does. */
const FEET_REACH = 12;
const QUOTATION_REACH = 2_000;

/** 6'2": feet before the inches. */
const endsInFeet = /\d['′]\s?\d{1,2}(?:\.\d+)?$/u;
/** Words that leave their beginning out, and decades. */
const elision = /^(?:\d\ds?(?![\p{L}\p{N}])|(?:tis|twas|em|til|n)(?!\p{L}))/iu;
const closerOfSingle = /[^\s([{–—-]['’‘›”](?![\p{L}\p{N}])/u;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Side = "open" | "close" | "apostrophe" | "leave";

interface Place {
  readonly before: string;
  readonly after: string;
  readonly isPending: boolean;
  readonly mayOpen: boolean;
}

/**
 * A double mark opens before a word and closes behind one; behind a dash it does what is due. One
 * behind a number that closes nothing means inches.
 */
function sideOfDouble({ before, after, isPending, mayOpen }: Place, textBefore: string): Side {
  if (mayOpen && !(isDash(before) && isPending)) return "open";
  if (isSpace(before) || isBracket(before)) return "leave";
  if (endsInFeet.test(textBefore) || (isDigit(before) && !isPending)) return "leave";
  return isWord(before) && isWord(after) ? "leave" : "close";
}

/** A single mark is an apostrophe unless it opens what is closed later, or closes it; behind a number it means feet. */
function sideOfSingle({ before, after, isPending, mayOpen }: Place, rest: string): Side {
  if (isWord(before) && isWord(after)) return isDigit(before) && isDigit(after) ? "leave" : "apostrophe";
  if (mayOpen && !(isDash(before) && isPending))
    return elision.test(rest) || !closerOfSingle.test(rest) ? "apostrophe" : "open";
  if (isSpace(before) || isBracket(before)) return "leave";
  if (isPending) return "close";
  return isDigit(before) ? "leave" : "apostrophe";
}

/** Two or three hyphens; ` --option` is no dash, and longer rows are rules. */
function dashFor(before: string, after: string, dash: string): string | null {
  if (isSpace(before) && isWord(after)) return null;
  return isDigit(before) && isDigit(after) ? "–" : dash;
}

const SIGNS = /(?<!-)-{2,3}(?!-)|["'“”„«»‘’‚‹›]/gu;

type Kind = "double" | "single";

function kindOf(sign: string, { double, single }: Marks): Kind | null {
  if (sign === '"' || double.some((mark) => mark.trim() === sign)) return "double";
  return sign === "'" || sign === APOSTROPHE || single.includes(sign) ? "single" : null;
}

/** What a mark that stands already does; null where its place must say it, as for one that was typed. */
function sideOfSet(sign: string, pair: readonly [string, string]): Side | null {
  const [open, close] = pair.map((mark) => mark.trim());
  if (open === close) return null;
  if (sign === open) return "open";
  return sign === close && sign !== APOSTROPHE ? "close" : null;
}

/** Signs in reading order, without those of addresses and code. */
function signsIn(text: string): readonly { readonly sign: string; readonly index: number }[] {
  const kept = [...text.matchAll(KEPT)].map((found) => [found.index, found.index + found[0].length] as const);
  return [...text.matchAll(SIGNS)]
    .filter(({ index }) => !kept.some(([from, to]) => from <= index && index < to))
    .map((found) => ({ sign: found[0], index: found.index }));
}

function changesIn(text: string, language: string): readonly Change[] {
  const set = marksFor(language);
  const openers = [set.double[0], set.single[0]].map((mark) => mark.charAt(0));
  const pending = { double: false, single: false };
  const changes: Change[] = [];
  for (const { sign, index } of signsIn(text)) {
    const to = index + sign.length;
    const last = changes.at(-1);
    const before = (last?.to === index ? last.text.at(-1) : text[index - 1]) ?? "";
    const after = text[to] ?? "";
    if (sign.startsWith("-")) {
      const dash = dashFor(before, after, set.dash);
      if (dash !== null) changes.push({ from: index, to, text: dash });
      continue;
    }
    const kind = kindOf(sign, set);
    if (kind === null) continue;
    const opensBehind = isSpace(before) || isBracket(before) || isDash(before) || openers.includes(before);
    const place = { before, after, isPending: pending[kind], mayOpen: opensBehind && !isSpace(after) };
    const side =
      sideOfSet(sign, set[kind]) ??
      (kind === "double"
        ? sideOfDouble(place, text.slice(Math.max(0, index - FEET_REACH), index))
        : // An apostrophe that stands already opens nothing.
          sideOfSingle(place, sign === "'" ? text.slice(to, to + QUOTATION_REACH) : ""));
    if (side === "open" || side === "close") pending[kind] = side === "open";
    if (side === "leave" || (sign !== '"' && sign !== "'")) continue;
    const mark = side === "apostrophe" ? APOSTROPHE : set[kind][side === "open" ? 0 : 1];
    changes.push({ from: index, to, text: mark });
  }
  return changes;
}

/** Sets a line of several runs as one: a mark may stand at the seam of two. */
export function typesetRuns(runs: readonly string[], language: string): readonly string[] {
  const changes = changesIn(runs.join(""), language);
  let start = 0;
  return runs.map((run) => {
    const from = start;
    const end = from + run.length;
    start = end;
    let at = from;
    let set = "";
    for (const change of changes) {
      if (change.to <= at || change.from >= end) continue;
      set += run.slice(at - from, Math.max(at, change.from) - from);
      // A mark across a seam belongs to the run that it begins in.
      if (change.from >= from) set += change.text;
      at = Math.min(end, change.to);
    }
    return set + run.slice(at - from);
  });
}

export const typeset = (text: string, language: string): string => typesetRuns([text], language)[0] ?? "";
