import { sql, type Tx } from "../../platform/index.ts";
import type { WireCondition } from "./condition-contract.ts";
import { conditionSql } from "./condition-sql.ts";

const DAYS = 7;
const SHOWN = 20;

export interface Tried {
  /** Oldest first; every day is there. */
  readonly days: readonly { readonly day: string; readonly items: number }[];
  readonly items: number;
  readonly of: number;
  /** The newest twenty. */
  readonly itemIds: readonly string[];
}

/** What a condition would have let through in the last seven days of the zone, today among them. */
export async function tryCondition(
  tx: Tx,
  titleId: string,
  zone: string,
  condition: WireCondition,
): Promise<Tried> {
  const { since } = await tx.one(sql<{ since: Date }>`
    select (date_trunc('day', app_now() at time zone ${zone}) - make_interval(days => ${DAYS - 1}))
           at time zone ${zone} as since`);
  const come = sql`i.received_at >= ${since} and i.head_id is not null and (i.title_id is null or i.title_id = ${titleId})`;
  const row = await tx.one(sql<{ days: { day: string; items: number }[]; ids: string[] | null; of: number }>`
    with through as materialized (
      select i.id, i.received_at from items i where ${come} and ${conditionSql(condition, titleId, since)})
    select
      (select json_agg(json_build_object('day', to_char(d.day, 'YYYY-MM-DD'), 'items', coalesce(c.items, 0)) order by d.day)
       from (select (${since}::timestamptz at time zone ${zone})::date + n as day from generate_series(0, ${DAYS - 1}) n) d
       left join (
         select (received_at at time zone ${zone})::date as day, count(*)::int as items from through group by 1
       ) c on c.day = d.day) as days,
      (select array_agg(id order by received_at desc, id desc) from (
         select id, received_at from through order by received_at desc, id desc limit ${SHOWN}) n) as ids,
      (select count(*)::int from items i where ${come}) as of`);
  return {
    days: row.days,
    items: row.days.reduce((sum, { items }) => sum + items, 0),
    of: row.of,
    itemIds: row.ids ?? [],
  };
}
