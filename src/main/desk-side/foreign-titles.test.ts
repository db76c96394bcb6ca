import assert from "node:assert/strict";
import test from "node:test";
import type { DeskRoute } from "../../platform/index.ts";
import { emptyContent } from "../../stories/index.ts";
import {
  askAs,
  contract,
  filter,
  furnish,
  openChain,
  rule,
  type Chain,
  type Things,
  type Wish,
} from "./foreign-titles.fixture.ts";

type Filled = Readonly<Record<string, string>>;
interface Case {
  /** Of what stands for a word of the path. */
  readonly params?: (things: Things) => Filled;
  readonly body?: (things: Things, title: string) => unknown;
  readonly query?: (things: Things) => Filled;
  /** Reporters of a title may see its things from whatever title they ask in. */
  readonly reads?: true;
}

const of = (name: keyof Things) => (things: Things) => ({ id: things[name] });
const south = (): Filled => ({ title: "south" });
const southern = (): Filled => ({ id: "southern" });
const item: Case["params"] = of("item");
const story: Case["params"] = of("story");
const reads = true;
const partnerOf = (_things: Things, title: string): unknown => ({
  title,
  name: "Radio",
  format: "ninjs",
  filter: { titles: ["south"] },
});
const inTitle: Case["body"] = (_things, title) => ({ title });
const fullContract = (): unknown => contract("southern");
const revision = { number: 1, baseVersion: 1 };
const front = { version: 0, home: [], justPosted: [], heldBack: [] };
const settings = {
  name: "Southern",
  credit: "Southern",
  section: null,
  zone: "UTC",
  language: null,
  formatHint: null,
  licence: "",
  killPolicy: "withdraw",
  usualGapMinutes: 60,
  isOn: true,
  pollSeconds: 60,
  way: null,
};
const content = { ...emptyContent, headline: "Ferry" };

