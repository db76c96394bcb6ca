import { json, sql, type Tx } from "../../platform/index.ts";
import { wireCondition } from "../filters/condition-contract.ts";
import type { NamedEntry } from "../gazetteer/gazetteer-contract.ts";
import type { AskedRule, Route } from "../routing/decide-route.ts";
import { routingActs, type RoutedBy } from "../routing/routing-contract.ts";

/**
 * An item that came while a filter was being saved could be missing in its list for ever. So what is
 * marked is marked under a lock that many hold at once, and who saves a filter holds it alone: for a
 * moment before its list is filled, and again while what came meanwhile is judged anew.
 */
const MARKING = 71_340;
export const whileMarking = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock_shared(${MARKING})`);

/** An instant (of the real clock) up to which everything marked is committed. */
export async function whenNothingWasMarked(tx: Tx): Promise<Date> {
  const row = await tx.one(sql<{ lock: unknown; at: Date; unlock: boolean }>`
    select pg_advisory_lock(${MARKING}) as lock, clock_timestamp() as at, pg_advisory_unlock(${MARKING}) as unlock`);
  return row.at;
}

/** To the end of the transaction. */
export const whileNothingIsMarked = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(${MARKING})`);

export interface AskedFilter {
  readonly id: string;
  readonly titleId: string;
  readonly alerts: boolean;
  readonly condition: ReturnType<typeof wireCondition.parse>;
}

/** Those that an item of the title (null: of every title) is asked by. */
export async function filtersFor(tx: Tx, titleId: string | null): Promise<readonly AskedFilter[]> {
  const rows = await tx.many(sql<Omit<AskedFilter, "condition"> & { condition: unknown }>`
    select id, title_id as "titleId", alerts, condition from saved_filters
    where ended_at is null and (${titleId}::text is null or title_id = ${titleId})`);
  return rows.map((row) => ({ ...row, condition: wireCondition.parse(row.condition) }));
}

export type TitleRule = AskedRule & { readonly titleId: string };

/** Switched on, in the order in which they are asked. */
export async function rulesFor(tx: Tx, titleId: string | null): Promise<readonly TitleRule[]> {
  const rows = await tx.many(sql<{
    id: string;
    titleId: string;
    name: string;
    condition: unknown;
    acts: unknown;
  }>`
    select id, title_id as "titleId", name, condition, acts from routing_rules
    where ended_at is null and is_on and (${titleId}::text is null or title_id = ${titleId})
    order by place, id`);
  return rows.map((row) => ({
    ...row,
    condition: wireCondition.parse(row.condition),
    acts: routingActs.parse(row.acts),
  }));
}

export interface VersionMark {
  readonly versionId: string;
  readonly itemId: string;
  readonly titleId: string;
  readonly receivedAt: Date;
  readonly names: readonly NamedEntry[];
  readonly route: Route;
}

/** The newest version of an item has come: what earlier ones were marked with is history. */
export const endHeadMarks = (tx: Tx, itemId: string, headId: string): Promise<number> =>
  tx.run(sql`
    update version_marks set is_head = false
    where item_id = ${itemId} and is_head and version_id <> ${headId}`);

export async function insertMark(tx: Tx, mark: VersionMark): Promise<void> {
  const { route, names } = mark;
  await tx.run(sql`
    insert into version_marks (version_id, item_id, title_id, is_head, received_at, names, is_local, routed,
                               urgency, section, may_publish, at)
    values (${mark.versionId}, ${mark.itemId}, ${mark.titleId}, true, ${mark.receivedAt}, ${json(names)},
            ${names.length > 0}, ${json(route.by)}, ${route.urgency}, ${route.section}, ${route.mayPublish},
            ${await tx.now()})`);
}

/** The gazetteer has changed: only what the version names is told anew. */
export async function putNames(tx: Tx, mark: Omit<VersionMark, "route">): Promise<void> {
  await tx.run(sql`
    insert into version_marks (version_id, item_id, title_id, is_head, received_at, names, is_local, routed,
                               may_publish, at)
    values (${mark.versionId}, ${mark.itemId}, ${mark.titleId}, true, ${mark.receivedAt}, ${json(mark.names)},
            ${mark.names.length > 0}, '[]', false, ${await tx.now()})
    on conflict (version_id, title_id) do update set
      is_head = true, received_at = excluded.received_at, names = excluded.names, is_local = excluded.is_local`);
}

/** Lists by filter and by local angle have the order of the inbox. */
export async function followItemTime(tx: Tx, itemId: string, receivedAt: Date): Promise<void> {
  await tx.run(sql`
    with marks as (
      update version_marks set received_at = ${receivedAt} where item_id = ${itemId} and is_head)
    update filter_matches set received_at = ${receivedAt} where item_id = ${itemId}`);
}

/** `filters` are all that let the item through now. */
export async function putMatches(
  tx: Tx,
  itemId: string,
  receivedAt: Date,
  filters: readonly AskedFilter[],
): Promise<void> {
  const ids = filters.map(({ id }) => id);
  await tx.run(sql`
    with gone as (
      delete from filter_matches where item_id = ${itemId} and not filter_id = any (${ids}::uuid[]))
    insert into filter_matches (filter_id, item_id, title_id, received_at)
    select f.id, ${itemId}::uuid, f.title_id, ${receivedAt}::timestamptz from saved_filters f
    where f.id = any (${ids}::uuid[])
    on conflict (filter_id, item_id) do update set received_at = excluded.received_at`);
}

export interface NewAlert {
  readonly id: string;
  readonly titleId: string;
  readonly itemId: string;
  readonly filterId: string | null;
  readonly ruleId: string | null;
}

/** Answers false when the desk was called for this item by this filter or rule before. */
export async function insertAlert(tx: Tx, alert: NewAlert): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into wire_alerts (id, title_id, item_id, filter_id, rule_id, at)
    values (${alert.id}, ${alert.titleId}, ${alert.itemId}, ${alert.filterId}, ${alert.ruleId}, ${await tx.now()})
    on conflict do nothing`);
  return inserted === 1;
}

export async function asideByRule(tx: Tx, itemId: string, titleId: string, ruleId: string): Promise<void> {
  await tx.run(sql`
    insert into item_asides (item_id, title_id, at, by)
    values (${itemId}, ${titleId}, ${await tx.now()}, ${`rule:${ruleId}`})
    on conflict (item_id, title_id) do nothing`);
}

/** How the newest version of an item stands to a title; what stories ask before they act by themselves. */
export interface ItemMark {
  readonly names: readonly NamedEntry[];
  readonly routed: readonly RoutedBy[];
  readonly urgency: number | null;
  /** Slug. */
  readonly section: string | null;
  readonly mayPublish: boolean;
}

export async function marksOfItems(
  tx: Tx,
  titleId: string,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ItemMark>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.many(sql<ItemMark & { itemId: string }>`
    select item_id as "itemId", names, routed, urgency, section, may_publish as "mayPublish"
    from version_marks where item_id = any (${[...itemIds]}::uuid[]) and title_id = ${titleId} and is_head`);
  return new Map(rows.map(({ itemId, ...mark }) => [itemId, mark]));
}
