import { sql, textArray, type Tx } from "../platform/index.ts";
import type { Content, StoryKind } from "./content.ts";
import type { PlacingStatus } from "./stories-contract.ts";

/** A story with its placing in one title and its draft, as an action locks them. */
export interface LockedStory {
  readonly storyId: string;
  readonly publicId: string;
  readonly kind: StoryKind;
  readonly slugline: string;
  readonly titleIds: readonly string[];
  readonly placing: {
    readonly id: string;
    readonly titleId: string;
    readonly sectionSlug: string | null;
    readonly slug: string;
    readonly status: PlacingStatus;
    readonly version: number;
    readonly releasedVersion: number;
    readonly liveRevision: number | null;
    readonly publishedAt: Date | null;
    readonly updatedAt: Date | null;
    readonly bumpedAt: Date | null;
  };
  readonly draft: {
    readonly version: number;
    readonly content: Content;
    readonly savedAt: Date;
    readonly savedBy: string;
  };
}

interface RawLocked {
  storyId: string;
  publicId: string;
  kind: StoryKind;
  slugline: string;
  titleIds: string[];
  placingId: string;
  titleId: string;
  sectionSlug: string | null;
  slug: string;
  status: PlacingStatus;
  placingVersion: number;
  releasedVersion: number;
  liveRevision: number | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  bumpedAt: Date | null;
  draftVersion: number;
  content: Content;
  savedAt: Date;
  savedBy: string;
}

const columns = sql`
  s.id as "storyId", s.public_id as "publicId", s.kind, s.slugline, s.title_ids as "titleIds",
  p.id as "placingId", p.title_id as "titleId", p.section_slug as "sectionSlug", p.slug, p.status,
  p.version as "placingVersion", p.released_version as "releasedVersion", p.live_revision as "liveRevision",
  p.published_at as "publishedAt", p.updated_at as "updatedAt", p.bumped_at as "bumpedAt",
  d.version as "draftVersion", d.content, d.saved_at as "savedAt", d.saved_by as "savedBy"`;

function lockedFrom(row: RawLocked): LockedStory {
  const { storyId, publicId, kind, slugline, titleIds } = row;
  const {
    titleId,
    sectionSlug,
    slug,
    status,
    releasedVersion,
    liveRevision,
    publishedAt,
    updatedAt,
    bumpedAt,
  } = row;
  return {
    storyId,
    publicId,
    kind,
    slugline,
    titleIds,
    placing: {
      id: row.placingId,
      titleId,
      sectionSlug,
      slug,
      status,
      version: row.placingVersion,
      releasedVersion,
      liveRevision,
      publishedAt,
      updatedAt,
      bumpedAt,
    },
    draft: { version: row.draftVersion, content: row.content, savedAt: row.savedAt, savedBy: row.savedBy },
  };
}

/** Placing first, then draft: every action locks in this order. */
export async function lockStory(tx: Tx, storyId: string, titleId: string): Promise<LockedStory | null> {
  const row = await tx.maybeOne(sql<RawLocked>`
    select ${columns} from placings p join stories s on s.id = p.story_id join drafts d on d.story_id = s.id
    where p.story_id = ${storyId} and p.title_id = ${titleId} for update of p, d`);
  return row === undefined ? null : lockedFrom(row);
}

export async function maybeOneStory(tx: Tx, storyId: string, titleId: string): Promise<LockedStory | null> {
  const row = await tx.maybeOne(sql<RawLocked>`
    select ${columns} from placings p join stories s on s.id = p.story_id join drafts d on d.story_id = s.id
    where p.story_id = ${storyId} and p.title_id = ${titleId}`);
  return row === undefined ? null : lockedFrom(row);
}

export interface NewStory {
  readonly storyId: string;
  readonly publicId: string;
  readonly placingId: string;
  readonly titleId: string;
  readonly sectionSlug: string | null;
  readonly slugline: string;
  readonly kind: StoryKind;
  readonly content: Content;
  readonly now: Date;
  readonly by: string;
}

