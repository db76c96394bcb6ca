/**
 * Tells breaks that only wrap a line from breaks that are meant. A break wraps when the next line's
 * first word would not have fitted. Pure.
 */

const MIN_WIDTH = 50;
const MAX_WIDTH = 110;

const firstWord = (line: string): string => /^\s*(\S+)/.exec(line)?.[1] ?? "";

/** The width a text was set to, or null when its lines were not wrapped by a machine. */
export function wrapWidth(lines: readonly string[]): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  return lines.length > 1 && width >= MIN_WIDTH && width <= MAX_WIDTH ? width : null;
}

export const isWrapped = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + firstWord(next).length > width - 3 && next.trim() !== "";

/** A sentence ends with the line and another begins: in lists of results that is a meant break. */
const endsSentence = (line: string, next: string): boolean =>
  /[.!?]["”’)]?\s*$/u.test(line) && /^\s*["“(]?\p{Lu}/u.test(next);

/** Joins lines where the break only wraps; every meant break begins a new text. Blank lines always do. */
export function joinWrapped(lines: readonly string[], breaksAtSentences = false): readonly string[] {
  const width = wrapWidth(lines);
  const texts: string[] = [];
  let open = "";
  for (const [index, line] of lines.entries()) {
    open = open === "" ? line.trim() : joinLines(open, line.trim());
    const next = lines[index + 1];
    const mayWrap =
      next !== undefined &&
      width !== null &&
      line.trim() !== "" &&
      !(breaksAtSentences && endsSentence(line, next));
    if (mayWrap && isWrapped(line, next, width)) continue;
    if (open !== "") texts.push(open);
    open = "";
  }
  return texts;
}

/** A line ending in a hyphen after a letter keeps it: we cannot know whether it was a soft one. */
export const joinLines = (line: string, next: string): string =>
  /[\p{L}\d][-–]$/u.test(line) && /^[\p{L}\d]/u.test(next) ? `${line}${next}` : `${line} ${next}`;

/**
 * Paragraphs of plain text: set off by blank lines or by indents, else by the breaks that are meant.
 */
export function paragraphsOfText(text: string): readonly string[] {
  const trimmed = text.replace(/\r\n?/gu, "\n").trimEnd();
  const lines = trimmed.split("\n");
  const hasBlankLines = /\S[^\S\n]*\n\s*\n\s*\S/u.test(trimmed);
  const indented = lines.filter((line) => /^(?: {2,}|\t)\S/.test(line)).length;
  if (hasBlankLines || indented > 1 || (indented === 1 && lines.length > 3)) {
    return groupLines(lines, indented > 0).flatMap((group) =>
      group.length > 1 && group.every((line) => line.trim().length < MIN_WIDTH)
        ? group.map((line) => line.trim())
        : [group.map((line) => line.trim()).reduce(joinLines)],
    );
  }
  return joinWrapped(lines);
}

function groupLines(lines: readonly string[], byIndent: boolean): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let afterBlank = true;
  for (const line of lines) {
    if (line.trim() === "") {
      afterBlank = true;
      continue;
    }
    const begins = afterBlank || (byIndent && /^(?: {2,}|\t)/.test(line));
    if (begins) groups.push([line]);
    else groups.at(-1)?.push(line);
    afterBlank = false;
  }
  return groups;
}
