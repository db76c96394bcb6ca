import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { silentLog } from "../../platform/index.ts";
import {
  standStillAt,
  untilSomebodyWaits,
  unsafeInstallFaultController,
} from "../../platform/testing/index.ts";
import {
  emptyContent,
  makeStory,
  maybeOneGone,
  maybeOneReleased,
  publishStory,
  takeItem,
  type Content,
} from "../../stories/index.ts";
import { insertSource, manyOrders, maybeOneStopOrder, receiveCopy } from "../../wire/index.ts";
import { openControlRoom, WORKER } from "../control-room.fixture.ts";
import { maybeOneKillFigures, manyKills, manyUses } from "./kills-store.ts";
import { finishOrders, followOrders, obeyOrder, type KillDeps } from "./obey-kill.ts";

/** Two titles, a source, and an item used by one live story in each. */
async function openRoom(t: TestContext) {
  const { database, desk, bell, queued, jobs, titles } = await openControlRoom(t);
  const deps: KillDeps = { database: desk, bell, jobs, log: silentLog };
  await desk.unit(WORKER, (tx) =>
    insertSource(tx, {
      id: "prairie",
      titleId: null,
      name: "Prairie",
      credit: "Prairie",
      section: null,
      usualGapMinutes: 60,
      pushTokenHash: null,
    }),
  );
  const receive = async (change: object = {}): Promise<string> => {
    const bytes = Buffer.from(
      JSON.stringify({
        uri: "urn:test:1",
        type: "text",
        version: "1",
        versioncreated: "2026-11-24T10:00:00Z",
        pubstatus: "usable",
        headline: "Bridge gives way at the old landing",
        body_text: "The bridge gave way. Nobody was hurt.",
        ...change,
      }),
    );
    const { results } = await receiveCopy(deps, { sourceId: "prairie", fileName: "a.json", bytes });
    return results[0]?.item ?? "";
  };
  const itemId = await receive();
  const [version] = await database.query<{ id: string }>("select id from item_versions");
  const publish = async (titleIndex: number, madeOfIt: boolean): Promise<string> => {
    const title = titles[titleIndex];
    assert.ok(title !== undefined);
    const origin = madeOfIt ? { itemVersionId: version?.id ?? "", paragraph: 0 } : null;
    const content: Content = {
      ...emptyContent,
      headline: "Bridge gives way",
      byline: "Ruth Adeyemi",
      body: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            attrs: { id: "a", origin },
            content: [{ type: "text", text: "It gave way." }],
          },
        ],
      },
    };
    return desk.unit(WORKER, async (tx) => {
      const wish = {
        title,
        slugline: "bridge",
        kind: "local" as const,
        section: "local",
        content,
        by: "test",
      };
      const made = await makeStory(tx, wish, bell);
      assert.ok(made.kind === "made");
      const act = { storyId: made.storyId, title, by: "test", draftVersion: 1, overrule: [], updated: false };
      const published = await publishStory(tx, act, bell);
      assert.ok(published.kind === "published", JSON.stringify(published));
      return published.address.slice(-8);
    });
  };
  const isOut = async (titleIndex: number, publicId: string): Promise<boolean> =>
    desk.unit(
      WORKER,
      async (tx) => (await maybeOneReleased(tx, titles[titleIndex]?.id ?? "", publicId)) !== null,
    );
  return { database, desk, deps, titles, queued, receive, itemId, publish, isOut };
}

test("takes every use in every title down once, and leaves what was not made of it", async (t) => {
  const room = await openRoom(t);
  const [first, second, own] = [
    await room.publish(0, true),
    await room.publish(1, true),
    await room.publish(0, false),
  ];
  await room.receive({ version: "2", pubstatus: "canceled", ednote: "Kill: wrong bridge." });
  await followOrders(room.deps);
  await followOrders(room.deps);
  assert.deepEqual(
    [await room.isOut(0, first), await room.isOut(1, second), await room.isOut(0, own)],
    [false, false, true],
  );
  const gone = await room.desk.unit(WORKER, (tx) => maybeOneGone(tx, room.titles[0]?.id ?? "", first));
  assert.deepEqual([gone?.status, gone?.notice], ["killed", ""]);
  const [kill] = await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley"));
  assert.deepEqual([kill?.kind, kill?.uses, kill?.down, kill?.waiting], ["kill", 2, 2, 0]);
  assert.deepEqual(
    room.queued.map((job) => job["work"]),
    ["prove", "call"],
  );
});

