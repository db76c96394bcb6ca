import type { CSSProperties } from "react";
import styles from "./title-square.module.css";

export interface TitleSquareProps {
  readonly initials: string;
  /** #RRGGBB */
  readonly accent: string;
  /** Said aloud; leave out where the title's name stands beside it. */
  readonly name?: string;
  readonly size?: 16 | 20 | 24;
}

/** The title's mark: initials on its accent, beside everything that acts on it. */
export function TitleSquare({ initials, accent, name, size = 20 }: TitleSquareProps) {
  const style = { "--square": accent, "--side": `${size}px` } as CSSProperties;
  const spoken = name === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span {...spoken} className={styles["square"]} style={style}>
      {initials}
    </span>
  );
}
