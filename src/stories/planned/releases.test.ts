import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import fc from "fast-check";
import { silentLog } from "../../platform/index.ts";
import { standStillAt } from "../../platform/testing/index.ts";
import type { Content } from "../content.ts";
import { openWireRoom } from "../from-wire/wire-room.fixture.ts";
import { publishStory } from "../publish-story.ts";
import { maybeOneReleased } from "../released-store.ts";
import { WORKER } from "../stories.fixture.ts";
import { updateDraft } from "../stories-store.ts";
import { withdrawStory } from "../withdraw-story.ts";
import { carryOutReleases } from "./carry-out-releases.ts";
import { callOffRelease, embargoEndOf, planRelease } from "./plan-release.ts";
import { maybeOneRelease } from "./releases-store.ts";

const LIFT = "2026-11-24T18:00:00Z";

async function openRoom(t: TestContext) {
  const room = await openWireRoom(t);
  const { desk, bell, title, database } = room;
  await database.moveClock("2026-11-24T12:00:00Z");
  const receive = (change: object = {}): Promise<string> =>
    room.send({
      version: 1,
      embargoed: LIFT,
      headline: "Ferry fares to rise",
      text: ["Ferry fares will rise in spring."],
      more: change,
    });
  const itemId = await receive();
  const storyId = await room.take(itemId);
  const act = { storyId, title, by: "test", overrule: [], updated: false };
  const deps = { database: desk, bell, log: silentLog, titleById: () => title };
  const story = () => room.story(storyId);
  return {
    ...room,
    act,
    deps,
    story,
    receive,
    plan: () => desk.unit(WORKER, (tx) => planRelease(tx, act, bell)),
    release: async () => {
      const { placing } = await story();
      return desk.unit(WORKER, (tx) => maybeOneRelease(tx, placing.id));
    },
    isOut: async () => {
      const { publicId } = await story();
      return desk.unit(WORKER, async (tx) => (await maybeOneReleased(tx, title.id, publicId)) !== null);
    },
    save: async (change: Partial<Content>) => {
      const { storyId, draft } = await story();
      const content = { ...draft.content, ...change };
      await desk.unit(WORKER, async (tx) =>
        updateDraft(tx, { storyId, content, now: await tx.now(), by: "test" }),
      );
    },
  };
}

test("F23: goes out at the second the embargo ends, with the copy as it then stands, and never before", async (t) => {
  const room = await openRoom(t);
  const planned = await room.plan();
  assert.deepEqual(planned, { kind: "planned", dueAt: new Date(LIFT) });
  await room.save({ headline: "Ferry fares to rise in spring" });
  await room.database.moveClock("2026-11-24T17:59:59.999Z");
  await carryOutReleases(room.deps);
  assert.equal(await room.isOut(), false);
  await room.database.moveClock(LIFT);
  await carryOutReleases(room.deps);
  await carryOutReleases(room.deps);
  const { publicId, placing } = await room.story();
  const out = await room.desk.unit(WORKER, (tx) => maybeOneReleased(tx, room.title.id, publicId));
  assert.deepEqual([out?.headline, placing.releasedVersion], ["Ferry fares to rise in spring", 1]);
  assert.deepEqual([(await room.release())?.state, (await room.release())?.lateMs], ["done", 0]);
});

test("F12: what was due while nobody ran goes out at the next start, marked late", async (t) => {
  const room = await openRoom(t);
  await room.plan();
  await room.database.moveClock("2026-11-24T19:30:00Z");
  await carryOutReleases(room.deps);
  assert.equal(await room.isOut(), true);
  assert.equal((await room.release())?.lateMs, 90 * 60_000);
});

test("is held when something stops it then, and says what", async (t) => {
  const room = await openRoom(t);
  await room.plan();
  await room.save({ headline: "" });
  await room.database.moveClock(LIFT);
  await carryOutReleases(room.deps);
  const release = await room.release();
  assert.equal(await room.isOut(), false);
  assert.equal(release?.state, "held");
  assert.ok(release.heldBy.includes("headline-missing"));
});

test("F17, F23: moves with the agency's embargo, and never goes out after a kill", async (t) => {
  const room = await openRoom(t);
  await room.plan();
  await room.receive({
    version: "2",
    versioncreated: "2026-11-24T12:30:00Z",
    embargoed: "2026-11-24T20:00:00Z",
  });
  await room.database.moveClock(LIFT);
  await carryOutReleases(room.deps);
  assert.equal(await room.isOut(), false);
  assert.deepEqual((await room.release())?.dueAt, new Date("2026-11-24T20:00:00Z"));
  await room.receive({ version: "3", versioncreated: "2026-11-24T18:30:00Z", pubstatus: "canceled" });
  await room.database.moveClock("2026-11-24T20:00:00Z");
  await carryOutReleases(room.deps);
  assert.equal(await room.isOut(), false);
  assert.equal((await room.release())?.state, "held");
});

