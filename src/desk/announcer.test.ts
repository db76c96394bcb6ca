import assert from "node:assert/strict";
import { test } from "node:test";
import {
  closeToast,
  say,
  sayNews,
  showAlarm,
  showToast,
  showTrouble,
  spoken,
  toastTime,
} from "./announcer.ts";

test("news is said at most once in 20 s", () => {
  assert.equal(sayNews("3 new", 100_000), true);
  assert.equal(sayNews("4 new", 110_000), false);
  assert.equal(spoken().polite, "3 new");
  assert.equal(sayNews("5 new", 120_000), true);
});

test("the same message twice is heard twice", () => {
  say("Saved");
  const first = spoken().polite;
  say("Saved");
  assert.notEqual(spoken().polite, first);
});

test("closing an older toast leaves the newer one", () => {
  showToast("Set aside");
  const older = spoken().toast?.id ?? 0;
  showToast("Taken");
  closeToast(older);
  assert.equal(spoken().toast?.message, "Taken");
});

test("what was not done stays, all else goes by itself", () => {
  showTrouble("Not taken");
  assert.equal(toastTime(spoken().toast ?? {}), null);
  showToast("Taken");
  assert.equal(toastTime(spoken().toast ?? {}), 5_000);
  showToast("Set aside", { label: "Undo", run: () => {} });
  assert.equal(toastTime(spoken().toast ?? {}), 8_000);
});

test("an alarm is said at once and stays while other things are shown", () => {
  showAlarm("Prairie News killed a story", { label: "Open", run: () => {} });
  showToast("Saved");
  const [alarm] = spoken().alarms;
  assert.equal(spoken().assertive, "Prairie News killed a story");
  assert.equal(alarm?.message, "Prairie News killed a story");
  assert.equal(toastTime(alarm ?? {}), null);
  closeToast(alarm?.id ?? 0);
  assert.deepEqual([spoken().alarms.length, spoken().toast?.message], [0, "Saved"]);
});
