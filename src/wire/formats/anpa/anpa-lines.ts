/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import { cellsOf, stretchesOf } from "../text/aligned-columns.ts";
import { dropEnd, lineOf } from "../text/clean-text.ts";

/**
 * Lines of an ANPA 1312 text by what they are. AP sets heads between ^ and < or =, paragraphs with a
 * tab, rows with semicolons behind a tab line indicator (BS); Kyodo and others indent paragraphs with
 * blanks and wrap lines. Pure.
 */

export interface Line {
  readonly kind: "head" | "paragraph" | "row" | "more" | "blank";
  readonly text: string;
  /** A quad sign ends it: the next line does not continue it. */
  readonly isClosed: boolean;
  /** With `row` only. */
  readonly cells: readonly string[];
}

/** Typesetting of the 1970s as the signs it stands for. */
const typeset = (text: string): string =>
  text
    // Space bands, em, en and thin spaces part words.
    .replace(/[\u0010\u001C-\u001F\u2002\u2003\u2009] ?/gu, " ")
    // Changes of face and size.
    .replace(/[\u0011-\u0014]/gu, "")
    .replace(/``/gu, "“")
    .replace(/''/gu, "”")
    .replace(/(^|\s)_(?=\s|$)/gu, "$1—")
    .replace(/(\d)\{/gu, "$1½")
    .replace(/(^|;)\{(?=;|$)/gu, "$1½");

const QUADS = "<=> \r";

/** "^Standings=" is a head; "x^2" has no quad sign in it. */
const withoutQuads = (text: string): string =>
  dropEnd(text, QUADS)
    .replace(/\^(?=\s|\^|$)/gu, "")
    .replace(/^[\s^]*\^/u, (rails) => rails.replaceAll("^", ""));

const rowCells = (text: string): readonly string[] =>
  (text.includes(";") ? text.split(";") : cellsOf(text)).map((cell) =>
    lineOf(/^\s*_\s*$/u.test(cell) ? "—" : cell),
  );

/** Columns set apart by spaces of fixed width, however many: words of one cell have space bands. */
const spacedCells = (line: string): readonly string[] =>
  dropEnd(line.replace(/\u0008/gu, ""), QUADS)
    .split(/(?:[\u001C-\u001F] ?)+/u)
    .map((cell) => (/^\s*_\s*$/u.test(cell) ? "—" : lineOf(withoutQuads(typeset(cell)))));

function lineOfAnpa(raw: string): Line {
  const line = raw.replace(/\f/gu, "");
  const empty = { text: "", isClosed: false, cells: [] };
  if (line.trim() === "") return { ...empty, kind: "blank" };
  const isRow =
    line.startsWith("\b") ||
    ((line.match(/;/gu)?.length ?? 0) >= 2 && /^[\t^\b ]*[^;.!?]{0,40};/u.test(line) && !/;\s/u.test(line));
  const set = typeset(line.replace(/\u0008/gu, ""));
  const text = withoutQuads(set);
  const isClosed = /[<=>+]\s*$/u.test(set);
  const isSpaced = line.startsWith("\b") && !line.includes(";") && /[\u001C-\u001F]/u.test(line);
  if (isRow) return { kind: "row", text, isClosed, cells: isSpaced ? spacedCells(line) : rowCells(text) };
  if (line.startsWith("^")) return { kind: "head", text: lineOf(text), isClosed, cells: [] };
  const kind = /^(?:\t| {2,}|[\u001C-\u001E])/u.test(line) ? "paragraph" : "more";
  return { kind, text, isClosed, cells: [] };
}

const isProse = (line: Line | undefined): boolean => line?.kind === "paragraph" || line?.kind === "more";

/** Rows set with blanks or tabs, in the middle of paragraphs and without any sign that says so. */
function withColumns(lines: readonly Line[]): readonly Line[] {
  const sorted: Line[] = [];
  let open: Line[] = [];
  const close = (): void => {
    let at = 0;
    for (const stretch of stretchesOf(open.map((line) => line.text))) {
      for (const [index] of stretch.lines.entries()) {
        const line = open[at];
        at += 1;
        if (line === undefined) continue;
        sorted.push(
          stretch.rows === null ? line : { ...line, kind: "row", cells: stretch.rows[index] ?? [] },
        );
      }
    }
    open = [];
  };
  for (const line of lines) {
    if (isProse(line)) open.push(line);
    else {
      close();
      sorted.push(line);
    }
  }
  close();
  return sorted;
}

export const anpaLines = (raw: readonly string[]): readonly Line[] => withColumns(raw.map(lineOfAnpa));

/** The slug line without its rails and quads. */
export const slugLineOf = (raw: string): string => lineOf(withoutQuads(typeset(raw)));
