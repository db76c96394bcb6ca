import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { followOrders } from "../../control/index.ts";
import { renditionKey, type Darkroom } from "../../pictures/index.ts";
import {
  folderTransport,
  makeEventBell,
  makeLocalMediaStore,
  makeUuid,
  silentLog,
  systemClock,
  type DeskRoute,
  type Jobs,
} from "../../platform/index.ts";
import { makeTestDatabase } from "../../platform/testing/index.ts";
import { manyTitles } from "../../titles/index.ts";
import { insertSource, receiveCopy } from "../../wire/index.ts";
import { openDoor } from "./desk-door.fixture.ts";
import { allDeskRoutes } from "./desk-routes.ts";

const WORKER = { kind: "worker" } as const;

/** Darkroom and queue are reached by no route that is asked here. */
const shut = (): Promise<never> => Promise.reject(new Error("the darkroom is shut"));
const closed: Darkroom = { read: shut, develop: shut, close: async () => undefined };
const idle: Jobs = {
  enqueue: async () => undefined,
  work: async () => undefined,
  stop: async () => undefined,
};

/** Titles north and south; what there is belongs to south alone. */
export async function openChain(t: TestContext) {
  const database = await makeTestDatabase(t);
  const { desk } = database;
  const folder = await mkdtemp(join(tmpdir(), "masthead-foreign-"));
  t.after(() => rm(folder, { recursive: true }));
  await database.query(
    "insert into titles select id, 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '' from unnest(array['north', 'south']) as id",
  );
  const titles = await desk.unit(WORKER, (tx) => manyTitles(tx, () => "http://title.example"));
  const bell = makeEventBell(() => undefined);
  const wire = { database: desk, bell, log: silentLog };
  const house = {
    bell,
    clock: systemClock,
    config: { deskUrl: "http://desk.example" },
    copy: desk,
    desk,
    jobs: idle,
    log: silentLog,
    secrets: { letters: "a secret of the tests" },
    titleById: (id: string) => titles.find((title) => title.id === id),
    titles: () => titles,
    transport: folderTransport(folder),
  };
  const media = makeLocalMediaStore(folder);
  const routes = allDeskRoutes(house, {
    database: desk,
    bell,
    jobs: idle,
    media,
    darkroom: closed,
    developing: new Set(),
    workFolder: folder,
  });
  const door = await openDoor(t, desk, routes);
  await door.hire("nora@chain.example", { north: "publisher" });
  await door.hire("hal@chain.example", { north: "publisher", south: "reporter" });
  await door.hire("sun@chain.example", { south: "publisher" });
  for (const id of ["southern", "shared"]) {
    const source = { id, titleId: id === "shared" ? null : "south", name: id, credit: id, section: null };
    await desk.unit(WORKER, (tx) =>
      insertSource(tx, { ...source, usualGapMinutes: 60, pushTokenHash: null }),
    );
  }
  const receive = async (uri: string, change: object = {}, sourceId = "southern"): Promise<string> => {
    const bytes = Buffer.from(
      JSON.stringify({
        uri,
        type: "text",
        versioncreated: "2026-11-24T10:00:00Z",
        pubstatus: "usable",
        headline: "Ferry Halmira aground off Ostrevik",
        body_text: "The ferry Halmira ran aground off Ostrevik on Monday, the coast guard said.",
        associations: {
          main: {
            uri: `${uri}-picture`,
            type: "picture",
            headline: "The ferry",
            renditions: {
              web: { href: "http://127.0.0.1:9/p.jpg", mimetype: "image/jpeg", width: 1200, height: 800 },
            },
          },
        },
        ...change,
      }),
    );
    const { results } = await receiveCopy(wire, { sourceId, fileName: "a.json", bytes });
    return results[0]?.item ?? "";
  };
  return { database, desk, wire, media, routes, door, receive };
}

export type Chain = Awaited<ReturnType<typeof openChain>>;

