import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import { startFakeWeb } from "../fakes/fake-web.fixture.ts";
import { LOOPBACK, lookOnce, SHORT } from "../fakes/open-room.fixture.ts";
import type { Reach } from "../guard.ts";
import type { FeedWay } from "../ways-contract.ts";
import { makeFeedWay } from "./feed-way.ts";

const rss = (...titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Council</title>${titles.map((title) => `<item><title>${title}</title></item>`).join("")}</channel></rss>`;

async function openFeed(t: TestContext, change: Partial<FeedWay> = {}, reach: Reach = LOOPBACK) {
  const web = await startFakeWeb(t);
  const settings: FeedWay = { kind: "feed", url: `${web.origin}/feed`, user: "", ...change };
  const make = (secret: string | null = null) => makeFeedWay(settings, { reach, limits: SHORT, secret });
  return { web, make, way: make() };
}

test("F26: asks with what the server said last, and takes only what is new", async (t) => {
  const { web, way } = await openFeed(t);
  web.on(
    "/feed",
    { body: rss("a"), headers: { etag: '"1"', "last-modified": "Tue, 24 Nov 2026 09:00:00 GMT" } },
    { status: 304 },
    { body: rss("b", "a"), headers: { etag: '"2"' } },
  );
  const first = await lookOnce(way, null);
  const second = await lookOnce(way, first.looked.cursor);
  const third = await lookOnce(way, second.looked.cursor);
  assert.deepEqual(
    [first, second, third].map((seen) => seen.sendings.length),
    [1, 0, 1],
  );
  assert.equal(web.asked[0]?.headers["if-none-match"], undefined);
  assert.deepEqual(
    [web.asked[1]?.headers["if-none-match"], web.asked[1]?.headers["if-modified-since"]],
    ['"1"', "Tue, 24 Nov 2026 09:00:00 GMT"],
  );
});

test("F26: takes a feed whose head alone differs as nothing new", async (t) => {
  const { web, way } = await openFeed(t);
  const at = (time: string) =>
    rss("a").replace("<title>Council", `<lastBuildDate>${time}</lastBuildDate><title>Council`);
  web.on("/feed", { body: at("09:00") }, { body: at("09:01") });
  const first = await lookOnce(way, null);
  assert.equal((await lookOnce(way, first.looked.cursor)).sendings.length, 0);
});

test("F26: does not believe 304 for ever", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { body: rss("a"), headers: { etag: '"1"' } }, { status: 304 });
  let { cursor } = (await lookOnce(way, null)).looked;
  for (let looks = 0; looks < 60; looks += 1) cursor = (await lookOnce(way, cursor)).looked.cursor;
  const whole = web.asked.filter((each) => each.headers["if-none-match"] === undefined).length;
  assert.equal(whole, 2);
});

test("F26: remembers an address that moved for good, and no other", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { status: 301, headers: { location: "/b" } });
  web.on("/b", { status: 308, headers: { location: "/c" } });
  web.on("/c", { status: 302, headers: { location: "/today" } });
  web.on("/today", { body: rss("a") });
  const first = await lookOnce(way, null);
  assert.equal(first.sendings.length, 1);
  web.asked.length = 0;
  await lookOnce(way, first.looked.cursor);
  assert.deepEqual(
    web.asked.map((each) => each.path),
    ["/c", "/today"],
  );
});

test("N3, F26: follows few redirects, none into the private network or to another scheme", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { status: 302, headers: { location: "/feed" } });
  await assert.rejects(lookOnce(way, null), { code: "redirects-without-end" });
  for (const location of [
    "http://10.0.0.1/feed",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
  ]) {
    web.on("/feed", { status: 302, headers: { location } });
    await assert.rejects(lookOnce(way, null), { code: "target-not-allowed" }, location);
  }
});

test("N1, N4: connects to nothing that is not public, whatever its name resolves to", async (t) => {
  const web = await startFakeWeb(t);
  web.on("/feed", { body: rss("a") });
  let asked = 0;
  const rebinding: Reach = {
    privateHost: "paper.example",
    resolve: async () => {
      asked += 1;
      return ["127.0.0.1"];
    },
  };
  const url = `http://paper.example:${web.port}/feed`;
  const way = makeFeedWay({ kind: "feed", url, user: "" }, { reach: rebinding, limits: SHORT, secret: null });
  await assert.rejects(lookOnce(way, null), { code: "target-not-allowed" });
  assert.deepEqual([asked, web.asked.length], [1, 0]);
  const named = makeFeedWay(
    { kind: "feed", url, user: "" },
    { reach: { ...rebinding, loopback: true }, limits: SHORT, secret: null },
  );
  assert.equal((await lookOnce(named, null)).sendings.length, 1);
  assert.equal(asked, 2, "the name is resolved once, and what was judged is connected to");
});

