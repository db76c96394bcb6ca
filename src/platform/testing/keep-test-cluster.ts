/**
 * Keeps the shared test cluster for test files that are run by hand: started by the first that
 * needs it, it ends itself when nobody has been connected for a while.
 */
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { clientConfig } from "../database/database.ts";
import { MastheadError } from "../outcome.ts";
import { sharedClusterFolder, startTestCluster, type TestCluster } from "./test-cluster.ts";

const IDLE_SECONDS = 30;

async function othersConnected(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: boolean }>(
    `select exists (select from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
  );
  return rows[0]?.others === true;
}

async function keep(cluster: TestCluster): Promise<void> {
  const client = new pg.Client(clientConfig({ ...cluster.facts, database: "postgres" }));
  client.on("error", () => undefined);
  await client.connect();
  for (let idleSeconds = 0; idleSeconds < IDLE_SECONDS; idleSeconds += 1) {
    await wait(1_000);
    if (await othersConnected(client)) idleSeconds = 0;
  }
  await client.end();
}

try {
  const cluster = await startTestCluster(sharedClusterFolder());
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void cluster.stop().finally(() => process.exit(0)));
  }
  await keep(cluster).finally(() => cluster.stop());
} catch (error) {
  // Two files started it at once: the other one keeps it.
  if (!(error instanceof MastheadError && error.code === "data-folder-held")) throw error;
}
