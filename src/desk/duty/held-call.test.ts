import assert from "node:assert/strict";
import test from "node:test";
import { heldCall } from "./held-call.ts";

const row = { id: "s", headline: "Ferry overdue off Larch Island", slugline: "ferry" };
const flight = (why: readonly string[]) => ({
  source: { id: "prairie", name: "Prairie News" },
  since: "2026-11-24T12:00:00Z",
  on: true,
  ended: null,
  held: { at: "2026-11-24T12:00:00Z", why: [...why], duty: "wire" },
});
const plan = (state: "held" | "done") => ({
  dueAt: "2026-11-24T12:00:00Z",
  state,
  by: "Ruth Test",
  endedAt: null,
  lateMs: null,
  heldBy: ["credit-missing"],
});

test("names the story and the reason", () => {
  assert.equal(
    heldCall({ row, autopilot: flight(["toll"]), release: null }, "story.autopilot-held")?.message,
    "“Ferry overdue off Larch Island” is held, because it changes a number of dead or injured.",
  );
  assert.equal(
    heldCall({ row, autopilot: null, release: plan("held") }, "release.held")?.message,
    "“Ferry overdue off Larch Island” was not published as planned, because a picture has no credit.",
  );
});

test("says nothing of an embargo that ends by itself, or of what went out meanwhile", () => {
  assert.equal(
    heldCall({ row, autopilot: flight(["embargo-holds"]), release: null }, "story.autopilot-held"),
    null,
  );
  assert.equal(heldCall({ row, autopilot: null, release: plan("done") }, "release.held"), null);
});
