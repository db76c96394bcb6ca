import { faultPoint, recordEvent, sql, type EventBell, type Tx } from "../platform/index.ts";
import { picturesOfAgency } from "../pictures/index.ts";
import { maybeOneAgencyName, movedVersions } from "../wire/index.ts";
import { callOffPlanned } from "./planned/call-off-planned.ts";
import { addressOf, type ReleasedStory } from "./released.ts";
import { recall } from "./released-store.ts";
import { insertStatus, lockStory, markGone } from "./stories-store.ts";
import type { PlacingStatus } from "./stories-contract.ts";

/** A placing made from some version of an item: of its paragraphs, its whole, or its picture. */
export interface UseOfItem {
  readonly placingId: string;
  readonly storyId: string;
  readonly titleId: string;
  readonly publicId: string;
  readonly headline: string;
  readonly status: PlacingStatus;
  /** "" when it was never public. */
  readonly address: string;
  readonly sectionSlug: string | null;
  /** Addresses of its pictures as readers have them. */
  readonly media: readonly string[];
}

const mediaOf = (story: ReleasedStory): readonly string[] =>
  [story.mainPicture, ...Object.values(story.pictures)].flatMap((picture) =>
    picture === null ? [] : `/media/${picture.mediaKey}-${picture.widths[0] ?? picture.width}.jpg`,
  );

/**
 * Every placing in every title the scope may see, by the lineage of every revision there was: copy stays
 * the agency's however it was rewritten. A picture that was taken out again is no use any more.
 */
export async function manyUsesOfItem(tx: Tx, itemId: string): Promise<readonly UseOfItem[]> {
  // A picture's own item may have come after the picture was taken with a text that showed it.
  const name = await maybeOneAgencyName(tx, itemId);
  const pictures = name === null ? [] : await picturesOfAgency(tx, name.sourceId, name.uri);
  // A parted chain: its later filings stand under an item of their own, and only that one's orders reach them.
  const moved = await movedVersions(tx, itemId);
  const isOfItem = sql`(l.kind = 'item-version' and (
    (l.item_id = ${itemId} and not l.ref = any (${[...moved.away]}::uuid[])) or l.ref = any (${[...moved.here]}::uuid[])))`;
  const rows = await tx.many(sql<
    Omit<UseOfItem, "address" | "media"> & { slug: string; out: ReleasedStory | null }
  >`
    select p.id as "placingId", s.id as "storyId", p.title_id as "titleId", s.public_id as "publicId",
           coalesce(nullif(c.teaser->>'headline', ''), nullif(d.content->>'headline', ''), s.slugline) as headline,
           p.status, p.section_slug as "sectionSlug", p.slug,
           v.story as out
    from placings p join stories s on s.id = p.story_id join drafts d on d.story_id = s.id
    left join released.current c on c.placing_id = p.id
    left join released.versions v on v.placing_id = p.id and v.version = p.released_version
    where s.id in (select story_id from lineage where item_id = ${itemId}
                   union all
                   select story_id from lineage where kind = 'item-version' and ref = any (${[...moved.here]}::uuid[])
                   union all
                   select story_id from lineage where kind = 'picture' and ref = any (${[...pictures]}::uuid[]))
      and exists (
        select from lineage l join revisions r on r.id = l.revision_id
        where l.story_id = s.id
          and (${isOfItem}
               or l.kind = 'picture' and (l.item_id = ${itemId} or l.ref = any (${[...pictures]}::uuid[]))
                  and (r.number = p.live_revision
                       or r.number = (select max(n.number) from revisions n where n.story_id = s.id))))
    order by p.id`);
  return rows.map(({ slug, out, ...use }) => ({
    ...use,
    media: out === null ? [] : mediaOf(out),
    address: slug === "" || use.sectionSlug === null ? "" : addressOf(use.sectionSlug, slug, use.publicId),
  }));
}

export interface KillAct {
  readonly storyId: string;
  readonly titleId: string;
  /** A kill ends the placing for good; a withheld one may be published again when the agency allows it. */
  readonly kind: "kill" | "withhold";
  readonly by: string;
  readonly reason: string;
  /** The agency's words for readers; "" for the usual ones. */
  readonly notice: string;
}

/**
 * Takes a placing from readers because the agency ordered it, in the caller's transaction. Answers
 * whether readers had it. A withdrawn placing becomes killed too, so that nobody brings it back.
 */
export async function killPlacing(tx: Tx, act: KillAct, bell: EventBell): Promise<boolean> {
  const story = await lockStory(tx, act.storyId, act.titleId);
  if (story === null) return false;
  const { placing } = story;
  const wasLive = placing.status === "live";
  const wasOut = wasLive || placing.status === "withdrawn";
  if (!wasOut || (act.kind === "withhold" && !wasLive)) return false;
  const status = act.kind === "kill" ? "killed" : "withdrawn";
  const now = await tx.now();
  await recall(
    tx,
    {
      placingId: placing.id,
      titleId: placing.titleId,
      publicId: story.publicId,
      status,
      notice: act.notice,
    },
    now,
  );
  await faultPoint("stories.kill.recalled");
  await markGone(tx, placing.id, status, now);
  await insertStatus(tx, {
    placingId: placing.id,
    titleId: placing.titleId,
    status,
    now,
    by: act.by,
    reason: act.reason,
  });
  await callOffPlanned(tx, story, act.by, bell);
  await recordEvent(
    tx,
    {
      name: act.kind === "kill" ? "story.killed" : "story.withdrawn",
      titleId: placing.titleId,
      subject: story.storyId,
      actor: act.by,
      facts: { publicId: story.publicId, placing: placing.id },
    },
    bell,
  );
  return wasLive;
}
