import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from "react-aria-components";
import { cx } from "../cx.ts";
import { Kbd } from "./Kbd.tsx";
import styles from "./menu.module.css";

export interface MenuRow {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: LucideIcon;
  /** Instead of an icon: a title's square. */
  readonly mark?: ReactNode;
  readonly keys?: string;
  readonly run: () => void;
}

/** Rows of which one is chosen, above the others. */
export interface MenuChoice {
  /** Name of the group for screen readers: "Colours". */
  readonly label: string;
  readonly rows: readonly MenuRow[];
  /** Id of the chosen row. */
  readonly chosen: string;
}

export interface MenuProps {
  readonly label: string;
  /** The button: a react-aria Button. */
  readonly trigger: ReactNode;
  readonly choice?: MenuChoice;
  readonly rows?: readonly MenuRow[];
  readonly placement?: NonNullable<PopoverProps["placement"]>;
  /** Stands above the rows: who is signed in. */
  readonly head?: ReactNode;
}

export function Menu({ label, trigger, choice, rows, placement = "bottom start", head }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className={cx(styles["popover"])}>
        {head}
        <AriaMenu aria-label={label} className={cx(styles["menu"])}>
          {choice !== undefined && (
            <MenuSection
              aria-label={choice.label}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[choice.chosen]}
            >
              {choice.rows.map(rowOf)}
            </MenuSection>
          )}
          {rows?.map(rowOf)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

const rowOf = (row: MenuRow) => (
  <MenuItem key={row.id} id={row.id} textValue={row.label} onAction={row.run} className={cx(styles["row"])}>
    {({ isSelected }) => (
      <>
        <span className={styles["mark"]}>
          {row.mark ?? (row.icon && <row.icon aria-hidden strokeWidth={1.75} />)}
        </span>
        <span className={styles["label"]}>
          {row.label}
          {row.detail !== undefined && <span className={styles["detail"]}> {row.detail}</span>}
        </span>
        {isSelected && <Check aria-hidden strokeWidth={2} />}
        {row.keys !== undefined && <Kbd keys={row.keys} />}
      </>
    )}
  </MenuItem>
);
