import assert from "node:assert/strict";
import { test } from "node:test";
import { findAmbientReads, findLongFiles } from "./file-rules.ts";
import {
  findCycles,
  findDeskBreaches,
  findDoorBreaches,
  findLogicInDoors,
  findOrderBreaches,
  findTestsInProduct,
} from "./import-rules.ts";
import { findImpurities } from "./purity-rule.ts";
import { findForeignKeyBreaches, findForeignTables, findUnorderedMigrations } from "./table-rules.ts";
import { makeSourceFile, type Breach, type SourceFile } from "./tree.ts";

type Rule = (files: readonly SourceFile[]) => readonly Breach[];

/** Each rule holds for the first house and is broken in the second. */
const house = (files: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(files).map(([path, text]) => makeSourceFile(path, text));

const wrongs = (rule: Rule, files: Readonly<Record<string, string>>): readonly string[] =>
  rule(house(files)).map(({ path, line, wrong }) => `${path}:${line} ${wrong}`);

test("a department may know what stands left of it, not what stands right", () => {
  const left = { "stories/a.ts": 'import { b } from "../wire/index.ts";' };
  const right = { "wire/a.ts": '\nimport { b } from "../stories/index.ts";' };
  assert.deepEqual(wrongs(findOrderBreaches, left), []);
  assert.deepEqual(wrongs(findOrderBreaches, right), ["wire/a.ts:2 wire may not know stories"]);
});

test("departments of one rank do not know each other, not even by type", () => {
  const files = { "wire/a.ts": 'import type { P } from "../pictures/index.ts";' };
  assert.deepEqual(wrongs(findOrderBreaches, files), ["wire/a.ts:1 wire may not know pictures"]);
});

test("a folder that is no department of the order is noticed", () => {
  const files = { "extras/a.ts": 'import { b } from "../wire/index.ts";' };
  assert.deepEqual(wrongs(findOrderBreaches, files), ["extras/a.ts:1 extras is no department of the order"]);
});

test("reaching past a door is noticed, a contract is a door", () => {
  const past = { "stories/a.ts": 'import { b } from "../wire/wire-store.ts";' };
  const through = { "stories/a.ts": 'import { b } from "../wire/wire-contract.ts";' };
  assert.deepEqual(wrongs(findDoorBreaches, past), [
    "stories/a.ts:1 wire/wire-store.ts is reached past its door",
  ]);
  assert.deepEqual(wrongs(findDoorBreaches, through), []);
});

test("only tests may enter the room of test databases", () => {
  const text = 'import { makeTestDatabase } from "../platform/testing/index.ts";';
  assert.deepEqual(wrongs(findDoorBreaches, { "stories/a.test.ts": text }), []);
  assert.equal(wrongs(findDoorBreaches, { "stories/a.ts": text }).length, 1);
});

test("a scene that tests share may enter as they do, and nothing that runs may lean on either", () => {
  const scene = {
    "stories/stories.fixture.ts": 'import { makeTestDatabase } from "../platform/testing/index.ts";',
    "stories/a.test.ts": 'import { openNewsroom } from "./stories.fixture.ts";',
  };
  assert.deepEqual(wrongs(findDoorBreaches, scene), []);
  assert.deepEqual(wrongs(findTestsInProduct, scene), []);
  const leaning = {
    "stories/a.ts": 'import { openNewsroom } from "./stories.fixture.ts";',
    "platform/jobs.ts": 'import { makeTestDatabase } from "./testing/index.ts";',
  };
  assert.deepEqual(wrongs(findTestsInProduct, leaning), [
    "stories/a.ts:1 stories/stories.fixture.ts is for tests only",
    "platform/jobs.ts:1 platform/testing/index.ts is for tests only",
  ]);
});

test("logic in a door, a star of values and a way out through the own door are noticed", () => {
  const clean = 'export {\n  a, // said why\n  type B,\n} from "./a.ts";\nexport type * from "./b.ts";\n';
  assert.deepEqual(wrongs(findLogicInDoors, { "stories/index.ts": clean }), []);
  const logic = { "stories/index.ts": `${clean}export const c = 1;` };
  assert.deepEqual(wrongs(findLogicInDoors, logic), [
    "stories/index.ts:6 a door holds explicit exports only",
  ]);
  assert.equal(wrongs(findLogicInDoors, { "stories/index.ts": 'export * from "./a.ts";' }).length, 1);
  const own = { "stories/a.ts": 'import { b } from "./index.ts";' };
  assert.deepEqual(wrongs(findLogicInDoors, own), [
    "stories/a.ts:1 a department does not go out through its own door",
  ]);
});

test("the desk takes contracts and rules, no stores, no doors, and nobody takes from the desk", () => {
  const good = {
    "desk/a.tsx":
      'import { b } from "../stories/stories-contract.ts";\nimport { c } from "../stories/content.ts";',
  };
  assert.deepEqual(wrongs(findDeskBreaches, good), []);
  for (const inside of ["index.ts", "stories-store.ts", "stories-routes.ts"]) {
    const files = { "desk/a.tsx": `import { b } from "../stories/${inside}";` };
    assert.deepEqual(wrongs(findDeskBreaches, files), [
      `desk/a.tsx:1 the desk may not import stories/${inside}`,
    ]);
  }
  const inward = { "main/a.ts": 'import { b } from "../desk/clock.ts";' };
  assert.deepEqual(wrongs(findDeskBreaches, inward), ["main/a.ts:1 nothing on the server imports the desk"]);
});

test("a circle of imports is noticed, a circle of types is not one", () => {
  const circle = {
    "wire/a.ts": 'import { b } from "./b.ts";',
    "wire/b.ts": 'import { c } from "./c.ts";',
    "wire/c.ts": 'import { a } from "./a.ts";',
  };
  assert.deepEqual(wrongs(findCycles, circle), [
    "wire/c.ts:1 imports run in a circle: wire/a.ts → wire/b.ts → wire/c.ts → wire/a.ts",
  ]);
  const types = { ...circle, "wire/c.ts": 'import type { A } from "./a.ts";' };
  assert.deepEqual(wrongs(findCycles, types), []);
});

test("input and output in a pure file is noticed, also through another file", () => {
  const reads = 'import { readFile } from "node:fs/promises";';
  assert.deepEqual(wrongs(findImpurities, { "wire/formats/a.ts": reads }), [
    "wire/formats/a.ts:1 is held pure but imports node:fs/promises",
  ]);
  const through = {
    "stories/decide-publish.ts": 'import { a } from "./a.ts";',
    "stories/a.ts": reads,
  };
  assert.deepEqual(wrongs(findImpurities, through), [
    "stories/decide-publish.ts:1 is held pure but imports node:fs/promises (stories/decide-publish.ts → stories/a.ts)",
  ]);
  assert.deepEqual(wrongs(findImpurities, { "stories/a.ts": reads }), []);
});

test("packages and globals that reach the world are noticed in pure files", () => {
  assert.equal(wrongs(findImpurities, { "a/decide.ts": 'import pg from "pg";' }).length, 1);
  assert.equal(wrongs(findImpurities, { "a/decide.ts": 'import type pg from "pg";' }).length, 0);
  for (const use of ["fetch('x')", "process.exit()", "setTimeout(f, 1)", "console.log(1)"]) {
    assert.equal(wrongs(findImpurities, { "a/decide.ts": use }).length, 1, use);
    assert.equal(wrongs(findImpurities, { "a/decide.ts": `// ${use}` }).length, 0, use);
  }
});

test("what the desk imports must run in a browser", () => {
  const files = {
    "desk/a.tsx": 'import { slugOf } from "../stories/slug.ts";',
    "stories/slug.ts": 'import { createHash } from "node:crypto";',
  };
  assert.deepEqual(wrongs(findImpurities, files), ["stories/slug.ts:1 is held pure but imports node:crypto"]);
});

test("environment, time and chance are noticed outside their ports", () => {
  for (const read of ["process.env.A", "Date.now()", "new Date()", "new Date", "Math.random()"]) {
    assert.equal(wrongs(findAmbientReads, { "stories/a.ts": read }).length, 1, read);
    assert.equal(wrongs(findAmbientReads, { "stories/a.ts": `"${read}"` }).length, 0, read);
  }
  assert.deepEqual(wrongs(findAmbientReads, { "stories/a.ts": "new Date(now)" }), []);
  assert.deepEqual(wrongs(findAmbientReads, { "platform/clock.ts": "new Date()" }), []);
  assert.deepEqual(wrongs(findAmbientReads, { "main/config.ts": "process.env" }), []);
  assert.equal(wrongs(findAmbientReads, { "platform/log.ts": "process.env" }).length, 1);
  const renamed = { "platform/log.ts": 'import { env } from "node:process";' };
  assert.equal(wrongs(findAmbientReads, renamed).length, 1);
});

test("a file of 501 lines is noticed, one of 500 is not", () => {
  assert.deepEqual(wrongs(findLongFiles, { "wire/a.ts": "a\n".repeat(500) }), []);
  assert.equal(wrongs(findLongFiles, { "wire/a.ts": "a\n".repeat(501) }).length, 1);
});

const tables = {
  "wire/migrations/20260101-1000-wire.sql": "create table items (id uuid);",
  "stories/migrations/20260101-1100-stories.sql":
    "create table stories (item uuid references items);\n-- references nothing",
};

test("foreign keys that point right, to nobody, or change another's table are noticed", () => {
  assert.deepEqual(wrongs(findForeignKeyBreaches, tables), []);
  const added = (sql: string): readonly string[] =>
    wrongs(findForeignKeyBreaches, { ...tables, "wire/migrations/20260102-1000-more.sql": sql });
  const at = "wire/migrations/20260102-1000-more.sql:1";
  assert.deepEqual(added("create table a (s uuid REFERENCES stories (id));"), [
    `${at} wire may not refer to stories of stories`,
  ]);
  assert.deepEqual(added("create table a (s uuid references ghosts);"), [
    `${at} refers to ghosts, which nobody makes`,
  ]);
  assert.deepEqual(added("alter table stories add column a text;"), [`${at} changes stories of stories`]);
});

test("migrations without a time stamp, or with the same one, are noticed", () => {
  assert.deepEqual(wrongs(findUnorderedMigrations, tables), []);
  const twice = { ...tables, "wire/migrations/20260101-1100-wire.sql": "" };
  assert.equal(wrongs(findUnorderedMigrations, twice).length, 1);
  assert.equal(wrongs(findUnorderedMigrations, { "wire/migrations/first.sql": "" }).length, 1);
});

test("statements on another department's tables are noticed, released rows are for all", () => {
  const own = {
    ...tables,
    "wire/items-store.ts": "tx.many(sql<{ id: string }>`select * from items`)",
  };
  assert.deepEqual(wrongs(findForeignTables, own), []);
  const foreign = {
    ...tables,
    "stories/a-store.ts": "sql`\n  select 1 from stories\n  join items i on true`",
  };
  assert.deepEqual(wrongs(findForeignTables, foreign), ["stories/a-store.ts:3 touches items of wire"]);
  const nested = { ...tables, "stories/a-store.ts": "sql`select 1 ${sql`\n from items`}`" };
  assert.deepEqual(wrongs(findForeignTables, nested), ["stories/a-store.ts:2 touches items of wire"]);
  const released = {
    "stories/migrations/20260101-1100-stories.sql": "create table released.current (id uuid);",
    "press/read-page.ts": "sql`select * from released.current`",
  };
  assert.deepEqual(wrongs(findForeignTables, released), []);
});
