import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { showToast } from "../../announcer.ts";
import { readClock } from "../../clock.ts";
import { Button } from "../../components/Button.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useKeys } from "../../key-registry.ts";
import { timeOf } from "../../relative-time.ts";
import { deskKeys } from "../../what-changed.ts";
import type { ContentStore } from "../draft/content-store.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { linesOf } from "../draft/TwoVersions.tsx";
import { useContent } from "../draft/use-content.ts";
import editor from "../editor.module.css";
import { ReadingPreview } from "../preview/ReadingPreview.tsx";
import type { StoryPlace } from "../story-calls.ts";
import { readRevision, readStory, restoreRevision } from "../story-calls.ts";
import style from "./panes.module.css";
import { Runs } from "./Runs.tsx";
import { countDifference, paragraphDifference, wordDifference } from "./word-difference.ts";

interface RevisionViewProps {
  readonly story: StoryAnswer;
  readonly place: StoryPlace;
  readonly number: number;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
  readonly zone: string;
  readonly mayWrite: boolean;
  readonly onBack: () => void;
}

/** An earlier content, whole or against the draft; it can be brought back, and nothing is lost by that. */
export function RevisionView(props: RevisionViewProps) {
  const { story, place, number, store, zone, mayWrite, onBack } = props;
  const [isAgainst, setAgainst] = useState(false);
  const revision = useQuery({
    queryKey: [...deskKeys.revisions(place.titleId, place.storyId), String(number)],
    queryFn: () => readRevision(place, number),
    // A revision never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const restore = useRestore(props);
  useKeys([
    {
      keys: "D",
      label: "Difference to the draft",
      group: "Versions",
      run: () => setAgainst((now) => !now),
    },
  ]);
  const row = revision.data?.row;
  return (
    <>
      <div className={editor.shownBar}>
        <strong>Version {number}</strong>
        {row !== undefined && (
          <span>
            {timeOf(row.at, readClock(), zone)}, {row.by}
          </span>
        )}
        <span className={editor.shownActs}>
          <Button look="plain" keys="D" aria-pressed={isAgainst} onPress={() => setAgainst(!isAgainst)}>
            {isAgainst ? "Whole" : "Difference"}
          </Button>
          {mayWrite && (
            <Button look="black" onPress={() => restore.mutate()}>
              {restore.isPending ? "Bringing back…" : "Bring back"}
            </Button>
          )}
          <Button onPress={onBack}>Back to the draft</Button>
        </span>
      </div>
      {restore.isError && <ProblemNote error={restore.error} onRetry={() => restore.mutate()} />}
      {revision.isError && <ProblemNote error={revision.error} onRetry={() => void revision.refetch()} />}
      {revision.isPending && <Skeleton rows={4} rowHeight={110} />}
      {revision.data !== undefined && (
        <div className={editor.shown}>
          {isAgainst ? (
            <Against before={revision.data.content} store={store} />
          ) : (
            <ReadingPreview
              content={revision.data.content}
              section={story.row.section?.name ?? null}
              isAgency={story.row.kind === "agency"}
            />
          )}
        </div>
      )}
    </>
  );
}

function useRestore({ place, number, keeper, store, onBack }: RevisionViewProps) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const baseVersion = await keeper.flush();
      if (baseVersion === null) throw new Error("The draft is not saved.");
      await restoreRevision(place, { number, baseVersion });
      return readStory(place);
    },
    onSuccess: (story) => {
      if (keeper.adopt(story.draft)) store.replace(story.draft.content);
      client.setQueryData(deskKeys.story(place.titleId, place.storyId), story);
      void client.invalidateQueries({ queryKey: deskKeys.revisions(place.titleId, place.storyId) });
      showToast(`Version ${number} is the draft again. What stood before is kept in Versions.`);
      onBack();
    },
  });
}

function Against({
  before,
  store,
}: {
  readonly before: StoryAnswer["draft"]["content"];
  readonly store: ContentStore;
}) {
  const draft = useContent(store, (content) => content);
  const paragraphs = paragraphDifference(linesOf(before), linesOf(draft));
  const count = countDifference(paragraphs);
  return (
    <article className={style.comparison}>
      <p className={style.comparisonCount}>
        From this version to the draft: {count.in} {count.in === 1 ? "word" : "words"} in, {count.out} out.
      </p>
      <h2>
        <Runs runs={wordDifference(before.headline, draft.headline)} />
      </h2>
      <p className={style.comparisonDeck}>
        <Runs runs={wordDifference(before.deck, draft.deck)} />
      </p>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          <Runs runs={paragraph.runs} />
        </p>
      ))}
    </article>
  );
}
