import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  makeDoor,
  openNewsroom,
  readText,
  settle,
  slot,
  START,
  storyPage,
  textOf,
} from "./page-cache.fixture.ts";

test("serves old copies while the database is away, and new ones once it is back", async () => {
  const room = openNewsroom();
  room.pages.set("/a", storyPage("a1 ", { tags: ["story:a"] }));
  await readText(room, "/a");
  room.pages.set("/a", storyPage("a2 ", { tags: ["story:a"] }));
  room.cache.drop({ title: "press", tags: null });
  room.isAway = true;
  assert.equal(await readText(room, "/a"), "a1 [list][rest]");
  const asked = room.asked.length;
  for (let each = 0; each < 50; each += 1) assert.equal(await readText(room, "/a"), "a1 [list][rest]");
  assert.equal(room.asked.length, asked, "asks at most once a second");
  room.isAway = false;
  room.now += 1_000;
  assert.equal(await readText(room, "/a"), "a2 [list][rest]");
});

test("serves an expired copy while the database is away, but not beyond a hard ending", async () => {
  const room = openNewsroom();
  room.pages.set("/soft", storyPage("soft ", { goodUntil: START + 10 }));
  room.pages.set("/hard", storyPage("hard ", { neverAfter: START + 5_000 }));
  await readText(room, "/soft");
  await readText(room, "/hard");
  room.isAway = true;
  room.now = START + 4_999;
  assert.equal(await readText(room, "/soft"), "soft [list][rest]");
  assert.equal(await readText(room, "/hard"), "hard [list][rest]");
  room.now = START + 5_000;
  await assert.rejects(readText(room, "/hard"), /away/);
});

test("throws for a page it never had, each time, and keeps no failure", async () => {
  const room = openNewsroom();
  room.pages.set("/a", storyPage("a "));
  room.isAway = true;
  await assert.rejects(readText(room, "/a"), /away/);
  await assert.rejects(readText(room, "/a"), /away/);
  assert.equal(room.faults.length, 2);
  room.isAway = false;
  assert.equal(await readText(room, "/a"), "a [list][rest]");
});

test("serves an old copy when the database takes too long, and the new one when it came", async () => {
  let fire = (): void => undefined;
  const room = openNewsroom({
    timer: (_ms, then) => {
      fire = then;
      return () => undefined;
    },
  });
  room.pages.set("/a", storyPage("a1 ", { tags: ["story:a"] }));
  await readText(room, "/a");
  const door = makeDoor();
  room.afterReading = door.pass;
  room.pages.set("/a", storyPage("a2 ", { tags: ["story:a"] }));
  room.cache.drop({ title: "press", tags: ["story:a"] });
  const reading = readText(room, "/a");
  await settle();
  fire();
  assert.equal(await reading, "a1 [list][rest]");
  door.open();
  await settle();
  assert.equal(await readText(room, "/a"), "a2 [list][rest]");
});

test("never serves again what was taken away, though the database is away", async () => {
  const room = openNewsroom();
  room.pages.set("/a", storyPage("secret ", { tags: ["story:a"] }));
  room.pages.set("/", storyPage("front with secret ", { tags: ["front", "story:a"] }));
  await readText(room, "/a");
  await readText(room, "/");
  room.isAway = true;
  room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
  assert.equal(room.cache.find("press", "/a"), null);
  await assert.rejects(readText(room, "/a"), /away/);
  await assert.rejects(readText(room, "/"), /away/);
});

test("does not fall back on a copy that was taken away while the reader waited", async () => {
  const room = openNewsroom();
  const door = makeDoor();
  room.pages.set("/a", storyPage("secret ", { tags: ["story:a"] }));
  await readText(room, "/a");
  room.cache.drop({ title: "press", tags: ["story:a"] });
  room.afterReading = async () => {
    await door.pass();
    throw new Error("the database went away");
  };
  const reading = readText(room, "/a");
  await settle();
  room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
  door.open();
  await assert.rejects(reading, /went away/);
});

test("leaves a list out of the pages when what it showed was taken away and none can be made", async () => {
  const room = openNewsroom({ bareSlot: (_titleId, name) => (name === "rest" ? "[foot]" : "") });
  room.pages.set("/b", storyPage("b "));
  room.slots.set("just-posted", slot("[secret]", { tags: ["just-posted", "story:a"] }));
  room.slots.set("rest", slot("[secret is read most]", { tags: ["rest", "story:a"] }));
  await readText(room, "/b");
  room.isAway = true;
  room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
  assert.equal(await readText(room, "/b"), "b [foot]");
  room.isAway = false;
  room.now += 1_000;
  room.slots.set("just-posted", slot("[clean]"));
  room.slots.set("rest", slot("[rest]"));
  assert.equal(await readText(room, "/b"), "b [clean][rest]");
});

