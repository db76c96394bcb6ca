import assert from "node:assert/strict";
import test from "node:test";
import { openWireDesk, WORKER } from "../wire-desk.fixture.ts";
import { allowName, manyRefused, refuseName } from "./gazetteer-store.ts";

test("a name that was said to be none of ours may be suggested again, in that title alone", async (t) => {
  const { desk } = await openWireDesk(t);
  await desk.unit(WORKER, async (tx) => {
    for (const title of ["courier", "gazette"]) await refuseName(tx, title, "Ridge Road", "test");
    await allowName(tx, "courier", "Ridge Road");
  });
  const refused = (title: string) => desk.unit(WORKER, (tx) => manyRefused(tx, title));
  assert.deepEqual(await refused("courier"), []);
  assert.deepEqual(await refused("gazette"), ["Ridge Road"]);
});
