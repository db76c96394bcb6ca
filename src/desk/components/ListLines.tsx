import type { ReactNode } from "react";
import style from "./list-lines.module.css";
import { useListKeys } from "./use-list-keys.ts";

interface ListLinesProps<Row extends { readonly id: string }> {
  /** Heading in the keyboard map. */
  readonly group: string;
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  /** Where the order of the rows means something. */
  readonly isOrdered?: boolean;
  /** What stands in the line: a `LineTop`, and what more there is to say. */
  readonly renderLine: (row: Row, at: number) => ReactNode;
}

/** Rows of some lines each to choose one of, by pointer or J, K and arrows; one is in the tab order. */
export function ListLines<Row extends { readonly id: string }>({
  group,
  rows,
  chosen,
  onChoose,
  isOrdered = false,
  renderLine,
}: ListLinesProps<Row>) {
  useListKeys({
    group,
    ids: rows.map((row) => row.id),
    current: chosen,
    choose: onChoose,
    open: onChoose,
    back: () => onChoose(undefined),
  });
  const List = isOrdered ? "ol" : "ul";
  const inTabOrder = rows.find((row) => row.id === chosen) ?? rows[0];
  return (
    <List>
      {rows.map((row, at) => (
        <li key={row.id}>
          <button
            type="button"
            data-row={row.id}
            aria-current={row.id === chosen ? "true" : undefined}
            tabIndex={row === inTabOrder ? 0 : -1}
            className={style.line}
            onClick={() => onChoose(row.id)}
          >
            {renderLine(row, at)}
          </button>
        </li>
      ))}
    </List>
  );
}

/** The first line of a row: what it is called, and how it stands at the end. */
export const LineTop = ({ children }: { readonly children: ReactNode }) => (
  <span className={style.top}>{children}</span>
);

export const LineMore = ({ children }: { readonly children: ReactNode }) => (
  <span className={style.more}>{children}</span>
);
