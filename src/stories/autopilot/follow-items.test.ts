import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { silentLog } from "../../platform/index.ts";
import { textOfBody } from "../content-text.ts";
import { openWireRoom, type WireRoom } from "../from-wire/wire-room.fixture.ts";
import { maybeOneReleased } from "../released-store.ts";
import { saveDraft } from "../save-draft.ts";
import { maybeOneTaken } from "../stories-store.ts";
import { withdrawStory } from "../withdraw-story.ts";
import { changeRule, stopAutopilot } from "./change-rule.ts";
import { manyActs, maybeOneFlight } from "./flights-store.ts";
import { followItems } from "./follow-items.ts";
import type { Rule } from "./rules-store.ts";

const LEDE = "Snow closed the Temple Pass on Monday.";
const SECOND = "Two ploughs are at work, the county said.";

type RuleWish = Omit<Rule, "changedAt" | "changedBy" | "titleId">;
const everything: RuleWish = {
  sourceId: "prairie",
  isOn: true,
  sectionSlug: null,
  publishNew: true,
  followUpdates: true,
  holdOn: ["toll", "accused", "headline"],
  hourlyLimit: 10,
  duty: "night desk",
};

interface Flown extends WireRoom {
  follow(): Promise<void>;
  /** As several processes do, each with connections of its own. */
  followAtOnce(workers: number): Promise<void>;
  setRule(change?: Partial<RuleWish>): Promise<void>;
  storyOf(itemId: string): Promise<string>;
  out(storyId: string): Promise<{ text: string[]; updatedAt: string | null; version: number } | null>;
  acts(): Promise<string[]>;
}

async function openFlown(t: TestContext): Promise<Flown> {
  const room = await openWireRoom(t);
  const deps = {
    database: room.desk,
    bell: room.bell,
    log: silentLog,
    titleById: () => room.title,
  };
  return {
    ...room,
    async follow() {
      await followItems(deps);
    },
    async followAtOnce(workers) {
      const each = Array.from({ length: workers }, () => ({ ...deps, database: room.database.open("desk") }));
      await Promise.all(each.map(followItems));
    },
    async setRule(change = {}) {
      const outcome = await room.unit((tx) =>
        changeRule(tx, { title: room.title, by: "dana", rule: { ...everything, ...change } }, room.bell),
      );
      assert.equal(outcome.kind, "changed");
    },
    async storyOf(itemId) {
      return (await room.unit((tx) => maybeOneTaken(tx, itemId, room.title.id))) ?? assert.fail("no story");
    },
    async out(storyId) {
      const { publicId } = await room.story(storyId);
      const story = await room.unit((tx) => maybeOneReleased(tx, room.title.id, publicId));
      return story === null
        ? null
        : {
            text: textOfBody(story.body).split("\n\n"),
            updatedAt: story.updatedAt,
            version: story.version,
          };
    },
    async acts() {
      const rows = await room.database.query<{ did: string; why: string[]; duty: string | null }>(
        "select did, why, duty from autopilot_acts order by id",
      );
      return rows.map(({ did, why, duty }) => [did, ...why, duty ?? []].flat().join(" "));
    },
  };
}

test("routing lets a single item be published where the source's rule does not, in the section it says", async (t) => {
  const room = await openFlown(t);
  await room.setRule({ publishNew: false });
  await room.database.query(
    `insert into routing_rules (id, title_id, place, name, is_on, condition, acts, changed_at, changed_by)
     values (gen_random_uuid(), $1, 1, 'Weather', true, '{"words":{"all":"snow","any":"","none":""}}',
             '{"mayPublish":true,"section":"local"}', now(), 'dana')`,
    [room.title.id],
  );
  const snow = await room.send({ item: "snow", version: 1, text: [LEDE, SECOND] });
  const other = await room.send({
    item: "other",
    version: 1,
    headline: "Budget",
    text: ["The budget is late."],
  });
  await room.follow();
  const story = await room.story(await room.storyOf(snow));
  assert.equal(story.placing.status, "live");
  assert.equal(story.placing.sectionSlug, "local");
  assert.equal(await room.unit((tx) => maybeOneTaken(tx, other, room.title.id)), null);
});

test("F13: three workers that follow the same copy at once make one story of each item, publish it and update it once", async (t) => {
  const room = await openFlown(t);
  await room.setRule({ hourlyLimit: 100 });
  const items = ["a", "b", "c", "d", "e", "f"];
  for (const version of [1, 2]) {
    for (const item of items) await room.send({ item, version, text: [LEDE, `${item} ${version}`] });
    await room.followAtOnce(3);
  }
  for (const item of items) await room.send({ item, version: 3, pubstatus: "canceled", text: [LEDE] });
  await room.followAtOnce(3);
  assert.deepEqual(
    await room.database.query(
      `select (select count(*)::int from stories) as stories, (select count(*)::int from released.versions) as versions,
         (select count(*)::int from autopilot_acts where did = 'published') as published,
         (select count(*)::int from autopilot_acts where did = 'updated') as updated`,
    ),
    [{ stories: 6, versions: 12, published: 6, updated: 6 }],
  );
});

