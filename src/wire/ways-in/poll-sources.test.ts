import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { standStillAt, unsafeInstallFaultController } from "../../platform/testing/index.ts";
import { readLeftovers, receiveCopy, tryAgain } from "../receive-copy.ts";
import { changeSource, pauseSource } from "./change-source.ts";
import { startFakeFtp } from "./fakes/fake-ftp.fixture.ts";
import { startFakeImap } from "./fakes/fake-imap.fixture.ts";
import { startFakeWeb } from "./fakes/fake-web.fixture.ts";
import { COMMANDS, ninjsNamed, openRoom, settingsWith } from "./fakes/open-room.fixture.ts";
import type { FtpWay } from "./ways-contract.ts";

const AT = (minutes: number, seconds = 0): string =>
  new Date(Date.parse("2026-11-24T10:00:00Z") + minutes * 60_000 + seconds * 1000).toISOString();

async function openFtpRoom(t: TestContext, change: Partial<FtpWay> = {}) {
  const server = await startFakeFtp(t);
  const room = await openRoom(t);
  const way: FtpWay = {
    kind: "ftp",
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "desk",
    folder: "/out",
    afterwards: "delete",
    moveTo: "",
    ...change,
  };
  await room.add("prairie", way, {}, "right");
  const put = (name: string, text: string) => writeFile(join(server.folder, name), text);
  return { room, put, list: async () => (await readdir(server.folder)).toSorted() };
}

test("files what lies on an agency's server, and removes it there afterwards", async (t) => {
  const { room, put, list } = await openFtpRoom(t);
  await put("a.json", ninjsNamed("1"));
  assert.equal(await room.lookAt(AT(0)), 1);
  assert.deepEqual([await room.count("items"), (await room.way()).nextIn], [0, 2]);
  assert.equal(await room.lookAt(AT(0, 1)), 0, "not before it is due");
  assert.equal(await room.lookAt(AT(0, 2)), 1);
  assert.deepEqual([await room.count("items"), await list(), (await room.way()).nextIn], [1, [], 60]);
});

test("F19: the same copy by two ways is one item with two receipts", async (t) => {
  const { room, put } = await openFtpRoom(t);
  const copy = ninjsNamed("1");
  await put("a.json", copy);
  await room.lookAt(AT(0));
  await room.lookAt(AT(1));
  const pushed = { sourceId: "prairie", fileName: "pushed", bytes: Buffer.from(copy) };
  assert.equal((await receiveCopy(room.poll, pushed)).results[0]?.outcome, "duplicate");
  const receipts = await room.database.query<{ again: boolean }>(
    "select same_as is not null as again from transmissions order by received_at, same_as is not null",
  );
  assert.deepEqual([await room.count("items"), receipts.map((row) => row.again)], [1, [false, true]]);
});

for (const point of ["wire.way.fetched", "wire.way.kept", "wire.way.acknowledged"]) {
  test(`F25: a process that ends at ${point} loses nothing and doubles nothing`, async (t) => {
    const { room, put, list } = await openFtpRoom(t);
    await put("a.json", ninjsNamed("1"));
    await put("b.json", ninjsNamed("2"));
    await room.lookAt(AT(0));
    await room.database.moveClock(AT(1));
    // It never goes on, as if the process had ended there.
    const still = standStillAt(t, point);
    await room.makePoller().look();
    await still.reached;
    const stored = await room.count("transmissions");
    const lying = await list();
    assert.equal(stored + lying.length >= 2, true, "each file is stored, or still lies with the agency");
    assert.equal(await room.lookAt(AT(2)), 0, "its claim still holds");
    for (const minute of [4, 5, 6]) await room.lookAt(AT(minute));
    await readLeftovers(room.poll, 0);
    assert.deepEqual([await room.count("items"), await list()], [2, []]);
    assert.equal(await room.count("item_versions"), 2);
    assert.equal(await room.count("transmissions"), 2);
  });
}

