import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Content } from "../../../stories/content.ts";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { readClock } from "../../clock.ts";
import { deskKeys } from "../../what-changed.ts";
import { sendDraft } from "../story-calls.ts";
import type { ContentStore } from "./content-store.ts";
import { makeContentStore } from "./content-store.ts";
import type { DraftKeeper, Saving } from "./draft-keeper.ts";
import { keepDraft } from "./draft-keeper.ts";
import { forgetUnsaved, keepUnsaved, unsavedKey } from "./unsaved-copy.ts";

export interface DraftSession {
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
}

interface SessionStart {
  readonly story: StoryAnswer;
  readonly titleId: string;
  /** Copy of this computer the person chose to go on with, or null to begin from the draft. */
  readonly unsaved: Content | null;
}

type DraftContent = StoryAnswer["draft"]["content"];

/** The story's row as the save made it, so that nothing says "exactly this copy" that is not. */
const withDraft = (known: StoryAnswer, content: Content): StoryAnswer => ({
  ...known,
  row: {
    ...known.row,
    headline: content.headline,
    byline: content.byline,
    agencyCredit: content.agencyCredit,
    changedSincePublished: known.placing.status === "live",
  },
});

function makeSession({ story, titleId, unsaved }: SessionStart, client: QueryClient): DraftSession {
  const storyId = story.row.id;
  const key = unsavedKey(storyId, titleId);
  const store = makeContentStore(unsaved ?? story.draft.content, () => keeper.edited());
  const keeper = keepDraft(story.draft, store.read, {
    send: async (base, content, isLeaving) => {
      const answer = await sendDraft({ storyId, titleId, base, content, isLeaving });
      if (answer.kind === "saved") {
        const { version, savedAt, findings, wordCount } = answer;
        client.setQueryData<StoryAnswer>(deskKeys.story(titleId, storyId), (known) =>
          known === undefined
            ? known
            : {
                ...withDraft(known, content),
                findings,
                wordCount,
                draft: { ...known.draft, content: content as DraftContent, version, savedAt },
              },
        );
        void client.invalidateQueries({ queryKey: deskKeys.stories(titleId) });
      }
      return answer;
    },
    keep: (copy) => keepUnsaved(localStorage, key, copy),
    forget: () => forgetUnsaved(localStorage, key),
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => new Date(readClock()).toISOString(),
  });
  if (unsaved !== null) keeper.edited();
  return { store, keeper };
}

/** The copy of one story while it is open here: kept, saved, and sent once more when the page goes away. */
export function useDraftSession(start: SessionStart): DraftSession {
  const client = useQueryClient();
  const [session] = useState(() => makeSession(start, client));
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    const { keeper } = session;
    const onHide = (): void => {
      if (document.visibilityState === "hidden") keeper.leave();
    };
    addEventListener("pagehide", keeper.leave);
    addEventListener("online", keeper.returned);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      isOpen.current = false;
      removeEventListener("pagehide", keeper.leave);
      removeEventListener("online", keeper.returned);
      document.removeEventListener("visibilitychange", onHide);
      void keeper.flush().then(() => {
        if (!isOpen.current) keeper.stop();
      });
    };
  }, [session]);
  return session;
}

export const useSaving = (keeper: DraftKeeper): Saving =>
  useSyncExternalStore(keeper.subscribe, keeper.saving);
