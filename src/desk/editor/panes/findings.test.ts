import assert from "node:assert/strict";
import { it } from "node:test";
import type { Finding } from "../../../stories/stories-contract.ts";
import {
  askedRules,
  countFindings,
  countHeld,
  groupFindings,
  heldBy,
  heldWords,
  neighbourFinding,
} from "./findings.ts";
import { stopAfter } from "../../../stories/stop-after.ts";

const found = (rule: string, severity: Finding["severity"]): Finding => ({
  rule,
  severity,
  title: rule,
  explanation: "",
  where: { kind: "body" },
});
const some = [
  found("no-section", "stop"),
  found("no-byline", "ask"),
  found("no-caption", "ask"),
  found("no-caption", "ask"),
  found("blanks", "hint"),
];

it("tells apart what holds, what asks and what hints", () => {
  const { stops, asks, hints } = groupFindings(some);
  assert.deepEqual([stops.length, asks.length, hints.length], [1, 3, 1]);
  assert.equal(countFindings(some), "1 stop, 3 questions, 1 hint");
  assert.equal(countFindings([]), "All pass");
});

it("counts a question as holding until the person goes past it", () => {
  assert.deepEqual(heldBy(some, new Set()).length, 4);
  assert.deepEqual(
    heldBy(some, new Set(["no-byline", "no-caption"])).map((each) => each.rule),
    ["no-section"],
  );
});

it("never lets a stop be gone past", () => {
  assert.equal(
    heldBy(some, new Set(["no-section"])).some((each) => each.rule === "no-section"),
    true,
  );
});

it("asks once a rule, however often it was found", () => {
  assert.deepEqual(
    askedRules(some).map((each) => [each.rule, each.findings.length]),
    [
      ["no-byline", 1],
      ["no-caption", 2],
    ],
  );
});

it("counts what holds in the same words everywhere", () => {
  assert.equal(countHeld(some), "1 stop, 3 questions");
  assert.equal(countHeld([found("blanks", "hint")]), "");
  assert.equal(heldWords(heldBy(some, new Set(["no-caption"]))), "Held: 1 stop, 1 question");
  assert.equal(heldWords([found("a", "stop"), found("b", "stop")]), "Held: 2 stops");
});

it("goes round the findings both ways", () => {
  assert.equal(neighbourFinding(0, null, 1), null);
  assert.equal(neighbourFinding(3, null, 1), 0);
  assert.equal(neighbourFinding(3, null, -1), 2);
  assert.equal(neighbourFinding(3, 2, 1), 0);
  assert.equal(neighbourFinding(3, 0, -1), 2);
  assert.equal(neighbourFinding(2, 5, 1), 0);
});

it("ends a title that stands before other sentences once", () => {
  assert.equal(stopAfter("Highland Press does not allow this copy here"), ".");
  assert.equal(stopAfter("The right ends at 4:00 p.m."), "");
  assert.equal(stopAfter("Is this “Harbour City?”"), "");
});
