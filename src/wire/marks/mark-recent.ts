import {
  consumeEvents,
  recordEvent,
  sql,
  textArray,
  type Database,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import { placesOf, searchTextOf, topicsOf, searchWords } from "../filters/condition.ts";
import type { ReadItem } from "../formats/read-copy.ts";
import { whileMarking } from "./marks-store.ts";
import { markAgain, type MarkedVersion } from "./mark-item.ts";

const WORKER = { kind: "worker" } as const;
const MOST = 500;
const AT_ONCE = 25;
const DAYS = 7;

const manyRecent = async (tx: Tx, titleId: string): Promise<readonly string[]> => {
  const since = new Date((await tx.now()).getTime() - DAYS * 86_400_000);
  const rows = await tx.many(sql<{ id: string }>`
    select id from items
    where received_at >= ${since} and head_id is not null and (title_id is null or title_id = ${titleId})
    order by received_at desc, id desc limit ${MOST}`);
  return rows.map(({ id }) => id);
};

/** The newest version of an item that is no order to stop it, its row locked. */
async function lockMarked(tx: Tx, itemId: string): Promise<MarkedVersion | null> {
  const item = await tx.maybeOne(sql<Omit<MarkedVersion, "itemId" | "versionId" | "copy">>`
    select title_id as "titleId", source_id as "sourceId", received_at as "receivedAt"
    from items where id = ${itemId} and head_id is not null for update`);
  if (item === undefined) return null;
  const version = await tx.maybeOne(sql<{ versionId: string; copy: ReadItem }>`
    select id as "versionId", copy from item_versions
    where item_id = ${itemId} and moved_to is null and outcome in ('new', 'update', 'correction', 'advisory')
    order by number desc limit 1`);
  return version === undefined ? null : { itemId, ...item, ...version };
}

/** What an item is to titles, told anew. */
export async function remarkItem(tx: Tx, itemId: string): Promise<void> {
  const version = await lockMarked(tx, itemId);
  if (version === null) return;
  await whileMarking(tx);
  const { copy } = version;
  await tx.run(sql`
    update items set topics = ${textArray(topicsOf(copy))}, places = ${textArray(placesOf(copy))},
      search = array_to_tsvector(${textArray(searchWords(searchTextOf(copy)))}), marked_at = clock_timestamp()
    where id = ${itemId} and state = 'usable'`);
  await markAgain(tx, version);
}

/** After the gazetteer of a title has changed: the newest five hundred items of seven days. */
export async function markRecent(database: Database, titleId: string): Promise<void> {
  const ids = await database.unit(WORKER, (tx) => manyRecent(tx, titleId));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await database.unit(WORKER, async (tx) => {
      // Always in the same order, as arriving copy takes them.
      const some = await tx.many(sql<{ id: string }>`
        select id from items where id = any (${ids.slice(from, from + AT_ONCE)}::uuid[])
        order by agency_id collate "C"`);
      for (const { id } of some) await remarkItem(tx, id);
    });
  }
}

/** Marks anew where a gazetteer has changed. Answers for how many titles. Called again and again by the worker. */
export async function followGazetteers(deps: {
  readonly database: Database;
  readonly bell: EventBell;
}): Promise<number> {
  const titles = new Set<string>();
  await consumeEvents(deps.database, "wire-gazetteers", async (_tx, events) => {
    for (const { name, titleId } of events) {
      if (name === "gazetteer.changed" && titleId !== null) titles.add(titleId);
    }
  });
  for (const titleId of titles) {
    await markRecent(deps.database, titleId);
    await deps.database.unit(WORKER, (tx) =>
      recordEvent(
        tx,
        { name: "item.marked", titleId, subject: titleId, actor: "wire", facts: {} },
        deps.bell,
      ),
    );
  }
  return titles.size;
}
