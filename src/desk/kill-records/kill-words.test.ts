import assert from "node:assert/strict";
import { test } from "node:test";
import type { KillRow } from "../../control/control-contract.ts";
import {
  actWords,
  alarmWords,
  durationWords,
  isUnsettled,
  newOrders,
  orderKey,
  rowWords,
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
  assert.equal(rowWords({ ...row, uses: 0, down: 0 }), "Prairie News, no use of it");
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

test("durations are said as a person says them", () => {
  assert.deepEqual([0.02, 0.42, 12.4, 65, 7300].map(durationWords), [
    "less than 0.1 s",
    "0.4 s",
    "12 s",
    "1 min. 5 s",
    "2 h",
  ]);
});
