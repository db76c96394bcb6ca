import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { Readable } from "node:stream";
import { makeEventBell, silentLog, type Answer, type DeskRoute } from "../../platform/index.ts";
import { makeTestDatabase } from "../../platform/testing/index.ts";
import { receiveCopy, type WireDeps } from "../receive-copy.ts";
import { insertSource } from "../sources-store.ts";
import { groupRequest, wireGroupAnswer, type WireGroupAnswer } from "../wire-contract.ts";
import { groupRoutes } from "./group-routes.ts";

const WORKER = { kind: "worker" } as const;
const TEXT =
  "The ferry Halmira ran aground on a sandbank off Ostrevik on Monday evening with 214 people on board, the coast guard said. Captain Ilse Torvald said that nobody was hurt.";

/** "shared" sends to every title, "south-only" to one. */
async function openDesk(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const deps: WireDeps = { database: desk, bell: makeEventBell(() => undefined), log: silentLog };
  await database.query(
    "insert into titles select id, 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '' from unnest(array['north', 'south']) as id",
  );
  await desk.unit(WORKER, async (tx) => {
    for (const [id, titleId] of [
      ["shared", null],
      ["south-only", "south"],
    ] as const) {
      await insertSource(tx, {
        id,
        titleId,
        name: id,
        credit: id,
        section: null,
        usualGapMinutes: 60,
        pushTokenHash: null,
      });
    }
  });
  const receive = async (source: string, uri: string): Promise<string> => {
    const item = {
      uri,
      type: "text",
      language: "en",
      versioncreated: "2026-11-24T10:00:00Z",
      pubstatus: "usable",
      headline: `Ferry Halmira aground off Ostrevik ${uri.at(-1)}`,
      body_text: TEXT,
    };
    const bytes = Buffer.from(JSON.stringify(item));
    const sent = await receiveCopy(deps, { sourceId: source, fileName: "a.json", bytes });
    return sent.results[0]?.item ?? "";
  };
  const routes = groupRoutes({ ...deps, takenFor: async () => new Map() });
  const ask = async (path: string, id: string, title: string, body?: unknown): Promise<Answer> => {
    const route = routes.find((each: DeskRoute) => each.path === path);
    assert.ok(route !== undefined, path);
    return route.act({
      who: { id: "ada", name: "Ada Finch" },
      session: null,
      titleId: title,
      scope: { kind: "titles", titles: [title] },
      params: { id },
      query: undefined,
      body: body === undefined ? undefined : groupRequest.parse(body),
      idempotencyKey: null,
      bytes: Readable.from([]),
      client: { address: "", agent: "" },
      cookie: () => undefined,
      bearer: null,
      may: () => true,
    });
  };
  const groupOf = async (id: string): Promise<string> =>
    (await database.query<{ g: string }>("select group_id as g from items where id = $1", [id]))[0]?.g ?? "";
  return { receive, ask, groupOf };
}

const jsonOf = (answer: Answer): unknown => ("json" in answer ? answer.json : null);

test("a title sees of a group the items that it may see, with what speaks for them", async (t) => {
  const { receive, ask, groupOf } = await openDesk(t);
  const first = await receive("shared", "urn:test:1");
  const hidden = await receive("south-only", "urn:test:2");
  const group = await groupOf(first);
  assert.equal(await groupOf(hidden), group);
  const seenBy = async (title: string): Promise<WireGroupAnswer> =>
    wireGroupAnswer.parse(jsonOf(await ask("/api/wire/groups/:id", group, title)));
  const south = await seenBy("south");
  assert.deepEqual(
    south.members.map(({ row, evidence }) => [row.id, row.group?.size, evidence?.sharedText ?? null]),
    [
      [hidden, 2, 1],
      [first, 2, null],
    ],
  );
  const north = await seenBy("north");
  assert.deepEqual(
    north.members.map(({ row }) => [row.id, row.group]),
    [[first, null]],
  );
  assert.equal((await ask("/api/wire/groups/:id", "no-id", "south")).status, 404);
});

test("a person takes an item out and puts it back, but not into a group that is not there", async (t) => {
  const { receive, ask, groupOf } = await openDesk(t);
  const first = await receive("shared", "urn:test:1");
  const second = await receive("shared", "urn:test:3");
  const group = await groupOf(first);
  const put = (id: string, to: string | null, title = "north") =>
    ask("/api/wire/items/:id/group", id, title, { group: to });
  assert.deepEqual(jsonOf(await put(second, null)), { group: null });
  assert.deepEqual(jsonOf(await put(second, group)), { group });
  assert.equal((await put(second, "01934a00-0000-7000-8000-000000000000")).status, 409);
  const hidden = await receive("south-only", "urn:test:2");
  assert.equal((await put(hidden, null, "north")).status, 404);
});
