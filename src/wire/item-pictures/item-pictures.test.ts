import assert from "node:assert/strict";
import test from "node:test";
import sharp from "sharp";
import { receiveCopy } from "../receive-copy.ts";
import { startFakeWeb } from "../ways-in/fakes/fake-web.fixture.ts";
import { KEY, ninjsNamed, openRoom, SHORT, type Room } from "../ways-in/fakes/open-room.fixture.ts";
import { fetchRendition, type PictureFetchDeps } from "./fetch-rendition.ts";
import { standingsOfPictures } from "./picture-standings.ts";
import { thumbnailRoutes } from "./thumbnail-routes.ts";
import { manyItemPictures } from "./tied-store.ts";

const WORKER = { kind: "worker" } as const;

const send = async (room: Room, name: string, bytes: string | Buffer): Promise<string> => {
  const { results } = await receiveCopy(room.poll, {
    sourceId: "prairie",
    fileName: name,
    bytes: Buffer.from(bytes),
  });
  return results[0]?.item ?? results[0]?.outcome ?? "";
};
const picturesOf = async (room: Room, itemId: string) =>
  (await room.desk.unit(WORKER, (tx) => manyItemPictures(tx, itemId)))?.pictures ?? [];

const pictureItem = (id: string, change: object = {}): string =>
  ninjsNamed(id, {
    type: "picture",
    body_text: "",
    description_text: `Caption of ${id}.`,
    renditions: { original: { href: `https://media.example/${id}.jpg`, mimetype: "image/jpeg" } },
    ...change,
  });
const jpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
const fetching = (room: Room): PictureFetchDeps => ({
  database: room.desk,
  key: KEY,
  limits: SHORT,
  reach: { loopback: true },
});
const within = { maxBytes: 1_000_000, signal: new AbortController().signal };

test("ties pictures that are items of their own to their text, whichever comes first", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const before = await send(
    room,
    "p1",
    pictureItem("p1", { associations: { story: { uri: "urn:test:t", type: "text" } } }),
  );
  const text = await send(room, "t", ninjsNamed("t"));
  assert.deepEqual(
    (await picturesOf(room, text)).map((each) => [each.caption, each.from.itemId]),
    [["Caption of p1.", before]],
  );
  await send(room, "p2", pictureItem("p2", { associations: { story: { uri: "urn:test:t", type: "text" } } }));
  assert.equal((await picturesOf(room, text)).length, 2);
  assert.equal((await picturesOf(room, before)).length, 1, "a picture has itself");
});

test("ties pictures of a package to its one text, and only loosely to one of several", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const partOf = { associations: { whole: { uri: "urn:test:pack", type: "composite", rel: "partOf" } } };
  const text = await send(room, "t", ninjsNamed("t", partOf));
  await send(room, "p1", pictureItem("p1", partOf));
  assert.deepEqual(
    (await picturesOf(room, text)).map((each) => [each.isLoose, each.packages]),
    [[false, []]],
  );
  const pack = await send(room, "pack", ninjsNamed("pack", { type: "composite" }));
  assert.deepEqual((await picturesOf(room, text))[0]?.packages, [pack]);
  await send(room, "t2", ninjsNamed("t2", partOf));
  assert.deepEqual(
    (await picturesOf(room, text)).map((each) => [each.isLoose, each.packages]),
    [[true, []]],
  );
});

test("finds the picture's own item when it comes after the picture was taken, and its kill before it", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const origin = { sourceId: "prairie", uri: "urn:test:p1", itemIds: [] };
  const standing = () => room.desk.unit(WORKER, (tx) => standingsOfPictures(tx, [origin], true));
  assert.deepEqual(await standing(), []);
  await send(room, "kill", pictureItem("p1", { pubstatus: "canceled" }));
  assert.deepEqual(
    (await standing()).map((each) => each.state),
    ["killed"],
  );
});

