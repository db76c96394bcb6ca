import {
  textOfInlines,
  type Inline,
  type Table,
  type TableCell,
  type TableRow,
} from "../../stories/index.ts";
import { markup, nothing, type Markup } from "./markup.ts";

type RenderInlines = (inlines: readonly Inline[] | undefined) => Markup;

const textOf = (cell: TableCell): string =>
  cell.content
    .map((paragraph) => textOfInlines(paragraph.content))
    .join(" ")
    .trim();

/** Figures, money, shares and scores stand flush right. */
const isFigure = (text: string): boolean =>
  /^[−+-]?[$€£]?\s?\d[\d\s.,]*\s?(%|per cent|percent)?$/u.test(text);

const span = (name: string, value: number | undefined): Markup =>
  value !== undefined && Number.isInteger(value) && value > 1 && value < 100
    ? markup` ${name}="${value}"`
    : nothing;

function cellMarkup(cell: TableCell, scope: "col" | "row", isRight: boolean, render: RenderInlines): Markup {
  const spans = markup`${span("colspan", cell.attrs?.colspan)}${span("rowspan", cell.attrs?.rowspan)}`;
  const side = isRight ? markup` class="figure"` : nothing;
  const lines = cell.content.map(
    (paragraph, at) => markup`${at === 0 ? nothing : markup`<br>`}${render(paragraph.content)}`,
  );
  if (cell.type === "tableCell") return markup`<td${spans}${side}>${lines}</td>`;
  // A corner without a word heads nothing.
  if (textOf(cell) === "") return markup`<td${spans}></td>`;
  return markup`<th scope="${scope}"${spans}${side}>${lines}</th>`;
}

const isHead = (row: TableRow): boolean =>
  row.content.length > 0 && row.content.every((cell) => cell.type === "tableHeader");

/** Columns whose cells below the head are all figures. */
function figureColumns(rows: readonly TableRow[]): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((row) => row.content.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const texts = rows
        .flatMap((row) => row.content[column] ?? [])
        .map(textOf)
        .filter((text) => text !== "");
      return texts.length > 0 && texts.every(isFigure);
    }),
  );
}

/**
 * A table that scrolls sideways inside its own frame, reached by keyboard. It is named by the
 * subhead above it, else by its number, so that it is never announced as just a table.
 */
export function tableMarkup(
  table: Table,
  place: { readonly name: string; readonly number: number },
  render: RenderInlines,
): Markup {
  const id = `table-${place.number}`;
  const first = table.content[0];
  const head = first !== undefined && isHead(first) && table.content.length > 1 ? first : null;
  const rows = head === null ? table.content : table.content.slice(1);
  const right = figureColumns(rows);
  const rowMarkup = (row: TableRow, scope: "col" | "row"): Markup =>
    markup`<tr>${row.content.map((cell, at) => cellMarkup(cell, scope, right.has(at), render))}</tr>`;
  const name = place.name === "" ? `Table ${place.number}` : `Table: ${place.name}`;
  if (rows.every((row) => row.content.length === 0)) return nothing;
  return markup`<section class="table" tabindex="0" aria-labelledby="${id}"><table><caption id="${id}" class="unseen">${name}</caption>${head === null ? nothing : markup`<thead>${rowMarkup(head, "col")}</thead>`}<tbody>${rows.map((row) => rowMarkup(row, "row"))}</tbody></table></section>`;
}
