import { placeOf, readPlace, sql, type Query, type Tx } from "../platform/index.ts";
import { factsOfGroups } from "./grouping/grouping-store.ts";
import { headlineOfItem } from "./items-store.ts";
import { marksOfItems, type ItemMark } from "./marks/marks-store.ts";
import type { RoutedBy } from "./routing/routing-contract.ts";
import type { WireFilter, WireListAnswer, WireRow } from "./wire-contract.ts";

/** Which stories were made of items; handed in by main, since stories stand to the right. */
export type TakenFor = (
  tx: Tx,
  itemIds: readonly string[],
) => Promise<ReadonlyMap<string, WireRow["takenFor"]>>;

/** A story's copy of an item: the versions it has; none where only a picture was taken. */
export interface TakenCopy {
  readonly itemId: string;
  readonly versionIds: readonly string[];
}

const idsOf = (taken: readonly TakenCopy[]): readonly string[] => [
  ...new Set(taken.map(({ itemId }) => itemId)),
];

/** A story that was made of it has not its newest version. */
const isAhead = (taken: readonly TakenCopy[]): Query<unknown> => sql`
  i.outcome in ('update', 'correction') and i.id in (
    select t.item from jsonb_to_recordset(${JSON.stringify(
      taken
        .filter(({ versionIds }) => versionIds.length > 0)
        .map(({ itemId, versionIds }) => ({ item: itemId, versions: versionIds })),
    )}::jsonb) as t (item uuid, versions jsonb)
    where not t.versions ? i.head_id::text)`;

export interface InboxQuery {
  readonly titleId: string;
  readonly filter: WireFilter;
  /** Id of a saved filter, in place of `filter`. */
  readonly saved: string | null;
  /** Whose followed items are meant. */
  readonly staffId: string;
  readonly source: string | null;
  readonly q: string;
  /** `next` of the answer before. */
  readonly before: string | null;
  /** One row a group, at the place of its newest arrival among those the other wishes let through. */
  readonly grouped: boolean;
  /** What was taken, asked of stories. */
  readonly taken: readonly TakenCopy[];
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
  group_id: string | null;
}

const PAGE = 50;

const isAside = (titleId: string): Query<unknown> =>
  sql`exists (select from item_asides a where a.item_id = i.id and a.title_id = ${titleId})`;

const followedBy = (titleId: string, staffId: string): Query<unknown> => sql`
  select f.item_id from item_follows f where f.title_id = ${titleId} and f.staff_id = ${staffId}`;

const ofList = (list: Query<unknown>): Query<unknown> => sql`(${list}) l join items i on i.id = l.item_id`;

/**
 * Where the rows of a list are read from, newest first. What filters let through, and what touches us, is
 * kept in lists of its own: a search for a few among a hundred thousand would read them all.
 */
function listOf(query: InboxQuery): {
  from: Query<unknown>;
  at: Query<unknown>;
  id: Query<unknown>;
  /** All of it is meant, but for what was set aside. */
  isWhole: boolean;
} {
  const kept = {
    isWhole: true,
    at: sql`l.received_at`,
    id: sql`l.item_id`,
  };
  if (query.saved !== null) {
    return {
      ...kept,
      from: ofList(sql`select item_id, received_at from filter_matches where filter_id = ${query.saved}`),
    };
  }
  if (query.filter === "local") {
    return {
      ...kept,
      from: ofList(sql`
        select item_id, received_at from version_marks where title_id = ${query.titleId} and is_head and is_local`),
    };
  }
  return { isWhole: false, from: sql`items i`, at: sql`i.received_at`, id: sql`i.id` };
}

/** Copy of the group and the title's own: who works for several titles acts in one at a time. */
const isOf = (titleId: string): Query<unknown> => sql`(i.title_id is null or i.title_id = ${titleId})`;

const notAsideIn = ({ titleId }: InboxQuery): Query<unknown> => sql`not ${isAside(titleId)}`;

