import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { WatchedSource } from "../../wire/ways-in/ways-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LineMore, LineTop, ListLines } from "../components/ListLines.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { healthWords, wayNames } from "./source-words.ts";
import { sourcesQuery } from "./sources-calls.ts";
import layout from "../components/list-detail.module.css";

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
  return (
    <Pane
      label="Sources"
      className={layout.list}
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
      <ListLines
        group="Sources"
        rows={rows}
        chosen={chosen}
        onChoose={onChoose}
        renderLine={(source) => <SourceLine source={source} now={now} />}
      />
    </Pane>
  );
}

function SourceLine({ source, now }: { readonly source: WatchedSource; readonly now: number }) {
  const health = healthWords(source, now);
  return (
    <>
      <LineTop>
        <strong>{source.name}</strong>
        {source.health === "fresh" ? (
          <span className="num">{health.words}</span>
        ) : (
          <Chip tone={health.tone}>{health.words}</Chip>
        )}
      </LineTop>
      <LineMore>
        <span>{wayNames[source.way ?? "none"]}</span>
        <span className="num">{source.sendings24h.toLocaleString("en-US")} in 24 h</span>
      </LineMore>
    </>
  );
}
