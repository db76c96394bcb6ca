import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  Archive,
  Ban,
  Cable,
  Check,
  FileWarning,
  Lock,
  MapPin,
  RadioTower,
  RefreshCw,
  Star,
  type LucideIcon,
} from "lucide-react";
import type { SourceRow, WireListAnswer } from "../../wire/wire-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { useCurrentInSight } from "../components/use-current-in-sight.ts";
import { cx } from "../cx.ts";
import { may } from "../session.ts";
import { ageOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import { WireRoomLinks } from "./filters/WireRoomLinks.tsx";
import { SavedFilters } from "./filters/SavedFilters.tsx";
import { wireQuery } from "./wire-calls.ts";
import { shelfCount } from "./wire-words.ts";
import { shelfNames, type WireShelf, type WireView } from "./wire-view.ts";
import styles from "./wire.module.css";

const shelves: readonly {
  readonly id: WireShelf;
  readonly icon: LucideIcon;
  readonly count: (counts: WireListAnswer["counts"]) => number;
}[] = [
  { id: "everything", icon: RadioTower, count: (counts) => counts.everything },
  { id: "local", icon: MapPin, count: (counts) => counts.local },
  { id: "updates", icon: RefreshCw, count: (counts) => counts.updates },
  { id: "taken", icon: Check, count: (counts) => counts.taken },
  { id: "embargoed", icon: Lock, count: (counts) => counts.embargoed },
  { id: "kills", icon: Ban, count: (counts) => counts.kills },
  { id: "followed", icon: Star, count: (counts) => counts.followed },
  { id: "aside", icon: Archive, count: (counts) => counts.aside },
  { id: "quarantine", icon: FileWarning, count: (counts) => counts.quarantined },
];
const urgentShelves: readonly WireShelf[] = ["kills", "quarantine"];

export function FilterPane({ view }: { readonly view: WireView }) {
  const now = useNow();
  const { data } = useInfiniteQuery(wireQuery({ title: view.title.id, filter: "everything" }));
  const first = data?.pages[0];
  const sources = first?.sources ?? [];
  const shelfRow = useCurrentInSight<HTMLUListElement>(view.filter);
  const sourceRow = useCurrentInSight<HTMLUListElement>(sources.length === 0 ? "" : (view.source ?? ""));
  const silent = sources.filter((source) => source.health === "silent");
  return (
    <Pane
      label="Filters and sources"
      tone="app"
      as="nav"
      className={styles["filters"]}
      foot={silent.length > 0 && <SilentNote sources={silent} now={now} />}
    >
      <ul ref={shelfRow} className={styles["shelves"]}>
        {shelves.map(({ id, icon: Icon, count }) => {
          const number = first === undefined ? null : count(first.counts);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={
                  view.filter === id && view.source === undefined && view.saved === undefined
                    ? "true"
                    : undefined
                }
                className={styles["shelf"]}
                onClick={() => view.go({ filter: id, saved: undefined, source: undefined, item: undefined })}
              >
                <Icon aria-hidden strokeWidth={1.75} />
                <span className={styles["shelfName"]}>{shelfNames[id]}</span>
                <span
                  className={cx(
                    "num",
                    styles["count"],
                    urgentShelves.includes(id) && number !== null && number > 0 && styles["urgent"],
                  )}
                >
                  {number === null ? "" : shelfCount(number)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles["sideHead"]}>
        <h2>Sources</h2>
        <span>last item</span>
      </div>
      <ul ref={sourceRow} className={styles["shelves"]}>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceButton source={source} view={view} now={now} />
          </li>
        ))}
        {may(view.title, "wire.sources") && (
          <li>
            <Link to="/$title/sources" params={{ title: view.title.id }} className={styles["shelf"]}>
              <Cable aria-hidden strokeWidth={1.75} />
              <span className={styles["shelfName"]}>Set up sources</span>
            </Link>
          </li>
        )}
      </ul>
      <SavedFilters view={view} sources={sources} />
      <WireRoomLinks titleId={view.title.id} />
    </Pane>
  );
}

interface SourceButtonProps {
  readonly source: SourceRow;
  readonly view: WireView;
  readonly now: number;
}

function SourceButton({ source, view, now }: SourceButtonProps) {
  const chosen = view.source === source.id;
  const last = source.lastReceivedAt;
  const age = last === null ? "nothing yet" : ageOf(last, now);
  return (
    <button
      type="button"
      aria-current={chosen ? "true" : undefined}
      className={styles["shelf"]}
      onClick={() =>
        view.go({
          source: chosen ? undefined : source.id,
          saved: undefined,
          filter: undefined,
          item: undefined,
        })
      }
    >
      <span aria-hidden className={cx(styles["dot"], styles[source.health])} />
      <span className={styles["shelfName"]}>{source.name}</span>
      <span className={cx("num", styles["count"], source.health === "silent" && styles["late"])}>
        {source.health === "silent" ? `silent ${age}` : age}
      </span>
    </button>
  );
}

function SilentNote({ sources, now }: { readonly sources: readonly SourceRow[]; readonly now: number }) {
  return (
    <div className={styles["silentNote"]}>
      {sources.map((source) => (
        <p key={source.id}>
          <strong>{source.name} is silent.</strong> It sends far less than it usually does at this hour.
          {source.lastReceivedAt !== null && <> Last item {ageOf(source.lastReceivedAt, now)} ago.</>}
        </p>
      ))}
    </div>
  );
}
