import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { clientConfig, type ConnectionFacts } from "../database/database.ts";
import type { Log } from "../log.ts";
import { cameTooEarly, explain, unknownPassword } from "./cluster-failure.ts";
import { settleFormerServer } from "./former-server.ts";
import { clusterPath, ensureCluster, OWNER, ownerPassword } from "./init-cluster.ts";
import { preparePostgresFiles } from "./postgres-files.ts";
import { chooseRunAs, waysToRun, type RunAs } from "./run-as.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";
import { PORT, serverSettings, type ClusterMode } from "./settings.ts";
import { ensureSocketFolder } from "./socket-folder.ts";

export interface ClusterOptions {
  /** Holds `cluster/` (the data), `postgres.log` and, where its path is short, the socket. */
  readonly folder: string;
  /** "throwaway" does not wait for the disk: tests only. */
  readonly mode: ClusterMode;
  readonly log: Log;
  readonly maxConnections?: number;
  /** In the order they are tried; the system's own when absent. */
  readonly waysToRun?: readonly RunAs[];
}

export interface Cluster {
  /** The owner's login on the database `masthead`. */
  readonly owner: ConnectionFacts;
  /** Process id of the postmaster, for measuring. */
  readonly pid: number;
  /** Ends it cleanly; all connections are cut. */
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 15_000;

/** Ready is a query that succeeds, never a file that says so. Answers whether it got there. */
async function isReady(facts: ConnectionFacts): Promise<boolean> {
  const client = new pg.Client({ ...clientConfig(facts), connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") throw unknownPassword(error);
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts until one answers: a server whose parent was killed may still be letting go of its files. */
async function startUntilReady(
  launch: () => Promise<ServerProcess>,
  facts: ConnectionFacts,
): Promise<ServerProcess> {
  const begun = performance.now();
  let server = await launch();
  try {
    while (!(await isReady(facts))) {
      const late = performance.now() - begun > START_PATIENCE_MS;
      if (late || (server.hasEnded() && !cameTooEarly(server.lastWords()))) {
        throw explain(server.lastWords());
      }
      await wait(25);
      if (server.hasEnded()) server = await launch();
    }
    return server;
  } catch (error) {
    await server.stop(STOP_PATIENCE_MS);
    throw error;
  }
}

async function ensureDatabase(facts: ConnectionFacts): Promise<void> {
  const client = new pg.Client(clientConfig({ ...facts, database: "postgres" }));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [facts.database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(facts.database)}`);
    }
  } finally {
    await client.end();
  }
}

/** Keeps a server running: one that ends by itself is started again, after a pause that grows. */
function keepRunning(first: ServerProcess, launch: () => Promise<ServerProcess>, log: Log) {
  let server = first;
  const stopped = new AbortController();
  const pauseAfter = (livedMs: number, pauseMs: number): number =>
    livedMs > 60_000 ? 100 : Math.min(pauseMs * 2, 5_000);
  const watch = async (): Promise<void> => {
    let pauseMs = 50;
    while (!stopped.signal.aborted) {
      const begun = performance.now();
      await server.ended;
      if (stopped.signal.aborted) return;
      const lastWords = server.lastWords().slice(-600);
      log.error({ lastWords }, "the database ended by itself; starting it again");
      pauseMs = pauseAfter(performance.now() - begun, pauseMs);
      await wait(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      await launch().then(
        (next) => (server = next),
        (error: unknown) => log.error({ err: error }, "the database could not be started again"),
      );
    }
  };
  const watching = watch();
  return {
    pid: () => server.pid,
    async stop() {
      stopped.abort();
      await server.stop(STOP_PATIENCE_MS);
      await watching;
      // It may have been started again between the two.
      await server.stop(STOP_PATIENCE_MS);
    },
  };
}

async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** Everything before the server's first life: folder, user, cluster, socket. */
async function prepare(options: ClusterOptions) {
  const { folder, mode, maxConnections = 40 } = options;
  const cluster = clusterPath(folder);
  await prepareFolder(folder);
  await settleFormerServer(cluster);
  const files = await preparePostgresFiles();
  const runAs = await chooseRunAs(options.waysToRun ?? waysToRun(), files.postgres, folder);
  const password = await ownerPassword(folder);
  await ensureCluster(folder, files, runAs, password);
  const socket = await ensureSocketFolder(folder, runAs);
  const settings = serverSettings(mode, socket.path, maxConnections);
  const launch = async (): Promise<ServerProcess> => {
    await settleFormerServer(cluster);
    const args = ["-D", cluster, ...settings];
    return startServerProcess(files.postgres, args, runAs, join(folder, "postgres.log"));
  };
  return { password, socket, launch };
}

/**
 * Starts the embedded PostgreSQL on a private unix socket, making its cluster when there is none.
 * The caller holds the lock of the data folder. When the server dies by itself it is started
 * again, after a pause that grows to five seconds. Throws `data-folder-permission`, `no-space`,
 * `cluster-version`, `cluster-damaged`, `owner-password`, `root-without-namespace`,
 * `database-still-running`, `postgres-missing`, `database-start`.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { password, socket, launch } = await prepare(options).catch((error: unknown) => {
    throw explain(error);
  });
  const owner: ConnectionFacts = {
    host: socket.path,
    port: PORT,
    database: "masthead",
    user: OWNER,
    password,
  };
  const first = await startUntilReady(launch, { ...owner, database: "postgres" });
  await ensureDatabase(owner);
  const server = keepRunning(first, launch, options.log);
  return {
    owner,
    get pid() {
      return server.pid();
    },
    async stop() {
      await server.stop();
      if (socket.temporary) await rm(socket.path, { recursive: true, force: true });
    },
  };
}
