import { makeUuid, recordEvent, sql, type EventBell, type Tx } from "../../platform/index.ts";
import type { ReadItem } from "../formats/read-copy.ts";
import { remarkItem } from "../marks/mark-recent.ts";
import { chainEvidence, slugBaseOf, type Evidence } from "./chain-evidence.ts";

export interface Join {
  readonly itemId: string;
  readonly evidence: Evidence;
}

interface Arrival {
  readonly sourceId: string;
  readonly titleId: string | null;
  readonly receivedAt: Date;
  readonly item: ReadItem;
}

/** A story is filed again within a day and a half; a slug that comes later is another day's. */
const WINDOW_MS = 36 * 3_600_000;
const CANDIDATES = 12;

/** The item that this id was joined to before; null when it stands for itself. */
async function maybeOneJoin(tx: Tx, sourceId: string, agencyId: string): Promise<string | null> {
  const row = await tx.maybeOne(sql<{ id: string }>`
    select item_id as id from item_joins
    where source_id = ${sourceId} and agency_id = ${agencyId} and parted_at is null`);
  return row?.id ?? null;
}

async function findEarlier(tx: Tx, arrival: Arrival): Promise<Join | null> {
  const { item, sourceId, receivedAt } = arrival;
  const follows = item.links.flatMap((link) => (link.rel === "follows" ? link.agencyId : []));
  const base = slugBaseOf(item.slugline);
  if (follows.length === 0 && base === "") return null;
  const rows = await tx.many(sql<{ id: string; copy: ReadItem }>`
    select i.id, v.copy from items i join item_versions v on v.id = i.head_id
    where i.source_id = ${sourceId} and i.agency_id <> ${item.agencyId}
      and (i.agency_id = any (${follows}::text[])
           or (i.slug_base = ${base} and i.slug_base <> '' and i.state = 'usable'
               and i.received_at > ${new Date(receivedAt.getTime() - WINDOW_MS)}))
    order by i.received_at desc limit ${CANDIDATES}`);
  const found = rows
    .flatMap((row) => {
      const evidence = chainEvidence(row.copy, item);
      return evidence === null ? [] : [{ itemId: row.id, evidence }];
    })
    .toSorted(
      (a, b) =>
        Number(b.evidence.by === "link") - Number(a.evidence.by === "link") ||
        b.evidence.sharedText - a.evidence.sharedText,
    );
  return found[0] ?? null;
}

/**
 * The earlier item that a filing under a new id continues, or null. What is joined once stays so
 * for later filings under the id, until somebody parts them.
 */
export async function joinChain(tx: Tx, arrival: Arrival): Promise<string | null> {
  const { item, sourceId, titleId, receivedAt } = arrival;
  const own = await tx.maybeOne(sql`
    select from items where source_id = ${sourceId} and agency_id = ${item.agencyId}`);
  if (own !== undefined) return null;
  const before = await maybeOneJoin(tx, sourceId, item.agencyId);
  if (before !== null) return before;
  const found = await findEarlier(tx, arrival);
  if (found === null) return null;
  await tx.run(sql`
    insert into item_joins (source_id, agency_id, item_id, title_id, evidence, joined_at)
    values (${sourceId}, ${item.agencyId}, ${found.itemId}, ${titleId}, ${JSON.stringify(found.evidence)}::json,
            ${receivedAt})
    on conflict (source_id, agency_id) do nothing`);
  return maybeOneJoin(tx, sourceId, item.agencyId);
}

export interface JoinRow {
  readonly agencyId: string;
  readonly evidence: Evidence;
  readonly joinedAt: Date;
}

export async function manyJoins(tx: Tx, itemId: string): Promise<readonly JoinRow[]> {
  return tx.many(sql<JoinRow>`
    select agency_id as "agencyId", evidence, joined_at as "joinedAt" from item_joins
    where item_id = ${itemId} and parted_at is null order by joined_at`);
}

export type PartOutcome =
  | { readonly kind: "parted"; readonly itemId: string }
  | { readonly kind: "not-joined" };

/**
 * Undoes a join: the filings under the id become an item of their own with the same copy, and the
 * earlier item shows its newest remaining version. Stories keep what they were made of.
 */
export async function partChain(
  tx: Tx,
  wish: { readonly itemId: string; readonly agencyId: string; readonly by: string },
  bell: EventBell,
): Promise<PartOutcome> {
  const item = await tx.maybeOne(sql<{ sourceId: string; titleId: string | null; state: string }>`
    select source_id as "sourceId", title_id as "titleId", state from items where id = ${wish.itemId} for update`);
  if (item === undefined) return { kind: "not-joined" };
  const now = await tx.now();
  const parted = await tx.run(sql`
    update item_joins set parted_at = ${now}, parted_by = ${wish.by}
    where source_id = ${item.sourceId} and agency_id = ${wish.agencyId} and item_id = ${wish.itemId}
      and parted_at is null`);
  if (parted === 0) return { kind: "not-joined" };
  const itemId = makeUuid();
  await tx.run(sql`
    insert into items (id, source_id, title_id, agency_id, state, outcome, received_at, slug_base)
    values (${itemId}, ${item.sourceId}, ${item.titleId}, ${wish.agencyId}, ${item.state}, 'new', ${now}, '')`);
  await tx.run(sql`
    insert into item_versions (id, item_id, title_id, number, transmission_id, outcome, agency_version, sent_at,
                               received_at, content_hash, format, copy, agency_id)
    select gen_random_uuid(), ${itemId}, title_id, row_number() over (order by number), transmission_id,
           case when row_number() over (order by number) = 1 and outcome in ('update', 'correction') then 'new' else outcome end,
           agency_version, sent_at, received_at, content_hash, format, copy, agency_id
    from item_versions where item_id = ${wish.itemId} and agency_id = ${wish.agencyId} and moved_to is null`);
  await tx.run(sql`
    update item_versions set moved_to = ${itemId}
    where item_id = ${wish.itemId} and agency_id = ${wish.agencyId} and moved_to is null`);
  for (const id of [wish.itemId, itemId]) {
    await showNewest(tx, id);
    await remarkItem(tx, id);
  }
  for (const subject of [wish.itemId, itemId]) {
    await recordEvent(
      tx,
      { name: "item.parted", titleId: item.titleId, subject, actor: wish.by, facts: {} },
      bell,
    );
  }
  return { kind: "parted", itemId };
}

/** What lists show of an item, from its newest version that is neither stale nor moved. */
async function showNewest(tx: Tx, itemId: string): Promise<void> {
  await tx.run(sql`
    update items i set
      head_id = v.id, outcome = v.outcome, sent_at = v.sent_at, received_at = v.received_at,
      versions = (select max(number) from item_versions where item_id = i.id),
      state = case
        when exists (select from item_versions k where k.item_id = i.id and k.moved_to is null and k.outcome = 'kill')
          then 'killed'
        when v.outcome = 'withhold' then 'withheld' else 'usable' end,
      headline = v.copy->>'headline', slugline = v.copy->>'slugline', urgency = (v.copy->>'urgency')::int,
      embargo_until = (v.copy->>'embargoUntil')::timestamptz, warnings = json_array_length(v.copy->'warnings')
    from (select * from item_versions where item_id = ${itemId} and moved_to is null and outcome <> 'stale'
          order by number desc limit 1) v
    where i.id = ${itemId}`);
}