test("keeps a picture file for the messages that name it, in whatever order and by any name of it", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const place = { sourceId: "prairie", versionId: "00000000-0000-7000-8000-000000000001" };
  const ask = (file: string) => fetchRendition(fetching(room), place, { href: "", file }, within);
  const lack = await ask("storm_1.jpg");
  assert.equal(lack.kind === "lacking" && lack.code, "file-not-there");
  const bytes = await jpeg();
  assert.equal(await send(room, "in/Storm_1.JPG", bytes), "picture");
  const found = await ask("storm_1.jpg");
  assert.ok(found.kind === "fetched" && bytes.equals(Buffer.from(found.bytes)));
  await send(room, "again.jpg", bytes);
  assert.equal((await ask("again.jpg")).kind, "fetched");
  assert.deepEqual(
    await room.database.query("select state, count(*)::int as n from transmissions group by 1 order by 1"),
    [
      { state: "picture", n: 1 },
      { state: "read", n: 1 },
    ],
  );
  assert.equal((await ask("%")).kind, "lacking");
});

test("fetches from the agency's server with the source's key, and shows no other server the key", async (t) => {
  const room = await openRoom(t);
  const own = await startFakeWeb(t);
  const other = await startFakeWeb(t);
  await room.add("prairie", { kind: "feed", url: `${own.origin}/feed.xml`, user: "desk" }, {}, "secret");
  const bytes = await jpeg();
  own.on("/a.jpg", { body: bytes });
  own.on("/gone.jpg", { status: 404 });
  other.on("/b.jpg", { body: bytes });
  const place = { sourceId: "prairie", versionId: "00000000-0000-7000-8000-000000000001" };
  const ask = (href: string, deps = fetching(room), maxBytes = 1_000_000) =>
    fetchRendition(deps, place, { href, file: "" }, { ...within, maxBytes });
  assert.equal((await ask(`${own.origin}/a.jpg`)).kind, "fetched");
  assert.equal((await ask(`${other.origin}/b.jpg`)).kind, "fetched");
  assert.match(own.asked[0]?.headers.authorization ?? "", /^Basic /);
  assert.equal(other.asked[0]?.headers.authorization, undefined);
  const codeOf = (found: Awaited<ReturnType<typeof ask>>) =>
    found.kind === "lacking" ? found.code : found.kind;
  assert.equal(codeOf(await ask(`${own.origin}/gone.jpg`)), "nothing-there");
  assert.equal(codeOf(await ask(`${own.origin}/a.jpg`, fetching(room), 100)), "answer-too-large");
  const guarded = { database: room.desk, key: KEY, limits: SHORT };
  assert.equal(codeOf(await ask(`${other.origin}/b.jpg`, guarded)), "target-not-allowed");
});

