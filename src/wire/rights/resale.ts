import { sql, type Tx } from "../../platform/index.ts";

/** Whether we may hand an item on to partners of ours; all but `allowed` say why not. */
export type Resale = "allowed" | "stopped" | "expired" | "not-for-resale" | "no-contract";

export interface ItemResale {
  readonly itemId: string;
  readonly sourceName: string;
  readonly resale: Resale;
}

/**
 * Of some items, whether we may hand them on to partners of ours: a contract with their source, in force
 * for the title, must say so. What no contract speaks of is not ours to sell.
 */
export async function resaleOfItems(
  tx: Tx,
  itemIds: readonly string[],
  titleId: string,
): Promise<readonly ItemResale[]> {
  if (itemIds.length === 0) return [];
  const now = await tx.now();
  return tx.many(sql<ItemResale>`
    select i.id as "itemId", s.name as "sourceName",
      case when i.state <> 'usable' then 'stopped'
           when i.expires_at <= ${now} then 'expired'
           when bool_or(c.resale) then 'allowed'
           when count(c.id) > 0 then 'not-for-resale'
           else 'no-contract' end as resale
    from items i join sources s on s.id = i.source_id
    left join contracts c on c.source_id = i.source_id and c.ended_at is null
      and (cardinality(c.title_ids) = 0 or ${titleId} = any (c.title_ids))
      and (c.from_at is null or c.from_at <= ${now}) and (c.until_at is null or c.until_at > ${now})
    where i.id = any (${[...itemIds]}::uuid[])
    group by i.id, s.name`);
}
