import { textOfRuns } from "../markup/blocks.ts";
import { plainCopy } from "../markup/plain-copy.ts";
import { takeSignOff } from "../nitf/sign-off.ts";
import type { WireBlock } from "../read-item.ts";
import { dropEnd, lineOf, linesOf } from "../text/clean-text.ts";
import { datelineOfParagraph } from "../text/dateline.ts";
import { isMark } from "./iptc-marks.ts";

/** The text of an IPTC 7901 message: marks, headline and byline up to "=", copy, and notes below it. Pure. */

export interface IptcText {
  readonly marks: readonly string[];
  /** "France:" above the headline. */
  readonly labels: readonly string[];
  readonly headline: string;
  readonly byline: string;
  readonly editorNote: string;
  readonly blocks: readonly WireBlock[];
  /** "dpa" of "Berlin (dpa) -". */
  readonly credit: string;
}

const MAX_HEAD = 12;
const IS_BYLINE = /^(?:By|Von|Par|Di|Por)\s+(?:\p{Lu}|(?:dpa|afp|apa|sda|ats)\b)/u;

/** The head ends with a line that ends in "=", else at the first blank line. */
function headEnd(lines: readonly string[]): number {
  const first = Math.max(
    lines.findIndex((line) => line.trim() !== ""),
    0,
  );
  const near = lines.slice(first, first + MAX_HEAD);
  const quad = near.findIndex((line) => /(?:^|\s)=\s*$/u.test(line));
  if (quad >= 0) return first + quad + 1;
  // AFP sets neither: its copy begins with the dateline.
  const ends = [
    near.findIndex((line) => line.trim() === ""),
    near.findIndex((line, index) => index > 0 && datelineOfParagraph(line.trim()) !== null),
  ].filter((at) => at > 0);
  return ends.length === 0 ? first + 1 : first + Math.min(...ends);
}

/** A word alone, or one with a colon, above a longer line. */
const isLabel = (line: string): boolean =>
  /^\S{2,30}(?:\s\S{2,20})?:$/u.test(line) || /^\p{L}{3,20}$/u.test(line);

interface Head {
  readonly marks: readonly string[];
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  readonly headline: string;
  readonly byline: string;
}

function sortHead(lines: readonly string[]): Head {
  const clean = lines.map((line) => lineOf(dropEnd(line.trimEnd(), "="))).filter((line) => line !== "");
  const marks: string[] = [];
  const labels: string[] = [];
  const notes: string[] = [];
  const heads: string[] = [];
  let byline = "";
  for (const [index, line] of clean.entries()) {
    const isLast = index === clean.length - 1;
    if (/^\(.*\)$|\s\/{3}$/u.test(line)) notes.push(line.replace(/\s*\/{3}$/u, ""));
    else if (IS_BYLINE.test(line) && heads.length > 0) byline = line;
    // A mark alone is all the headline there is.
    else if (isMark(line) && heads.length === 0 && !isLast) marks.push(line);
    else if (isLabel(line) && heads.length === 0 && !isLast) labels.push(line.replace(/:$/u, ""));
    else heads.push(line);
  }
  return { marks, labels, notes, headline: heads.join(" "), byline };
}

const NOTES_BEGIN =
  /^(?:#{1,3}\s+\S|(?:The following information is not|Die folgenden Informationen sind nicht|Notizblock|Redaktionelle Hinweise|Hinweis an die Redaktionen)\b)/iu;

const AGENCIES = /^(?:dpa|ats|sda|apa|afp|sid|ap|reuters|belga|anp|ansa|efe)$/iu;

/** "dpa wsz jln npr", "(SDA/sj)": who wrote and edited. */
function isSignature(line: string, service: string): boolean {
  const [, name = ""] = /^\(?(\p{L}{2,8})(?:[\s/\\,-]+[\p{Ll}\d]{1,4})*(?:\s+\d{6})?\)?$/u.exec(line) ?? [];
  return AGENCIES.test(name) || (name !== "" && name.toLowerCase() === service.toLowerCase().split("-")[0]);
}

function splitNotes(
  lines: readonly string[],
  service: string,
): { readonly copy: readonly string[]; readonly notes: readonly string[] } {
  const at = lines.findIndex((line) => NOTES_BEGIN.test(line.trim()));
  const copy = [...(at < 0 ? lines : lines.slice(0, at))];
  const notes = at < 0 ? [] : lines.slice(at);
  for (const part of [copy, notes]) {
    const last = part.findLastIndex((line) => line.trim() !== "");
    if (last >= 0 && isSignature(part[last]?.trim() ?? "", service)) part.length = last;
  }
  return { copy, notes };
}

/** Swiss and Austrian copy sets no dash behind the agency: "Paris (ats afp) Les violences". */
const DASHLESS =
  /^(\p{Lu}[\p{L}\d.,'’/ -]{1,60}\s\((?:[a-z]{2,8}(?:[ /][a-z]{2,8}){0,2}|[A-Z]{2,6})\))\s+(?![-–—_])(?=\S)/u;

function withDash(blocks: readonly WireBlock[]): readonly WireBlock[] {
  const [first, ...rest] = blocks;
  const [run, ...runs] = first?.runs ?? [];
  if (first?.kind !== "paragraph" || run === undefined || !DASHLESS.test(run.text)) return blocks;
  return [{ ...first, runs: [{ ...run, text: run.text.replace(DASHLESS, "$1 - ") }, ...runs] }, ...rest];
}

const creditOf = (blocks: readonly WireBlock[]): string =>
  blocks
    .slice(0, 3)
    .map((block) => /^[^()]{2,70}\s\(([\p{L}/. ]{2,24})\)\s+[-–—_]/u.exec(textOfRuns(block.runs))?.[1] ?? "")
    .find(Boolean) ?? "";

/** Throws `TooMuchCopy`. */
export function readText(text: string, service: string): IptcText {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const end = headEnd(lines);
  const head = sortHead(lines.slice(0, end));
  const { copy, notes } = splitNotes(lines.slice(end), service);
  const { blocks: signed, signOff } = takeSignOff(plainCopy(copy.join("\n")));
  const blocks = withDash(signed);
  const noteText = notes
    .map((line) => line.replace(/^#{1,3}\s*/u, "").replace(/^(?:\* ?){3,}$/u, ""))
    .join("\n");
  return {
    marks: head.marks,
    labels: head.labels,
    headline: head.headline,
    byline: head.byline,
    editorNote: linesOf([...head.notes, noteText, signOff].filter(Boolean).join("\n")),
    blocks,
    credit: creditOf(blocks),
  };
}