test("does nothing by itself where no rule says so", async (t) => {
  const room = await openFlown(t);
  const itemId = await room.send({ version: 1, text: [LEDE] });
  await room.follow();
  assert.equal(await room.unit((tx) => maybeOneTaken(tx, itemId, room.title.id)), null);
});

test("publishes new copy, follows an update and a correction, each with its time and note", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND] });
  await room.follow();
  const storyId = await room.storyOf(itemId);
  assert.deepEqual(await room.out(storyId), { text: [LEDE, SECOND], updatedAt: null, version: 1 });
  await room.send({ version: 2, text: [LEDE, "Five ploughs are at work, the county said."] });
  await room.follow();
  const updated = await room.out(storyId);
  assert.deepEqual(updated?.text, [LEDE, "Five ploughs are at work, the county said."]);
  assert.notEqual(updated?.updatedAt, null);
  await room.send({
    version: 3,
    text: [LEDE, "Four ploughs are at work, the county said."],
    note: "Corrects the number of ploughs.",
  });
  await room.follow();
  await room.follow();
  assert.equal((await room.out(storyId))?.version, 3);
  assert.deepEqual(await room.acts(), ["on", "made", "published", "updated", "corrected"]);
  const reasons = await room.database.query<{ reason: string; by: string }>(
    "select reason, by from placing_statuses where status = 'live' order by id",
  );
  assert.deepEqual(reasons, [
    { reason: "published by itself", by: "autopilot" },
    { reason: "Update from Prairie News v2, by itself", by: "autopilot" },
    { reason: "Correction from Prairie News v3, by itself", by: "autopilot" },
  ]);
});

test("a person's first saved keystroke ends it for that story, for good, and the story says so", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND] });
  await room.follow();
  const storyId = await room.storyOf(itemId);
  const { draft } = await room.story(storyId);
  await room.unit((tx) =>
    saveDraft(
      tx,
      {
        storyId,
        title: room.title,
        by: "dana",
        baseVersion: draft.version,
        content: { ...draft.content, deck: "Ours" },
      },
      room.bell,
    ),
  );
  await room.send({ version: 2, text: [LEDE, "Five ploughs are at work, the county said."] });
  await room.follow();
  assert.deepEqual((await room.out(storyId))?.text, [LEDE, SECOND]);
  assert.equal((await room.story(storyId)).draft.content.deck, "Ours");
  const flight = await room.unit((tx) => maybeOneFlight(tx, storyId));
  assert.deepEqual([flight?.endedBy, flight?.whyEnded], ["dana", "Somebody wrote in it"]);
  const [status] = await room.database.query<{ status: string; reason: string; by: string }>(
    "select status, reason, by from placing_statuses order by id desc limit 1",
  );
  assert.deepEqual(status, {
    status: "live",
    reason: "Somebody wrote in it: it no longer follows the agency by itself",
    by: "dana",
  });
});

test("what the gate stops or asks is held, and calls the duty by name", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  const itemId = await room.send({ version: 1, headline: "", text: [LEDE] });
  await room.follow();
  const storyId = await room.storyOf(itemId);
  assert.equal(await room.out(storyId), null);
  assert.deepEqual(await room.acts(), ["on", "made", "held headline-missing night desk"]);
  const [event] = await room.database.query<{ facts: Record<string, unknown>; subject: string }>(
    "select facts, subject from events where name = 'story.autopilot-held'",
  );
  assert.equal(event?.subject, storyId);
  assert.deepEqual([event?.facts["why"], event?.facts["duty"]], ["headline-missing", "night desk"]);
});

const risky: readonly [hold: string, before: string, after: string, headline?: string][] = [
  ["toll", "Two people were killed.", "Three people were killed."],
  ["accused", "Police arrested Ada Fenwick.", "Police arrested Bo Lindqvist."],
  ["headline", LEDE, LEDE, "Minister resigns over contracts"],
];
for (const [name, before, after, headline] of risky) {
  test(`an update that changes the ${name} waits for a person, and readers keep what they have`, async (t) => {
    const room = await openFlown(t);
    await room.setRule();
    const itemId = await room.send({ version: 1, text: [before] });
    await room.follow();
    const storyId = await room.storyOf(itemId);
    await room.send({ version: 2, text: [after], ...(headline === undefined ? {} : { headline }) });
    await room.follow();
    assert.deepEqual((await room.out(storyId))?.text, [before]);
    assert.equal((await room.story(storyId)).draft.version, 1, "nothing is merged that is held");
    assert.equal((await room.acts()).at(-1), `held ${name} night desk`);
  });
}

