import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { unsafeInstallFaultController } from "../../platform/testing/index.ts";
import { manyInboxRows } from "../inbox-store.ts";
import { receiveCopy, type WireDeps } from "../receive-copy.ts";
import { noneTaken, openWireDesk, WORKER } from "../wire-desk.fixture.ts";
import { groupByHand } from "./group-by-hand.ts";
import { manyMembers } from "./grouping-store.ts";
import { countWords, sharesOf, sweepFeatures } from "./word-counts-store.ts";

const SOURCES = ["prairie", "highland", "lowland"];

const FERRY = [
  "The ferry Halmira ran aground on a sandbank off Ostrevik on Monday evening with 214 people on board, the coast guard said.",
  "Captain Ilse Torvald said that nobody was hurt. Three tugs from Ostrevik are to pull the ferry free with the tide at dawn.",
].join("\n\n");
const RETOLD = [
  "Tugs were on their way to the Halmira late on Monday after the ferry struck a sandbank near Ostrevik with 214 people on board.",
  "All are well, Captain Ilse Torvald told the coast guard by radio. The tide at dawn should lift the ship.",
].join("\n\n");
const BAKERY =
  "A bakery in Kallinge has sold its last loaf after ninety years. The baker Jorun Vestby said that flour had become too dear for small ovens.";

async function openWire(t: TestContext) {
  const { database, desk, deps } = await openWireDesk(t);
  const receive = async (
    source: string,
    headline: string,
    body: string,
    change: object = {},
    on: WireDeps = deps,
  ): Promise<string> => {
    const item = {
      uri: `urn:test:${source}:${headline}`,
      type: "text",
      language: "en",
      versioncreated: "2026-11-24T10:00:00Z",
      pubstatus: "usable",
      headline,
      body_text: body,
      ...change,
    };
    const bytes = Buffer.from(JSON.stringify(item));
    const sent = await receiveCopy(on, { sourceId: source, fileName: "a.json", bytes });
    return sent.results[0]?.item ?? "";
  };
  const groupOf = async (id: string): Promise<string | null> =>
    (await database.query<{ g: string | null }>("select group_id as g from items where id = $1", [id]))[0]
      ?.g ?? null;
  const byHand = (itemId: string, group: string | null) =>
    desk.unit(WORKER, (tx) => groupByHand(tx, { itemId, group, by: "ada" }, deps.bell));
  const inbox = (grouped: boolean, before: string | null = null, q = "") =>
    desk.unit(WORKER, (tx) =>
      manyInboxRows(
        tx,
        {
          titleId: "courier",
          filter: "everything",
          saved: null,
          staffId: "",
          source: null,
          q,
          before,
          taken: [],
          grouped,
        },
        noneTaken,
      ),
    );
  return { database, desk, deps, receive, groupOf, byHand, inbox };
}

test("the story of two agencies is one group, with what both share, and another story is not in it", async (t) => {
  const { database, desk, receive, groupOf } = await openWire(t);
  const first = await receive("prairie", "Ferry Halmira runs aground off Ostrevik", FERRY);
  const second = await receive("highland", "Ferry grounds near Ostrevik, 214 safe", RETOLD);
  const other = await receive("highland", "Last loaf sold in Kallinge", BAKERY);
  const group = await groupOf(first);
  assert.ok(group !== null);
  assert.equal(await groupOf(second), group);
  assert.notEqual(await groupOf(other), group);
  const members = await desk.unit(WORKER, (tx) => manyMembers(tx, group));
  assert.deepEqual(
    members.map((member) => [member.itemId, member.evidence?.names.includes("Ilse Torvald") ?? null]),
    [
      [second, true],
      [first, null],
    ],
  );
  assert.deepEqual(await database.query("select actor, subject from events where name = 'item.grouped'"), [
    { actor: "wire", subject: second },
  ]);
});

test("a later version keeps its group, and an order to kill does not group", async (t) => {
  const { receive, groupOf } = await openWire(t);
  const first = await receive("prairie", "Ferry aground", FERRY, { uri: "urn:test:1" });
  const group = await groupOf(first);
  await receive("prairie", "Loaf sold", BAKERY, {
    uri: "urn:test:1",
    versioncreated: "2026-11-24T11:00:00Z",
  });
  assert.equal(await groupOf(first), group);
  const kill = await receive("highland", "Ferry Halmira", FERRY, {
    uri: "urn:test:2",
    pubstatus: "canceled",
  });
  assert.equal(await groupOf(kill), null);
});

test("what a person took out stays out, and what a person put in stays in", async (t) => {
  const { receive, groupOf, byHand } = await openWire(t);
  const first = await receive("prairie", "Ferry Halmira runs aground", FERRY, { uri: "urn:test:1" });
  const second = await receive("highland", "Ferry Halmira grounds", RETOLD, { uri: "urn:test:2" });
  const alone = await receive("lowland", "Last loaf sold", BAKERY, { uri: "urn:test:3" });
  assert.deepEqual(await byHand(second, null), { kind: "grouped", groupId: null });
  assert.equal((await byHand(alone, first)).kind, "grouped");
  const later = { versioncreated: "2026-11-24T12:00:00Z" };
  await receive("highland", "Ferry Halmira grounds, 214 safe", RETOLD, { uri: "urn:test:2", ...later });
  await receive("lowland", "Last loaf is sold", `${BAKERY} It was rye.`, { uri: "urn:test:3", ...later });
  assert.equal(await groupOf(second), null);
  assert.equal(await groupOf(alone), await groupOf(first));
  const third = await receive("lowland", "Halmira aground off Ostrevik", FERRY, { uri: "urn:test:4" });
  assert.equal(await groupOf(third), await groupOf(first));
});

