import { useEffect, useState } from "react";
import styles from "./skeleton.module.css";

export interface SkeletonProps {
  readonly rows?: number;
  /** True height of a row in px, so that nothing jumps when the rows come. */
  readonly rowHeight?: number;
  readonly picture?: boolean;
  readonly label?: string;
}

/** Grey rows, only after 300 ms: what comes sooner needs none. */
export function Skeleton({ rows = 8, rowHeight = 72, picture = false, label = "Loading" }: SkeletonProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLate, 300, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      <span className="unseen">{late ? label : ""}</span>
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} aria-hidden className={styles["row"]} style={{ height: rowHeight }}>
            {picture && <span className={styles["picture"]} />}
            <span className={styles["lines"]}>
              <span className={styles["line"]} style={{ width: `${82 - ((row * 17) % 30)}%` }} />
              <span className={styles["line"]} style={{ width: `${46 - ((row * 11) % 20)}%` }} />
            </span>
          </div>
        ))}
    </div>
  );
}
