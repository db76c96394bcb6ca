import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTitle } from "../session.ts";
import { FilterPane } from "./FilterPane.tsx";
import { ItemPane } from "./ItemPane.tsx";
import { QuarantineList, QuarantinePane } from "./QuarantinePane.tsx";
import { StreamPane } from "./StreamPane.tsx";
import { usePicks } from "./use-picks.ts";
import type { WireView } from "./wire-view.ts";
import styles from "./wire.module.css";

/** Filters and sources, the stream, the reading pane. The address keeps all three. */
export function WireScreen() {
  const title = useTitle();
  const search = useSearch({ from: "/$title/wire" });
  const navigate = useNavigate({ from: "/$title/wire" });
  const go: WireView["go"] = (change, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const view: WireView = {
    title,
    filter: search.filter ?? "everything",
    saved: search.saved,
    source: search.source,
    q: search.q ?? "",
    item: search.item,
    go,
  };
  const picks = usePicks();
  const quarantine = view.filter === "quarantine";
  return (
    <div className={styles["screen"]} data-reading={view.item !== undefined}>
      <FilterPane view={view} />
      {quarantine ? <QuarantineList view={view} /> : <StreamPane view={view} picks={picks} />}
      {quarantine ? <QuarantinePane view={view} /> : <ItemPane view={view} picks={picks} />}
    </div>
  );
}
