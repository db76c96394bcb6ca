import assert from "node:assert/strict";
import test, { mock, type TestContext } from "node:test";
import { Worker } from "node:worker_threads";
import { readCopy } from "./formats/read-copy.ts";
import { makeEventBell, silentLog } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { inTurn, makeAsideReader, type AsideOptions, type ReadAside } from "./read-aside.ts";
import { keepBytes, readTransmission, type WireDeps } from "./receive-copy.ts";
import { insertSource } from "./sources-store.ts";
import { lockTransmission, markQuarantined } from "./transmissions-store.ts";

const AT = { receivedAt: "2026-11-24T10:00:00Z" };
const copyNamed = (id: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      uri: `urn:test:${id}`,
      headline: "Bridge closed",
      body_text: "The bridge is closed.",
    }),
  );

function openReader(t: TestContext, options: AsideOptions = {}) {
  const reader = makeAsideReader({ aboveBytes: 0, ...options });
  t.after(() => reader.stop());
  return reader;
}

/** A thread that does this instead of reading. */
const threadThat =
  (act: string, limits = {}) =>
  (): Worker =>
    new Worker(
      `const { parentPort } = require("node:worker_threads"); parentPort.on("message", (asked) => { ${act} });`,
      {
        eval: true,
        resourceLimits: limits,
      },
    );

test("reads in a thread exactly what it reads without one", async (t) => {
  const reader = openReader(t);
  const bytes = copyNamed("1");
  assert.deepEqual(await reader.read(bytes, AT), await readCopy(bytes, AT));
  assert.equal(bytes.toString().includes("Bridge"), true, "the bytes stay with the caller");
  assert.deepEqual(
    await reader.read(Buffer.from("{ broken"), AT),
    await readCopy(Buffer.from("{ broken"), AT),
  );
});

test("starts no thread for small copy", async (t) => {
  const reader = openReader(t, { aboveBytes: 256 * 1024 });
  assert.equal((await reader.read(copyNamed("1"), AT)).kind, "read");
  assert.equal(reader.isRunning(), false);
});

test("F28: refuses what takes too long, and reads the next in a new thread", async (t) => {
  let started = 0;
  const stuck = threadThat("for (;;);");
  const honest = threadThat(
    `parentPort.postMessage({ kind: "read", format: "ninjs", items: [], warnings: [] })`,
  );
  const reader = openReader(t, {
    limitMs: 300,
    startThread: () => {
      started += 1;
      return started === 1 ? stuck() : honest();
    },
  });
  const [first, second] = await Promise.all([
    reader.read(copyNamed("1"), AT),
    reader.read(copyNamed("2"), AT),
  ]);
  assert.equal(first.kind === "refused" ? first.code : "read", "copy-too-slow");
  assert.equal(second.kind, "read");
  assert.equal(started, 2);
});

test("F28: refuses what ends the thread or needs more memory than it has", async (t) => {
  const ends = [
    "throw new Error('broken')",
    "process.exit(1)",
    "const kept = []; for (;;) kept.push({ more: [] })",
  ];
  for (const act of ends) {
    const reader = openReader(t, { startThread: threadThat(act, { maxOldGenerationSizeMb: 16 }) });
    const result = await reader.read(copyNamed("1"), AT);
    assert.equal(result.kind === "refused" ? result.code : "read", "copy-too-heavy", act);
    assert.equal(reader.isRunning(), false);
  }
});

test("ends the thread when nothing came for a while", async (t) => {
  const reader = openReader(t, { idleMs: 5_000 });
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  await reader.read(copyNamed("1"), AT);
  assert.equal(reader.isRunning(), true);
  mock.timers.tick(4_999);
  assert.equal(reader.isRunning(), true);
  mock.timers.tick(1);
  assert.equal(reader.isRunning(), false);
});

test("leaves the process free to do other things while it reads", async (t) => {
  const reader = openReader(t, {
    startThread: threadThat(
      "const end = Date.now() + 300; while (Date.now() < end); parentPort.postMessage({ kind: 'read', items: [] })",
    ),
  });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  await reader.read(copyNamed("1"), AT).finally(() => clearInterval(timer));
  assert.ok(turns > 10);
});

test("lets whoever comes second wait for the first, also when the first fails", async () => {
  const seen: string[] = [];
  const first = inTurn("a", async () => {
    await new Promise(setImmediate);
    seen.push("first");
    throw new Error("lost");
  });
  const second = inTurn("a", async () => seen.push("second"));
  await assert.rejects(first);
  await second;
  assert.deepEqual(seen, ["first", "second"]);
});

async function openWire(t: TestContext, read: ReadAside) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const deps: WireDeps = {
    database: desk,
    bell: makeEventBell(() => undefined),
    log: silentLog,
    readCopy: read,
  };
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
  const id = await keepBytes(deps, { sourceId: "prairie", fileName: "a.json", bytes: copyNamed("1") });
  return { database, desk, deps, id };
}

test("holds neither lock nor unit while it reads, and files nothing that was settled meanwhile", async (t) => {
  const wire = await openWire(t, async (bytes, at) => {
    await wire.desk.unit({ kind: "worker" }, async (tx) => {
      assert.equal((await lockTransmission(tx, wire.id))?.state, "received");
      await markQuarantined(tx, wire.id, "format-unknown", "Another process was first.");
    });
    return readCopy(bytes, at);
  });
  const [result] = await readTransmission(wire.deps, wire.id);
  assert.deepEqual([result?.outcome, result?.reason], ["quarantined", "Another process was first."]);
  assert.deepEqual(await wire.database.query("select count(*)::int as n from items"), [{ n: 0 }]);
});

test("F28: puts copy aside that takes too long, under its code", async (t) => {
  const reader = openReader(t, { limitMs: 200, startThread: threadThat("for (;;);") });
  const { database, deps, id } = await openWire(t, reader.read);
  assert.equal((await readTransmission(deps, id))[0]?.outcome, "quarantined");
  assert.deepEqual(await database.query("select state, code, tries from transmissions"), [
    { state: "quarantined", code: "copy-too-slow", tries: 1 },
  ]);
});
