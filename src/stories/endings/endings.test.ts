import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { recordEvent, silentLog } from "../../platform/index.ts";
import type { BookChange } from "../../wire/index.ts";
import { openWireRoom } from "../from-wire/wire-room.fixture.ts";
import { publishStory } from "../publish-story.ts";
import {
  manyReleased,
  manyTeasers,
  maybeOneGone,
  maybeOneReleased,
  nextEndingOf,
} from "../released-store.ts";
import { WORKER } from "../stories.fixture.ts";
import { maybeOneStory } from "../stories-store.ts";
import { effectOfBook } from "./book-effect.ts";
import { endUses } from "./end-uses.ts";
import { followContracts } from "./follow-contracts.ts";

const NOW = "2026-11-24T12:00:00Z";
const END = "2026-11-25T12:00:00Z";

async function openRoom(t: TestContext) {
  const room = await openWireRoom(t);
  const { desk, bell, title, database } = room;
  await database.moveClock(NOW);
  const take = async (change: object = {}) => {
    const text = ["Ferry fares will rise in spring."];
    const itemId = await room.send({ version: 1, headline: "Ferry fares to rise", text, more: change });
    const storyId = await room.take(itemId);
    return { storyId, title, by: "test", draftVersion: 1, overrule: [], updated: false };
  };
  const deps = { database: desk, bell, log: silentLog, titleById: () => title };
  return { ...room, take, deps };
}

test("a story whose item expires is gone for readers at that instant, and withdrawn after it", async (t) => {
  const room = await openRoom(t);
  const act = await room.take({ expires: END });
  const published = await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.bell));
  assert.equal(published.kind, "published");
  const { publicId } = await room.desk.unit(
    WORKER,
    async (tx) => (await maybeOneStory(tx, act.storyId, room.title.id)) ?? { publicId: "" },
  );
  const seen = () =>
    room.desk.unit(WORKER, async (tx) => [
      (await maybeOneReleased(tx, room.title.id, publicId)) !== null,
      (await manyTeasers(tx, { titleId: room.title.id, limit: 9 })).length,
      (await manyReleased(tx, room.title.id, 9)).length,
    ]);
  await room.database.moveClock("2026-11-25T11:59:59.999Z");
  assert.deepEqual(await seen(), [true, 1, 1]);
  assert.deepEqual(await room.desk.unit(WORKER, (tx) => nextEndingOf(tx, room.title.id)), new Date(END));
  assert.equal(await endUses(room.deps), 0);
  await room.database.moveClock(END);
  assert.deepEqual(await seen(), [false, 0, 0], "before any worker looked");
  assert.equal(await endUses(room.deps), 1);
  assert.equal(await endUses(room.deps), 0);
  const gone = await room.desk.unit(WORKER, (tx) => maybeOneGone(tx, room.title.id, publicId));
  assert.equal(gone?.status, "withdrawn");
  const again = await room.desk.unit(WORKER, (tx) =>
    publishStory(tx, { ...act, draftVersion: 2 }, room.bell),
  );
  assert.ok(again.kind === "held" && again.findings.some((found) => found.rule === "right-missing"));
});

test("a deal that leaves the title out holds the story, one that keeps for days ends it", async (t) => {
  const room = await openRoom(t);
  const act = await room.take();
  const deal = (id: string, titles: string, days: string) =>
    room.database.query(
      `insert into contracts (id, source_id, title_ids, media, keep_days, made_at, made_by)
       values ('${id}', 'prairie', '${titles}', '{web}', ${days}, '${NOW}', 'test')`,
    );
  await deal("00000000-0000-7000-8000-000000000001", "{elsewhere}", "null");
  const held = await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.bell));
  assert.ok(held.kind === "held" && held.findings.some((found) => found.rule === "right-missing"));
  await deal("00000000-0000-7000-8000-000000000002", "{valley}", "7");
  assert.equal((await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.bell))).kind, "published");
  assert.deepEqual(
    await room.desk.unit(WORKER, (tx) => nextEndingOf(tx, room.title.id)),
    new Date("2026-12-01T12:00:00Z"),
  );
});

test("a contract written later takes down at once what it does not allow", async (t) => {
  const room = await openRoom(t);
  const act = await room.take();
  await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.bell));
  await followContracts(room.deps);
  const id = "00000000-0000-7000-8000-000000000003";
  await room.database.query(
    `insert into contracts (id, source_id, title_ids, media, made_at, made_by)
     values ('${id}', 'prairie', '{elsewhere}', '{web}', '${NOW}', 'test')`,
  );
  await room.desk.unit(WORKER, (tx) =>
    recordEvent(
      tx,
      { name: "contract.made", titleId: null, subject: id, actor: "test", facts: { source: "prairie" } },
      room.bell,
    ),
  );
  await followContracts(room.deps);
  const listed = await room.desk.unit(WORKER, (tx) => manyTeasers(tx, { titleId: room.title.id, limit: 9 }));
  assert.deepEqual(listed, []);
  assert.equal(await endUses(room.deps), 1);
});

test("tells before a contract is written or ended what it would take from readers, and takes nothing", async (t) => {
  const room = await openRoom(t);
  const act = await room.take();
  await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.bell));
  const effect = async (change: Partial<BookChange>) => {
    const found = await room.desk.unit(WORKER, (tx) =>
      effectOfBook(tx, { sourceId: "prairie", without: null, plus: null, ...change }),
    );
    const down = [...found.down].map(([id, lost]) => [id, lost.map(({ headline }) => headline)]);
    return [found.live, Object.fromEntries(down), found.ends.map((end) => end.toISOString())];
  };
  const deal = { titleIds: [], media: ["web" as const], from: null, until: null, keepDays: null };
  assert.deepEqual(await effect({}), [1, {}, []]);
  assert.deepEqual(await effect({ plus: deal }), [1, {}, []]);
  assert.deepEqual(await effect({ plus: { ...deal, titleIds: ["elsewhere"] } }), [
    1,
    { valley: ["Ferry fares to rise"] },
    [],
  ]);
  assert.deepEqual(await effect({ plus: { ...deal, keepDays: 7 } }), [1, {}, ["2026-12-01T12:00:00.000Z"]]);
  const [wide, narrow] = [
    "00000000-0000-7000-8000-000000000011",
    "00000000-0000-7000-8000-000000000012",
  ] as const;
  await room.database.query(
    `insert into contracts (id, source_id, title_ids, media, made_at, made_by)
     values ('${wide}', 'prairie', '{}', '{web}', '${NOW}', 'test'),
            ('${narrow}', 'prairie', '{elsewhere}', '{web}', '${NOW}', 'test')`,
  );
  assert.deepEqual(
    await effect({ without: wide }),
    [1, { valley: ["Ferry fares to rise"] }, []],
    "the narrow one is left",
  );
  assert.deepEqual(await effect({ without: narrow }), [1, {}, []]);
  assert.deepEqual(await effect({ sourceId: "harbour", plus: deal }), [0, {}, []]);
  const live = await room.database.query("select from placings where status = 'live'");
  assert.equal(live.length, 1);
});
