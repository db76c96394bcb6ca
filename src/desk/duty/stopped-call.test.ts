import assert from "node:assert/strict";
import test from "node:test";
import type { AutopilotAct, AutopilotRule } from "../../stories/autopilot/autopilot-contract.ts";
import { stoppedCall } from "./stopped-call.ts";

const AT = "2026-11-24T12:00:00.000Z";
const source = { id: "prairie", name: "Prairie News" };
const rule: AutopilotRule = {
  source,
  titleId: "valley",
  on: false,
  section: null,
  publishNew: true,
  followUpdates: true,
  holdOn: [],
  hourlyLimit: 10,
  duty: "wire",
  changedAt: AT,
  changedBy: "Ruth Test",
};
const off: AutopilotAct = {
  at: AT,
  titleId: "valley",
  source,
  did: "off",
  by: "Ruth Test",
  storyId: null,
  headline: "",
  url: null,
  why: [],
};

test("tells everybody else who stopped which source", () => {
  const answer = { rules: [rule], acts: [off] };
  assert.equal(
    stoppedCall(answer, "prairie", "Amara Test")?.message,
    "Ruth Test stopped the autopilot for Prairie News. What is out stays out.",
  );
  assert.equal(stoppedCall(answer, "prairie", "Ruth Test"), null, "who did it knows");
});

test("says nothing of a rule that is on, or was off already when it was changed", () => {
  const said = (change: Partial<AutopilotRule>) =>
    stoppedCall({ rules: [{ ...rule, ...change }], acts: [off] }, "prairie", "Amara Test");
  assert.equal(said({ on: true }), null);
  assert.equal(said({ changedAt: "2026-11-24T13:00:00.000Z" }), null);
});