test("a hand that names no item, no group or the item itself changes nothing", async (t) => {
  const { receive, byHand } = await openWire(t);
  const item = await receive("prairie", "Ferry Halmira runs aground", FERRY);
  const nobody = "01934a00-0000-7000-8000-000000000000";
  assert.deepEqual(await byHand(nobody, null), { kind: "no-item" });
  assert.deepEqual(await byHand(item, nobody), { kind: "no-group" });
  assert.deepEqual(await byHand(item, item), { kind: "no-group" });
});

test("an item taken out can be put together with another one that stands alone", async (t) => {
  const { receive, groupOf, byHand } = await openWire(t);
  const one = await receive("prairie", "Ferry Halmira runs aground", FERRY);
  const other = await receive("highland", "Last loaf sold", BAKERY);
  await byHand(other, null);
  await byHand(one, other);
  assert.ok((await groupOf(other)) !== null);
  assert.equal(await groupOf(one), await groupOf(other));
});

test("a second sender waits for the first and joins its group", async (t) => {
  const { database, receive, deps, groupOf } = await openWire(t);
  const waiting = async (): Promise<boolean> =>
    (await database.query("select from pg_locks where locktype = 'advisory' and not granted")).length > 0;
  const second: Promise<string>[] = [];
  let isDone = false;
  const undo = unsafeInstallFaultController({
    hit: async (name) => {
      // The first sender has its group and has not committed.
      if (name !== "wire.filed" || second.length > 0) return;
      const other: WireDeps = { ...deps, database: database.open("desk") };
      second.push(
        receive("highland", "Ferry grounds near Ostrevik", RETOLD, {}, other).finally(() => {
          isDone = true;
        }),
      );
      while (!isDone && !(await waiting()));
    },
  });
  const first = await receive("prairie", "Ferry Halmira runs aground off Ostrevik", FERRY).finally(undo);
  const [other] = await Promise.all(second);
  assert.ok(other !== undefined);
  assert.equal(await groupOf(other), await groupOf(first));
});

test("many senders at once neither wait for each other for ever nor lose an item", async (t) => {
  const { database, receive } = await openWire(t);
  await Promise.all(
    ["Aldmira", "Brenmira", "Cormira", "Dalmira", "Elmira", "Fenmira"].flatMap((ship) =>
      SOURCES.map((source) =>
        receive(source, `Ferry ${ship} aground`, `${FERRY} ${RETOLD}`.replaceAll("Halmira", ship)),
      ),
    ),
  );
  const [count] = await database.query<{ n: number }>(
    "select count(group_id)::int as n from items where head_id is not null",
  );
  assert.equal(count?.n, 18);
});

test("words are counted once an item, in batches, and old features are swept", async (t) => {
  const { database, desk, receive } = await openWire(t);
  await receive("prairie", "Ferry Halmira runs aground", FERRY, { uri: "urn:test:1" });
  await receive("prairie", "Ferry Halmira ran aground", FERRY, {
    uri: "urn:test:1",
    versioncreated: "2026-11-24T12:00:00Z",
  });
  await receive("highland", "Last loaf sold", BAKERY);
  assert.deepEqual([await countWords(desk), await countWords(desk)], [2, 0]);
  const shares = await desk.unit(WORKER, (tx) => sharesOf(tx, "en", ["ferry", "the", "unheard"]));
  assert.deepEqual(
    [shares.items, ...["ferry", "the", "unheard"].map((key) => shares.itemsWith(key))],
    [2, 1, 2, 0].map((each, at) => (at === 2 ? shares.itemsWith("the") : each)),
  );
  await database.query("update item_features set seen_at = seen_at - interval '3 days'");
  await database.query("update item_terms set seen_at = seen_at - interval '3 days'");
  assert.equal(await sweepFeatures(desk, 49), 2);
  assert.deepEqual(await database.query("select count(*)::int as n from item_terms"), [{ n: 0 }]);
});

test("a grouped inbox has one row a story at its newest arrival, and pages that stay as they were", async (t) => {
  const { database, receive, inbox } = await openWire(t);
  const ferry = await receive("prairie", "Ferry Halmira runs aground", FERRY);
  await database.query("update items set received_at = '2026-11-20T00:00:00Z' where id = $1", [ferry]);
  await database.query(`
    insert into items (id, source_id, agency_id, state, outcome, received_at, headline)
    select gen_random_uuid(), 'lowland', 'filler' || n, 'usable', 'new', timestamptz '2026-11-21' + n * interval '1 s', 'Filler'
    from generate_series(1, 80) n`);
  await database.query(
    "update items set head_id = (select head_id from items where id = $1) where head_id is null",
    [ferry],
  );
  const first = await inbox(true);
  assert.equal(first.rows.length, 50);
  const again = await receive("highland", "Ferry Halmira grounds near Ostrevik", RETOLD);
  const rest = await inbox(true, first.next);
  assert.deepEqual([rest.rows.length, rest.rows.at(-1)?.id, rest.next], [31, ferry, null]);
  const fresh = await inbox(true);
  assert.equal(fresh.rows[0]?.id, again);
  assert.deepEqual(fresh.rows[0]?.group?.size, 2);
  assert.deepEqual(fresh.rows[0]?.group?.sources, ["highland", "prairie"]);
  const after = await inbox(true, fresh.next);
  assert.equal(
    after.rows.some((row) => row.id === ferry),
    false,
  );
  assert.equal((await inbox(false, (await inbox(false)).next)).rows.at(-1)?.id, ferry);
  assert.deepEqual(
    (await inbox(true, null, "halmira")).rows.map((row) => row.id),
    [again],
  );
});
