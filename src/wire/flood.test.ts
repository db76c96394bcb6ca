import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { readCopy } from "./formats/read-copy.ts";
import { MAX_COPY_BYTES, receiveCopy, type WireDeps } from "./receive-copy.ts";
import { ninjsNamed, openRoom, type Room } from "./ways-in/fakes/open-room.fixture.ts";
import { makePoller } from "./ways-in/poll-sources.ts";
import type { Look, WayIn } from "./ways-in/way-in.ts";
import type { WaySettings } from "./ways-in/ways-contract.ts";

/** F27 of the fault matrix: too much from one source is that source's own delay. Counted in sendings, not in seconds. */

const CALM = ["alder", "birch", "cedar"];
const EACH = 4;
const FLOOD = 1_000;
/** Sendings of one source in one look. */
const MOST_PER_LOOK = 200;

/** A way that has so many sendings waiting and hands over as many as it is asked for. */
const wayWith = (source: string, waiting: number): WayIn => ({
  async poll(look: Look) {
    let cursor = Number(look.cursor ?? 0);
    for (let taken = 0; taken < look.most && cursor < waiting; taken += 1) {
      cursor += 1;
      const bytes = Buffer.from(ninjsNamed(`${source}:${cursor}`));
      await look.take({ name: `${cursor}.json`, bytes, cursor });
    }
    return { kind: "looked", cursor, more: cursor < waiting };
  },
});

/** Never answers, and does not listen when it is told to stop asking. */
const stuck: WayIn = { poll: () => new Promise(() => undefined) };

const hostOf = (way: WaySettings): string => ("url" in way ? new URL(way.url).hostname : way.host);

async function openFlood(t: TestContext): Promise<Room> {
  const room = await openRoom(t);
  for (const id of ["stuck", "flood", ...CALM]) {
    await room.add(id, { kind: "feed", url: `https://${id}.example/`, user: "" });
  }
  return room;
}

const pollerOf = (room: Room) =>
  makePoller({
    ...room.poll,
    openWay(way) {
      const [source = ""] = hostOf(way).split(".");
      if (source === "stuck") return stuck;
      return wayWith(source, source === "flood" ? FLOOD : EACH);
    },
  });

/** The sources in the order in which their items were filed. */
const filedBy = async (room: Room): Promise<readonly string[]> => {
  const rows = await room.database.query<{ source: string }>(
    `select i.source_id as source from events e join items i on i.id::text = e.subject::text
     where e.name = 'item.received' order by e.id`,
  );
  return rows.map(({ source }) => source);
};

test("F27: a flood and a source that hangs delay no other, and the flood has its share of each look", async (t) => {
  const room = await openFlood(t);
  const poller = pollerOf(room);
  assert.equal(await poller.look(), 2 + CALM.length, "all are asked at once");
  const isAtFlood = async (): Promise<boolean> => {
    const rows = await room.database.query(
      "select from source_ways where source_id = 'flood' and (claim is not null or last_poll_at is null)",
    );
    return rows.length > 0;
  };
  while (await isAtFlood());
  const order = await filedBy(room);
  const last = Math.max(...CALM.map((source) => order.lastIndexOf(source)));
  const flooded = order.slice(0, last).filter((source) => source === "flood").length;
  t.diagnostic(`${flooded} of the flood were filed before the last of the others`);
  for (const source of CALM) assert.equal(order.filter((each) => each === source).length, EACH, source);
  // Each calm source takes turns with the flood; a queue in order of arrival would let all of it pass first.
  assert.ok(flooded <= 15 * EACH, `${flooded} of the flood came first`);
  assert.equal(order.filter((source) => source === "flood").length, MOST_PER_LOOK);
});

test("F27: while an item of 40 MB is being read all others are filed, and it is kept to the last byte", async (t) => {
  const room = await openRoom(t);
  for (const id of ["heavy", "prairie"]) await room.add(id, null);
  const filed = Promise.withResolvers<void>();
  const deps: WireDeps = {
    ...room.poll,
    async readCopy(bytes, at) {
      // As slow as it likes: it ends only after all others are done.
      if (bytes.length === MAX_COPY_BYTES) await filed.promise;
      return readCopy(bytes.subarray(0, 1_000_000), at);
    },
  };
  const heavy = receiveCopy(deps, {
    sourceId: "heavy",
    fileName: "heavy.json",
    bytes: Buffer.alloc(MAX_COPY_BYTES, " "),
  });
  for (let number = 0; number < 30; number += 1) {
    const bytes = Buffer.from(ninjsNamed(`${number}`));
    const { results } = await receiveCopy(deps, { sourceId: "prairie", fileName: "a", bytes });
    assert.equal(results[0]?.outcome, "new");
  }
  filed.resolve();
  assert.equal((await heavy).results[0]?.outcome, "quarantined");
  assert.deepEqual(
    await room.database.query("select length(raw) as size from transmissions where source_id = 'heavy'"),
    [{ size: MAX_COPY_BYTES }],
  );
  const larger = { sourceId: "heavy", fileName: "b", bytes: Buffer.alloc(MAX_COPY_BYTES + 1) };
  await assert.rejects(receiveCopy(deps, larger), { code: "wire-too-large" });
});
