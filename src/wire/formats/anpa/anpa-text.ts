import { blocksOf, isTypesetting, textBlock, textOfBlock } from "../markup/blocks.ts";
import { plainCopy } from "../markup/plain-copy.ts";
import type { WireBlock } from "../read-item.ts";
import { makeBodyMeasure } from "../size-caps.ts";
import { isShortFor } from "../text/short-names.ts";
import { lineOf } from "../text/clean-text.ts";
import { datelineOfParagraph } from "../text/dateline.ts";
import { runsOfShifts } from "../text/type-shifts.ts";
import { paragraphsOfText } from "../text/wrapped-lines.ts";
import { isMarkedHead, joinHeads, sortHeads } from "./anpa-heads.ts";
import { anpaLines, slugLineOf, type Line } from "./anpa-lines.ts";

/** The text between STX and ETX: slug, heads, body. Pure. */

export interface AnpaText {
  readonly slugLine: string;
  readonly headline: string;
  readonly byline: string;
  readonly editorNote: string;
  readonly summary: string;
  /** "Kyodo" of "==Kyodo", or the agency in the dateline. */
  readonly credit: string;
  readonly blocks: readonly WireBlock[];
}

/** A paragraph and the lines that continue it. */
function paragraphBlocks(lines: readonly string[]): readonly WireBlock[] {
  const [first = ""] = lines;
  if (lines.length === 1) return blocksOf("paragraph", runsOfShifts(first));
  return paragraphsOfText(lines.join("\n")).flatMap((text) => blocksOf("paragraph", runsOfShifts(text)));
}

/** A take ends with "more", a story with "endit". */
const isEndMark = (text: string): boolean =>
  isTypesetting(text) || /^\(?(?:more|endit|end it|the ap|-?0-|-\d+-)\)?\.?$/iu.test(text.trim());

function blocksOfLines(lines: readonly Line[]): readonly WireBlock[] {
  const measure = makeBodyMeasure();
  const blocks: WireBlock[] = [];
  let open: string[] = [];
  let rows: (readonly string[])[] = [];
  const add = (more: readonly WireBlock[]): void => {
    for (const block of more) {
      measure.addBlock();
      blocks.push(block);
    }
  };
  const flush = (): void => {
    if (open.length > 0) add(paragraphBlocks(open));
    if (rows.length > 0) add([{ kind: "table", runs: [], rows }]);
    open = [];
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === "row") {
      if (open.length > 0) flush();
      rows.push(line.cells);
    } else if (line.kind === "more") {
      if (rows.length > 0) flush();
      open.push(line.text);
    } else {
      flush();
      if (line.kind === "head") add(textBlock("subhead", line.text));
      else if (line.kind === "paragraph") open = [line.text];
    }
  }
  flush();
  return blocks.filter((block) => block.kind === "table" || !isEndMark(textOfBlock(block)));
}

/** The line of service and time that belongs behind the text, where it stands in it. */
export function footerInText(text: string): string {
  const last = text.slice(-200).trimEnd().split("\n").at(-1)?.replace(/[\^<]/gu, "").trim() ?? "";
  return last.length <= 40 && /^[A-Z]{2,5}(?:-[A-Z]{2,3})?-\d{2}-\d{2}-\d{2,4}\s+\d{4}/u.test(last)
    ? last
    : "";
}

const withoutFooter = (text: string): string =>
  footerInText(text) === "" ? text : text.trimEnd().slice(0, text.trimEnd().lastIndexOf("\n") + 1);

/** Kyodo's credit line at the end: "==Kyodo". */
const creditIn = (line: Line): string => /^={2,}\s*([A-Z].{0,60})/u.exec(line.text.trim())?.[1]?.trim() ?? "";

/** Where nothing is indented the body begins after the headline and the heads that say what they are. */
function firstUnindented(lines: readonly Line[]): number {
  let hasHeadline = false;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (line.kind === "blank" || line.kind === "head" || isMarkedHead(text)) {
      hasHeadline ||= line.kind === "head" && !isMarkedHead(text);
      continue;
    }
    if (hasHeadline || text.length > 160 || datelineOfParagraph(text) !== null) return index;
    hasHeadline = true;
  }
  return lines.length;
}

interface Parts {
  readonly heads: readonly Line[];
  readonly blocks: readonly WireBlock[];
}

function partsOf(lines: readonly Line[]): Parts {
  const isBody = (line: Line): boolean => line.kind === "paragraph" || line.kind === "row";
  const firstBody = lines.findIndex(isBody);
  if (firstBody >= 0)
    return { heads: lines.slice(0, firstBody), blocks: blocksOfLines(lines.slice(firstBody)) };
  const start = firstUnindented(lines);
  const body = lines.slice(start).map((line) => line.text);
  return {
    heads: lines.slice(0, start),
    blocks: plainCopy(body.join("\n")).filter((block) => !isEndMark(textOfBlock(block))),
  };
}

/** "AP" of "CASTLE QUAY (AP) —". */
function agencyOf(blocks: readonly WireBlock[]): string {
  const start = blocks[0] === undefined ? "" : textOfBlock(blocks[0]).slice(0, 120);
  return /^[^()]{2,70}\s\(([A-Z][\p{L}. ]{1,24})\)\s+(?:—|--?|–|_)/u.exec(start)?.[1] ?? "";
}

/** Throws `TooMuchCopy`. */
export function readText(text: string): AnpaText {
  makeBodyMeasure().addSigns(text.length);
  const [slugLine = "", ...raw] = withoutFooter(text)
    .replace(/\r\n?/gu, "\n")
    .replace(/^[\s\u000F]*\n/u, "")
    .split("\n");
  const all = anpaLines(raw);
  const { heads: before, blocks } = partsOf(all.filter((line) => creditIn(line) === ""));
  const lines = joinHeads(before).map(lineOf);
  const heads = sortHeads(lines);
  const agency = agencyOf(blocks);
  // The agency in full stands under the byline: it names who is credited, and is no subhead.
  const inFull = heads.rest.find((head) => isShortFor(agency, head));
  // A text of nothing but heads is a list of them.
  const isList = blocks.length === 0 && heads.rest.length + heads.summary.length > 1;
  const listed = lines.filter((line) => heads.rest.includes(line) || heads.summary.includes(line));
  return {
    slugLine: slugLineOf(slugLine),
    headline: heads.headline,
    byline: heads.byline,
    editorNote: heads.notes.join("\n"),
    summary: isList ? "" : heads.summary.join("\n"),
    credit: all.map(creditIn).find(Boolean) ?? inFull ?? agency,
    blocks: isList
      ? listed.flatMap((line) => textBlock("paragraph", line))
      : [
          ...heads.rest.filter((head) => head !== inFull).flatMap((head) => textBlock("subhead", head)),
          ...blocks,
        ],
  };
}
