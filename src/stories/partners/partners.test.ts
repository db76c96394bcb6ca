import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { silentLog, type Answer } from "../../platform/index.ts";
import { readCopy } from "../../wire/index.ts";
import { endUses } from "../endings/end-uses.ts";
import { saveDraft } from "../save-draft.ts";
import { NOW, openPartnerRoom, PARTNER, shown } from "./partner-room.fixture.ts";

test("gives what readers see, page by page, and after it only what changed", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  const [first, second, third] = [
    await room.make({ headline: "One" }),
    await room.make({ headline: "Two" }),
    await room.make({ headline: "Three" }),
  ];
  for (const storyId of [first, second]) assert.equal(await room.publish(storyId), "published");
  const all = await room.readAll("", 1);
  assert.deepEqual(shown(all.items), [
    ["One", "usable", 1],
    ["Two", "usable", 1],
  ]);
  assert.deepEqual((await room.readAll(all.next)).items, []);
  await room.withdraw(first);
  await room.publish(third);
  const later = await room.readAll(all.next);
  assert.deepEqual(shown(later.items), [
    ["One", "canceled", 2],
    ["Three", "usable", 1],
  ]);
  assert.deepEqual(later.items[0]?.blocks, []);
  assert.deepEqual(
    shown((await room.readAll(all.next)).items),
    shown(later.items),
    "asked again, told again",
  );
  await room.publish(first);
  assert.deepEqual(shown((await room.readAll(later.next)).items), [["One", "usable", 3]]);
});

test("tells of a kill whatever the filter says by then, and of nothing the partner never had", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs", { sections: ["local"] });
  const [mine, other] = [
    await room.make({ headline: "Mine" }),
    await room.make({ headline: "Other" }, "opinion"),
  ];
  for (const storyId of [mine, other]) await room.publish(storyId);
  const { items, next } = await room.readAll("");
  assert.deepEqual(shown(items), [["Mine", "usable", 1]]);
  await room.database.query("update partners set sections = '{opinion}'");
  for (const storyId of [mine, other]) await room.kill(storyId);
  const after = await room.readAll(next);
  assert.deepEqual(shown(after.items), [["Mine", "canceled", 2]]);
  assert.match(after.items[0]?.note ?? "", /killed/);
});

test("tells of a kill in a title that its conditions name no more, and of nothing else of it", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  const [first, second] = [await room.make({ headline: "One" }), await room.make({ headline: "Two" })];
  await room.publish(first);
  const { next } = await room.readAll("");
  await room.database.query("update partners set titles = '{harbour}'");
  await room.publish(second);
  assert.deepEqual(shown((await room.readAll(next)).items), []);
  await room.kill(first);
  await room.kill(second);
  assert.deepEqual(shown((await room.readAll(next)).items), [["One", "canceled", 2]]);
  await room.database.query("update partners set format = 'rss-full'");
  const { bytes } = await room.ask("GET /api/partners/:id/feed", {});
  const text = new TextDecoder().decode(bytes as Uint8Array);
  assert.match(text, /WITHDRAWN: One/);
  assert.doesNotMatch(text, /Two/);
});

test("keeps agency copy in unless a contract lets us hand it on", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  const storyId = await room.take(await room.send({ version: 1, text: ["Snow closed the pass."] }));
  await room.publish(storyId);
  const byHand = await room.make({ headline: "Typed", agencyCredit: "Prairie News" });
  await room.publish(byHand);
  const before = await room.readAll("");
  assert.deepEqual(before.items, []);
  await room.deal(false);
  assert.deepEqual((await room.readAll("")).items, []);
  await room.deal(true);
  assert.deepEqual(shown((await room.readAll("")).items), [["Storm closes the pass", "usable", 1]]);
});

test("waits with a story that came under embargo after it was published", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  await room.deal(true);
  const itemId = await room.send({ version: 1, text: ["Snow closed the pass."] });
  const storyId = await room.take(itemId);
  await room.publish(storyId);
  await room.send({ version: 2, text: ["Snow closed the pass."], embargoed: "2026-11-25T06:00:00Z" });
  const during = await room.readAll("");
  assert.deepEqual(during.items, []);
  await room.database.moveClock("2026-11-25T06:00:00Z");
  await room.readAll(during.next);
  const after = await room.readAll(during.next);
  assert.deepEqual(shown(after.items), [["Storm closes the pass", "usable", 2]]);
});