export async function insertStory(tx: Tx, story: NewStory): Promise<void> {
  await tx.run(sql`
    insert into stories (id, public_id, title_ids, slugline, kind, made_at, made_by)
    values (${story.storyId}, ${story.publicId}, ${textArray([story.titleId])}, ${story.slugline}, ${story.kind},
            ${story.now}, ${story.by})`);
  await tx.run(sql`
    insert into drafts (story_id, version, content, saved_at, saved_by)
    values (${story.storyId}, 1, ${JSON.stringify(story.content)}::json, ${story.now}, ${story.by})`);
  await tx.run(sql`
    insert into placings (id, story_id, title_id, section_slug, status, changed_at)
    values (${story.placingId}, ${story.storyId}, ${story.titleId}, ${story.sectionSlug}, 'drafting', ${story.now})`);
  await insertStatus(tx, {
    placingId: story.placingId,
    titleId: story.titleId,
    status: "drafting",
    now: story.now,
    by: story.by,
    reason: "",
  });
}

export async function insertStatus(
  tx: Tx,
  change: {
    placingId: string;
    titleId: string;
    status: PlacingStatus;
    now: Date;
    by: string;
    reason: string;
  },
): Promise<void> {
  await tx.run(sql`
    insert into placing_statuses (placing_id, title_id, status, at, by, reason)
    values (${change.placingId}, ${change.titleId}, ${change.status}, ${change.now}, ${change.by}, ${change.reason})`);
}

export async function updateDraft(
  tx: Tx,
  draft: { storyId: string; content: Content; now: Date; by: string },
): Promise<number> {
  const row = await tx.one(sql<{ version: number }>`
    update drafts set version = version + 1, content = ${JSON.stringify(draft.content)}::json,
      saved_at = ${draft.now}, saved_by = ${draft.by}
    where story_id = ${draft.storyId} returning version`);
  await tx.run(sql`update placings set changed_at = ${draft.now} where story_id = ${draft.storyId}`);
  return row.version;
}

export interface PlacingWish {
  readonly sectionSlug: string | null;
  readonly slug: string;
  readonly status: PlacingStatus;
}

export async function updatePlacing(tx: Tx, placingId: string, wish: PlacingWish, now: Date): Promise<void> {
  await tx.run(sql`
    update placings set section_slug = ${wish.sectionSlug}, slug = ${wish.slug}, status = ${wish.status},
      version = version + 1, changed_at = ${now}
    where id = ${placingId}`);
}

export async function updateStoryFacts(
  tx: Tx,
  storyId: string,
  slugline: string,
  kind: StoryKind,
): Promise<void> {
  await tx.run(sql`update stories set slugline = ${slugline}, kind = ${kind} where id = ${storyId}`);
}

export async function markLive(
  tx: Tx,
  live: {
    placingId: string;
    slug: string;
    releasedVersion: number;
    revision: number;
    publishedAt: Date;
    updatedAt: Date | null;
    bumpedAt: Date;
    changedAt: Date | null;
  },
): Promise<void> {
  await tx.run(sql`
    update placings set status = 'live', slug = ${live.slug}, released_version = ${live.releasedVersion},
      live_revision = ${live.revision}, published_at = ${live.publishedAt}, updated_at = ${live.updatedAt},
      bumped_at = ${live.bumpedAt}, version = version + 1, changed_at = coalesce(${live.changedAt}, changed_at)
    where id = ${live.placingId}`);
}

