import { recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import type { LockedStory } from "../stories-store.ts";
import { endRelease, maybeOneRelease } from "./releases-store.ts";

/**
 * Nothing goes out by itself any more where this was planned: somebody published the story, or took
 * it back. Answers false when nothing was planned.
 */
export async function callOffPlanned(
  tx: Tx,
  story: LockedStory,
  by: string,
  bell: EventBell,
): Promise<boolean> {
  const release = await maybeOneRelease(tx, story.placing.id);
  if (release === null || release.state !== "planned") return false;
  await endRelease(tx, release.id, { state: "called-off", at: await tx.now(), by });
  await recordEvent(
    tx,
    {
      name: "release.called-off",
      titleId: story.placing.titleId,
      subject: story.storyId,
      actor: by,
      facts: {},
    },
    bell,
  );
  return true;
}
