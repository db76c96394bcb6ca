import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import sharp from "sharp";
import { makeLocalMediaStore, silentLog, type Jobs } from "../../platform/index.ts";
import { developPicture, manyPicturesById, openDarkroom, type PicturesDeps } from "../../pictures/index.ts";
import { addTitle, manyTitles } from "../../titles/index.ts";
import { manyItemPictures, receiveCopy } from "../../wire/index.ts";
import { changeRule } from "../autopilot/change-rule.ts";
import { followItems } from "../autopilot/follow-items.ts";
import { endUses } from "../endings/end-uses.ts";
import { openWireRoom, type Sending, type WireRoom } from "../from-wire/wire-room.fixture.ts";
import { manyUsesOfItem } from "../kill-placing.ts";
import { judgeStory } from "../judge-story.ts";
import { takeItem } from "../make-story.ts";
import { planRelease } from "../planned/plan-release.ts";
import { publishStory } from "../publish-story.ts";
import { maybeOneReleased } from "../released-store.ts";
import { saveDraft } from "../save-draft.ts";
import { makePictureFetcher, type FetchPicturesDeps } from "./fetch-pictures.ts";
import { takeIntoLibrary, takePicture } from "./take-picture.ts";

const NOW = "2026-11-24T12:00:00Z";

const picture = (id: string, file: string, change: object = {}) => ({
  uri: `urn:test:${id}`,
  type: "picture",
  description_text: `The pass in snow, ${id}.`,
  byline: "Pia Quell",
  usageterms: "No archives.",
  renditions: { original: { title: file, mimetype: "image/jpeg", width: 400, height: 300 } },
  ...change,
});

async function openRoom(t: TestContext) {
  const room = await openWireRoom(t);
  await room.database.moveClock(NOW);
  const folder = await mkdtemp(join(tmpdir(), "wire-pictures-"));
  const darkroom = openDarkroom({ idleMs: 100 });
  t.after(async () => {
    await darkroom.close();
    await rm(folder, { recursive: true, force: true });
  });
  const queued: string[] = [];
  const jobs: Jobs = {
    enqueue: async (_tx, _queue, data) => void queued.push(data["picture"] ?? ""),
    work: async () => undefined,
    stop: async () => undefined,
  };
  const pictures: PicturesDeps = {
    database: room.desk,
    bell: room.bell,
    jobs,
    media: makeLocalMediaStore(folder),
    darkroom,
    developing: new Set(),
    workFolder: folder,
  };
  const fetching: FetchPicturesDeps = {
    pictures,
    wire: { database: room.desk, key: Buffer.alloc(32) },
    log: silentLog,
  };
  const fetcher = makePictureFetcher(fetching);
  const fetch = async (): Promise<number> => {
    const begun = await fetcher.look();
    await fetcher.settled();
    return begun;
  };
  const sendFile = async (name: string, background: string): Promise<void> => {
    const canvas = { width: 400, height: 300, channels: 3 as const, background };
    const bytes = await sharp({ create: canvas }).jpeg().toBuffer();
    await receiveCopy(
      { ...room, database: room.desk, log: silentLog },
      { sourceId: "prairie", fileName: name, bytes },
    );
  };
  // The source is known to send the files that its messages name.
  await sendFile("of-another-day.jpg", "#123456");
  return {
    ...room,
    sendFile,
    fetch,
    /** Fetches and develops whatever waits. */
    async settle(): Promise<void> {
      await fetch();
      for (const id of queued.splice(0)) await developPicture(pictures, id);
    },
    pictures: (ids: readonly string[]) => room.unit((tx) => manyPicturesById(tx, ids)),
    async findings(storyId: string) {
      const story = await room.story(storyId);
      return (await room.unit((tx) => judgeStory(tx, story, story.draft.content, room.title))).findings;
    },
    async publish(storyId: string) {
      const { draft } = await room.story(storyId);
      const act = { storyId, title: room.title, by: "dana", draftVersion: draft.version };
      return room.unit((tx) => publishStory(tx, { ...act, overrule: [], updated: false }, room.bell));
    },
  };
}

