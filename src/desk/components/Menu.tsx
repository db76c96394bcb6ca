import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, type PopoverProps } from "react-aria-components";
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
  readonly chosen?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  readonly label: string;
  /** The button: a react-aria Button. */
  readonly trigger: ReactNode;
  readonly rows: readonly MenuRow[];
  readonly placement?: NonNullable<PopoverProps["placement"]>;
  /** Stands above the rows: who is signed in. */
  readonly head?: ReactNode;
}

export function Menu({ label, trigger, rows, placement = "bottom start", head }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className={cx(styles["popover"])}>
        {head}
        <AriaMenu aria-label={label} className={cx(styles["menu"])}>
          {rows.map((row) => (
            <MenuItem
              key={row.id}
              id={row.id}
              textValue={row.label}
              onAction={row.run}
              className={cx(styles["row"])}
            >
              <span className={styles["mark"]}>
                {row.mark ?? (row.icon && <row.icon aria-hidden strokeWidth={1.75} />)}
              </span>
              <span className={styles["label"]}>
                {row.label}
                {row.detail !== undefined && <span className={styles["detail"]}> {row.detail}</span>}
              </span>
              {row.chosen === true && <Check aria-label="chosen" strokeWidth={2} />}
              {row.keys !== undefined && <Kbd keys={row.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
