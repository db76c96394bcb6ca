import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { newsmlRevision } from "./formats/newsml-1/newsml-revision.fixture.ts";
import { fetchRendition } from "./item-pictures/fetch-rendition.ts";
import { manyItemPictures } from "./item-pictures/tied-store.ts";
import { manyVersions } from "./items-store.ts";
import { receiveCopy } from "./receive-copy.ts";
import { KEY } from "./ways-in/fakes/open-room.fixture.ts";
import { openWireDesk, WORKER } from "./wire-desk.fixture.ts";

const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
  .jpeg()
  .toBuffer();

const first = newsmlRevision(
  { revision: "1", previous: "0", kind: "N" },
  `<NewsComponent><NewsComponent Duid="story"><NewsLines><HeadLine>Swing bridge stuck</HeadLine></NewsLines>
  <ContentItem><MediaType FormalName="Text"/><DataContent><p Duid="p1">The bridge is stuck.</p><p Duid="p2">Two ferries wait.</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent Duid="photo"><Role FormalName="Photo"/><ContentItem><MediaType FormalName="Photo"/>
  <Encoding Notation="Base64"><DataContent>${jpeg.toString("base64")}</DataContent></Encoding></ContentItem></NewsComponent></NewsComponent>`,
);
const update = (revision: number, orders: string): string =>
  newsmlRevision(
    { revision: String(revision), previous: String(revision - 1), kind: "U" },
    `<Update>${orders}</Update>`,
  );

async function openRoom(t: Parameters<typeof openWireDesk>[0]) {
  const { desk, deps } = await openWireDesk(t);
  const send = async (xml: string, sourceId = "prairie") => {
    const sending = { sourceId, fileName: "a.xml", bytes: Buffer.from(xml) };
    const [result] = (await receiveCopy(deps, sending)).results;
    assert.ok(result?.item != null, JSON.stringify(result));
    return { ...result, item: result.item };
  };
  const newest = async (itemId: string) => {
    const [version] = await desk.unit(WORKER, (tx) => manyVersions(tx, itemId));
    assert.ok(version);
    const text = version.copy.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));
    const isPartial = version.copy.warnings.some(({ code }) => code === "update-partial");
    return { text, isPartial };
  };
  return { desk, send, newest };
}

test("copy that gives only what changes is filed whole, over several versions", async (t) => {
  const { send, newest } = await openRoom(t);
  const { item } = await send(first);
  const second = await send(update(2, '<Replace DuidRef="p1"><p Duid="p1">The bridge moves.</p></Replace>'));
  assert.deepEqual([second.item, second.outcome], [item, "update"]);
  assert.deepEqual(await newest(item), {
    text: ["The bridge moves.", "Two ferries wait."],
    isPartial: false,
  });
  await send(update(3, '<Delete DuidRef="p2"/>'));
  assert.deepEqual(await newest(item), { text: ["The bridge moves."], isPartial: false });
});

test("nothing is put together from what another source sent, or what has not come", async (t) => {
  const { send, newest } = await openRoom(t);
  await send(first, "highland");
  const { item } = await send(update(2, '<Delete DuidRef="p2"/>'));
  assert.equal((await newest(item)).isPartial, true);
});

test("a picture that stood as data in the earlier sending is found there", async (t) => {
  const { desk, send } = await openRoom(t);
  const { item } = await send(first);
  await send(update(2, '<Delete DuidRef="p2"/>'));
  const found = await desk.unit(WORKER, (tx) => manyItemPictures(tx, item));
  const [picture] = found?.pictures ?? [];
  const place = { sourceId: "prairie", versionId: picture?.from.itemVersionId ?? "" };
  const limits = { maxBytes: 1_000_000, signal: new AbortController().signal };
  const rendition = picture?.renditions[0] ?? { href: "", file: "" };
  const fetched = await fetchRendition({ database: desk, key: KEY }, place, rendition, limits);
  assert.ok(fetched.kind === "fetched" && jpeg.equals(Buffer.from(fetched.bytes)));
});
