import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { readCopy } from "../../formats/read-copy.ts";
import { startFakeWeb } from "../fakes/fake-web.fixture.ts";
import { LOOPBACK, lookOnce, SHORT } from "../fakes/open-room.fixture.ts";
import type { PagedFeedWay } from "../ways-contract.ts";
import { makePagedFeedWay } from "./paged-feed-way.ts";

const itemNamed = (id: string, change: object = {}) => ({
  item: {
    uri: `https://api.agency.example/media/v/content/${id}?token=x`,
    altids: { itemid: id, etag: `${id}_1` },
    version: 1,
    type: "text",
    headline: `Bridge ${id} closed`,
    pubstatus: "usable",
    ...change,
  },
});
const page = (next: string | null, ...items: readonly object[]): string =>
  JSON.stringify({ api_version: "2.1", data: { ...(next === null ? {} : { next_page: next }), items } });

async function openFeed(t: TestContext, pages = 10) {
  const web = await startFakeWeb(t);
  const settings: PagedFeedWay = {
    kind: "paged-feed",
    url: `${web.origin}/feed`,
    keyHeader: "x-api-key",
    fetchBodies: true,
  };
  const way = makePagedFeedWay(settings, { reach: LOOPBACK, limits: { ...SHORT, pages }, secret: "key" });
  return { web, way };
}

const names = (seen: { sendings: readonly { name: string }[] }) => seen.sendings.map((each) => each.name);

test("goes from page to page and on from the last one at the next look", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { body: page("/feed?seq=2", itemNamed("a"), itemNamed("b")) });
  web.on("/feed?seq=2", { body: page("/feed?seq=3", itemNamed("c")) });
  web.on("/feed?seq=3", { body: page("/feed?seq=3"), headers: { etag: '"e"' } }, { status: 304 });
  const first = await lookOnce(way, null);
  assert.deepEqual(names(first), ["a", "b", "c"]);
  assert.equal(
    web.asked.every((each) => each.headers["x-api-key"] === "key"),
    true,
  );
  web.asked.length = 0;
  const second = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(
    web.asked.map((each) => [each.path, each.headers["if-none-match"]]),
    [["/feed?seq=3", '"e"']],
  );
  web.on("/feed?seq=3", { body: page("/feed?seq=4", itemNamed("d")) });
  web.on("/feed?seq=4", { body: page("/feed?seq=4") });
  assert.deepEqual(names(await lookOnce(way, second.looked.cursor)), ["d"]);
});

test("each item is one sending that the reader reads", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { body: page(null, itemNamed("a"), itemNamed("b")) });
  const { sendings } = await lookOnce(way, null);
  const result = await readCopy(sendings[1]?.bytes ?? Buffer.alloc(0), {
    receivedAt: "2026-11-24T10:00:00Z",
  });
  assert.deepEqual(
    result.kind === "read" ? result.items.map((item) => [item.agencyId, item.headline]) : result.code,
    [["b", "Bridge b closed"]],
  );
});

test("keeps text that lies elsewhere together with its item", async (t) => {
  const { web, way } = await openFeed(t);
  const renditions = { nitf: { rel: "Story", format: "IIM", href: "/text/a" } };
  web.on("/feed", {
    body: page(
      null,
      itemNamed("a", { renditions }),
      itemNamed("b", { renditions: { nitf: { href: "/text/b" } } }),
    ),
  });
  web.on("/text/a", {
    body: "<nitf><body><body.content><p>The bridge is closed.</p></body.content></body></nitf>",
  });
  const { sendings } = await lookOnce(way, null);
  const result = await readCopy(sendings[0]?.bytes ?? Buffer.alloc(0), {
    receivedAt: "2026-11-24T10:00:00Z",
  });
  assert.equal(
    result.kind === "read" ? result.items[0]?.paragraphs[0]?.runs[0]?.text : result.code,
    "The bridge is closed.",
  );
  assert.equal(
    sendings[1]?.bytes.toString().includes("nitf>"),
    false,
    "a text that is not there holds up nothing",
  );
});

test("fetches exactly the texts that the reader would miss, by whatever name they go", async (t) => {
  const { web, way } = await openFeed(t);
  const story = { rel: "Story", title: "NITF Story", format: "IIM", href: "/text/story" };
  const wishes = {
    story: { renditions: { main_nitf: story } },
    "in-capitals": { renditions: [{ name: "NITF", ...story }] },
    here: { renditions: { nitf: story }, body_html: "<p>The bridge is closed.</p>" },
    inside: { renditions: { nitf: { ...story, value: "<p>The bridge is closed.</p>" } } },
    picture: { type: "picture", renditions: { nitf: story } },
    print: { renditions: { main: { rel: "Story", format: "PDF", href: "/text/print" } } },
  };
  web.on("/feed", {
    body: page(null, ...Object.entries(wishes).map(([id, change]) => itemNamed(id, change))),
  });
  web.on("/text/story", {
    body: "<nitf><body><body.content><p>It is closed.</p></body.content></body></nitf>",
  });
  const { sendings } = await lookOnce(way, null);
  assert.deepEqual(
    sendings.filter(({ bytes }) => bytes.includes("It is closed.")).map(({ name }) => name),
    ["story", "in-capitals"],
  );
  assert.equal(web.asked.filter(({ path }) => path.startsWith("/text/")).length, 2);
  for (const { name, bytes } of sendings) {
    const result = await readCopy(bytes, { receivedAt: "2026-11-24T10:00:00Z" });
    const codes = result.kind === "read" ? result.items[0]?.warnings.map(({ code }) => code) : [];
    assert.equal(codes?.includes("body-elsewhere"), false, name);
  }
});

