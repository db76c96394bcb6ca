import { sql, type Tx } from "../../platform/index.ts";

/** SQL on the list of what went out and came back, in the order partners are told of it. */

/** Called where a placing goes before readers or leaves them, under the lock of the placing. */
export async function logOutgoing(
  tx: Tx,
  change: {
    readonly placingId: string;
    readonly titleId: string;
    readonly kind: "usable" | "canceled";
    readonly at: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into outgoing_versions (placing_id, title_id, number, kind, at)
    select ${change.placingId}, ${change.titleId}, coalesce(max(number), 0) + 1, ${change.kind}, ${change.at}
    from outgoing_versions where placing_id = ${change.placingId}`);
}

/**
 * Everything up to `done` was given; with `until` a page was begun that went to `after`. `kept` is how far
 * a paused partner had come: on its way since it heard only of what is gone.
 */
export interface FeedPlace {
  readonly done: string;
  readonly until: string | null;
  readonly after: string;
  readonly kept: string | null;
}

const SNAPSHOT = /^\d{1,20}:\d{1,20}:(?:\d{1,20}(?:,\d{1,20})*)?$/;
export const START: FeedPlace = { done: "1:1:", until: null, after: "0", kept: null };

export const placeText = ({ done, until, after, kept }: FeedPlace): string =>
  Buffer.from([done, until ?? "", after, ...(kept === null ? [] : [kept])].join("|")).toString("base64url");

export const placeWhilePaused = (place: FeedPlace): FeedPlace => ({
  ...place,
  kept: place.kept ?? place.done,
});

/** What changed during the pause is told from its beginning. */
export const placeAfterPause = (place: FeedPlace): FeedPlace =>
  place.kept === null ? place : { ...START, done: place.kept };

/** As the database takes them: what it would refuse is no place of ours. */
function isSnapshot(text: string): boolean {
  if (!SNAPSHOT.test(text)) return false;
  const [min = 0n, max = 0n, ...running] = text
    .split(/[:,]/)
    .flatMap((part) => (part === "" ? [] : BigInt(part)));
  const inOrder = running.every((xid, at) => xid >= (running[at - 1] ?? min) && xid < max);
  return min > 0n && min <= max && max < 1n << 63n && inOrder;
}

/** null for what is no place of ours. */
export function readFeedPlace(text: string): FeedPlace | null {
  if (text === "") return START;
  const [done = "", until = "", after = "", kept = ""] = Buffer.from(text, "base64url")
    .toString("latin1")
    .split("|");
  const isPlace = isSnapshot(done) && [until, kept].every((each) => each === "" || isSnapshot(each));
  if (!isPlace || !/^\d{1,18}$/.test(after)) return null;
  return { done, until: until === "" ? null : until, after, kept: kept === "" ? null : kept };
}

/** The place of who knows all that is committed by now. */
export async function placeOfNow(tx: Tx): Promise<FeedPlace> {
  const { done } = await tx.one(sql<{ done: string }>`select pg_current_snapshot()::text as done`);
  return { ...START, done };
}

export interface LoggedPage {
  readonly placingIds: readonly string[];
  readonly next: FeedPlace;
}

/** The next placings of some titles that changed, each where it changed last. */
export async function nextOutgoing(
  tx: Tx,
  place: FeedPlace,
  titles: readonly string[],
  limit: number,
): Promise<LoggedPage> {
  const now = await tx.one(sql<{ snapshot: string; isOurs: boolean }>`
    select pg_current_snapshot()::text as snapshot,
           pg_snapshot_xmax(${place.until ?? place.done}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) as "isOurs"`);
  // A place of a database that was restored since says nothing: all is told again.
  const begin = { ...START, kept: place.kept === null ? null : START.done };
  const { done, until, after, kept } = now.isOurs ? place : begin;
  const edge = until ?? now.snapshot;
  const rows = await tx.many(sql<{ id: string; placingId: string }>`
    select o.id::text as id, o.placing_id as "placingId" from outgoing_versions o
    where o.xid >= pg_snapshot_xmin(${done}::pg_snapshot) and not pg_visible_in_snapshot(o.xid, ${done}::pg_snapshot)
      and pg_visible_in_snapshot(o.xid, ${edge}::pg_snapshot) and o.id > ${after}::bigint
      and o.title_id = any (${[...titles]}::text[])
      and not exists (
        select from outgoing_versions n where n.placing_id = o.placing_id and n.id > o.id
          and pg_visible_in_snapshot(n.xid, ${edge}::pg_snapshot))
    order by o.id limit ${limit}`);
  const last = rows.at(-1);
  return {
    placingIds: rows.map((row) => row.placingId),
    next:
      rows.length < limit || last === undefined
        ? { done: edge, until: null, after: "0", kept }
        : { done, until: edge, after: last.id, kept },
  };
}

/** Placings of some titles that changed since an instant, newest change first. */
export async function manyChangedSince(
  tx: Tx,
  titles: readonly string[],
  since: Date,
  limit: number,
): Promise<readonly string[]> {
  // Title by title, so that the index of each gives its newest and no more is read.
  const rows = await tx.many(sql<{ id: string }>`
    select o.placing_id as id
    from unnest(${[...titles]}::text[]) as wanted(title_id)
    cross join lateral (
      select v.placing_id, v.at, v.id from outgoing_versions v
      where v.title_id = wanted.title_id and v.at >= ${since}
        and not exists (select from outgoing_versions n where n.placing_id = v.placing_id and n.number > v.number)
      order by v.at desc, v.id desc limit ${limit}) o
    order by o.at desc, o.id desc limit ${limit}`);
  return rows.map((row) => row.id);
}
