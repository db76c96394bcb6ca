import type { WireRow } from "../../../wire/wire-contract.ts";
import { timeOf } from "../../relative-time.ts";
import styles from "./list.module.css";

interface GroupLinesProps {
  /** The other items of the story, newest first. */
  readonly rows: readonly WireRow[];
  readonly chosen: string | undefined;
  readonly now: number;
  readonly zone: string;
  readonly open: (id: string) => void;
}

/** What else there is of one story, a line each. */
export function GroupLines({ rows, chosen, now, zone, open }: GroupLinesProps) {
  return (
    <ul className={styles["members"]} aria-label="The same story">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            data-row={row.id}
            aria-current={row.id === chosen ? "true" : undefined}
            tabIndex={row.id === chosen ? 0 : -1}
            className={styles["line"]}
            onClick={() => open(row.id)}
          >
            <span className={styles["lineSource"]}>{row.source.name}</span>
            <span className={styles["lineText"]}>
              {row.state === "killed" && <b>Kill: </b>}
              {row.headline === "" ? row.slugline : row.headline}
            </span>
            <span className="num">
              v{row.versionNumber}, {timeOf(row.receivedAt, now, zone)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
