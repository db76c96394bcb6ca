import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { clientConfig, type ConnectionFacts } from "../database/database.ts";
import { silentLog } from "../log.ts";
import { startCluster, type Cluster, type ClusterOptions } from "./cluster.ts";
import { ensureSocketFolder } from "./socket-folder.ts";
import { isAlive, markOfProcess } from "./process-life.ts";

const ends = new WeakMap<TestContext, (() => unknown)[]>();

/** Last come, first ended: a folder is removed after the database in it has stopped. */
function atEnd(t: TestContext, end: () => unknown): void {
  const listed = ends.get(t);
  if (listed !== undefined) return void listed.push(end);
  const list = [end];
  ends.set(t, list);
  t.after(async () => {
    for (const each of list.toReversed()) await each();
  });
}

function makeFolder(t: TestContext, name = "news room"): string {
  const base = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "cluster "));
  atEnd(t, () => rmSync(base, { recursive: true, force: true }));
  return join(base, name);
}

const options = (folder: string): ClusterOptions => ({ folder, mode: "durable", log: silentLog });

/** A started cluster, stopped at the test's end. */
async function start(t: TestContext, folder: string, more: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ ...options(folder), ...more });
  atEnd(t, () => cluster.stop());
  return cluster;
}

async function query(facts: ConnectionFacts, text: string): Promise<unknown> {
  const client = new pg.Client(clientConfig(facts));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Until it holds; the runner's time limit ends a wait for what never comes. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(10);
}

const works = (facts: ConnectionFacts): Promise<boolean> =>
  query(facts, "select 1").then(
    () => true,
    () => false,
  );

test("a new cluster has checksums, the C.UTF-8 locale, no open port and private files", async (t) => {
  const folder = makeFolder(t);
  const { owner } = await start(t, folder);
  assert.equal(await query(owner, "show data_checksums"), "on");
  assert.equal(await query(owner, "select datlocale from pg_database where datname = 'masthead'"), "C.UTF-8");
  assert.equal(await query(owner, "show listen_addresses"), "");
  assert.equal(await query(owner, "show fsync"), "on");
  for (const path of [folder, join(folder, "cluster"), owner.host])
    assert.equal(statSync(path).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, "owner.password")).mode & 0o777, 0o600);
  assert.equal(await works({ ...owner, password: "guessed" }), false);
});

test("what was committed is there after a stop and a second start", async (t) => {
  const folder = makeFolder(t);
  const first = await startCluster(options(folder));
  await query(first.owner, "create table kept as select 42 as value");
  await first.stop();
  assert.equal(isAlive(markOfProcess(first.pid)), false);
  const second = await start(t, folder);
  assert.equal(await query(second.owner, "select value from kept"), 42);
});

test("a database that is killed comes back with everything", async (t) => {
  const cluster = await start(t, makeFolder(t));
  await query(cluster.owner, "create table kept as select 42 as value");
  const before = cluster.pid;
  process.kill(before, "SIGKILL");
  await until(() => cluster.pid !== before && works(cluster.owner));
  assert.equal(await query(cluster.owner, "select value from kept"), 42);
});

const PARENT = `
  import { startCluster } from ${JSON.stringify(new URL("cluster.ts", import.meta.url).href)};
  import { silentLog } from ${JSON.stringify(new URL("../log.ts", import.meta.url).href)};
  const cluster = await startCluster({ folder: process.argv[1], mode: "durable", log: silentLog });
  process.stdout.write(String(cluster.pid));
  setInterval(() => {}, 1000);`;

/** Another process that starts the cluster; answers it and the database's process id. */
async function startParent(t: TestContext, folder: string) {
  const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT, folder]);
  atEnd(t, () => void parent.kill("SIGKILL"));
  const [said] = (await once(parent.stdout, "data")) as [Buffer];
  return { parent, database: markOfProcess(Number(said.toString())) };
}

test("a database whose parent is killed ends itself", async (t) => {
  const folder = makeFolder(t);
  const { parent, database } = await startParent(t, folder);
  assert.equal(isAlive(database), true);
  parent.kill("SIGKILL");
  await until(() => !isAlive(database));
  await until(() => !existsSync(join(folder, "cluster/postmaster.pid")));
});

test("a start right after the parent was killed waits for the old database to end", async (t) => {
  const folder = makeFolder(t);
  for (let round = 0; round < 3; round += 1) {
    const { parent, database } = await startParent(t, folder);
    parent.kill("SIGKILL");
    const next = await startCluster(options(folder));
    assert.equal(isAlive(database), false);
    assert.equal(await works(next.owner), true);
    await next.stop();
  }
});

