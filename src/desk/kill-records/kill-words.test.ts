import assert from "node:assert/strict";
import { test } from "node:test";
import type { KillRow } from "../../control/control-contract.ts";
import {
  actWords,
  alarmWords,
  badgeOf,
  durationWords,
  isUnsettled,
  newOrders,
  orderKey,
  quietOrders,
  quietWords,
  rowWords,
  unpublishedWords,
  wordsOfUse,
} from "./kill-words.ts";

const row: KillRow = {
  id: "k",
  itemId: "i",
  kind: "kill",
  source: "Prairie News",
  headline: "Storm toll wrong",
  receivedAt: "2026-11-24T23:10:02Z",
  uses: 3,
  down: 3,
  waiting: 0,
  looked: 20,
  found: 0,
  releasedAt: null,
};

test("a row says what is done and what is not", () => {
  assert.equal(rowWords(row), "Prairie News, 3 uses, all down");
  assert.equal(rowWords({ ...row, uses: 0, down: 0 }), "Prairie News, nothing of it was public");
  assert.equal(rowWords({ ...row, waiting: 1 }), "Prairie News, 3 uses, 1 for you to decide");
  assert.equal(rowWords({ ...row, uses: 1, found: 2 }), "Prairie News, 1 use down, still seen on 2 pages");
  assert.equal(rowWords({ ...row, releasedAt: row.receivedAt }), "Prairie News, sent again as usable");
});

test("only what waits or is still seen needs somebody", () => {
  assert.deepEqual(
    [{}, { waiting: 1 }, { found: 1 }, { waiting: 1, releasedAt: row.receivedAt }].map((change) =>
      isUnsettled({ ...row, ...change }),
    ),
    [false, true, true, false],
  );
});

test("the badge counts what needs somebody and what was not looked at, of the last week", () => {
  const now = Date.parse("2026-11-25T00:00:00Z");
  const [before, after] = ["2026-11-24T23:00:00Z", "2026-11-24T23:30:00Z"];
  const of = (change: Partial<KillRow>, seen: string) => badgeOf([{ ...row, ...change }], seen, now);
  assert.deepEqual(of({}, before), { count: 1, isUrgent: false });
  assert.deepEqual(of({}, after), { count: 0, isUrgent: false });
  assert.deepEqual(of({}, ""), { count: 0, isUrgent: false });
  assert.deepEqual(of({ waiting: 1 }, after), { count: 1, isUrgent: true });
  assert.deepEqual(of({ found: 1, receivedAt: "2026-11-01T00:00:00Z" }, before), {
    count: 0,
    isUrgent: false,
  });
});

test("an alarm names the headline and how many stories came down or wait", () => {
  assert.equal(alarmWords(row), "Prairie News killed “Storm toll wrong”. 3 stories down.");
  assert.equal(
    alarmWords({ ...row, kind: "withhold", down: 0, waiting: 1 }),
    "Prairie News withholds “Storm toll wrong”. 1 story waits for you.",
  );
});

test("an alarm tells both what came down and what waits", () => {
  assert.match(alarmWords({ ...row, down: 2, waiting: 1 }), /2 stories down, 1 story waits for you\.$/);
});

test("an order is news once, and not at the first look", () => {
  const later = { ...row, id: "k2", receivedAt: "2026-11-24T23:20:00Z" };
  assert.deepEqual(newOrders([later, row], null), []);
  const known = new Set([orderKey(row)]);
  assert.deepEqual(newOrders([{ ...row, waiting: 1 }], known), []);
  assert.deepEqual(newOrders([later, row], known), [later]);
  assert.deepEqual(newOrders([{ ...later, uses: 0 }, row], known), []);
});

test("a withholding that becomes a kill is called out again, one that was lifted is not", () => {
  const known = new Set([orderKey({ ...row, kind: "withhold" })]);
  assert.equal(newOrders([row], known).length, 1);
  assert.deepEqual(newOrders([{ ...row, kind: "withhold", releasedAt: row.receivedAt }], new Set()), []);
});

test("uses and acts are told in sentences", () => {
  assert.match(wordsOfUse({ state: "down", foundAs: "live" }, "kill"), /410/);
  assert.match(wordsOfUse({ state: "kept-back", foundAs: "drafting" }, "kill"), /gate holds/);
  const act = { at: row.receivedAt, by: "worker", titleId: null, uses: 1 };
  assert.equal(actWords({ ...act, act: "called" }, ""), "1 person called by mail");
  assert.equal(actWords({ ...act, act: "down", uses: 2 }, "Post"), "2 stories down in Post, by rule");
  assert.equal(actWords({ ...act, act: "down", by: "Ruth Test" }, ""), "1 story down, by Ruth Test");
});

test("an order about copy that was never public is told once and quietly", () => {
  const quiet = { ...row, uses: 0, down: 0 };
  assert.deepEqual(quietOrders([quiet, row], null), []);
  const news = quietOrders([quiet, { ...row, id: "k2" }], new Set());
  assert.deepEqual(news, [quiet]);
  assert.equal(quietWords(news), "Prairie News killed “Storm toll wrong”. Nothing of it was public.");
  assert.equal(quietWords([quiet, quiet]), "2 orders came for copy that was never public.");
  assert.equal(quietWords(quietOrders([quiet], new Set([orderKey(quiet)]))), "");
});

test("an order that took nothing from readers says whether drafts are held", () => {
  const draft = {
    storyId: "s",
    titleId: "t",
    headline: "Storm",
    address: "",
    foundAs: "drafting",
    state: "kept-back" as const,
    foundAt: row.receivedAt,
    downAt: null,
  };
  assert.equal(unpublishedWords({ row, uses: [] }), "Nothing was made of it, and nobody can take it now.");
  assert.match(unpublishedWords({ row, uses: [draft] }), /the draft made of it is held\.$/);
  assert.match(
    unpublishedWords({ row: { ...row, kind: "withhold" }, uses: [draft, draft] }),
    /the 2 drafts made of it are held until the agency sends it again\.$/,
  );
});

test("durations are said as a person says them", () => {
  assert.deepEqual([0.02, 0.42, 12.4, 65, 7300].map(durationWords), [
    "less than 0.1 s",
    "0.4 s",
    "12 s",
    "1 min. 5 s",
    "2 h",
  ]);
});
