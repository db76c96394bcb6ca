import assert from "node:assert/strict";
import test from "node:test";
import type { PartnerFilter } from "./decide-sending.ts";
import { openPartnerRoom } from "./partner-room.fixture.ts";
import type { PartnerFormat } from "./partners-store.ts";
import { tryPartner } from "./try-partner.ts";

const EVERYTHING: PartnerFilter = { titles: ["valley"], sections: [], kinds: [] };

async function openTrial(t: Parameters<typeof openPartnerRoom>[0]) {
  const room = await openPartnerRoom(t);
  const attempt = (filter: Partial<PartnerFilter> = {}) =>
    room.unit((tx) => tryPartner(tx, { ...EVERYTHING, ...filter }));
  const fates = async () =>
    new Map((await attempt()).rows.map(({ headline, fate, withheld }) => [headline, [fate, ...withheld]]));
  const preview = (format: PartnerFormat, story: string) =>
    room.ask("POST /api/partners/preview", {
      scope: { kind: "titles", titles: ["valley"] },
      body: { title: "valley", name: "Radio Harbour", format, filter: EVERYTHING, story },
    });
  return { ...room, attempt, fates, preview };
}

test("a trial says what goes, what was taken back and what stays with its reason, and sends nothing", async (t) => {
  const room = await openTrial(t);
  await room.add("ninjs");
  const [ours, gone] = [await room.make({ headline: "Ours" }), await room.make({ headline: "Gone" })];
  const storyId = await room.take(await room.send({ version: 1, text: ["Snow closed the pass."] }));
  const typed = await room.make({ headline: "Typed", agencyCredit: "Prairie News" });
  for (const each of [ours, gone, storyId, typed]) assert.equal(await room.publish(each), "published");
  await room.withdraw(gone);
  const storm = async () => (await room.fates()).get("Storm closes the pass");
  const of = "Prairie News";
  assert.deepEqual(
    await room.fates(),
    new Map<string, unknown>([
      ["Gone", ["recalled"]],
      ["Ours", ["goes"]],
      ["Storm closes the pass", ["stays", { why: "no-contract", of }]],
      ["Typed", ["stays", { why: "unknown-copy", of }]],
    ]),
  );
  await room.deal(false);
  assert.deepEqual(await storm(), ["stays", { why: "not-for-resale", of }]);
  await room.deal(true);
  assert.deepEqual(await storm(), ["goes"]);
  assert.deepEqual(await room.database.query("select placing_id from partner_sendings"), []);
});

test("a trial counts what the conditions leave out, and looks back seven days", async (t) => {
  const room = await openTrial(t);
  await room.publish(await room.make({ headline: "Mine" }));
  await room.publish(await room.make({ headline: "Other" }, "opinion"));
  const { rows, outside } = await room.attempt({ sections: ["local"] });
  assert.deepEqual([rows.map(({ headline }) => headline), outside], [["Mine"], 1]);
  await room.database.moveClock("2026-12-01T12:00:01Z");
  assert.deepEqual(await room.attempt(), { rows: [], outside: 0, isCut: false });
});

test("a trial says until when an embargo holds a story back", async (t) => {
  const room = await openTrial(t);
  await room.deal(true);
  await room.publish(await room.take(await room.send({ version: 1, text: ["Snow closed the pass."] })));
  const embargoed = "2026-11-25T06:00:00Z";
  await room.send({ version: 2, text: ["Snow closed the pass."], embargoed });
  const [row] = (await room.attempt()).rows;
  assert.deepEqual([row?.fate, row?.embargoUntil], ["waits", "2026-11-25T06:00:00.000Z"]);
});

test("a preview is the document of each format, and there is none of what stays", async (t) => {
  const room = await openTrial(t);
  const ours = await room.make({ headline: "Ferry fares & tolls" });
  await room.publish(ours);
  const { publicId } = await room.story(ours);
  const signs = {
    "newsml-g2": "<newsItem",
    nitf: "<nitf",
    ninjs: '"Ferry fares & tolls"',
    "rss-full": "<rss",
  };
  for (const [format, sign] of Object.entries(signs)) {
    const { status, json } = await room.preview(format as PartnerFormat, publicId);
    assert.equal(status, 200);
    const { document } = json as { document: string };
    assert.ok(
      document.includes(sign) && /Ferry fares &(amp;)? tolls/.test(document),
      `${format}: ${document}`,
    );
  }
  await room.kill(ours);
  const { json } = await room.preview("ninjs", publicId);
  assert.match((json as { document: string }).document, /"canceled"/);
  const typed = await room.make({ headline: "Typed", agencyCredit: "Prairie News" });
  await room.publish(typed);
  assert.equal((await room.preview("ninjs", (await room.story(typed)).publicId)).status, 404);
});