export async function markGone(
  tx: Tx,
  placingId: string,
  status: "withdrawn" | "killed",
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update placings set status = ${status}, live_revision = null, version = version + 1, changed_at = ${now}
    where id = ${placingId}`);
  // A publish sheet opened before must not bring it back unseen: its draft is no longer the newest.
  await tx.run(sql`
    update drafts set version = version + 1 where story_id = (select story_id from placings where id = ${placingId})`);
}

/** A story of a title made from an item as a whole, whatever its version. */
export async function maybeOneTaken(tx: Tx, itemId: string, titleId: string): Promise<string | null> {
  const row = await tx.maybeOne(sql<{ id: string }>`
    select l.story_id as id from lineage l join placings p on p.story_id = l.story_id
    where l.item_id = ${itemId} and l.whole and p.title_id = ${titleId} and p.status <> 'killed'
    order by l.story_id limit 1`);
  return row?.id ?? null;
}

export interface TakenRow {
  readonly itemId: string;
  readonly storyId: string;
  readonly titleId: string;
  readonly by: string;
  readonly live: boolean;
  /** False where only some paragraphs of it were taken. */
  readonly whole: boolean;
}

export async function manyTaken(tx: Tx, itemIds: readonly string[]): Promise<readonly TakenRow[]> {
  if (itemIds.length === 0) return [];
  return tx.many(sql<TakenRow>`
    select l.item_id as "itemId", l.story_id as "storyId", p.title_id as "titleId",
           s.made_by as by, p.status = 'live' as live, bool_or(l.whole) as whole
    from lineage l join stories s on s.id = l.story_id join placings p on p.story_id = l.story_id
    where l.item_id = any (${[...itemIds]}::uuid[])
    group by l.item_id, l.story_id, p.title_id, s.made_by, p.status order by 3, 2`);
}

/** Of each story of a title and each item it was made of: the versions it has. None where only a picture was taken. */
export async function manyTakenCopy(
  tx: Tx,
  titleId: string,
): Promise<readonly { readonly itemId: string; readonly versionIds: readonly string[] }[]> {
  return tx.many(sql<{ itemId: string; versionIds: string[] }>`
    select l.item_id as "itemId",
           coalesce(array_agg(distinct l.ref) filter (where l.kind = 'item-version'), '{}') as "versionIds"
    from lineage l join placings p on p.story_id = l.story_id
    where p.title_id = ${titleId} and l.item_id is not null group by l.item_id, l.story_id`);
}

export async function manyUsesOfPicture(
  tx: Tx,
  pictureIds: readonly string[],
): Promise<readonly { pictureId: string; storyId: string; headline: string; live: boolean }[]> {
  if (pictureIds.length === 0) return [];
  return tx.many(sql<{ pictureId: string; storyId: string; headline: string; live: boolean }>`
    select distinct l.ref as "pictureId", l.story_id as "storyId", d.content->>'headline' as headline,
           exists (select from placings p where p.story_id = l.story_id and p.status = 'live') as live
    from lineage l join drafts d on d.story_id = l.story_id
    where l.kind = 'picture' and l.ref = any (${[...pictureIds]}::uuid[])`);
}

/** As the desk names a story (its headline, or its slugline while it has none), and whether readers have it. */
export async function maybeOneNamed(
  tx: Tx,
  storyId: string,
  titleId: string,
): Promise<{ name: string; isLive: boolean } | null> {
  const row = await tx.maybeOne(sql<{ name: string; isLive: boolean }>`
    select coalesce(nullif(trim(d.content->>'headline'), ''), s.slugline) as name,
           exists (select from placings p where p.story_id = s.id and p.title_id = ${titleId}
                   and p.status = 'live') as "isLive"
    from stories s join drafts d on d.story_id = s.id where s.id = ${storyId}`);
  return row ?? null;
}

/** Live placings whose live revision uses a picture. */
export async function manyLiveUsers(
  tx: Tx,
  pictureId: string,
): Promise<readonly { storyId: string; titleId: string }[]> {
  return tx.many(sql<{ storyId: string; titleId: string }>`
    select p.story_id as "storyId", p.title_id as "titleId"
    from placings p join revisions r on r.story_id = p.story_id and r.number = p.live_revision
    where p.status = 'live' and exists (
      select from lineage l where l.revision_id = r.id and l.kind = 'picture' and l.ref = ${pictureId})
    order by p.id`);
}

export async function manyStatuses(
  tx: Tx,
  placingId: string,
): Promise<readonly { status: PlacingStatus; at: Date; by: string; reason: string }[]> {
  return tx.many(sql<{ status: PlacingStatus; at: Date; by: string; reason: string }>`
    select status, at, by, reason from placing_statuses where placing_id = ${placingId} order by id`);
}
