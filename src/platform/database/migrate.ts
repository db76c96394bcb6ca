import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { MastheadError } from "../outcome.ts";
import { clientConfig, type ConnectionFacts } from "./database.ts";

/** Names of the logins that migrations grant rights to. */
export interface LoginNames {
  readonly desk: string;
  readonly reader: string;
  readonly forms: string;
}

export interface Migration {
  /** `20261124-1200-events`: one global order over all departments. */
  readonly name: string;
  readonly text: string;
}

/** Reads `DEPARTMENT/migrations/*.sql` below the source folder, in their global order. */
export async function readMigrations(sourceFolder: string): Promise<readonly Migration[]> {
  const migrations: Migration[] = [];
  for (const department of await readdir(sourceFolder)) {
    const folder = join(sourceFolder, department, "migrations");
    const files = await readdir(folder).catch(() => []);
    for (const file of files) {
      if (!file.endsWith(".sql")) continue;
      const text = await readFile(join(folder, file), "utf8");
      migrations.push({ name: basename(file, ".sql"), text });
    }
  }
  return migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export const hashOfMigrations = (migrations: readonly Migration[]): string =>
  createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 16);

/** Arbitrary, but the same in every process: one migrates, the others wait. */
const MIGRATION_LOCK = 7_202_611;

/**
 * Waiting inside pg_advisory_lock would hold a snapshot and deadlock with CREATE INDEX
 * CONCURRENTLY, so the lock is polled.
 */
async function takeLock(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [
      MIGRATION_LOCK,
    ]);
    if (rows[0]?.got === true) return;
    await wait(100);
  }
  throw new MastheadError({
    code: "migration-lock-held",
    happened: "Another process has been changing the database's tables for over a minute.",
    remedy: "Wait for it to finish, or end it, then start again.",
  });
}

const withLoginNames = (text: string, logins: LoginNames): string =>
  text.replaceAll(/\{\{(desk|reader|forms)\}\}/g, (_, role: keyof LoginNames) =>
    pg.escapeIdentifier(logins[role]),
  );

async function applyOne(client: pg.Client, migration: Migration, logins: LoginNames) {
  await client.query("begin");
  try {
    await client.query(withLoginNames(migration.text, logins));
    await client.query("insert into schema_migrations (name) values ($1)", [migration.name]);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new MastheadError({
      code: "migration-failed",
      happened: `The change of tables ${migration.name} failed and was taken back.`,
      remedy: "The data is as before. Report it with the cause in the log.",
      cause,
    });
  }
}

/** Applies what is missing, one transaction a file; answers the names applied. */
export async function migrate(
  facts: ConnectionFacts,
  migrations: readonly Migration[],
  logins: LoginNames,
): Promise<readonly string[]> {
  const client = new pg.Client(clientConfig(facts));
  client.on("error", () => undefined);
  await client.connect();
  try {
    await takeLock(client);
    await client.query(
      "create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())",
    );
    const done = await client.query<{ name: string }>("select name from schema_migrations");
    const names = new Set(done.rows.map((row) => row.name));
    const known = new Set(migrations.map((migration) => migration.name));
    const unknown = [...names].filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw new MastheadError({
        code: "database-newer",
        happened: `The database was made by a newer Masthead (${unknown[0]}).`,
        remedy: "Start the newer version, or restore a backup made by this one.",
      });
    }
    const missing = migrations.filter((migration) => !names.has(migration.name));
    for (const migration of missing) await applyOne(client, migration, logins);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}
