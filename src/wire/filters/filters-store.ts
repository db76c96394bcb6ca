import { json, sql, type Query, type Tx } from "../../platform/index.ts";
import { whenNothingWasMarked, whileNothingIsMarked } from "../marks/marks-store.ts";
import { conditionSql } from "./condition-sql.ts";
import { wireCondition, type WireCondition } from "./condition-contract.ts";
import type { FilterRequest } from "./filters-contract.ts";

/** A filter as it is kept. */
export interface KeptFilter {
  readonly id: string;
  readonly titleId: string;
  readonly name: string;
  readonly condition: WireCondition;
  /** Staff id. */
  readonly owner: string;
  readonly isShared: boolean;
  readonly alerts: boolean;
  readonly mails: boolean;
}

const columns = sql`
  f.id, f.title_id as "titleId", f.name, f.condition, f.owner, f.is_shared as "isShared", f.alerts, f.mails`;

const seenBy = (titleId: string, staffId: string): Query<unknown> =>
  sql`f.ended_at is null and f.title_id = ${titleId} and (f.is_shared or f.owner = ${staffId})`;

type RawFilter = Omit<KeptFilter, "condition"> & { condition: unknown };

const filterFrom = (row: RawFilter): KeptFilter => ({
  ...row,
  condition: wireCondition.parse(row.condition),
});

const MOST_COUNTED = 1_000;

/** One's own and those the desk shares, with how many items their lists have (to a thousand). */
export async function manyFilters(
  tx: Tx,
  titleId: string,
  staffId: string,
): Promise<readonly { filter: KeptFilter; items: number }[]> {
  const rows = await tx.many(sql<RawFilter & { items: number }>`
    select ${columns},
      (select count(*)::int from (
        select from filter_matches m
        where m.filter_id = f.id and not exists (
          select from item_asides a where a.item_id = m.item_id and a.title_id = ${titleId})
        limit ${MOST_COUNTED}) c) as items
    from saved_filters f where ${seenBy(titleId, staffId)} order by f.is_shared desc, f.name, f.id`);
  return rows.map(({ items, ...row }) => ({ filter: filterFrom(row), items }));
}

export async function maybeOneFilter(
  tx: Tx,
  id: string,
  titleId: string,
  staffId: string,
): Promise<KeptFilter | null> {
  const row = await tx.maybeOne(sql<RawFilter>`
    select ${columns} from saved_filters f where f.id = ${id} and ${seenBy(titleId, staffId)}`);
  return row === undefined ? null : filterFrom(row);
}

/** Its list is made from what is there already; what comes is judged as it comes. */
async function fillList(tx: Tx, id: string, titleId: string, condition: WireCondition): Promise<void> {
  const since = await whenNothingWasMarked(tx);
  const put = (which: Query<unknown>): Promise<number> =>
    tx.run(sql`
      insert into filter_matches (filter_id, item_id, title_id, received_at)
      select ${id}::uuid, i.id, ${titleId}, i.received_at from items i
      where i.head_id is not null and (i.title_id is null or i.title_id = ${titleId}) and ${which}
      on conflict do nothing`);
  await tx.run(sql`delete from filter_matches where filter_id = ${id}`);
  await put(conditionSql(condition, titleId));
  await whileNothingIsMarked(tx);
  const meanwhile = sql`i.marked_at >= ${since}`;
  await tx.run(sql`
    delete from filter_matches where filter_id = ${id} and item_id in (select i.id from items i where ${meanwhile})`);
  await put(sql`${meanwhile} and ${conditionSql(condition, titleId, "few")}`);
}

export async function insertFilter(
  tx: Tx,
  id: string,
  titleId: string,
  staffId: string,
  wish: FilterRequest,
): Promise<void> {
  const now = await tx.now();
  await tx.run(sql`
    insert into saved_filters (id, title_id, name, condition, owner, is_shared, alerts, mails, made_at, changed_at)
    values (${id}, ${titleId}, ${wish.name}, ${json(wish.condition)}, ${staffId}, ${wish.shared}, ${wish.alerts},
            ${wish.mails}, ${now}, ${now})`);
  await fillList(tx, id, titleId, wish.condition);
}

export async function updateFilter(tx: Tx, filter: KeptFilter, wish: FilterRequest): Promise<void> {
  const isSame = JSON.stringify(filter.condition) === JSON.stringify(wish.condition);
  await tx.run(sql`
    update saved_filters set name = ${wish.name}, condition = ${json(wish.condition)}, is_shared = ${wish.shared},
      alerts = ${wish.alerts}, mails = ${wish.mails}, changed_at = ${await tx.now()}
    where id = ${filter.id}`);
  if (!isSame) await fillList(tx, filter.id, filter.titleId, wish.condition);
}

export async function endFilter(tx: Tx, id: string): Promise<void> {
  await whileNothingIsMarked(tx);
  await tx.run(sql`update saved_filters set ended_at = ${await tx.now()} where id = ${id}`);
  await tx.run(sql`delete from filter_matches where filter_id = ${id}`);
}
