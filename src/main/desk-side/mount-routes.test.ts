import assert from "node:assert/strict";
import { request } from "node:http";
import test, { type TestContext } from "node:test";
import { z } from "zod";
import {
  defineRoute,
  MastheadError,
  ok,
  refused,
  silentLog,
  type Database,
  type DeskRoute,
  type Log,
} from "../../platform/index.ts";
import { makeTestDatabase } from "../../platform/testing/index.ts";
import { SESSION_COOKIE } from "../../staff/index.ts";
import { openDoor } from "./desk-door.fixture.ts";

const routes: readonly DeskRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/read",
    may: "story.read",
    summary: "",
    act: async ({ scope, titleId }) => ok({ scope, titleId }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/publish/:id",
    may: "story.publish",
    summary: "",
    body: z.strictObject({ title: z.string(), n: z.number().optional() }),
    act: async ({ body, params }) => ok({ body, params }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/public",
    may: "story.publish",
    summary: "",
    act: async ({ scope }) => ok({ scope }),
  }),
  ...([true, undefined] as const).map((acrossTitles) =>
    defineRoute({
      method: "POST",
      path: acrossTitles === true ? "/api/several" : "/api/one",
      may: "story.write",
      ...(acrossTitles === true ? { acrossTitles } : {}),
      summary: "",
      body: z.strictObject({ title: z.string() }),
      act: async ({ scope }) => ok({ scope }),
    }),
  ),
  defineRoute({
    method: "GET",
    path: "/api/limited",
    may: "anyone",
    summary: "",
    limit: { requests: 2, seconds: 60 },
    act: async () => ok({}),
  }),
  defineRoute({
    method: "GET",
    path: "/api/broken",
    may: "anyone",
    summary: "",
    act: async () => {
      throw new Error("secret of the inside: select * from staff");
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/machine",
    may: "bearer",
    summary: "",
    act: async ({ bearer }) =>
      bearer === "right"
        ? ok({})
        : refused(401, { code: "token", happened: "It is another.", remedy: "Look." }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/away",
    may: "anyone",
    summary: "",
    act: async () => {
      throw new MastheadError({
        code: "database-away",
        happened: "The database did not answer.",
        remedy: "Try again.",
        status: 503,
      });
    },
  }),
];

async function openDesk(t: TestContext, log?: Log) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  await database.query(
    "insert into titles select id, 0, 'V', 'V', 'V', '', '#0B5B4D', 'press', '', 'UTC', 'en', null, '', '' from unnest(array['valley', 'shore']) as id",
  );
  let units = 0;
  const counted: Database = {
    ...desk,
    unit(scope, work) {
      units += 1;
      return desk.unit(scope, work);
    },
  };
  const { ask, origin, hire, signIn } = await openDoor(t, counted, routes, log);
  await hire("ruth@valley.example", { valley: "editor", shore: "reporter" });
  await hire("rob@valley.example", { valley: "reporter" });
  return { ask, origin, signIn, unitsSoFar: () => units };
}

const post = (body: unknown, headers: object = {}): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { ...headers },
});

test("asks programs without their token for it, as those with a name and a password wait to be asked", async (t) => {
  const { ask } = await openDesk(t);
  const basic = `Basic ${Buffer.from("partner:right").toString("base64")}`;
  const answers = [
    await ask("/api/machine"),
    await ask("/api/machine", { headers: { authorization: basic } }),
    await ask("/api/machine", { headers: { authorization: "Bearer right" } }),
  ];
  assert.deepEqual(
    answers.map((each) => [each.status, each.headers.get("www-authenticate")]),
    [
      [401, 'Bearer, Basic realm="Masthead"'],
      [200, null],
      [200, null],
    ],
  );
});

test("lets in who is signed in, may, and asks in the right form; nobody else", async (t) => {
  const { ask, signIn } = await openDesk(t);
  const editor = await signIn("ruth@valley.example");
  const reporter = await signIn("rob@valley.example");
  const publish = (body: unknown, headers: object) =>
    ask("/api/publish/1", post(body, headers)).then((answer) => answer.status);
  assert.equal((await ask("/api/read?title=valley")).status, 401);
  assert.equal(
    (await ask("/api/read?title=valley", { headers: { cookie: `${SESSION_COOKIE}=forged` } })).status,
    401,
  );
  assert.equal((await ask("/api/read?title=valley", { headers: reporter })).status, 200);
  assert.equal((await ask("/api/read?title=shore", { headers: reporter })).status, 403);
  assert.equal((await ask("/api/read", { headers: reporter })).status, 403);
  assert.equal(await publish({ title: "valley" }, editor), 200);
  assert.equal(await publish({ title: "valley" }, reporter), 403);
  assert.equal(await publish({ title: "shore" }, editor), 403);
  assert.equal(await publish({ title: "valley", role: "publisher" }, editor), 422);
  assert.equal(await publish({ title: ["valley"] }, editor), 403);
  assert.equal(await publish({ title: "valley", n: "1" }, editor), 422);
});

