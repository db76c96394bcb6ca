import { placeOf, readPlace, sql, type Query, type Tx } from "../platform/index.ts";
import type { WireFilter, WireListAnswer, WireRow } from "./wire-contract.ts";

/** Which stories were made of items; handed in by main, since stories stand to the right. */
export type TakenFor = (
  tx: Tx,
  itemIds: readonly string[],
) => Promise<ReadonlyMap<string, WireRow["takenFor"]>>;

export interface InboxQuery {
  readonly titleId: string;
  readonly filter: WireFilter;
  readonly source: string | null;
  readonly q: string;
  /** `receivedAt|id` of the last row shown. */
  readonly before: string | null;
  /** Items that were taken, asked of stories. */
  readonly takenIds: readonly string[];
}

interface RawRow {
  id: string;
  source_id: string;
  source_name: string;
  state: WireRow["state"];
  outcome: WireRow["outcome"];
  headline: string;
  slugline: string;
  urgency: number | null;
  embargo_until: Date | null;
  versions: number;
  received_at: Date;
  sent_at: Date | null;
  warnings: number;
}

const PAGE = 50;

const isAside = (titleId: string): Query<unknown> =>
  sql`exists (select from item_asides a where a.item_id = i.id and a.title_id = ${titleId})`;

function condition(query: InboxQuery): Query<unknown> {
  switch (query.filter) {
    case "everything":
      return sql`not ${isAside(query.titleId)}`;
    case "taken":
      return sql`i.id = any (${[...query.takenIds]}::uuid[])`;
    case "embargoed":
      return sql`i.embargo_until > app_now() and not ${isAside(query.titleId)}`;
    case "kills":
      return sql`i.state <> 'usable'`;
    case "aside":
      return isAside(query.titleId);
  }
}

/** Every word begins a word of the copy; null when there is no word to look for. */
export function searchQueryOf(q: string): string | null {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(" & ");
}

const rowFrom = (row: RawRow, takenFor: WireRow["takenFor"]): WireRow => ({
  id: row.id,
  source: { id: row.source_id, name: row.source_name },
  state: row.state,
  outcome: row.outcome,
  headline: row.headline,
  slugline: row.slugline,
  urgency: row.urgency,
  embargoUntil: row.embargo_until?.toISOString() ?? null,
  versionNumber: row.versions,
  receivedAt: row.received_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  takenFor,
  warnings: row.warnings,
});

const columns = sql`
  i.id, i.source_id, s.name as source_name, i.state, i.outcome, i.headline, i.slugline, i.urgency,
  i.embargo_until, i.versions, i.received_at, i.sent_at, i.warnings`;

export async function manyInboxRows(
  tx: Tx,
  query: InboxQuery,
  takenFor: TakenFor,
): Promise<{ rows: WireRow[]; next: string | null }> {
  const place = readPlace(query.before);
  const before =
    place === null ? sql`true` : sql`(i.received_at, i.id) < (${place.at}::timestamptz, ${place.id}::uuid)`;
  const source = query.source === null ? sql`true` : sql`i.source_id = ${query.source}`;
  const words = searchQueryOf(query.q);
  const text =
    words === null
      ? sql`true`
      : sql`i.id in (select items_matching(${words}, ${query.source}::text, ${place?.at ?? "infinity"}::timestamptz,
                                           ${query.filter === "everything"}))`;
  const found = await tx.many(sql<RawRow>`
    select ${columns} from items i join sources s on s.id = i.source_id
    where ${condition(query)} and ${source} and ${text} and ${before} and i.head_id is not null
    order by i.received_at desc, i.id desc limit ${PAGE + 1}`);
  const shown = found.slice(0, PAGE);
  const taken = await takenFor(
    tx,
    shown.map((row) => row.id),
  );
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => rowFrom(row, taken.get(row.id) ?? [])),
    next: found.length > PAGE && last !== undefined ? placeOf({ at: last.received_at, id: last.id }) : null,
  };
}

export async function maybeOneRow(
  tx: Tx,
  itemId: string,
  titleId: string,
  takenFor: TakenFor,
): Promise<{ row: WireRow; agencyId: string; aside: boolean } | null> {
  const found = await tx.maybeOne(sql<RawRow & { agency_id: string; aside: boolean }>`
    select ${columns}, i.agency_id, ${isAside(titleId)} as aside
    from items i join sources s on s.id = i.source_id where i.id = ${itemId}`);
  if (found === undefined) return null;
  const taken = await takenFor(tx, [itemId]);
  return { row: rowFrom(found, taken.get(itemId) ?? []), agencyId: found.agency_id, aside: found.aside };
}

/** A list of a thousand and more is told as a thousand: nobody reads the rest of it here. */
const MOST_COUNTED = 1_000;

const counted = (from: Query<unknown>): Query<unknown> =>
  sql`(select count(*)::int from (select 1 ${from} limit ${MOST_COUNTED}) as c)`;

export async function inboxCounts(tx: Tx, titleId: string, taken: number): Promise<WireListAnswer["counts"]> {
  const shown = sql`i.head_id is not null and not ${isAside(titleId)}`;
  const counts = await tx.one(sql<Omit<WireListAnswer["counts"], "taken">>`
    select ${counted(sql`from items i where ${shown}`)} as everything,
           ${counted(sql`from items i where i.embargo_until > app_now() and ${shown}`)} as embargoed,
           ${counted(sql`from items i where i.state <> 'usable' and i.head_id is not null`)} as kills,
           ${counted(sql`from item_asides a join items i on i.id = a.item_id where a.title_id = ${titleId}`)} as aside,
           ${counted(sql`from transmissions where state = 'quarantined'`)} as quarantined`);
  return { ...counts, taken };
}
