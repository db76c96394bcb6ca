import { recordEvent, sql, textArray, type EventBell, type Tx } from "../platform/index.ts";

const RANKED = 10;

/**
 * Ranks the stories of a title by views of the last 24 hours and puts the ranking before readers
 * when it changed. Answers whether it did.
 */
export async function rankMostRead(tx: Tx, titleId: string, bell: EventBell): Promise<boolean> {
  const now = await tx.now();
  const row = await tx.one(sql<{ ranking: string[] }>`
    select coalesce(array_agg(public_id order by views desc, public_id), '{}') as ranking from (
      select v.public_id, sum(v.views) as views from view_counts v
      join released.current c on c.title_id = v.title_id and c.public_id = v.public_id
      where v.title_id = ${titleId} and v.quarter > ${now}::timestamptz - interval '24 hours'
      group by v.public_id order by views desc, v.public_id limit ${RANKED}) as ranked`);
  const changed = await tx.run(sql`
    insert into released.most_read (title_id, ranking, computed_at)
    values (${titleId}, ${textArray(row.ranking)}, ${now})
    on conflict (title_id) do update set ranking = excluded.ranking, computed_at = excluded.computed_at
    where most_read.ranking <> excluded.ranking`);
  if (changed === 0) return false;
  await recordEvent(
    tx,
    { name: "most-read.ranked", titleId, subject: titleId, actor: "worker", facts: {} },
    bell,
  );
  return true;
}

/** Public ids, most read first. */
export async function mostReadOf(tx: Tx, titleId: string): Promise<readonly string[]> {
  const row = await tx.maybeOne(sql<{ ranking: string[] }>`
    select ranking from released.most_read where title_id = ${titleId}`);
  return row?.ranking ?? [];
}

export async function views24h(
  tx: Tx,
  titleId: string,
  publicIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (publicIds.length === 0) return new Map();
  const rows = await tx.many(sql<{ id: string; views: number }>`
    select public_id as id, sum(views)::int as views from view_counts
    where title_id = ${titleId} and public_id = any (${textArray(publicIds)})
      and quarter > app_now() - interval '24 hours'
    group by public_id`);
  return new Map(rows.map((row) => [row.id, row.views]));
}

/** Views of the demo newsroom's last day, spread over its quarters. */
export async function addViews(
  tx: Tx,
  titleId: string,
  publicId: string,
  quarter: Date,
  views: number,
): Promise<void> {
  await tx.run(sql`
    insert into view_counts (title_id, public_id, quarter, views)
    values (${titleId}, ${publicId}, date_bin('15 minutes', ${quarter}::timestamptz, '2000-01-01Z'), ${views})
    on conflict (title_id, public_id, quarter) do update set views = view_counts.views + excluded.views`);
}
