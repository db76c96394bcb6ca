import type { ReactNode } from "react";
import type { WireRow } from "../../../wire/wire-contract.ts";
import styles from "./list.module.css";

interface ItemLineProps {
  readonly row: WireRow;
  readonly isChosen: boolean;
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}

/** One item in one line; it is reached by the keys of the list, and in the tab order when chosen. */
export const ItemLine = ({ row, isChosen, onOpen, children }: ItemLineProps) => (
  <li>
    <button
      type="button"
      data-row={row.id}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isChosen ? 0 : -1}
      className={styles["line"]}
      onClick={() => onOpen(row.id)}
    >
      {children}
    </button>
  </li>
);
