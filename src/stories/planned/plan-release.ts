import { makeUuid, recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import { holding } from "../gate/gate.ts";
import { judgeStory } from "../judge-story.ts";
import type { StoryAct } from "../publish-story.ts";
import type { Finding } from "../stories-contract.ts";
import { lockStory } from "../stories-store.ts";
import { callOffPlanned } from "./call-off-planned.ts";
import { endRelease, insertRelease, maybeOneRelease } from "./releases-store.ts";

export type PlanOutcome =
  | { readonly kind: "planned"; readonly dueAt: Date }
  | { readonly kind: "held"; readonly findings: readonly Finding[] }
  | { readonly kind: "no-embargo" }
  | { readonly kind: "killed" }
  | { readonly kind: "not-found" };

/** The end of the last embargo among a story's items and pictures. */
export const embargoEndOf = (
  sources: readonly { readonly embargoUntil: Date | null }[],
  now: Date,
): Date | null => {
  const ends = sources.flatMap((source) =>
    source.embargoUntil !== null && source.embargoUntil > now ? source.embargoUntil.getTime() : [],
  );
  return ends.length === 0 ? null : new Date(Math.max(...ends));
};

/**
 * Plans the publication of a story for the second its embargo ends, with the copy as it then
 * stands. Everything but the embargo must be settled now, and is looked at again then.
 */
export async function planRelease(
  tx: Tx,
  act: StoryAct & { readonly overrule: readonly string[]; readonly updated: boolean },
  bell: EventBell,
): Promise<PlanOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  const { placing } = story;
  if (placing.status === "killed") return { kind: "killed" };
  const judged = await judgeStory(tx, story, story.draft.content, act.title);
  const now = await tx.now();
  const dueAt = embargoEndOf(judged.embargoes, now);
  if (dueAt === null) return { kind: "no-embargo" };
  const others = judged.findings.filter((finding) => finding.rule !== "embargo-holds");
  if (holding(others, act.overrule).length > 0) return { kind: "held", findings: judged.findings };
  const before = await maybeOneRelease(tx, placing.id);
  if (before?.state === "planned")
    await endRelease(tx, before.id, { state: "called-off", at: now, by: act.by });
  await insertRelease(tx, {
    id: makeUuid(),
    placingId: placing.id,
    storyId: story.storyId,
    titleId: placing.titleId,
    dueAt,
    overrule: act.overrule,
    updated: act.updated,
    madeAt: now,
    madeBy: act.by,
  });
  await recordEvent(
    tx,
    { name: "release.planned", titleId: placing.titleId, subject: story.storyId, actor: act.by, facts: {} },
    bell,
  );
  return { kind: "planned", dueAt };
}

/** Answers false when nothing was planned. */
export async function callOffRelease(tx: Tx, act: StoryAct, bell: EventBell): Promise<boolean> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  return story !== null && callOffPlanned(tx, story, act.by, bell);
}
