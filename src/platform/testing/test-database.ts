import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { clientConfig, openDatabase, type ConnectionFacts, type Database } from "../database/database.ts";
import { ensureLogins, type LoginPasswords } from "../database/logins.ts";
import {
  hashOfMigrations,
  migrate,
  readMigrations,
  type LoginNames,
  type Migration,
} from "../database/migrate.ts";
import { makeEventBell, type EventBell } from "../events/record-event.ts";
import { makeToken } from "../ids.ts";
import { migrateJobs } from "../jobs.ts";
import { silentLog } from "../log.ts";
import { readTestFacts, sharedClusterFolder, testClusterFolder } from "./test-cluster.ts";

export type TestLogin = "owner" | keyof LoginNames;

/** A database of its own for one test or one file, with every migration applied and no rows. */
export interface TestDatabase {
  readonly facts: Readonly<Record<TestLogin, ConnectionFacts>>;
  /** Connections as each login; they connect when first used and close with the database. */
  readonly owner: Database;
  readonly desk: Database;
  readonly reader: Database;
  readonly forms: Database;
  /** Rings in this process only: what follows events of the database is woken by it. */
  readonly bell: EventBell;
  /** Opens a second pool as one of the logins, as another process would; closed with the database. */
  open(login: TestLogin): Database;
  /** One statement as the owner, past row-level security: to set the scene and to look behind it. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<readonly Row[]>;
  /** From now on the database's time (`app_now()`) is this ISO instant and stands still, for every connection. */
  moveClock(instant: string): Promise<void>;
  /** Makes job queues, which a real start makes when it migrates. */
  addQueues(names: readonly string[]): Promise<void>;
}

/** What of node:test's context is needed; `{ after }` of the module does for a whole file. */
export interface Lifetime {
  after(end: () => Promise<void>): void;
}

const logins: LoginNames = { desk: "test_desk", reader: "test_reader", forms: "test_forms" };

/** Fixed by the cluster's own secret, so that every process of a run knows them. */
function passwordsFor(owner: ConnectionFacts): LoginPasswords {
  const made = (role: string): string =>
    createHash("sha256").update(`${owner.password} ${role}`).digest("hex");
  return { desk: made("desk"), reader: made("reader"), forms: made("forms") };
}

async function withClient<Result>(
  facts: ConnectionFacts,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(clientConfig(facts));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const answers = (facts: ConnectionFacts): Promise<boolean> =>
  withClient({ ...facts, database: "postgres" }, (client) => client.query("select 1")).then(
    () => true,
    () => false,
  );

function startKeeper(): void {
  const program = fileURLToPath(new URL("./keep-test-cluster.ts", import.meta.url));
  spawn(process.execPath, [program], { detached: true, stdio: "ignore" }).unref();
}

/** The cluster of the run that started this process, else the shared one, started when it is not up. */
async function findCluster(): Promise<ConnectionFacts> {
  const ofTheRun = await readTestFacts(testClusterFolder(process.ppid));
  if (ofTheRun !== null && (await answers(ofTheRun))) return ofTheRun;
  const folder = sharedClusterFolder();
  for (let tries = 0; tries < 600; tries += 1) {
    const facts = await readTestFacts(folder);
    if (facts !== null && (await answers(facts))) return facts;
    // Asked again now and then: the one found may have been about to end itself.
    if (tries % 60 === 0) startKeeper();
    await wait(50);
  }
  throw new Error(`The test database in ${folder} did not answer within 30 seconds.`);
}

/** Makes the template once for each state of the migrations; the others wait for the first. */
async function ensureTemplate(cluster: ConnectionFacts, migrations: readonly Migration[]): Promise<string> {
  const name = `template_${hashOfMigrations(migrations)}`;
  await withClient({ ...cluster, database: "postgres" }, async (client) => {
    const isThere = async (): Promise<boolean> => {
      const found = await client.query("select from pg_database where datname = $1", [name]);
      return found.rowCount === 1;
    };
    if (await isThere()) return;
    await client.query("select pg_advisory_lock(hashtext('masthead test template'))");
    if (await isThere()) return;
    const partial = `${name}_partial`;
    await client.query(`drop database if exists ${partial} with (force)`);
    await client.query(`create database ${partial}`);
    const facts = { ...cluster, database: partial };
    await ensureLogins(facts, logins, passwordsFor(cluster));
    await migrate(facts, migrations, logins);
    await migrateJobs(facts, [], logins.desk);
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      partial,
    ]);
    await client.query(`alter database ${partial} rename to ${name}`);
  });
  return name;
}

/** Facts of a new copy of the template, for each login. */
async function makeCopy(cluster: ConnectionFacts): Promise<TestDatabase["facts"]> {
  const sources = fileURLToPath(new URL("../..", import.meta.url));
  const template = await ensureTemplate(cluster, await readMigrations(sources));
  const database = `test_${createHash("sha256").update(makeToken()).digest("hex").slice(0, 16)}`;
  await withClient({ ...cluster, database: "postgres" }, (client) =>
    client.query(`create database ${database} template ${template} strategy file_copy`),
  );
  const passwords = passwordsFor(cluster);
  const as = (role: keyof LoginNames): ConnectionFacts => ({
    ...cluster,
    database,
    user: logins[role],
    password: passwords[role],
  });
  return { owner: { ...cluster, database }, desk: as("desk"), reader: as("reader"), forms: as("forms") };
}

/**
 * A setting would reach only connections made later, and pools keep theirs: the function itself is
 * replaced, which every connection sees at its next statement.
 */
const standingClock = (instant: string): string => `
  create or replace function app_now() returns timestamptz language sql stable parallel safe
  return ${pg.escapeLiteral(new Date(instant).toISOString())}::timestamptz`;

/** A migrated database of its own, dropped when the test (or file) that asked for it ends. */
export async function makeTestDatabase(lifetime: Lifetime): Promise<TestDatabase> {
  const cluster = await findCluster();
  const facts = await makeCopy(cluster);
  const opened: Database[] = [];
  const open = (login: TestLogin): Database => {
    const database = openDatabase(facts[login], { log: silentLog, max: 8 });
    opened.push(database);
    return database;
  };
  lifetime.after(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await withClient({ ...cluster, database: "postgres" }, (client) =>
      client.query(`drop database if exists ${facts.owner.database} with (force)`),
    );
  });
  return {
    facts,
    owner: open("owner"),
    desk: open("desk"),
    reader: open("reader"),
    forms: open("forms"),
    bell: makeEventBell(() => undefined),
    open,
    query: (text, values) =>
      withClient(facts.owner, async (client) => (await client.query(text, values)).rows),
    async moveClock(instant) {
      await withClient(facts.owner, (client) => client.query(standingClock(instant)));
    },
    addQueues: (names) => migrateJobs(facts.owner, names, logins.desk),
  };
}
