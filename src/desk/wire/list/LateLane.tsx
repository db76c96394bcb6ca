import { Clock3 } from "lucide-react";
import type { WireRow } from "../../../wire/wire-contract.ts";
import { timeOf } from "../../relative-time.ts";
import { ItemLine } from "./ItemLine.tsx";
import styles from "./list.module.css";

interface LateLaneProps {
  readonly rows: readonly WireRow[];
  readonly chosen: string | undefined;
  readonly now: number;
  readonly zone: string;
  readonly open: (id: string) => void;
}

/** Items that came after later ones: beside the list, whose order they would belie. */
export function LateLane({ rows, chosen, now, zone, open }: LateLaneProps) {
  if (rows.length === 0) return null;
  return (
    <section className={styles["late"]} aria-label="Came late">
      <h3>
        <Clock3 aria-hidden strokeWidth={2} />{" "}
        {rows.length === 1 ? "1 came late" : `${rows.length} came late`}
        <span>agency time, then arrival</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <ItemLine key={row.id} row={row} isChosen={row.id === chosen} onOpen={open}>
            <time dateTime={row.sentAt ?? row.receivedAt} className="num">
              {timeOf(row.sentAt ?? row.receivedAt, now, zone)}
            </time>
            <span className={styles["lineSource"]}>{row.source.name}</span>
            <span className={styles["lineText"]}>{row.headline === "" ? row.slugline : row.headline}</span>
            <span className="num">{timeOf(row.receivedAt, now, zone)}</span>
          </ItemLine>
        ))}
      </ul>
    </section>
  );
}
