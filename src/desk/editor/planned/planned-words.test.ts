import assert from "node:assert/strict";
import { it } from "node:test";
import type { Finding, PlannedRelease, StoryAnswer } from "../../../stories/stories-contract.ts";
import { embargoWait, isAwaited, plannedWords } from "./planned-words.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const context = { now: NOW, zone: "UTC" };

const lineage = (...ends: (string | null)[]): StoryAnswer["lineage"] =>
  ends.map((embargoUntil, at) => ({
    itemId: `i${at}`,
    itemVersionId: `v${at}`,
    source: "Prairie News",
    headline: "Rink opens",
    versionNumber: 1,
    newestNumber: 1,
    headNumber: 1,
    headOutcome: "new",
    whole: true,
    state: "usable",
    embargoUntil,
  }));

const found = (rule: string, severity: Finding["severity"] = "stop"): Finding => ({
  rule,
  severity,
  title: `Found ${rule}`,
  explanation: "",
  where: { kind: "source" },
});

const wordsOf = (change: Partial<PlannedRelease>, status: StoryAnswer["placing"]["status"] = "drafting") =>
  plannedWords(
    {
      release: {
        dueAt: "2026-11-24T18:00:00Z",
        state: "planned",
        by: "Ines Duarte",
        endedAt: null,
        lateMs: null,
        heldBy: [],
        ...change,
      },
      placing: { id: "p", titleId: "courier", sectionSlug: null, slug: "rink", status, version: 1 },
    },
    context,
  );

it("waits for the last embargo that still holds", () => {
  const holds = [found("embargo-holds"), found("embargo-holds")];
  assert.deepEqual(
    embargoWait(holds, lineage("2026-11-24T18:00:00Z", "2026-11-25T06:00:00+00:00", null), NOW),
    {
      until: "2026-11-25T06:00:00+00:00",
    },
  );
  assert.deepEqual(embargoWait(holds, lineage(null, "2026-11-24T11:59:59Z"), NOW), { until: null });
});

it("names no time where a picture may be held for longer", () => {
  const picture: Finding = { ...found("embargo-holds"), where: { kind: "picture", id: "p1" } };
  assert.deepEqual(embargoWait([picture], lineage("2026-11-24T18:00:00Z"), NOW), { until: null });
});

it("cannot be planned while something else holds, or nothing does", () => {
  const ends = lineage("2026-11-24T18:00:00Z");
  assert.equal(embargoWait([found("embargo-holds"), found("caption-missing", "ask")], ends, NOW), null);
  assert.equal(embargoWait([], ends, NOW), null);
});

it("awaits an embargo only while something is planned for its end", () => {
  const release = { dueAt: "", by: "", endedAt: null, lateMs: null, heldBy: [] };
  assert.equal(isAwaited(found("embargo-holds"), { ...release, state: "planned" }), true);
  assert.equal(isAwaited(found("caption-missing"), { ...release, state: "planned" }), false);
  assert.equal(isAwaited(found("embargo-holds"), { ...release, state: "called-off" }), false);
  assert.equal(isAwaited(found("embargo-holds"), null), false);
});

it("says when it goes out, who planned it and with which copy", () => {
  const words = wordsOf({});
  assert.equal(words?.head, "Goes out by itself at 18:00, in 6 h.");
  assert.match(words?.text ?? "", /copy as it then stands\. Planned by Ines Duarte\./);
  assert.match(wordsOf({ dueAt: "2026-11-24T11:59:59Z" })?.head ?? "", /any moment.*11:59:59/);
  assert.equal(wordsOf({ dueAt: "2026-11-24T12:05:00Z" })?.head, "Goes out by itself at 12:05, in 5 min.");
});

it("says what held it, until it is live all the same", () => {
  const held: Partial<PlannedRelease> = {
    state: "held",
    dueAt: "2026-11-24T11:00:00Z",
    heldBy: ["section-missing"],
  };
  assert.equal(wordsOf(held)?.head, "It did not go out at 11:00.");
  assert.match(wordsOf(held)?.text ?? "", /^Held because no section is chosen\./);
  assert.equal(wordsOf(held, "live"), null);
});

it("says that it went out, and how late", () => {
  const done = { state: "done", dueAt: "2026-11-24T11:00:00Z", endedAt: "2026-11-24T11:00:00Z" } as const;
  assert.match(wordsOf({ ...done, lateMs: 400 }, "live")?.text ?? "", /^To the second/);
  assert.match(wordsOf({ ...done, lateMs: 90_000 }, "live")?.text ?? "", /^90 s late/);
  assert.match(wordsOf({ ...done, lateMs: 3_600_000 }, "live")?.text ?? "", /^60 min\. late/);
  assert.equal(wordsOf({ ...done, endedAt: "2026-11-22T11:00:00Z", lateMs: 0 }, "live"), null);
  assert.equal(wordsOf({ ...done, lateMs: 0 }, "withdrawn"), null);
});

it("has nothing to say of what was called off or killed", () => {
  assert.equal(wordsOf({ state: "called-off" }), null);
  assert.equal(wordsOf({}, "killed"), null);
});
