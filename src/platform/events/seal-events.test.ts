import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { makeTestDatabase } from "../testing/index.ts";
import { makeEventBell, recordEvent } from "./record-event.ts";
import { sealEvents, verifySeals } from "./seal-events.ts";

const WORKER = { kind: "worker" } as const;

async function openLog(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const bell = makeEventBell(() => undefined);
  const record = (subject: string) =>
    desk.unit(WORKER, (tx) =>
      recordEvent(
        tx,
        { name: "thing.happened", titleId: null, subject, actor: "test", facts: { n: 1 } },
        bell,
      ),
    );
  return { database, desk, record };
}

test("seals each event once, and nothing where nothing is new", async (t) => {
  const { desk, record } = await openLog(t);
  await sealEvents(desk);
  await record("a");
  await record("b");
  assert.equal(await sealEvents(desk), 2);
  assert.equal(await sealEvents(desk), 0);
  await record("c");
  assert.equal(await sealEvents(desk), 1);
  const verdict = await verifySeals(desk);
  assert.equal(verdict.kind, "whole");
});

test("many at once, sealed by several processes, are sealed once each", async (t) => {
  const { desk, record } = await openLog(t);
  const before = await sealEvents(desk);
  const counts = await Promise.all([
    ...Array.from({ length: 30 }, (_, at) => record(`e${at}`).then(() => 0)),
    ...Array.from({ length: 5 }, () => sealEvents(desk)),
  ]);
  const sealed = counts.reduce((sum, each) => sum + each, 0) + (await sealEvents(desk));
  assert.equal(sealed, 30);
  const verdict = await verifySeals(desk);
  assert.ok(verdict.kind === "whole" && verdict.events === before + 30);
});

for (const [name, change] of [
  ["changed", "update events set subject = 'x' where subject = 'b'"],
  ["taken out", "delete from events where subject = 'b'"],
  ["back-dated", "update events set at = at - interval '1 day' where subject = 'b'"],
] as const) {
  test(`an event that was ${name} afterwards shows, with its batch`, async (t) => {
    const { database, desk, record } = await openLog(t);
    await sealEvents(desk);
    for (const subject of ["a", "b", "c"]) {
      await record(subject);
      await sealEvents(desk);
    }
    await database.query(change);
    const { number = 0 } =
      (await database.query<{ number: number }>("select max(number) - 1 as number from event_seals"))[0] ??
      {};
    assert.deepEqual(await verifySeals(desk), { kind: "broken", seal: number });
  });
}
