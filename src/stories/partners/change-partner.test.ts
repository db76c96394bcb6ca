import assert from "node:assert/strict";
import test from "node:test";
import type { Answer } from "../../platform/index.ts";
import { openPartnerRoom, PARTNER, shown } from "./partner-room.fixture.ts";
import type { PartnerRow } from "./partners-contract.ts";

const LOCAL = { titles: ["valley"], sections: ["local"], kinds: [] };

/** Asks as somebody of the house with a role in the title. */
const by = (role: string, body: object = {}) => ({
  scope: { kind: "titles", titles: ["valley"] },
  who: { id: "ruth", name: "Ruth" },
  titleId: "valley",
  session: { person: { roles: { valley: role } } },
  body: { title: "valley", ...body },
});

const rowOf = (answer: Answer): PartnerRow => answer.json as PartnerRow;

async function openListed(t: Parameters<typeof openPartnerRoom>[0]) {
  const room = await openPartnerRoom(t);
  const only = async (): Promise<PartnerRow> => {
    const { rows } = (await room.ask("GET /api/partners", by("reporter"))).json as { rows: PartnerRow[] };
    assert.equal(rows.length, 1);
    return rows[0] as PartnerRow;
  };
  return { ...room, only };
}

test("a paused partner hears only of what is gone, and of the rest when it is resumed", async (t) => {
  const room = await openListed(t);
  await room.add("ninjs");
  const [first, second, third] = [
    await room.make({ headline: "One" }),
    await room.make({ headline: "Two" }),
    await room.make({ headline: "Three" }),
  ];
  for (const storyId of [first, second]) await room.publish(storyId);
  const before = await room.readAll("");
  const paused = rowOf(await room.ask("POST /api/partners/:id/pause", by("publisher", { isOn: false })));
  assert.notEqual(paused.pausedAt, null);
  await room.kill(first);
  await room.publish(third);
  const during = await room.readAll(before.next, 1);
  assert.deepEqual(shown(during.items), [["One", "canceled", 2]]);
  await room.withdraw(second);
  const later = await room.readAll(during.next, 1);
  assert.deepEqual(shown(later.items), [["Two", "canceled", 2]]);
  await room.ask("POST /api/partners/:id/pause", by("publisher", { isOn: true }));
  const after = await room.readAll(later.next);
  assert.deepEqual(shown(after.items), [
    ["One", "canceled", 2],
    ["Three", "usable", 1],
    ["Two", "canceled", 2],
  ]);
  assert.deepEqual((await room.readAll(after.next)).items, []);
});

test("the list says what a partner has, what it was told last, and who knocked in vain", async (t) => {
  const room = await openListed(t);
  await room.add("ninjs");
  const fresh = await room.only();
  assert.deepEqual([fresh.has, fresh.last, fresh.lastReadAt, fresh.refusedAt], [0, null, null, null]);
  const first = await room.make({ headline: "One" });
  await room.publish(first);
  await room.readAll("");
  assert.deepEqual([(await room.only()).has, (await room.only()).last?.headline], [1, "One"]);
  await room.kill(first);
  await room.readAll("");
  const { has, last } = await room.only();
  assert.deepEqual([has, last?.state], [0, "canceled"]);
  await room.ask("GET /api/partners/:id/feed", { bearer: "not its own" });
  assert.notEqual((await room.only()).refusedAt, null);
});

test("new conditions count for what changes from then on", async (t) => {
  const room = await openListed(t);
  await room.add("ninjs");
  const terms = { name: "Radio Sound", format: "nitf", filter: LOCAL };
  const changed = rowOf(await room.ask("PUT /api/partners/:id", by("publisher", terms)));
  assert.deepEqual(
    [changed.name, changed.format, changed.filter.sections],
    ["Radio Sound", "nitf", ["local"]],
  );
  await room.publish(await room.make({ headline: "Mine" }));
  await room.publish(await room.make({ headline: "Other" }, "opinion"));
  assert.deepEqual(shown((await room.readAll("")).items), [["Mine", "usable", 1]]);
});

test("a new token opens the feed, and the old one no more", async (t) => {
  const room = await openListed(t);
  await room.add("ninjs");
  const { token } = (await room.ask("POST /api/partners/:id/token", by("publisher"))).json as {
    token: string;
  };
  const feed = async (change: object) => (await room.ask("GET /api/partners/:id/feed", change)).status;
  assert.equal(await feed({ bearer: token }), 200);
  assert.equal(await feed({}), 401);
});

test("only who runs the sources of every title changes a partner, and nobody one that has ended", async (t) => {
  const room = await openListed(t);
  await room.add("ninjs");
  const terms = { name: "B", format: "nitf", filter: LOCAL };
  const acts = [
    ["PUT /api/partners/:id", terms],
    ["POST /api/partners/:id/pause", { isOn: false }],
    ["POST /api/partners/:id/token", {}],
    ["POST /api/partners/:id/end", {}],
  ] as const;
  for (const [path, body] of acts) assert.equal((await room.ask(path, by("editor", body))).status, 403, path);
  const elsewhere = { ...terms, filter: { ...LOCAL, titles: ["valley", "harbour"] } };
  assert.equal((await room.ask("PUT /api/partners/:id", by("publisher", elsewhere))).status, 403);
  assert.equal((await room.ask("POST /api/partners/:id/end", by("publisher"))).status, 200);
  for (const [path, body] of acts) {
    assert.equal((await room.ask(path, by("publisher", body))).status, 409, path);
  }
  assert.notEqual((await room.only()).endedAt, null);
  const unknown = { ...by("publisher"), params: { id: PARTNER.replace(/a$/, "b") } };
  assert.equal((await room.ask("POST /api/partners/:id/end", unknown)).status, 404);
});