for (const point of ["wire.way.fetched", "wire.way.kept", "wire.way.acknowledged"]) {
  test(`F14: a process that stood still at ${point} until another took over, and then goes on, doubles and loses nothing`, async (t) => {
    const { room, put, list } = await openFtpRoom(t);
    await put("a.json", ninjsNamed("1"));
    await put("b.json", ninjsNamed("2"));
    await room.lookAt(AT(0));
    await room.database.moveClock(AT(1));
    const still = standStillAt(t, point);
    const stopped = room.makePoller();
    await stopped.look();
    await still.reached;
    for (const minute of [4, 5, 6]) await room.lookAt(AT(minute));
    const before = await room.way();
    still.goOn();
    await stopped.settled();
    await readLeftovers(room.poll, 0);
    assert.deepEqual(
      [await room.count("items"), await room.count("item_versions"), await list()],
      [2, 2, []],
    );
    assert.equal(await room.count("transmissions"), 2);
    assert.deepEqual(await room.way(), before, "where the other stands is not moved back");
  });
}

test("F13: a source is asked by one process at a time", async (t) => {
  const { room } = await openFtpRoom(t);
  const pollers = Array.from({ length: 4 }, () => room.makePoller());
  const begun = await Promise.all(pollers.map((poller) => poller.look()));
  await Promise.all(pollers.map((poller) => poller.settled()));
  assert.equal(
    begun.reduce((sum, each) => sum + each, 0),
    1,
  );
});

test("F14: a process that was overtaken keeps nothing more", async (t) => {
  const { room, put, list } = await openFtpRoom(t);
  await put("a.json", ninjsNamed("1"));
  await room.lookAt(AT(0));
  await room.database.moveClock(AT(1));
  let overtaken = false;
  const undo = unsafeInstallFaultController({
    hit: async (name) => {
      if (name !== "wire.way.fetched" || overtaken) return;
      overtaken = true;
      await pauseSource(room.settings, "prairie", COMMANDS, false);
    },
  });
  t.after(undo);
  const poller = room.makePoller();
  await poller.look();
  await poller.settled();
  assert.deepEqual([await room.count("transmissions"), await list()], [0, ["a.json"]]);
  assert.equal(await room.lookAt(AT(2)), 0, "a paused source is not asked");
  await pauseSource(room.settings, "prairie", COMMANDS, true);
  await room.lookAt(AT(3));
  await room.lookAt(AT(4));
  assert.deepEqual([await room.count("items"), await list()], [1, []]);
});

test("F26: rests longer after each failure, tells why, and forgets it at the first good look", async (t) => {
  const web = await startFakeWeb(t);
  const room = await openRoom(t);
  await room.add("prairie", { kind: "feed", url: `${web.origin}/feed`, user: "" });
  web.on("/feed", { status: 500 });
  const rests: (number | null)[] = [];
  for (const minute of [0, 10, 30]) {
    await room.lookAt(AT(minute));
    rests.push((await room.way()).nextIn);
  }
  assert.deepEqual(rests, [120, 240, 480]);
  assert.deepEqual([(await room.way()).code, (await room.way()).failures], ["agency-trouble", 3]);
  web.on("/feed", { status: 429, headers: { "retry-after": "900" } });
  await room.lookAt(AT(60));
  assert.deepEqual([(await room.way()).code, (await room.way()).nextIn], ["asked-to-wait", 903]);
  web.on("/feed", { status: 304 });
  await room.lookAt(AT(120));
  assert.deepEqual(
    [(await room.way()).code, (await room.way()).failures, (await room.way()).nextIn],
    [null, 0, 60],
  );
});

test("F26: stops asking what is gone, until somebody changes the source", async (t) => {
  const web = await startFakeWeb(t);
  const room = await openRoom(t);
  const way = { kind: "feed", url: `${web.origin}/feed`, user: "" } as const;
  await room.add("prairie", way);
  web.on("/feed", { status: 410 });
  await room.lookAt(AT(0));
  assert.deepEqual([(await room.way()).code, (await room.way()).nextIn], ["feed-gone", null]);
  assert.equal(await room.lookAt(AT(50_000)), 0);
  web.on("/new", { status: 304 });
  const settings = settingsWith({ ...way, url: `${web.origin}/new` });
  await changeSource(room.settings, "prairie", COMMANDS, { settings, secret: undefined });
  assert.equal(await room.lookAt(AT(50_001)), 1);
  assert.equal((await room.way()).code, null);
});

