import { PgBoss } from "pg-boss";
import type { ConnectionFacts, Database } from "./database/database.ts";
import type { Tx } from "./database/unit-of-work.ts";
import type { Log } from "./log.ts";

/**
 * Slow work for the outside world: mail, renditions. A job holds ids only and may run twice, so
 * its handler re-reads and compares before it acts. What must happen on time never hangs on a job.
 */
export interface Jobs {
  /** Enqueues in the caller's transaction. */
  enqueue(tx: Tx, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
  /** Starts working on a queue; a handler that throws is tried again, later each time. */
  work(
    queue: string,
    handler: (data: Readonly<Record<string, string>>) => Promise<void>,
    /** Jobs taken at once; more than 1 only where doing one twice harms nobody. */
    batch?: number,
  ): Promise<void>;
  /** Lets running handlers finish and gives the others back. */
  stop(): Promise<void>;
}

const SCHEMA = "jobs";

/** The owner makes or upgrades the queue's tables and gives the desk login its rights. */
export async function migrateJobs(
  owner: ConnectionFacts,
  queues: readonly string[],
  deskLogin: string,
): Promise<void> {
  const boss = new PgBoss({
    host: owner.host,
    port: owner.port,
    database: owner.database,
    user: owner.user,
    password: owner.password,
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => undefined);
  await boss.start();
  for (const queue of queues) {
    await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 300 });
  }
  const grantee = `"${deskLogin.replaceAll('"', '""')}"`;
  const db = boss.getDb();
  await db.executeSql(`grant usage on schema ${SCHEMA} to ${grantee}`);
  await db.executeSql(`grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${grantee}`);
  await db.executeSql(`grant execute on all functions in schema ${SCHEMA} to ${grantee}`);
  await boss.stop({ graceful: false });
}

export async function openJobs(database: Database, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => database.unit({ kind: "worker" }, (tx) => tx.unsafeExecute(text, values)),
    },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
  });
  boss.on("error", (error) => log.warn({ err: error }, "job queue"));
  await boss.start();
  return {
    async enqueue(tx, queue, data) {
      await boss.send(queue, data, {
        db: { executeSql: (text, values) => tx.unsafeExecute(text, values) },
      });
    },
    async work(queue, handler, batch = 1) {
      await boss.work<Readonly<Record<string, string>>>(
        queue,
        { batchSize: batch, pollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const job of jobs) await handler(job.data);
        },
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  };
}
