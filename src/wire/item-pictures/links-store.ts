import { sql, textArray, type Tx } from "../../platform/index.ts";
import type { ReadItem } from "../formats/read-copy.ts";

/**
 * Written with each version that becomes the one the desk sees. Words of an order to stop say nothing of
 * what the item is; only its name is kept, so that an order that came before its item is found.
 */
export async function saveLinks(
  tx: Tx,
  item: {
    readonly id: string;
    readonly titleId: string | null;
    readonly copy: ReadItem;
    readonly tells: boolean;
  },
): Promise<void> {
  const { copy, id, titleId, tells } = item;
  if (!tells) {
    await tx.run(sql`update items set uri = ${copy.ninjs.uri} where id = ${id} and uri = ''`);
    return;
  }
  const links = new Map(
    copy.links.map(({ rel, agencyId }) => [`${rel} ${agencyId}`, { rel, id: agencyId.slice(0, 600) }]),
  );
  await tx.run(sql`
    update items set uri = ${copy.ninjs.uri}, kind = ${copy.ninjs.type ?? "text"} where id = ${id}`);
  await tx.run(sql`delete from item_links where item_id = ${id}`);
  if (links.size === 0) return;
  const all = [...links.values()];
  await tx.run(sql`
    insert into item_links (item_id, source_id, title_id, rel, agency_id)
    select i.id, i.source_id, ${titleId}::text, l.rel, l.agency
    from items i, unnest(${textArray(all.map((each) => each.rel))}, ${textArray(all.map((each) => each.id))}) as l(rel, agency)
    where i.id = ${id} on conflict do nothing`);
}