const sending = (change: Partial<Sending> = {}, shown: Record<string, object> = {}): Sending => ({
  version: 1,
  text: ["Snow closed the pass on Monday."],
  ...change,
  more: { associations: shown },
});
const mainOf = async (room: WireRoom, storyId: string): Promise<string> =>
  (await room.story(storyId)).draft.content.mainPicture?.pictureId ?? "";

test("a taken item brings its pictures: in the draft at once, before readers when the bytes have come", async (t) => {
  const room = await openRoom(t);
  const item = await room.send(sending({}, { a: picture("a", "a.jpg"), b: picture("b", "b.jpg") }));
  const storyId = await room.take(item);
  const { content } = (await room.story(storyId)).draft;
  assert.equal(content.mainPicture?.caption, "The pass in snow, a.");
  assert.equal(content.body.content.at(-1)?.type, "picture");
  const id = await mainOf(room, storyId);
  const [row] = (await room.pictures([id])).values();
  assert.deepEqual(
    [row?.state, row?.credit, row?.licence, row?.hasBytes],
    ["preparing", "Pia Quell/Prairie News", "No archives.", false],
  );
  assert.deepEqual(
    (await room.findings(storyId)).map((found) => found.rule),
    ["picture-not-ready", "picture-not-ready"],
  );

  // Neither file is there yet: that is said, and asked for again by itself when one comes.
  await room.settle();
  const refused = (await room.findings(storyId)).find((found) => found.where.kind === "picture");
  assert.match(refused?.explanation ?? "", /a\.jpg has not come yet/);
  await room.sendFile("in/A.jpg", "#224466");
  await room.sendFile("b.jpg", "#664422");
  await room.settle();
  assert.deepEqual(await room.findings(storyId), []);
  const published = await room.publish(storyId);
  assert.equal(published.kind, "published");
  const out = await room.unit(async (tx) =>
    maybeOneReleased(tx, room.title.id, (await room.story(storyId)).publicId),
  );
  assert.deepEqual(
    [out?.mainPicture?.credit, Object.keys(out?.pictures ?? {}).length],
    ["Pia Quell/Prairie News", 1],
  );
});

test("says why a picture cannot be had, rests longer each time, and then waits for a person", async (t) => {
  const room = await openRoom(t);
  const storyId = await room.take(await room.send(sending({}, { a: picture("a", "a.jpg") })));
  const id = await mainOf(room, storyId);
  let at = Date.parse(NOW);
  let tries = 0;
  for (let hour = 0; hour < 40; hour += 1) {
    tries += await room.fetch();
    at += 3_600_000;
    await room.database.moveClock(new Date(at).toISOString());
  }
  assert.equal(tries, 6);
  const [row] = (await room.pictures([id])).values();
  assert.deepEqual([row?.state, row?.refusal?.code], ["refused", "file-not-there"]);
});

