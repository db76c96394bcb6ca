import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { Readable } from "node:stream";
import type { Answer, DeskRoute, Scope } from "../../platform/index.ts";
import { addStaff } from "../../staff/index.ts";
import { startFakeFtp } from "./fakes/fake-ftp.fixture.ts";
import { startFakeWeb } from "./fakes/fake-web.fixture.ts";
import { COMMANDS, ninjsNamed, openRoom, settingsWith, SHORT } from "./fakes/open-room.fixture.ts";
import type { Reach } from "./guard.ts";
import { changeSource } from "./change-source.ts";
import { sourcesRoutes } from "./sources-routes.ts";
import {
  addSourceRequest,
  changeSourceRequest,
  sourceSettings,
  type SourceAnswer,
  type TryAnswer,
  type WaySettings,
} from "./ways-contract.ts";

async function openDesk(t: TestContext, reach: Partial<Reach> = { loopback: true }) {
  const room = await openRoom(t);
  await room.database.query(
    "insert into titles select id, 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '' from unnest(array['north', 'south']) as id",
  );
  const hire = (mail: string, titles: readonly string[]): Promise<string> =>
    room.desk.unit({ kind: "worker" }, async (tx) => {
      const person = { mail: `${mail}@valley.example`, name: mail, role: "publisher", titles };
      const outcome = await addStaff(tx, person, "test", room.settings.bell);
      return outcome.kind === "added" ? outcome.staffId : assert.fail(outcome.message);
    });
  const people = { ada: await hire("ada.finch", ["north", "south"]), bo: await hire("bo.reed", ["north"]) };
  const routes = sourcesRoutes({ ...room.settings, limits: SHORT, reach });
  const ask = async (
    method: string,
    path: string,
    id: string,
    body?: unknown,
    title = "north",
    who: keyof typeof people = "ada",
  ): Promise<Answer> => {
    const route = routes.find((each: DeskRoute) => each.method === method && each.path === path);
    assert.ok(route !== undefined, path);
    const scope: Scope = { kind: "titles", titles: who === "ada" ? ["north", "south"] : ["north"] };
    const parsed = route.body === undefined || route.body === "bytes" ? undefined : route.body.parse(body);
    return route.act({
      who: { id: people[who], name: who },
      session: null,
      titleId: title,
      scope,
      params: { id },
      query: undefined,
      body: parsed,
      idempotencyKey: null,
      bytes: Readable.from([]),
      client: { address: "", agent: "" },
      cookie: () => undefined,
      bearer: null,
      may: () => true,
    });
  };
  return { room, ask, routes };
}

const feedAt = (url: string): WaySettings => ({ kind: "feed", url, user: "desk" });
const ONE = "/api/wire/sources/:id";

test("every route asks for the same permission", async (t) => {
  const { routes } = await openDesk(t);
  assert.deepEqual([...new Set(routes.map((route) => route.may))], ["wire.sources"]);
});

test("adds a source, shows its push token once and never its secret", async (t) => {
  const { room, ask } = await openDesk(t);
  const settings = settingsWith(feedAt("https://news.example/feed"));
  const body = { title: "north", id: "prairie", forAll: true, settings, secret: "hidden words" };
  const added = await ask("POST", "/api/wire/sources", "", body);
  assert.equal(added.status, 201);
  assert.match((added.json as { token: string }).token, /^[\w-]{32}$/);
  assert.equal((await ask("POST", "/api/wire/sources", "", body)).status, 409);
  assert.equal((await ask("POST", "/api/wire/sources", "", { ...body, id: "quarantine" })).status, 409);
  const read = await ask("GET", ONE, "prairie");
  assert.equal((read.json as SourceAnswer).secret, "set");
  assert.deepEqual((read.json as SourceAnswer).settings, settings);
  assert.equal(JSON.stringify(read.json).includes("hidden words"), false);
  const [row] = await room.database.query<{ all: string }>(
    "select source_ways::text as all from source_ways",
  );
  assert.equal(row?.all.includes(Buffer.from("hidden words").toString("hex")), false);
  const renewed = await ask("POST", `${ONE}/token`, "prairie");
  assert.notEqual((renewed.json as { token: string }).token, (added.json as { token: string }).token);
});