test("F26: waits as long as it is asked to, counted by the server's own clock", async (t) => {
  const { web, way } = await openFeed(t);
  const waits = async (headers: Record<string, string>, status = 429) => {
    web.on("/feed", { status, headers });
    const { looked } = await lookOnce(way, null);
    return looked.kind === "asked-to-wait" ? looked.seconds : null;
  };
  assert.equal(await waits({ "retry-after": "120" }), 120);
  assert.equal(await waits({ "retry-after": "120" }, 503), 120);
  assert.equal(await waits({}), 60);
  assert.equal(await waits({ "retry-after": "99999999" }), 86_400);
  const skewed = { date: "Fri, 01 Jan 2038 00:00:00 GMT", "retry-after": "Fri, 01 Jan 2038 00:05:00 GMT" };
  assert.equal(await waits(skewed), 300);
});

test("F26: stops at 410, and tells doors that are shut from servers in trouble", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { status: 410 });
  assert.equal((await lookOnce(way, null)).looked.kind, "gone");
  for (const [status, code] of [
    [401, "not-let-in"],
    [403, "not-let-in"],
    [404, "nothing-there"],
    [500, "agency-trouble"],
  ] as const) {
    web.on("/feed", { status });
    await assert.rejects(lookOnce(way, null), { code });
  }
});

test("N5, F28: refuses bombs, endless bodies, huge heads and silence", async (t) => {
  const { web } = await openFeed(t);
  const way = makeFeedWay(
    { kind: "feed", url: `${web.origin}/feed`, user: "" },
    { reach: LOOPBACK, limits: { ...SHORT, idleMs: 300, maxBytes: 4 * 1024 * 1024 }, secret: null },
  );
  const bomb = gzipSync(Buffer.alloc(3 * 1024 * 1024));
  web.on("/feed", { body: bomb, headers: { "content-encoding": "gzip" } });
  await assert.rejects(lookOnce(way, null), { code: "answer-too-large" });
  web.on("/feed", { body: Buffer.alloc(5 * 1024 * 1024, "x") });
  await assert.rejects(lookOnce(way, null), { code: "answer-too-large" });
  web.on("/feed", { body: rss("a"), headers: { "x-much": "x".repeat(64 * 1024) } });
  await assert.rejects(lookOnce(way, null), { code: "no-answer" });
  web.on("/feed", { act: (_request, response) => void response.write("<rss>") });
  await assert.rejects(lookOnce(way, null), { code: "no-answer" });
  web.on("/feed", {
    act: (_request, response) => response.writeHead(200, { "content-length": "100" }).end("<rss>"),
  });
  await assert.rejects(lookOnce(way, null), { code: "no-answer" });
});

test("reads what is packed as it was asked for", async (t) => {
  const { web, way } = await openFeed(t);
  web.on("/feed", { body: gzipSync(rss("a")), headers: { "content-encoding": "gzip" } });
  assert.equal((await lookOnce(way, null)).sendings[0]?.bytes.toString(), rss("a"));
  web.on("/feed", { body: "x", headers: { "content-encoding": "br" } });
  await assert.rejects(lookOnce(way, null), { code: "answer-packed-oddly" });
});

test("sends the password to the source's own server only", async (t) => {
  const elsewhere = await startFakeWeb(t);
  elsewhere.on("/feed", { body: rss("a") });
  const { web, make } = await openFeed(t, { user: "desk" });
  web.on("/feed", { status: 302, headers: { location: `${elsewhere.origin}/feed` } });
  await lookOnce(make("secret"), null);
  assert.equal(web.asked[0]?.headers.authorization, `Basic ${Buffer.from("desk:secret").toString("base64")}`);
  assert.equal(elsewhere.asked[0]?.headers.authorization, undefined);
});