test("is called off by a person, planned anew in place of the former, and refused without an embargo", async (t) => {
  const room = await openRoom(t);
  await room.plan();
  await room.plan();
  assert.deepEqual(await room.database.query("select state from releases order by made_at, state"), [
    { state: "called-off" },
    { state: "planned" },
  ]);
  assert.equal(await room.desk.unit(WORKER, (tx) => callOffRelease(tx, room.act, room.bell)), true);
  assert.equal(await room.desk.unit(WORKER, (tx) => callOffRelease(tx, room.act, room.bell)), false);
  await room.database.moveClock(LIFT);
  await carryOutReleases(room.deps);
  assert.equal(await room.isOut(), false);
  assert.deepEqual(await room.plan(), { kind: "no-embargo" });
});

test("cannot be planned while something else holds the story", async (t) => {
  const room = await openRoom(t);
  await room.save({ headline: "" });
  assert.equal((await room.plan()).kind, "held");
});

/** Planned, then freed by an update that carries no embargo any more. */
async function openFreed(t: TestContext) {
  const room = await openRoom(t);
  const act = { ...room.act, overrule: ["source-newer"] };
  const publish = () =>
    room.unit(async (tx) => {
      const { version } = (await room.story()).draft;
      return publishStory(tx, { ...act, draftVersion: version }, room.bell);
    });
  assert.equal((await room.unit((tx) => planRelease(tx, act, room.bell))).kind, "planned");
  assert.equal((await publish()).kind, "held", "the embargo holds");
  await room.receive({ version: "2", versioncreated: "2026-11-24T12:30:00Z", embargoed: undefined });
  assert.equal((await publish()).kind, "published", "an update lifted the embargo");
  const comeTo = async (instant: string) => {
    await room.database.moveClock(instant);
    await carryOutReleases(room.deps);
  };
  return { ...room, act, comeTo };
}

test("F23: freed by an update and published by hand, it does not go out once more when its plan was due", async (t) => {
  const room = await openFreed(t);
  // Half written at that instant: nobody asked for this to go out.
  await room.save({ headline: "Ferry fares to ri" });
  await room.comeTo(LIFT);
  assert.equal((await room.story()).placing.releasedVersion, 1);
  assert.equal((await room.release())?.state, "called-off");
});

test("F23: taken back by hand, it does not come back when its plan was due", async (t) => {
  const room = await openFreed(t);
  await room.receive({ version: "3", versioncreated: "2026-11-24T12:40:00Z" });
  assert.equal((await room.unit((tx) => planRelease(tx, room.act, room.bell))).kind, "planned");
  await room.unit((tx) => withdrawStory(tx, { ...room.act, reason: "Told wrongly" }, room.bell));
  await room.comeTo(LIFT);
  assert.deepEqual([await room.isOut(), (await room.release())?.state], [false, "called-off"]);
});

test("F13: due at the same second and looked for by four workers at once, each story goes out once", async (t) => {
  const room = await openRoom(t);
  await room.plan();
  for (let number = 2; number <= 12; number += 1) {
    const item = await room.send({
      item: `ferry-${number}`,
      version: 1,
      embargoed: LIFT,
      text: ["Fares rise."],
    });
    const act = { ...room.act, storyId: await room.take(item) };
    assert.equal((await room.unit((tx) => planRelease(tx, act, room.bell))).kind, "planned");
  }
  await room.database.moveClock(LIFT);
  const workers = Array.from({ length: 4 }, () => ({ ...room.deps, database: room.database.open("desk") }));
  await Promise.all(workers.map(carryOutReleases));
  assert.deepEqual(
    await room.database.query(
      `select (select count(*)::int from releases where state = 'done' and late_ms = 0) as done,
         (select count(*)::int from released.versions) as versions,
         (select count(*)::int from placing_statuses where status = 'live') as times,
         (select count(*)::int from events where name = 'story.published') as told`,
    ),
    [{ done: 12, versions: 12, times: 12, told: 12 }],
  );
});

for (const point of ["stories.publish.locked", "stories.publish.released", "stories.release.done"]) {
  test(`F14: a worker that stands still at ${point} while another looks, and then goes on, publishes once`, async (t) => {
    const room = await openRoom(t);
    await room.plan();
    await room.database.moveClock(LIFT);
    const still = standStillAt(t, point);
    const first = carryOutReleases(room.deps);
    await still.reached;
    const second = { ...room.deps, database: room.database.open("desk") };
    await carryOutReleases(second);
    assert.equal(await room.isOut(), false, "nothing is out before it is committed");
    still.goOn();
    await first;
    await carryOutReleases(second);
    assert.deepEqual([await room.isOut(), (await room.story()).placing.releasedVersion], [true, 1]);
    assert.equal((await room.release())?.state, "done");
  });
}

test("the end of an embargo is the last one still to come", () => {
  const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(fc.option(instant)), instant, (ends, now) => {
      const found = embargoEndOf(
        ends.map((embargoUntil) => ({ embargoUntil })),
        now,
      );
      const later = ends.filter((end) => end !== null && end > now);
      assert.equal(found === null, later.length === 0);
      if (found !== null) assert.ok(later.every((end) => end !== null && end <= found));
    }),
  );
});
