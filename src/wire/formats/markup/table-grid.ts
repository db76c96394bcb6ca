import type { WireBlock } from "../read-item.ts";
import { attribute, type MarkupElement } from "./markup-tree.ts";

/** Tables whose cells span columns and rows, with every text in its place. Pure. */

/** A cell of a table as it stands in its row. */
export interface Cell {
  readonly text: string;
  readonly blocks: readonly WireBlock[];
  readonly columns: number;
  readonly rows: number;
}

const MAX_SPAN = 40;

export const spanOf = (cell: MarkupElement, name: string): number => {
  const written = attribute(cell, name);
  return /^\d{1,3}$/.test(written) ? Math.min(Math.max(Number(written), 1), MAX_SPAN) : 1;
};

/** Every text in its column: what spans several columns or rows leaves the others empty. */
export function grid(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  if (rows.every((row) => row.every((cell) => cell.columns === 1 && cell.rows === 1)))
    return rows.map((row) => row.map((cell) => cell.text));
  /** By column, how many more rows are taken from above. */
  const taken: number[] = [];
  return rows.map((row) => {
    const texts: string[] = [];
    const skip = (): void => {
      for (let left = taken[texts.length] ?? 0; left > 0; left = taken[texts.length] ?? 0) {
        taken[texts.length] = left - 1;
        texts.push("");
      }
    };
    for (const cell of row) {
      skip();
      for (let column = 0; column < cell.columns; column += 1) {
        taken[texts.length] = cell.rows - 1;
        texts.push(column === 0 ? cell.text : "");
      }
    }
    skip();
    return texts;
  });
}
