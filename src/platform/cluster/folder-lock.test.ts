import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { findOwner, lockFolder } from "./folder-lock.ts";
import { markOfProcess } from "./process-life.ts";

function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "data folder "));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const HOLDER = `
  import { lockFolder } from ${JSON.stringify(new URL("folder-lock.ts", import.meta.url).href)};
  try {
    await lockFolder(process.argv[1]);
    process.stdout.write("held ");
    setInterval(() => {}, 1000);
  } catch (error) {
    process.stdout.write(error.code + " ");
  }`;

/** Another process that takes the lock; answers it and what it said. */
async function startHolder(t: TestContext, folder: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, folder]);
  t.after(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

test("a second process is told who holds the folder, and gets it after the release", async (t) => {
  const folder = makeFolder(t);
  const lock = await lockFolder(folder);
  assert.equal((await startHolder(t, folder)).said, "data-folder-held");
  await assert.rejects(lockFolder(folder), (error: Error) =>
    error.message.includes(`process ${process.pid}`),
  );
  await lock.release();
  assert.equal((await startHolder(t, folder)).said, "held");
});

test("the lock of a killed process is taken over, also by only one of many", async (t) => {
  const folder = makeFolder(t);
  const { child } = await startHolder(t, folder);
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.equal(await findOwner(folder), null);
  const holders = await Promise.all([1, 2, 3, 4].map(() => startHolder(t, folder)));
  const said = holders.map((holder) => holder.said).toSorted();
  assert.deepEqual(said, ["data-folder-held", "data-folder-held", "data-folder-held", "held"]);
  assert.deepEqual(readdirSync(folder), ["owner.json"]);
});

test("a number that another process has now is not taken for the owner", async (t) => {
  const folder = makeFolder(t);
  const stranger = { ...markOfProcess(process.pid), startedAt: "1", database: null };
  writeFileSync(join(folder, "owner.json"), JSON.stringify(stranger));
  assert.equal(await findOwner(folder), null);
  await (await lockFolder(folder)).release();
});

test("where the database and the pages answer is told to others, and to nobody but its owner's user", async (t) => {
  const folder = makeFolder(t);
  const lock = await lockFolder(folder);
  assert.equal((await findOwner(folder))?.database, null);
  const database = { host: "/somewhere", port: 5432 };
  const serving = { port: 5001, url: null, deskUrl: "http://localhost:5002" };
  await lock.publish({ database, serving });
  const owner = await findOwner(folder);
  assert.deepEqual([owner?.database, owner?.serving], [database, serving]);
  assert.equal(statSync(join(folder, "owner.json")).mode & 0o777, 0o600);
  await lock.release();
  assert.equal(await findOwner(folder), null);
});

test("a folder that cannot be made says so and what to do", async (t) => {
  const folder = makeFolder(t);
  writeFileSync(join(folder, "a-file"), "");
  await assert.rejects(lockFolder(join(folder, "a-file/data")), { code: "data-folder-permission" });
});
