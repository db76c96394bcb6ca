import assert from "node:assert/strict";
import { test } from "node:test";
import type { KillRecord, KillsAnswer } from "../src/control/control-contract.ts";
import { monotonicMs } from "../src/platform/index.ts";
import type { Content } from "../src/stories/content.ts";
import type { PublishAnswer } from "../src/stories/stories-contract.ts";
import type { ReceivedAnswer } from "../src/wire/wire-contract.ts";
import { draftStory, pushCopy, showStory, signIn, type DeskClient } from "./support/desk-client.ts";
import { mailTo } from "./support/mail.ts";
import { makeNewsroom, type Newsroom } from "./support/newsroom.ts";
import { withDeskStanding } from "./support/owner-database.ts";
import { read, type TitleId } from "./support/reader.ts";
import { until } from "./support/until.ts";

/** An order to kill reaches every copy in every title, in seconds and with proof. */

const SOURCE = "prairie";
const FIRST =
  "A covered bridge over the Ruda gave way on Tuesday while four wagons stood waiting on the eastern ramp.";
const SECOND =
  "Nobody was hurt, said the ferry warden, who had closed the gate an hour before because of the noise.";

const copy = (name: string, change: object = {}): string =>
  JSON.stringify({
    uri: `urn:trestle:${name}`,
    type: "text",
    version: "1",
    versioncreated: "2026-11-24T10:00:00+00:00",
    pubstatus: "usable",
    headline: `Covered bridge gives way at ${name} landing`,
    slugline: `${name}-BRIDGE`,
    body_text: `${FIRST}\n\n${SECOND}`,
    ...change,
  });

interface Room {
  readonly newsroom: Newsroom;
  readonly desk: DeskClient;
  push(bytes: string): Promise<ReceivedAnswer>;
}

async function openRoom(t: Parameters<typeof makeNewsroom>[0]): Promise<Room> {
  const newsroom = await makeNewsroom(t);
  await newsroom.start();
  const desk = await signIn(newsroom);
  const token = await newsroom.pushToken();
  return {
    newsroom,
    desk,
    async push(bytes) {
      const answer = await pushCopy<ReceivedAnswer>(newsroom, { source: SOURCE, token, bytes });
      assert.equal(answer.status, 202);
      return answer.json;
    },
  };
}

async function take(desk: DeskClient, itemId: string, title: TitleId): Promise<string> {
  const { storyId } = await desk.expect<{ storyId: string }>(201, "POST", "/api/stories/take", {
    title,
    item: itemId,
  });
  return storyId;
}

const ask = (desk: DeskClient, storyId: string, title: TitleId, draftVersion: number) =>
  desk.ask<PublishAnswer>("POST", `/api/stories/${storyId}/publish?title=${title}`, {
    draftVersion,
    overrule: [],
    updated: false,
  });

async function publish(desk: DeskClient, storyId: string, title: TitleId) {
  return ask(desk, storyId, title, (await showStory(desk, storyId, title)).draft.version);
}

async function putOut(desk: DeskClient, storyId: string, title: TitleId): Promise<string> {
  const { json } = await publish(desk, storyId, title);
  assert.ok(json.kind === "published", JSON.stringify(json));
  return json.address;
}

