import { sql, type Database, type Tx } from "../../platform/index.ts";
import { hashOfKey, type WordShares } from "./features.ts";

/** Words share 2 to the 18th buckets in each language. */
const BUCKETS = 2 ** 18;

export const bucketOf = (key: string): number => hashOfKey(key) % BUCKETS;

/** Shares of some words in the copy of a language; "" means that of all languages. */
export async function sharesOf(tx: Tx, language: string, keys: readonly string[]): Promise<WordShares> {
  const buckets = [...new Set(keys.map(bucketOf))];
  const rows = await tx.many(sql<{ bucket: number; items: number; total: number }>`
    select c.bucket, c.items, t.items as total from word_totals t
    left join word_counts c on c.language = t.language and c.bucket = any (${buckets}::int[])
    where t.language = ${language} or ${language} = ''`);
  const items = Math.max(0, ...rows.map((row) => row.total));
  const counts = new Map<number, number>();
  // A word of one language is no rarer because others do not have it.
  for (const row of rows) {
    const scaled = row.total === 0 ? 0 : (row.items * items) / row.total;
    counts.set(row.bucket, Math.max(counts.get(row.bucket) ?? 0, scaled));
  }
  return { items, itemsWith: (key) => counts.get(bucketOf(key)) ?? 0 };
}

const BATCH = 500;

/**
 * Counts the words of items that came since. One process counts, others pass by; arriving copy waits
 * for neither. Answers how many items were counted.
 */
export const countWords = (database: Database): Promise<number> =>
  database.unit({ kind: "worker" }, async (tx) => {
    const { mine } = await tx.one(sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('masthead word counts')) as mine`);
    if (!mine) return 0;
    const { taken } = await tx.one(sql<{ taken: number }>`
      with taken as (
        select item_id, language, uncounted from item_features where uncounted is not null
        order by seen_at limit ${BATCH} for update skip locked),
      words as (
        insert into word_counts (language, bucket, items)
        select language, bucket, count(*)::int from taken, unnest(uncounted) as bucket
        group by language, bucket order by language, bucket
        on conflict (language, bucket) do update set items = word_counts.items + excluded.items),
      totals as (
        insert into word_totals (language, items) select language, count(*)::int from taken group by language
        on conflict (language) do update set items = word_totals.items + excluded.items),
      done as (update item_features f set uncounted = null from taken where f.item_id = taken.item_id)
      select count(*)::int as taken from taken`);
    return taken;
  });

/** Features older than the window are of no use. Answers how many items were swept. */
export const sweepFeatures = (database: Database, olderThanHours: number): Promise<number> =>
  database.unit({ kind: "worker" }, async (tx) => {
    const before = new Date((await tx.now()).getTime() - olderThanHours * 3_600_000);
    await tx.run(sql`
      delete from item_terms where ctid = any (array(
        select ctid from item_terms where seen_at < ${before} limit 20000))`);
    return tx.run(sql`
      delete from item_features where item_id in (
        select item_id from item_features where seen_at < ${before} and uncounted is null limit 1000)`);
  });
