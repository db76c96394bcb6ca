import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findAmbientReads, findLongFiles } from "./architecture/file-rules.ts";
import {
  findCycles,
  findDeskBreaches,
  findDoorBreaches,
  findLogicInDoors,
  findOrderBreaches,
  findTestsInProduct,
} from "./architecture/import-rules.ts";
import { findImpurities, findPureFiles } from "./architecture/purity-rule.ts";
import {
  findForeignKeyBreaches,
  findForeignTables,
  findOwners,
  findUnorderedMigrations,
} from "./architecture/table-rules.ts";
import { readTree, type Breach, type SourceFile } from "./architecture/tree.ts";

const files = readTree(fileURLToPath(new URL(".", import.meta.url)));
const root = fileURLToPath(new URL("..", import.meta.url));

const rules: Readonly<Record<string, (files: readonly SourceFile[]) => readonly Breach[]>> = {
  "departments import only what stands left of them": findOrderBreaches,
  "departments are entered through their doors": findDoorBreaches,
  "doors hold explicit exports only": findLogicInDoors,
  "what runs does not lean on tests": findTestsInProduct,
  "the desk imports contracts and pure rules only": findDeskBreaches,
  "no imports run in a circle": findCycles,
  "pure files do no input or output": findImpurities,
  "environment, time and chance are read in their ports only": findAmbientReads,
  "foreign keys point left": findForeignKeyBreaches,
  "migrations have one order": findUnorderedMigrations,
  "departments touch only their own tables": findForeignTables,
};

for (const [name, find] of Object.entries(rules)) {
  test(name, () => {
    const breaches = find(files).map(({ path, line, wrong }) => `src/${path}:${line} ${wrong}`);
    assert.ok(breaches.length === 0, `\n${breaches.join("\n")}`);
  });
}

test("no file is over 500 lines, in src, features, bench and scripts", () => {
  const found = ["src", "features", "bench", "scripts"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      findLongFiles(readTree(join(root, folder))).map(({ path, wrong }) => `${folder}/${path} ${wrong}`),
    );
  assert.deepEqual(found, []);
});

test("the rules see the house: files, pure files and tables are found", () => {
  assert.ok(files.length > 100);
  assert.ok(findPureFiles(files).size > 20);
  assert.equal(findOwners(files).get("placings"), "stories");
});
