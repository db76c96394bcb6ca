import { useQuery } from "@tanstack/react-query";
import type { WireFigures } from "../../../wire/wire-contract.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { timeOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import { useNow } from "../../use-now.ts";
import { figuresQuery } from "../wire-calls.ts";
import { lagWords } from "./lag-words.ts";
import styles from "./filters.module.css";

/** What each source sent in the last 24 hours, how soon, and what failed. */
export function FiguresDialog({ onClose }: { readonly onClose: () => void }) {
  const title = useTitle();
  const now = useNow();
  const query = useQuery(figuresQuery(title.id));
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      width={880}
      title="What came in the last 24 hours"
      foot={
        <Button look="black" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles["dialog"]}>
        {query.isPending && <Skeleton rows={4} rowHeight={44} label="Counting" />}
        {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data !== undefined && (
          <>
            <div className={styles["tableBox"]}>
              <table className={styles["figures"]}>
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col">By hour</th>
                    <th scope="col">Versions</th>
                    <th scope="col">Half within</th>
                    <th scope="col">95% within</th>
                    <th scope="col">Late</th>
                    <th scope="col">Not read</th>
                  </tr>
                </thead>
                <tbody>
                  {query.data.sources.map((source) => (
                    <SourceLine key={source.id} source={source} />
                  ))}
                </tbody>
              </table>
            </div>
            <p className={styles["note"]}>
              Hours from {timeOf(query.data.from, now, title.zone)}; the last one is running. Within: from the
              agency’s time to this desk. Late: a quarter of an hour and more.
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function SourceLine({ source }: { readonly source: WireFigures["sources"][number] }) {
  const most = Math.max(1, ...source.hours);
  return (
    <tr>
      <th scope="row">{source.name}</th>
      <td>
        <svg
          viewBox="0 0 144 28"
          className={styles["bars"]}
          role="img"
          aria-label={`By hour: ${source.hours.join(", ")}`}
        >
          {source.hours.map((items, hour) => {
            const height = items === 0 ? 1 : Math.max(2, (items / most) * 28);
            return <rect key={hour} x={hour * 6} y={28 - height} width="4.5" height={height} />;
          })}
        </svg>
      </td>
      <td>{source.items.toLocaleString("en-US")}</td>
      <td>{lagWords(source.lagMedian, source.items)}</td>
      <td>{lagWords(source.lagP95, source.items)}</td>
      <td data-bad={source.late > 0}>{source.late}</td>
      <td data-bad={source.failures > 0}>{source.failures}</td>
    </tr>
  );
}
