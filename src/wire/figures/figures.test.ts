import assert from "node:assert/strict";
import { test } from "node:test";
import { openWireDesk, noneTaken, WORKER } from "../wire-desk.fixture.ts";
import { inboxCounts, maybeOneRow, setFollowed } from "../inbox-store.ts";
import { receiveCopy } from "../receive-copy.ts";
import { manyQuarantined, setDismissed } from "../transmissions-store.ts";
import { oneFigures } from "./figures-store.ts";

const broken = { sourceId: "highland", fileName: "torn", bytes: Buffer.from("nothing anybody reads") };

test("figures tell versions by hour, the lag, and what was late or unread", async (t) => {
  const { desk, database, deps, receive } = await openWireDesk(t);
  await database.moveClock("2026-11-24T10:30:00Z");
  await receive("a", { versioncreated: "2026-11-24T10:29:50Z" });
  await database.moveClock("2026-11-24T12:30:00Z");
  await receive("b", { headline: "Late", slugline: "LATE", versioncreated: "2026-11-24T12:00:00Z" });
  await receiveCopy(deps, broken);
  const { from, sources } = await desk.unit(WORKER, oneFigures);
  const [prairie, highland] = ["prairie", "highland"].map((id) => sources.find((each) => each.id === id));
  assert.equal(from, "2026-11-23T13:00:00.000Z");
  assert.deepEqual(prairie?.hours.slice(-3), [1, 0, 1]);
  assert.equal(prairie?.hours.length, 24);
  assert.deepEqual([prairie?.items, prairie?.late, prairie?.failures], [2, 1, 0]);
  assert.equal(prairie?.lagMedian, (10 + 1800) / 2);
  assert.deepEqual([highland?.items, highland?.failures, highland?.lagP95], [0, 1, null]);
});

test("dismissed copy leaves the list and its count, and comes back", async (t) => {
  const { desk, deps } = await openWireDesk(t);
  await receiveCopy(deps, broken);
  await desk.unit(WORKER, async (tx) => {
    const [row] = await manyQuarantined(tx, "courier");
    assert.ok(row !== undefined);
    const count = async () =>
      (await inboxCounts(tx, { titleId: "courier", staffId: "ruth" }, [])).quarantined;
    assert.equal(await setDismissed(tx, row.id, true, "ruth"), true);
    assert.deepEqual([(await manyQuarantined(tx, "courier")).length, await count()], [0, 0]);
    await setDismissed(tx, row.id, false, "ruth");
    assert.deepEqual([(await manyQuarantined(tx, "courier")).length, await count()], [1, 1]);
  });
});

test("an item is followed by one person in one title", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const { item } = await receive("a");
  await desk.unit(WORKER, async (tx) => {
    const ruth = { titleId: "courier", staffId: "ruth" };
    assert.equal(await setFollowed(tx, item, ruth, true), true);
    assert.equal((await maybeOneRow(tx, item, ruth, noneTaken))?.followed, true);
    assert.equal((await maybeOneRow(tx, item, { ...ruth, staffId: "jonas" }, noneTaken))?.followed, false);
    assert.equal((await inboxCounts(tx, ruth, [])).followed, 1);
    await setFollowed(tx, item, ruth, false);
    assert.equal((await inboxCounts(tx, ruth, [])).followed, 0);
  });
});
