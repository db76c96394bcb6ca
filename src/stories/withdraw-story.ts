import { faultPoint, recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { callOffPlanned } from "./planned/call-off-planned.ts";
import type { StoryAct } from "./publish-story.ts";
import { recall } from "./released-store.ts";
import { insertStatus, lockStory, markGone } from "./stories-store.ts";
import type { PlacingStatus } from "./stories-contract.ts";
import { endAutopilot } from "./touch-story.ts";

export type WithdrawOutcome =
  | {
      readonly kind: "withdrawn";
      readonly sectionSlug: string;
      readonly slug: string;
      readonly publicId: string;
    }
  | { readonly kind: "not-live"; readonly status: PlacingStatus }
  | { readonly kind: "not-found" };

/** Takes a live story from readers in the caller's transaction; its address answers 410 from then on. */
export async function withdrawStory(
  tx: Tx,
  act: StoryAct & { readonly reason: string },
  bell: EventBell,
): Promise<WithdrawOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  const { placing } = story;
  if (placing.status !== "live") return { kind: "not-live", status: placing.status };
  const now = await tx.now();
  await recall(
    tx,
    { placingId: placing.id, titleId: placing.titleId, publicId: story.publicId, status: "withdrawn" },
    now,
  );
  await faultPoint("stories.withdraw.recalled");
  await markGone(tx, placing.id, "withdrawn", now);
  await insertStatus(tx, {
    placingId: placing.id,
    titleId: placing.titleId,
    status: "withdrawn",
    now,
    by: act.by,
    reason: act.reason,
  });
  await callOffPlanned(tx, story, act.by, bell);
  await endAutopilot(tx, story, act.by, "It was withdrawn", bell);
  await recordEvent(
    tx,
    {
      name: "story.withdrawn",
      titleId: placing.titleId,
      subject: story.storyId,
      actor: act.by,
      facts: { publicId: story.publicId, placing: placing.id },
    },
    bell,
  );
  await faultPoint("stories.withdraw.recorded");
  return {
    kind: "withdrawn",
    sectionSlug: placing.sectionSlug ?? "",
    slug: placing.slug,
    publicId: story.publicId,
  };
}
