import { sql, textArray, type Tx } from "../../platform/index.ts";
import type { SourceStanding } from "../items-store.ts";

/** Where a taken picture came from, as the pictures department keeps it. */
export interface PictureOrigin {
  readonly sourceId: string;
  readonly uri: string;
  readonly itemIds: readonly string[];
}

/**
 * How the items behind taken pictures stand: those known when it was taken, and the picture's own item
 * where it came later. A newer version of a picture does not make the copy old. With `locked` no kill
 * of them can commit before the caller does.
 */
export async function standingsOfPictures(
  tx: Tx,
  origins: readonly PictureOrigin[],
  locked = false,
): Promise<readonly SourceStanding[]> {
  if (origins.length === 0) return [];
  const ids = [...new Set(origins.flatMap((origin) => origin.itemIds))];
  const named = sql`unnest(${textArray(origins.map((origin) => origin.sourceId))},
                           ${textArray(origins.map((origin) => origin.uri))}) as o(source, uri)`;
  const which = sql`(i.id = any (${ids}::uuid[]) or exists (
    select from ${named} where o.uri <> '' and o.source = i.source_id and o.uri = i.uri))`;
  if (locked) {
    await tx.run(sql`select from items i where ${which} order by i.agency_id collate "C" for share`);
  }
  return tx.many(sql<SourceStanding>`
    select v.id as "itemVersionId", i.id as "itemId", i.title_id as "titleId", s.name as "sourceName",
           i.headline, v.number, i.versions as "newestNumber", i.state, i.embargo_until as "embargoUntil",
           v.number as "headNumber", v.outcome as "headOutcome"
    from items i join item_versions v on v.id = i.head_id join sources s on s.id = i.source_id
    where ${which}`);
}

/** How other items name this one; null when it has no copy. */
export async function maybeOneAgencyName(
  tx: Tx,
  itemId: string,
): Promise<{ readonly sourceId: string; readonly uri: string } | null> {
  const row = await tx.maybeOne(sql<{ sourceId: string; uri: string }>`
    select source_id as "sourceId", uri from items where id = ${itemId} and uri <> ''`);
  return row ?? null;
}
