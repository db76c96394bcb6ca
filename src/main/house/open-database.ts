import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ensureLogins,
  findOwner,
  lockFolder,
  makeToken,
  MastheadError,
  migrate,
  migrateJobs,
  readMigrations,
  startCluster,
  type Cluster,
  type ConnectionFacts,
  type FolderLock,
  type Log,
  type LoginNames,
  type Serving,
} from "../../platform/index.ts";
import { DUTY_QUEUE, FILTER_MAIL_QUEUE, KILL_QUEUE } from "../../control/index.ts";
import { LETTER_QUEUE } from "../../mailroom/index.ts";
import { PICTURE_QUEUE } from "../../pictures/index.ts";
import type { Config } from "../config.ts";

/** The four logins of the house's database, and what must be stopped with it. */
export interface HouseDatabase {
  readonly owner: ConnectionFacts;
  readonly desk: ConnectionFacts;
  readonly reader: ConnectionFacts;
  readonly forms: ConnectionFacts;
  /** The embedded server, when this process started it. */
  readonly cluster: Cluster | null;
  close(): Promise<void>;
}

export const QUEUES = [DUTY_QUEUE, FILTER_MAIL_QUEUE, KILL_QUEUE, LETTER_QUEUE, PICTURE_QUEUE] as const;

/** Secrets of this house, made at the first start and kept for their owner alone. */
export interface Secrets {
  readonly desk: string;
  readonly reader: string;
  readonly forms: string;
  /** Signs what stands in mail addresses. */
  readonly letters: string;
  /** The token that the demo's senders and partner systems push copy with. */
  readonly push: string;
}

export async function readSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, "secrets.json");
  const there = await readFile(path, "utf8").catch(() => null);
  if (there !== null) return JSON.parse(there) as Secrets;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const secrets: Secrets = {
    desk: makeToken(),
    reader: makeToken(),
    forms: makeToken(),
    letters: makeToken(),
    push: makeToken(),
  };
  await writeFile(`${path}.partial`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${path}.partial`, path);
  return secrets;
}

export const loginNames: LoginNames = {
  desk: "masthead_desk",
  reader: "masthead_reader",
  forms: "masthead_forms",
};

function factsOf(url: string): ConnectionFacts {
  const parsed = new URL(url);
  return {
    host: parsed.hostname || "localhost",
    port: parsed.port === "" ? 5432 : Number(parsed.port),
    database: decodeURIComponent(parsed.pathname.slice(1)) || "masthead",
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    ssl:
      parsed.searchParams.get("sslmode") === "require" ||
      parsed.searchParams.get("sslmode") === "verify-full",
  };
}

const sourceFolder = join(import.meta.dirname, "../..");

/** Brings the tables up to date and makes the other logins. */
async function prepare(owner: ConnectionFacts, secrets: Secrets): Promise<void> {
  await ensureLogins(owner, loginNames, secrets);
  await migrate(owner, await readMigrations(sourceFolder), loginNames);
  await migrateJobs(owner, QUEUES, loginNames.desk);
}

function withLogins(
  owner: ConnectionFacts,
  secrets: Secrets,
  config: Config,
): Pick<HouseDatabase, "owner" | "desk" | "reader" | "forms"> {
  const as = (role: "desk" | "reader" | "forms", url: string | null): ConnectionFacts =>
    url === null ? { ...owner, user: loginNames[role], password: secrets[role] } : factsOf(url);
  return {
    owner,
    desk: as("desk", config.deskDatabaseUrl),
    reader: as("reader", config.readerDatabaseUrl),
    forms: as("forms", config.formsDatabaseUrl),
  };
}

/**
 * The house's database, ready for use. "serve" owns the data folder and starts the embedded server;
 * "command" uses the running owner's, else starts it for its own duration.
 */
export async function openHouseDatabase(
  config: Config,
  log: Log,
  purpose: "serve" | "command",
): Promise<HouseDatabase> {
  const secrets = await readSecrets(config.dataFolder);
  const serving = purpose === "serve" ? servingOf(config) : null;
  if (config.databaseUrl !== null) {
    const owner = factsOf(config.databaseUrl);
    const lock = purpose === "serve" ? await lockFolder(config.dataFolder) : null;
    await lock?.publish({ database: null, serving });
    await prepare(owner, secrets);
    return { ...withLogins(owner, secrets, config), cluster: null, close: async () => lock?.release() };
  }
  if (purpose === "command") {
    const running = await findOwner(config.dataFolder);
    if (running !== null) return ofRunningOwner(config, secrets, running.database);
  }
  return startOwn(config, secrets, serving, log);
}

const servingOf = ({ port, url, deskUrl }: Config): Serving => ({ port, url, deskUrl });

/**
 * The settings a command goes by: addresses are those of the server that runs on the data folder,
 * since links that a command prints are opened there.
 */
export async function withServedAddresses(config: Config): Promise<Config> {
  const owner = await findOwner(config.dataFolder);
  return { ...config, ...owner?.serving };
}

async function ofRunningOwner(
  config: Config,
  secrets: Secrets,
  at: { host: string; port: number } | null,
): Promise<HouseDatabase> {
  if (at === null) {
    throw new MastheadError({
      code: "owner-starting",
      happened: "The Masthead that runs on this data folder is still starting.",
      remedy: "Try again in a few seconds.",
      status: 503,
    });
  }
  const password = (await readFile(join(config.dataFolder, "postgres/owner.password"), "utf8")).trim();
  const owner: ConnectionFacts = { ...at, database: "masthead", user: "masthead", password };
  return { ...withLogins(owner, secrets, config), cluster: null, close: async () => undefined };
}

async function startOwn(
  config: Config,
  secrets: Secrets,
  serving: Serving | null,
  log: Log,
): Promise<HouseDatabase> {
  const lock: FolderLock = await lockFolder(config.dataFolder);
  let cluster: Cluster | undefined;
  try {
    const started = await startCluster({ folder: join(config.dataFolder, "postgres"), mode: "durable", log });
    cluster = started;
    await prepare(started.owner, secrets);
    const { host, port } = started.owner;
    await lock.publish({ database: { host, port }, serving });
    return {
      ...withLogins(started.owner, secrets, config),
      cluster: started,
      async close() {
        await started.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await cluster?.stop();
    await lock.release();
    throw error;
  }
}