interface Answered {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

export async function askAs(chain: Chain, cookie: string, title: string, wish: Wish): Promise<Answered> {
  const { method, path, body, query = {} } = wish;
  const params = new URLSearchParams({ title, ...query });
  const init = {
    method,
    headers: { cookie, "idempotency-key": makeUuid() },
    ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
  };
  const answer = await chain.door.ask(`${path}?${params.toString()}`, init);
  const text = await answer.text();
  return { status: answer.status, json: text.startsWith("{") ? JSON.parse(text) : {} };
}

export interface Wish {
  readonly method: DeskRoute["method"];
  readonly path: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
}

export const rule = { name: "Ferries", on: true, condition: {}, acts: {} };
export const filter = { name: "Ferries", condition: {}, shared: true };
export const contract = (source: string) => ({ source, media: ["web"], titles: [], note: "" });

/** One of everything that south has, made by its publisher or set as rows; answers the ids. */
export async function furnish(chain: Chain, cookie: string) {
  const { database, receive, wire, desk, media } = chain;
  const made = async (path: string, body: unknown, field: (json: never) => unknown): Promise<string> => {
    const answer = await askAs(chain, cookie, "south", { method: "POST", path, body });
    assert.ok(answer.status < 300, `${path}: ${JSON.stringify(answer)}`);
    return String(field(answer.json as never));
  };
  const item = await receive("urn:south:1");
  const joined = await receive("urn:south:2", {
    headline: "Bakery opens",
    body_text: "A bakery opened on Mill Street.",
  });
  const killed = await receive("urn:south:3");
  await receive("urn:south:3", { version: "2", pubstatus: "canceled" });
  await followOrders({ database: desk, bell: wire.bell, jobs: idle, log: silentLog });
  const broken = await receiveCopy(wire, { sourceId: "southern", fileName: "b", bytes: Buffer.from([0, 1]) });
  assert.equal(broken.results[0]?.outcome, "quarantined");
  const [version] = await database.query<{ id: string }>("select id from item_versions where item_id = $1", [
    item,
  ]);
  const own = { group: makeUuid(), alert: makeUuid(), picture: makeUuid() };
  await database.query("insert into item_groups (id, made_at) values ($1, now())", [own.group]);
  await database.query(
    "insert into group_members (item_id, title_id, group_id, score, at) values ($1, 'south', $2, 1, now()) on conflict (item_id) do update set group_id = excluded.group_id",
    [joined, own.group],
  );
  await database.query("update items set group_id = $2 where id = $1", [joined, own.group]);
  await database.query(
    `insert into item_joins (source_id, agency_id, item_id, title_id, evidence, joined_at)
     select source_id, agency_id || ':again', id, title_id, '{"by": "link", "sharedText": 1}', now() from items where id = $1`,
    [joined],
  );
  await database.query(
    "insert into pictures (id, title_id, media_key, original_key, sha256, file_name, bytes, state, added_at, added_by) values ($1, 'south', 'k', 'k', 'k', 'k', 1, 'ready', now(), 't')",
    [own.picture],
  );
  await media.put(renditionKey("k", 0, "webp"), Buffer.from("a picture"));
  const routing = await made(
    "/api/wire/routing",
    rule,
    ({ rules }: { rules: { id: string }[] }) => rules[0]?.id,
  );
  await database.query(
    "insert into wire_alerts (id, title_id, item_id, rule_id, at) values ($1, 'south', $2, $3, now())",
    [own.alert, item, routing],
  );
  const name = { kind: "place", name: "Ostrevik" };
  await made("/api/wire/gazetteer", name, ({ added }: { added: number }) => added);
  const [entry] = await database.query<{ id: string }>("select id from gazetteer_entries");
  const [kill] = await database.query<{ id: string }>("select id from kills where item_id = $1", [killed]);
  const [quarantined] = await database.query<{ id: string }>(
    "select id from transmissions where state = 'quarantined'",
  );
  const story = { title: "south", slugline: "ferry" };
  const partner = { title: "south", name: "Radio", format: "ninjs", filter: { titles: ["south"] } };
  const pictures = await askAs(chain, cookie, "south", {
    method: "GET",
    path: `/api/wire/items/${item}/pictures`,
  });
  const [{ key }] = pictures.json["pictures"] as [{ key: string }];
  return {
    ...own,
    item,
    joined,
    key,
    version: version?.id ?? "",
    kill: kill?.id ?? "",
    quarantined: quarantined?.id ?? "",
    entry: entry?.id ?? "",
    routing,
    contract: await made("/api/wire/contracts", contract("southern"), ({ id }: { id: string }) => id),
    filter: await made("/api/wire/filters", filter, ({ id }: { id: string }) => id),
    story: await made("/api/stories", story, ({ storyId }: { storyId: string }) => storyId),
    partner: await made("/api/partners", partner, (json: { partner: { id: string } }) => json.partner.id),
  };
}

export type Things = Awaited<ReturnType<typeof furnish>>;
