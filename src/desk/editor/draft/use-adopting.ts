import { useEffect } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { sayNews } from "../../announcer.ts";
import { readClock } from "../../clock.ts";
import type { ContentStore } from "./content-store.ts";
import type { DraftKeeper } from "./draft-keeper.ts";

/** Shows a colleague's newer save, as long as nothing of ours is unsaved; else the next save will tell. */
export function useAdopting(story: StoryAnswer, store: ContentStore, keeper: DraftKeeper): void {
  const { draft } = story;
  useEffect(() => {
    if (draft.version <= keeper.saving().version || !keeper.adopt(draft)) return;
    store.replace(draft.content);
    sayNews(`${draft.savedBy} saved this story; you see the newest copy.`, readClock());
  }, [draft, store, keeper]);
}
