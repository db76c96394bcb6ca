import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { WatchedSource } from "../../wire/ways-in/ways-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { healthWords, wayNames } from "./source-words.ts";
import { sourcesQuery } from "./sources-calls.ts";
import style from "./sources.module.css";

interface SourceListProps {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  readonly onNew: () => void;
}

/** Every source with how it does, those in trouble marked. */
export function SourceList({ chosen, onChoose, onNew }: SourceListProps) {
  const title = useTitle();
  const now = useNow();
  const query = useQuery(sourcesQuery(title.id));
  const rows = query.data?.rows ?? [];
  useListKeys({
    group: "Sources",
    ids: rows.map((row) => row.id),
    current: chosen,
    choose: onChoose,
    open: onChoose,
    back: () => onChoose(undefined),
  });
  return (
    <Pane
      label="Sources"
      className={style.list}
      head={
        <PaneHead title="Sources">
          <Button icon={Plus} keys="N" onPress={onNew}>
            New source
          </Button>
        </PaneHead>
      }
    >
      {query.isPending && <Skeleton rows={5} rowHeight={58} label="Loading the sources" />}
      {query.isError && rows.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title="No source yet">Add the first one, and its copy comes to the wire.</EmptyState>
      )}
      <ul>
        {rows.map((row, at) => (
          <li key={row.id}>
            <SourceLine
              source={row}
              now={now}
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

interface SourceLineProps {
  readonly source: WatchedSource;
  readonly now: number;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  readonly onChoose: () => void;
}

function SourceLine({ source, now, isChosen, isInTabOrder, onChoose }: SourceLineProps) {
  const health = healthWords(source, now);
  return (
    <button
      type="button"
      data-row={source.id}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      className={style.line}
      onClick={onChoose}
    >
      <span className={style.lineTop}>
        <strong>{source.name}</strong>
        {source.health === "fresh" ? (
          <span className="num">{health.words}</span>
        ) : (
          <Chip tone={health.tone}>{health.words}</Chip>
        )}
      </span>
      <span className={style.lineMore}>
        <span>{wayNames[source.way ?? "none"]}</span>
        <span className="num">{source.sendings24h.toLocaleString("en-US")} in 24 h</span>
      </span>
    </button>
  );
}