test("a request that reads sees the titles in which the person may; a change sees its own title", async (t) => {
  const { ask, signIn } = await openDesk(t);
  const headers = await signIn("ruth@valley.example");
  const titlesSeen = async (path: string, init: RequestInit): Promise<readonly string[]> => {
    const answer = (await (await ask(path, init)).json()) as { scope: { titles: string[] } };
    return answer.scope.titles.toSorted();
  };
  assert.deepEqual(await titlesSeen("/api/read?title=valley", { headers }), ["shore", "valley"]);
  assert.deepEqual(await titlesSeen("/api/public?title=valley", { headers }), ["valley"]);
  assert.deepEqual(await titlesSeen("/api/one", post({ title: "shore" }, headers)), ["shore"]);
  assert.deepEqual(await titlesSeen("/api/several", post({ title: "shore" }, headers)), ["shore", "valley"]);
});

test("changes nothing for a foreign page, whatever cookie it brings", async (t) => {
  const { ask, signIn } = await openDesk(t);
  const editor = await signIn("ruth@valley.example");
  const foreign: object[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
  ];
  for (const headers of foreign) {
    const answer = await ask("/api/publish/1", post({ title: "valley" }, { ...editor, ...headers }));
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.equal(((await answer.json()) as { code: string }).code, "foreign-origin");
  }
});

test("asks who asks too often to wait", async (t) => {
  const { ask } = await openDesk(t);
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await ask("/api/limited")).status);
  assert.deepEqual(statuses, [200, 200, 429]);
  assert.ok(Number((await ask("/api/limited")).headers.get("retry-after")) > 0);
});

test("tells a fault's number and nothing of the inside", async (t) => {
  const { ask } = await openDesk(t);
  const broken = await ask("/api/broken");
  const text = await broken.text();
  assert.equal(broken.status, 500);
  assert.ok(!/secret|select|staff|at .*\.ts/.test(text), text);
  assert.match((JSON.parse(text) as { reference: string }).reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const away = await ask("/api/away");
  assert.deepEqual([away.status, ((await away.json()) as { code: string }).code], [503, "database-away"]);
});

test("a request that a browser calls off half sent is no fault of ours", async (t) => {
  const { promise, resolve } = Promise.withResolvers<readonly [level: string, message: string]>();
  const heard = (level: string) => (_facts: object, message: string) => resolve([level, message]);
  const log = { ...silentLog, error: heard("error"), debug: heard("debug") } as unknown as Log;
  const { origin, signIn } = await openDesk(t, log);
  const { cookie } = await signIn("ruth@valley.example");
  const sending = request(`${origin}/api/publish/1`, {
    method: "POST",
    headers: {
      origin,
      cookie,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      "content-length": "100",
    },
  });
  sending.on("error", () => undefined);
  sending.write('{"title":', () => setImmediate(() => sending.destroy()));
  assert.deepEqual(await promise, ["debug", "a request was called off"]);
});

test("refuses bodies that are no JSON or far too large", async (t) => {
  const { ask, signIn } = await openDesk(t);
  const editor = await signIn("ruth@valley.example");
  assert.equal((await ask("/api/publish/1", { method: "POST", body: "{", headers: editor })).status, 400);
  assert.equal(
    (await ask("/api/publish/1", { method: "POST", body: `"${"x".repeat(4_200_000)}"`, headers: editor }))
      .status,
    413,
  );
});

test("reads the session once to say who is signed in", async (t) => {
  const { ask, signIn, unitsSoFar } = await openDesk(t);
  const editor = await signIn("ruth@valley.example");
  const before = unitsSoFar();
  const answer = await ask("/api/me", { headers: editor });
  assert.equal(((await answer.json()) as { person: { name: string } }).person.name, "Ruth");
  assert.equal(unitsSoFar() - before, 1);
});

test("ends a session for good", async (t) => {
  const { ask, signIn } = await openDesk(t);
  const editor = await signIn("ruth@valley.example");
  assert.equal((await ask("/api/me", { headers: editor })).status, 200);
  assert.equal((await ask("/api/sign-out", post({}, editor))).status, 200);
  assert.equal((await ask("/api/me", { headers: editor })).status, 401);
});