/** Every address that names a thing, in an order in which south's own publisher can walk them all. */
const CASES: Readonly<Record<string, Case>> = {
  "GET /api/fronts/:title": { params: south, reads },
  "PUT /api/fronts/:title": { params: south, body: () => front },
  "GET /api/wire/sources/:id": { params: southern },
  "POST /api/wire/sources/:id/try": { params: southern, body: () => ({}) },
  "PUT /api/wire/sources/:id": { params: southern, body: () => ({ settings }) },
  "POST /api/wire/sources/:id/pause": { params: southern, body: () => ({ isOn: false }) },
  "POST /api/wire/sources/:id/token": { params: southern },
  "GET /api/wire/items/:id": { params: item, reads },
  "GET /api/wire/items/:id/pictures": { params: item, reads },
  "GET /api/wire/items/:id/pictures/:key/thumbnail": {
    params: ({ item: id, key }) => ({ id, key }),
    reads,
  },
  "POST /api/wire/items/:id/pictures/:key/take": {
    params: ({ item: id, key }) => ({ id, key }),
    body: (_things, title) => ({ title, story: null }),
  },
  "POST /api/wire/items/:id/aside": { params: item, body: () => ({ aside: true }) },
  "POST /api/wire/items/:id/follow": { params: item, body: () => ({ follow: true }) },
  "POST /api/wire/items/:id/part": {
    params: of("joined"),
    body: () => ({ agencyId: "urn:south:2:again" }),
  },
  "GET /api/wire/groups/:id": { params: of("group"), reads },
  "POST /api/wire/items/:id/group": { params: item, body: ({ group }) => ({ group }) },
  "GET /api/wire/quarantine/:id/bytes": { params: of("quarantined"), reads },
  "POST /api/wire/quarantine/:id/again": { params: of("quarantined") },
  "POST /api/wire/quarantine/:id/dismiss": { params: of("quarantined"), body: () => ({ dismissed: true }) },
  "GET /api/wire/alerts/:id": { params: of("alert") },
  "PUT /api/wire/routing/:id": { params: of("routing"), body: () => rule },
  "POST /api/wire/routing/:id/remove": { params: of("routing") },
  "PUT /api/wire/filters/:id": { params: of("filter"), body: () => filter },
  "POST /api/wire/filters/:id/remove": { params: of("filter") },
  "PUT /api/wire/gazetteer/:id": { params: of("entry"), body: () => ({ kind: "place", name: "Ostrevik" }) },
  "POST /api/wire/gazetteer/:id/remove": { params: of("entry") },
  "GET /api/wire/contracts/:id/effect": { params: of("contract") },
  "POST /api/wire/contracts/:id/end": { params: of("contract") },
  "GET /api/kills/:id": { params: of("kill"), reads },
  "POST /api/kills/:id/prove": { params: of("kill") },
  "POST /api/kills/:id/obey": { params: of("kill") },
  "GET /api/stories/:id": { params: story },
  "GET /api/stories/:id/publish-sheet": { params: story },
  "PUT /api/stories/:id/draft": { params: story, body: () => ({ baseVersion: 1, content }) },
  "PATCH /api/stories/:id/placing": { params: story, body: () => ({ version: 99 }) },
  "GET /api/stories/:id/merge": { params: story, query: ({ item: id }) => ({ item: id }) },
  "POST /api/stories/:id/merge": {
    params: story,
    body: ({ version }) => ({ itemVersionId: version, draftVersion: 99 }),
  },
  "POST /api/stories/:id/take-fragment": {
    params: story,
    body: ({ version }) => ({ itemVersionId: version, paragraphs: [0], after: null, draftVersion: 99 }),
  },
  "POST /api/stories/:id/revisions": { params: story, body: () => ({ note: "kept" }) },
  "GET /api/stories/:id/revisions": { params: story },
  "GET /api/stories/:id/revisions/:number": { params: ({ story: id }) => ({ id, number: "1" }) },
  "POST /api/stories/:id/restore": { params: story, body: () => revision },
  "POST /api/stories/:id/publish": { params: story, body: () => ({ draftVersion: 99 }) },
  "POST /api/stories/:id/withdraw": { params: story, body: () => ({ reason: "It is over." }) },
  "POST /api/stories/:id/release": { params: story, body: () => ({}) },
  "GET /api/pictures/:id": { params: of("picture"), reads },
  "GET /api/pictures/:id/image/:width": { params: ({ picture: id }) => ({ id, width: "400" }), reads },
  "PATCH /api/pictures/:id": { params: of("picture"), body: () => ({ version: 99 }) },
  "PUT /api/partners/:id": { params: of("partner"), body: partnerOf },
  "POST /api/partners/:id/pause": {
    params: of("partner"),
    body: (_things, title) => ({ title, isOn: false }),
  },
  "POST /api/partners/:id/token": { params: of("partner"), body: inTitle },
  "POST /api/partners/:id/end": { params: of("partner"), body: inTitle },
};

/** Addresses that name a thing of the wire in what is sent. */
const IN_BODIES: readonly (Wish & { readonly make: NonNullable<Case["body"]> })[] = [
  {
    method: "POST",
    path: "/api/stories/take",
    make: ({ item: id }, title) => ({ title, item: id }),
  },
  { method: "POST", path: "/api/wire/contracts", make: fullContract },
  { method: "POST", path: "/api/wire/contracts/effect", make: fullContract },
  {
    method: "PUT",
    path: "/api/autopilot/rules",
    make: (_things, title) => ({ title, source: "southern", on: true }),
  },
  {
    method: "POST",
    path: "/api/partners",
    make: partnerOf,
  },
];

/** For what has no thing of its own in this room: nothing to call off, no picture asked of an agency. */
const LEFT_OUT = ["POST /api/stories/:id/release/call-off", "POST /api/pictures/:id/again"];

/** The last is said of what was sent: there is no such source for this title. */
const REFUSALS = new Set([403, 404, 422]);

const named = (route: DeskRoute): string => `${route.method} ${route.path}`;

