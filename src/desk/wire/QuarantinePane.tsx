import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCw, Trash2, X } from "lucide-react";
import type { QuarantineAnswer, ReceivedAnswer } from "../../wire/wire-contract.ts";
import { say, showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneBar, PaneHead } from "../components/Pane.tsx";
import { Note, ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { useKeys } from "../key-registry.ts";
import { may } from "../session.ts";
import { timeOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { focusReading } from "./focus-reading.ts";
import { bytesAddress, dismiss, quarantineQuery, tryAgain } from "./wire-calls.ts";
import { nameOfSending } from "./wire-words.ts";
import { shelfNames, type WireView } from "./wire-view.ts";
import styles from "./wire.module.css";

type Sending = QuarantineAnswer["rows"][number];

/** Sendings no reader understood: kept, with the reason. */
export function QuarantineList({ view }: { readonly view: WireView }) {
  const query = useQuery(quarantineQuery(view.title.id));
  const now = useNow();
  const rows = query.data?.rows ?? [];
  useListKeys({
    group: "Wire",
    ids: rows.map((row) => row.id),
    current: view.item,
    choose: (id) => view.go({ item: id }),
    open: focusReading,
    back: () => view.go({ item: undefined }),
  });
  return (
    <Pane
      label="Items"
      className={styles["stream"]}
      head={<PaneHead title={shelfNames.quarantine} detail="kept byte for byte" />}
    >
      {query.isPending && <Skeleton rowHeight={86} />}
      {query.isError && rows.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title="Everything could be read">
          Copy that no reader understands stands here, with the reason.
        </EmptyState>
      )}
      <ul className={styles["rows"]}>
        {rows.map((row, at) => (
          <li key={row.id}>
            <button
              type="button"
              data-row={row.id}
              aria-current={row.id === view.item ? "true" : undefined}
              tabIndex={row.id === view.item || at === 0 ? 0 : -1}
              className={styles["row"]}
              onClick={() => (row.id === view.item ? focusReading() : view.go({ item: row.id }))}
            >
              <span className={styles["rowTop"]}>
                <strong>{row.source.name}</strong>
                <time dateTime={row.receivedAt} className="num">
                  {timeOf(row.receivedAt, now, view.title.zone)}
                </time>
              </span>
              <span className={styles["rowHeadline"]}>{nameOfSending(row)}</span>
              <span className={styles["reason"]}>{row.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

export function QuarantinePane({ view }: { readonly view: WireView }) {
  const query = useQuery(quarantineQuery(view.title.id));
  const row = query.data?.rows.find((one) => one.id === view.item);
  return (
    <Pane
      label="Reading"
      className={styles["reading"]}
      head={
        row !== undefined && (
          <PaneBar>
            <h2 className={styles["streamTitle"]}>{nameOfSending(row)}</h2>
            <span className={styles["closeDrawer"]}>
              <Button
                look="plain"
                icon={X}
                label="Close this sending"
                onPress={() => view.go({ item: undefined })}
              />
            </span>
          </PaneBar>
        )
      }
    >
      {row === undefined ? (
        <EmptyState title="No sending chosen">
          Choose one in the list to see why it could not be read.
        </EmptyState>
      ) : (
        <Glimpse key={row.id} view={view} row={row} />
      )}
    </Pane>
  );
}

const resultWords = ({ results }: ReceivedAnswer): string => {
  const bad = results.find((result) => result.outcome === "quarantined");
  if (bad !== undefined) return `Still not readable: ${bad.reason ?? "the reason is the same"}`;
  return `Read: ${results.map((result) => result.outcome).join(", ")}. It stands in Everything now.`;
};

function Glimpse({ view, row }: { readonly view: WireView; readonly row: Sending }) {
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => tryAgain(view.title.id, row.id),
    onSuccess: (answer) => say(resultWords(answer)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: deskKeys.quarantine() });
      void queries.invalidateQueries({ queryKey: deskKeys.wire(view.title.id) });
    },
  });
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: deskKeys.quarantine() });
    void queries.invalidateQueries({ queryKey: deskKeys.wire(view.title.id) });
  };
  const dismissing = useMutation({
    mutationFn: (dismissed: boolean) => dismiss(view.title.id, row.id, dismissed),
    onSuccess: (_, dismissed) => {
      if (dismissed) view.go({ item: undefined });
      showToast(
        dismissed ? `Dismissed: ${nameOfSending(row)}` : `Back in the list: ${nameOfSending(row)}`,
        dismissed ? { label: "Undo", run: () => dismissing.mutate(false) } : undefined,
      );
    },
    onError: (thrown) => showTrouble(`Not dismissed. ${problemOf(thrown).happened}`),
    onSettled: refresh,
  });
  const mayDismiss = may(view.title, "wire.set-aside");
  useKeys(
    mayDismiss
      ? [
          {
            keys: "E",
            label: "Dismiss what will not be read",
            group: "Wire",
            run: () => dismissing.mutate(true),
          },
        ]
      : [],
  );
  return (
    <article className={styles["article"]} data-reading-pane tabIndex={-1}>
      <Note tone="breaking">
        <strong>{row.reason}</strong>
        <p>
          Nothing is lost: the {row.bytes.toLocaleString("en")} bytes are kept as they came.{" "}
          <a href={bytesAddress(view.title.id, row.id)} download>
            Save them as a file
          </a>
          . For a letter to the agency, its code: <span className={styles["mono"]}>{row.code}</span>
        </p>
      </Note>
      <h3 className={styles["sideTitle"]}>How it begins</h3>
      <pre className={styles["raw"]}>{row.glimpse}</pre>
      <p className={styles["again"]}>
        <Button look="black" icon={RotateCw} isPending={again.isPending} onPress={() => again.mutate()}>
          {again.isPending ? "Reading…" : "Try again"}
        </Button>
        <span>Reads the same bytes once more, for example after the source was set right.</span>
      </p>
      {mayDismiss && (
        <p className={styles["again"]}>
          <Button
            icon={Trash2}
            keys="E"
            isPending={dismissing.isPending}
            onPress={() => dismissing.mutate(true)}
          >
            Dismiss
          </Button>
          <span>It will not be read: it leaves this list. Its bytes stay kept.</span>
        </p>
      )}
      {again.isSuccess && <Note tone="plain">{resultWords(again.data)}</Note>}
      {again.isError && <ProblemNote error={again.error} />}
    </article>
  );
}
