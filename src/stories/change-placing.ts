import { recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import type { StoryKind } from "./content.ts";
import type { StoryAct } from "./publish-story.ts";
import { slugOf } from "./slug.ts";
import { insertStatus, lockStory, updatePlacing, updateStoryFacts } from "./stories-store.ts";

export type ChangePlacingOutcome =
  | { readonly kind: "changed" }
  | { readonly kind: "moved-on" }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  | { readonly kind: "not-found" };

export interface PlacingChange {
  readonly version: number;
  readonly section?: string | null | undefined;
  readonly slug?: string | undefined;
  readonly slugline?: string | undefined;
  readonly kind?: StoryKind | undefined;
  readonly status?: "drafting" | "ready" | undefined;
}

/** Section, address, slugline and readiness. Readers see a changed section or slug at the next publishing. */
export async function changePlacing(
  tx: Tx,
  act: StoryAct & PlacingChange,
  bell: EventBell,
): Promise<ChangePlacingOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  const { placing } = story;
  if (placing.version !== act.version) return { kind: "moved-on" };
  const sectionSlug = act.section === undefined ? placing.sectionSlug : act.section;
  if (sectionSlug !== null && !act.title.sections.some((each) => each.slug === sectionSlug)) {
    return {
      kind: "refused",
      code: "section-unknown",
      reason: `${act.title.shortName} has no section "${sectionSlug}".`,
    };
  }
  if (act.status !== undefined && placing.status !== "drafting" && placing.status !== "ready") {
    return {
      kind: "refused",
      code: "status-fixed",
      reason: `A story that is ${placing.status} does not go back to ${act.status}.`,
    };
  }
  const status = act.status ?? placing.status;
  const slug = act.slug === undefined ? placing.slug : slugOf(act.slug);
  const now = await tx.now();
  await updatePlacing(tx, placing.id, { sectionSlug, slug, status }, now);
  await updateStoryFacts(tx, story.storyId, act.slugline ?? story.slugline, act.kind ?? story.kind);
  if (status !== placing.status) {
    await insertStatus(tx, {
      placingId: placing.id,
      titleId: act.title.id,
      status,
      now,
      by: act.by,
      reason: "",
    });
  }
  await recordEvent(
    tx,
    {
      name: "placing.changed",
      titleId: act.title.id,
      subject: story.storyId,
      actor: act.by,
      facts: { status },
    },
    bell,
  );
  return { kind: "changed" };
}