test("takes a picture out of the mail it came with", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const bytes = await sharp({
    create: {
      width: 60,
      height: 40,
      channels: 3,
      background: "#642",
      noise: { type: "gaussian", mean: 120, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();
  const mail = [
    "From: Press office <press@office.example>",
    "To: desk@valley.example",
    "Subject: Bridge opens again",
    "Message-ID: <bridge@office.example>",
    "Date: Tue, 24 Nov 2026 09:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    "--cut",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "The bridge opens again on Monday, the works office says.",
    "",
    "--cut",
    'Content-Type: image/jpeg; name="bridge.jpg"',
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="bridge.jpg"',
    "",
    bytes.toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
    "--cut--",
    "",
  ].join("\r\n");
  const item = await send(room, "mail.eml", mail);
  const [picture] = await picturesOf(room, item);
  const [rendition] = picture?.renditions ?? [];
  assert.match(rendition?.href ?? "", /^cid:/);
  const place = { sourceId: "prairie", versionId: picture?.from.itemVersionId ?? "" };
  const found = await fetchRendition(fetching(room), place, rendition ?? { href: "", file: "" }, within);
  assert.ok(found.kind === "fetched" && bytes.equals(Buffer.from(found.bytes)));
});

test("a picture that stands in the copy as data is fetched from the copy, also where a mail brought it", async (t) => {
  const room = await openRoom(t);
  await room.add("prairie", null);
  const bytes = await jpeg();
  const xml = (
    id: string,
  ) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:test:${id}" version="1">
    <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-24T09:00:00Z</versionCreated></itemMeta>
    <contentMeta><headline>Bridge opens again</headline></contentMeta>
    <contentSet><inlineData contenttype="text/plain">The bridge opens again on Monday.</inlineData>
    <inlineData contenttype="image/jpeg" encoding="enc:base64">${bytes.toString("base64")}</inlineData></contentSet></newsItem>`;
  const mail = [
    "From: wire@office.example",
    "Subject: Copy",
    "Message-ID: <copy@office.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    "--cut",
    'Content-Type: application/xml; name="copy.xml"',
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="copy.xml"',
    "",
    Buffer.from(xml("2")).toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
    "--cut--",
    "",
  ].join("\r\n");
  for (const [name, sent] of [
    ["copy.xml", xml("1")],
    ["copy.eml", mail],
  ] as const) {
    const item = await send(room, name, sent);
    const [picture] = await picturesOf(room, item);
    const [rendition] = picture?.renditions ?? [];
    const place = { sourceId: "prairie", versionId: picture?.from.itemVersionId ?? "" };
    const found = await fetchRendition(fetching(room), place, rendition ?? { href: "", file: "" }, within);
    assert.ok(found.kind === "fetched" && bytes.equals(Buffer.from(found.bytes)), name);
    const gone = { href: "cid:data-0", file: "" };
    const lack = await fetchRendition(fetching(room), place, gone, within);
    assert.equal(lack.kind === "lacking" && lack.code, "picture-not-in-copy");
  }
});

test("shows a small picture through the desk, asks the agency once, and shows nothing that is no picture", async (t) => {
  const room = await openRoom(t);
  const web = await startFakeWeb(t);
  await room.add("prairie", null);
  const item = await send(
    room,
    "p1",
    pictureItem("p1", {
      renditions: {
        original: { href: `${web.origin}/big.jpg`, mimetype: "image/jpeg", width: 4000, height: 3000 },
        thumbnail: { href: `${web.origin}/small.jpg`, mimetype: "image/jpeg", width: 120, height: 90 },
      },
    }),
  );
  const page = await send(
    room,
    "p2",
    pictureItem("p2", {
      renditions: { original: { href: `${web.origin}/page.jpg`, mimetype: "image/jpeg" } },
    }),
  );
  web.on("/small.jpg", { body: await jpeg() });
  web.on("/page.jpg", { body: "<script>alert(1)</script>", headers: { "content-type": "image/jpeg" } });
  let now = 0;
  const [route] = thumbnailRoutes({ ...fetching(room), clock: () => now });
  const ask = async (id: string, scope: object = WORKER) => {
    const [picture] = await picturesOf(room, id);
    const params = { id, key: picture?.key ?? "" };
    return (await route?.act({ scope, params } as never)) ?? assert.fail();
  };
  const answers = await Promise.all([ask(item), ask(item)]);
  assert.deepEqual(
    [...answers, await ask(item)].map((answer) => [answer.status, answer.headers?.["content-type"]]),
    Array.from({ length: 3 }, () => [200, "image/jpeg"]),
  );
  assert.deepEqual(
    web.asked.map((each) => each.path),
    ["/small.jpg"],
  );
  assert.deepEqual([(await ask(page)).status, (await ask(page)).status], [204, 204]);
  assert.equal(web.asked.length, 2, "what could not be had is not asked for at once again");
  now = 60_001;
  await ask(page);
  assert.equal(web.asked.length, 3);
  assert.equal((await ask(item, { kind: "nothing" })).status, 200, "of a source for every title");
  await room.database.query(
    "insert into titles select 'shore', 0, 'S', 'S', 'S', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', ''",
  );
  await room.database.query("update items set title_id = 'shore'");
  await room.database.query("update item_versions set title_id = 'shore'");
  assert.equal((await ask(item, { kind: "nothing" })).status, 404);
});
