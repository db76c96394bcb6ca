import assert from "node:assert/strict";
import test from "node:test";
import { changePlacing } from "./change-placing.ts";
import { manyRevisions } from "./revisions-store.ts";
import { nameRevision, restoreRevision, saveDraft } from "./save-draft.ts";
import { maybeOneStory } from "./stories-store.ts";
import { openNewsroom, paragraph, soundContent, WORKER, type TestNewsroom } from "./stories.fixture.ts";
import type { Content } from "./content.ts";

const save = (room: TestNewsroom, storyId: string, baseVersion: number, content: Partial<Content>) =>
  room.desk.unit(WORKER, (tx) =>
    saveDraft(
      tx,
      { storyId, title: room.title, by: "test", baseVersion, content: { ...soundContent, ...content } },
      room.bell,
    ),
  );
const revisions = (room: TestNewsroom, storyId: string) =>
  room.desk.unit(WORKER, (tx) => manyRevisions(tx, storyId));
const words = (count: number): Content["body"] => ({
  type: "doc",
  content: [paragraph("p1", Array(count).fill("word").join(" "))],
});

test("saves by compare-and-set, and answers what stands to the one who came second", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({});
  assert.equal((await save(room, storyId, 1, { headline: "First" })).kind, "saved");
  const second = await save(room, storyId, 1, { headline: "Second" });
  assert.equal(second.kind === "conflict" && second.theirs.content.headline, "First");
});

test("takes a save whose answer was lost as done, not as a conflict", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({});
  await save(room, storyId, 1, { headline: "Once" });
  const again = await save(room, storyId, 1, { headline: "Once" });
  assert.deepEqual(again.kind === "saved" && again.version, 2);
});

test("lets one of many savers win and loses no version number", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({});
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => save(room, storyId, 1, { headline: `Headline ${n}` })),
  );
  assert.equal(outcomes.filter((outcome) => outcome.kind === "saved").length, 1);
  const story = await room.desk.unit(WORKER, (tx) => maybeOneStory(tx, storyId, "valley"));
  assert.equal(story?.draft.version, 2);
});

test("keeps the longer copy when a much shorter one is saved over it", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({ body: words(100) });
  await save(room, storyId, 1, { body: words(10) });
  const kept = await revisions(room, storyId);
  assert.deepEqual(
    kept.map((revision) => revision.wordCount),
    [100],
  );
  await save(room, storyId, 2, { body: words(9) });
  assert.equal((await revisions(room, storyId)).length, 1);
});

test("restores a revision and keeps what stood before", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({ headline: "Old" });
  await room.desk.unit(WORKER, (tx) =>
    nameRevision(tx, { storyId, title: room.title, by: "test", note: "before lunch" }),
  );
  await save(room, storyId, 1, { headline: "New" });
  const outcome = await room.desk.unit(WORKER, (tx) =>
    restoreRevision(tx, { storyId, title: room.title, by: "test", number: 1, baseVersion: 2 }, room.bell),
  );
  assert.equal(outcome.kind, "saved");
  const story = await room.desk.unit(WORKER, (tx) => maybeOneStory(tx, storyId, "valley"));
  assert.equal(story?.draft.content.headline, "Old");
  const kept = await revisions(room, storyId);
  assert.deepEqual(
    kept.map((each) => [each.number, each.content.headline]),
    [
      [3, "Old"],
      [2, "New"],
      [1, "Old"],
    ],
  );
});

test("changes section, slug and readiness by compare-and-set, and refuses what cannot be", async (t) => {
  const room = await openNewsroom(t);
  const storyId = await room.make({}, null);
  const change = (wish: object) =>
    room.desk.unit(WORKER, (tx) =>
      changePlacing(tx, { storyId, title: room.title, by: "test", version: 1, ...wish }, room.bell),
    );
  assert.equal((await change({ section: "nowhere" })).kind, "refused");
  assert.equal((await change({ section: "local", slug: "À la Carte!", status: "ready" })).kind, "changed");
  assert.equal((await change({ section: "opinion" })).kind, "moved-on");
  const story = await room.desk.unit(WORKER, (tx) => maybeOneStory(tx, storyId, "valley"));
  assert.deepEqual(
    [story?.placing.sectionSlug, story?.placing.slug, story?.placing.status],
    ["local", "a-la-carte", "ready"],
  );
});
