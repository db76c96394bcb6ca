import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { useState } from "react";
import type { GazetteerEntry, SuggestedName } from "../../wire/gazetteer/gazetteer-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { FilterField } from "../components/FilterField.tsx";
import { Pane, PaneBar, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useKeys } from "../key-registry.ts";
import { may, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { CsvDialog } from "./CsvDialog.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { answerSuggestion, gazetteerQuery, removeEntry, saveEntry } from "./gazetteer-calls.ts";
import { kindWords } from "./kind-words.ts";
import { Suggestions } from "./Suggestions.tsx";
import style from "./gazetteer.module.css";

/** Names that make copy ours: places, people, employers, teams. */
export function GazetteerScreen() {
  const title = useTitle();
  const { q = "" } = useSearch({ from: "/$title/gazetteer" });
  const navigate = useNavigate({ from: "/$title/gazetteer" });
  const query = useQuery({ ...gazetteerQuery(title.id, q), placeholderData: (before) => before });
  const queries = useQueryClient();
  // undefined: no dialog; null: a new entry.
  const [edited, edit] = useState<GazetteerEntry | null | undefined>(undefined);
  const [isImporting, importing] = useState(false);
  const mayChange = may(title, "story.publish");
  const refresh = (): void => void queries.invalidateQueries({ queryKey: deskKeys.gazetteer(title.id) });
  const bringBack = useMutation({
    mutationFn: ({ kind, name, aliases }: GazetteerEntry) =>
      saveEntry(title.id, null, { kind, name, aliases }),
    onSettled: refresh,
  });
  // Here, because the line of a name that was answered is gone.
  const asking = useMutation({
    mutationFn: ({ name, kind }: SuggestedName) => answerSuggestion(title.id, { name, kind, accept: null }),
    onError: (thrown) => showTrouble(`Not brought back. ${problemOf(thrown).happened}`),
    onSettled: refresh,
  });
  const removing = useMutation({
    mutationFn: (entry: GazetteerEntry) => removeEntry(title.id, entry.id),
    onSuccess: (_, entry) =>
      showToast(`Removed: ${entry.name}`, { label: "Undo", run: () => bringBack.mutate(entry) }),
    onError: (thrown) => showTrouble(`Not removed. ${problemOf(thrown).happened}`),
    onSettled: refresh,
  });
  useKeys([
    { keys: "N", label: "New name", group: "Gazetteer", run: () => mayChange && edit(null) },
    { keys: "I", label: "Import a CSV file", group: "Gazetteer", run: () => mayChange && importing(true) },
  ]);
  const { entries = [], total = 0, suggestions = [] } = query.data ?? {};
  return (
    <div className={style.screen}>
      <Pane
        label="Names"
        head={
          <PaneBar>
            <h2 className={style.title}>Gazetteer</h2>
            <span className={style.detail}>
              {total === 1 ? "1 name" : `${total.toLocaleString("en-US")} names`}
            </span>
            <FilterField
              label="Filter names"
              value={q}
              group="Gazetteer"
              onChange={(next) =>
                void navigate({ search: { q: next === "" ? undefined : next }, replace: true })
              }
            />
            {mayChange && (
              <>
                <Button icon={FileUp} keys="I" onPress={() => importing(true)}>
                  <span className={style.roomy}>Import</span>
                </Button>
                <Button look="black" icon={Plus} keys="N" onPress={() => edit(null)}>
                  <span className={style.roomy}>New name</span>
                </Button>
              </>
            )}
          </PaneBar>
        }
      >
        {query.isPending && <Skeleton rows={8} rowHeight={36} label="Loading the names" />}
        {query.isError && query.data === undefined && (
          <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && entries.length === 0 && (
          <EmptyState title={q === "" ? "No name yet" : `No name has “${q}” in it`}>
            Copy that names something of ours is marked on the wire, with the reason. Import a list, or take
            names that our own stories suggest.
          </EmptyState>
        )}
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} className={style.line}>
              <span className={style.kind}>{kindWords[entry.kind]}</span>
              <span className={style.name}>
                <strong>{entry.name}</strong>
                {entry.aliases.length > 0 && <span> also {entry.aliases.join(", ")}</span>}
              </span>
              {mayChange && (
                <span className={style.acts}>
                  <Button look="plain" onPress={() => edit(entry)}>
                    Change
                  </Button>
                  <Button look="plain" onPress={() => removing.mutate(entry)}>
                    Remove
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        {total > entries.length && (
          <p className={style.more}>The first {entries.length} by name; filter for the others.</p>
        )}
      </Pane>
      <Pane
        label="Suggestions"
        tone="app"
        as="aside"
        head={<PaneHead title="From our own stories" detail="in three or more that are live" />}
      >
        <Suggestions
          suggestions={suggestions}
          mayChange={mayChange}
          onAnswered={refresh}
          onUndo={(refused) => asking.mutate(refused)}
        />
      </Pane>
      {edited !== undefined && (
        <EntryDialog
          entry={edited}
          start={entries.length === 0 ? q : ""}
          onClose={() => edit(undefined)}
          onSaved={() => {
            edit(undefined);
            refresh();
          }}
        />
      )}
      {isImporting && <CsvDialog onClose={() => importing(false)} onKept={refresh} />}
    </div>
  );
}
