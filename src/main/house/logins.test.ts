import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "../../platform/index.ts";
import { makeTestDatabase } from "../../platform/testing/index.ts";

const NOTHING = { kind: "nothing" } as const;

test("lets the readers' login read `released` and nothing else, and write nowhere", async (t) => {
  const database = await makeTestDatabase(t);
  const reader = database.open("reader");
  const tables = await database.query<{ name: string; schema: string }>(
    "select c.relname as name, n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'released', 'jobs') and c.relkind in ('r', 'v', 'p')",
  );
  assert.ok(tables.length > 25);
  for (const { name, schema } of tables) {
    const read = () =>
      reader.unit(NOTHING, (tx) => tx.run(sql`select from ${sql.table(`${schema}.${name}`)} limit 1`));
    if (schema === "released") await read();
    else await assert.rejects(read(), /permission denied/, `${schema}.${name}`);
    const write = () =>
      reader.unit(NOTHING, (tx) => tx.run(sql`delete from ${sql.table(`${schema}.${name}`)}`));
    await assert.rejects(write(), /permission denied|cannot delete/, `${schema}.${name}`);
  }
});

test("lets the forms' login call its functions and see no table", async (t) => {
  const database = await makeTestDatabase(t);
  const forms = database.open("forms");
  await forms.unit(NOTHING, (tx) => tx.run(sql`select count_views('[]')`));
  for (const table of ["subscriptions", "consents", "view_counts", "staff", "drafts", "released.current"]) {
    await assert.rejects(
      forms.unit(NOTHING, (tx) => tx.run(sql`select from ${sql.table(table)}`)),
      /permission denied/,
      table,
    );
  }
});

test("keeps the desk's login from what is append-only and from other titles", async (t) => {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  for (const table of [
    "events",
    "revisions",
    "lineage",
    "placing_statuses",
    "item_versions",
    "consents",
    "front_changes",
    "event_seals",
    "kill_acts",
  ]) {
    await assert.rejects(
      desk.unit({ kind: "worker" }, (tx) => tx.run(sql`delete from ${sql.table(table)}`)),
      /permission denied/,
      table,
    );
    await assert.rejects(
      desk.unit({ kind: "worker" }, (tx) => tx.run(sql`update ${sql.table(table)} set title_id = title_id`)),
      /permission denied|does not exist/,
      table,
    );
  }
  const guarded = await database.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and (not relrowsecurity or not relforcerowsecurity) order by relname",
  );
  // What concerns the whole group and holds no copy, or is read before anybody is known.
  assert.deepEqual(
    guarded.map((row) => row.name),
    [
      "event_cursors",
      "event_seals",
      "kept_answers",
      "newsletters",
      "schema_migrations",
      "sections",
      "sessions",
      "sign_in_links",
      "staff",
      "staff_roles",
      "titles",
    ],
  );
});
