import type { WireRow } from "../../../wire/wire-contract.ts";
import { timeOf } from "../../relative-time.ts";
import { ItemLine } from "./ItemLine.tsx";
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
        <ItemLine key={row.id} row={row} isChosen={row.id === chosen} onOpen={open}>
          <span className={styles["lineSource"]}>{row.source.name}</span>
          <span className={styles["lineText"]}>
            {row.state === "killed" && <b>Kill: </b>}
            {row.headline === "" ? row.slugline : row.headline}
          </span>
          <span className="num">
            v{row.versionNumber}, {timeOf(row.receivedAt, now, zone)}
          </span>
        </ItemLine>
      ))}
    </ul>
  );
}
