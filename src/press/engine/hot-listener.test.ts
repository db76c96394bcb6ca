import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { HOST, openServer, requestOf, type OpenServer } from "./hot-listener.fixture.ts";
import { slot, storyPage } from "./page-cache.fixture.ts";

let house: OpenServer;
before(async () => {
  house = await openServer();
});
after(() => house.close());
beforeEach(() => {
  house.room.isAway = false;
  house.room.cache.drop({ title: null, tags: null });
  house.room.pages.set("/", storyPage("front ", { tags: ["front"] }));
  house.room.pages.set("/news/a-q7f3", storyPage("story a ", { tags: ["story:q7f3"] }));
  house.room.slots.set("just-posted", slot("[list]"));
});

test("serves a page with its kind, length, tag and caching, and no cookie", async () => {
  for (let time = 1; time <= 2; time += 1) {
    const { status, headers, text } = await house.get("/news/a-q7f3", {
      "Accept-Encoding": "gzip",
    });
    assert.equal(status, 200);
    assert.equal(text, "story a [list][rest]");
    assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(headers.get("content-encoding"), "gzip");
    assert.equal(headers.get("vary"), "Accept-Encoding");
    assert.match(headers.get("etag") ?? "", /^"[\w.-]+-gz"$/);
    assert.equal(
      headers.get("cache-control"),
      "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400",
    );
    assert.equal(headers.get("cache-tag"), "title:press,story:q7f3,just-posted,rest");
    assert.equal(headers.has("set-cookie"), false);
  }
});

test("serves each encoding under a tag of its own, brotli once it is made", async () => {
  const asked = "gzip, deflate, br";
  const tags = new Map<string, string>();
  const see = async (accept: Record<string, string>): Promise<string> => {
    const { headers, text } = await house.get("/news/a-q7f3", accept);
    assert.equal(text, "story a [list][rest]");
    const encoding = headers.get("content-encoding") ?? "identity";
    tags.set(encoding, headers.get("etag") ?? "");
    return encoding;
  };
  assert.equal(await see({}), "identity");
  assert.equal(await see({ "Accept-Encoding": "identity" }), "identity");
  assert.equal(await see({ "Accept-Encoding": "gzip;q=0.9" }), "gzip");
  assert.equal(await see({ "Accept-Encoding": asked }), "gzip");
  await see({ "Accept-Encoding": asked });
  await house.room.cache.idle();
  assert.equal(await see({ "Accept-Encoding": asked }), "br");
  assert.equal(await see({ "Accept-Encoding": "br;q=0, gzip" }), "gzip");
  assert.equal(new Set(tags.values()).size, 3);
});

test("answers 304 to the tag it gave, alone, listed or weak, in each encoding", async () => {
  for (const accept of ["gzip", "identity"]) {
    const first = await house.get("/", { "Accept-Encoding": accept });
    const etag = first.headers.get("etag") ?? "";
    for (const match of [etag, `"x", ${etag}`, `W/${etag}`, "*"]) {
      const { status, headers, body } = await house.get("/", {
        "Accept-Encoding": accept,
        "If-None-Match": match,
      });
      assert.equal(status, 304, match);
      assert.equal(body.length, 0);
      for (const name of ["etag", "vary", "cache-control", "cache-tag", "content-security-policy"]) {
        assert.equal(headers.get(name), first.headers.get(name), name);
      }
    }
    const other = await house.get("/", { "Accept-Encoding": accept, "If-None-Match": '"other"' });
    assert.equal(other.status, 200);
  }
});

test("confirms a copy in another encoding that the reader takes", async () => {
  const gzip = await house.get("/", { "Accept-Encoding": "gzip" });
  const etag = gzip.headers.get("etag") ?? "";
  for (let time = 1; time <= 3; time += 1) await house.get("/", { "Accept-Encoding": "br, gzip" });
  await house.room.cache.idle();
  const again = await house.get("/", { "Accept-Encoding": "br, gzip", "If-None-Match": etag });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get("etag"), etag);
  const plain = await house.get("/", { "If-None-Match": etag });
  assert.equal(plain.status, 200);
});