test("an order is known by the headline of the copy it stops, also when copy comes after it", async (t) => {
  const room = await openRoom(t);
  const nameOf = () =>
    room.desk.unit(WORKER, async (tx) => (await maybeOneStopOrder(tx, room.itemId))?.headline);
  await room.receive({ version: "2", headline: "Bridge gives way, two hurt" });
  assert.equal(await nameOf(), undefined);
  await room.receive({
    version: "4",
    pubstatus: "canceled",
    headline: "KILL: Bridge",
    body_text: "Kill it.",
  });
  assert.equal(await nameOf(), "Bridge gives way, two hurt");
  await room.receive({ version: "3", headline: "Bridge gives way, three hurt" });
  assert.equal(await nameOf(), "Bridge gives way, three hurt");
});

test("a withheld item keeps its name, and has the new one when it is free again", async (t) => {
  const room = await openRoom(t);
  const names = () =>
    room.desk.unit(WORKER, async (tx) =>
      (await manyOrders(tx, [room.itemId])).map((order) => order.headline),
    );
  await room.receive({ version: "2", pubstatus: "withheld", headline: "HOLD: Bridge" });
  assert.deepEqual(await names(), ["Bridge gives way at the old landing"]);
  await room.receive({ version: "3", headline: "Bridge stands" });
  assert.deepEqual(await names(), ["Bridge stands"]);
});

test("F13: workers that obey the same order at once take each use down once, keep one record and call the desk once", async (t) => {
  const room = await openRoom(t);
  const out = [await room.publish(0, true), await room.publish(1, true)];
  await followOrders(room.deps);
  await room.receive({ version: "2", pubstatus: "canceled" });
  const workers = Array.from({ length: 3 }, () => ({ ...room.deps, database: room.database.open("desk") }));
  await Promise.all(workers.flatMap((deps) => [followOrders(deps), finishOrders(deps)]));
  await followOrders(room.deps);
  for (const [at, publicId] of out.entries()) assert.equal(await room.isOut(at, publicId), false);
  assert.deepEqual(
    room.queued.map((job) => job["work"]),
    ["prove", "call"],
  );
  assert.deepEqual(
    await room.database.query(
      `select (select count(*)::int from kills) as records,
         (select count(*)::int from placing_statuses where status = 'killed') as times,
         (select count(*)::int from events where name = 'story.killed') as told`,
    ),
    [{ records: 1, times: 2, told: 2 }],
  );
});

for (const point of ["stories.kill.recalled", "control.kill.uses-down"]) {
  test(`F14: a worker that stands still at ${point} while another obeys, and then goes on, does nothing twice`, async (t) => {
    const room = await openRoom(t);
    const publicId = await room.publish(0, true);
    await followOrders(room.deps);
    await room.receive({ version: "2", pubstatus: "canceled" });
    const still = standStillAt(t, point);
    const first = followOrders(room.deps);
    await still.reached;
    const second = followOrders({ ...room.deps, database: room.database.open("desk") });
    await untilSomebodyWaits(room.database);
    still.goOn();
    await Promise.all([first, second]);
    await followOrders(room.deps);
    assert.equal(await room.isOut(0, publicId), false);
    assert.deepEqual(
      await room.database.query("select count(*)::int as n from placing_statuses where status = 'killed'"),
      [{ n: 1 }],
    );
    assert.deepEqual(
      room.queued.map((job) => job["work"]),
      ["prove", "call"],
    );
  });
}

