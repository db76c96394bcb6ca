import assert from "node:assert/strict";
import test from "node:test";
import { keepBytes } from "../receive-copy.ts";
import { manySourceRows } from "../sources-store.ts";
import { pauseSource } from "./change-source.ts";
import { COMMANDS, ninjsNamed, openRoom, type Room } from "./fakes/open-room.fixture.ts";
import { learnRhythms, watchSilence } from "./watch-silence.ts";
import { watchedSources } from "./watched-sources.ts";

const WORKER = { kind: "worker" } as const;

let sent = 0;
async function hear(room: Room): Promise<void> {
  sent += 1;
  await keepBytes(room.poll, {
    sourceId: "prairie",
    fileName: "a",
    bytes: Buffer.from(ninjsNamed(String(sent))),
  });
}
const events = async (room: Room): Promise<readonly string[]> =>
  (
    await room.database.query<{ name: string }>(
      "select name from events where name in ('source.silent', 'source.heard-again') order by id",
    )
  ).map((row) => row.name);
const healthOf = async (room: Room): Promise<unknown> =>
  (await room.desk.unit(WORKER, watchedSources)).map((source) => source.health)[0];

test("says once that a source is silent, and once that it is heard again", async (t) => {
  const room = await openRoom(t, "2026-11-24T10:00:00Z");
  await room.add("prairie", null, { usualGapMinutes: 20 });
  assert.equal(await watchSilence(room.poll), 0, "one that never sent is no alarm");
  assert.equal(await healthOf(room), "never");
  await hear(room);
  await room.database.moveClock("2026-11-24T10:59:00Z");
  assert.deepEqual([await watchSilence(room.poll), await healthOf(room)], [0, "fresh"]);
  await room.database.moveClock("2026-11-24T11:01:00Z");
  for (let looks = 0; looks < 3; looks += 1) {
    await Promise.all([watchSilence(room.poll), watchSilence(room.poll)]);
  }
  assert.deepEqual([await events(room), await healthOf(room)], [["source.silent"], "silent"]);
  assert.equal((await room.desk.unit(WORKER, manySourceRows))[0]?.health, "silent");
  await room.database.moveClock("2026-11-24T11:10:00Z");
  await hear(room);
  for (let looks = 0; looks < 3; looks += 1) await watchSilence(room.poll);
  assert.deepEqual(
    [await events(room), await healthOf(room)],
    [["source.silent", "source.heard-again"], "fresh"],
  );
});

test("goes by what it learnt of the hour, not by one figure for all hours", async (t) => {
  const room = await openRoom(t, "2026-11-03T00:00:00Z");
  await room.add("prairie", null, { usualGapMinutes: 5 });
  for (let day = 3; day <= 23; day += 1) {
    for (let hour = 6; hour < 20; hour += 1) {
      await room.database.moveClock(
        `2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:30:00Z`,
      );
      await hear(room);
    }
  }
  await room.database.moveClock("2026-11-24T03:00:00Z");
  assert.equal(await learnRhythms(room.poll), 1);
  assert.equal(await learnRhythms(room.poll), 0, "not again within the hour");
  assert.equal(await watchSilence(room.poll), 0, "the night is usual");
  await room.database.moveClock("2026-11-24T12:00:00Z");
  assert.equal(await watchSilence(room.poll), 1, "noon without a word since yesterday is not");
  const [watched] = await room.desk.unit(WORKER, watchedSources);
  assert.deepEqual(
    [watched?.hour, watched?.silentAfterMinutes, watched?.rhythmMinutes?.length],
    [12, 90, 24],
  );
});

test("a paused source is off, not silent", async (t) => {
  const room = await openRoom(t, "2026-11-24T10:00:00Z");
  await room.add("prairie", null, { usualGapMinutes: 20 });
  await hear(room);
  await pauseSource(room.settings, "prairie", COMMANDS, false);
  await room.database.moveClock("2026-11-25T10:00:00Z");
  assert.deepEqual([await watchSilence(room.poll), await healthOf(room)], [0, "off"]);
});