test("a story that was withdrawn while it waited for its embargo is never spoken of, nor waited for", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  await room.deal(true);
  const [early, late] = ["early", "late"].map((item) =>
    room.send({ item, version: 1, text: ["Snow fell."] }),
  );
  const itemIds = [await early, await late];
  const stories = [];
  for (const itemId of itemIds) stories.push(await room.take(itemId ?? ""));
  for (const storyId of stories) await room.publish(storyId);
  await room.database.query("update items set embargo_until = '2026-11-25T06:00:00Z'");
  const { next } = await room.readAll("");
  await room.withdraw(stories[0] ?? "");
  await room.database.moveClock("2026-11-25T06:00:00Z");
  assert.deepEqual((await room.readAll(next)).items, []);
  const waiting = await room.database.query("select from partner_sendings where state = 'held'");
  assert.equal(waiting.length, 0);
  await room.withdraw(stories[1] ?? "");
  assert.deepEqual(
    (await room.readAll(next)).items,
    [],
    "out of the waiting, and gone before it was fetched",
  );
});

const step = fc.record({
  story: fc.nat(1),
  act: fc.constantFrom(
    ...([
      "write",
      "publish",
      "publish",
      "withdraw",
      "kill",
      "embargo",
      "free",
      "end-right",
      "end-uses",
    ] as const),
  ),
  /** The partner asks after it. */
  poll: fc.boolean(),
});

test("property: nothing leaves that readers do not see, and what left is canceled when they do not", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  await room.deal(true);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      run += 1;
      const stories: { storyId: string; publicId: string; itemId: string; headline: string }[] = [];
      for (let at = 0; at < 2; at += 1) {
        const headline = `Run ${run} story ${at}`;
        const itemId = await room.send({ item: `r${run}-${at}`, version: 1, headline, text: ["Snow fell."] });
        const storyId = await room.take(itemId);
        stories.push({ storyId, publicId: (await room.story(storyId)).publicId, itemId, headline });
      }
      const standing = async () => {
        const rows = await room.database.query<{ id: string; free: boolean }>(
          `select c.public_id as id, coalesce(i.embargo_until <= app_now(), true) as free
           from released.current c join lineage l on l.story_id = c.story_id and l.whole join items i on i.id = l.item_id
           where c.ends_at is null or c.ends_at > app_now()`,
        );
        return new Map(rows.map((row) => [row.id, row.free]));
      };
      const known = new Map<string, string>();
      let place = "";
      const poll = async (): Promise<void> => {
        const found = await room.readAll(place, 3);
        place = found.next;
        const out = await standing();
        for (const item of found.items) {
          const id = item.uri.slice(-8);
          if (!stories.some((story) => story.publicId === id)) continue;
          if (item.status === "usable")
            assert.equal(out.get(id), true, "only what readers see, free of embargo");
          else assert.deepEqual([item.blocks, item.pictures], [[], []]);
          known.set(id, item.status);
        }
      };
      for (const { story: at, act, poll: asks } of steps) {
        const story = stories[at];
        if (story === undefined) continue;
        const { storyId, itemId } = story;
        if (act === "publish") await room.publish(storyId);
        if (act === "withdraw") await room.withdraw(storyId);
        if (act === "kill") await room.kill(storyId);
        if (act === "write") {
          const { draft } = await room.story(storyId);
          const content = { ...draft.content, deck: `Deck ${draft.version}` };
          const wish = { storyId, title: room.title, by: "dana", baseVersion: draft.version, content };
          await room.unit((tx) => saveDraft(tx, wish, room.bell));
        }
        if (act === "embargo" || act === "free") {
          const until = act === "embargo" ? "2027-01-01T00:00:00Z" : null;
          await room.database.query("update items set embargo_until = $2 where id = $1", [itemId, until]);
        }
        if (act === "end-right") {
          await room.database.query("update released.current set ends_at = $2 where story_id = $1", [
            storyId,
            NOW,
          ]);
        }
        if (act === "end-uses") {
          const { desk: database, bell } = room;
          await endUses({ database, bell, log: silentLog, titleById: () => room.title });
        }
        if (asks) await poll();
      }
      const { desk: database, bell } = room;
      await endUses({ database, bell, log: silentLog, titleById: () => room.title });
      await poll();
      await poll();
      const out = await standing();
      for (const { publicId } of stories) {
        if (!out.has(publicId))
          assert.notEqual(known.get(publicId), "usable", "a kill or withdrawal was told");
        if (out.get(publicId) === true) assert.equal(known.get(publicId), "usable", "what is out was told");
      }
    }),
    { numRuns: 20 },
  );
});

