import assert from "node:assert/strict";
import test from "node:test";
import { inboxCounts, manyInboxRows, type TakenCopy } from "./inbox-store.ts";
import { noneTaken, openWireDesk, WORKER } from "./wire-desk.fixture.ts";

const asker = { titleId: "courier", staffId: "ruth" };
const list = {
  ...asker,
  filter: "updates" as const,
  saved: null,
  source: null,
  q: "",
  before: null,
  grouped: false,
};

test("counts an item under updates to our stories only while a story has not its newest version", async (t) => {
  const { desk, database, receive } = await openWireDesk(t);
  await receive("bridge", { version: "1" });
  const { item } = await receive("bridge", { version: "2", headline: "Covered bridge gives way, two hurt" });
  const versions = await database.query<{ id: string }>("select id from item_versions order by number");
  const [first = "", second = ""] = versions.map(({ id }) => id);
  const seen = (...taken: readonly TakenCopy[]) =>
    desk.unit(WORKER, async (tx) => {
      const { rows } = await manyInboxRows(tx, { ...list, taken }, noneTaken);
      const counts = await inboxCounts(tx, asker, taken);
      assert.equal(counts.updates, rows.length);
      return [rows.length, counts.taken];
    });
  const story = (...versionIds: readonly string[]): TakenCopy => ({ itemId: item, versionIds });
  assert.deepEqual(await seen(), [0, 0]);
  assert.deepEqual(await seen(story(first)), [1, 1]);
  assert.deepEqual(await seen(story(second)), [0, 1]);
  assert.deepEqual(await seen(story(first, second)), [0, 1]);
  // Two stories of one item: one of them waits.
  assert.deepEqual(await seen(story(first, second), story(first)), [1, 1]);
  // A picture of the item alone waits for nothing.
  assert.deepEqual(await seen(story()), [0, 1]);
});
