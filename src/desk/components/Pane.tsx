import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./pane.module.css";

export interface PaneProps {
  /** Name of the region for screen readers: "Items", "Reading". */
  readonly label: string;
  readonly tone?: "app" | "panel";
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly as?: "section" | "aside" | "nav";
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One pane of a screen: head stays, body scrolls, foot stays. F6 and Alt+1…3 go to them in order. */
export function Pane({
  label,
  tone = "panel",
  head,
  foot,
  as: Tag = "section",
  className,
  children,
}: PaneProps) {
  return (
    <Tag aria-label={label} data-pane tabIndex={-1} className={cx(styles["pane"], styles[tone], className)}>
      {head}
      <div className={styles["body"]} data-pane-body>
        {children}
      </div>
      {foot != null && <div className={styles["foot"]}>{foot}</div>}
    </Tag>
  );
}

export interface PaneHeadProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

export function PaneHead({ title, detail, children }: PaneHeadProps) {
  return (
    <div className={styles["head"]}>
      <h2 className={styles["title"]}>{title}</h2>
      {detail != null && <span className={styles["detail"]}>{detail}</span>}
      {children != null && <div className={styles["acts"]}>{children}</div>}
    </div>
  );
}

/** A bar of the same height without a heading of its own. */
export function PaneBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles["head"]}>{children}</div>;
}

/** What stands at the end of a bar. */
export const BarEnd = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles["acts"]}>{children}</div>
);
