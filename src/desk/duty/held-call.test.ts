import assert from "node:assert/strict";
import test from "node:test";
import { heldCall } from "./held-call.ts";

const from = (versionNumber: number, headNumber: number) => ({
  source: "Prairie News",
  versionNumber,
  headNumber,
});
const drafting = { placing: { status: "drafting" as const }, lineage: [from(1, 1)] };
const live = { placing: { status: "live" as const }, lineage: [from(1, 2)] };

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
    heldCall({ row, ...drafting, autopilot: flight(["toll"]), release: null }, "story.autopilot-held")
      ?.message,
    "“Ferry overdue off Larch Island” is held, because it changes a number of dead or injured.",
  );
  assert.equal(
    heldCall({ row, ...drafting, autopilot: null, release: plan("held") }, "release.held")?.message,
    "“Ferry overdue off Larch Island” was not published as planned, because a picture has no credit.",
  );
});

test("says that only the update of a live story waits, and what readers see until then", () => {
  assert.equal(
    heldCall({ row, ...live, autopilot: flight(["toll"]), release: null }, "story.autopilot-held")?.message,
    "An update to “Ferry overdue off Larch Island” is held, because it changes a number of dead or injured. Readers still see v1.",
  );
  assert.match(
    heldCall(
      { row, ...live, lineage: [], autopilot: flight(["toll"]), release: null },
      "story.autopilot-held",
    )?.message ?? "",
    /Readers still see the copy before it\.$/,
  );
});

test("says nothing of an embargo that ends by itself, or of what went out meanwhile", () => {
  assert.equal(
    heldCall(
      { row, ...drafting, autopilot: flight(["embargo-holds"]), release: null },
      "story.autopilot-held",
    ),
    null,
  );
  assert.equal(heldCall({ row, ...drafting, autopilot: null, release: plan("done") }, "release.held"), null);
});
