import { sql, textArray, type Query, type Tx } from "../platform/index.ts";
import { slugBaseOf } from "./chains/chain-evidence.ts";
import type { ReadItem } from "./formats/read-copy.ts";
import type { KnownItem, Receipt } from "./decide-receipt.ts";
import { placesOf, searchTextOf, searchWords, topicsOf } from "./filters/condition.ts";
import { saveLinks } from "./item-pictures/links-store.ts";

/** What a version keeps of the copy as read. */
export type KeptCopy = ReadItem;

export interface LockedItem {
  readonly id: string;
  readonly known: KnownItem | null;
  readonly versions: number;
}

const insertItem = (
  tx: Tx,
  item: { id: string; sourceId: string; titleId: string | null; agencyId: string; receivedAt: Date },
): Promise<number> =>
  tx.run(sql`
    insert into items (id, source_id, title_id, agency_id, state, outcome, received_at)
    values (${item.id}, ${item.sourceId}, ${item.titleId}, ${item.agencyId}, 'usable', 'new', ${item.receivedAt})
    on conflict (source_id, agency_id) do nothing`);

/** Locks the item of an agency's id, making its row when there is none. */
export async function lockItem(
  tx: Tx,
  item: {
    id: string;
    sourceId: string;
    titleId: string | null;
    agencyId: string;
    receivedAt: Date;
    /** The item that this filing continues under an id of its own. */
    continues: string | null;
  },
): Promise<LockedItem> {
  const inserted = item.continues === null ? await insertItem(tx, item) : 0;
  if (inserted === 1) return { id: item.id, known: null, versions: 0 };
  const which =
    item.continues === null
      ? sql`i.source_id = ${item.sourceId} and i.agency_id = ${item.agencyId}`
      : sql`i.id = ${item.continues}`;
  const row = await tx.one(sql<{
    id: string;
    state: KnownItem["state"];
    versions: number;
    head_id: string | null;
    agency_version: number | null;
    sent_at: Date | null;
    hash: string | null;
  }>`
    select i.id, i.state, i.versions, i.head_id, v.agency_version, v.sent_at, v.content_hash as hash
    from items i left join item_versions v on v.id = i.head_id
    where ${which} for update of i`);
  const hashes = await tx.many(sql<{ h: string }>`
    select content_hash as h from item_versions where item_id = ${row.id}`);
  const head =
    row.head_id === null ? null : { version: row.agency_version, sentAt: row.sent_at, hash: row.hash ?? "" };
  return {
    id: row.id,
    versions: row.versions,
    known: { state: row.state, head, hashes: new Set(hashes.map((each) => each.h)) },
  };
}

export interface NewVersion {
  readonly id: string;
  readonly itemId: string;
  readonly titleId: string | null;
  readonly number: number;
  readonly transmissionId: string;
  readonly receivedAt: Date;
  readonly hash: string;
  readonly format: string;
  readonly copy: KeptCopy;
}

/** What searches and filters find the item by. An order to stop it takes nothing away: it must be found too. */
function foundBy(copy: KeptCopy, { outcome }: Receipt): Query<unknown> {
  const search = sql`array_to_tsvector(${textArray(searchWords(searchTextOf(copy)))})`;
  return outcome === "kill" || outcome === "withhold"
    ? sql`search = search || ${search}`
    : sql`search = ${search}, topics = ${textArray(topicsOf(copy))}, places = ${textArray(placesOf(copy))}`;
}

export async function insertVersion(tx: Tx, version: NewVersion, receipt: Receipt): Promise<void> {
  const { copy } = version;
  await tx.run(sql`
    insert into item_versions (id, item_id, title_id, number, transmission_id, outcome, agency_version,
                               sent_at, received_at, content_hash, format, copy, agency_id)
    values (${version.id}, ${version.itemId}, ${version.titleId}, ${version.number},
            ${version.transmissionId}, ${receipt.outcome}, ${copy.version}, ${copy.sentAt},
            ${version.receivedAt}, ${version.hash}, ${version.format}, ${JSON.stringify(copy)}::json, ${copy.agencyId})`);
  if (!receipt.becomesHead) {
    await tx.run(sql`
      update items set versions = ${version.number}, state = ${receipt.state} where id = ${version.itemId}`);
    return;
  }
  await tx.run(sql`
    update items set head_id = ${version.id}, versions = ${version.number}, state = ${receipt.state},
      outcome = ${receipt.outcome},
      headline = case when ${copy.headline} = '' and headline <> '' then headline else ${copy.headline} end,
      slugline = ${copy.slugline}, slug_base = ${slugBaseOf(copy.slugline)},
      ${foundBy(copy, receipt)}, urgency = ${copy.urgency}, embargo_until = ${copy.embargoUntil},
      expires_at = ${copy.ninjs.expires ?? null},
      sent_at = ${copy.sentAt}, received_at = ${version.receivedAt}, warnings = ${copy.warnings.length},
      marked_at = clock_timestamp()
    where id = ${version.itemId}`);
  const tells = !["kill", "withhold", "advisory"].includes(receipt.outcome);
  await saveLinks(tx, { id: version.itemId, titleId: version.titleId, copy, tells });
  // What must be seen comes back, whoever had set the item aside.
  if (["kill", "withhold", "correction"].includes(receipt.outcome)) {
    await tx.run(sql`delete from item_asides where item_id = ${version.itemId}`);
  }
}

