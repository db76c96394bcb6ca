import { sql, textArray, type Tx } from "../../platform/index.ts";
import { manyTitleIds } from "../../titles/index.ts";
import type { StoryKind } from "../content.ts";
import type { ReleasedStory } from "../released.ts";
import type { PartnerFilter, StoryStanding } from "./decide-sending.ts";

/** SQL on partners and on what each has of us. */

export type PartnerFormat = "newsml-g2" | "nitf" | "ninjs" | "rss-full";

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly format: PartnerFormat;
  readonly filter: PartnerFilter;
  readonly addedAt: Date;
  readonly lastReadAt: Date | null;
  readonly pausedAt: Date | null;
  /** Somebody asked in its name with a wrong token, last then. */
  readonly refusedAt: Date | null;
  readonly endedAt: Date | null;
}

interface RawPartner extends Omit<Partner, "filter"> {
  titles: string[];
  sections: string[];
  kinds: StoryKind[];
}

const columns = sql`
  id, name, format, titles, sections, kinds, added_at as "addedAt", last_read_at as "lastReadAt",
  paused_at as "pausedAt", refused_at as "refusedAt", ended_at as "endedAt"`;

const partnerFrom = ({ titles, sections, kinds, ...rest }: RawPartner): Partner => ({
  ...rest,
  filter: { titles, sections, kinds },
});

export async function insertPartner(
  tx: Tx,
  partner: Pick<Partner, "id" | "name" | "format" | "filter" | "addedAt"> & { tokenHash: string; by: string },
): Promise<void> {
  const { id, name, format, filter, tokenHash, addedAt, by } = partner;
  await tx.run(sql`
    insert into partners (id, name, format, titles, sections, kinds, token_hash, added_at, added_by)
    values (${id}, ${name}, ${format}, ${textArray(filter.titles)}, ${textArray(filter.sections)},
            ${textArray(filter.kinds)}, ${tokenHash}, ${addedAt}, ${by})`);
}

export async function manyPartners(tx: Tx, titleId: string): Promise<readonly Partner[]> {
  const rows = await tx.many(sql<RawPartner>`
    select ${columns} from partners where ${titleId} = any (titles) order by added_at, id`);
  return rows.map(partnerFrom);
}

export async function maybeOnePartner(tx: Tx, id: string): Promise<Partner | null> {
  const row = await tx.maybeOne(sql<RawPartner>`select ${columns} from partners where id = ${id}`);
  return row === undefined ? null : partnerFrom(row);
}

/** Whose token this is; null also when the partner has ended. */
export async function maybeOneByToken(tx: Tx, id: string, tokenHash: string): Promise<Partner | null> {
  const row = await tx.maybeOne(sql<RawPartner>`
    select ${columns} from partners where id = ${id} and token_hash = ${tokenHash} and ended_at is null`);
  return row === undefined ? null : partnerFrom(row);
}

/** For whoever changes it next. */
export async function maybeOneLockedPartner(tx: Tx, id: string): Promise<Partner | null> {
  const row = await tx.maybeOne(sql<RawPartner>`select ${columns} from partners where id = ${id} for update`);
  return row === undefined ? null : partnerFrom(row);
}

export async function saveTerms(
  tx: Tx,
  id: string,
  { name, format, filter }: Pick<Partner, "name" | "format" | "filter">,
): Promise<void> {
  await tx.run(sql`
    update partners set name = ${name}, format = ${format}, titles = ${textArray(filter.titles)},
      sections = ${textArray(filter.sections)}, kinds = ${textArray(filter.kinds)} where id = ${id}`);
}

export async function savePause(tx: Tx, id: string, pausedAt: Date | null): Promise<void> {
  await tx.run(sql`update partners set paused_at = ${pausedAt} where id = ${id}`);
}

export async function saveToken(tx: Tx, id: string, tokenHash: string): Promise<void> {
  await tx.run(sql`update partners set token_hash = ${tokenHash}, refused_at = null where id = ${id}`);
}

/** At most once a minute, whoever knocks how often. */
export async function markRefused(tx: Tx, id: string): Promise<void> {
  const now = await tx.now();
  await tx.run(sql`
    update partners set refused_at = ${now} where id = ${id} and ended_at is null
      and (refused_at is null or refused_at < ${now}::timestamptz - interval '1 minute')`);
}

export async function markEnded(tx: Tx, id: string, now: Date, by: string): Promise<void> {
  await tx.run(sql`update partners set ended_at = ${now}, ended_by = ${by} where id = ${id}`);
}

