import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { silentLog } from "../log.ts";
import { makeTestDatabase } from "../testing/index.ts";
import type { Tx } from "../database/unit-of-work.ts";
import { consumeEvents, followEvents } from "./follow-events.ts";
import { makeEventBell, recordEvent } from "./record-event.ts";

const WORKER = { kind: "worker" } as const;
const bell = makeEventBell(() => undefined);
const happened = (tx: Tx, subject: string) =>
  recordEvent(tx, { name: "test.happened", titleId: null, subject, actor: "test", facts: {} }, bell);

async function open(t: TestContext) {
  const database = await makeTestDatabase(t);
  return { database, desk: database.open("desk") };
}

test("hands on every event once, also those of transactions that took their number early and committed late", async (t) => {
  const { desk } = await open(t);
  const seen: string[] = [];
  const follower = followEvents({
    database: desk,
    scope: WORKER,
    from: "events",
    bell,
    log: silentLog,
    onEvents: (events) => void seen.push(...events.map((event) => event.subject)),
  });
  t.after(() => follower.stop());
  await follower.caughtUp();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let recorded = (): void => undefined;
  const early = new Promise<void>((resolve) => (recorded = resolve));
  const slow = desk.unit(WORKER, async (tx) => {
    await happened(tx, "slow");
    recorded();
    await held;
  });
  await early;
  for (let n = 0; n < 5; n += 1) await desk.unit(WORKER, (tx) => happened(tx, `quick ${n}`));
  await follower.caughtUp();
  assert.equal(seen.includes("slow"), false);
  release();
  await slow;
  await follower.caughtUp();
  assert.deepEqual(seen.toSorted(), ["quick 0", "quick 1", "quick 2", "quick 3", "quick 4", "slow"]);
});

test("rolls an event back with its transaction", async (t) => {
  const { desk, database } = await open(t);
  await assert.rejects(
    desk.unit(WORKER, async (tx) => {
      await happened(tx, "never");
      throw new Error("no");
    }),
  );
  assert.equal((await database.query("select from events")).length, 0);
});

test("catches up after the database was away, and says that it had to", async (t) => {
  const { desk, database } = await open(t);
  const seen: string[] = [];
  let caughtUp = 0;
  const follower = followEvents({
    database: desk,
    scope: WORKER,
    from: "events",
    bell,
    log: silentLog,
    pollMs: 20,
    onEvents: (events) => void seen.push(...events.map((event) => event.subject)),
    onCatchUp: () => void (caughtUp += 1),
  });
  t.after(() => follower.stop());
  await follower.caughtUp();
  await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await desk
    .unit(WORKER, (tx) => happened(tx, "after"))
    .catch(() => desk.unit(WORKER, (tx) => happened(tx, "after")));
  await follower.caughtUp();
  assert.deepEqual(seen, ["after"]);
  assert.ok(caughtUp >= 1);
});

test("moves a stored cursor only together with the effect", async (t) => {
  const { desk, database } = await open(t);
  await desk.unit(WORKER, (tx) => happened(tx, "one"));
  await assert.rejects(
    consumeEvents(desk, "counter", async () => {
      throw new Error("the effect failed");
    }),
  );
  const done: string[] = [];
  await Promise.all(
    [1, 2, 3].map(() =>
      consumeEvents(
        desk,
        "counter",
        async (_tx, events) => void done.push(...events.map((event) => event.subject)),
      ),
    ),
  );
  assert.deepEqual(done, ["one"]);
  assert.equal((await database.query("select from event_cursors where consumer = 'counter'")).length, 1);
});
