import { useEffect } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { sayNews } from "../../announcer.ts";
import { readClock } from "../../clock.ts";
import { useMe } from "../../session.ts";
import type { ContentStore } from "./content-store.ts";
import type { DraftKeeper } from "./draft-keeper.ts";

/** Shows a colleague's newer save, as long as nothing of ours is unsaved; else the next save will tell. */
export function useAdopting(story: StoryAnswer, store: ContentStore, keeper: DraftKeeper): void {
  const { draft } = story;
  const { name } = useMe().person;
  useEffect(() => {
    if (draft.version <= keeper.saving().version || !keeper.adopt(draft)) return;
    store.replace(draft.content);
    // Nobody needs to be told what they did themselves, in another window or by a key beside the copy.
    if (draft.savedBy !== name)
      sayNews(`${draft.savedBy} saved this story; you see the newest copy.`, readClock());
  }, [draft, name, store, keeper]);
}
