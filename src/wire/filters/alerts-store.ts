import { sql, type Tx } from "../../platform/index.ts";
import type { WireAlert } from "./filters-contract.ts";

/** What the desk is called for; null when it is not for this person. */
export async function maybeOneAlert(
  tx: Tx,
  id: string,
  titleId: string,
  staffId: string,
): Promise<WireAlert | null> {
  const row = await tx.maybeOne(sql<WireAlert>`
    select a.id, coalesce(f.name, r.name) as name, case when f.id is null then 'rule' else 'filter' end as by,
           i.id as item, case when i.headline = '' then i.slugline else i.headline end as headline, s.name as source
    from wire_alerts a join items i on i.id = a.item_id join sources s on s.id = i.source_id
    left join saved_filters f on f.id = a.filter_id left join routing_rules r on r.id = a.rule_id
    where a.id = ${id} and a.title_id = ${titleId} and coalesce(f.name, r.name) is not null
      and (f.id is null or f.is_shared or f.owner = ${staffId})`);
  return row ?? null;
}

/** What the owner of a filter has had no mail about. */
export interface UnmailedAlerts {
  readonly filterName: string;
  readonly titleId: string;
  /** Staff id. */
  readonly owner: string;
  /** Oldest first. */
  readonly items: readonly {
    readonly alertId: string;
    readonly itemId: string;
    readonly headline: string;
    readonly source: string;
  }[];
}

/** Null when there is nothing to mail. */
export async function maybeUnmailed(tx: Tx, filterId: string): Promise<UnmailedAlerts | null> {
  const filter = await tx.maybeOne(sql<{ name: string; titleId: string; owner: string }>`
    select name, title_id as "titleId", owner from saved_filters
    where id = ${filterId} and mails and ended_at is null`);
  if (filter === undefined) return null;
  const items = await tx.many(sql<UnmailedAlerts["items"][number]>`
    select a.id as "alertId", i.id as "itemId", s.name as source,
           case when i.headline = '' then i.slugline else i.headline end as headline
    from wire_alerts a join items i on i.id = a.item_id join sources s on s.id = i.source_id
    where a.filter_id = ${filterId} and a.mailed_at is null order by a.at, a.id limit 200`);
  if (items.length === 0) return null;
  return { filterName: filter.name, titleId: filter.titleId, owner: filter.owner, items };
}

export async function markMailed(tx: Tx, alertIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    update wire_alerts set mailed_at = ${await tx.now()} where id = any (${[...alertIds]}::uuid[])`);
}

/** Of some alerts, the filters that want a mail. */
export async function filtersToMail(tx: Tx, alertIds: readonly string[]): Promise<readonly string[]> {
  if (alertIds.length === 0) return [];
  const rows = await tx.many(sql<{ id: string }>`
    select distinct f.id from wire_alerts a join saved_filters f on f.id = a.filter_id
    where a.id = any (${[...alertIds]}::uuid[]) and a.mailed_at is null and f.mails and f.ended_at is null`);
  return rows.map(({ id }) => id);
}
