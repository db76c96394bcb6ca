import assert from "node:assert/strict";
import test from "node:test";
import { textOfBody } from "../content-text.ts";
import type { Content } from "../content.ts";
import { judgeStory } from "../judge-story.ts";
import type { MergeChoices } from "../merge/merge-contract.ts";
import { publishStory } from "../publish-story.ts";
import { manyRevisions, manyWholes } from "../revisions-store.ts";
import { restoreRevision, saveDraft } from "../save-draft.ts";
import { lookAtMerge, mergeUpdate } from "./merge-update.ts";
import { takeFragment } from "./take-fragment.ts";
import { openWireRoom, type WireRoom } from "./wire-room.fixture.ts";

const [LEDE, SECOND, THIRD] = [
  "Snow closed the Temple Pass on Monday.",
  "Two ploughs are at work, the county said.",
  "The school bus stays at home.",
];
const NEW_SECOND = "Five ploughs are at work, the county said.";
const text = (content: Content): readonly string[] => textOfBody(content.body).split("\n\n");

const look = async (room: WireRoom, storyId: string, itemId: string) => {
  const outcome = await room.unit((tx) => lookAtMerge(tx, { storyId, title: room.title, itemId }));
  assert.equal(outcome.kind, "looked", outcome.kind);
  return outcome.kind === "looked" ? outcome.look : assert.fail();
};
const merge = (
  room: WireRoom,
  storyId: string,
  itemVersionId: string,
  draftVersion: number,
  choices: MergeChoices = {},
) =>
  room.unit((tx) =>
    mergeUpdate(
      tx,
      { storyId, title: room.title, by: "dana", itemVersionId, draftVersion, choices },
      room.bell,
    ),
  );
const rulesOf = async (room: WireRoom, storyId: string): Promise<string[]> => {
  const story = await room.story(storyId);
  const judged = await room.unit((tx) => judgeStory(tx, story, story.draft.content, room.title));
  return judged.findings.map((found) => found.rule);
};
/** What a person writes: the second paragraph in words of ours. */
const write = async (room: WireRoom, storyId: string, change: (content: Content) => Content) => {
  const { draft } = await room.story(storyId);
  const saved = await room.unit((tx) =>
    saveDraft(
      tx,
      {
        storyId,
        title: room.title,
        by: "dana",
        baseVersion: draft.version,
        content: change(draft.content),
      },
      room.bell,
    ),
  );
  assert.equal(saved.kind, "saved");
};
const rewrite =
  (at: number, words: string) =>
  (content: Content): Content => ({
    ...content,
    body: {
      type: "doc",
      content: content.body.content.map((block, place) =>
        place === at && block.type === "paragraph"
          ? { ...block, content: [{ type: "text", text: words }] }
          : block,
      ),
    },
  });

test("F22: takes over what the agency changed, keeps what we wrote, and says so in a revision", async (t) => {
  const room = await openWireRoom(t);
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND, THIRD], deck: "Two roads are shut" });
  const storyId = await room.take(itemId);
  assert.equal((await room.story(storyId)).draft.content.deck, "Two roads are shut");
  await write(room, storyId, rewrite(2, "The school bus stays at home, our reporter saw."));
  assert.deepEqual(await rulesOf(room, storyId), []);
  await room.send({ version: 2, text: [LEDE, NEW_SECOND, THIRD], deck: "Two roads are shut" });
  assert.deepEqual(await rulesOf(room, storyId), ["source-newer"]);

  const seen = await look(room, storyId, itemId);
  assert.deepEqual(
    seen.parts.map((part) => part.kind),
    ["agency", "ours"],
  );
  const merged = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.ok(merged.kind === "merged");
  assert.equal(merged.note, "Update from Prairie News v2");
  assert.deepEqual(text((await room.story(storyId)).draft.content), [
    LEDE,
    NEW_SECOND,
    "The school bus stays at home, our reporter saw.",
  ]);
  const revisions = await room.unit((tx) => manyRevisions(tx, storyId));
  assert.deepEqual(
    revisions.map((each) => [each.number, each.reason, each.note]),
    [
      [3, "merged", "Update from Prairie News v2"],
      [2, "saved", ""],
      [1, "taken", ""],
    ],
  );
  assert.equal(merged.before, 2);
  assert.ok(text(revisions[1]?.content as Content).includes(SECOND), "the draft before is kept");
  assert.deepEqual(await rulesOf(room, storyId), []);
  const again = await room.unit((tx) => lookAtMerge(tx, { storyId, title: room.title, itemId }));
  assert.equal(again.kind, "nothing-new");
  assert.equal((await merge(room, storyId, seen.to.id, merged.version)).kind, "nothing-new");
});

test("asks for every conflict, and merges as chosen", async (t) => {
  const room = await openWireRoom(t);
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND, THIRD] });
  const storyId = await room.take(itemId);
  await write(room, storyId, rewrite(1, "Ploughs work all night."));
  await room.send({ version: 2, text: [LEDE, NEW_SECOND, THIRD] });
  const seen = await look(room, storyId, itemId);
  const refused = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.deepEqual(refused, { kind: "undecided", parts: ["b1"] });
  assert.equal((await room.story(storyId)).draft.version, seen.draftVersion, "nothing was changed");
  const merged = await merge(room, storyId, seen.to.id, seen.draftVersion, { b1: "both" });
  assert.equal(merged.kind, "merged");
  assert.deepEqual(text((await room.story(storyId)).draft.content), [
    LEDE,
    "Ploughs work all night.",
    NEW_SECOND,
    THIRD,
  ]);
});