test("F26: a feed that shrinks takes nothing away; entries without dates and ids used again are read as they come", async (t) => {
  const web = await startFakeWeb(t);
  const room = await openRoom(t);
  await room.add("prairie", { kind: "feed", url: `${web.origin}/feed`, user: "" });
  const entry = (id: string, text: string): string =>
    `<item><title>${text}</title><guid isPermaLink="false">${id}</guid><description>${text}.</description></item>`;
  const feed = (...entries: readonly string[]): string =>
    `<rss version="2.0"><channel><title>Ledger</title>${entries.join("")}</channel></rss>`;
  const items = () =>
    room.database.query<object>(
      "select agency_id as id, state, headline, versions from items order by agency_id, headline",
    );
  const item = (id: string, headline: string, versions: number) => ({
    id,
    state: "usable",
    headline,
    versions,
  });
  web.on("/feed", { body: feed(entry("a", "Bridge shut"), entry("b", "Ferry runs")) });
  await room.lookAt(AT(0));
  assert.deepEqual(await items(), [item("a", "Bridge shut", 1), item("b", "Ferry runs", 1)]);
  web.on("/feed", { body: feed(entry("b", "Ferry rests")) });
  await room.lookAt(AT(2));
  assert.deepEqual(await items(), [item("a", "Bridge shut", 1), item("b", "Ferry rests", 2)]);
  web.on("/feed", {
    body: feed(entry("b", "Ferry rests"), entry("c", "Lock opens"), entry("c", "Quay floods")),
  });
  await room.lookAt(AT(4));
  assert.deepEqual(
    await room.database.query("select copy->>'headline' as headline from item_versions order by 1"),
    ["Bridge shut", "Ferry rests", "Ferry runs", "Lock opens", "Quay floods"].map((headline) => ({
      headline,
    })),
  );
});

test("F27: a source that hangs holds up no other", async (t) => {
  const web = await startFakeWeb(t);
  const room = await openRoom(t);
  await room.add("stuck", { kind: "feed", url: `${web.origin}/stuck`, user: "" });
  await room.add("prairie", { kind: "feed", url: `${web.origin}/feed`, user: "" });
  web.on("/stuck", { act: () => undefined });
  web.on("/feed", { body: `[${ninjsNamed("1")}]` });
  const poller = room.makePoller();
  assert.equal(await poller.look(), 2);
  for (; (await room.count("transmissions")) === 0;) await new Promise((resolve) => setImmediate(resolve));
  await poller.stop();
  const [left] = await room.database.query("select claim from source_ways where source_id = 'stuck'");
  assert.deepEqual(left, { claim: null }, "what was broken off may begin anew at once");
});

test("F29: mail of strangers waits in quarantine, with its bytes, until somebody looks", async (t) => {
  const server = await startFakeImap(t);
  const room = await openRoom(t);
  await room.add(
    "council",
    {
      kind: "mailbox",
      host: "127.0.0.1",
      port: server.port,
      security: "none",
      user: "desk",
      mailbox: "INBOX",
      senders: ["press@council.example"],
      checkedBy: "",
      afterwards: "seen",
      moveTo: "",
      from: "the beginning",
    },
    {},
    "right",
  );
  const raw = "From: stranger@elsewhere.example\r\nSubject: Bridge\r\n\r\nClosed.\r\n";
  server.add(raw);
  await room.lookAt(AT(0));
  const rows = await room.database.query<{ id: string; state: string; code: string; raw: Buffer }>(
    "select id, state, code, raw from transmissions",
  );
  assert.deepEqual(
    rows.map((row) => [row.state, row.code, row.raw.toString()]),
    [["quarantined", "sender-unknown", raw]],
  );
  assert.equal(server.mails[0]?.flags.has("\\Seen"), true);
  server.uidValidity += 1;
  await room.lookAt(AT(1));
  assert.deepEqual([await room.count("transmissions"), await room.count("items")], [2, 0]);
  const again = await tryAgain(room.poll, rows[0]?.id ?? "");
  assert.notEqual(again?.[0]?.reason, "The sender of this mail is not on the source's list.");
});

test("reads times without an offset in the source's zone, and copy without a language in the source's", async (t) => {
  const web = await startFakeWeb(t);
  const room = await openRoom(t);
  const zone = { zone: "America/Regina", language: "fr-CA" };
  await room.add("prairie", { kind: "feed", url: `${web.origin}/feed`, user: "" }, zone);
  web.on("/feed", { body: ninjsNamed("1", { versioncreated: "2026-11-24T09:00:00" }) });
  await room.lookAt(AT(0));
  const [version] = await room.database.query<{ sent: Date; language: string }>(
    "select sent_at as sent, copy->'ninjs'->>'language' as language from item_versions",
  );
  assert.deepEqual([version?.sent.toISOString(), version?.language], ["2026-11-24T15:00:00.000Z", "fr-CA"]);
});
