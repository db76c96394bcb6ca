import type { Passage, PassageKind, StoryCopy } from "./copy.ts";
import { isoDay, type IsoDay } from "./reading/days.ts";

/**
 * A story as a plain file: optional lines `Headline:` `Deck:` `Byline:` `Section:` `Date:` (ISO), a blank
 * line, then paragraphs with blank lines between. Without such lines all of it is body. Pure.
 */

export interface StoryFile {
  readonly copy: StoryCopy;
  /** Where each passage begins, in UTF-16 code units of the file as read. */
  readonly starts: readonly number[];
}

const HEADER = /^(Headline|Deck|Byline|Section|Date):[ \t]*(.*)$/iu;

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(file: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of file.matchAll(/\r\n?|\n|$/gu)) {
    lines.push({ text: file.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return lines;
}

/** Header lines, and how many lines they and the blank after them take; none when the first line is none. */
function headersOf(lines: readonly Line[]): { headers: ReadonlyMap<string, Line>; taken: number } {
  const headers = new Map<string, Line>();
  for (const [index, line] of lines.entries()) {
    const match = HEADER.exec(line.text);
    if (match === null)
      return headers.size > 0 && line.text.trim() === "" ? { headers, taken: index } : none();
    const value = match[2] ?? "";
    headers.set((match[1] ?? "").toLowerCase(), {
      text: value,
      start: line.start + line.text.length - value.length,
    });
  }
  return headers.size > 0 ? { headers, taken: lines.length } : none();
}

const none = () => ({ headers: new Map<string, Line>(), taken: 0 });

/** Lines that stand together are one paragraph; their breaks stay, so that places stay true. */
function paragraphsOf(file: string, lines: readonly Line[]): readonly Line[] {
  const paragraphs: Line[] = [];
  let open: Line | null = null;
  for (const line of lines) {
    if (line.text.trim() === "") {
      if (open !== null) paragraphs.push(open);
      open = null;
    } else {
      const start: number = open?.start ?? line.start;
      open = { start, text: file.slice(start, line.start + line.text.length) };
    }
  }
  return open === null ? paragraphs : [...paragraphs, open];
}

function dayOf(written: string): IsoDay | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})/u.exec(written);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function readStoryFile(file: string): StoryFile {
  const lines = linesOf(file);
  const { headers, taken } = headersOf(lines);
  const placed: { passage: Passage; start: number }[] = [];
  const add = (kind: PassageKind, line: Line | undefined, where: Passage["where"]): void => {
    if (line !== undefined && line.text.trim() !== "")
      placed.push({ passage: { kind, text: line.text, where }, start: line.start });
  };
  add("headline", headers.get("headline"), { kind: "headline" });
  add("deck", headers.get("deck"), { kind: "deck" });
  for (const line of paragraphsOf(file, lines.slice(taken))) add("paragraph", line, { kind: "block" });
  return {
    copy: {
      passages: placed.map(({ passage }) => passage),
      kind: "local",
      dateline: { place: "", region: "" },
      byline: headers.get("byline")?.text.trim() ?? "",
      day: dayOf(headers.get("date")?.text ?? ""),
    },
    starts: placed.map(({ start }) => start),
  };
}
