import assert from "node:assert/strict";
import { it } from "node:test";
import type { Finding, PublishSheet } from "../../../stories/stories-contract.ts";
import { isAboutSaved, keyFor, standWords, stepAfterAnswer } from "./publish-steps.ts";

const found = (rule: string, severity: Finding["severity"]): Finding => ({
  rule,
  severity,
  title: rule,
  explanation: "",
  where: { kind: "body" },
});
const sheetWith = (...findings: Finding[]): PublishSheet => ({
  headline: "Rink opens",
  findings,
  draftVersion: 4,
  first: true,
  effects: [],
  url: null,
});
const at = "2026-11-21T09:12:04Z";

it("shows the findings that came meanwhile when the story is held", () => {
  const held = [found("credit-missing", "stop")];
  assert.deepEqual(stepAfterAnswer(sheetWith(), { kind: "held", findings: held }, at), {
    kind: "asking",
    sheet: sheetWith(...held),
  });
});

it("says who saved when the draft moved on", () => {
  const answer = {
    kind: "moved-on",
    draftVersion: 5,
    savedBy: "Jonah Reyes",
    savedAt: at,
  } as const;
  assert.deepEqual(stepAfterAnswer(sheetWith(), answer, at), {
    kind: "moved-on",
    savedBy: "Jonah Reyes",
    savedAt: at,
  });
});

it("is about the version it was made for only", () => {
  assert.equal(isAboutSaved(sheetWith(), 4), true);
  assert.equal(isAboutSaved(sheetWith(), 5), false);
});

it("tells what holds, and what the person went past", () => {
  const sheet = sheetWith(
    found("caption-missing", "ask"),
    found("caption-missing", "ask"),
    found("blanks", "hint"),
  );
  assert.equal(standWords(sheet, new Set()), "Held: 2 questions.");
  assert.equal(standWords(sheet, new Set(["caption-missing"])), "1 check was gone past by you.");
  assert.equal(standWords(sheetWith(found("blanks", "hint")), new Set()), "All checks pass.");
});

it("keeps the key of the same act and makes another for another", () => {
  const keys = new Map<string, string>();
  let count = 0;
  const makeKey = (): string => `key-${(count += 1)}`;
  assert.equal(keyFor(keys, { draftVersion: 4 }, makeKey), "key-1");
  assert.equal(keyFor(keys, { draftVersion: 4 }, makeKey), "key-1");
  assert.equal(keyFor(keys, { draftVersion: 5 }, makeKey), "key-2");
});
