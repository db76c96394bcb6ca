import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../database/sql.ts";
import { makeTestDatabase } from "./test-database.ts";

test("each test database has every table and starts empty", async (t) => {
  const first = await makeTestDatabase(t);
  const second = await makeTestDatabase(t);
  await first.query("insert into events (name, subject, actor) values ('a', 'b', 'c')");
  const [ofFirst] = await first.query<{ count: string }>("select count(*) from events");
  const [ofSecond] = await second.query<{ count: string }>("select count(*) from events");
  assert.equal(ofFirst?.count, "1");
  assert.equal(ofSecond?.count, "0");
});

test("the logins of a test database have the rights of the real ones", async (t) => {
  const database = await makeTestDatabase(t);
  const refused = database.reader.unit({ kind: "nothing" }, (tx) => tx.many(sql`select * from events`));
  await assert.rejects(refused, /permission denied/);
  const rows = await database.desk.unit({ kind: "worker" }, (tx) => tx.many(sql`select * from events`));
  assert.deepEqual(rows, []);
});

test("a test database is gone after its test", async (t) => {
  const witness = await makeTestDatabase(t);
  let name = "";
  await t.test("makes one", async (inner) => {
    name = (await makeTestDatabase(inner)).facts.owner.database;
  });
  const left = await witness.query("select from pg_database where datname = $1", [name]);
  assert.equal(left.length, 0);
});

test("queues asked for take jobs", async (t) => {
  const database = await makeTestDatabase(t);
  await database.addQueues(["letters"]);
  const queues = await database.query<{ name: string }>("select name from jobs.queue");
  assert.ok(queues.some((queue) => queue.name === "letters"));
});

test("the moved clock stands still and holds for connections that were open before", async (t) => {
  const { desk, reader, moveClock } = await makeTestDatabase(t);
  const nowOf = (database: typeof desk) => database.unit({ kind: "nothing" }, (tx) => tx.now());
  const before = await nowOf(desk);
  await moveClock("2026-03-01T06:00:00-06:00");
  assert.equal((await nowOf(desk)).toISOString(), "2026-03-01T12:00:00.000Z");
  assert.deepEqual(await nowOf(desk), await nowOf(reader));
  assert.notDeepEqual(await nowOf(desk), before);
  await moveClock("2026-03-01T12:00:01Z");
  assert.equal((await nowOf(desk)).toISOString(), "2026-03-01T12:00:01.000Z");
});
