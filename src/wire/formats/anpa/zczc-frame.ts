/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import type { Frame } from "./anpa-frame.ts";
import { readFooter } from "./anpa-header.ts";

/**
 * The plain wire: stories between ZCZC and NNNN, without control signs. Behind ZCZC stand the lines of
 * an ANPA header, or the agency's name and lines that each begin with a mark (AAP), or nothing. Pure.
 */

export interface ZczcPiece {
  /** What stands on the line of ZCZC: "AAP", "FMG000". */
  readonly name: string;
  readonly lines: readonly string[];
  /** With lines of an ANPA header: the same story as a frame; else null. */
  readonly frame: Frame | null;
  readonly isWhole: boolean;
  /** False where only the agency's name, or nothing, stands at the end. */
  readonly hasEnd: boolean;
}

const FILL = /[\u0000\u007F\u0016\u0002\u0003\u0004]/gu;
const STORY = /^[^\S\n]*ZCZC\b/imu;
const HEAD_SIGNS = 65_536;

/** What is left of a story that was cut off may stand before the first whole one. */
export function startsAsZczc(text: string): boolean {
  if (/^\s*[<{[]/u.test(text.slice(0, 200))) return false;
  return STORY.test(text.slice(0, HEAD_SIGNS).replace(FILL, "").replace(/\r\n?/gu, "\n"));
}

const FIRST_LINE = /^ {0,3}[A-Za-z]{1,2}\d{3,4}\b[^\n]{0,60}$/u;
const SECOND_LINE = /^ {0,3}[A-Za-z] [A-Za-z0-9]{1,3}\s/u;

/** Lines that say of themselves what they hold need no end mark: "AN#…", "TX#". */
export const isTagged = (line: string): boolean => /^[A-Z]{2}#/u.test(line);

function takeFooter(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly footer: string;
} {
  const at = lines.findLastIndex((line) => line.trim() !== "");
  const last = lines[at] ?? "";
  if (last.length > 60 || readFooter(last) === null) return { lines, footer: "" };
  return { lines: lines.slice(0, at), footer: last };
}

function frameOf(lines: readonly string[], isWhole: boolean): Frame | null {
  const at = lines.findIndex((line) => line.trim() !== "");
  const [first = "", second = ""] = lines.slice(Math.max(at, 0));
  if (!FIRST_LINE.test(first) || !SECOND_LINE.test(second)) return null;
  const { lines: rest, footer } = takeFooter(lines.slice(at + 2));
  return { header: `${first}\n${second}`, text: rest.join("\n"), footer, isWhole };
}

/** An agency's name alone, or with that of its service. */
export const SIGN = /^(?:AAP|AFP|AP|APA|ATS|DPA|PA|PTI|SDA|UPI)(?: [A-Z]{2,12})?$/u;

/** "   AAP BETTING" alone at the end: the agency signs off. */
function signsOff(lines: readonly string[], name: string): boolean {
  const last = lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
  if (name === "") return SIGN.test(last);
  return name.length > 1 && last.startsWith(name) && /^(?: [A-Z]{2,12})?$/u.test(last.slice(name.length));
}

function pieceOf(source: string): ZczcPiece {
  const all = source.split("\n");
  const end = all.findIndex((line) => /^\s*NNNN\b/iu.test(line));
  const [head = "", ...lines] = end < 0 ? all : all.slice(0, end);
  const name = head.trim().slice(0, 40);
  const hasEnd = end >= 0 || signsOff(lines, name);
  const isWhole = hasEnd || lines.some((line) => line.startsWith("TX#"));
  return { name, lines, frame: frameOf(lines, isWhole), isWhole, hasEnd };
}

interface Pieces {
  readonly pieces: readonly ZczcPiece[];
  /** Something stands before the first of them. */
  readonly isTornBefore: boolean;
}

export function zczcPieces(text: string): Pieces {
  const [before = "", ...sources] = text.replace(FILL, "").replace(/\r\n?/gu, "\n").split(STORY);
  return { pieces: sources.map(pieceOf), isTornBefore: before.trim() !== "" };
}