test("no more goes out in an hour than the rule allows", async (t) => {
  const room = await openFlown(t);
  await room.setRule({ hourlyLimit: 2 });
  await room.database.moveClock("2026-11-24T12:00:00Z");
  for (const item of ["a", "b", "c"]) await room.send({ item, version: 1, text: [LEDE, item] });
  await room.follow();
  const live = "select count(*)::int as n from placings where status = 'live'";
  assert.deepEqual(await room.database.query(live), [{ n: 2 }]);
  assert.ok((await room.acts()).includes("held hourly-limit night desk"));
  await room.database.moveClock("2026-11-24T13:00:01Z");
  await room.send({ item: "d", version: 1, text: [LEDE, "d"] });
  await room.follow();
  assert.deepEqual(await room.database.query(live), [{ n: 3 }]);
});

test("F23: what an embargo holds goes out when it ends, without anybody", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  await room.database.moveClock("2026-11-24T11:00:00Z");
  const itemId = await room.send({ version: 1, text: [LEDE], embargoed: "2026-11-24T12:00:00Z" });
  await room.follow();
  const storyId = await room.storyOf(itemId);
  await room.database.moveClock("2026-11-24T11:59:59Z");
  await room.follow();
  assert.equal(await room.out(storyId), null);
  await room.database.moveClock("2026-11-24T12:00:00Z");
  await room.follow();
  assert.deepEqual((await room.out(storyId))?.text, [LEDE]);
});

test("a story taken by a person and left as it was follows, and is not published by itself", async (t) => {
  const room = await openFlown(t);
  const itemId = await room.send({ version: 1, text: [LEDE] });
  const storyId = await room.take(itemId);
  await room.setRule();
  await room.send({ version: 2, text: [LEDE, SECOND] });
  await room.follow();
  assert.deepEqual(textOfBody((await room.story(storyId)).draft.content.body), `${LEDE}\n\n${SECOND}`);
  assert.equal(await room.out(storyId), null);
  assert.deepEqual(await room.acts(), ["on", "merged"]);
});

test("a withdrawn story never comes back by itself", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  const itemId = await room.send({ version: 1, text: [LEDE] });
  await room.follow();
  const storyId = await room.storyOf(itemId);
  await room.unit((tx) =>
    withdrawStory(tx, { storyId, title: room.title, by: "dana", reason: "Not for us" }, room.bell),
  );
  await room.send({ version: 2, text: [LEDE, SECOND] });
  await room.follow();
  assert.equal(await room.out(storyId), null);
});

test("one stop switches off every source and lets nothing more out", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  await room.send({ item: "a", version: 1, text: [LEDE] });
  await room.follow();
  await room.send({ item: "b", version: 1, text: [SECOND] });
  const stopped = await room.unit((tx) =>
    stopAutopilot(tx, { sourceId: null, titleIds: null, by: "dana" }, room.bell),
  );
  assert.deepEqual(
    stopped.map((rule) => [rule.sourceId, rule.isOn, rule.changedBy]),
    [["prairie", false, "dana"]],
  );
  await room.follow();
  const live = "select count(*)::int as n from placings where status = 'live'";
  assert.deepEqual(await room.database.query(live), [{ n: 1 }]);
  assert.deepEqual(await room.acts(), ["on", "made", "published", "off"]);
});

test("lists what went out and what was held apart from all else it did", async (t) => {
  const room = await openFlown(t);
  await room.setRule();
  await room.send({ version: 1, text: ["Two people were killed."] });
  await room.follow();
  await room.send({ version: 2, text: ["Three people were killed."] });
  await room.follow();
  const query = { titleIds: [room.title.id], sourceIds: null, since: new Date(0) };
  const acts = await room.unit((tx) => manyActs(tx, { ...query, did: ["published", "held"] }));
  assert.deepEqual(
    acts.map((act) => [act.did, act.isLive]),
    [
      ["held", true],
      ["published", true],
    ],
  );
});

test("tells every story made of an item that a newer version came", async (t) => {
  const room = await openFlown(t);
  const itemId = await room.send({ version: 1, text: [LEDE] });
  const storyId = await room.take(itemId);
  await room.follow();
  await room.send({ version: 2, text: [SECOND] });
  await room.follow();
  const moved = await room.database.query<{ subject: string }>(
    "select subject from events where name = 'story.source-moved'",
  );
  assert.deepEqual(moved.at(-1)?.subject, storyId);
});