test("is one picture for every title of the group, and for a second taking", async (t) => {
  const room = await openRoom(t);
  const { id: _, ...valley } = room.title;
  await room.unit((tx) =>
    addTitle(
      tx,
      {
        ...valley,
        id: "harbour",
        origin: "http://harbour.example",
        sections: [...room.title.sections],
      },
      "test",
      room.bell,
    ),
  );
  const titles = await room.unit((tx) => manyTitles(tx, () => ""));
  const harbour = titles.find((title) => title.id === "harbour");
  assert.ok(harbour !== undefined);
  const item = await room.send(sending({}, { a: picture("a", "a.jpg") }));
  const mine = await mainOf(room, await room.take(item));
  const taken = await room.unit((tx) => takeItem(tx, { itemId: item, title: harbour, by: "rob" }, room.bell));
  assert.ok(taken.kind === "taken");
  const [row] = await room.database.query<{ id: string }>(
    `select content->'mainPicture'->>'pictureId' as id from drafts where story_id = '${taken.storyId}'`,
  );
  assert.equal(row?.id, mine);
  const seen = await room.desk.unit({ kind: "titles", titles: ["harbour"] }, (tx) =>
    manyPicturesById(tx, [mine]),
  );
  assert.equal(seen.size, 1, "who sees only that title sees the picture");
  const found = await room.unit((tx) => manyItemPictures(tx, item));
  const key = found?.pictures[0]?.key ?? "";
  const again = await room.unit((tx) => takeIntoLibrary(tx, { itemId: item, key, by: "dana" }, room.bell));
  assert.deepEqual(again, { kind: "taken", pictureId: mine });
  // The same file under another name of the agency is kept, and is nobody's second original.
  await room.send(sending({ version: 2 }, { a: picture("a", "a.jpg"), c: picture("c", "c.jpg") }));
  const later = await room.unit((tx) => manyItemPictures(tx, item));
  const other = later?.pictures.find((each) => each.key !== key)?.key ?? "";
  await room.unit((tx) => takeIntoLibrary(tx, { itemId: item, key: other, by: "dana" }, room.bell));
  await room.sendFile("a.jpg", "#224466");
  await room.sendFile("c.jpg", "#224466");
  await room.settle();
  const rows = await room.database.query<{ state: string; same: boolean }>(
    "select state, same_as is not null as same from pictures order by 2",
  );
  assert.deepEqual(rows, [
    { state: "ready", same: false },
    { state: "ready", same: true },
  ]);
});

test("takes one picture into a draft by hand, and reaches that story when its item is killed", async (t) => {
  const room = await openRoom(t);
  const item = await room.send(sending({ item: "other" }, { a: picture("a", "a.jpg") }));
  const storyId = await room.make({});
  const key = (await room.unit((tx) => manyItemPictures(tx, item)))?.pictures[0]?.key ?? "";
  const take = (draftVersion: number) =>
    room.unit((tx) =>
      takePicture(tx, { storyId, title: room.title, by: "dana", itemId: item, key, draftVersion }, room.bell),
    );
  assert.equal((await take(7)).kind, "moved-on");
  assert.equal((await take(1)).kind, "taken");
  assert.equal((await take(2)).kind, "stands-already");
  const uses = await room.unit((tx) => manyUsesOfItem(tx, item));
  assert.deepEqual(
    uses.map((use) => use.storyId),
    [storyId],
  );
  await room.send(sending({ item: "other", version: 2, pubstatus: "canceled" }));
  assert.deepEqual(
    (await room.findings(storyId)).filter((found) => found.severity === "stop").map((found) => found.rule),
    ["source-killed", "picture-not-ready"],
  );
  assert.equal((await take(2)).kind, "item-stopped");
});

test("reaches stories also where the picture's own item came after the picture was taken", async (t) => {
  const room = await openRoom(t);
  const storyId = await room.take(await room.send(sending({}, { a: picture("a", "a.jpg") })));
  const own = await room.send({ item: "a", version: 1, text: [], more: picture("a", "a.jpg") });
  assert.deepEqual(
    (await room.unit((tx) => manyUsesOfItem(tx, own))).map((use) => use.storyId),
    [storyId],
  );
  await room.send({ item: "a", version: 2, text: [], pubstatus: "canceled", more: { type: "picture" } });
  assert.ok((await room.findings(storyId)).some((found) => found.rule === "source-killed"));
});

test("a picture that was taken out again is no use any more", async (t) => {
  const room = await openRoom(t);
  const storyId = await room.make({});
  const item = await room.send(sending({ item: "other" }, { a: picture("a", "a.jpg") }));
  const key = (await room.unit((tx) => manyItemPictures(tx, item)))?.pictures[0]?.key ?? "";
  const act = { storyId, title: room.title, by: "dana" };
  await room.unit((tx) => takePicture(tx, { ...act, itemId: item, key, draftVersion: 1 }, room.bell));
  const uses = async () => (await room.unit((tx) => manyUsesOfItem(tx, item))).length;
  assert.equal(await uses(), 1);
  const { content, version } = (await room.story(storyId)).draft;
  const without = { ...act, baseVersion: version, content: { ...content, mainPicture: null } };
  await room.unit((tx) => saveDraft(tx, without, room.bell));
  assert.equal(await uses(), 1, "until it is published so");
  assert.equal((await room.publish(storyId)).kind, "published");
  assert.equal(await uses(), 0);
});

