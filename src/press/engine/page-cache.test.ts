import assert from "node:assert/strict";
import test from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { openNewsroom, readText, settle, slot, START, storyPage } from "./page-cache.fixture.ts";

test("makes a page once and serves it from then on", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("story a "));
  assert.equal(await readText(room, "/news/a"), "story a [list][rest]");
  assert.equal(await readText(room, "/news/a"), "story a [list][rest]");
  assert.deepEqual(room.asked, ["/news/a", "just-posted", "rest"]);
});

test("makes a page that many miss at once only once", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("story a "));
  room.afterReading = settle;
  const texts = await Promise.all(Array.from({ length: 100 }, () => readText(room, "/news/a")));
  assert.deepEqual(new Set(texts), new Set(["story a [list][rest]"]));
  assert.deepEqual(room.asked, ["/news/a", "just-posted", "rest"]);
});

test("keeps titles apart", async () => {
  const room = openNewsroom();
  room.pages.set("/", storyPage("front "));
  await readText(room, "/", "press");
  await readText(room, "/", "gazette");
  room.cache.drop({ title: "press", tags: null });
  assert.equal(room.cache.find("press", "/"), null);
  assert.notEqual(room.cache.find("gazette", "/"), null);
});

test("drops by what a page was made of, and nothing else", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("a1 ", { tags: ["story:a"] }));
  room.pages.set("/news/b", storyPage("b1 ", { tags: ["story:b"] }));
  await readText(room, "/news/a");
  await readText(room, "/news/b");
  room.pages.set("/news/a", storyPage("a2 ", { tags: ["story:a"] }));
  room.asked.length = 0;
  room.cache.drop({ title: "press", tags: ["story:a", "story:none"] });
  assert.equal(await readText(room, "/news/a"), "a2 [list][rest]");
  assert.equal(await readText(room, "/news/b"), "b1 [list][rest]");
  assert.deepEqual(room.asked, ["/news/a"]);
});

test("joins the new list to the kept pages without making them anew", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("a "));
  room.pages.set("/news/b", storyPage("b "));
  await readText(room, "/news/a");
  await readText(room, "/news/b");
  room.asked.length = 0;
  room.slots.set("just-posted", slot("[newer list]"));
  room.cache.drop({ title: "press", tags: ["just-posted"] });
  assert.equal(await readText(room, "/news/a"), "a [newer list][rest]");
  assert.equal(await readText(room, "/news/b"), "b [newer list][rest]");
  assert.deepEqual(room.asked, ["just-posted"]);
});

test("keeps the bytes and the entity tag when the list turns out the same", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("a "));
  const before = (await room.cache.obtain("press", "/news/a", "")).joined;
  room.cache.drop({ title: "press", tags: ["just-posted"] });
  const after = (await room.cache.obtain("press", "/news/a", "")).joined;
  assert.equal(after, before);
});

test("serves a feed without the lists", async () => {
  const room = openNewsroom();
  room.pages.set(
    "/feed.xml",
    storyPage("<rss/>", { withSlots: false, contentType: "application/rss+xml; charset=utf-8" }),
  );
  assert.equal(await readText(room, "/feed.xml"), "<rss/>");
  assert.deepEqual(room.asked, ["/feed.xml"]);
});

test("makes a page anew when it is no longer good, to the millisecond", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("a1 ", { goodUntil: START + 1_000 }));
  await readText(room, "/news/a");
  room.pages.set("/news/a", storyPage("a2 "));
  room.now = START + 999;
  assert.equal(await readText(room, "/news/a"), "a1 [list][rest]");
  room.now = START + 1_000;
  assert.equal(await readText(room, "/news/a"), "a2 [list][rest]");
});

test("makes a list anew when it is no longer good", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("a "));
  room.slots.set("rest", slot("[most read 1]", { goodUntil: START + 60_000 }));
  await readText(room, "/news/a");
  room.slots.set("rest", slot("[most read 2]"));
  room.now = START + 60_000;
  assert.equal(await readText(room, "/news/a"), "a [list][most read 2]");
});

test("keeps what is not found for five seconds at most, and not over any change of the title", async () => {
  const room = openNewsroom();
  assert.equal(await readText(room, "/news/new"), "not found");
  await readText(room, "/news/new");
  assert.equal(room.asked.length, 1);
  room.now += 5_000;
  await readText(room, "/news/new");
  assert.equal(room.asked.length, 2);
  room.pages.set("/news/new", storyPage("here now "));
  room.cache.drop({ title: "press", tags: ["story:other"] });
  assert.equal(await readText(room, "/news/new"), "here now [list][rest]");
});

