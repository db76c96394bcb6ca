import { sql, type Tx } from "../../platform/index.ts";
import type { WireFigures } from "../wire-contract.ts";

const HOURS = 24;
const LATE_MINUTES = 15;

type RawFigures = WireFigures["sources"][number];

/** What each source sent in the last 24 hours, how soon, and what of it could not be read. */
export async function oneFigures(tx: Tx): Promise<WireFigures> {
  const { from } = await tx.one(sql<{ from: Date }>`
    select date_trunc('hour', app_now()) - make_interval(hours => ${HOURS - 1}) as from`);
  const sources = await tx.many(sql<RawFigures>`
    with come as (
      select t.source_id, v.received_at, extract(epoch from v.received_at - v.sent_at)::float as lag
      from transmissions t join item_versions v on v.transmission_id = t.id
      where t.received_at >= ${from}),
    told as (
      select source_id, count(*)::int as items,
             count(*) filter (where lag >= ${LATE_MINUTES * 60})::int as late,
             percentile_cont(0.5) within group (order by greatest(lag, 0)) filter (where lag is not null) as median,
             percentile_cont(0.95) within group (order by greatest(lag, 0)) filter (where lag is not null) as p95
      from come group by source_id)
    select s.id, s.name,
      (select array_agg(coalesce(h.items, 0) order by n.hour) from generate_series(0, ${HOURS - 1}) as n (hour)
       left join (
         select floor(extract(epoch from received_at - ${from}::timestamptz) / 3600)::int as hour, count(*)::int as items
         from come where source_id = s.id group by 1) h on h.hour = n.hour) as hours,
      coalesce(told.items, 0) as items,
      (select count(*)::int from transmissions t
       where t.source_id = s.id and t.received_at >= ${from} and t.state = 'quarantined') as failures,
      coalesce(told.late, 0) as late, told.median as "lagMedian", told.p95 as "lagP95"
    from sources s left join told on told.source_id = s.id order by s.added_at, s.id`);
  return { from: from.toISOString(), sources: [...sources] };
}