function wishesOf(things: Things, title: string): readonly (Wish & { readonly reads: boolean })[] {
  const named = Object.entries(CASES).map(([name, { params, body, query, reads: isReading }]) => {
    const [method, path] = name.split(" ") as [DeskRoute["method"], string];
    const filled = params?.(things) ?? {};
    return {
      method,
      path: path.replaceAll(/:(\w+)/g, (_all, word: string) => filled[word] ?? ""),
      body: body?.(things, title),
      query: query?.(things) ?? {},
      reads: isReading === true,
    };
  });
  const inBodies = IN_BODIES.map(({ method, path, make }) => ({
    method,
    path,
    body: make(things, title),
    reads: false,
  }));
  return [...named, ...inBodies];
}

const eventsSoFar = async ({ database }: Chain): Promise<number> =>
  (await database.query<{ n: number }>("select count(*)::int as n from events"))[0]?.n ?? 0;

test("every address that names a thing stands in the table", async (t) => {
  const { routes } = await openChain(t);
  const open = new Set(["anyone", "bearer", "signed-in"]);
  const naming = routes.filter((route) => route.path.includes(":") && !open.has(route.may)).map(named);
  assert.deepEqual([...Object.keys(CASES), ...LEFT_OUT].toSorted(), naming.toSorted());
});

test("nobody reaches another title's things through a title of their own; its own people do", async (t) => {
  const chain = await openChain(t);
  const signIn = async (name: string) => (await chain.door.signIn(`${name}@chain.example`)).cookie;
  const [stranger, half, own] = [await signIn("nora"), await signIn("hal"), await signIn("sun")];
  const things = await furnish(chain, own);
  const before = await eventsSoFar(chain);
  const answersOf = async (who: string, title: string, wishes = wishesOf(things, title)) => {
    const answers: (readonly [address: string, status: number])[] = [];
    for (const wish of wishes) {
      const { status } = await askAs(chain, who, title, wish);
      answers.push([`${wish.method} ${wish.path}`, status]);
    }
    return answers;
  };
  const letIn = (answers: readonly (readonly [string, number])[]) =>
    answers.filter(([, status]) => !REFUSALS.has(status));
  const changes = wishesOf(things, "north").filter((wish) => !wish.reads);
  assert.deepEqual(letIn(await answersOf(stranger, "north")), []);
  assert.deepEqual(letIn(await answersOf(half, "north", changes)), []);
  assert.deepEqual(
    (await answersOf(stranger, "south")).filter(([, status]) => status !== 403),
    [],
  );
  assert.equal(await eventsSoFar(chain), before);
  assert.deepEqual(
    (await answersOf(own, "south")).filter(([, status]) => REFUSALS.has(status) || status >= 500),
    [],
  );
});

test("somebody of two titles finds in each title's lists what that title has", async (t) => {
  const chain = await openChain(t);
  const signIn = async (name: string) => (await chain.door.signIn(`${name}@chain.example`)).cookie;
  await furnish(chain, await signIn("sun"));
  const both = await signIn("hal");
  const shared = await chain.receive("urn:shared:1", {}, "shared");
  const lists = async (title: string) => {
    const rows = async (path: string): Promise<readonly { readonly id: string }[]> => {
      const { status, json } = await askAs(chain, both, title, { method: "GET", path });
      assert.equal(status, 200, path);
      return json["rows"] as readonly { readonly id: string }[];
    };
    const ids = (await rows("/api/wire/items")).map(({ id }) => id);
    const search: Wish = { method: "GET", path: "/api/wire/items", query: { q: "ferry" } };
    const { json } = await askAs(chain, both, title, search);
    const found = json["rows"] as readonly unknown[];
    return [
      ids.length,
      ids.includes(shared),
      found.length,
      (await rows("/api/wire/quarantine")).length,
      (await rows("/api/kills")).length,
    ];
  };
  assert.deepEqual(await lists("north"), [1, true, 1, 0, 0]);
  assert.deepEqual(await lists("south"), [4, true, 3, 1, 1]);
});
