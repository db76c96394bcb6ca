import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./chip.module.css";

export type ChipTone = "plain" | "breaking" | "opinion" | "correct" | "wire" | "embargo" | "local" | "select";

export interface ChipProps {
  readonly tone?: ChipTone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A state in words with its colour and an icon; colour alone says nothing. */
export function Chip({ tone = "plain", icon: Icon, children }: ChipProps) {
  return (
    <span className={cx(styles["chip"], styles[tone])}>
      {Icon && <Icon aria-hidden strokeWidth={2} className={styles["icon"]} />}
      {children}
    </span>
  );
}

/** At most four chips, then "+2". */
export function Chips({ children }: { readonly children: readonly ReactNode[] }) {
  const shown = children.filter((child) => child !== null && child !== false);
  if (shown.length === 0) return null;
  const rest = shown.length - 4;
  return (
    <span className={styles["chips"]}>
      {shown.slice(0, 4)}
      {rest > 0 && <Chip>+{rest}</Chip>}
    </span>
  );
}
