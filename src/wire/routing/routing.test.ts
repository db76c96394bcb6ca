import assert from "node:assert/strict";
import { test } from "node:test";
import { makeUuid } from "../../platform/index.ts";
import { emptyCondition } from "../filters/condition-contract.ts";
import { searchWords, type JudgedItem } from "../filters/condition.ts";
import { noneTaken, openWireDesk, WORKER } from "../wire-desk.fixture.ts";
import { addEntries } from "../gazetteer/gazetteer-store.ts";
import { manyInboxRows, manyRouted } from "../inbox-store.ts";
import { remarkItem } from "../marks/mark-recent.ts";
import { marksOfItems } from "../marks/marks-store.ts";
import { decideRoute, type AskedRule } from "./decide-route.ts";
import { routingActs, routingRequest } from "./routing-contract.ts";
import { endRule, insertRule, manyRules, orderRules, updateRule } from "./routing-store.ts";

const item: JudgedItem = {
  sourceId: "prairie",
  urgency: 5,
  topics: [],
  places: [],
  words: searchWords("Ferry is late"),
  isLocal: false,
};
const rule = (id: string, acts: object, all = "ferry"): AskedRule => ({
  id,
  name: id,
  condition: { ...emptyCondition, words: { all, any: "", none: "" } },
  acts: routingActs.parse(acts),
});

test("the first rule that says something of an act counts, later ones add what is left", () => {
  const route = decideRoute(
    [
      rule("one", { section: "sport", urgency: 2 }),
      rule("none", { aside: true }, "storm"),
      rule("two", { section: "local", mayPublish: true, alert: true }),
      rule("three", { section: "weather" }),
    ],
    item,
    true,
  );
  assert.equal(route.section, "sport");
  assert.equal(route.urgency, 2);
  assert.equal(route.aside, false);
  assert.deepEqual(route.alerts, ["two"]);
  assert.deepEqual(
    route.by.map(({ ruleId, did }) => [ruleId, did]),
    [
      ["one", ["marked it for sport", "gave it urgency 2"]],
      ["two", ["called the desk", "let the autopilot publish it"]],
    ],
  );
});

test("only new copy is set aside", () => {
  assert.equal(decideRoute([rule("one", { aside: true })], item, true).aside, true);
  const update = decideRoute([rule("one", { aside: true })], item, false);
  assert.equal(update.aside, false);
  assert.deepEqual(update.by, []);
});

const wish = (name: string, all: string, acts: object, on = true) =>
  routingRequest.parse({ name, on, condition: { words: { all, any: "", none: "" } }, acts });
const list = {
  titleId: "courier",
  staffId: "ruth",
  filter: "everything" as const,
  saved: null,
  source: null,
  q: "",
  before: null,
  grouped: false,
  taken: [],
};

test("rules act on what comes, in one title only, and the item tells which did what", async (t) => {
  const { desk, receive, rung } = await openWireDesk(t);
  const [aside, mark] = [makeUuid(), makeUuid()];
  await desk.unit(WORKER, async (tx) => {
    await insertRule(tx, aside, "courier", wish("Scores", "score", { aside: true }), "ruth");
    await insertRule(
      tx,
      mark,
      "courier",
      wish("Ferries", "ferry", { section: "local", urgency: 2, alert: true }),
      "ruth",
    );
    await insertRule(tx, makeUuid(), "courier", wish("Off", "ferry", { aside: true }, false), "ruth");
  });
  const scores = await receive("a", { headline: "Score of the day", slugline: "SCORES" });
  const ferry = await receive("b", { headline: "Ferry is late", slugline: "FERRY" });
  const rows = async (titleId: string) =>
    (await desk.unit(WORKER, (tx) => manyInboxRows(tx, { ...list, titleId }, noneTaken))).rows;
  assert.deepEqual(
    (await rows("courier")).map((row) => [row.id, row.assignedUrgency, row.section]),
    [[ferry.item, 2, "local"]],
  );
  assert.deepEqual(
    (await rows("gazette")).map((row) => [row.id, row.assignedUrgency]),
    [
      [ferry.item, null],
      [scores.item, null],
    ],
  );
  assert.equal(rung.filter((event) => event.name === "alert.raised").length, 1);
  const routed = await desk.unit(WORKER, (tx) => manyRouted(tx, ferry.item, "courier"));
  assert.deepEqual(routed[0]?.by, [
    { ruleId: mark, rule: "Ferries", did: ["marked it for local", "gave it urgency 2", "called the desk"] },
  ]);
  // A new version is routed anew; what the earlier one was marked with stays on record.
  await receive("b", { headline: "Bus is late", slugline: "BUS", versioncreated: "2026-11-24T11:00:00Z" });
  await desk.unit(WORKER, async (tx) => {
    assert.equal((await marksOfItems(tx, "courier", [ferry.item])).get(ferry.item), undefined);
    assert.equal((await manyRouted(tx, ferry.item, "courier")).length, 1);
  });
});

test("rules are ordered whole or not at all, changed and ended", async (t) => {
  const { desk } = await openWireDesk(t);
  const [one, two] = [makeUuid(), makeUuid()];
  await desk.unit(WORKER, async (tx) => {
    await insertRule(tx, one, "courier", wish("One", "a", {}), "ruth");
    await insertRule(tx, two, "courier", wish("Two", "b", {}), "ruth");
    assert.equal(await orderRules(tx, "courier", [two]), false);
    assert.equal(await orderRules(tx, "courier", [two, two]), false);
    assert.equal(await orderRules(tx, "courier", [two, one]), true);
    const names = async () => (await manyRules(tx, "courier")).map(({ name }) => name);
    assert.deepEqual(await names(), ["Two", "One"]);
    assert.equal(await updateRule(tx, one, "courier", wish("Uno", "a", {}), "ruth"), true);
    assert.equal(await updateRule(tx, one, "gazette", wish("Uno", "a", {}), "ruth"), false);
    assert.equal(await endRule(tx, two, "courier", "ruth"), true);
    assert.deepEqual(await names(), ["Uno"]);
  });
});

test("a new name marks what came before it, and the item stands in the local list", async (t) => {
  const { desk, receive } = await openWireDesk(t);
  const { item: id } = await receive("a", { body_text: "Nothing here.\n\nThe mill at Tansy Creek closes." });
  await receive("b", { headline: "Storm", slugline: "STORM" });
  await desk.unit(WORKER, async (tx) => {
    await addEntries(tx, "courier", [{ kind: "place", name: "Tansy Creek", aliases: [] }], "hand", "ruth");
    await remarkItem(tx, id);
    const { rows } = await manyInboxRows(tx, { ...list, filter: "local" }, noneTaken);
    assert.deepEqual(
      rows.map((row) => [row.id, row.local.map(({ name, paragraph }) => `${name} ${paragraph}`)]),
      [[id, ["Tansy Creek 2"]]],
    );
    const other = await manyInboxRows(tx, { ...list, filter: "local", titleId: "gazette" }, noneTaken);
    assert.deepEqual(other.rows, []);
  });
});