test("sends the key to the feed's own server only, and text never leads into the private network", async (t) => {
  const elsewhere = await startFakeWeb(t);
  elsewhere.on("/text", { body: "<nitf/>" });
  const { web, way } = await openFeed(t);
  const at = (href: string) => ({ renditions: { nitf: { href } } });
  web.on("/feed", {
    body: page(
      null,
      itemNamed("a", at(`${elsewhere.origin}/text`)),
      itemNamed("b", at("http://10.0.0.1/text")),
    ),
  });
  assert.deepEqual(names(await lookOnce(way, null)), ["a", "b"]);
  assert.equal(elsewhere.asked[0]?.headers["x-api-key"], undefined);
});

test("goes on in the middle of a page where the last look ended", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { body: page("/feed?seq=2", itemNamed("a"), itemNamed("b"), itemNamed("c")) });
  web.on("/feed?seq=2", { body: page("/feed?seq=2") });
  const first = await lookOnce(way, null, { most: 2 });
  assert.deepEqual([names(first), first.looked.kind === "looked" && first.looked.more], [["a", "b"], true]);
  assert.deepEqual(names(await lookOnce(way, first.looked.cursor)), ["c"]);
  assert.deepEqual(names(await lookOnce(way, first.sendings[0]?.cursor)), ["b", "c"]);
});

test("takes a bounded number of endless pages, and ends a circle with a word about it", async (t) => {
  const { web, way } = await openFeed(t, 4);
  for (let n = 0; n < 10; n += 1) {
    const path = n === 0 ? "/feed" : `/feed?seq=${n}`;
    web.on(path, { body: page(`/feed?seq=${n + 1}`, itemNamed(`item${n}`)) });
  }
  const first = await lookOnce(way, null);
  assert.deepEqual([names(first).length, first.looked.kind === "looked" && first.looked.more], [4, true]);
  web.on("/feed?seq=4", { body: page("/feed?seq=5", itemNamed("x")) });
  web.on("/feed?seq=5", { body: page("/feed?seq=4", itemNamed("y")) });
  const circle = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(names(circle), ["x", "y"]);
  assert.equal(circle.looked.kind === "looked" && circle.looked.trouble?.code, "pages-in-a-circle");
});

test("takes a new version of an item on a page that stays the same", async (t) => {
  const { web, way } = await openFeed(t);
  web.on(
    "/feed",
    { body: page(null, itemNamed("a")) },
    { body: page(null, itemNamed("a", { version: 2 }), itemNamed("b")) },
  );
  const first = await lookOnce(way, null);
  const second = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(names(second), ["a", "b"]);
});

test("waits when it is asked to, also in the middle of a page", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { status: 429, headers: { "retry-after": "30" } });
  const asked = (await lookOnce(way, null)).looked;
  assert.deepEqual([asked.kind, asked.kind === "asked-to-wait" && asked.seconds], ["asked-to-wait", 30]);
  web.on("/feed", {
    body: page(null, itemNamed("a"), itemNamed("b", { renditions: { nitf: { href: "/text" } } })),
  });
  web.on("/text", { status: 429, headers: { "retry-after": "7" } });
  const middle = await lookOnce(way, null);
  assert.deepEqual([names(middle), middle.looked.kind], [["a"], "asked-to-wait"]);
  web.on("/text", { body: "<nitf/>" });
  assert.deepEqual(names(await lookOnce(way, middle.looked.cursor)), ["b"]);
});

test("keeps JSON of another shape as it came, and refuses what is no JSON", async (t) => {
  const { web, way } = await openFeed(t);
  const whole = JSON.stringify([{ uri: "urn:test:1", headline: "Bridge closed" }]);
  web.on("/feed", { body: whole });
  const first = await lookOnce(way, null);
  assert.equal(first.sendings[0]?.bytes.toString(), whole);
  assert.equal((await lookOnce(way, first.looked.cursor)).sendings.length, 0);
  web.on("/feed", { body: "<html>" });
  await assert.rejects(lookOnce(way, null), { code: "answer-no-json" });
});
