import { isDeepStrictEqual } from "node:util";
import { faultPoint, recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { manyPicturesForRelease } from "../pictures/index.ts";
import type { Title } from "../titles/index.ts";
import { composeRelease, placeFor } from "./compose-release.ts";
import { pictureUsesOf } from "./content-text.ts";
import { decidePublish, type PublishWish } from "./decide-publish.ts";
import { endOfRights, judgeStory, rightsOfContent } from "./judge-story.ts";
import { callOffPlanned } from "./planned/call-off-planned.ts";
import { maybeOneReleased, release } from "./released-store.ts";
import { keepRevision, maybeOneRevision } from "./revisions-store.ts";
import { slugOf } from "./slug.ts";
import { insertStatus, lockStory, manyLiveUsers, markLive } from "./stories-store.ts";
import type { Finding, PlacingStatus } from "./stories-contract.ts";

export type PublishOutcome =
  | {
      readonly kind: "published";
      readonly address: string;
      readonly version: number;
      readonly revision: number;
    }
  | { readonly kind: "held"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "moved-on";
      readonly draftVersion: number;
      readonly savedBy: string;
      readonly savedAt: Date;
    }
  | { readonly kind: "killed" }
  | { readonly kind: "not-found" };

export interface StoryAct {
  readonly storyId: string;
  readonly title: Title;
  readonly by: string;
}

/** Only for filling a newsroom with what it had before: no route hands these on. */
export interface FillingOnly {
  /** A time in the past. */
  readonly at?: Date;
  /** Release now and let the pictures follow when they are developed. */
  readonly picturesFollow?: boolean;
}

interface More {
  readonly because?: string;
  /** It is the plan itself that publishes; anybody else's publication makes the plan void. */
  readonly planned?: boolean;
}

/**
 * Puts the draft before readers: gate, revision, released row, status and event in the caller's
 * one transaction. Nothing is public before it commits, everything is after.
 */
export async function publishStory(
  tx: Tx,
  act: StoryAct & PublishWish & FillingOnly & More,
  bell: EventBell,
): Promise<PublishOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  await faultPoint("stories.publish.locked");
  const { draft, placing } = story;
  const now = act.at ?? (await tx.now());
  const judged = await judgeStory(tx, story, draft.content, act.title, true);
  const findings =
    act.picturesFollow === true
      ? judged.findings.filter((found) => found.rule !== "picture-not-ready")
      : judged.findings;
  const decision = decidePublish({ ...placing, draftVersion: draft.version }, findings, act, now);
  if (decision.kind === "killed" || decision.kind === "held") return decision;
  if (decision.kind === "moved-on") {
    return { kind: "moved-on", draftVersion: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt };
  }
  if (act.planned !== true) await callOffPlanned(tx, story, act.by, bell);
  const slug = placing.slug === "" ? slugOf(draft.content.headline) || "story" : placing.slug;
  const released = composeRelease(
    story,
    draft.content,
    placeFor(story, slug, act.title),
    act.title,
    judged.pictures,
    decision,
  );
  if (placing.status === "live" && placing.liveRevision !== null && !act.updated) {
    const out = await maybeOneReleased(tx, act.title.id, story.publicId);
    // A second click, a second window: readers see exactly this already.
    if (out !== null && isDeepStrictEqual(out, { ...released, version: out.version })) {
      return {
        kind: "published",
        address: out.address,
        version: out.version,
        revision: placing.liveRevision,
      };
    }
  }
  const revision = await keepRevision(tx, {
    storyId: story.storyId,
    content: draft.content,
    reason: "published",
    note: "",
    now,
    by: act.by,
  });
  await faultPoint("stories.publish.revision");
  await release(tx, released, now, judged.endsAt);
  await faultPoint("stories.publish.released");
  await markLive(tx, {
    placingId: placing.id,
    slug,
    releasedVersion: decision.version,
    revision,
    ...decision,
    changedAt: now,
  });
  await insertStatus(tx, {
    placingId: placing.id,
    titleId: act.title.id,
    status: "live",
    now,
    by: act.by,
    reason: act.because ?? reasonOf(placing.status, act),
  });
  await recordEvent(
    tx,
    {
      name: "story.published",
      titleId: act.title.id,
      subject: story.storyId,
      actor: act.by,
      facts: { publicId: story.publicId, placing: placing.id, version: decision.version, revision },
    },
    bell,
  );
  await faultPoint("stories.publish.recorded");
  return { kind: "published", address: released.address, version: decision.version, revision };
}

function reasonOf(before: PlacingStatus, wish: PublishWish): string {
  const what = before === "live" ? (wish.updated ? "updated" : "changed") : "published";
  return wish.overrule.length === 0 ? what : `${what}, going past ${wish.overrule.join(", ")}`;
}

/**
 * Composes what readers see anew from the live revision, when a picture's credit, focal point or
 * renditions changed. The copy stays the one that was published; nothing moves in lists.
 */
export async function refreshRelease(tx: Tx, act: StoryAct, bell: EventBell): Promise<void> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  const { placing } = story ?? {};
  if (story === null || placing === undefined || placing.status !== "live" || placing.liveRevision === null)
    return;
  const revision = await maybeOneRevision(tx, story.storyId, placing.liveRevision);
  const out = await maybeOneReleased(tx, act.title.id, story.publicId);
  if (revision === null || placing.publishedAt === null || out === null) return;
  const ids = [...new Set(pictureUsesOf(revision.content).map((use) => use.pictureId))];
  const pictures = await manyPicturesForRelease(tx, ids);
  const version = placing.releasedVersion + 1;
  const { publishedAt, updatedAt } = placing;
  const bumpedAt = placing.bumpedAt ?? publishedAt;
  const times = { version, publishedAt, updatedAt, bumpedAt };
  const now = await tx.now();
  // Section, address and kind may have been changed for the next publishing; readers see the old ones.
  const place = { kind: out.kind, section: out.section, address: out.address };
  const rights = await rightsOfContent(tx, story, revision.content);
  await release(
    tx,
    composeRelease(story, revision.content, place, act.title, pictures, times),
    now,
    endOfRights(rights),
  );
  await markLive(tx, {
    placingId: placing.id,
    slug: placing.slug,
    releasedVersion: version,
    revision: revision.number,
    publishedAt,
    updatedAt,
    bumpedAt,
    changedAt: null,
  });
  await recordEvent(
    tx,
    {
      name: "story.refreshed",
      titleId: act.title.id,
      subject: story.storyId,
      actor: act.by,
      facts: { publicId: story.publicId, placing: placing.id, version, revision: revision.number },
    },
    bell,
  );
}

/** Follows a changed picture into every live story that shows it. */
export async function refreshUsersOfPicture(
  tx: Tx,
  pictureId: string,
  titleById: (id: string) => Title | undefined,
  bell: EventBell,
  onFault: (error: unknown, storyId: string) => void,
): Promise<void> {
  for (const user of await manyLiveUsers(tx, pictureId)) {
    const title = titleById(user.titleId);
    if (title === undefined) continue;
    // One story's fault must not hold back the others.
    const tried = await tx.attempt(() =>
      refreshRelease(tx, { storyId: user.storyId, title, by: "worker" }, bell),
    );
    if (!tried.ok) onFault(tried.error, user.storyId);
  }
}
