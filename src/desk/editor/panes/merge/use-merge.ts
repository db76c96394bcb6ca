import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MergeChoice, MergePreview } from "../../../../stories/merge/merge-contract.ts";
import { say, showToast, showTrouble } from "../../../announcer.ts";
import { deskKeys } from "../../../what-changed.ts";
import type { ContentStore } from "../../draft/content-store.ts";
import type { DraftKeeper } from "../../draft/draft-keeper.ts";
import { bothWords } from "./merge-words.ts";
import type { StoryPlace } from "../../story-calls.ts";
import { readStory, restoreRevision } from "../../story-calls.ts";
import { readMerge, sendMerge } from "./merge-calls.ts";

export interface Draft {
  readonly place: StoryPlace;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
}

type Waiting = Exclude<MergePreview, { readonly kind: "nothing-new" }>;
export type Choices = Readonly<Record<string, MergeChoice>>;

/** What merging the newest version would do; read anew with each save and each version. */
export const useMergePreview = (place: StoryPlace, item: string, draftVersion: number, head: number) =>
  useQuery({
    // Below the story's own key, so that whatever touches the story reads this again too.
    queryKey: [
      ...deskKeys.story(place.titleId, place.storyId),
      "merge",
      item,
      String(draftVersion),
      String(head),
    ],
    queryFn: ({ signal }) => readMerge(place, item, signal),
    placeholderData: (before) => before,
  });

/** Puts what the server has now on screen. */
export function useShowing({ place, store, keeper }: Draft) {
  const client = useQueryClient();
  return async (): Promise<void> => {
    const story = await readStory(place);
    if (keeper.adopt(story.draft)) store.replace(story.draft.content);
    client.setQueryData(deskKeys.story(place.titleId, place.storyId), story);
    void client.invalidateQueries({ queryKey: deskKeys.revisions(place.titleId, place.storyId) });
  };
}

/** The version that stands once every word is saved. */
export const flushed = async (keeper: DraftKeeper): Promise<number> => {
  const version = await keeper.flush();
  if (version === null) throw new Error("The draft is not saved.");
  return version;
};

/** Taking back a merge: the draft before is the draft again, and the version waits again. */
function useUndo(draft: Draft) {
  const show = useShowing(draft);
  return useMutation({
    mutationFn: async (before: number) => {
      await restoreRevision(draft.place, { number: before, baseVersion: await flushed(draft.keeper) });
      await show();
    },
    onSuccess: () => say("Taken back; the version waits again."),
    onError: () => showToast("It could not be taken back. The draft before is kept in Versions."),
  });
}

/** The choices of a person, and the merge itself; what was chosen stays while the draft is saved on. */
export function useMerge(draft: Draft, waiting: Waiting) {
  const [choices, setChoices] = useState<Choices>({});
  const show = useShowing(draft);
  const undo = useUndo(draft);
  const client = useQueryClient();
  const conflicts = waiting.parts.filter((part) => part.kind === "conflict");
  const isDecided = conflicts.every((part) => choices[part.id] !== undefined);
  const merge = useMutation({
    mutationFn: async () => {
      const ids = new Set(conflicts.map((part) => part.id));
      const answer = await sendMerge(draft.place, {
        itemVersionId: waiting.to.id,
        draftVersion: await flushed(draft.keeper),
        choices: Object.fromEntries(Object.entries(choices).filter(([id]) => ids.has(id))),
      });
      if (answer.kind === "merged") await show();
      return answer;
    },
    onSuccess: (answer) => {
      if (answer.kind === "merged") {
        const both = conflicts.filter((part) => choices[part.id] === "both").length;
        // What stands twice must not be missed: that message stays.
        (both === 0 ? showToast : showTrouble)(`${answer.note} is in the draft. ${bothWords(both)}`, {
          label: "Undo",
          run: () => undo.mutate(answer.before),
        });
        return;
      }
      const { titleId, storyId } = draft.place;
      void client.invalidateQueries({ queryKey: deskKeys.story(titleId, storyId) });
      if (answer.kind === "undecided") say("Your last words made another conflict; decide it too.");
      if (answer.kind === "moved-on") say(`${answer.savedBy} saved this story; look again.`);
    },
  });
  return {
    conflicts,
    choices,
    isDecided,
    merge,
    choose: (id: string, choice: MergeChoice): void => setChoices((now) => ({ ...now, [id]: choice })),
  };
}
export type Merge = ReturnType<typeof useMerge>;