test("answers 200 with new bytes once the list has changed", async () => {
  const first = await house.get("/", { "Accept-Encoding": "gzip" });
  house.room.slots.set("just-posted", slot("[newer]"));
  house.room.cache.drop({ title: "press", tags: ["just-posted"] });
  const second = await house.get("/", {
    "Accept-Encoding": "gzip",
    "If-None-Match": first.headers.get("etag") ?? "",
  });
  assert.equal(second.status, 200);
  assert.equal(second.text, "front [newer][rest]");
});

test("answers HEAD like GET, without the bytes", async () => {
  for (const accept of ["gzip", "identity"]) {
    const get = await house.get("/", { "Accept-Encoding": accept });
    const head = await house.raw(requestOf("HEAD", "/", { "Accept-Encoding": accept }));
    assert.equal(head.body.length, 0);
    const without = (headers: ReadonlyMap<string, string>) =>
      [...headers].filter(([name]) => name !== "date");
    assert.deepEqual(without(head.headers), without(get.headers));
  }
});

test("finds the title by any spelling of its host", async () => {
  for (const host of ["PRESS.Example", "press.example:4000", "press.example.", "press.example.:80"]) {
    assert.equal((await house.get("/", { Host: host })).status, 200, host);
  }
});

test("refuses hosts that are not ours, and more than one", async () => {
  for (const host of [
    "evil.example",
    "press.example.evil.example",
    "127.0.0.1",
    "[::1]",
    "a@press.example",
    " ",
  ]) {
    const { status } = await house.get("/", { Host: host });
    assert.ok(status === 421 || status === 400, `${host}: ${status}`);
  }
  assert.equal((await house.get("/", { Host: "evil.example" })).status, 421);
  const two = [
    `Host: ${HOST}\r\nHost: ${HOST}`,
    `Host: ${HOST}\r\nhost: evil.example`,
    `Host: ${HOST}, ${HOST}`,
  ];
  for (const lines of two) {
    assert.equal((await house.raw(`GET / HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`)).status, 400);
  }
  assert.equal((await house.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).status, 400);
  assert.equal((await house.raw("GET / HTTP/1.0\r\n\r\n")).status, 400);
});

test("takes an absolute target only when it names the same host", async () => {
  const same = await house.raw(requestOf("GET", `http://${HOST}/news/a-q7f3`));
  assert.equal(same.text, "story a [list][rest]");
  assert.equal((await house.raw(requestOf("GET", "http://gazette.example/"))).status, 400);
});

test("checks the host before a form or a search is passed on", async () => {
  assert.equal((await house.get("/search?q=%%%", { Host: "evil.example" })).status, 421);
  const post = await house.raw(
    requestOf("POST", "/newsletters/", { Host: "evil.example", "Content-Length": "0" }),
  );
  assert.equal(post.status, 421);
  assert.equal((await house.get("/search?q=x")).text, "fallback press GET /search?q=x");
  const form = await house.raw(requestOf("POST", "/newsletters/", { "Content-Length": "0" }));
  assert.equal(form.text, "fallback press POST /newsletters/");
  assert.equal((await house.get("/health/live", { Host: "10.0.0.7" })).text, "alive");
});

test("refuses other methods", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    const { status, headers } = await house.raw(requestOf(method, "/"));
    assert.equal(status, 405, method);
    assert.equal(headers.get("allow"), "GET, HEAD, POST");
  }
});

test("gives one page for all queries that mean nothing, and keeps it once", async () => {
  await house.get("/");
  house.room.asked.length = 0;
  for (let each = 0; each < 50; each += 1) {
    assert.equal((await house.get(`/?fbclid=${each}`)).text, "front [list][rest]");
  }
  assert.deepEqual(house.room.asked, []);
});

