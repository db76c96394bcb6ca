import type { ReactNode } from "react";
import styles from "./notes.module.css";

export interface EmptyStateProps {
  readonly title: string;
  /** One sentence: why, or what comes here by itself. */
  readonly children?: ReactNode;
  /** The next step: a button or link. */
  readonly step?: ReactNode;
}

export function EmptyState({ title, children, step }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <p className={styles["emptyTitle"]}>{title}</p>
      {children != null && <p>{children}</p>}
      {step != null && <p className={styles["step"]}>{step}</p>}
    </div>
  );
}