test("keeps few of the addresses that anyone can invent", async () => {
  const room = openNewsroom();
  for (let each = 0; each < 1_000; each += 1) await readText(room, `/invented/${each}`);
  assert.deepEqual(room.cache.figures(), { pages: 0, bytes: 0 });
  room.asked.length = 0;
  await readText(room, "/invented/999");
  await readText(room, "/invented/0");
  assert.deepEqual(room.asked, ["/invented/0"]);
});

test("keeps the answer that a story is gone", async () => {
  const room = openNewsroom();
  room.pages.set("/news/a", storyPage("gone ", { status: 410, tags: ["story:a"] }));
  await readText(room, "/news/a");
  room.now += 3_600_000;
  await readText(room, "/news/a");
  assert.equal(room.asked.filter((each) => each === "/news/a").length, 1);
});

test("stays under its bound of bytes and keeps what is read most", async () => {
  const room = openNewsroom({ capBytes: 200_000 });
  const noise = (seed: number): string =>
    Array.from({ length: 4_000 }, (_each, at) => ((at * 7_919 * (seed + 3)) % 104_729).toString(36)).join("");
  room.pages.set("/hot", storyPage(noise(0)));
  for (let each = 1; each < 60; each += 1) {
    room.pages.set(`/cold/${each}`, storyPage(noise(each)));
    await readText(room, "/hot");
    await readText(room, `/cold/${each}`);
    assert.ok(room.cache.figures().bytes <= 200_000);
  }
  assert.ok(room.cache.figures().pages < 60);
  assert.equal(room.asked.filter((each) => each === "/hot").length, 1);
});

test("makes brotli for pages asked for twice, aside and one at a time", async () => {
  let running = 0;
  let most = 0;
  const { compressBrotli } = await import("./encoding/brotli-queue.ts");
  const room = openNewsroom({
    compress: async (text) => {
      running += 1;
      most = Math.max(most, running);
      const bytes = await compressBrotli(text);
      running -= 1;
      return bytes;
    },
  });
  for (const path of ["/a", "/b", "/c"]) {
    room.pages.set(path, storyPage(path));
    const { page } = await room.cache.obtain("press", path, "");
    room.cache.wantBrotli(page);
    await room.cache.idle();
    assert.equal(page.joined?.brotli, null);
    room.cache.wantBrotli(page);
    room.cache.wantBrotli(page);
  }
  await room.cache.idle();
  const bytes = room.cache.find("press", "/b")?.joined?.brotliBytes;
  assert.ok(bytes);
  assert.equal(brotliDecompressSync(bytes).toString(), "/b[list][rest]");
  assert.equal(most, 1);
});

test("spares the compression of a page that was joined anew meanwhile", async () => {
  const room = openNewsroom({ compress: () => assert.fail("compressed") });
  room.pages.set("/a", storyPage("a "));
  const { page } = await room.cache.obtain("press", "/a", "");
  room.cache.wantBrotli(page);
  room.cache.wantBrotli(page);
  room.slots.set("just-posted", slot("[newer]"));
  room.cache.drop({ title: "press", tags: ["just-posted"] });
  const { joined } = await room.cache.obtain("press", "/a", "");
  await room.cache.idle();
  assert.equal(joined.brotli, null);
  assert.deepEqual(room.faults, []);
});

test("tells caches between us and the reader to ask again when a page ends within a day", async () => {
  const room = openNewsroom();
  const day = 86_400_000;
  const control = async (path: string): Promise<string | undefined> => {
    const page = room.cache.find("press", path) ?? (await room.cache.obtain("press", path, "")).page;
    const headers = page.joined?.gzip.headers ?? [];
    return headers[headers.indexOf("Cache-Control") + 1];
  };
  room.pages.set("/long", storyPage("long ", { neverAfter: START + 2 * day }));
  room.pages.set("/ends", storyPage("ends ", { neverAfter: START + day }));
  assert.match((await control("/long")) ?? "", /stale-if-error=86400/);
  assert.equal(await control("/ends"), "public, max-age=0, must-revalidate");
  room.now = START + day;
  assert.equal(await control("/long"), "public, max-age=0, must-revalidate");
  assert.equal(room.asked.filter((each) => each === "/long").length, 1);
});
