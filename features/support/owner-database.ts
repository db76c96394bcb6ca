import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findOwner, openDatabase, silentLog, sql, type Tx } from "../../src/platform/index.ts";
import type { Newsroom } from "./newsroom.ts";
import { until } from "./until.ts";

const WORKER = { kind: "worker" } as const;

/** Connections of the desk's pool for people's requests. */
const DESK_POOL = 5;

const waiting = (tx: Tx): Promise<{ n: number }> =>
  tx.one(sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);

/**
 * Lets requests of the desk stand in the database, so many that its pool is wholly taken, while `work`
 * runs; then lets them go on. `request` is asked until they stand.
 */
export async function withDeskStanding(
  newsroom: Newsroom,
  request: () => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  const owner = await findOwner(newsroom.folder);
  const at = owner?.database;
  if (at == null) throw new Error("the newsroom's database is not up");
  const password = (await readFile(join(newsroom.folder, "postgres/owner.password"), "utf8")).trim();
  const database = openDatabase(
    { ...at, database: "masthead", user: "masthead", password },
    { log: silentLog, max: 2 },
  );
  try {
    const asked: Promise<unknown>[] = [];
    await database.unit(WORKER, async (tx) => {
      // Every request of somebody signed in reads it, and nothing else does.
      await tx.run(sql`lock table sessions in access exclusive mode`);
      for (let n = 0; n < DESK_POOL; n += 1) asked.push(request().catch(() => undefined));
      await until("every connection of the desk is taken", 5_000, async () => {
        const { n } = await database.unit(WORKER, waiting);
        return n >= DESK_POOL;
      });
      await work();
    });
    await Promise.all(asked);
  } finally {
    await database.close();
  }
}
