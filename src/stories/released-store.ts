import { sql, textArray, type Tx } from "../platform/index.ts";
import type { StoryKind } from "./content.ts";
import { logOutgoing } from "./partners/outgoing-log.ts";
import type { GoneStory, ReleasedStory, Teaser } from "./released.ts";

/** Reads and writes of what readers may see. Pages, feeds and lists read nothing else. */

export const teaserOf = (story: ReleasedStory): Teaser => ({
  publicId: story.publicId,
  titleId: story.titleId,
  kind: story.kind,
  section: story.section,
  address: story.address,
  headline: story.headline,
  deck: story.deck,
  byline: story.byline,
  agencyCredit: story.agencyCredit,
  picture: story.mainPicture ?? Object.values(story.pictures)[0] ?? null,
  publishedAt: story.publishedAt,
  updatedAt: story.updatedAt,
  bumpedAt: story.bumpedAt,
});

/** Endings hold by the clock of the reading, whether a worker ran or not. */
const standsNow = sql`(c.ends_at is null or c.ends_at > app_now())`;

/** Puts a version before readers in place of the one that stood, with the media it lets out. */
export async function release(
  tx: Tx,
  story: ReleasedStory,
  now: Date,
  /** When the right to it ends; null for none. */
  endsAt: Date | null,
): Promise<void> {
  await tx.run(sql`
    insert into released.versions (placing_id, version, title_id, public_id, story, released_at)
    values (${story.placingId}, ${story.version}, ${story.titleId}, ${story.publicId},
            ${JSON.stringify(story)}::json, ${now})`);
  await tx.run(sql`
    insert into released.current (title_id, public_id, placing_id, version, story_id, section_slug, kind,
                                  author_slugs, teaser, published_at, updated_at, bumped_at, ends_at)
    values (${story.titleId}, ${story.publicId}, ${story.placingId}, ${story.version}, ${story.storyId},
            ${story.section.slug}, ${story.kind}, ${textArray(story.authors.map((author) => author.slug))},
            ${JSON.stringify(teaserOf(story))}::json, ${story.publishedAt}, ${story.updatedAt}, ${story.bumpedAt}, ${endsAt})
    on conflict (title_id, public_id) do update set
      version = excluded.version, section_slug = excluded.section_slug, kind = excluded.kind,
      author_slugs = excluded.author_slugs, teaser = excluded.teaser, updated_at = excluded.updated_at,
      bumped_at = excluded.bumped_at, ends_at = excluded.ends_at`);
  const keys = [story.mainPicture, ...Object.values(story.pictures)].flatMap(
    (picture) => picture?.mediaKey ?? [],
  );
  await tx.run(sql`delete from released.media where placing_id = ${story.placingId}`);
  await tx.run(sql`
    insert into released.media (media_key, placing_id, title_id)
    select distinct key, ${story.placingId}::uuid, ${story.titleId} from unnest(${textArray(keys)}) as key`);
  await tx.run(sql`
    delete from released.gone where title_id = ${story.titleId} and public_id = ${story.publicId}`);
  await logOutgoing(tx, { placingId: story.placingId, titleId: story.titleId, kind: "usable", at: now });
}

/** Takes a placing from readers; its address remembers that something stood there. */
export async function recall(
  tx: Tx,
  placing: {
    placingId: string;
    titleId: string;
    publicId: string;
    status: GoneStory["status"];
    notice?: string;
  },
  now: Date,
): Promise<void> {
  await tx.run(sql`delete from released.current where placing_id = ${placing.placingId}`);
  await tx.run(sql`delete from released.media where placing_id = ${placing.placingId}`);
  await tx.run(sql`
    insert into released.gone (title_id, public_id, gone_at, status, notice)
    values (${placing.titleId}, ${placing.publicId}, ${now}, ${placing.status}, ${placing.notice ?? ""})
    on conflict (title_id, public_id) do update set
      gone_at = excluded.gone_at, status = excluded.status, notice = excluded.notice`);
  await logOutgoing(tx, {
    placingId: placing.placingId,
    titleId: placing.titleId,
    kind: "canceled",
    at: now,
  });
}

export async function maybeOneReleased(
  tx: Tx,
  titleId: string,
  publicId: string,
): Promise<ReleasedStory | null> {
  const row = await tx.maybeOne(sql<{ story: ReleasedStory }>`
    select v.story from released.current c
    join released.versions v on v.placing_id = c.placing_id and v.version = c.version
    where c.title_id = ${titleId} and c.public_id = ${publicId} and ${standsNow}`);
  return row?.story ?? null;
}

