import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../components/EmptyState.tsx";
import { LineMore, LineTop, ListLines } from "../components/ListLines.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { cx } from "../cx.ts";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { isUnsettled, kindWords, rowWords } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";
import { useOrdersSeen } from "./use-kill-badge.ts";
import style from "./kills.module.css";

interface KillListProps {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

export function KillList({ chosen, onChoose }: KillListProps) {
  const title = useTitle();
  const now = useNow();
  const query = useQuery(killsQuery(title.id));
  const rows = query.data?.rows ?? [];
  useOrdersSeen(rows[0]?.receivedAt);
  return (
    <Pane label="Orders" className={style.list} head={<PaneHead title="Orders of agencies" />}>
      {query.isPending && <Skeleton rows={4} rowHeight={74} label="Loading the orders" />}
      {query.isError && rows.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title="No kill yet">
          When an agency orders copy gone, it is taken down by itself and its record stands here.
        </EmptyState>
      )}
      <ListLines
        group="Kills"
        rows={rows}
        chosen={chosen}
        onChoose={onChoose}
        renderLine={(row) => (
          <>
            <LineTop>
              <strong className={style.kind} data-kind={row.kind}>
                {kindWords(row.kind)}
              </strong>
              <time className="num" dateTime={row.receivedAt}>
                {timeOf(row.receivedAt, now, title.zone)}
              </time>
            </LineTop>
            <span className={style.lineHeadline}>
              {row.headline === "" ? "Item without a headline" : row.headline}
            </span>
            <LineMore>
              <span className={cx(isUnsettled(row) && style.unsettled)}>{rowWords(row)}</span>
            </LineMore>
          </>
        )}
      />
    </Pane>
  );
}
