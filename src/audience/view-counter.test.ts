import assert from "node:assert/strict";
import test from "node:test";
import { makeEventBell, makeFixedClock, silentLog, type Database } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { addViews, mostReadOf, rankMostRead, views24h } from "./most-read-store.ts";
import { makeViewCounter } from "./view-counter.ts";

const WORKER = { kind: "worker" } as const;
const bell = makeEventBell(() => undefined);
const phone =
  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36";

async function openAudience(t: Parameters<typeof makeTestDatabase>[0]) {
  const database = await makeTestDatabase(t);
  await database.query(
    "insert into titles values ('valley', 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '')",
  );
  for (const id of ["story222", "story333"]) {
    await database.query("insert into released.versions values ($1, 1, 'valley', $2, '{}', now())", [
      `00000000-0000-7000-8000-00000${id.slice(-3)}0000`.slice(0, 36),
      id,
    ]);
    await database.query(
      "insert into released.current select 'valley', $1, placing_id, 1, placing_id, 'local', 'local', '{}', '{}', now(), null, now() from released.versions where public_id = $1",
      [id],
    );
  }
  const desk = database.open("desk");
  return { database, desk, views: (ids: string[]) => desk.unit(WORKER, (tx) => views24h(tx, "valley", ids)) };
}

const claim = (publicId: string, address = "203.0.113.9") => ({
  titleId: "valley",
  publicId,
  address,
  agent: phone,
  purpose: null,
});

test("writes what was counted once, and only for stories that are out", async (t) => {
  const { database, views } = await openAudience(t);
  const counter = makeViewCounter({
    forms: database.open("forms"),
    clock: makeFixedClock("2026-11-24T12:00:00Z"),
    log: silentLog,
  });
  for (const address of ["203.0.113.9", "203.0.113.10", "203.0.113.9"])
    counter.take(claim("story222", address));
  counter.take(claim("nostory2"));
  await Promise.all([counter.flush(), counter.flush()]);
  await counter.flush();
  assert.deepEqual(await views(["story222", "nostory2"]), new Map([["story222", 2]]));
  assert.equal((await database.query("select from view_counts")).length, 1);
});

test("I9: keeps what it could not write for the next time, and counts it once", async (t) => {
  const { database, views } = await openAudience(t);
  const forms = database.open("forms");
  let away = true;
  const flaky: Database = {
    ...forms,
    unit: (scope, work) => (away ? Promise.reject(new Error("away")) : forms.unit(scope, work)),
  };
  const counter = makeViewCounter({
    forms: flaky,
    clock: makeFixedClock("2026-11-24T12:00:00Z"),
    log: silentLog,
  });
  counter.take(claim("story222"));
  await counter.flush();
  away = false;
  await counter.flush();
  await counter.flush();
  assert.deepEqual(await views(["story222"]), new Map([["story222", 1]]));
});

test("ranks by the views of the last 24 hours, and says so only when the order changed", async (t) => {
  const { desk } = await openAudience(t);
  const rank = () => desk.unit(WORKER, (tx) => rankMostRead(tx, "valley", bell));
  const order = () => desk.unit(WORKER, (tx) => mostReadOf(tx, "valley"));
  const add = (id: string, hoursAgo: number, views: number) =>
    desk.unit(WORKER, async (tx) =>
      addViews(tx, "valley", id, new Date((await tx.now()).getTime() - hoursAgo * 3_600_000), views),
    );
  await add("story222", 1, 10);
  await add("story333", 2, 5);
  assert.equal(await rank(), true);
  assert.deepEqual(await order(), ["story222", "story333"]);
  assert.equal(await rank(), false);
  await add("story333", 30, 100);
  assert.equal(await rank(), false, "views of the day before do not count");
  await add("story333", 1, 6);
  assert.equal(await rank(), true);
  assert.deepEqual(await order(), ["story333", "story222"]);
});