test("asks for the pages of a list by number", async () => {
  house.room.pages.set("/sports/", storyPage("sports "));
  house.room.asked.length = 0;
  await house.get("/sports/?utm=1&page=3");
  await house.get("/sports/?page=3");
  await house.get("/sports/");
  assert.deepEqual(
    house.room.asked.filter((each) => each.startsWith("/")),
    ["/sports/?page=3", "/sports/"],
  );
});

test("sends odd spellings to the one address and refuses impossible ones", async () => {
  const moved = await house.get("//news//a-q7f3/");
  assert.equal(moved.status, 308);
  assert.equal(moved.headers.get("location"), "/news/a-q7f3");
  for (const path of ["/news/a%00.jpg", "/news%2fa-q7f3", "/news/../a", "/%", "/news/a-q7f3\\"]) {
    const { status } = await house.get(path);
    assert.equal(status, 400, path);
  }
  assert.equal((await house.get(`/${"a".repeat(3_000)}`)).status, 414);
});

test("carries the security headers on every answer", async () => {
  house.room.pages.set("/news/gone", storyPage("gone ", { status: 410 }));
  const etag = (await house.get("/")).headers.get("etag") ?? "";
  const answers = [
    await house.get("/"),
    await house.get("/", { "If-None-Match": etag }),
    await house.get("/news/none"),
    await house.get("/news/gone"),
    await house.get("//"),
    await house.get("/%00"),
    await house.get("/", { Host: "evil.example" }),
    await house.get("/search"),
    await house.raw(requestOf("PUT", "/")),
  ];
  house.room.isAway = true;
  house.room.cache.drop({ title: null, tags: null, gone: true });
  answers.push(await house.get("/"));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 304, 404, 410, 308, 400, 421, 200, 405, 503],
  );
  for (const { status, headers } of answers) {
    for (const name of [
      "content-security-policy",
      "x-content-type-options",
      "referrer-policy",
      "permissions-policy",
      "cross-origin-opener-policy",
      "cross-origin-resource-policy",
    ]) {
      assert.ok(headers.has(name), `${name} on ${status}`);
    }
    assert.equal(headers.has("strict-transport-security"), false, "this title is not on https");
  }
  house.room.isAway = false;
  const secure = await house.get("/", { Host: "gazette.example" });
  assert.equal(secure.headers.get("strict-transport-security"), "max-age=31536000");
});

test("gives everyone the same bytes whatever else they send", async () => {
  const first = await house.get("/", { "Accept-Encoding": "gzip" });
  const names = [
    "X-Forwarded-Host",
    "X-Forwarded-Scheme",
    "X-Forwarded-Proto",
    "X-Rewrite-URL",
    "X-Original-URL",
    "X-HTTP-Method-Override",
    "X-Ghost-Preview",
    "Accept-Language",
    "Accept",
    "Cookie",
    "Authorization",
    "Range",
    "If-Range",
    "If-Modified-Since",
    "If-Match",
    "User-Agent",
    "Origin",
    "Referer",
    "Forwarded",
    "__proto__",
    "constructor",
    "Save-Data",
    "Sec-Fetch-Dest",
    "Purpose",
    "Cache-Control",
    "Pragma",
    "TE",
    ...Array.from({ length: 300 }, (_each, at) => `X-Invented-${at}`),
  ];
  for (const name of names) {
    const { status, body, headers } = await house.get("/", {
      "Accept-Encoding": "gzip",
      [name]: "evil.example",
    });
    assert.equal(status, 200, name);
    assert.deepEqual(body, first.body, name);
    assert.equal(headers.get("etag"), first.headers.get("etag"), name);
  }
  const fat = await house.raw(
    `${requestOf("GET", "/", { "Accept-Encoding": "gzip", "Content-Length": "5" })}admin`,
  );
  assert.deepEqual(fat.body, first.body);
});