/** Item and number of versions that a sending led to, for the answer to a sending repeated. */
export async function versionsOfTransmission(
  tx: Tx,
  transmissionId: string,
): Promise<readonly { itemId: string; number: number }[]> {
  return tx.many(sql<{ itemId: string; number: number }>`
    select item_id as "itemId", number from item_versions where transmission_id = ${transmissionId} order by id`);
}

export interface VersionFacts {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly outcome: string;
  readonly sentAt: Date | null;
  readonly receivedAt: Date;
  readonly format: string;
  readonly copy: KeptCopy;
}

const versionColumns = sql`
  v.id, v.item_id as "itemId", v.number, v.outcome, v.sent_at as "sentAt", v.received_at as "receivedAt",
  v.format, v.copy`;

export async function manyVersions(tx: Tx, itemId: string): Promise<readonly VersionFacts[]> {
  return tx.many(sql<VersionFacts>`
    select ${versionColumns} from item_versions v where v.item_id = ${itemId} and v.moved_to is null order by v.number desc`);
}

/** The newest version of an item with the item's standing and its source, to take or to check. */
export interface HeadFacts extends VersionFacts {
  readonly state: KnownItem["state"];
  readonly sourceId: string;
  readonly sourceName: string;
  readonly sourceCredit: string;
  readonly sourceSection: string | null;
}

export async function maybeOneHead(tx: Tx, itemId: string): Promise<HeadFacts | null> {
  const row = await tx.maybeOne(sql<HeadFacts>`
    select ${versionColumns}, i.state, s.id as "sourceId", s.name as "sourceName",
           s.credit as "sourceCredit", s.section as "sourceSection"
    from items i join item_versions v on v.id = i.head_id join sources s on s.id = i.source_id
    where i.id = ${itemId}`);
  return row ?? null;
}

/**
 * What an item is called on the desk: an order to stop it does not take its name, so that everybody
 * sees which copy is meant. The notice's own headline only where no copy ever came. Of `items i`.
 */
export const headlineOfItem = sql`
  coalesce(case when i.state <> 'usable' then (
    select c.copy->>'headline' from item_versions c
    where c.item_id = i.id and c.moved_to is null and c.outcome not in ('kill', 'withhold', 'advisory')
      and c.copy->>'headline' <> ''
    order by c.agency_version desc nulls last, c.sent_at desc nulls last, c.number desc limit 1) end, i.headline)`;

/** How the items behind some versions stand now; what the gate and lineage ask. */
export interface SourceStanding {
  readonly itemVersionId: string;
  readonly itemId: string;
  /** null: every title of the group has its source. */
  readonly titleId: string | null;
  readonly sourceName: string;
  readonly headline: string;
  readonly number: number;
  readonly newestNumber: number;
  readonly state: KnownItem["state"];
  readonly embargoUntil: Date | null;
  /** The version the desk sees first: later than `number` when the agency sent more. */
  readonly headNumber: number;
  readonly headOutcome: string;
}

/** With `locked` no kill of these items can commit before the caller does. */
export async function standingsOf(
  tx: Tx,
  versionIds: readonly string[],
  locked = false,
): Promise<readonly SourceStanding[]> {
  if (versionIds.length === 0) return [];
  if (locked) {
    // In the order in which arriving copy takes them, so that neither waits for the other for ever.
    await tx.run(sql`
      select from items i where i.id in (
        select coalesce(moved_to, item_id) from item_versions where id = any (${[...versionIds]}::uuid[]))
      order by i.agency_id collate "C" for share`);
  }
  return tx.many(sql<SourceStanding>`
    select v.id as "itemVersionId", i.id as "itemId", i.title_id as "titleId", s.name as "sourceName",
           ${headlineOfItem} as headline, v.number, i.versions as "newestNumber", i.state, i.embargo_until as "embargoUntil",
           coalesce(h.number, v.number) as "headNumber", coalesce(h.outcome, v.outcome) as "headOutcome"
    from item_versions v join items i on i.id = coalesce(v.moved_to, v.item_id)
    join sources s on s.id = i.source_id left join item_versions h on h.id = i.head_id
    where v.id = any (${[...versionIds]}::uuid[])`);
}