export async function markReadNow(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update partners set last_read_at = ${await tx.now()} where id = ${id}`);
}

/** What a partner has of us. */
export interface PartnerHoldings {
  readonly partnerId: string;
  /** Stories it has and may use. */
  readonly has: number;
  /** Stories that wait for the end of an embargo. */
  readonly waiting: number;
  /** The story it was told of last; null: of none yet. */
  readonly last: {
    readonly headline: string;
    readonly state: "sent" | "canceled";
    readonly at: string;
  } | null;
}

export async function manyHoldings(
  tx: Tx,
  partnerIds: readonly string[],
): Promise<readonly PartnerHoldings[]> {
  return tx.many(sql<PartnerHoldings>`
    select wanted.id as "partnerId", coalesce(n.has, 0) as has, coalesce(n.waiting, 0) as waiting, l.last
    from unnest(${[...partnerIds]}::uuid[]) as wanted(id)
    left join lateral (
      select (count(*) filter (where s.state = 'sent'))::int as has,
             (count(*) filter (where s.state = 'held'))::int as waiting
      from partner_sendings s where s.partner_id = wanted.id) n on true
    left join lateral (
      select json_build_object('headline', v.story->>'headline', 'state', s.state, 'at', s.at) as last
      from partner_sendings s
      join lateral (select story from released.versions v where v.placing_id = s.placing_id
                    order by version desc limit 1) v on true
      where s.partner_id = wanted.id and s.state <> 'held' and s.number > 0 order by s.at desc limit 1) l on true`);
}

/** A placing as a partner may learn of it. */
export interface OutgoingPlacing {
  readonly placingId: string;
  readonly titleId: string;
  /** What readers see now; null when they see nothing. */
  readonly out: ReleasedStory | null;
  /** The last version that readers had. */
  readonly last: ReleasedStory;
  readonly number: number;
  readonly at: Date;
  readonly gone: { readonly status: "withdrawn" | "killed"; readonly notice: string } | null;
  /** Items in the copy of what readers see. */
  readonly itemIds: readonly string[];
  /** Items behind its pictures. */
  readonly pictureItems: readonly { readonly pictureId: string; readonly itemId: string }[];
  readonly sent: StoryStanding["sent"];
}

/** Read in one statement, so that nothing is out for one half and gone for the other. */
export async function manyOutgoing(
  tx: Tx,
  partnerId: string,
  placingIds: readonly string[],
): Promise<readonly OutgoingPlacing[]> {
  if (placingIds.length === 0) return [];
  return tx.many(sql<OutgoingPlacing>`
    select p.id as "placingId", p.title_id as "titleId", v.story as last,
           case when c.placing_id is not null and (c.ends_at is null or c.ends_at > app_now()) and p.status = 'live'
                then v.story end as out,
           o.number, o.at,
           case when g.status is null then null else json_build_object('status', g.status, 'notice', g.notice) end as gone,
           coalesce((select json_agg(distinct l.item_id) from lineage l
                     where l.revision_id = r.id and l.kind = 'item-version'), '[]') as "itemIds",
           coalesce((select json_agg(json_build_object('pictureId', l.ref, 'itemId', l.item_id)) from lineage l
                     where l.revision_id = r.id and l.kind = 'picture' and l.item_id is not null), '[]') as "pictureItems",
           case when s.number > 0 or s.state = 'held' then s.state else 'never' end as sent
    from unnest(${[...placingIds]}::uuid[]) with ordinality as wanted(id, place)
    join placings p on p.id = wanted.id join stories st on st.id = p.story_id
    join lateral (select number, at from outgoing_versions o where o.placing_id = p.id order by number desc limit 1) o on true
    join lateral (select story from released.versions v where v.placing_id = p.id order by version desc limit 1) v on true
    left join released.current c on c.placing_id = p.id
    left join released.gone g on g.title_id = p.title_id and g.public_id = st.public_id
    left join revisions r on r.story_id = p.story_id and r.number = p.live_revision
    left join partner_sendings s on s.placing_id = p.id and s.partner_id = ${partnerId}
    order by wanted.place`);
}

/** Titles of which a partner gets stories, and those of which it had some: it hears of their end. */
export async function manyTitlesTold(tx: Tx, { id, filter }: Partner): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select wanted.id from unnest(${[...(await manyTitleIds(tx))]}::text[]) as wanted(id)
    where wanted.id = any (${textArray(filter.titles)}) or exists (
      select from partner_sendings s
      where s.partner_id = ${id} and s.title_id = wanted.id and s.state <> 'held' and s.number > 0)`);
  return rows.map((row) => row.id);
}

export async function saveSending(
  tx: Tx,
  sending: {
    readonly partnerId: string;
    readonly placingId: string;
    readonly titleId: string;
    readonly state: "held" | "sent" | "canceled";
    readonly number: number;
  },
): Promise<void> {
  const { partnerId, placingId, titleId, state, number } = sending;
  const now = await tx.now();
  await tx.run(sql`
    insert into partner_sendings (partner_id, placing_id, title_id, state, number, at)
    values (${partnerId}, ${placingId}, ${titleId}, ${state}, ${number}, ${now})
    on conflict (partner_id, placing_id) do update set state = excluded.state, number = excluded.number, at = excluded.at`);
}

/** Placings that wait for the end of an embargo. */
export async function manyHeld(tx: Tx, partnerId: string, limit: number): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select placing_id as id from partner_sendings where partner_id = ${partnerId} and state = 'held'
    order by at limit ${limit}`);
  return rows.map((row) => row.id);
}

export async function maybeOnePlacing(
  tx: Tx,
  publicId: string,
  titles: readonly string[],
): Promise<string | null> {
  const row = await tx.maybeOne(sql<{ id: string }>`
    select p.id from stories s join placings p on p.story_id = s.id
    where s.public_id = ${publicId} and p.title_id = any (${textArray(titles)})
    order by p.status = 'live' desc, p.id limit 1`);
  return row?.id ?? null;
}
