import assert from "node:assert/strict";
import test from "node:test";
import {
  consequencesOf,
  dayWords,
  errorsOfWish,
  isSameWish,
  opensMore,
  ruleWords,
  saidOf,
  wishOf,
  type RuleWish,
} from "./rules-words.ts";

const off = wishOf(undefined);
const wish = (change: Partial<RuleWish>): RuleWish => ({ ...off, on: true, ...change });

test("a source without a rule is off, with every hold set", () => {
  assert.deepEqual([off.on, off.publishNew, off.holdOn], [false, false, ["toll", "accused", "headline"]]);
  assert.equal(ruleWords(off), "Off. Nothing goes out by itself.");
});

test("says in one line what a rule lets go out", () => {
  assert.equal(
    ruleWords(wish({ publishNew: true })),
    "Publishes new stories and updates, at most 10 an hour.",
  );
  assert.equal(ruleWords(wish({})), "Follows updates of untouched stories, at most 10 an hour.");
  assert.equal(ruleWords(wish({ followUpdates: false })), "On, but may do nothing.");
});

test("asks before readers see more, and not before they see less", () => {
  assert.equal(opensMore(off, wish({})), true);
  assert.equal(opensMore(wish({}), wish({ publishNew: true })), true);
  assert.equal(opensMore(wish({}), wish({ holdOn: ["toll"] })), true, "a hold less");
  assert.equal(opensMore(wish({ publishNew: true }), wish({})), false);
  assert.equal(opensMore(wish({}), off), false);
});

test("warns of a new story that no section would take", () => {
  const said = (section: string | null) =>
    consequencesOf(wish({ publishNew: true }), { name: "Prairie News", section }).join(" ");
  assert.match(said(null), /No section is chosen/);
  assert.doesNotMatch(said("local"), /No section is chosen/);
});

test("names the holds that are switched off", () => {
  const said = consequencesOf(wish({ holdOn: ["headline"] }), { name: "Prairie News", section: null });
  assert.equal(said.at(-1), "Not held any more: a toll changes; an accused name changes.");
});

test("refuses a limit that is no whole number from 1 to 1000", () => {
  for (const hourlyLimit of ["", "0", "1.5", "1001", "ten"])
    assert.ok(errorsOfWish(wish({ hourlyLimit })).hourlyLimit !== undefined, hourlyLimit);
  assert.deepEqual(errorsOfWish(wish({ hourlyLimit: " 25 " })), {});
});

test("the order in which holds were set makes no difference", () => {
  assert.ok(isSameWish(wish({ holdOn: ["toll", "accused"] }), wish({ holdOn: ["accused", "toll"] })));
});

test("of a story that is out only the update is held", () => {
  assert.equal(saidOf({ did: "held", url: "http://valley.example/a" }), "held an update to");
  assert.equal(saidOf({ did: "held", url: null }), "held");
  assert.equal(saidOf({ did: "updated", url: "http://valley.example/a" }), "updated");
});

test("counts what went out and what was held", () => {
  const act = (did: "published" | "updated" | "held" | "made") => ({
    at: "2026-11-24T12:00:00Z",
    titleId: "valley",
    source: { id: "prairie", name: "Prairie News" },
    did,
    by: "autopilot",
    storyId: null,
    headline: "",
    url: null,
    why: [],
  });
  assert.equal(
    dayWords([act("made"), act("published"), act("updated"), act("held")]),
    "2 out, 1 held in 24 h",
  );
  assert.equal(dayWords([act("made")]), "");
});