test("writes each format so that a reader of it finds the story, and the kill", async (t) => {
  for (const format of ["newsml-g2", "nitf", "ninjs", "rss-full"] as const) {
    const room = await openPartnerRoom(t);
    await room.add(format);
    const [first, second] = [await room.make({ headline: "One" }), await room.make({ headline: "Two" })];
    for (const storyId of [first, second]) await room.publish(storyId);
    const headlines = async (answer: Answer) => {
      const bytes = answer.bytes as Uint8Array;
      const list: readonly unknown[] =
        format === "ninjs" && bytes[0] === 0x5b
          ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown[])
          : [];
      const sent =
        list.length > 0 ? list.map((each) => new TextEncoder().encode(JSON.stringify(each))) : [bytes];
      const read = await Promise.all(sent.map((each) => readCopy(each, { receivedAt: NOW })));
      return read.flatMap((each) =>
        each.kind === "read" ? each.items.map((item) => [item.headline, item.signal]) : [[each.code, ""]],
      );
    };
    const page = await room.ask("GET /api/partners/:id/feed", {});
    assert.equal(page.status, 200);
    const onPage = (await headlines(page)).map(([headline]) => headline);
    const expected = { nitf: ["One"], "rss-full": ["Two", "One"] } as Record<string, string[]>;
    assert.deepEqual(onPage, expected[format] ?? ["One", "Two"]);
    await room.kill(first);
    const { publicId } = await room.story(first);
    const one = await room.ask("GET /api/partners/:id/items/:story", {
      params: { id: PARTNER, story: publicId },
    });
    const [[headline, signal] = []] = await headlines(one);
    assert.match(headline ?? "", /One/);
    if (format !== "rss-full") assert.equal(signal, "kill", format);
    const next = page.headers?.["x-next-after"] ?? "";
    assert.match(page.headers?.["link"] ?? "", /^<http:\/\/desk\.example\/api\/partners\/.*>; rel="next"$/);
    assert.equal((await room.ask("GET /api/partners/:id/feed", { query: { after: next } })).status, 200);
  }
});

test("RSS without a place begins with the newest change, so that who asks the same address sees a kill", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("rss-full");
  const stories = [];
  for (let n = 1; n <= 27; n += 1) stories.push(await room.make({ headline: `Story ${n}` }));
  for (const [n, storyId] of stories.entries()) {
    await room.database.moveClock(`2026-11-24T12:${String(n).padStart(2, "0")}:00Z`);
    await room.publish(storyId);
  }
  const ask = async (after: string) => {
    const { bytes, headers } = await room.ask("GET /api/partners/:id/feed", { query: { after } });
    const text = new TextDecoder().decode(bytes as Uint8Array);
    const titles = [...text.matchAll(/<item>\n<title>([^<]*)/g)].map(([, title]) => title);
    return { titles, next: headers?.["x-next-after"] ?? "", more: headers?.["x-has-more"] };
  };
  const first = await ask("");
  assert.deepEqual([first.titles[0], first.titles.length, first.more], ["Story 27", 25, "no"]);
  await room.database.moveClock("2026-11-24T13:00:00Z");
  await room.kill(stories[10] ?? "");
  assert.deepEqual((await ask("")).titles.slice(0, 2), ["WITHDRAWN: Story 11", "Story 27"]);
  assert.deepEqual((await ask(first.next)).titles, ["WITHDRAWN: Story 11"]);
  await room.database.query("update partners set paused_at = now()");
  assert.deepEqual((await ask("")).titles, ["WITHDRAWN: Story 11"]);
});

test("opens to the partner's own token only, and to none once it has ended", async (t) => {
  const room = await openPartnerRoom(t);
  await room.add("ninjs");
  const feed = (change: object) =>
    room.ask("GET /api/partners/:id/feed", change).then((answer) => answer.status);
  assert.equal(await feed({}), 200);
  assert.equal(await feed({ bearer: "another" }), 401);
  assert.equal(await feed({ bearer: null }), 401);
  assert.equal(await feed({ query: { after: "nonsense" } }), 400);
  for (const place of [
    "5:1:||0",
    "0:1:||0",
    "1:9:8,3||0",
    "1:9:9||0",
    "1:5:|5:1:|0",
    "1:99999999999999999999:||0",
  ]) {
    const after = Buffer.from(place).toString("base64url");
    assert.equal(await feed({ query: { after } }), 400, place);
  }
  const scope = { kind: "titles", titles: ["valley"] };
  const who = { id: "ruth", name: "Ruth" };
  const asker = (role: string) => ({
    scope,
    who,
    titleId: "valley",
    session: { person: { roles: { valley: role } } },
    body: {
      title: "valley",
      name: "B",
      format: "nitf",
      filter: { titles: ["valley"], sections: [], kinds: [] },
    },
  });
  assert.equal((await room.ask("POST /api/partners", asker("editor"))).status, 403);
  assert.equal((await room.ask("POST /api/partners", asker("publisher"))).status, 201);
  assert.equal((await room.ask("POST /api/partners/:id/end", asker("publisher"))).status, 200);
  assert.equal(await feed({}), 401);
});