function condition(query: InboxQuery): Query<unknown> {
  const notAside = notAsideIn(query);
  if (query.saved !== null) {
    return sql`${notAside} and exists (
      select from filter_matches l where l.filter_id = ${query.saved} and l.item_id = i.id)`;
  }
  switch (query.filter) {
    case "everything":
      return notAside;
    case "local":
      return sql`${notAside} and exists (
        select from version_marks l
        where l.item_id = i.id and l.title_id = ${query.titleId} and l.is_head and l.is_local)`;
    case "updates":
      return isAhead(query.taken);
    case "followed":
      return sql`i.id in (${followedBy(query.titleId, query.staffId)})`;
    case "taken":
      return sql`i.id = any (${[...idsOf(query.taken)]}::uuid[])`;
    case "embargoed":
      return sql`i.embargo_until > app_now() and ${notAside}`;
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

const rowFrom = (
  row: RawRow,
  takenFor: WireRow["takenFor"],
  group: WireRow["group"],
  mark: ItemMark | undefined,
): WireRow => ({
  id: row.id,
  source: { id: row.source_id, name: row.source_name },
  state: row.state,
  outcome: row.outcome,
  headline: row.headline,
  slugline: row.slugline,
  urgency: row.urgency,
  assignedUrgency: mark?.urgency ?? null,
  section: mark?.section ?? null,
  local: [...(mark?.names ?? [])],
  embargoUntil: row.embargo_until?.toISOString() ?? null,
  versionNumber: row.versions,
  receivedAt: row.received_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  takenFor,
  warnings: row.warnings,
  group,
});

const columns = sql`
  i.id, i.source_id, s.name as source_name, i.state, i.outcome, ${headlineOfItem} as headline, i.slugline, i.urgency,
  i.embargo_until, i.versions, i.received_at, i.sent_at, i.warnings, i.group_id`;

/** Where a list goes on. A grouped one also keeps when it was begun: later arrivals must not move its rows. */
interface Place {
  readonly at: Date;
  readonly id: string;
  readonly asOf: Date | null;
}

function readListPlace(before: string | null, grouped: boolean): Place | null {
  const [at, id, asOf] = (before ?? "").split("|");
  const place = readPlace(`${at}|${id}`);
  if (place === null) return null;
  const begun = new Date(asOf ?? "");
  return { ...place, asOf: grouped && !Number.isNaN(begun.getTime()) ? begun : null };
}

/** True for the newest of a group, with the wishes that the list itself has. */
const isNewestOfGroup = (wishes: Query<unknown>, asOf: Date | null): Query<unknown> => sql`
  (i.group_id is null or not exists (
    select from (select i.group_id as of_group, i.received_at as at, i.id as of_item offset 0) o,
      lateral (
        select from items i where i.group_id = o.of_group and (i.received_at, i.id) > (o.at, o.of_item)
          and i.head_id is not null and i.received_at <= ${asOf ?? "infinity"}::timestamptz and ${wishes}) newer))`;

/** Rows with what other tables and departments say of them. */
async function dressed(
  tx: Tx,
  found: readonly RawRow[],
  titleId: string,
  takenFor: TakenFor,
): Promise<readonly WireRow[]> {
  const ids = found.map((row) => row.id);
  const taken = await takenFor(tx, ids);
  const groups = await factsOfGroups(
    tx,
    found.map((row) => row.group_id),
    titleId,
  );
  const marks = await marksOfItems(tx, titleId, ids);
  return found.map((row) =>
    rowFrom(row, taken.get(row.id) ?? [], groups.get(row.group_id ?? "") ?? null, marks.get(row.id)),
  );
}

/** The other lists are short, and are read whole. */
function textOf(
  query: InboxQuery,
  words: string,
  before: Date | string,
  asFound: Query<unknown>,
): Query<unknown> {
  const { saved, filter, titleId, source } = query;
  if (saved !== null || filter === "local") {
    const local = saved === null ? titleId : null;
    return sql`i.id in (select listed_items_matching(${words}, ${saved}::uuid, ${local}::text, ${before}::timestamptz))`;
  }
  if (filter !== "everything") return asFound;
  return sql`i.id in (select items_matching(${words}, ${titleId}, ${source}::text, ${before}::timestamptz))`;
}

export async function manyInboxRows(
  tx: Tx,
  query: InboxQuery,
  takenFor: TakenFor,
): Promise<{ rows: WireRow[]; next: string | null }> {
  const { titleId } = query;
  const list = listOf(query);
  const place = readListPlace(query.before, query.grouped);
  const before =
    place === null
      ? sql`true`
      : sql`(${list.at}, ${list.id}) < (${place.at}::timestamptz, ${place.id}::uuid)`;
  const source = query.source === null ? sql`true` : sql`i.source_id = ${query.source}`;
  const words = searchQueryOf(query.q);
  const asFound = words === null ? sql`true` : sql`i.search @@ to_tsquery('simple', ${words})`;
  const text = words === null ? sql`true` : textOf(query, words, place?.at ?? "infinity", asFound);
  const newest = query.grouped
    ? isNewestOfGroup(
        sql`${condition(query)} and ${isOf(titleId)} and ${source} and ${asFound}`,
        place?.asOf ?? null,
      )
    : sql`true`;
  const found = await tx.many(sql<RawRow>`
    select ${columns} from ${list.from} join sources s on s.id = i.source_id
    where ${list.isWhole ? notAsideIn(query) : condition(query)} and ${isOf(titleId)} and ${source} and ${text} and ${before} and i.head_id is not null and ${newest}
    order by ${list.at} desc, ${list.id} desc limit ${PAGE + 1}`);
  const shown = found.slice(0, PAGE);
  const rows = await dressed(tx, shown, titleId, takenFor);
  const last = shown.at(-1);
  const asOf = place?.asOf ?? shown[0]?.received_at;
  const next = last === undefined ? "" : placeOf({ at: last.received_at, id: last.id });
  return {
    rows: [...rows],
    next: found.length <= PAGE ? null : query.grouped ? `${next}|${asOf?.toISOString()}` : next,
  };
}

export async function maybeOneRow(
  tx: Tx,
  itemId: string,
  asker: { readonly titleId: string; readonly staffId: string },
  takenFor: TakenFor,
): Promise<{ row: WireRow; agencyId: string; aside: boolean; followed: boolean } | null> {
  const { titleId, staffId } = asker;
  const found = await tx.maybeOne(sql<RawRow & { agency_id: string; aside: boolean; followed: boolean }>`
    select ${columns}, i.agency_id, ${isAside(titleId)} as aside,
           i.id in (${followedBy(titleId, staffId)}) as followed
    from items i join sources s on s.id = i.source_id
    where i.id = ${itemId} and ${isOf(titleId)}`);
  if (found === undefined) return null;
  const [row] = await dressed(tx, [found], titleId, takenFor);
  return row === undefined
    ? null
    : { row, agencyId: found.agency_id, aside: found.aside, followed: found.followed };
}

/** A list of a thousand and more is told as a thousand: nobody reads the rest of it here. */
const MOST_COUNTED = 1_000;

const counted = (from: Query<unknown>): Query<unknown> =>
  sql`(select count(*)::int from (select 1 ${from} limit ${MOST_COUNTED}) as c)`;

export async function inboxCounts(
  tx: Tx,
  asker: { readonly titleId: string; readonly staffId: string },
  taken: readonly TakenCopy[],
): Promise<WireListAnswer["counts"]> {
  const { titleId, staffId } = asker;
  const shown = sql`i.head_id is not null and ${isOf(titleId)} and not ${isAside(titleId)}`;
  const counts = await tx.one(sql<Omit<WireListAnswer["counts"], "taken">>`
    select ${counted(sql`from items i where ${shown}`)} as everything,
           ${counted(sql`from version_marks l where l.title_id = ${titleId} and l.is_head and l.is_local and not exists (
             select from item_asides a where a.item_id = l.item_id and a.title_id = ${titleId})`)} as local,
           ${counted(sql`from items i where ${isAhead(taken)}`)} as updates,
           ${counted(sql`from item_follows f where f.title_id = ${titleId} and f.staff_id = ${staffId}`)} as followed,
           ${counted(sql`from items i where i.embargo_until > app_now() and ${shown}`)} as embargoed,
           ${counted(sql`from items i where i.state <> 'usable' and i.head_id is not null and ${isOf(titleId)}`)} as kills,
           ${counted(sql`from item_asides a join items i on i.id = a.item_id where a.title_id = ${titleId}`)} as aside,
           ${counted(sql`from transmissions i where i.state = 'quarantined' and i.dismissed_at is null and ${isOf(titleId)}`)} as quarantined`);
  return { ...counts, taken: idsOf(taken).length };
}

/** Some rows by id, as far as the title has them. */
export async function manyRowsOf(
  tx: Tx,
  itemIds: readonly string[],
  titleId: string,
  takenFor: TakenFor,
): Promise<ReadonlyMap<string, WireRow>> {
  const found = await tx.many(sql<RawRow>`
    select ${columns} from items i join sources s on s.id = i.source_id
    where i.id = any (${[...itemIds]}::uuid[]) and ${isOf(titleId)}`);
  const rows = await dressed(tx, found, titleId, takenFor);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Answers false when there is no such item. */
export async function setFollowed(
  tx: Tx,
  itemId: string,
  { titleId, staffId }: { readonly titleId: string; readonly staffId: string },
  follow: boolean,
): Promise<boolean> {
  const there = await tx.maybeOne(sql`select from items where id = ${itemId}`);
  if (there === undefined) return false;
  await tx.run(
    follow
      ? sql`insert into item_follows (title_id, staff_id, item_id, at)
            values (${titleId}, ${staffId}, ${itemId}, ${await tx.now()}) on conflict do nothing`
      : sql`delete from item_follows where title_id = ${titleId} and staff_id = ${staffId} and item_id = ${itemId}`,
  );
  return true;
}

/** What rules of a title did with an item, newest version first. */
export async function manyRouted(
  tx: Tx,
  itemId: string,
  titleId: string,
): Promise<readonly { version: number; at: Date; by: RoutedBy[] }[]> {
  return tx.many(sql<{ version: number; at: Date; by: RoutedBy[] }>`
    select v.number as version, m.at, m.routed as by from version_marks m join item_versions v on v.id = m.version_id
    where m.item_id = ${itemId} and m.title_id = ${titleId} and m.routed <> '[]' order by v.number desc`);
}