test("a note of a dead database whose number another process has now does not hinder", async (t) => {
  const folder = makeFolder(t);
  await (await startCluster(options(folder))).stop();
  writeFileSync(
    join(folder, "cluster/postmaster.pid"),
    `${process.ppid}\n${join(folder, "cluster")}\n1\n5432\n`,
  );
  assert.equal(await works((await start(t, folder)).owner), true);
});

test("a cluster whose making was broken off is made anew", async (t) => {
  const folder = makeFolder(t);
  mkdirSync(join(folder, "cluster.partial/base"), { recursive: true });
  writeFileSync(join(folder, "cluster.partial/PG_VERSION"), "18\n");
  assert.equal(await works((await start(t, folder)).owner), true);
  assert.equal(existsSync(join(folder, "cluster.partial")), false);
});

test("a cluster that lacks files is not touched", async (t) => {
  const folder = makeFolder(t);
  mkdirSync(join(folder, "cluster/base"), { recursive: true });
  writeFileSync(join(folder, "cluster/base/1"), "somebody's data");
  await assert.rejects(startCluster(options(folder)), { code: "cluster-damaged" });
  assert.equal(readFileSync(join(folder, "cluster/base/1"), "utf8"), "somebody's data");
});

test("a cluster of another major version is refused with what to do", async (t) => {
  const folder = makeFolder(t);
  mkdirSync(join(folder, "cluster"), { recursive: true });
  writeFileSync(join(folder, "cluster/PG_VERSION"), "15\n");
  await assert.rejects(startCluster(options(folder)), { code: "cluster-version" });
});

test("a password that is not the database's is told from a database that does not start", async (t) => {
  const folder = makeFolder(t);
  await (await startCluster(options(folder))).stop();
  writeFileSync(join(folder, "owner.password"), "another");
  await assert.rejects(startCluster(options(folder)), { code: "owner-password" });
});

test("a data folder with a long path has its socket elsewhere, privately, and removes it", async (t) => {
  const folder = makeFolder(t, "ñ".repeat(60));
  const cluster = await startCluster(options(folder));
  assert.equal(cluster.owner.host.startsWith(tmpdir()), true);
  assert.equal(statSync(cluster.owner.host).mode & 0o777, 0o700);
  assert.equal(await works(cluster.owner), true);
  await cluster.stop();
  assert.equal(existsSync(cluster.owner.host), false);
});

test("a link that somebody laid where the socket folder goes is not followed", async (t) => {
  const folder = makeFolder(t, "x".repeat(120));
  const asIs = { prefix: [], uid: null };
  const { path } = await ensureSocketFolder(folder, asIs);
  rmSync(path, { recursive: true });
  symlinkSync(tmpdir(), path);
  atEnd(t, () => rmSync(path, { force: true }));
  assert.equal(lstatSync(path).isSymbolicLink(), true);
  await assert.rejects(ensureSocketFolder(folder, asIs), { code: "data-folder-permission" });
});

test("a folder with commas, quotes and blanks works", async (t) => {
  const folder = makeFolder(t, `a, "b" c's`);
  assert.equal(await works((await start(t, folder)).owner), true);
});

const isRoot = process.getuid?.() === 0;

test(
  "root without user namespaces runs it as an ordinary user, and back",
  { skip: isRoot ? false : "needs root" },
  async (t) => {
    const base = mkdtempSync(join(tmpdir(), "cluster-"));
    atEnd(t, () => rmSync(base, { recursive: true, force: true }));
    chmodSync(base, 0o755);
    const folder = join(base, "data");
    const asNobody = [{ prefix: [], uid: 65_534 }];
    const first = await startCluster({ ...options(folder), waysToRun: asNobody });
    await query(first.owner, "create table kept as select 42 as value");
    assert.equal(statSync(`/proc/${first.pid}`).uid, 65_534);
    await first.stop();
    const second = await start(t, folder);
    assert.equal(await query(second.owner, "select value from kept"), 42);
  },
);

test(
  "root without namespaces below a closed folder is told what to do",
  { skip: isRoot ? false : "needs root" },
  async (t) => {
    const folder = makeFolder(t);
    const asNobody = [{ prefix: [], uid: 65_534 }];
    await assert.rejects(startCluster({ ...options(folder), waysToRun: asNobody }), {
      code: "root-without-namespace",
    });
  },
);