test("a withheld item comes down, and may be published again when the agency sends it usable", async (t) => {
  const room = await openRoom(t);
  const publicId = await room.publish(0, true);
  await room.receive({ version: "2", pubstatus: "withheld" });
  await followOrders(room.deps);
  assert.equal(await room.isOut(0, publicId), false);
  const [kill] = await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley"));
  assert.deepEqual([kill?.kind, kill?.down, kill?.releasedAt], ["withhold", 1, null]);
  await room.receive({ version: "3" });
  await followOrders(room.deps);
  const lifted = await room.desk.unit(WORKER, (tx) => maybeOneKillFigures(tx, kill?.id ?? ""));
  assert.notEqual(lifted?.releasedAt, null);
  const [status] = await room.database.query<{ status: string }>("select status from placings");
  assert.equal(status?.status, "withdrawn", "nothing comes back by itself");
});

test("a use that could not be taken down does not keep the others up, and is tried until it is", async (t) => {
  const room = await openRoom(t);
  const [first, second] = [await room.publish(0, true), await room.publish(1, true)];
  await room.receive({ version: "2", pubstatus: "canceled" });
  let calls = 0;
  const restore = unsafeInstallFaultController({
    hit(point) {
      if (point !== "stories.kill.recalled") return;
      calls += 1;
      if (calls === 1) throw new Error("the first one fails");
    },
  });
  await followOrders(room.deps).finally(restore);
  assert.deepEqual(
    [(await room.isOut(0, first)) !== (await room.isOut(1, second))],
    [true],
    "one of two is down",
  );
  const [kill] = await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley"));
  assert.equal(kill?.waiting, 1);
  await finishOrders(room.deps);
  assert.deepEqual([await room.isOut(0, first), await room.isOut(1, second)], [false, false]);
  const uses = await room.desk.unit(WORKER, (tx) => manyUses(tx, kill?.id ?? ""));
  assert.deepEqual(new Set(uses.map((use) => use.state)), new Set(["down"]));
});

test("an order that fails half way is taken back whole, holds up no other, and is obeyed at the next look", async (t) => {
  const room = await openRoom(t);
  const publicId = await room.publish(0, true);
  await room.receive({ version: "2", pubstatus: "canceled" });
  const restore = unsafeInstallFaultController({
    hit(point) {
      if (point === "control.kill.uses-down") throw new Error("a fault");
    },
  });
  await followOrders(room.deps).finally(restore);
  assert.equal(await room.isOut(0, publicId), true, "nothing half done");
  await followOrders(room.deps);
  assert.equal(await room.isOut(0, publicId), false);
});