test("F21: a kill takes every use in every title from readers within two seconds, and proves it", async (t) => {
  const { newsroom, desk, push } = await openRoom(t);
  const [first] = (await push(copy("ruda"))).results;
  const itemId = first?.item ?? "";
  const places: { title: TitleId; address: string }[] = [];
  for (const title of ["courier", "post"] as const) {
    const storyId = await take(desk, itemId, title);
    places.push({ title, address: await putOut(desk, storyId, title) });
  }
  // A story of our own that took one paragraph along.
  const whole = await showStory(desk, await take(desk, itemId, "courier"), "courier");
  const piece = whole.draft.content.body.content[1];
  assert.ok(piece?.type === "paragraph", "the copy has a second paragraph");
  const own: Content = {
    ...whole.draft.content,
    headline: "Wardens of our ferries on closing early",
    byline: "Ruth Adeyemi",
    agencyCredit: "",
    body: {
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { id: "own1" },
          content: [{ type: "text", text: "Our own ferries close at nine." }],
        },
        { ...piece, attrs: { ...piece.attrs, id: "own2" } },
      ],
    },
  };
  const ownId = await draftStory(desk, {
    title: "courier",
    slugline: "wardens",
    section: "local",
    content: own,
  });
  places.push({ title: "courier", address: await putOut(desk, ownId, "courier") });
  for (const place of places) assert.equal((await read(newsroom, place.title, place.address)).status, 200);

  const begun = monotonicMs();
  const [killed] = (
    await push(
      copy("ruda", { version: "2", pubstatus: "canceled", ednote: "The bridge stands. Please kill." }),
    )
  ).results;
  assert.equal(killed?.outcome, "kill");
  for (const place of places) {
    await until(
      `${place.title}${place.address} is gone`,
      2_000,
      async () => (await read(newsroom, place.title, place.address)).status === 410,
    );
  }
  t.diagnostic(`all down ${Math.round(monotonicMs() - begun)} ms after the order was sent`);
  assert.ok(monotonicMs() - begun < 2_000, "within two seconds");
  for (const title of ["courier", "post"] as const) {
    for (const path of [
      "/",
      "/local/",
      "/region/",
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/sitemap.xml",
      "/news-sitemap.xml",
    ]) {
      const { text } = await read(newsroom, title, path);
      assert.doesNotMatch(text, /gives way at ruda|Wardens of our ferries/, `${title}${path}`);
    }
  }

  const record = await until("the proof is there", 15_000, async () => {
    const { rows } = await desk.expect<KillsAnswer>(200, "GET", "/api/kills?title=courier");
    const row = rows.find((each) => each.itemId === itemId);
    if (row === undefined || row.looked === 0) return null;
    return desk.expect<KillRecord>(200, "GET", `/api/kills/${row.id}?title=courier`);
  });
  assert.deepEqual([record.row.uses, record.row.down, record.row.waiting, record.row.found], [3, 3, 0, 0]);
  assert.match(record.order, /The bridge stands/);
  assert.ok((record.downAfterSeconds ?? 99) < 2);
  assert.deepEqual(new Set(record.proofs.map((proof) => proof.verdict)), new Set(["absent"]));
  assert.ok(record.proofs.some((proof) => proof.titleId === "post" && proof.path === "/feed.xml"));
  await until("the desk is called by mail", 10_000, async () => {
    const mails = await mailTo(newsroom, "@");
    return mails.some((mail) => mail.headers.get("subject")?.startsWith("KILL: Covered bridge"));
  });

  await t.test("what was killed is not taken, published or sent again", async () => {
    const again = await desk.ask("POST", "/api/stories/take", { title: "gazette", item: itemId });
    assert.equal(again.status, 409, JSON.stringify(again.json));
    assert.equal((await publish(desk, ownId, "courier")).status, 409);
    const number = whole.revision;
    const restore = await desk.ask<{ code: string }>(
      "POST",
      `/api/stories/${whole.row.id}/restore?title=courier`,
      {
        number,
        baseVersion: (await showStory(desk, whole.row.id, "courier")).draft.version,
      },
    );
    assert.deepEqual([restore.status, restore.json.code], [409, "item-killed"]);
    assert.equal((await push(copy("ruda", { version: "3" }))).results[0]?.outcome, "stale");
    for (const place of places) assert.equal((await read(newsroom, place.title, place.address)).status, 410);
  });
});

test("F07: a kill and a publication at the same moment leave nothing public", async (t) => {
  const { newsroom, desk, push } = await openRoom(t);
  let publishedFirst = 0;
  for (let round = 0; round < 12; round += 1) {
    const name = `race${round}`;
    const itemId = (await push(copy(name))).results[0]?.item ?? "";
    const storyId = await take(desk, itemId, "courier");
    const [published] = await Promise.all([
      ask(desk, storyId, "courier", 1),
      push(copy(name, { version: "2", pubstatus: "canceled" })),
    ]);
    if (published.json.kind !== "published") continue;
    publishedFirst += 1;
    const { address } = published.json;
    await until(
      `${address} is gone`,
      2_000,
      async () => (await read(newsroom, "courier", address)).status === 410,
    );
  }
  t.diagnostic(`${publishedFirst} of 12 were published before the order`);
});

test("a kill is obeyed while requests hold every connection of the desk", async (t) => {
  const { newsroom, desk, push } = await openRoom(t);
  const itemId = (await push(copy("weir"))).results[0]?.item ?? "";
  const address = await putOut(desk, await take(desk, itemId, "courier"), "courier");
  assert.equal((await read(newsroom, "courier", address)).status, 200);
  const request = () => desk.ask("GET", "/api/stories?title=courier");
  await withDeskStanding(newsroom, request, async () => {
    const begun = monotonicMs();
    await push(copy("weir", { version: "2", pubstatus: "canceled" }));
    await until(
      `${address} is gone`,
      2_000,
      async () => (await read(newsroom, "courier", address)).status === 410,
    );
    t.diagnostic(`down ${Math.round(monotonicMs() - begun)} ms after the order was sent`);
  });
  await desk.expect(200, "GET", "/api/stories?title=courier");
});
