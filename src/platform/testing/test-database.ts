import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import {
  clientConfig,
  openDatabase,
  type ConnectionFacts,
  type Database,
} from "../database/database.ts";
import { ensureLogins, type LoginPasswords } from "../database/logins.ts";
import {
  hashOfMigrations,
  migrate,
  readMigrations,
  type LoginNames,
  type Migration,
} from "../database/migrate.ts";
import { makeToken } from "../ids.ts";
import { migrateJobs } from "../jobs.ts";
import { silentLog } from "../log.ts";
import { readTestFacts, testClusterFolder } from "./test-cluster.ts";

export type TestLogin = "owner" | keyof LoginNames;

/** A database of its own for one test or one file, with every migration applied and no rows. */
export interface TestDatabase {
  readonly facts: Readonly<Record<TestLogin, ConnectionFacts>>;
  /** Opens a pool as one of the logins; closed with the database. */
  open(login: TestLogin): Database;
  /** One statement as the owner, past row-level security: to set the scene and to look behind it. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<readonly Row[]>;
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

/** The cluster of the whole run where there is one, else the shared one, started when it is not up. */
async function findCluster(): Promise<ConnectionFacts> {
  const ofTheRun = process.env["MASTHEAD_TEST_CLUSTER"];
  const folder = ofTheRun ?? testClusterFolder();
  for (let tries = 0; tries < 600; tries += 1) {
    const facts = await readTestFacts(folder);
    if (facts !== null && (await answers(facts))) return facts;
    // Asked again now and then: the one found may have been about to end itself.
    if (ofTheRun === undefined && tries % 60 === 0) startKeeper();
    await wait(50);
  }
  throw new Error(`The test database in ${folder} did not answer within 30 seconds.`);
}

/** Makes the template once for each state of the migrations; the others wait for the first. */
async function ensureTemplate(
  cluster: ConnectionFacts,
  migrations: readonly Migration[],
): Promise<string> {
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
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
      [partial],
    );
    await client.query(`alter database ${partial} rename to ${name}`);
  });
  return name;
}

/** A migrated database of its own, dropped when the test (or file) that asked for it ends. */
export async function makeTestDatabase(lifetime: Lifetime): Promise<TestDatabase> {
  const cluster = await findCluster();
  const sources = fileURLToPath(new URL("../..", import.meta.url));
  const template = await ensureTemplate(cluster, await readMigrations(sources));
  const name = `test_${createHash("sha256").update(makeToken()).digest("hex").slice(0, 16)}`;
  const maintenance = { ...cluster, database: "postgres" };
  await withClient(maintenance, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const passwords = passwordsFor(cluster);
  const as = (role: keyof LoginNames): ConnectionFacts => ({
    ...cluster,
    database: name,
    user: logins[role],
    password: passwords[role],
  });
  const facts = {
    owner: { ...cluster, database: name },
    desk: as("desk"),
    reader: as("reader"),
    forms: as("forms"),
  };
  const opened: Database[] = [];
  lifetime.after(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await withClient(maintenance, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
  });
  return {
    facts,
    open(login) {
      const database = openDatabase(facts[login], { log: silentLog, max: 8 });
      opened.push(database);
      return database;
    },
    query: (text, values) =>
      withClient(facts.owner, async (client) => (await client.query(text, values)).rows),
    addQueues: (names) => migrateJobs(facts.owner, names, logins.desk),
  };
}
