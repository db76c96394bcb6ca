import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { whyForbidden } from "../../stories/right-words.ts";
import type { WireItemAnswer, WireVersion } from "../../wire/wire-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { Note, ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useKeys } from "../key-registry.ts";
import { secondsOf, timeOf } from "../relative-time.ts";
import { may, useMe } from "../session.ts";
import { useNow } from "../use-now.ts";
import { itemKeys, lackingItemKeys } from "./item-keys.ts";
import { ChainNote } from "./ChainNote.tsx";
import { ItemActs } from "./ItemActs.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import { WireChip } from "./ItemRow.tsx";
import type { Picks } from "./use-picks.ts";
import { itemQuery } from "./wire-calls.ts";
import { chipsOf, lagOf, stoppedWords, urgencyOf } from "./wire-words.ts";
import type { WireView } from "./wire-view.ts";
import { WirePictures } from "./pictures/WirePictures.tsx";
import { VersionCopy } from "./VersionCopy.tsx";
import { VersionBar } from "./VersionBar.tsx";
import styles from "./wire.module.css";

/** The reading pane: the item, version by version, with what became different. */
export function ItemPane({ view, picks }: { readonly view: WireView; readonly picks: Picks }) {
  const query = useQuery({ ...itemQuery(view.title.id, view.item ?? ""), enabled: view.item !== undefined });
  useKeys(query.data === undefined ? lackingItemKeys(showToast) : []);
  if (view.item === undefined) {
    return (
      <Pane label="Reading" className={styles["reading"]}>
        <EmptyState title="No item chosen">Choose one in the list, or press J for the first.</EmptyState>
      </Pane>
    );
  }
  const answer = query.data;
  return (
    <Pane
      label="Reading"
      className={styles["reading"]}
      head={
        <PaneBar>
          <div className={styles["readingBar"]}>
            {answer !== undefined && (
              <ItemActs key={answer.row.id} view={view} picks={picks} answer={answer} />
            )}
            <span className={styles["closeDrawer"]}>
              <Button
                look="plain"
                icon={X}
                label="Close this item"
                onPress={() => view.go({ item: undefined })}
              />
            </span>
          </div>
        </PaneBar>
      }
      foot={answer !== undefined && <ItemFacts answer={answer} title={view.title} />}
    >
      {query.isPending && <Skeleton rows={6} rowHeight={64} label="Loading the item" />}
      {query.isError && answer === undefined && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {answer !== undefined && <Reading key={answer.row.id} answer={answer} view={view} />}
    </Pane>
  );
}

function Reading({ answer, view }: { readonly answer: WireItemAnswer; readonly view: WireView }) {
  const { zone } = view.title;
  const { row, versions } = answer;
  const { titles } = useMe();
  const now = useNow();
  // null follows the newest version, also when one comes while the item is open.
  const [picked, pick] = useState<number | null>(null);
  const [differing, setDiffering] = useState(true);
  const number = picked ?? row.versionNumber;
  const version = versions.find((one) => one.number === number) ?? versions[0];
  // A kill notice is no version of the copy: set against it, every word would differ.
  const before =
    version === undefined || version.outcome === "kill" ? undefined : versionBefore(versions, version);
  useKeys([{ ...itemKeys.difference, run: () => setDiffering(!differing) }]);
  if (version === undefined) {
    return (
      <EmptyState title="This item has no version that can be read">
        Look in “Could not be read” at the left.
      </EmptyState>
    );
  }
  const context = {
    now,
    zone,
    nameOfTitle: (id: string) => titles.find((one) => one.id === id)?.shortName ?? id,
    nameOfSection: (slug: string) =>
      view.title.sections.find((section) => section.slug === slug)?.name ?? slug,
  };
  const urgency = urgencyOf(row);
  const lag = lagOf(version.sentAt, version.receivedAt);
  return (
    <article className={styles["article"]} data-reading-pane tabIndex={-1}>
      <p className={styles["readingTop"]}>
        <Chip tone="wire">{row.source.name}</Chip>
        {urgency !== null && (
          <Chip tone={urgency <= 2 ? "breaking" : "plain"}>
            Urgency {urgency}
            {row.assignedUrgency !== null && row.urgency !== null && `, agency says ${row.urgency}`}
          </Chip>
        )}
        {chipsOf(row, context)
          .filter((chip) => chip.tone !== "plain")
          .map((chip) => (
            <WireChip key={chip.words} chip={chip} />
          ))}
        <span className={`${styles["received"]} num`}>
          {timeOf(version.receivedAt, now, zone).replace(/\d\d:\d\d$/, secondsOf(version.receivedAt, zone))}
          {lag !== null && `, received ${lag}`}
        </span>
      </p>
      {row.state === "killed" && (
        <Note tone="breaking">
          <strong>The agency killed {stoppedWords(row.headline, version.headline)}.</strong> It may not be
          taken; what was made from it must leave the pages.
        </Note>
      )}
      {row.state === "withheld" && (
        <Note tone="breaking">
          <strong>The agency withholds {stoppedWords(row.headline, version.headline)} for now.</strong> Wait
          for its next version.
        </Note>
      )}
      {answer.right.kind === "forbidden" && row.state === "usable" && (
        <Note tone="breaking">
          <strong>
            {row.source.name} does not allow this in {view.title.shortName}.
          </strong>{" "}
          {whyForbidden[answer.right.why]} You may take it, but it cannot be published.
        </Note>
      )}
      {version.editorNote !== "" && (
        <Note tone="correct">
          <strong>Note to editors:</strong> {version.editorNote}
        </Note>
      )}
      <ChainNote answer={answer} view={view} />
      <VersionCopy
        version={version}
        before={differing ? before : undefined}
        names={row.local.map(({ written }) => written)}
      >
        <VersionBar
          versions={versions}
          number={version.number}
          pick={(next) => pick(next === row.versionNumber ? null : next)}
          before={before}
          version={version}
          differing={differing}
          turn={() => setDiffering(!differing)}
          now={now}
          zone={zone}
        />
      </VersionCopy>
      <WirePictures title={view.title} item={row.id} mayTake={may(view.title, "story.write")} />
    </article>
  );
}

function versionBefore(versions: readonly WireVersion[], version: WireVersion): WireVersion | undefined {
  return versions.filter((one) => one.number < version.number).toSorted((a, b) => b.number - a.number)[0];
}
