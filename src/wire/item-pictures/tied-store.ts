import { sql, type Tx } from "../../platform/index.ts";
import { maybeOneNewestCopy } from "../versions-store.ts";
import type { ItemPicture } from "./item-picture.ts";
import { picturesOfItem, type PictureHost, type TiedPicture } from "./pictures-of-item.ts";

/** SQL on how items of one source belong together. */

const MOST_MEMBERS = 300;

interface Member {
  readonly id: string;
  readonly kind: string;
}

/** Items that name this one, or that it names. */
async function pictureNeighbours(tx: Tx, itemId: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    with me as (select id, source_id, agency_id from items where id = ${itemId})
    select p.id from me join item_links l on l.source_id = me.source_id and l.agency_id = me.agency_id
    join items p on p.id = l.item_id where p.kind in ('picture', 'graphic')
    union
    select p.id from me join item_links l on l.item_id = me.id
    join items p on p.source_id = me.source_id and p.agency_id = l.agency_id
    where p.kind in ('picture', 'graphic')
    limit ${MOST_MEMBERS}`);
  return rows.map((row) => row.id);
}

/** Ids of packages that hold the item, by its own word or by theirs. */
async function packageIdsOf(tx: Tx, itemId: string): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    with me as (select id, source_id, agency_id from items where id = ${itemId})
    select l.agency_id as id from item_links l where l.item_id = ${itemId} and l.rel = 'part-of'
    union
    select k.agency_id as id from me join item_links l on l.source_id = me.source_id and l.agency_id = me.agency_id
    join items k on k.id = l.item_id where k.kind = 'composite'
    limit 20`);
  return rows.map((row) => row.id);
}

async function membersOf(tx: Tx, sourceId: string, packageAgencyId: string): Promise<readonly Member[]> {
  return tx.many(sql<Member>`
    select i.id, i.kind from item_links l join items i on i.id = l.item_id
    where l.source_id = ${sourceId} and l.agency_id = ${packageAgencyId} and l.rel = 'part-of'
    union
    select i.id, i.kind from items k join item_links l on l.item_id = k.id
    join items i on i.source_id = ${sourceId} and i.agency_id = l.agency_id
    where k.source_id = ${sourceId} and k.agency_id = ${packageAgencyId} and k.kind = 'composite'
    limit ${MOST_MEMBERS}`);
}

interface Tie {
  readonly packages: Set<string>;
  isLoose: boolean;
}

async function tiesOf(tx: Tx, item: { itemId: string; sourceId: string }): Promise<ReadonlyMap<string, Tie>> {
  const ties = new Map<string, Tie>();
  for (const id of await pictureNeighbours(tx, item.itemId))
    ties.set(id, { packages: new Set(), isLoose: false });
  for (const packageId of await packageIdsOf(tx, item.itemId)) {
    const members = await membersOf(tx, item.sourceId, packageId);
    const texts = new Set([
      ...members.filter((each) => each.kind === "text").map((each) => each.id),
      item.itemId,
    ]);
    const isLoose = texts.size > 1;
    const own = await tx.maybeOne(sql<{ id: string }>`
      select id from items where source_id = ${item.sourceId} and agency_id = ${packageId}`);
    for (const member of members) {
      if (member.kind !== "picture" && member.kind !== "graphic") continue;
      const tie = ties.get(member.id) ?? { packages: new Set<string>(), isLoose };
      tie.isLoose &&= isLoose;
      if (!isLoose && own !== undefined) tie.packages.add(own.id);
      ties.set(member.id, tie);
    }
  }
  ties.delete(item.itemId);
  return ties;
}

async function manyTied(tx: Tx, ties: ReadonlyMap<string, Tie>): Promise<readonly TiedPicture[]> {
  if (ties.size === 0) return [];
  const rows = await tx.many(sql<PictureHost>`
    select distinct on (i.received_at, i.id) i.id as "itemId", v.id as "itemVersionId", i.state,
           s.credit as "sourceCredit", v.copy
    from items i join item_versions v on v.item_id = i.id join sources s on s.id = i.source_id
    where i.id = any (${[...ties.keys()]}::uuid[]) and v.outcome in ('new', 'update', 'correction')
    order by i.received_at, i.id, v.number desc`);
  return rows.map((row) => {
    const tie = ties.get(row.itemId);
    return { ...row, packages: [...(tie?.packages ?? [])], isLoose: tie?.isLoose ?? false };
  });
}

export interface PicturesOfItem {
  readonly sourceId: string;
  /** Titles of the source; null for all. */
  readonly titleId: string | null;
  readonly pictures: readonly ItemPicture[];
}

/** Of the item's newest copy; null when there is none. */
export async function manyItemPictures(tx: Tx, itemId: string): Promise<PicturesOfItem | null> {
  const head = await maybeOneNewestCopy(tx, itemId);
  if (head === null) return null;
  const { sourceId, sourceCredit, state, copy } = head;
  const tied = await manyTied(tx, await tiesOf(tx, { itemId, sourceId }));
  const { titleId } = await tx.one(sql<{ titleId: string | null }>`
    select title_id as "titleId" from items where id = ${itemId}`);
  const host = { itemId, itemVersionId: head.id, state, sourceCredit, copy };
  return { sourceId, titleId, pictures: picturesOfItem(host, tied) };
}
