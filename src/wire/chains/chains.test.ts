import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { manyVersions } from "../items-store.ts";
import { openWireDesk, WORKER } from "../wire-desk.fixture.ts";
import { manyJoins, partChain } from "./chains-store.ts";

const TEXT =
  "A covered bridge over the Ruda gave way on Tuesday while four wagons stood waiting on the eastern ramp, the ferry office said.\n\nNobody was hurt, said the warden, who had closed the gate an hour before because of the noise from below.";

async function openWire(t: TestContext) {
  const room = await openWireDesk(t);
  const receive = (id: string, change: object = {}, source?: string) =>
    room.receive(id, { body_text: TEXT, ...change }, source);
  return { ...room, receive };
}

const LEAD = {
  slugline: "AM-Covered Bridge Ruda, 1st Ld-Writethru",
  versioncreated: "2026-11-24T11:00:00Z",
  body_text: `${TEXT}\n\nThe office will look at the beams on Wednesday and expects to open the ferry before the weekend.`,
};

test("a lead under an id of its own is a version of the story, and later filings under the id too", async (t) => {
  const { desk, receive } = await openWire(t);
  const first = await receive("1");
  const lead = await receive("2", LEAD);
  assert.deepEqual([lead.outcome, lead.item, lead.version], ["update", first.item, 2]);
  const again = await receive("2", {
    ...LEAD,
    versioncreated: "2026-11-24T12:00:00Z",
    slugline: "Ruda-Bridge",
    body_text: "All else is new now.",
  });
  assert.deepEqual([again.outcome, again.item, again.version], ["update", first.item, 3]);
  const [join] = await desk.unit(WORKER, (tx) => manyJoins(tx, first.item ?? ""));
  assert.deepEqual(
    [join?.agencyId, join?.evidence.by, join?.evidence.mark],
    ["urn:test:2", "slug-and-text", "1st Ld-Writethru"],
  );
});

test("an earlier filing that comes late does not become the newest", async (t) => {
  const { desk, receive } = await openWire(t);
  const lead = await receive("2", LEAD);
  const late = await receive("1");
  assert.deepEqual([late.outcome, late.item], ["stale", lead.item]);
  const versions = await desk.unit(WORKER, (tx) => manyVersions(tx, lead.item ?? ""));
  assert.equal(versions.length, 2);
});

test("another agency's copy under the same slug is an item of its own", async (t) => {
  const { receive } = await openWire(t);
  const first = await receive("1");
  const other = await receive("1", {}, "highland");
  assert.deepEqual([other.outcome, other.item === first.item], ["new", false]);
});

test("an order to kill under a new id reaches the story by its slug", async (t) => {
  const { database, receive } = await openWire(t);
  const first = await receive("1");
  const kill = await receive("9", {
    slugline: "BC-Covered Bridge Ruda, KILL",
    body_text: "Kill the story. A figure is wrong.",
    versioncreated: "2026-11-24T12:00:00Z",
  });
  assert.deepEqual([kill.outcome, kill.item], ["kill", first.item]);
  assert.deepEqual(await database.query("select state from items"), [{ state: "killed" }]);
});

test("what was joined wrongly is parted: two items, each with its own newest version", async (t) => {
  const { database, desk, deps, receive } = await openWire(t);
  const first = await receive("1");
  await receive("2", { ...LEAD, headline: "Ferry to open" });
  const wish = { itemId: first.item ?? "", agencyId: "urn:test:2", by: "test" };
  const parted = await desk.unit(WORKER, (tx) => partChain(tx, wish, deps.bell));
  assert.ok(parted.kind === "parted");
  assert.deepEqual(await database.query("select headline, outcome from items order by headline"), [
    { headline: "Covered bridge gives way", outcome: "new" },
    { headline: "Ferry to open", outcome: "new" },
  ]);
  const next = await receive("2", {
    ...LEAD,
    versioncreated: "2026-11-24T13:00:00Z",
    headline: "Ferry opened",
  });
  assert.deepEqual([next.outcome, next.item, next.version], ["update", parted.itemId, 2]);
  assert.deepEqual(await desk.unit(WORKER, (tx) => partChain(tx, wish, deps.bell)), { kind: "not-joined" });
});

test("an order joined wrongly and parted leaves the story usable", async (t) => {
  const { database, desk, deps, receive } = await openWire(t);
  const first = await receive("1");
  await receive("9", {
    slugline: "BC-Covered Bridge Ruda, KILL",
    body_text: "Kill the story. A figure is wrong.",
    versioncreated: "2026-11-24T12:00:00Z",
  });
  const wish = { itemId: first.item ?? "", agencyId: "urn:test:9", by: "test" };
  await desk.unit(WORKER, (tx) => partChain(tx, wish, deps.bell));
  assert.deepEqual(await database.query("select state from items order by agency_id"), [
    { state: "usable" },
    { state: "killed" },
  ]);
});
