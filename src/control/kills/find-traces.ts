/**
 * Whether an outsider still meets an item's copy in something we serve. Text is compared by
 * shingles, runs of words (Broder, On the resemblance and containment of documents, 1997), so that
 * markup, spacing and small edits do not hide it. Pure.
 */

export interface Traces {
  /** Runs of words that stand in the item. */
  readonly shingles: ReadonlySet<string>;
  /** Headlines as words, the agency's and ours. */
  readonly headlines: readonly string[];
  /** Addresses and names of pictures that must not be served. */
  readonly marks: readonly string[];
}

/** Shorter runs meet by chance ("the council will meet on Monday"). */
const RUN = 7;
/** One run alone may be a name with its office; copy leaves several. */
const ENOUGH = 2;
/** A headline of one or two words ("Storm") stands in other stories too. */
const HEADLINE_WORDS = 4;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const decode = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? " ";
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

/** Words of a page or a paragraph, without markup. Feeds carry HTML inside XML, so decode twice. */
export function wordsOf(source: string): readonly string[] {
  const bare = decode(decode(source).replaceAll(/<[^<>]*>/gu, " ")).replaceAll(/<[^<>]*>/gu, " ");
  return bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + RUN <= words.length; at += 1) yield words.slice(at, at + RUN).join(" ");
}

export interface Copy {
  readonly headlines: readonly string[];
  readonly paragraphs: readonly string[];
  readonly marks: readonly string[];
}

export function tracesOf(copy: Copy): Traces {
  const shingles = new Set<string>();
  for (const paragraph of copy.paragraphs) {
    for (const run of runsOf(wordsOf(paragraph))) shingles.add(run);
  }
  const headlines = copy.headlines
    .map(wordsOf)
    .filter((words) => words.length >= HEADLINE_WORDS)
    .map((words) => words.join(" "));
  return { shingles, headlines: [...new Set(headlines)], marks: [...new Set(copy.marks)].filter(Boolean) };
}

/** What of the item stands in a page, in words for a person; null when nothing does. */
export function traceIn(page: string, traces: Traces): string | null {
  const mark = traces.marks.find((each) => page.includes(each));
  if (mark !== undefined) return `address ${mark}`;
  const words = wordsOf(page);
  const text = ` ${words.join(" ")} `;
  const headline = traces.headlines.find((each) => text.includes(` ${each} `));
  if (headline !== undefined) return `headline “${headline}”`;
  const seen = new Set<string>();
  for (const run of runsOf(words)) {
    if (traces.shingles.has(run)) seen.add(run);
    if (seen.size >= ENOUGH) return `text “… ${[...seen][0]} …”`;
  }
  return null;
}
