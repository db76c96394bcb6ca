import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { makeEventBell, silentLog } from "../platform/index.ts";
import { makeTestDatabase, unsafeInstallFaultController } from "../platform/testing/index.ts";
import {
  keepBytes,
  readLeftovers,
  readTransmission,
  receiveCopy,
  tryAgain,
  type WireDeps,
} from "./receive-copy.ts";
import { insertSource, manySourceRows } from "./sources-store.ts";
import { maybeOneQuarantined } from "./transmissions-store.ts";
import { watchDropFolders } from "./watch-drop-folders.ts";

const ninjs = (change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      uri: "urn:test:item:1",
      type: "text",
      version: "1",
      versioncreated: "2026-11-24T10:00:00Z",
      pubstatus: "usable",
      headline: "Bridge closed",
      body_text: "The bridge is closed.",
      ...change,
    }),
  );

async function openWire(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const deps: WireDeps = { database: desk, bell: makeEventBell(() => undefined), log: silentLog };
  await desk.unit({ kind: "worker" }, (tx) =>
    insertSource(tx, {
      id: "prairie",
      titleId: null,
      name: "Prairie",
      credit: "Prairie",
      section: null,
      usualGapMinutes: 60,
      pushTokenHash: null,
    }),
  );
  const receive = async (bytes: Buffer) =>
    (await receiveCopy(deps, { sourceId: "prairie", fileName: "a.json", bytes })).results;
  const count = async (table: string): Promise<number> =>
    (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
  return { deps, desk, database, receive, count };
}

test("files a first version, an update, a correction and a kill as what they are", async (t) => {
  const { receive, database } = await openWire(t);
  assert.equal((await receive(ninjs()))[0]?.outcome, "new");
  assert.equal((await receive(ninjs({ version: "2", headline: "Bridge opens" })))[0]?.outcome, "update");
  const killed = (await receive(ninjs({ version: "3", pubstatus: "canceled" })))[0];
  assert.deepEqual([killed?.outcome, killed?.version], ["kill", 3]);
  const [item] = await database.query<{ state: string; headline: string }>(
    "select state, headline from items",
  );
  assert.equal(item?.state, "killed");
  assert.equal((await receive(ninjs({ version: "4" })))[0]?.outcome, "stale");
});

test("F19: keeps the same bytes once, however often they come", async (t) => {
  const { receive, count } = await openWire(t);
  const first = (await receive(ninjs()))[0];
  const again = await Promise.all(Array.from({ length: 10 }, () => receive(ninjs())));
  for (const results of again)
    assert.deepEqual([results[0]?.outcome, results[0]?.item], ["duplicate", first?.item]);
  assert.deepEqual(
    [await count("items"), await count("item_versions"), await count("transmissions")],
    [1, 1, 11],
  );
});

test("F19: takes the same copy in another envelope as a duplicate", async (t) => {
  const { receive, count } = await openWire(t);
  await receive(ninjs());
  assert.equal((await receive(ninjs({ usageterms: "", infosource: [] })))[0]?.outcome, "duplicate");
  assert.equal(await count("item_versions"), 1);
});

test("takes a list in which nothing stands for read, and a file that should hold an item and does not for unread", async (t) => {
  const { receive, database } = await openWire(t);
  const feed =
    '<rss version="2.0"><channel><title>Prairie</title><link>https://prairie.example/</link></channel></rss>';
  assert.deepEqual(await receive(Buffer.from(feed)), []);
  const message = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet/></newsMessage>';
  assert.equal((await receive(Buffer.from(message)))[0]?.outcome, "quarantined");
  const states = await database.query<{ state: string }>(
    "select state from transmissions order by received_at, id",
  );
  assert.deepEqual(
    states.map(({ state }) => state),
    ["read", "quarantined"],
  );
});

test("F24: puts unreadable bytes in quarantine with the reason and harms nothing else", async (t) => {
  const { receive, database, desk, deps } = await openWire(t);
  const [result] = await receive(Buffer.from("{ this is no JSON"));
  assert.equal(result?.outcome, "quarantined");
  assert.ok((result?.reason ?? "").length > 10);
  assert.equal((await receive(ninjs()))[0]?.outcome, "new");
  const [row] = await database.query<{ id: string; raw: Buffer }>(
    "select id, raw from transmissions where state = 'quarantined'",
  );
  assert.equal(row?.raw.toString(), "{ this is no JSON");
  assert.equal((await tryAgain(deps, row?.id ?? ""))?.[0]?.outcome, "quarantined");
  const kept = await desk.unit({ kind: "worker" }, (tx) => maybeOneQuarantined(tx, row?.id ?? ""));
  assert.deepEqual([kept?.fileName, kept?.raw.toString()], ["a.json", "{ this is no JSON"]);
  const [read] = await database.query<{ id: string }>("select id from transmissions where state = 'read'");
  assert.equal(await desk.unit({ kind: "worker" }, (tx) => maybeOneQuarantined(tx, read?.id ?? "")), null);
});

test("F25: reads what was kept but not read, once, by whoever comes first", async (t) => {
  const { deps, count } = await openWire(t);
  const id = await keepBytes(deps, { sourceId: "prairie", fileName: "a", bytes: ninjs() });
  await Promise.all([readTransmission(deps, id), readTransmission(deps, id), readLeftovers(deps, 0)]);
  assert.deepEqual([await count("items"), await count("item_versions")], [1, 1]);
});

test("puts bytes aside that ended the program again and again", async (t) => {
  const { deps, database } = await openWire(t);
  const id = await keepBytes(deps, { sourceId: "prairie", fileName: "a", bytes: ninjs() });
  // Three processes that began to read and were never heard of again.
  await database.query("update transmissions set tries = 3");
  await readTransmission(deps, id);
  const [row] = await database.query<{ state: string; code: string }>(
    "select state, code from transmissions",
  );
  assert.deepEqual(row, { state: "quarantined", code: "reader-ended" });
  assert.equal((await tryAgain(deps, id))?.[0]?.outcome, "new");
});

test("does not count a fault of ours against the bytes", async (t) => {
  const { deps, database } = await openWire(t);
  const id = await keepBytes(deps, { sourceId: "prairie", fileName: "a", bytes: ninjs() });
  const undo = unsafeInstallFaultController({
    hit: (name) => {
      if (name === "wire.filed") throw new Error("the statement took too long");
    },
  });
  for (let n = 0; n < 5; n += 1) await assert.rejects(readTransmission(deps, id));
  undo();
  assert.equal((await readTransmission(deps, id))[0]?.outcome, "new");
  assert.deepEqual(await database.query("select state, tries from transmissions"), [
    { state: "read", tries: 1 },
  ]);
});

test("refuses an unknown source and an empty sending", async (t) => {
  const { deps } = await openWire(t);
  await assert.rejects(keepBytes(deps, { sourceId: "nobody", fileName: "a", bytes: ninjs() }), {
    code: "wire-source-unknown",
  });
  await assert.rejects(keepBytes(deps, { sourceId: "prairie", fileName: "a", bytes: Buffer.alloc(0) }), {
    code: "wire-empty",
  });
});

test("takes whole files from a drop folder and leaves those still being written", async (t) => {
  const { deps, desk } = await openWire(t);
  const folder = await mkdtemp(join(tmpdir(), "masthead-drop-"));
  const folders = await watchDropFolders(deps, {
    folder,
    sources: async () => ["prairie"],
    everyMs: 3_600_000,
    log: silentLog,
  });
  t.after(async () => {
    await folders.stop();
    await rm(folder, { recursive: true });
  });
  await writeFile(join(folder, "prairie/story.json"), ninjs());
  await writeFile(join(folder, "prairie/later.json.part"), ninjs({ uri: "urn:test:item:2" }));
  await writeFile(join(folder, "prairie/empty.json"), "");
  await writeFile(join(folder, "secret.json"), ninjs({ uri: "urn:test:secret" }));
  await symlink(join(folder, "secret.json"), join(folder, "prairie/link.json"));
  for (let looks = 0; looks < 4; looks += 1) await folders.scan();
  assert.deepEqual((await readdir(join(folder, "prairie"))).toSorted(), [
    "later.json.part",
    "link.json",
    "refused",
  ]);
  const [source] = await desk.unit({ kind: "worker" }, manySourceRows);
  assert.equal(source?.health, "fresh");
});

test("F19: two processes that watch the same folder take each file once, and none is left", async (t) => {
  const { deps, database, count } = await openWire(t);
  const folder = await mkdtemp(join(tmpdir(), "masthead-drop-"));
  const watch = () =>
    watchDropFolders(
      { ...deps, database: database.open("desk") },
      { folder, sources: async () => ["prairie"], everyMs: 3_600_000, log: silentLog },
    );
  const watchers = [await watch(), await watch()];
  t.after(async () => {
    for (const watcher of watchers) await watcher.stop();
    await rm(folder, { recursive: true });
  });
  for (let number = 0; number < 8; number += 1) {
    await writeFile(join(folder, `prairie/${number}.json`), ninjs({ uri: `urn:test:item:${number}` }));
  }
  for (let looks = 0; looks < 3; looks += 1) await Promise.all(watchers.map((watcher) => watcher.scan()));
  assert.deepEqual(await readdir(join(folder, "prairie")), []);
  assert.deepEqual([await count("items"), await count("item_versions")], [8, 8]);
});
