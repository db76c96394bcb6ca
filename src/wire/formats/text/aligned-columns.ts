import { lineOf } from "./clean-text.ts";

/** Tables in plain text, set with blanks or tabs. Pure. */

/** Two blanks after the end of a sentence are a typist's habit, no column. */
const BETWEEN_CELLS = /\t+|(?<=[^.!?:”"’'])[ \u00A0]{2,}/u;
const MIN_ROWS = 3;
const MAX_CELL = 48;

export const cellsOf = (line: string): readonly string[] => line.trim().split(BETWEEN_CELLS).map(lineOf);

const mayBeRow = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => cell.length <= MAX_CELL);

const isFigure = (cell: string): boolean =>
  /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,3}$/u.test(cell) || /^[-–—_.]+$/u.test(cell);

/**
 * The rows of lines that form columns: most have the same number of cells, and either there are
 * many columns or one of them holds figures. Null when the lines are prose.
 */
export function alignedRows(lines: readonly string[]): readonly (readonly string[])[] | null {
  const rows = lines.map(cellsOf);
  if (rows.length < MIN_ROWS || !rows.every(mayBeRow)) return null;
  const counts = rows.map((row) => row.length).toSorted((one, other) => one - other);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const regular = rows.filter((row) => Math.abs(row.length - usual) <= (usual > 3 ? 1 : 0)).length;
  const withFigures = rows.filter((row) => row.slice(1).some(isFigure)).length;
  const isRegular = regular >= rows.length * 0.7;
  return isRegular && (usual > 3 || withFigures >= rows.length * 0.6) ? rows : null;
}

export interface Stretch {
  readonly lines: readonly string[];
  /** Null for prose. */
  readonly rows: readonly (readonly string[])[] | null;
}

/** The lines as stretches of prose and of columns, in their order; nothing is left out. */
export function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let prose: string[] = [];
  let open: string[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) stretches.push({ lines: prose, rows: null });
    prose = [];
  };
  const close = (): void => {
    const rows = alignedRows(open);
    if (rows === null) for (const line of open) prose.push(line);
    else {
      closeProse();
      stretches.push({ lines: open, rows });
    }
    open = [];
  };
  for (const line of lines) {
    if (mayBeRow(cellsOf(line))) {
      open.push(line);
      continue;
    }
    close();
    prose.push(line);
  }
  close();
  closeProse();
  return stretches;
}
