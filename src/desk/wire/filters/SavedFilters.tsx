import { useQuery } from "@tanstack/react-query";
import { Bell, ListFilter, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import type { SavedFilter } from "../../../wire/filters/filters-contract.ts";
import { useActs } from "../../acts.ts";
import { cx } from "../../cx.ts";
import { useKeys } from "../../key-registry.ts";
import { shelfCount } from "../wire-words.ts";
import type { WireView } from "../wire-view.ts";
import styles from "../wire.module.css";
import { FilterDialog } from "./FilterDialog.tsx";
import { filtersQuery } from "./filters-calls.ts";

interface SavedFiltersProps {
  readonly view: WireView;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** Saved filters at the left: one's own and those of the desk. */
export function SavedFilters({ view, sources }: SavedFiltersProps) {
  const { data } = useQuery(filtersQuery(view.title.id));
  // undefined: no dialog; null: a new one.
  const [edited, edit] = useState<SavedFilter | null | undefined>(undefined);
  const makeNew = (): void => edit(null);
  useKeys([{ keys: "Shift+F", label: "New filter", group: "Wire", run: makeNew }]);
  useActs([
    {
      id: "filter-new",
      label: "New filter",
      detail: view.q === "" ? "" : `with “${view.q}”`,
      icon: ListFilter,
      keys: "Shift+F",
      kind: "do",
      run: makeNew,
    },
  ]);
  return (
    <>
      <div className={styles["sideHead"]}>
        <h2>Saved filters</h2>
      </div>
      <ul className={styles["shelves"]}>
        {(data?.filters ?? []).map((filter) => (
          <li key={filter.id} className={styles["filterLine"]}>
            <button
              type="button"
              aria-current={view.saved === filter.id ? "true" : undefined}
              className={styles["shelf"]}
              title={filter.mine ? undefined : `Shared by ${filter.owner}`}
              onClick={() =>
                view.go({ saved: filter.id, filter: undefined, source: undefined, item: undefined })
              }
            >
              {filter.alerts ? (
                <Bell role="img" aria-label="Calls the desk" strokeWidth={1.75} />
              ) : (
                <ListFilter aria-hidden strokeWidth={1.75} />
              )}
              <span className={styles["shelfName"]}>{filter.name}</span>
              <span className={cx("num", styles["count"])}>{shelfCount(filter.items)}</span>
            </button>
            {filter.mine && (
              <button
                type="button"
                className={styles["editFilter"]}
                aria-label={`Change the filter ${filter.name}`}
                onClick={() => edit(filter)}
              >
                <Pencil aria-hidden strokeWidth={1.75} />
              </button>
            )}
          </li>
        ))}
        <li>
          <button type="button" className={styles["shelf"]} onClick={makeNew}>
            <Plus aria-hidden strokeWidth={1.75} />
            <span className={styles["shelfName"]}>New filter</span>
          </button>
        </li>
      </ul>
      {edited !== undefined && (
        <FilterDialog
          filter={edited}
          sources={sources}
          words={view.q}
          onClose={() => edit(undefined)}
          onSaved={(id) => {
            edit(undefined);
            view.go({
              saved: id ?? undefined,
              filter: undefined,
              source: undefined,
              q: undefined,
              item: undefined,
            });
          }}
        />
      )}
    </>
  );
}
