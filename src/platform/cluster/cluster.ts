import { spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { clientConfig, type ConnectionFacts } from "../database/database.ts";
import { makeToken } from "../ids.ts";
import type { Log } from "../log.ts";
import { MastheadError } from "../outcome.ts";
import { preparePostgresFiles, type PostgresFiles } from "./postgres-files.ts";
import { howToRun, type RunAs } from "./run-as.ts";

export interface ClusterOptions {
  /** Holds `cluster/` (the data), `postgres.log` and, where its path is short, the socket. */
  readonly folder: string;
  /** "throwaway" does not wait for the disk: tests only. */
  readonly mode: "durable" | "throwaway";
  readonly log: Log;
  readonly maxConnections?: number;
}

export interface Cluster {
  /** The owner's login on the database `masthead`. */
  readonly owner: ConnectionFacts;
  /** Process id of the postmaster, for measuring. */
  readonly pid: number;
  /** Ends it cleanly; all connections are cut. */
  stop(): Promise<void>;
}

const OWNER = "masthead";
const PORT = 5432;
/** sun_path of sockaddr_un is 108 bytes with its end. */
const MAX_SOCKET_PATH = 107;

const settings = (options: ClusterOptions, socketFolder: string): readonly string[] => {
  const durable = options.mode === "durable";
  const values: Record<string, string | number> = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: PORT,
    max_connections: options.maxConnections ?? 40,
    shared_buffers: "24MB",
    work_mem: "4MB",
    maintenance_work_mem: "16MB",
    max_wal_size: "256MB",
    wal_buffers: "2MB",
    max_worker_processes: 2,
    max_parallel_workers: 0,
    max_parallel_workers_per_gather: 0,
    autovacuum_max_workers: 1,
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    wal_level: "minimal",
    jit: "off",
    io_method: "sync",
    client_connection_check_interval: "500ms",
    idle_in_transaction_session_timeout: "60s",
    log_timezone: "UTC",
    timezone: "UTC",
    log_checkpoints: "off",
    log_min_duration_statement: "2s",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
};

/**
 * The shell becomes postgres, in a group of its own, so that Ctrl-C reaches it through us and not
 * beside us. A watcher, forked twice so that it is not postgres' child, reads a pipe that we hold:
 * when we are killed the pipe ends, and it asks postgres for a fast shutdown (SIGINT).
 */
const GUARD = `( ( read -r _ <&3; kill -INT $$ ) >/dev/null 2>&1 & ); exec 3<&-; exec "$@"`;

const failure = (code: string, happened: string, remedy: string, cause?: unknown): MastheadError =>
  new MastheadError({ code, happened, remedy, cause });

function explain(text: string): MastheadError {
  if (/No space left on device/i.test(text)) {
    return failure("no-space", "There is no space left for the database.", "Free some and start again; nothing is lost.", text);
  }
  if (/database files are incompatible|was initialized by PostgreSQL version/i.test(text)) {
    return failure("cluster-version", "The database in the data folder was made by another version of PostgreSQL.", "Start the Masthead that made it and take a backup, then restore it here.", text);
  }
  if (/Permission denied/i.test(text)) {
    return failure("data-folder-permission", "The data folder may not be written.", "Give it to the user that starts Masthead, or choose another with MASTHEAD_DATA.", text);
  }
  return failure("database-start", "The embedded database did not start.", "Its last words are in postgres/postgres.log in the data folder.", text);
}

async function runToEnd(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw explain(output);
}

const command = (runAs: RunAs, program: string, args: readonly string[]): [string, string[]] => {
  const [first, ...rest] = [...runAs.prefix, program, ...args];
  return [first as string, rest];
};

/** Makes the cluster under another name and renames it, so that a half-made one is never used. */
async function initCluster(files: PostgresFiles, runAs: RunAs, folder: string, password: string): Promise<void> {
  const partial = join(folder, "cluster.partial");
  await rm(partial, { recursive: true, force: true });
  const passwordFile = join(folder, `.password.${makeToken()}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    const collation =
      files.major >= 17
        ? ["--locale-provider=builtin", "--locale=C.UTF-8"]
        : ["--locale=C", "--lc-ctype=C.UTF-8"];
    await runToEnd(...command(runAs, files.initdb, [
      "-D", partial, "-U", OWNER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8",
      "--data-checksums", "--no-instructions", "--wal-segsize=4", ...collation,
    ]));
    await rename(partial, join(folder, "cluster"));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function passwordOf(folder: string): Promise<string> {
  const path = join(folder, "owner.password");
  const there = await readFile(path, "utf8").catch(() => "");
  if (there !== "") return there.trim();
  const password = makeToken();
  const partial = `${path}.partial`;
  await writeFile(partial, password, { mode: 0o600 });
  await rename(partial, path);
  return password;
}

async function checkVersion(folder: string, files: PostgresFiles): Promise<"there" | "absent"> {
  const version = await readFile(join(folder, "cluster/PG_VERSION"), "utf8").catch(() => null);
  if (version === null) return "absent";
  if (Number.parseInt(version, 10) !== files.major) {
    throw explain(`was initialized by PostgreSQL version ${version.trim()}, this is ${files.major}`);
  }
  return "there";
}

/** A folder for the socket whose path is short enough, private to us. */
async function socketFolderFor(folder: string): Promise<{ path: string; temporary: boolean }> {
  const own = join(folder, "socket");
  if (Buffer.byteLength(`${own}/.s.PGSQL.${PORT}.lock`) <= MAX_SOCKET_PATH) {
    await mkdir(own, { recursive: true, mode: 0o700 });
    return { path: own, temporary: false };
  }
  return { path: await mkdtemp(join(tmpdir(), "masthead-")), temporary: true };
}

/** Ready is a query that succeeds, never a file that says so. */
async function waitUntilReady(facts: ConnectionFacts, child: ChildProcess, lastWords: () => string): Promise<void> {
  const deadline = 60_000;
  for (let waited = 0; waited < deadline; waited += 25) {
    if (child.exitCode !== null || child.signalCode !== null) throw explain(lastWords());
    const client = new pg.Client({ ...clientConfig(facts), connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if ((error as { code?: string }).code === "28P01") {
        throw failure("owner-password", "The database does not know the password kept in the data folder.", "Restore owner.password from a backup of the folder.", error);
      }
    }
    await wait(25);
  }
  throw explain(lastWords());
}

async function ensureDatabase(facts: ConnectionFacts): Promise<void> {
  const client = new pg.Client(clientConfig({ ...facts, database: "postgres" }));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [facts.database]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(facts.database)}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL on a private unix socket, making its cluster when there is none.
 * The caller holds the lock of the data folder. When the server dies by itself it is started again,
 * after a pause that grows to five seconds.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, log } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw explain(String(cause));
  });
  await chmod(folder, 0o700);
  const files = await preparePostgresFiles();
  const runAs = howToRun();
  if (runAs === null) {
    throw failure("root-without-namespace", "PostgreSQL does not run as root, and this system allows no user namespace.", "Start Masthead as an ordinary user, or set DATABASE_URL.");
  }
  const password = await passwordOf(folder);
  if ((await checkVersion(folder, files)) === "absent") await initCluster(files, runAs, folder, password);
  const socket = await socketFolderFor(folder);
  const owner: ConnectionFacts = { host: socket.path, port: PORT, database: "masthead", user: OWNER, password };
  let stopping = false;
  let lastWords = "";
  let child: ChildProcess;

  const launch = (): ChildProcess => {
    const [program, args] = command(runAs, files.postgres, ["-D", join(folder, "cluster"), ...settings(options, socket.path)]);
    const started = spawn("sh", ["-c", GUARD, "masthead-database", program, ...args], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      detached: true,
    });
    const file = createWriteStream(join(folder, "postgres.log"), { flags: "a", mode: 0o600 });
    started.stderr?.on("data", (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-4_000);
      file.write(chunk);
    });
    started.stderr?.on("close", () => file.end());
    // Ends the watcher; held open it would also keep this process from ending.
    started.on("exit", () => started.stdio[3]?.destroy());
    return started;
  };

  const guard = async (pause: number): Promise<void> => {
    const begun = performance.now();
    await once(child, "exit");
    if (stopping) return;
    log.error({ lastWords: lastWords.slice(-600) }, "the database ended by itself; starting it again");
    await wait(pause);
    if (stopping) return;
    child = launch();
    const next = performance.now() - begun > 60_000 ? 100 : Math.min(pause * 2, 5_000);
    void guard(next);
  };

  child = launch();
  try {
    await waitUntilReady({ ...owner, database: "postgres" }, child, () => lastWords);
  } catch (error) {
    stopping = true;
    child.kill("SIGINT");
    throw error;
  }
  void guard(100);
  await ensureDatabase(owner);
  return {
    owner,
    get pid() {
      return child.pid ?? 0;
    },
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGINT");
        const ended = await Promise.race([once(child, "exit").then(() => true), wait(15_000, false, { ref: false })]);
        if (!ended) child.kill("SIGKILL");
      }
      if (socket.temporary) await rm(socket.path, { recursive: true, force: true });
    },
  };
}
