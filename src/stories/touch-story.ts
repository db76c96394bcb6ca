import { recordEvent, sql, type EventBell, type Tx } from "../platform/index.ts";
import { insertStatus, type LockedStory } from "./stories-store.ts";

/** Who acts when a story follows its agency by itself. */
export const AUTOPILOT = "autopilot";

/**
 * Notes that a person changed the copy. The first time ends the autopilot of the story, for good, and
 * says so in its history. The story must be locked.
 */
export async function touchStory(tx: Tx, story: LockedStory, by: string, bell: EventBell): Promise<void> {
  if (by === AUTOPILOT) return;
  const now = await tx.now();
  const first = await tx.run(sql`
    update stories set touched_at = ${now}, touched_by = ${by}
    where id = ${story.storyId} and touched_at is null`);
  if (first === 1) await endAutopilot(tx, story, by, "Somebody wrote in it", bell);
}

/** Answers whether the story followed its agency by itself until now. */
export async function endAutopilot(
  tx: Tx,
  story: LockedStory,
  by: string,
  why: string,
  bell: EventBell,
): Promise<boolean> {
  const now = await tx.now();
  const ended = await tx.run(sql`
    update autopilot_stories set ended_at = ${now}, ended_by = ${by}, why_ended = ${why}
    where story_id = ${story.storyId} and ended_at is null`);
  if (ended === 0) return false;
  const { placing } = story;
  await insertStatus(tx, {
    placingId: placing.id,
    titleId: placing.titleId,
    status: placing.status,
    now,
    by,
    reason: `${why}: it no longer follows the agency by itself`,
  });
  await recordEvent(
    tx,
    {
      name: "story.autopilot-ended",
      titleId: placing.titleId,
      subject: story.storyId,
      actor: by,
      facts: {},
    },
    bell,
  );
  return true;
}
