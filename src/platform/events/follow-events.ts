import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Database } from "../database/database.ts";
import { sql } from "../database/sql.ts";
import { isDatabaseAway, type Scope, type Tx } from "../database/unit-of-work.ts";
import type { Log } from "../log.ts";
import { cursorNow, readEventsSince, type ReadEvent } from "./read-events.ts";
import type { EventBell } from "./record-event.ts";

export const EVENT_CHANNEL = "masthead_events";

export interface FollowOptions {
  readonly database: Database;
  readonly scope: Scope;
  readonly from: "events" | "released.changes";
  readonly bell: EventBell;
  readonly log: Log;
  /** Gets each batch in order, once. What it throws is logged and the batch is not repeated. */
  readonly onEvents: (events: readonly ReadEvent[]) => void | Promise<void>;
  /**
   * Called once after the start and after each loss of the connection, before events flow:
   * whatever was kept may be stale and must be read anew.
   */
  readonly onCatchUp?: () => void | Promise<void>;
  /** Floor of the polling when no bell rings, in ms. */
  readonly pollMs?: number;
}

export interface Follower {
  stop(): Promise<void>;
  /** Settles when everything committed before the call has been handed on. */
  caughtUp(): Promise<void>;
}

/** Rest between two reads, so that a burst is read as one batch. */
const REST_MS = 5;

/**
 * Hands committed events to a consumer whose place lives only in memory: caches and streams.
 * Woken by the bell of this process, by NOTIFY from others, and each second whatever happens.
 */
export function followEvents(options: FollowOptions): Follower {
  const state = { stopped: false, cursor: undefined as string | undefined, dirty: true };
  let wake = (): void => undefined;
  const ring = (): void => {
    state.dirty = true;
    wake();
  };
  const unbell = options.bell.onRing(ring);
  const waiters: (() => void)[] = [];
  let listening: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    if (listening !== undefined) return;
    const client = await options.database.connect();
    client.on("notification", ring);
    client.on("end", () => {
      listening = undefined;
    });
    await client.query(`listen ${EVENT_CHANNEL}`);
    listening = client;
  };

  const readOnce = async (): Promise<void> => {
    await listen();
    const satisfied = waiters.splice(0);
    state.dirty = false;
    try {
      if (state.cursor === undefined) {
        state.cursor = await options.database.unit(options.scope, cursorNow);
        await options.onCatchUp?.();
      } else {
        const since = state.cursor;
        const read = await options.database.unit(options.scope, (tx) =>
          readEventsSince(tx, since, options.from),
        );
        state.cursor = read.cursor;
        if (read.events.length > 0) await options.onEvents(read.events);
      }
      for (const settle of satisfied) settle();
    } catch (error) {
      waiters.push(...satisfied);
      throw error;
    }
  };

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async (): Promise<void> => {
    while (!state.stopped) {
      try {
        await readOnce();
      } catch (error) {
        const level = isDatabaseAway(error) ? "warn" : "error";
        options.log[level]({ err: error }, "events could not be read; trying again");
        await wait(state.stopped ? 0 : 250);
        continue;
      }
      if (state.stopped) break;
      if (state.dirty) await wait(REST_MS);
      else await rest(options.pollMs ?? 1_000);
    }
  };
  const running = loop();

  return {
    caughtUp: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        ring();
      }),
    async stop() {
      state.stopped = true;
      unbell();
      wake();
      await running;
      for (const settle of waiters.splice(0)) settle();
      await listening?.end().catch(() => undefined);
    },
  };
}

/** The NOTIFY of `makeEventBell`; failures are ignored since every reader also polls. */
export const notifyThrough =
  (database: Database): (() => void) =>
  () =>
    void database
      .unit({ kind: "nothing" }, (tx) => tx.run(sql`select pg_notify(${EVENT_CHANNEL}, '')`))
      .catch(() => undefined);

/**
 * A consumer whose place is stored: `act` runs in the same transaction that moves the cursor, so
 * its effect happens once for each event, also over a crash. Answers the number of events.
 */
export async function consumeEvents(
  database: Database,
  consumer: string,
  act: (tx: Tx, events: readonly ReadEvent[]) => Promise<void>,
): Promise<number> {
  return database.unit({ kind: "worker" }, async (tx) => {
    await tx.run(sql`
      insert into event_cursors (consumer, snapshot) values (${consumer}, '1:1:')
      on conflict (consumer) do nothing`);
    const place = await tx.one(sql<{ cursor: string }>`
      select snapshot::text as cursor from event_cursors where consumer = ${consumer} for update`);
    const read = await readEventsSince(tx, place.cursor, "events");
    if (read.events.length === 0) return 0;
    await act(tx, read.events);
    await tx.run(sql`
      update event_cursors set snapshot = ${read.cursor}::pg_snapshot, moved_at = clock_timestamp()
      where consumer = ${consumer}`);
    return read.events.length;
  });
}
