import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowUp } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WireFilter } from "../../wire/wire-contract.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { FilterField } from "../components/FilterField.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { useMe } from "../session.ts";
import { useNow } from "../use-now.ts";
import { focusReading } from "./focus-reading.ts";
import { ItemRow } from "./ItemRow.tsx";
import { useHeldRows } from "./use-held-rows.ts";
import { useMarkSeen } from "./use-unseen-items.ts";
import { wireQuery } from "./wire-calls.ts";
import { shelfNames, type WireView } from "./wire-view.ts";
import styles from "./wire.module.css";

const empties: Readonly<Record<WireFilter, readonly [string, string]>> = {
  everything: ["Nothing on the wire yet", "Items come here by themselves when a source sends."],
  taken: [
    "Nothing taken yet",
    "Items that became stories of this title stand here. Choose one in Everything and press T.",
  ],
  embargoed: ["Nothing embargoed", "Items with an embargo come here by themselves until they are free."],
  kills: ["No kills, no withholds", "When an agency takes something back it stands here."],
  aside: ["Nothing set aside", "Press E on an item that is not for you; it can be brought back from here."],
};

export function StreamPane({ view }: { readonly view: WireView }) {
  const filter = view.filter === "quarantine" ? "everything" : view.filter;
  const { title, source, q, item } = view;
  const query = useInfiniteQuery(wireQuery({ title: title.id, filter, source, q }));
  const fresh = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const { titles } = useMe();
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const [atTop, setAtTop] = useState(true);
  const key = [title.id, filter, source, q].join(" ");
  const held = useHeldRows(key, fresh, atTop && item === undefined);
  const seenUntil = useMarkSeen(
    title.id,
    filter === "everything" && source === undefined && q === "" ? fresh[0]?.receivedAt : undefined,
  );
  const nameOfTitle = useCallback(
    (id: string) => titles.find((one) => one.id === id)?.shortName ?? id,
    [titles],
  );
  const sourceName = query.data?.pages[0]?.sources.find((one) => one.id === source)?.name;

  useEffect(() => {
    const body = list.current?.closest("[data-pane-body]");
    const look = (): void => setAtTop((body?.scrollTop ?? 0) < 8);
    body?.addEventListener("scroll", look, { passive: true });
    return () => body?.removeEventListener("scroll", look);
  }, [query.isPending]);

  useListKeys({
    group: "Wire",
    ids: held.rows.map((row) => row.id),
    current: item,
    choose: (id) => view.go({ item: id }),
    open: focusReading,
    back: () => view.go({ item: undefined }),
  });

  return (
    <Pane
      label="Items"
      className={styles["stream"]}
      head={
        <PaneBar>
          <h2 className={styles["streamTitle"]}>{sourceName ?? shelfNames[filter]}</h2>
          <FilterField
            label="Filter items"
            value={q}
            onChange={(next) => view.go({ q: next === "" ? undefined : next })}
            group="Wire"
          />
        </PaneBar>
      }
    >
      {held.waiting > 0 && (
        <div className={styles["pillPlace"]}>
          <Button
            look="black"
            icon={ArrowUp}
            className={styles["pill"]}
            onPress={() => {
              held.letIn();
              list.current?.closest("[data-pane-body]")?.scrollTo({ top: 0 });
            }}
          >
            {held.waiting} new
          </Button>
        </div>
      )}
      {query.isPending && <Skeleton rows={9} rowHeight={86} label="Loading items" />}
      {query.isError && fresh.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && held.rows.length === 0 && (
        <Empty filter={filter} q={q} clear={() => view.go({ q: undefined })} />
      )}
      <ul ref={list} className={styles["rows"]}>
        {held.rows.map((row, at) => (
          <ItemRow
            key={row.id}
            row={row}
            chosen={row.id === item}
            inTabOrder={row.id === item || (at === 0 && !held.rows.some((one) => one.id === item))}
            unseen={seenUntil !== "" && row.receivedAt > seenUntil}
            context={{ now, zone: title.zone, nameOfTitle }}
            open={() => (row.id === item ? focusReading() : view.go({ item: row.id }))}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <p className={styles["more"]}>
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? "Reading…" : "Older items"}
          </Button>
        </p>
      )}
    </Pane>
  );
}

function Empty({
  filter,
  q,
  clear,
}: {
  readonly filter: WireFilter;
  readonly q: string;
  readonly clear: () => void;
}) {
  if (q !== "") {
    return (
      <EmptyState
        title={`Nothing has “${q}” in it`}
        step={
          <Button look="link" onPress={clear}>
            Clear the filter
          </Button>
        }
      >
        The filter looks at headlines and sluglines of {shelfNames[filter].toLowerCase()}.
      </EmptyState>
    );
  }
  const [title, text] = empties[filter];
  return <EmptyState title={title}>{text}</EmptyState>;
}
