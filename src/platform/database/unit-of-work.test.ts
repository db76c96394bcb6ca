import assert from "node:assert/strict";
import test from "node:test";
import { makeTestDatabase } from "../testing/index.ts";
import { unsafeInstallFaultController } from "../fault-points.ts";
import { keepAnswer } from "./keep-answer.ts";
import { sql } from "./sql.ts";

const WORKER = { kind: "worker" } as const;
const scopeOf = (titles: string[]) => ({ kind: "titles", titles }) as const;
const event = (title: string | null) =>
  sql`insert into events (name, title_id, subject, actor) values ('x', ${title}, 'x', 'x')`;

test("shows a unit the rows of its titles and no others", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  await desk.unit(WORKER, async (tx) => {
    await tx.run(event("a"));
    await tx.run(event("b"));
  });
  const seen = (titles: string[]) =>
    desk.unit(scopeOf(titles), async (tx) =>
      (await tx.many(sql<{ t: string }>`select title_id as t from events order by id`)).map((row) => row.t),
    );
  assert.deepEqual(await seen(["a"]), ["a"]);
  assert.deepEqual(await seen(["a", "b"]), ["a", "b"]);
  assert.deepEqual(await seen([]), []);
  await assert.rejects(
    desk.unit(scopeOf(["a"]), (tx) => tx.run(event("b"))),
    /row-level security/,
  );
});

test("leaves no scope behind on the connection", async (t) => {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  await desk.unit(WORKER, (tx) => tx.run(event("a")));
  assert.equal(await desk.unit({ kind: "nothing" }, (tx) => tx.run(sql`select from events`)), 0);
});

test("gives one time to a whole unit", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  await desk.unit(WORKER, async (tx) => {
    const first = await tx.now();
    await tx.run(sql`select pg_sleep(0.01)`);
    assert.deepEqual(await tx.now(), first);
  });
});

test("counts rows by the verb's word", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  const two = sql<{ n: number }>`select n from generate_series(1, 2) as n`;
  await assert.rejects(
    desk.unit(WORKER, (tx) => tx.maybeOne(two)),
    /at most one row/,
  );
  await assert.rejects(
    desk.unit(WORKER, (tx) => tx.one(sql`select 1 where false`)),
    /expected one row/,
  );
});

const loseAt = (point: string) => ({
  hit(name: string) {
    if (name === point) throw Object.assign(new Error("Connection terminated"), { code: "ECONNRESET" });
  },
});

test("F03: says that nothing was changed when the database was lost before COMMIT", async (t) => {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const undo = unsafeInstallFaultController(loseAt("database.before-commit"));
  await assert.rejects(
    desk.unit(WORKER, (tx) => tx.run(event("a"))),
    { code: "database-away", status: 503 },
  );
  undo();
  assert.equal((await database.query("select from events")).length, 0);
});

test("F04: says that it does not know when the answer to COMMIT was lost", async (t) => {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const undo = unsafeInstallFaultController(loseAt("database.commit-answer"));
  await assert.rejects(
    desk.unit(WORKER, (tx) => tx.run(event("a"))),
    { code: "commit-unknown", status: 503 },
  );
  undo();
  assert.equal((await database.query("select from events")).length, 1);
});

test("answers a repeated request as before, and refuses a key used for another", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  let acts = 0;
  const ask = (key: string | null, body: object) =>
    desk.unit(WORKER, (tx) =>
      keepAnswer(
        tx,
        { key, actor: "ruth", route: "r", body },
        () => false,
        async () => (acts += 1),
      ),
    );
  assert.deepEqual([await ask("key-0001", { a: 1 }), await ask("key-0001", { a: 1 })], [1, 1]);
  await assert.rejects(ask("key-0001", { a: 2 }), { code: "idempotency-key-reused", status: 422 });
  assert.equal(await ask(null, { a: 1 }), 2);
});

test("gives a repeated request the fields in the order of the first answer", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  const answer = { status: 200, json: { kind: "published", address: "/a", zebra: [{ b: 1, a: 2 }] } };
  const ask = () =>
    desk.unit(WORKER, (tx) =>
      keepAnswer(
        tx,
        { key: "key-0003", actor: "r", route: "r", body: {} },
        () => false,
        async () => answer,
      ),
    );
  const first = JSON.stringify(await ask());
  assert.equal(JSON.stringify(await ask()), first);
  assert.equal(first, JSON.stringify(answer));
});

test("does not keep an answer that a person can mend", async (t) => {
  const desk = (await makeTestDatabase(t)).open("desk");
  let acts = 0;
  const ask = () =>
    desk.unit(WORKER, (tx) =>
      keepAnswer(
        tx,
        { key: "key-0002", actor: "r", route: "r", body: {} },
        (n) => n === 1,
        async () => (acts += 1),
      ),
    );
  assert.deepEqual([await ask(), await ask(), await ask()], [1, 2, 2]);
});
