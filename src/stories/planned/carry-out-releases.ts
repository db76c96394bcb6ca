import {
  faultPoint,
  recordEvent,
  type Database,
  type EventBell,
  type Log,
  type Tx,
} from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import { judgeStory } from "../judge-story.ts";
import { publishStory } from "../publish-story.ts";
import { maybeOneStory } from "../stories-store.ts";
import { embargoEndOf } from "./plan-release.ts";
import { endRelease, lockDue, manyDue, moveRelease, type Release } from "./releases-store.ts";

export interface ReleaseDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly log: Log;
  readonly titleById: (id: string) => Title | undefined;
}

const WORKER = { kind: "worker" } as const;

async function hold(
  tx: Tx,
  deps: ReleaseDeps,
  release: Release,
  heldBy: readonly string[],
  now: Date,
): Promise<void> {
  await endRelease(tx, release.id, { state: "held", at: now, by: "worker", heldBy });
  await recordEvent(
    tx,
    {
      name: "release.held",
      titleId: release.titleId,
      subject: release.storyId,
      actor: "worker",
      facts: { release: release.id, rules: heldBy.join(" ") },
    },
    deps.bell,
  );
}

async function carryOut(tx: Tx, deps: ReleaseDeps, release: Release, title: Title): Promise<void> {
  const now = await tx.now();
  const story = await maybeOneStory(tx, release.storyId, title.id);
  if (story === null) return hold(tx, deps, release, ["story-gone"], now);
  const judged = await judgeStory(tx, story, story.draft.content, title);
  const later = embargoEndOf(judged.embargoes, now);
  // The agency moved the embargo: so moves the plan.
  if (later !== null) return moveRelease(tx, release.id, later);
  const outcome = await publishStory(
    tx,
    {
      storyId: release.storyId,
      title,
      by: release.madeBy,
      draftVersion: story.draft.version,
      overrule: release.overrule,
      updated: release.updated,
      planned: true,
    },
    deps.bell,
  );
  if (outcome.kind === "published") {
    const lateMs = now.getTime() - release.dueAt.getTime();
    await endRelease(tx, release.id, { state: "done", at: now, by: "worker", lateMs });
    await faultPoint("stories.release.done");
    return;
  }
  // Saved between the look and the lock: it is due still and goes out at the next look.
  if (outcome.kind === "moved-on") return;
  const rules = outcome.kind === "held" ? outcome.findings.map((finding) => finding.rule) : [outcome.kind];
  return hold(tx, deps, release, [...new Set(rules)], now);
}

/**
 * Carries out what is due, each in a transaction of its own: looked for, locked and released by the
 * database's clock, never early, once, also when it was due while nobody ran. Answers how many.
 */
export async function carryOutReleases(deps: ReleaseDeps): Promise<number> {
  const due = await deps.database.unit(WORKER, async (tx) => manyDue(tx, await tx.now()));
  for (const id of due) {
    try {
      await deps.database.unit(WORKER, async (tx) => {
        const release = await lockDue(tx, id);
        const title = release === null ? undefined : deps.titleById(release.titleId);
        if (release !== null && title !== undefined) await carryOut(tx, deps, release, title);
      });
    } catch (error) {
      deps.log.error({ err: error, release: id }, "a planned release failed; it is tried again");
    }
  }
  return due.length;
}