test("F21: obeying a kill that came before its item finds no use and harms nothing", async (t) => {
  const room = await openRoom(t);
  await room.desk.unit(WORKER, (tx) => obeyOrder(tx, room.deps, room.itemId, { by: "agency" }));
  assert.deepEqual(await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley")), []);
});

test("leaves the agency's words at the address where the source asks for a notice", async (t) => {
  const room = await openRoom(t);
  const publicId = await room.publish(0, true);
  await room.database.query("update sources set kill_policy = 'withdraw-with-notice'");
  await room.receive({ version: "2", pubstatus: "canceled", ednote: "Kill: the bridge stands." });
  await followOrders(room.deps);
  const gone = await room.desk.unit(WORKER, (tx) => maybeOneGone(tx, room.titles[0]?.id ?? "", publicId));
  assert.deepEqual([gone?.status, gone?.notice], ["killed", "Kill: the bridge stands."]);
});

test("waits for a person where the source's policy says so, and then takes down in every title", async (t) => {
  const room = await openRoom(t);
  const [first, second] = [await room.publish(0, true), await room.publish(1, true)];
  await room.database.query("update sources set kill_policy = 'hold-and-call'");
  await room.receive({ version: "2", pubstatus: "canceled" });
  await followOrders(room.deps);
  assert.deepEqual([await room.isOut(0, first), await room.isOut(1, second)], [true, true]);
  const [kill] = await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley"));
  assert.deepEqual([kill?.waiting, kill?.down], [2, 0]);
  assert.deepEqual(
    room.queued.map((job) => job["work"]),
    ["prove", "call"],
    "the desk is called",
  );
  await room.desk.unit(WORKER, (tx) => obeyOrder(tx, room.deps, room.itemId, { by: "person", id: "ruth" }));
  assert.deepEqual([await room.isOut(0, first), await room.isOut(1, second)], [false, false]);
  const [settled] = await room.desk.unit(WORKER, (tx) => manyKills(tx, "valley"));
  assert.deepEqual([settled?.waiting, settled?.down], [0, 2]);
});

test("F23: an embargo set after publication calls the desk and takes nothing down", async (t) => {
  const room = await openRoom(t);
  const publicId = await room.publish(0, true);
  await room.database.moveClock("2026-11-24T12:00:00Z");
  await room.receive({
    version: "2",
    versioncreated: "2026-11-24T11:00:00Z",
    embargoed: "2026-11-25T06:00:00Z",
  });
  await followOrders(room.deps);
  await followOrders(room.deps);
  assert.equal(await room.isOut(0, publicId), true);
  assert.deepEqual(
    await room.database.query("select facts->>'until' as until from events where name = 'story.embargo-set'"),
    [{ until: "2026-11-25T06:00:00.000Z" }],
  );
});

test("a kill of a picture takes down every story that uses it, and no other story of the same copy", async (t) => {
  const room = await openRoom(t);
  const shown = {
    uri: "urn:test:pic",
    type: "picture",
    description_text: "The bridge.",
    renditions: { original: { href: "https://media.example/a.jpg", mimetype: "image/jpeg" } },
  };
  const withPicture = await room.receive({ uri: "urn:test:2", associations: { a: shown } });
  const without = await room.receive({ uri: "urn:test:3" });
  const [title] = room.titles;
  assert.ok(title !== undefined);
  const out = async (itemId: string): Promise<string> =>
    room.desk.unit(WORKER, async (tx) => {
      const taken = await takeItem(tx, { itemId, title, by: "test", section: "local" }, room.deps.bell);
      assert.ok(taken.kind === "taken");
      const wish = { draftVersion: 1, overrule: ["caption-missing"], updated: false, picturesFollow: true };
      const act = { storyId: taken.storyId, title, by: "test", ...wish };
      const published = await publishStory(tx, act, room.deps.bell);
      assert.ok(published.kind === "published", JSON.stringify(published));
      return published.address.slice(-8);
    });
  const [illustrated, plain] = [await out(withPicture), await out(without)];
  const kill = { uri: "urn:test:pic", type: "picture", version: "2", pubstatus: "canceled", body_text: "" };
  await room.receive(kill);
  await followOrders(room.deps);
  assert.deepEqual([await room.isOut(0, illustrated), await room.isOut(0, plain)], [false, true]);
});

test("shows no notice that repeats the copy it orders gone", async (t) => {
  const room = await openRoom(t);
  const publicId = await room.publish(0, true);
  await room.database.query("update sources set kill_policy = 'withdraw-with-notice'");
  const again = "Bridge gives way at the old landing. The bridge gave way. Nobody was hurt.";
  await room.receive({ version: "2", pubstatus: "canceled", ednote: again });
  await followOrders(room.deps);
  const gone = await room.desk.unit(WORKER, (tx) => maybeOneGone(tx, room.titles[0]?.id ?? "", publicId));
  assert.deepEqual([gone?.status, gone?.notice], ["killed", ""]);
});

test("copy of a killed item is held whatever became of its paragraphs", async (t) => {
  const room = await openRoom(t);
  await room.publish(0, true);
  const [draft] = await room.database.query<{ story: string; content: Content }>(
    "select story_id as story, content from drafts",
  );
  assert.ok(draft !== undefined);
  // The same words, typed anew: no block remembers where it came from.
  const blank = JSON.stringify(draft.content).replaceAll(/"origin":\{[^}]*\}/g, '"origin":null');
  await room.database.query("update drafts set content = '" + blank.replaceAll("'", "''") + "'");
  await room.receive({ version: "2", pubstatus: "canceled" });
  const title = room.titles[0];
  assert.ok(title !== undefined);
  const act = { storyId: draft.story, title, by: "test", draftVersion: 1, overrule: [], updated: true };
  const again = await room.desk.unit(WORKER, (tx) => publishStory(tx, act, room.deps.bell));
  assert.ok(again.kind === "held" && again.findings.some((found) => found.rule === "source-killed"));
});