/** For one title only. Answers false when there is no such item. */
export async function setAside(
  tx: Tx,
  itemId: string,
  titleId: string,
  aside: boolean,
  by: string,
): Promise<boolean> {
  const there = await tx.maybeOne(sql`select from items where id = ${itemId}`);
  if (there === undefined) return false;
  if (aside) {
    await tx.run(sql`
      insert into item_asides (item_id, title_id, at, by) values (${itemId}, ${titleId}, ${await tx.now()}, ${by})
      on conflict (item_id, title_id) do nothing`);
  } else {
    await tx.run(sql`delete from item_asides where item_id = ${itemId} and title_id = ${titleId}`);
  }
  return true;
}

/** Of some items, those that may not be used now. */
export async function stoppedItems(
  tx: Tx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, "withheld" | "killed">> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.many(sql<{ id: string; state: "withheld" | "killed" }>`
    select id, state from items where id = any (${[...itemIds]}::uuid[]) and state <> 'usable'`);
  return new Map(rows.map((row) => [row.id, row.state]));
}

/** The newest order to stop an item, with its words. */
export interface StopOrder {
  readonly itemId: string;
  readonly titleId: string | null;
  readonly sourceName: string;
  readonly agencyId: string;
  /** Of the copy it stops, not of the order; the order's own where no copy came. */
  readonly headline: string;
  /** How the item stands now: a withheld one may have been sent again. */
  readonly state: KnownItem["state"];
  readonly versionId: string;
  readonly versions: number;
  readonly receivedAt: Date;
  /** How the source wants such orders obeyed. */
  readonly policy: "withdraw" | "withdraw-with-notice" | "hold-and-call";
  /** For the desk: the agency's note, else the first paragraph of the order. */
  readonly words: string;
  /** The agency's note to editors alone; an order may repeat the copy it stops. */
  readonly note: string;
}

const wordsOf = (copy: KeptCopy): string =>
  (copy.editorNote || (copy.paragraphs[0]?.runs ?? []).map((run) => run.text).join("")).trim().slice(0, 600);

/** Of some items, the newest order of each that ever had one. */
export async function manyOrders(tx: Tx, itemIds: readonly string[]): Promise<readonly StopOrder[]> {
  if (itemIds.length === 0) return [];
  const rows = await tx.many(sql<Omit<StopOrder, "words" | "note"> & { copy: KeptCopy }>`
    select distinct on (i.id) i.id as "itemId", i.title_id as "titleId", s.name as "sourceName",
           i.agency_id as "agencyId", ${headlineOfItem} as headline, i.state, i.versions, v.id as "versionId",
           v.received_at as "receivedAt", s.kill_policy as policy, v.copy
    from items i join sources s on s.id = i.source_id
    join item_versions v on v.item_id = i.id and v.outcome in ('kill', 'withhold')
    where i.id = any (${[...itemIds]}::uuid[]) order by i.id, v.number desc`);
  return rows.map(({ copy, ...order }) => ({
    ...order,
    words: wordsOf(copy),
    note: copy.editorNote.trim().slice(0, 600),
  }));
}

/** Null when the item may be used. */
export async function maybeOneStopOrder(tx: Tx, itemId: string): Promise<StopOrder | null> {
  const [order] = await manyOrders(tx, [itemId]);
  return order === undefined || order.state === "usable" ? null : order;
}

/** Headlines and paragraphs of every version, by which an outsider would know the copy again. */
export async function textsOfItem(
  tx: Tx,
  itemId: string,
): Promise<readonly { headline: string; paragraphs: readonly string[] }[]> {
  const rows = await tx.many(sql<{ outcome: string; copy: KeptCopy }>`
    select outcome, copy from item_versions where item_id = ${itemId} order by number`);
  // The order itself is no copy: its words may stand in our notice.
  return rows
    .filter((row) => row.outcome !== "kill" && row.outcome !== "withhold")
    .map(({ copy }) => ({
      headline: copy.headline,
      paragraphs: copy.paragraphs.map((block) => block.runs.map((run) => run.text).join("")),
    }));
}

/** Of some items, those under an embargo that has not ended, with its end. */
export async function manyEmbargoed(
  tx: Tx,
  itemIds: readonly string[],
): Promise<readonly { itemId: string; until: Date }[]> {
  if (itemIds.length === 0) return [];
  return tx.many(sql<{ itemId: string; until: Date }>`
    select id as "itemId", embargo_until as until from items
    where id = any (${[...itemIds]}::uuid[]) and embargo_until > app_now()`);
}

/** Versions that now stand under an item, or under another than they came to: a chain was parted. */
export async function movedVersions(
  tx: Tx,
  itemId: string,
): Promise<{ readonly here: readonly string[]; readonly away: readonly string[] }> {
  const rows = await tx.many(sql<{ id: string; here: boolean }>`
    select id, moved_to = ${itemId} as here from item_versions
    where moved_to = ${itemId} or (item_id = ${itemId} and moved_to is not null)`);
  return {
    here: rows.flatMap((row) => (row.here ? row.id : [])),
    away: rows.flatMap((row) => (row.here ? [] : row.id)),
  };
}