test("keeps no address that no look would ask, and says what to use", async (t) => {
  const { room, ask } = await openDesk(t, {});
  await room.add("prairie", feedAt("https://news.example/feed"), {});
  const settings = settingsWith(feedAt("http://127.0.0.1:28890/feed.xml"));
  const answer = await ask("PUT", ONE, "prairie", { settings });
  assert.equal(answer.status, 422);
  assert.match(JSON.stringify(answer.json), /Nothing was saved\. Use a public address/);
  const body = { title: "north", id: "local", forAll: true, settings };
  assert.equal((await ask("POST", "/api/wire/sources", "", body)).status, 422);
  const kept = (await ask("GET", ONE, "prairie")).json as SourceAnswer;
  assert.deepEqual(kept.settings.way, feedAt("https://news.example/feed"));
});

test("forgets a secret as soon as it would go somewhere else", async (t) => {
  const { room, ask } = await openDesk(t);
  await room.add("prairie", feedAt("https://news.example/feed"), {}, "hidden");
  const put = async (way: WaySettings, more: object = {}) =>
    ((await ask("PUT", ONE, "prairie", { settings: settingsWith(way), ...more })).json as SourceAnswer)
      .secret;
  assert.equal(await put(feedAt("https://news.example/other")), "set");
  assert.equal(await put(feedAt("https://elsewhere.example/feed")), "not set");
  assert.equal(await put(feedAt("https://elsewhere.example/feed"), { secret: "new" }), "set");
  assert.equal(await put(feedAt("https://elsewhere.example/feed"), { secret: null }), "not set");
});

test("a trial sends no stored secret to another server", async (t) => {
  const { room, ask } = await openDesk(t);
  const web = await startFakeWeb(t);
  web.on("/feed", { body: ninjsNamed("1") });
  await room.add("prairie", feedAt("https://news.example/feed"), {}, "hidden");
  await ask("POST", `${ONE}/try`, "prairie", { settings: settingsWith(feedAt(`${web.origin}/feed`)) });
  assert.deepEqual([web.asked.length, web.asked[0]?.headers.authorization], [1, undefined]);
});

test("keeps the private network to the command line", async (t) => {
  const { room, ask } = await openDesk(t);
  const inside = feedAt("http://desk.internal.example:9000/feed");
  await room.add("prairie", inside);
  await changeSource(room.settings, "prairie", COMMANDS, {
    settings: settingsWith(inside),
    secret: undefined,
    privateNetwork: true,
  });
  const isPrivate = async (way: WaySettings) =>
    ((await ask("PUT", ONE, "prairie", { settings: settingsWith(way) })).json as SourceAnswer).privateNetwork;
  assert.equal(await isPrivate(inside), true);
  assert.equal(await isPrivate(feedAt("http://other.internal.example/feed")), false);
  assert.equal(await isPrivate(inside), false);
  assert.equal(
    changeSourceRequest.safeParse({ settings: settingsWith(inside), privateNetwork: true }).success,
    false,
  );
});

test("shows and changes another title's source to nobody", async (t) => {
  const { room, ask } = await openDesk(t);
  await room.database.query(
    "insert into sources (id, title_id, name, credit) values ('southern', 'south', 'S', 'S')",
  );
  const settings = settingsWith(null);
  assert.equal((await ask("GET", ONE, "southern")).status, 404);
  assert.equal((await ask("PUT", ONE, "southern", { settings })).status, 404);
  assert.equal((await ask("POST", `${ONE}/token`, "southern")).status, 404);
  assert.equal((await ask("POST", `${ONE}/pause`, "southern", { isOn: false })).status, 404);
  assert.equal((await ask("POST", `${ONE}/try`, "southern", {})).status, 404);
  assert.equal((await ask("GET", ONE, "southern", undefined, "south")).status, 200);
});

