import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ArrowUp } from "lucide-react";
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WireRow } from "../../wire/wire-contract.ts";
import { Button } from "../components/Button.tsx";
import { FilterField } from "../components/FilterField.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { useKeys } from "../key-registry.ts";
import { useMe } from "../session.ts";
import { useNow, useSeconds } from "../use-now.ts";
import { filtersQuery } from "./filters/filters-calls.ts";
import { focusReading } from "./focus-reading.ts";
import { ItemRow } from "./ItemRow.tsx";
import { Empty } from "./list/Empty.tsx";
import { GroupLines } from "./list/GroupLines.tsx";
import { LateLane } from "./list/LateLane.tsx";
import { lateRows } from "./list/late-rows.ts";
import { PickedBar } from "./list/PickedBar.tsx";
import { useFolds } from "./list/use-folds.ts";
import { useHeldRows } from "./use-held-rows.ts";
import { useItemActs } from "./use-item-acts.ts";
import type { Picks } from "./use-picks.ts";
import { useMarkSeen } from "./use-unseen-items.ts";
import { wireQuery } from "./wire-calls.ts";
import { shelfNames, type WireView } from "./wire-view.ts";
import styles from "./wire.module.css";

const NEAR_MS = 600_000;

/** An embargo that ends within ten minutes is counted down to the second. */
const isNear = (row: WireRow, now: number): boolean => {
  const left = row.embargoUntil === null ? 0 : Date.parse(row.embargoUntil) - now;
  return left > 0 && left < NEAR_MS;
};

export function StreamPane({ view, picks }: { readonly view: WireView; readonly picks: Picks }) {
  const filter = view.filter === "quarantine" ? "everything" : view.filter;
  const { title, saved, source, q, item } = view;
  const query = useInfiniteQuery(wireQuery({ title: title.id, filter, saved, source, q }));
  const fresh = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const { data: filters } = useQuery(filtersQuery(title.id));
  const savedName = filters?.filters.find((one) => one.id === saved)?.name;
  const { titles } = useMe();
  const list = useRef<HTMLUListElement>(null);
  const [atTop, setAtTop] = useState(true);
  const key = [title.id, filter, saved, source, q].join(" ");
  const held = useHeldRows(key, fresh, atTop && item === undefined && picks.ids.length === 0);
  const slow = useNow();
  const now = useSeconds(held.rows.some((row) => isNear(row, slow)));
  const folds = useFolds(title.id);
  const acts = useItemActs(view);
  const late = useMemo(() => lateRows(held.rows), [held.rows]);
  const inLane = held.rows.filter((row) => late.has(row.id));
  const inOrder = held.rows.filter((row) => !late.has(row.id));
  const all = [...inLane, ...inOrder.flatMap((row) => [row, ...folds.below(row)])];
  const ids = all.map((row) => row.id);
  const seenUntil = useMarkSeen(
    title.id,
    filter === "everything" && saved === undefined && source === undefined && q === ""
      ? fresh[0]?.receivedAt
      : undefined,
  );
  const nameOfTitle = useCallback(
    (id: string) => titles.find((one) => one.id === id)?.shortName ?? id,
    [titles],
  );
  const nameOfSection = (slug: string): string =>
    title.sections.find((section) => section.slug === slug)?.name ?? slug;
  const sourceName = query.data?.pages[0]?.sources.find((one) => one.id === source)?.name;

  useEffect(() => {
    const body = list.current?.closest("[data-pane-body]");
    const look = (): void => setAtTop((body?.scrollTop ?? 0) < 8);
    body?.addEventListener("scroll", look, { passive: true });
    return () => body?.removeEventListener("scroll", look);
  }, [query.isPending]);

  const letIn = (): void => {
    held.letIn();
    list.current?.closest("[data-pane-body]")?.scrollTo({ top: 0 });
  };
  const setPickedAside = (): void => {
    acts.setManyAside(all.filter((row) => picks.ids.includes(row.id)));
    picks.clear();
  };
  picks.onAside(setPickedAside);
  const open = (id: string): void => (id === item ? focusReading() : view.go({ item: id }));
  /** The row that a key of the list is about: the chosen one, or the one above its line. */
  const rowOf = (id: string | undefined): WireRow | undefined =>
    inOrder.find((row) => row.id === id || folds.below(row).some((one) => one.id === id));
  const fold = (unfolded: boolean): void => {
    const row = rowOf(item);
    if (row !== undefined && folds.isUnfolded(row) !== unfolded) folds.turn(row);
  };

  useListKeys({
    group: "Wire",
    ids,
    current: item,
    choose: (id) => view.go({ item: id }),
    open: focusReading,
    back: () => (picks.ids.length > 0 ? picks.clear() : view.go({ item: undefined })),
  });
  useKeys([
    { keys: "ArrowRight", label: "Show all items of the story", group: "Wire", run: () => fold(true) },
    { keys: "ArrowLeft", label: "Fold the story", group: "Wire", run: () => fold(false) },
    { keys: "N", label: "Let new items in", group: "Wire", run: letIn },
    { keys: "X", label: "Choose the row", group: "Wire", run: () => item !== undefined && picks.turn(item) },
    {
      keys: "Shift+X",
      label: "Choose a range",
      group: "Wire",
      run: () => item !== undefined && picks.to(item, ids),
    },
    ...(picks.ids.length > 0 && item === undefined
      ? [{ keys: "E", label: "Set aside, or bring back", group: "Wire", run: setPickedAside }]
      : []),
  ]);

  return (
    <Pane
      label="Items"
      className={styles["stream"]}
      head={
        <>
          <PaneBar>
            <h2 className={styles["streamTitle"]}>{savedName ?? sourceName ?? shelfNames[filter]}</h2>
            {held.waiting > 0 ? (
              <Button look="black" icon={ArrowUp} keys="N" className={styles["pill"]} onPress={letIn}>
                {held.waiting} new
              </Button>
            ) : (
              <span className={styles["streamDetail"]}>grouped by same story</span>
            )}
            <FilterField
              label="Filter items"
              value={q}
              onChange={(next) => view.go({ q: next === "" ? undefined : next })}
              group="Wire"
            />
          </PaneBar>
          <PickedBar count={picks.ids.length} onAside={setPickedAside} onClear={picks.clear} />
          <LateLane rows={inLane} chosen={item} now={now} zone={title.zone} open={open} />
        </>
      }
    >
      {query.isPending && <Skeleton rows={9} rowHeight={86} label="Loading items" />}
      {query.isError && fresh.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && held.rows.length === 0 && (
        <Empty filter={filter} savedName={savedName} q={q} clear={() => view.go({ q: undefined })} />
      )}
      <ul ref={list} className={styles["rows"]}>
        {inOrder.map((row, at) => (
          <Fragment key={row.id}>
            <ItemRow
              row={row}
              chosen={row.id === item}
              inTabOrder={row.id === item || (at === 0 && !ids.includes(item ?? ""))}
              unseen={seenUntil !== "" && row.receivedAt > seenUntil}
              context={{ now, zone: title.zone, nameOfTitle, nameOfSection }}
              open={() => open(row.id)}
              picked={picks.ids.includes(row.id)}
              unfolded={folds.isUnfolded(row)}
              unfold={() => folds.turn(row)}
            />
            {folds.isUnfolded(row) && (
              <li>
                <GroupLines rows={folds.below(row)} chosen={item} now={now} zone={title.zone} open={open} />
              </li>
            )}
          </Fragment>
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
