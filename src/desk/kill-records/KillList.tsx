import { useQuery } from "@tanstack/react-query";
import type { KillRow } from "../../control/control-contract.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { isUnsettled, kindWords, rowWords } from "./kill-words.ts";
import { killsQuery } from "./kills-calls.ts";
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
  useListKeys({
    group: "Kills",
    ids: rows.map((row) => row.id),
    current: chosen,
    choose: onChoose,
    open: onChoose,
    back: () => onChoose(undefined),
  });
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
      <ul>
        {rows.map((row, at) => (
          <li key={row.id}>
            <KillLine
              row={row}
              when={timeOf(row.receivedAt, now, title.zone)}
              isChosen={row.id === chosen}
              isInTabOrder={row.id === chosen || (at === 0 && !rows.some((each) => each.id === chosen))}
              onChoose={() => onChoose(row.id)}
            />
          </li>
        ))}
      </ul>
    </Pane>
  );
}

interface KillLineProps {
  readonly row: KillRow;
  readonly when: string;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  readonly onChoose: () => void;
}

function KillLine({ row, when, isChosen, isInTabOrder, onChoose }: KillLineProps) {
  return (
    <button
      type="button"
      data-row={row.id}
      data-unsettled={isUnsettled(row)}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      className={style.line}
      onClick={onChoose}
    >
      <span className={style.lineTop}>
        <strong data-kind={row.kind}>{kindWords(row.kind)}</strong>
        <time className="num" dateTime={row.receivedAt}>
          {when}
        </time>
      </span>
      <span className={style.lineHeadline}>
        {row.headline === "" ? "Item without a headline" : row.headline}
      </span>
      <span className={style.lineMore}>{rowWords(row)}</span>
    </button>
  );
}