test("a source of the group is changed and tried by publishers of every title; one of some titles reads it", async (t) => {
  const { room, ask } = await openDesk(t);
  const web = await startFakeWeb(t);
  web.on("/feed", { body: ninjsNamed("1") });
  const settings = settingsWith(feedAt(`${web.origin}/feed`));
  await room.add("prairie", settings.way, {}, "hidden");
  await room.database.query(
    "insert into sources (id, title_id, name, credit) values ('northern', 'north', 'N', 'N')",
  );
  const acts = (
    id: string,
  ): readonly (readonly [method: string, path: string, id: string, body?: unknown])[] => [
    ["POST", `${ONE}/try`, id, { settings }],
    ["PUT", ONE, id, { settings: { ...settings, killPolicy: "hold-and-call" } }],
    ["POST", `${ONE}/pause`, id, { isOn: false }],
    ["POST", `${ONE}/token`, id],
  ];
  const row = async () =>
    (await room.database.query("select s::text from sources s where id = 'prairie'"))[0];
  const before = await row();
  for (const [method, path, id, body] of acts("prairie")) {
    const refusal = await ask(method, path, id, body, "north", "bo");
    assert.deepEqual([refusal.status, (refusal.json as { code: string }).code], [403, "source-group"], path);
  }
  const forAll = { title: "north", id: "other", forAll: true, settings };
  assert.equal((await ask("POST", "/api/wire/sources", "", forAll, "north", "bo")).status, 403);
  assert.deepEqual([await row(), web.asked.length], [before, 0]);
  const read = async (who: "ada" | "bo", id: string) =>
    (await ask("GET", ONE, id, undefined, "north", who)).json as SourceAnswer;
  assert.deepEqual((await read("bo", "prairie")).settings, settings);
  assert.deepEqual(
    [(await read("bo", "prairie")).mayChange, (await read("ada", "prairie")).mayChange],
    [false, true],
  );
  const own = { title: "north", id: "other", forAll: false, settings };
  assert.equal((await ask("POST", "/api/wire/sources", "", own, "north", "bo")).status, 201);
  assert.equal((await read("bo", "northern")).mayChange, true);
  for (const [method, path, id, body] of acts("northern")) {
    assert.equal((await ask(method, path, id, body, "north", "bo")).status, 200, path);
  }
  for (const [method, path, id, body] of acts("prairie")) {
    assert.equal((await ask(method, path, id, body)).status, 200, path);
  }
});

test("tries what is set, shows at most three items, and files nothing", async (t) => {
  const { room, ask } = await openDesk(t);
  const server = await startFakeFtp(t);
  for (const name of ["1", "2", "3", "4"])
    await writeFile(join(server.folder, `${name}.json`), ninjsNamed(name));
  await writeFile(join(server.folder, "0.bin"), Buffer.from([0, 1, 2, 255]));
  await room.add("prairie", null);
  const way: WaySettings = {
    kind: "ftp",
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "desk",
    folder: "/out",
    afterwards: "delete",
    moveTo: "",
  };
  const settings = settingsWith(way, { formatHint: "nitf" });
  const tried = (await ask("POST", `${ONE}/try`, "prairie", { settings, secret: "right" })).json as TryAnswer;
  assert.equal(tried.outcome, "looked");
  if (tried.outcome !== "looked") return;
  assert.deepEqual(
    [tried.items.map((item) => item.headline), tried.aside[0]?.name],
    [["Bridge 1 closed", "Bridge 2 closed"], "0.bin"],
  );
  assert.equal(tried.notes.length, 1);
  assert.deepEqual([await room.count("transmissions"), (await readdir(server.folder)).length], [0, 5]);
  const wrong = (await ask("POST", `${ONE}/try`, "prairie", { settings, secret: "wrong" })).json as TryAnswer;
  assert.equal(wrong.outcome === "failed" ? wrong.code : "", "not-let-in");
  const none = (await ask("POST", `${ONE}/try`, "prairie", {})).json as TryAnswer;
  assert.equal(none.outcome === "failed" ? none.code : "", "nothing-to-ask");
});

test("pauses and resumes, and says so in the list", async (t) => {
  const { room, ask } = await openDesk(t);
  await room.add("prairie", feedAt("https://news.example/feed"));
  const paused = await ask("POST", `${ONE}/pause`, "prairie", { isOn: false });
  assert.equal((paused.json as SourceAnswer).source.health, "off");
  const list = (await ask("GET", "/api/wire/sources", "")).json as {
    rows: readonly { id: string; isOn: boolean }[];
  };
  assert.deepEqual(
    list.rows.map((row) => [row.id, row.isOn]),
    [["prairie", false]],
  );
});

test("refuses settings that cannot work", () => {
  const good = settingsWith(feedAt("https://news.example/feed"));
  assert.equal(sourceSettings.safeParse(good).success, true);
  for (const bad of [
    { zone: "Moon/Crater" },
    { language: "not a language" },
    { pollSeconds: 1 },
    { way: feedAt("ftp://news.example/feed") },
    { way: { kind: "ftp", host: "a b" } },
    { way: { kind: "ftp", host: "news.example", folder: "x\r\nDELE y" } },
    { name: "" },
  ]) {
    assert.equal(sourceSettings.safeParse({ ...good, ...bad }).success, false, JSON.stringify(bad));
  }
  const add = { title: "north", id: "Upper", forAll: true, settings: good };
  assert.equal(addSourceRequest.safeParse(add).success, false);
});
