import {
  hashOf,
  json,
  makeToken,
  makeUuid,
  recordEvent,
  sql,
  textArray,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import type { PictureOrigin } from "../pictures-store.ts";

/** Pictures whose bytes are still at their agency: rows that drafts can use at once, and what to fetch. */

export interface WirePictureWish {
  /** null: every title of the group, as its source. */
  readonly titleId: string | null;
  /** Names it in its item. */
  readonly originKey: string;
  readonly origin: PictureOrigin;
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly copyright: string;
  readonly licence: string;
  readonly expiresAt: Date | null;
  readonly embargoUntil: Date | null;
  readonly focal: { readonly x: number; readonly y: number } | null;
  /** Renditions best first, kept as they are for whoever fetches. */
  readonly wanted: readonly unknown[];
  readonly by: string;
}

/** What live stories must hear of: the ends of rights are kept with them. */
async function tellOfTerms(tx: Tx, id: string, wish: WirePictureWish, bell: EventBell): Promise<void> {
  const { expiresAt, embargoUntil, licence } = wish;
  const changed = await tx.maybeOne(sql<{ titleId: string | null }>`
    update pictures set licence = ${licence}, expires_at = ${expiresAt}, embargo_until = ${embargoUntil}
    where id = ${id} and (licence, expires_at, embargo_until) is distinct from
      (${licence}::text, ${expiresAt}::timestamptz, ${embargoUntil}::timestamptz)
    returning title_id as "titleId"`);
  if (changed === undefined) return;
  await recordEvent(
    tx,
    { name: "picture.changed", titleId: changed.titleId, subject: id, actor: wish.by, facts: {} },
    bell,
  );
}

/**
 * A picture row for the agency's picture, still without bytes. One that was taken before is answered
 * again, with the agency's newest word on its licence.
 */
export async function reservePicture(tx: Tx, wish: WirePictureWish, bell: EventBell): Promise<string> {
  const id = makeUuid();
  const mediaKey = makeToken();
  const originalKey = `originals/${mediaKey.slice(0, 2)}/${hashOf(mediaKey).slice(0, 32)}`;
  const { origin, focal, titleId } = wish;
  const now = await tx.now();
  const row = await tx.one(sql<{ id: string }>`
    insert into pictures (id, title_id, media_key, original_key, file_name, bytes, state, headline, caption, credit,
                          byline, copyright, licence, expires_at, embargo_until, focal_x, focal_y, origin_key,
                          origin_source, origin_uri, origin_version, origin_items, added_at, added_by)
    values (${id}, ${titleId}, ${mediaKey}, ${originalKey}, '', 0, 'preparing', ${wish.headline}, ${wish.caption},
            ${wish.credit}, ${wish.byline}, ${wish.copyright}, ${wish.licence}, ${wish.expiresAt},
            ${wish.embargoUntil}, ${focal?.x ?? 0.5}, ${focal?.y ?? 0.5}, ${wish.originKey}, ${origin.sourceId},
            ${origin.uri}, ${origin.itemVersionId}, ${[...origin.itemIds]}::uuid[], ${now}, ${wish.by})
    on conflict (title_id, origin_key) where origin_key is not null do update set
      origin_items = array(select distinct unnest(pictures.origin_items || excluded.origin_items))
    returning id`);
  if (row.id !== id) {
    await tellOfTerms(tx, row.id, wish, bell);
    return row.id;
  }
  await tx.run(sql`
    insert into picture_fetches (picture_id, title_id, source_id, wanted, due_at)
    values (${id}, ${titleId}, ${origin.sourceId}, ${json(wish.wanted)}, ${now})`);
  await recordEvent(
    tx,
    { name: "picture.added", titleId, subject: id, actor: wish.by, facts: { source: origin.sourceId } },
    bell,
  );
  return id;
}

export interface ClaimedFetch {
  readonly pictureId: string;
  readonly sourceId: string;
  readonly itemVersionId: string;
  readonly wanted: unknown;
  /** Tries before this one. */
  readonly tries: number;
}

/** Longer than any fetch takes, renditions and retries of one try together. */
const CLAIM_SECONDS = 180;

/** Takes what is due and nobody else is at. */
export async function claimFetches(tx: Tx, most: number): Promise<readonly ClaimedFetch[]> {
  const now = await tx.now();
  return tx.many(sql<ClaimedFetch>`
    update picture_fetches f
    set claimed_until = ${now}::timestamptz + make_interval(secs => ${CLAIM_SECONDS}), tries = f.tries + 1
    from (select d.picture_id from picture_fetches d
          where d.due_at <= ${now} and (d.claimed_until is null or d.claimed_until <= ${now})
          order by d.due_at limit ${most} for update skip locked) due, pictures p
    where f.picture_id = due.picture_id and p.id = f.picture_id
    returning f.picture_id as "pictureId", f.source_id as "sourceId", p.origin_version as "itemVersionId",
              f.wanted, f.tries - 1 as tries`);
}

/** Shows why the bytes could not be had; `nextAt` is when they are asked for again by themselves. */
export async function failFetch(
  tx: Tx,
  pictureId: string,
  why: { readonly code: string; readonly message: string; readonly nextAt: Date | null },
  bell: EventBell,
): Promise<void> {
  await tx.run(sql`
    update picture_fetches set due_at = ${why.nextAt}, claimed_until = null where picture_id = ${pictureId}`);
  const changed = await tx.maybeOne(sql<{ titleId: string | null }>`
    update pictures set state = 'refused', refusal_code = ${why.code}, refusal = ${why.message}
    where id = ${pictureId} and sha256 is null returning title_id as "titleId"`);
  if (changed === undefined) return;
  await recordEvent(
    tx,
    {
      name: "picture.refused",
      titleId: changed.titleId,
      subject: pictureId,
      actor: "worker",
      facts: { code: why.code },
    },
    bell,
  );
}

/** A person asks for the bytes again. False when there is nothing to ask for. */
export async function askAgain(tx: Tx, pictureId: string, by: string, bell: EventBell): Promise<boolean> {
  const now = await tx.now();
  const due = await tx.maybeOne(sql<{ titleId: string | null }>`
    update picture_fetches set due_at = ${now}, claimed_until = null, tries = 0 where picture_id = ${pictureId}
    returning title_id as "titleId"`);
  if (due === undefined) return false;
  await tx.run(sql`
    update pictures set state = 'preparing', refusal_code = null, refusal = null
    where id = ${pictureId} and sha256 is null`);
  await recordEvent(
    tx,
    { name: "picture.asked", titleId: due.titleId, subject: pictureId, actor: by, facts: {} },
    bell,
  );
  return true;
}

/** A file of the source came: it may be the one that pictures wait for. */
export async function wakeFetches(tx: Tx, sourceId: string): Promise<void> {
  await tx.run(sql`
    update picture_fetches set due_at = ${await tx.now()} where source_id = ${sourceId} and claimed_until is null`);
}

/** Pictures that were taken from an agency's picture, by its uri there. */
export async function picturesOfAgency(tx: Tx, sourceId: string, uri: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from pictures where origin_source = ${sourceId} and origin_uri = ${uri}`);
  return rows.map((row) => row.id);
}

/** Pictures that were taken already, by what names them in their items. */
export async function picturesByOrigin(
  tx: Tx,
  titleId: string | null,
  originKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.many(sql<{ id: string; key: string }>`
    select id, origin_key as key from pictures
    where title_id is not distinct from ${titleId} and origin_key = any (${textArray(originKeys)})`);
  return new Map(rows.map((row) => [row.key, row.id]));
}
