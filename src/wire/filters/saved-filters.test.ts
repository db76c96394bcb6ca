import assert from "node:assert/strict";
import { test } from "node:test";
import { makeUuid } from "../../platform/index.ts";
import { manyInboxRows } from "../inbox-store.ts";
import { filtersToMail, markMailed, maybeOneAlert, maybeUnmailed } from "./alerts-store.ts";
import { filterRequest } from "./filters-contract.ts";
import { endFilter, insertFilter, manyFilters, maybeOneFilter, updateFilter } from "./filters-store.ts";
import { tryCondition } from "./try-condition.ts";
import { noneTaken, openWireDesk, WORKER } from "../wire-desk.fixture.ts";

const wish = (change: object = {}) =>
  filterRequest.parse({
    name: "Ferries",
    condition: { words: { all: "ferry", any: "", none: "" } },
    ...change,
  });

const list = (saved: string) => ({
  titleId: "courier",
  staffId: "ruth",
  filter: "everything" as const,
  saved,
  source: null,
  q: "",
  before: null,
  grouped: false,
  taken: [],
});

test("a saved filter lists what came before it and what comes after, newest first", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const first = await receive("a", { headline: "Ferry is late", slugline: "FERRY" });
  await receive("b", { headline: "Storm", slugline: "STORM" });
  const id = makeUuid();
  await desk.unit(WORKER, (tx) => insertFilter(tx, id, "courier", "ruth", wish()));
  const second = await receive("c", { headline: "Ferries run again", slugline: "FERRIES" });
  const third = await receive("d", { headline: "New ferry", slugline: "NEW FERRY" });
  const { rows } = await desk.unit(WORKER, (tx) => manyInboxRows(tx, list(id), noneTaken));
  assert.deepEqual(
    rows.map((row) => row.id),
    [third.item, first.item],
  );
  assert.ok(second.item !== third.item);
  const [known] = await desk.unit(WORKER, (tx) => manyFilters(tx, "courier", "ruth"));
  assert.equal(known?.items, 2);
});

test("a new version that no longer meets the wish leaves the list; a kill stays in it", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const id = makeUuid();
  await desk.unit(WORKER, (tx) => insertFilter(tx, id, "courier", "ruth", wish()));
  await receive("a", { headline: "Ferry is late", slugline: "FERRY" });
  const kept = await receive("b", { headline: "Ferry sinks", slugline: "FERRY SINKS" });
  await receive("a", { headline: "Bus is late", slugline: "BUS", versioncreated: "2026-11-24T11:00:00Z" });
  await receive("b", { headline: "KILL", pubstatus: "canceled", versioncreated: "2026-11-24T11:30:00Z" });
  const { rows } = await desk.unit(WORKER, (tx) => manyInboxRows(tx, list(id), noneTaken));
  assert.deepEqual(
    rows.map((row) => [row.id, row.state]),
    [[kept.item, "killed"]],
  );
});

test("others see a filter only when it is shared, and a changed wish makes its list anew", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  await receive("a", { headline: "Ferry is late", slugline: "FERRY" });
  const id = makeUuid();
  await desk.unit(WORKER, async (tx) => {
    await insertFilter(tx, id, "courier", "ruth", wish());
    assert.equal(await maybeOneFilter(tx, id, "courier", "jonas"), null);
    assert.equal(await maybeOneFilter(tx, id, "gazette", "ruth"), null);
    const filter = await maybeOneFilter(tx, id, "courier", "ruth");
    assert.ok(filter !== null);
    await updateFilter(tx, filter, wish({ shared: true, condition: { places: ["Nowhere"] } }));
    assert.equal((await manyFilters(tx, "courier", "jonas"))[0]?.items, 0);
    await endFilter(tx, id);
    assert.deepEqual(await manyFilters(tx, "courier", "ruth"), []);
  });
});

test("a filter that alerts calls the desk once an item, and its owner by one mail for all", async (t) => {
  const { desk, receive, rung } = await openWireDesk(t);
  const id = makeUuid();
  await desk.unit(WORKER, (tx) =>
    insertFilter(tx, id, "courier", "ruth", wish({ alerts: true, mails: true })),
  );
  await receive("a", { headline: "Ferry is late", slugline: "FERRY" });
  await receive("a", {
    headline: "Ferry is later",
    slugline: "FERRY",
    versioncreated: "2026-11-24T11:00:00Z",
  });
  await receive("b", { headline: "Ferry burns", slugline: "FERRY FIRE" });
  const alerts = rung.filter((event) => event.name === "alert.raised");
  assert.equal(alerts.length, 2);
  assert.deepEqual(new Set(alerts.map((event) => event.titleId)), new Set(["courier"]));
  const ids = alerts.map((event) => event.subject);
  await desk.unit(WORKER, async (tx) => {
    assert.equal((await maybeOneAlert(tx, ids[0] ?? "", "courier", "ruth"))?.name, "Ferries");
    assert.equal(await maybeOneAlert(tx, ids[0] ?? "", "courier", "jonas"), null);
    assert.deepEqual(await filtersToMail(tx, ids), [id]);
    const mail = await maybeUnmailed(tx, id);
    assert.deepEqual(
      mail?.items.map((item) => item.headline),
      ["Ferry is later", "Ferry burns"],
    );
    await markMailed(tx, ids);
    assert.equal(await maybeUnmailed(tx, id), null);
  });
});

test("trying a wish counts seven days of the title's zone, today last", async (t) => {
  const { desk, database, receive } = await openWireDesk(t);
  await database.moveClock("2026-11-24T03:00:00Z");
  const yesterday = await receive("a", { headline: "Ferry is late", slugline: "FERRY" });
  await receive("b", { headline: "Storm", slugline: "STORM" });
  await database.moveClock("2026-11-24T18:00:00Z");
  const today = await receive("c", { headline: "Ferry burns", slugline: "FERRY FIRE" });
  const tried = await desk.unit(WORKER, (tx) =>
    tryCondition(tx, "courier", "America/Chicago", wish().condition),
  );
  assert.deepEqual(tried.itemIds, [today.item, yesterday.item]);
  assert.equal(tried.days.length, 7);
  assert.deepEqual(tried.days.slice(-2), [
    { day: "2026-11-23", items: 1 },
    { day: "2026-11-24", items: 1 },
  ]);
  assert.equal(tried.of, 3);
});

test("nothing that comes while a filter is being saved is missing in its list", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const id = makeUuid();
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const ferry = (each: string) => receive(each, { headline: `Ferry ${each}`, slugline: `FERRY-${each}` });
  await Promise.all([
    ...ids.slice(0, 4).map(ferry),
    desk.unit(WORKER, (tx) => insertFilter(tx, id, "courier", "ruth", wish())),
    ...ids.slice(4).map(ferry),
  ]);
  const { rows } = await desk.unit(WORKER, (tx) => manyInboxRows(tx, list(id), noneTaken));
  const all = await desk.unit(WORKER, (tx) =>
    manyInboxRows(tx, { ...list(id), saved: null, q: "ferry" }, noneTaken),
  );
  assert.ok(all.rows.length > 0);
  assert.deepEqual(
    rows.map((row) => row.id),
    all.rows.map((row) => row.id),
  );
});
