/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import { framesOf, headOfLine } from "../anpa/anpa-frame.ts";
import { readFooter } from "./iptc-footer.ts";

/**
 * The frame of IPTC 7901: SOH header and keywords STX text ETX date EOT, or the same lines with the
 * control signs lost on the way. Source: IPTC 7901 (1995), as dpa, sda-ats and APA send it. Pure.
 */

export interface IptcFrame {
  /** "eca062 4 i 211 ccccb dpa 061". */
  readonly headerLine: string;
  /** Between header and text: keywords, one or several lines. */
  readonly keywordLines: readonly string[];
  readonly text: string;
  readonly footer: string;
}

interface Frames {
  readonly whole: readonly IptcFrame[];
  readonly torn: number;
}

const HEADER = /^[a-z]{2,4}\d{3,5} +\d +[a-z]{1,3}\b/iu;
const START = /^\s*[a-z]{2,4}\d{3,5} +\d +[a-z]{1,3} +\d/iu;
const FRAME_START = /\u0001\s*[a-z]{2,4}\d{3,5} +\d +[a-z]{1,3} +\d/iu;
const FILL = /[\u0000\u007F\u0016]/gu;

export function startsAsIptc(text: string): boolean {
  const head = headOfLine(text);
  return head === null ? START.test(text.slice(0, 400).replace(FILL, "")) : FRAME_START.test(head);
}

const linesOf = (text: string): readonly string[] => text.replace(/\r\n?/gu, "\n").split("\n");

function splitHeader(text: string): Pick<IptcFrame, "headerLine" | "keywordLines"> {
  const lines = linesOf(text);
  const at = Math.max(
    lines.findIndex((line) => line.trim() !== ""),
    0,
  );
  return {
    headerLine: lines[at]?.trim() ?? "",
    keywordLines: lines.slice(at + 1).filter((line) => line.trim() !== ""),
  };
}

/** Keywords end with a stroke: "/politics/Britain/", "Yemen/conflict/". */
const isKeywordLine = (line: string): boolean => /^\s*\S.*\/\s*$/u.test(line) && line.length < 120;

function bareFrame(text: string): IptcFrame | null {
  const lines = linesOf(text.replace(/[\u0000\u007F\u0001-\u0004]/gu, ""));
  const end = lines.findLastIndex((line) => line.trim() !== "");
  const footer = lines[end] ?? "";
  if (readFooter(footer) === null) return null;
  const start = lines.findIndex((line) => HEADER.test(line.trim()));
  const rest = lines.slice(start + 1, end);
  const first = rest.findIndex((line) => line.trim() !== "" && !isKeywordLine(line));
  return {
    headerLine: lines[start]?.trim() ?? "",
    keywordLines: rest.slice(0, Math.max(first, 0)).filter((line) => line.trim() !== ""),
    text: rest.slice(Math.max(first, 0)).join("\n"),
    footer,
  };
}

/** All messages of a sending. A torn one does not harm its neighbours. */
export function iptcFrames(text: string): Frames {
  if (!text.includes("\u0001")) {
    const frame = bareFrame(text);
    return frame === null ? { whole: [], torn: 1 } : { whole: [frame], torn: 0 };
  }
  const frames = framesOf(text);
  return {
    torn: frames.torn,
    whole: frames.whole.map((frame) => ({
      ...splitHeader(frame.header),
      text: frame.text,
      footer: frame.footer,
    })),
  };
}
