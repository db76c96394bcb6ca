import { sql, type Tx } from "../../platform/index.ts";

/**
 * Of some items, those that we may hand on to partners of ours: a contract with their source, in force
 * for the title, must say so. What no contract speaks of is not ours to sell.
 */
export async function resellableAmong(
  tx: Tx,
  itemIds: readonly string[],
  titleId: string,
): Promise<ReadonlySet<string>> {
  if (itemIds.length === 0) return new Set();
  const now = await tx.now();
  const rows = await tx.many(sql<{ id: string }>`
    select i.id from items i
    where i.id = any (${[...itemIds]}::uuid[]) and i.state = 'usable'
      and (i.expires_at is null or i.expires_at > ${now})
      and exists (
        select from contracts c
        where c.source_id = i.source_id and c.ended_at is null and c.resale
          and (cardinality(c.title_ids) = 0 or ${titleId} = any (c.title_ids))
          and (c.from_at is null or c.from_at <= ${now}) and (c.until_at is null or c.until_at > ${now}))`);
  return new Set(rows.map((row) => row.id));
}
