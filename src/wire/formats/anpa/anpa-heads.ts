import { dropEnd } from "../text/clean-text.ts";
import type { Line } from "./anpa-lines.ts";

/** Heads before the first paragraph, told apart by how they begin. Pure. */

const IS_NOTE =
  /^[([]*(?:eds?\b\.?:?|editors?\b|editor's note|note to|(?:[a-z]{2,8} )?(?:photo|graphic|video|audio)s?\b|with (?:[a-z]{2,8} )?photos?|advance\b|\$?adv\s?\d{0,2}\b|for (?:use|release)\b|embargo|hold\b|correct(?:s|ion|ive)\b|(?<=[([])(?:adds|updates|recasts|refiles|repeats|releads|removes)\b|attn\b|kill\b|advisory\b|(?:a )?previous\b.{0,40}\bwas (?:killed|withdrawn))/i;
const IS_BYLINE = /^by\s+\S/i;
const AFFILIATION =
  /^(?:(?:the\s+)?associated press|[A-Z][\w.' ]{0,40}\s(?:writer|editor|correspondent|reporter|analyst|staff)|(?:special to|for) .{2,40}|kyodo(?: news)?)$/i;

export interface Heads {
  readonly headline: string;
  readonly byline: string;
  readonly notes: readonly string[];
  readonly summary: readonly string[];
  readonly rest: readonly string[];
}

/** A head may be wrapped: it goes on until a quad sign or a plus closes it. */
export function joinHeads(lines: readonly Line[]): readonly string[] {
  const heads: string[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const continues =
      line.kind === "more" && isOpen && lines.slice(index, index + 3).some((next) => next.isClosed);
    const text = line.text.trim();
    if (continues) heads[heads.length - 1] = `${heads.at(-1) ?? ""} ${text}`;
    else if (text !== "") heads.push(text);
    isOpen = text !== "" && !line.isClosed;
  }
  return heads;
}

export function sortHeads(lines: readonly string[]): Heads {
  const notes: string[] = [];
  const summary: string[] = [];
  const rest: string[] = [];
  let headline = "";
  let byline = "";
  for (const line of lines) {
    // "$adv15" says what the slug says.
    if (/^\$?adv\s?\d{1,2}$/i.test(line)) continue;
    if (IS_NOTE.test(line)) notes.push(line);
    else if (IS_BYLINE.test(line) && byline === "") byline = line;
    else if (byline !== "" && AFFILIATION.test(line)) byline = `${byline}, ${line}`;
    else if (headline === "") headline = dropEnd(line, "+ ");
    else if (line.length > 60) summary.push(line);
    else rest.push(line);
  }
  return { headline, byline, notes, summary, rest };
}

/** A note, a byline or an affiliation: a line that is a head wherever the heads end. */
export const isMarkedHead = (text: string): boolean =>
  IS_NOTE.test(text) || IS_BYLINE.test(text) || AFFILIATION.test(text);
