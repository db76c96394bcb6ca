import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";
import { useDeferredValue, useRef, useState } from "react";
import type { StoryListAnswer, StoryRow } from "../../stories/stories-contract.ts";
import { storyListAnswer } from "../../stories/stories-contract.ts";
import { useActs } from "../acts.ts";
import { address, call } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { Pane } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useCurrentInSight } from "../components/use-current-in-sight.ts";
import { useKeys } from "../key-registry.ts";
import { useMay, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { nextRow } from "./list-moves.ts";
import { NewStoryDialog } from "./NewStoryDialog.tsx";
import style from "./stories.module.css";
import { StoryLine } from "./StoryLine.tsx";

type Filter = keyof StoryListAnswer["counts"];

const filterWords = {
  all: "All",
  mine: "Mine",
  drafting: "Drafting",
  ready: "Ready",
  live: "Live",
  withdrawn: "Withdrawn",
  killed: "Killed",
} satisfies Record<Filter, string>;

/** Every story of the title, last changed first. */
export function StoriesScreen() {
  const title = useTitle();
  const mayWrite = useMay("story.write");
  const navigate = useNavigate({ from: "/$title/stories" });
  const { filter = "all", q = "" } = useSearch({ from: "/$title/stories" });
  const [isMaking, setMaking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const stories = useStories(title.id, filter, q);
  const pages = stories.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);

  const choose = (next: Filter): void =>
    void navigate({
      search: (before) => ({ ...before, filter: next === "all" ? undefined : next }),
      replace: true,
    });
  const write = (words: string): void =>
    void navigate({
      search: (before) => ({ ...before, q: words === "" ? undefined : words }),
      replace: true,
    });
  useListKeys({ list, search, onNew: mayWrite ? () => setMaking(true) : null });

  return (
    <Pane
      label="Stories"
      head={
        <div className={style.head}>
          <FilterTabs counts={pages[0]?.counts} filter={filter} onChoose={choose} />
          <label className={style.filter}>
            <Search aria-hidden="true" />
            <input
              ref={search}
              type="search"
              aria-label="Filter stories"
              placeholder="Filter"
              value={q}
              onChange={(event) => write(event.target.value)}
              onKeyDown={(event) => leaveFilter(event.key, q, write, list.current)}
            />
            <Kbd keys="/" />
          </label>
          {mayWrite && (
            <Button look="black" icon={Plus} keys="N" onPress={() => setMaking(true)}>
              New story
            </Button>
          )}
        </div>
      }
    >
      {stories.isError && rows.length === 0 && (
        <ProblemNote error={stories.error} onRetry={() => void stories.refetch()} />
      )}
      {stories.isPending && <Skeleton rows={10} rowHeight={52} label="Loading stories" />}
      {stories.isSuccess && rows.length === 0 && (
        <NoStories
          filter={filter}
          q={q}
          onNew={mayWrite ? () => setMaking(true) : null}
          onClear={() => write("")}
        />
      )}
      <StoryRows rows={rows} list={list} />
      {stories.hasNextPage && (
        <p className={style.more}>
          <Button onPress={() => void stories.fetchNextPage()}>
            {stories.isFetchingNextPage ? "Loading…" : "Older stories"}
          </Button>
        </p>
      )}
      {isMaking && <NewStoryDialog title={title} onClose={() => setMaking(false)} />}
    </Pane>
  );
}

function useStories(titleId: string, filter: Filter, written: string) {
  const q = useDeferredValue(written.trim());
  return useInfiniteQuery({
    queryKey: [...deskKeys.stories(titleId), filter, q],
    queryFn: ({ pageParam, signal }) =>
      call(address("/api/stories", { title: titleId, filter, q, before: pageParam }), {
        shape: storyListAnswer,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    // Rows stay while the next filter loads; the tabs must not jump.
    placeholderData: (before) => before,
  });
}

interface ListKeys {
  readonly list: React.RefObject<HTMLUListElement | null>;
  readonly search: React.RefObject<HTMLInputElement | null>;
  readonly onNew: (() => void) | null;
}

function useListKeys({ list, search, onNew }: ListKeys): void {
  const move = (step: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
    const here = links.indexOf(document.activeElement as HTMLElement);
    const next = nextRow(links.length, here === -1 ? null : here, step);
    if (next !== null) links[next]?.focus();
  };
  const group = "Stories";
  useKeys([
    { keys: "J", label: "Next story", group, run: () => move(1) },
    { keys: "ArrowDown", label: "Next story", group, run: () => move(1) },
    { keys: "K", label: "Previous story", group, run: () => move(-1) },
    { keys: "ArrowUp", label: "Previous story", group, run: () => move(-1) },
    { keys: "/", label: "Filter this list", group, run: () => search.current?.focus() },
    ...(onNew === null ? [] : [{ keys: "N", label: "New story", group, run: onNew }]),
  ]);
  useActs(
    onNew === null
      ? []
      : [{ id: "new-story", label: "New story…", icon: Plus, keys: "N", kind: "do", run: onNew }],
  );
}

function leaveFilter(
  key: string,
  q: string,
  write: (words: string) => void,
  list: HTMLUListElement | null,
): void {
  if (key === "Escape" && q !== "") write("");
  else if (key === "Enter" || key === "ArrowDown" || key === "Escape")
    list?.querySelector<HTMLElement>("a[data-row]")?.focus();
}

interface FilterTabsProps {
  readonly counts: StoryListAnswer["counts"] | undefined;
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
}

function FilterTabs({ counts, filter, onChoose }: FilterTabsProps) {
  const row = useCurrentInSight<HTMLDivElement>(`${filter} ${counts === undefined ? "" : "counted"}`);
  return (
    <div ref={row} className={style.tabs} role="group" aria-label="Which stories">
      {Object.entries(filterWords).map(([key, words]) => (
        <button
          key={key}
          type="button"
          className={style.tab}
          aria-pressed={filter === key}
          onClick={() => onChoose(key as Filter)}
        >
          {words} {counts !== undefined && <span className={style.tabCount}>{counts[key as Filter]}</span>}
        </button>
      ))}
    </div>
  );
}

const StoryRows = ({
  rows,
  list,
}: {
  readonly rows: readonly StoryRow[];
  readonly list: React.RefObject<HTMLUListElement | null>;
}) =>
  rows.length === 0 ? null : (
    <ul ref={list} className={style.rows}>
      {rows.map((row) => (
        <li key={row.id}>
          <StoryLine row={row} />
        </li>
      ))}
    </ul>
  );

interface NoStoriesProps {
  readonly filter: Filter;
  readonly q: string;
  readonly onNew: (() => void) | null;
  readonly onClear: () => void;
}

const emptyWords: Readonly<Record<Filter, string>> = {
  all: "Take an item from the wire, or begin one of your own.",
  mine: "Stories you begin, take or save come here by themselves.",
  drafting: "A story is drafting until it is marked ready.",
  ready: "Stories marked ready come here for an editor.",
  live: "What readers can see stands here.",
  withdrawn: "Stories taken from readers stand here with their reason.",
  killed: "Stories that came down by an agency’s order stand here; they cannot come back.",
};

function NoStories({ filter, q, onNew, onClear }: NoStoriesProps) {
  if (q.trim() !== "") {
    return (
      <EmptyState
        title={`Nothing found for “${q.trim()}”`}
        step={
          <Button look="link" onPress={onClear}>
            Clear the filter
          </Button>
        }
      >
        The filter looks at headlines and sluglines
        {filter === "all" ? "" : ` of ${filterWords[filter].toLowerCase()} stories`}.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={filter === "all" ? "No stories yet" : "Nothing here"}
      step={
        onNew === null ? null : (
          <Button look="link" keys="N" onPress={onNew}>
            New story
          </Button>
        )
      }
    >
      {emptyWords[filter]}
    </EmptyState>
  );
}