export async function maybeOneGone(tx: Tx, titleId: string, publicId: string): Promise<GoneStory | null> {
  const row = await tx.maybeOne(sql<{ gone_at: Date; status: GoneStory["status"]; notice: string }>`
    select gone_at, status, notice from released.gone where title_id = ${titleId} and public_id = ${publicId}`);
  return row === undefined
    ? null
    : { publicId, titleId, goneAt: row.gone_at.toISOString(), status: row.status, notice: row.notice };
}

export interface TeaserQuery {
  readonly titleId: string;
  readonly section?: string;
  readonly authorSlug?: string;
  readonly publicIds?: readonly string[];
  readonly kinds?: readonly StoryKind[];
  readonly offset?: number;
  readonly limit: number;
}

/** Newest bumped first; with `publicIds` only those, in no promised order. */
export async function manyTeasers(tx: Tx, query: TeaserQuery): Promise<readonly Teaser[]> {
  const section = query.section === undefined ? sql`true` : sql`section_slug = ${query.section}`;
  const author =
    query.authorSlug === undefined ? sql`true` : sql`author_slugs @> ${textArray([query.authorSlug])}`;
  const kinds = query.kinds === undefined ? sql`true` : sql`kind = any (${textArray(query.kinds)})`;
  const ids =
    query.publicIds === undefined ? sql`true` : sql`public_id = any (${textArray(query.publicIds)})`;
  const rows = await tx.many(sql<{ teaser: Teaser }>`
    select c.teaser from released.current c
    where ${standsNow} and c.title_id = ${query.titleId} and ${section} and ${author} and ${kinds} and ${ids}
    order by bumped_at desc, public_id limit ${query.limit} offset ${query.offset ?? 0}`);
  return rows.map((row) => row.teaser);
}

/** Whole stories, newest first; for feeds with full content. */
export async function manyReleased(
  tx: Tx,
  titleId: string,
  limit: number,
): Promise<readonly ReleasedStory[]> {
  const rows = await tx.many(sql<{ story: ReleasedStory }>`
    select v.story from released.current c
    join released.versions v on v.placing_id = c.placing_id and v.version = c.version
    where c.title_id = ${titleId} and ${standsNow} order by c.bumped_at desc, c.public_id limit ${limit}`);
  return rows.map((row) => row.story);
}

/** Whether a rendition may leave the house now. */
export async function isMediaReleased(tx: Tx, mediaKey: string): Promise<boolean> {
  const row = await tx.one(sql<{ yes: boolean }>`
    select exists (
      select from released.media m join released.current c on c.placing_id = m.placing_id
      where m.media_key = ${mediaKey} and ${standsNow}) as yes`);
  return row.yes;
}

/** Story ids by public id, of stories that are out in a title. */
export async function storyIdsOf(
  tx: Tx,
  titleId: string,
  publicIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.many(sql<{ publicId: string; storyId: string }>`
    select public_id as "publicId", story_id as "storyId" from released.current
    where title_id = ${titleId} and public_id = any (${textArray(publicIds)})`);
  return new Map(rows.map((row) => [row.publicId, row.storyId]));
}

export interface ReleasedAddress {
  readonly address: string;
  readonly headline: string;
  readonly publishedAt: string;
  /** When its facts last changed; the publication itself when they did not. */
  readonly changedAt: string;
}

/** Addresses of what is out, newest publication first; for sitemaps. */
export async function manyReleasedAddresses(
  tx: Tx,
  titleId: string,
  since: Date | null,
  limit: number,
): Promise<readonly ReleasedAddress[]> {
  const after = since === null ? sql`true` : sql`published_at > ${since}`;
  const rows = await tx.many(sql<{ address: string; headline: string; publishedAt: Date; changedAt: Date }>`
    select teaser->>'address' as address, teaser->>'headline' as headline, published_at as "publishedAt",
           coalesce(updated_at, published_at) as "changedAt"
    from released.current c where ${standsNow} and title_id = ${titleId} and ${after}
    order by published_at desc, public_id limit ${limit}`);
  return rows.map((row) => ({
    address: row.address,
    headline: row.headline,
    publishedAt: row.publishedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }));
}

/** Of some media, those that a live story shows. */
export async function mediaReleasedAmong(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.many(sql<{ key: string }>`
    select distinct media_key as key from released.media where media_key = any (${textArray(keys)})`);
  return new Set(rows.map((row) => row.key));
}

/** The instant at which the next story of a title ends by itself; null when none does. */
export async function nextEndingOf(tx: Tx, titleId: string): Promise<Date | null> {
  return (await tx.one(sql<{ at: Date | null }>`select released.next_ending(${titleId}) as at`)).at;
}