test("bringing back the draft before makes the version wait again", async (t) => {
  const room = await openWireRoom(t);
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND] });
  const storyId = await room.take(itemId);
  await room.send({ version: 2, text: [LEDE, NEW_SECOND] });
  const seen = await look(room, storyId, itemId);
  const merged = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.ok(merged.kind === "merged");
  const back = await room.unit((tx) =>
    restoreRevision(
      tx,
      { storyId, title: room.title, by: "dana", number: merged.before, baseVersion: merged.version },
      room.bell,
    ),
  );
  assert.equal(back.kind, "saved");
  assert.deepEqual(text((await room.story(storyId)).draft.content), [LEDE, SECOND]);
  assert.deepEqual(await rulesOf(room, storyId), ["source-newer"]);
  assert.equal((await look(room, storyId, itemId)).from.number, 1);
});

test("merges only the draft that was looked at", async (t) => {
  const room = await openWireRoom(t);
  const itemId = await room.send({ version: 1, text: [LEDE, SECOND] });
  const storyId = await room.take(itemId);
  await room.send({ version: 2, text: [LEDE, NEW_SECOND] });
  const seen = await look(room, storyId, itemId);
  await write(room, storyId, rewrite(0, "Ours."));
  const outcome = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.deepEqual(outcome.kind === "moved-on" && [outcome.draftVersion, outcome.savedBy], [2, "dana"]);
});

test("refuses a killed and a withheld item", async (t) => {
  for (const pubstatus of ["canceled", "withheld"] as const) {
    const room = await openWireRoom(t);
    const itemId = await room.send({ version: 1, text: [LEDE] });
    const storyId = await room.take(itemId);
    await room.send({ version: 2, text: [NEW_SECOND] });
    const seen = await look(room, storyId, itemId);
    await room.send({ version: 3, text: ["Do not use."], pubstatus });
    const outcome = await merge(room, storyId, seen.to.id, seen.draftVersion);
    assert.equal(outcome.kind, "item-stopped");
    assert.deepEqual(text((await room.story(storyId)).draft.content), [LEDE]);
  }
});

test("the lineage of every later revision names the version merged last", async (t) => {
  const room = await openWireRoom(t);
  const itemId = await room.send({ version: 1, text: [LEDE] });
  const storyId = await room.take(itemId);
  await room.send({ version: 2, text: [SECOND] });
  const seen = await look(room, storyId, itemId);
  const merged = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.ok(merged.kind === "merged");
  // Not one paragraph of the agency's is left.
  await write(room, storyId, (content) => ({
    ...content,
    body: {
      type: "doc",
      content: [{ type: "paragraph", attrs: { id: "own" }, content: [{ type: "text", text: "Our own." }] }],
    },
  }));
  const { draft } = await room.story(storyId);
  const published = await room.unit((tx) =>
    publishStory(
      tx,
      {
        storyId,
        title: room.title,
        by: "dana",
        draftVersion: draft.version,
        overrule: [],
        updated: false,
      },
      room.bell,
    ),
  );
  assert.equal(published.kind, "published");
  assert.deepEqual(await room.unit((tx) => manyWholes(tx, storyId)), [{ itemId, versionId: seen.to.id }]);
  const [edge] = await room.database.query<{ ref: string }>(
    `select l.ref from lineage l join revisions r on r.id = l.revision_id
     where r.reason = 'published' and l.kind = 'item-version'`,
  );
  assert.equal(edge?.ref, seen.to.id);
});

test("takes some paragraphs of another item into a story, where they are wanted", async (t) => {
  const room = await openWireRoom(t);
  const other = await room.send({ item: "other", version: 1, text: ["One.", "Two of them.", "Three."] });
  const versionId = (await room.database.query<{ id: string }>("select id from item_versions"))[0]
    ?.id as string;
  const storyId = await room.make({});
  const take = (change: object) =>
    room.unit((tx) =>
      takeFragment(
        tx,
        {
          storyId,
          title: room.title,
          by: "dana",
          itemVersionId: versionId,
          paragraphs: [1, 2],
          after: "p1",
          draftVersion: 1,
          ...change,
        },
        room.bell,
      ),
    );
  assert.equal((await take({ after: "gone" })).kind, "no-such-place");
  assert.equal((await take({ paragraphs: [9] })).kind, "nothing-there");
  assert.equal((await take({ draftVersion: 7 })).kind, "moved-on");
  const taken = await take({});
  assert.ok(taken.kind === "taken");
  assert.deepEqual(text((await room.story(storyId)).draft.content), [
    "The council met on Monday and kept the clock.",
    "Two of them.",
    "Three.",
  ]);
  // A newer version brings these paragraphs up to date and nothing else.
  await room.send({ item: "other", version: 2, text: ["New one.", "Two of them, at last.", "Three."] });
  assert.deepEqual(await rulesOf(room, storyId), ["source-newer"]);
  const seen = await look(room, storyId, other);
  assert.equal(seen.fragment, true);
  const merged = await merge(room, storyId, seen.to.id, seen.draftVersion);
  assert.equal(merged.kind, "merged");
  assert.deepEqual(text((await room.story(storyId)).draft.content), [
    "The council met on Monday and kept the clock.",
    "Two of them, at last.",
    "Three.",
  ]);
  assert.deepEqual(await rulesOf(room, storyId), []);
  await room.send({ item: "other", version: 3, text: ["Kill."], pubstatus: "canceled" });
  assert.deepEqual(await rulesOf(room, storyId), ["source-killed"]);
  assert.equal((await take({ draftVersion: 3 })).kind, "item-stopped");
});
