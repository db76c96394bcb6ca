import assert from "node:assert/strict";
import test from "node:test";
import { openWireDesk, WORKER } from "../wire-desk.fixture.ts";
import { insertContract } from "./contracts-store.ts";
import { rightOfItem } from "./right-of-item.ts";

test("an item says before it is taken that the only contract with its source names another title", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const { item } = await receive("bridge");
  const right = (title: string) => desk.unit(WORKER, (tx) => rightOfItem(tx, item, title));
  assert.deepEqual(await right("courier"), { kind: "allowed", endsAt: null });
  await desk.unit(WORKER, async (tx) =>
    insertContract(tx, {
      id: "0195f0aa-0000-7000-8000-000000000001",
      sourceId: "prairie",
      titleIds: ["gazette"],
      media: ["web"],
      from: null,
      until: new Date("2100-01-01T00:00:00Z"),
      keepDays: null,
      resale: false,
      note: "",
      madeAt: await tx.now(),
      madeBy: "test",
    }),
  );
  assert.deepEqual(await right("courier"), { kind: "forbidden", why: "title" });
  assert.deepEqual(await right("gazette"), { kind: "allowed", endsAt: "2100-01-01T00:00:00.000Z" });
});
