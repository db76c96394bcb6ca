import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { StoryRow } from "../../stories/stories-contract.ts";
import type { WireItemAnswer, WireVersion } from "../../wire/wire-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Field } from "../components/Field.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { agoOf } from "../relative-time.ts";
import { shorten } from "../shorten.ts";
import { statusWords } from "../stories/status-words.ts";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { storiesQuery, takeToEnd } from "./fragment-calls.ts";
import style from "./fragment.module.css";
import { piecesWords } from "./piece-place.ts";
import { PieceChooser } from "./PieceChooser.tsx";

interface TakePieceDialogProps {
  readonly title: DeskTitle;
  readonly answer: WireItemAnswer;
  readonly version: WireVersion;
  readonly onClose: () => void;
}

const nameOf = (row: StoryRow): string => row.headline.trim() || row.slugline;

/** Takes paragraphs of an item into a story that is there already. */
export function TakePieceDialog({ title, answer, version, onClose }: TakePieceDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const [isAsked, ask] = useState(false);
  const isMissing = isAsked && chosen.size === 0;
  const [written, write] = useState("");
  const stories = useQuery({
    ...storiesQuery(title.id, useDeferredValue(written.trim())),
    placeholderData: keepPreviousData,
  });
  const taking = useMutation({
    mutationFn: (story: StoryRow) =>
      takeToEnd(
        { storyId: story.id, titleId: title.id },
        { itemVersionId: version.id, paragraphs: [...chosen].toSorted((a, b) => a - b) },
      ),
    onSuccess: (taken, story) => {
      if (taken.kind === "moved-on") {
        showTrouble(`${taken.savedBy} is saving this story right now. Try again in a moment.`);
        return;
      }
      void client.invalidateQueries({ queryKey: deskKeys.story(title.id, story.id) });
      void client.invalidateQueries({ queryKey: deskKeys.stories(title.id) });
      void client.invalidateQueries({ queryKey: deskKeys.wire(title.id) });
      onClose();
      showToast(`${piecesWords(chosen.size)} at the end of “${shorten(nameOf(story), 60)}”`, {
        label: "Open",
        run: () =>
          void navigate({ to: "/$title/stories/$story", params: { title: title.id, story: story.id } }),
      });
    },
  });
  const take = (story: StoryRow): void => {
    ask(true);
    if (chosen.size === 0) document.querySelector<HTMLElement>("[data-pieces] input")?.focus();
    else if (!taking.isPending) taking.mutate(story);
  };
  const rows = (stories.data?.rows ?? []).filter((row) => row.status !== "killed");
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Take a piece of ${answer.row.source.name} v${version.number}`}
      width={880}
      foot={
        <>
          <span className={style.left} role="status">
            {chosen.size === 0 ? "No paragraph chosen yet." : `${piecesWords(chosen.size)} chosen.`} It goes
            to the end of the draft; readers see it when the story is published.
          </span>
          <Button keys="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={style.both}>
        <section aria-label="Copy" className={style.copy} data-pieces>
          <h3>Choose paragraphs</h3>
          {isMissing && (
            <p role="alert" className={style.missing}>
              Nothing was taken: choose a paragraph first.
            </p>
          )}
          <PieceChooser version={version} chosen={chosen} onChange={choose} />
        </section>
        <section aria-label="Stories" className={style.stories}>
          <Field
            label="Into the story"
            hint="headline or slugline"
            value={written}
            onChange={write}
            input={{ type: "search", autoComplete: "off" }}
          />
          {taking.isError && <ProblemNote error={taking.error} />}
          {stories.isError && <ProblemNote error={stories.error} onRetry={() => void stories.refetch()} />}
          {stories.isPending && <Skeleton rows={5} rowHeight={52} label="Looking for stories" />}
          {stories.isSuccess && rows.length === 0 && (
            <EmptyState title="No story found">
              Take the whole item instead, and it becomes a story of its own.
            </EmptyState>
          )}
          <ul className={style.found}>
            {rows.slice(0, 20).map((row) => (
              <StoryLine key={row.id} row={row} zone={title.zone} onTake={() => take(row)} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

interface StoryLineProps {
  readonly row: StoryRow;
  readonly zone: string;
  readonly onTake: () => void;
}

function StoryLine({ row, zone, onTake }: StoryLineProps) {
  const now = useNow();
  return (
    <li>
      <span className={style.foundWords}>
        <span className={style.foundHeadline}>{nameOf(row)}</span>
        <span className={style.facts}>
          {statusWords[row.status]}, {agoOf(row.changedAt, now, zone)}
        </span>
      </span>
      <Button label={`Take into ${nameOf(row)}`} onPress={onTake}>
        Take
      </Button>
    </li>
  );
}