test("makes what a killed story stood on anew at once, before any reader asks", async () => {
  const room = openNewsroom();
  room.pages.set("/", storyPage("front with a ", { tags: ["front", "story:a"] }));
  await readText(room, "/");
  room.pages.set("/", storyPage("front ", { tags: ["front"] }));
  room.cache.drop({ title: "press", tags: ["story:a"], gone: true });
  await room.cache.idle();
  room.isAway = true;
  assert.equal(await readText(room, "/"), "front [list][rest]");
});

for (const gone of [false, true]) {
  test(`does not keep what was read before it was ${gone ? "taken away" : "dropped"}`, async () => {
    const room = openNewsroom();
    const door = makeDoor();
    room.pages.set("/a", storyPage("a1 ", { tags: ["story:a"] }));
    room.afterReading = door.pass;
    const early = readText(room, "/a");
    await settle();
    assert.equal(door.knocks, 1, "the fill has read version 1 and not answered");
    room.pages.set("/a", storyPage("a2 ", { tags: ["story:a"] }));
    room.cache.drop({ title: "press", tags: ["story:a"], gone });
    const late = readText(room, "/a");
    door.open();
    assert.equal(await early, "a2 [list][rest]");
    assert.equal(await late, "a2 [list][rest]");
  });
}

test("does not keep a list that was read before it was dropped", async () => {
  const room = openNewsroom();
  const door = makeDoor();
  room.pages.set("/a", storyPage("a "));
  await readText(room, "/a");
  room.cache.drop({ title: "press", tags: ["just-posted"] });
  room.afterReading = door.pass;
  const early = readText(room, "/a");
  await settle();
  room.slots.set("just-posted", slot("[2]"));
  room.cache.drop({ title: "press", tags: ["just-posted"] });
  door.open();
  assert.equal(await early, "a [2][rest]");
});

test("does not keep 'not found' when the story came while it was read", async () => {
  const room = openNewsroom();
  const door = makeDoor();
  room.afterReading = door.pass;
  const early = readText(room, "/a");
  await settle();
  room.pages.set("/a", storyPage("a ", { tags: ["story:a"] }));
  room.cache.drop({ title: "press", tags: ["story:a", "front"] });
  door.open();
  assert.equal(await early, "a [list][rest]");
});

test("answers, and keeps nothing as fresh, when a page changes under every reading", async () => {
  const room = openNewsroom();
  let version = 0;
  room.pages.set("/a", storyPage("a0 ", { tags: ["story:a"] }));
  room.afterReading = () => {
    if (version >= 100) return;
    version += 1;
    room.pages.set("/a", storyPage(`a${version} `, { tags: ["story:a"] }));
    room.cache.drop({ title: "press", tags: ["story:a"] });
  };
  assert.match(await readText(room, "/a"), /^a\d+ \[list\]\[rest\]$/);
  version = 100;
  room.pages.set("/a", storyPage("last ", { tags: ["story:a"] }));
  assert.equal(await readText(room, "/a"), "last [list][rest]");
});

/**
 * Whatever the order of publishing, dropping, reading and waiting: who asks after a drop gets at
 * least the version of that drop, and never a part of a killed one.
 */
test("gives every reader at least the version that was dropped last before the request", async () => {
  const step = fc.constantFrom("publish", "kill", "list", "read", "turn", "away", "back");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
      const room = openNewsroom();
      room.afterReading = settle;
      let story = 0;
      let list = 0;
      let killedUpTo = -1;
      const set = (): void => {
        room.pages.set("/a", storyPage(`s${story} `, { tags: ["story:a"] }));
        room.slots.set("just-posted", slot(`l${list} `));
      };
      set();
      const reads: Promise<void>[] = [];
      const read = (): void => {
        const floor = { story, list, killedUpTo };
        const mayBeOld = room.isAway;
        reads.push(
          readText(room, "/a").then(
            (text) => {
              const seen = /^s(\d+) (?:l(\d+) )?/.exec(text);
              assert.ok(seen, text);
              assert.ok(Number(seen[1]) > floor.killedUpTo, `${text} was killed`);
              if (mayBeOld || room.faults.length > 0) return;
              assert.ok(Number(seen[1]) >= floor.story, `${text} is older than s${floor.story}`);
              assert.ok(Number(seen[2]) >= floor.list, `${text} is older than l${floor.list}`);
            },
            (error: unknown) => assert.match(String(error), /away|taken away/),
          ),
        );
      };
      for (const each of steps) {
        if (each === "turn") await settle();
        if (each === "read") read();
        if (each === "away") room.isAway = true;
        if (each === "back") room.isAway = false;
        if (each === "list") list += 1;
        if (each === "kill") killedUpTo = story;
        if (each === "publish" || each === "kill") story += 1;
        set();
        if (each === "list") room.cache.drop({ title: "press", tags: ["just-posted"] });
        if (each === "publish" || each === "kill") {
          room.cache.drop({ title: null, tags: ["story:a"], gone: each === "kill" });
        }
      }
      await Promise.all(reads);
      await room.cache.idle();
      room.isAway = false;
      room.now += 1_000;
      const last = await room.cache.obtain("press", "/a", "");
      assert.equal(textOf(last), `s${story} l${list} [rest]`);
    }),
    { numRuns: 300 },
  );
});