test("autopilot waits for pictures that are being made, and calls the desk only when one cannot be had", async (t) => {
  const room = await openRoom(t);
  await room.unit((tx) =>
    changeRule(
      tx,
      {
        title: room.title,
        by: "dana",
        rule: {
          sourceId: "prairie",
          isOn: true,
          sectionSlug: null,
          publishNew: true,
          followUpdates: true,
          holdOn: [],
          hourlyLimit: 10,
          duty: "night desk",
        },
      },
      room.bell,
    ),
  );
  const deps = { database: room.desk, bell: room.bell, log: silentLog, titleById: () => room.title };
  const acts = async () =>
    (await room.database.query<{ did: string }>("select did from autopilot_acts order by id")).map(
      (act) => act.did,
    );
  await room.send(sending({}, { a: picture("a", "a.jpg") }));
  await followItems(deps);
  assert.deepEqual(await acts(), ["on", "made"]);
  await room.sendFile("a.jpg", "#224466");
  await room.settle();
  await room.database.moveClock("2026-11-24T12:00:05Z");
  await followItems(deps);
  assert.deepEqual(await acts(), ["on", "made", "published"]);
  await room.send(sending({ item: "two" }, { b: picture("b", "never.jpg") }));
  await followItems(deps);
  await room.settle();
  await room.database.moveClock("2026-11-24T12:00:11Z");
  await followItems(deps);
  assert.deepEqual(await acts(), ["on", "made", "published", "made", "held"]);
});

test("a picture's embargo holds the story, and a release can be planned for its end", async (t) => {
  const room = await openRoom(t);
  const embargoed = "2026-11-25T06:00:00Z";
  const storyId = await room.take(
    await room.send(sending({}, { a: picture("a", "a.jpg", { embargoed, embargoedUntil: embargoed }) })),
  );
  await room.sendFile("a.jpg", "#224466");
  await room.settle();
  const held = await room.publish(storyId);
  assert.deepEqual(held.kind === "held" && held.findings.map((found) => found.rule), ["embargo-holds"]);
  const act = { storyId, title: room.title, by: "dana", overrule: [], updated: false };
  const planned = await room.unit((tx) => planRelease(tx, act, room.bell));
  assert.deepEqual(planned, { kind: "planned", dueAt: new Date(embargoed) });
  await room.database.moveClock(embargoed);
  assert.equal((await room.publish(storyId)).kind, "published");
});

test("a picture's right ends to the second, whether a worker ran or not", async (t) => {
  const room = await openRoom(t);
  const expires = "2026-11-25T06:00:00Z";
  const storyId = await room.take(await room.send(sending({}, { a: picture("a", "a.jpg", { expires }) })));
  await room.sendFile("a.jpg", "#224466");
  await room.settle();
  assert.deepEqual(
    (await room.findings(storyId)).map((found) => [found.rule, found.severity]),
    [["picture-right", "hint"]],
  );
  assert.equal((await room.publish(storyId)).kind, "published");
  const { publicId } = await room.story(storyId);
  const isOut = () => room.unit(async (tx) => (await maybeOneReleased(tx, room.title.id, publicId)) !== null);
  await room.database.moveClock("2026-11-25T05:59:59.999Z");
  assert.equal(await isOut(), true);
  await room.database.moveClock(expires);
  assert.equal(await isOut(), false);
  const deps = { database: room.desk, bell: room.bell, log: silentLog, titleById: () => room.title };
  assert.equal(await endUses(deps), 1);
  const again = await room.publish(storyId);
  assert.ok(again.kind === "held" && again.findings.some((found) => found.rule === "picture-right"));
});
