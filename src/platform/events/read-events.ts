import { sql } from "../database/sql.ts";
import type { Tx } from "../database/unit-of-work.ts";

export interface ReadEvent {
  /** Order of events; never used as a cursor. */
  readonly id: number;
  readonly name: string;
  readonly titleId: string | null;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Text of a pg_snapshot; what was visible in it has been read. */
export type EventCursor = string;

export async function cursorNow(tx: Tx): Promise<EventCursor> {
  const row = await tx.one(sql<{ cursor: string }>`select pg_current_snapshot()::text as cursor`);
  return row.cursor;
}

/**
 * All events committed since the cursor, and the next cursor, in one statement: none is lost to a
 * transaction that took its id early and committed late, none is read twice. `from` is the table
 * the login may read: readers see `released.changes`.
 */
export async function readEventsSince(
  tx: Tx,
  cursor: EventCursor,
  from: "events" | "released.changes",
): Promise<{ events: readonly ReadEvent[]; cursor: EventCursor }> {
  const table = sql.table(from);
  const row = await tx.one(sql<{ cursor: string; events: ReadEvent[] }>`
    select pg_current_snapshot()::text as cursor, coalesce((
      select json_agg(json_build_object('id', e.id, 'name', e.name, 'titleId', e.title_id,
                                        'subject', e.subject, 'facts', e.facts) order by e.id)
      from ${table} e
      where e.xid >= pg_snapshot_xmin(${cursor}::pg_snapshot)
        and not pg_visible_in_snapshot(e.xid, ${cursor}::pg_snapshot)), '[]') as events`);
  return { events: row.events, cursor: row.cursor };
}
