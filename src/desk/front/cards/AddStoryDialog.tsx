import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { storyListAnswer, type StoryRow } from "../../../stories/stories-contract.ts";
import { address, call } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field } from "../../components/Field.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { agoOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import { useNow } from "../../use-now.ts";
import { deskKeys } from "../../what-changed.ts";
import style from "../front.module.css";
import type { HandList } from "../arranging/front-state.ts";
import { endingsFrom } from "../arranging/pin-endings.ts";
import { publicIdOf } from "../arranging/public-id.ts";
import type { CardActs } from "./use-card-acts.ts";

interface AddStoryDialogProps {
  readonly list: HandList;
  readonly acts: CardActs;
  readonly onClose: () => void;
}

/** A live story of the title as a card, before any list holds it. */
function cardOf(row: StoryRow, publicId: string): Card {
  const publishedAt = row.publishedAt ?? row.changedAt;
  return {
    storyId: row.id,
    publicId,
    headline: row.headline,
    section: row.section?.name ?? "",
    kind: row.kind,
    publishedAt,
    bumpedAt: publishedAt,
    picture: null,
    views24h: row.views24h,
    pinned: null,
  };
}

/** Brings any live story of the title into the list. */
export function AddStoryDialog({ list, acts, onClose }: AddStoryDialogProps) {
  const { id: titleId, zone } = useTitle();
  const now = useNow();
  const [written, setWritten] = useState("");
  const [place, setPlace] = useState(list === "home" ? "2" : "1");
  const q = useDeferredValue(written.trim());
  const stories = useQuery({
    queryKey: [...deskKeys.stories(titleId), "live", "front", q],
    queryFn: ({ signal }) =>
      call(address("/api/stories", { title: titleId, filter: "live", q }), {
        shape: storyListAnswer,
        signal,
      }),
    placeholderData: (before) => before,
  });
  const wished = Math.min(Math.max(1, Math.trunc(Number(place)) || 1), Math.min(20, acts.cards.length + 1));
  const add = (row: StoryRow): void => {
    const id = publicIdOf(row.url);
    if (id === null) return;
    onClose();
    const known = acts.cards.some((card) => card.publicId === id);
    acts.pin(id, wished, endingsFrom(now, zone)[0].until, known ? undefined : cardOf(row, id));
  };
  const rows = (stories.data?.rows ?? []).filter((row) => publicIdOf(row.url) !== null);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={list === "home" ? "Add to the home front" : "Pin in Just Posted"}
      width={680}
    >
      <div className={style.form}>
        <div className={style.addFields}>
          <Field
            label="Live story"
            hint="headline or slugline"
            value={written}
            onChange={setWritten}
            input={{ type: "search", autoFocus: true, autoComplete: "off" }}
          />
          <Field
            label="Place"
            hint={`1 to ${acts.cards.length}`}
            value={place}
            onChange={setPlace}
            input={{ inputMode: "numeric", maxLength: 2 }}
          />
        </div>
        {stories.isError && <ProblemNote error={stories.error} onRetry={() => void stories.refetch()} />}
        {stories.isPending && <Skeleton rows={5} rowHeight={52} />}
        {stories.isSuccess && rows.length === 0 && (
          <EmptyState title="No live story found">
            Only what readers can see already may stand on a front.
          </EmptyState>
        )}
        <ul className={style.found}>
          {rows.slice(0, 30).map((row) => (
            <li key={row.id}>
              <span className={style.foundWords}>
                <span className={style.foundHeadline}>{row.headline}</span>
                <span className={style.facts}>
                  {row.section?.name}, {agoOf(row.publishedAt ?? row.changedAt, now, zone)}
                </span>
              </span>
              <Button label={`Pin to ${wished}: ${row.headline}`} onPress={() => add(row)}>
                Pin to {wished}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
