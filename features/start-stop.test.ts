import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ask } from "./support/http.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { isRunning, processesBelow, processesNaming } from "./support/processes.ts";
import { until } from "./support/until.ts";

/** Starting and ending (F54 to F56 of `reliability.md`), on folders whose names hold blanks. */

const EMPTY = { demo: false, folderName: "my news data" } as const;

const databasesOf = (newsroom: Newsroom): readonly number[] =>
  processesNaming(join(newsroom.folder, "postgres"));

function checkNothingLeft(newsroom: Newsroom, pids: readonly number[]): void {
  assert.deepEqual(pids.filter(isRunning), [], "no process of it is left");
  assert.deepEqual(databasesOf(newsroom), [], "no database is left");
  assert.equal(newsroom.databasePid(), null, "the database took its own lock along");
  assert.ok(!existsSync(join(newsroom.folder, "owner.json")), "the folder is free");
}

const isReady = async (newsroom: Newsroom): Promise<boolean> => {
  const { port } = newsroom;
  const got = await ask({ port, host: `localhost:${port}`, path: "/health/ready" });
  return got.status === 200;
};

test("Ctrl-C stops everything that was started, and the next start finds all in order", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  const firstMs = await newsroom.start();
  assert.ok(await isReady(newsroom));
  const pids = processesBelow(newsroom.serverPid());
  assert.ok(pids.length >= 2, "the database is a child of the server");

  assert.equal(await newsroom.interrupt(), 0);
  checkNothingLeft(newsroom, pids);

  const secondMs = await newsroom.start();
  assert.ok(await isReady(newsroom));
  t.diagnostic(`ready after ${Math.round(firstMs)} ms on an empty folder, ${Math.round(secondMs)} ms later`);
  const again = processesBelow(newsroom.serverPid());
  assert.equal(await newsroom.terminate(), 0);
  checkNothingLeft(newsroom, again);
});

test("a server that is killed takes its children along within five seconds", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  await newsroom.start();
  const pids = processesBelow(newsroom.serverPid());
  await newsroom.killServer();
  await until("all its processes are gone", 5_000, () => !pids.some(isRunning));
  assert.deepEqual(databasesOf(newsroom), []);
  // Its lock is left and holds nobody up.
  await newsroom.start();
  assert.ok(await isReady(newsroom));
});

test("a start right behind a kill waits for the old database instead of failing", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  await newsroom.start();
  await newsroom.killServer();
  await newsroom.start();
  assert.ok(await isReady(newsroom));
});

test("a second server on the folder is refused and told who holds it", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  await newsroom.start();
  const before = (await readdir(newsroom.folder)).toSorted();
  const other = await makeNewsroom(t, { ...EMPTY, settings: { MASTHEAD_DATA: newsroom.folder } });
  const { code, stderr, stdout } = await other.run(["serve"]);
  assert.equal(code, 1);
  assert.match(stderr, new RegExp(`\\b${newsroom.serverPid()}\\b`), "it names the process");
  assert.match(stderr, /MASTHEAD_DATA/, "it says what to do");
  assert.doesNotMatch(stderr + stdout, /\n {4}at /, "it shows no stack");
  assert.deepEqual((await readdir(newsroom.folder)).toSorted(), before, "it left nothing behind");
  assert.ok(await isReady(newsroom), "the first goes on");
});

for (const [key, shift] of [
  ["MASTHEAD_PORT", 0],
  ["MASTHEAD_DESK_PORT", 1],
] as const) {
  test(`a taken port is named together with ${key}`, async (t) => {
    const first = await makeNewsroom(t, EMPTY);
    await first.start();
    const taken = String(first.port + shift);
    const second = await makeNewsroom(t, EMPTY);
    const { code, stderr, stdout } = await second.run(["serve"], { [key]: taken });
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`\\b${taken}\\b`));
    assert.match(stderr, new RegExp(`\\b${key}\\b`));
    assert.doesNotMatch(stdout, /Masthead is ready/);
    checkNothingLeft(second, []);
    assert.ok(await isReady(first));
  });
}

test("wrong settings are all listed at once, and nothing is started", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  const wrong = {
    MASTHEAD_PORT: "harbour",
    MASTHEAD_DEMO: "perhaps",
    MASTHEAD_ROLE: "king",
    MASTHEAD_URL: "courier",
  };
  const { code, stderr } = await newsroom.run(["serve"], wrong);
  assert.equal(code, 2);
  for (const [key, seen] of Object.entries(wrong)) {
    const line = stderr.split("\n").find((each) => each.includes(key)) ?? "";
    assert.ok(line.includes(seen), `${key} is shown as it was given: ${line}`);
    assert.match(line, /accepted/, `${key} says what is accepted`);
  }
  assert.ok(!existsSync(newsroom.folder), "no folder was made");
});

test("commands use a running server's database, and otherwise their own for as long as they run", async (t) => {
  const newsroom = await makeNewsroom(t, EMPTY);
  const add = ["title", "add", "quay", "--name", "Quay Herald", "--sections", "Local, Harbour"];
  const added = await newsroom.run(add);
  assert.equal(added.code, 0, added.stderr);
  checkNothingLeft(newsroom, []);

  await newsroom.start();
  const listed = await newsroom.run(["title", "list"]);
  assert.equal(listed.code, 0, listed.stderr);
  const [title] = listed.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; sections: string[] });
  assert.deepEqual([title?.id, title?.sections], ["quay", ["local", "harbour"]]);
  assert.ok(await isReady(newsroom), "the server goes on");

  const twice = await newsroom.run(add);
  assert.equal(twice.code, 1, "a title there is already is refused");
  assert.match(twice.stdout, /"code":"title-taken"/);
  assert.equal((await newsroom.run(["title", "paint"])).code, 2, "a command there is not");
});
