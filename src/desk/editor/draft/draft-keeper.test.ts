import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Content } from "../../../stories/content.ts";
import { emptyContent } from "../../../stories/content.ts";
import type { Draft, DraftKeeper, SendAnswer } from "./draft-keeper.ts";
import { keepDraft } from "./draft-keeper.ts";
import type { UnsavedCopy } from "./unsaved-copy.ts";

const at = "2026-11-21T09:12:04Z";
const draftOf = (headline: string, version: number): Draft => ({
  content: { ...emptyContent, headline },
  version,
  savedAt: at,
  savedBy: "Jonah Reyes",
});
const saved = (version: number): SendAnswer => ({ kind: "saved", version, savedAt: at });
const lost: SendAnswer = { kind: "failed", why: { kind: "unreachable" } };

interface Desk {
  readonly keeper: DraftKeeper;
  readonly write: (headline: string) => void;
  readonly sent: { base: number; headline: string; isLeaving: boolean }[];
  /** Rings every timer that waits now and lets the answers come in. */
  readonly ring: () => Promise<void>;
  kept: UnsavedCopy | null;
}

function deskAnswering(...answers: readonly SendAnswer[]): Desk {
  let content: Content = emptyContent;
  let timers: (() => void)[] = [];
  const left = [...answers];
  const desk: Desk = {
    sent: [],
    kept: null,
    write: (headline) => {
      content = { ...content, headline };
      desk.keeper.edited();
    },
    ring: async () => {
      const now = timers;
      timers = [];
      for (const ring of now) ring();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
    keeper: keepDraft(draftOf("", 3), () => content, {
      send: async (base, sending, isLeaving) => {
        desk.sent.push({ base, headline: sending.headline, isLeaving });
        return left.shift() ?? saved(base + 1);
      },
      keep: (copy) => {
        desk.kept = copy;
        return true;
      },
      forget: () => {
        desk.kept = null;
      },
      later: (_, act) => {
        timers.push(act);
        return () => {
          timers = timers.filter((each) => each !== act);
        };
      },
      now: () => at,
    }),
  };
  return desk;
}

describe("keeping a draft", () => {
  it("sends the newest words after the pause and forgets its copy then", async () => {
    const desk = deskAnswering();
    desk.write("Rink");
    desk.write("Rink opens");
    await desk.ring();
    assert.deepEqual(desk.sent, [{ base: 3, headline: "Rink opens", isLeaving: false }]);
    assert.equal(desk.kept, null);
    assert.deepEqual(desk.keeper.saving(), {
      phase: { kind: "saved", at },
      version: 4,
      hasUnsaved: false,
      isKeptHere: null,
    });
  });

  it("keeps the copy here while the server cannot be reached, and goes on by itself", async () => {
    const desk = deskAnswering(lost);
    desk.write("Rink opens");
    await desk.ring();
    await desk.ring();
    assert.equal(desk.sent.length, 2);
    assert.equal(desk.keeper.saving().phase.kind, "saved");
  });

  it("knows its own save when only the answer was lost", async () => {
    const desk = deskAnswering(lost, { kind: "conflict", theirs: draftOf("Rink opens", 4) });
    desk.write("Rink opens");
    await desk.ring();
    desk.write("Rink opens today");
    await desk.ring();
    assert.deepEqual(
      desk.sent.map((each) => each.base),
      [3, 3, 4],
    );
    assert.equal(desk.keeper.saving().version, 5);
  });

  it("shows both when somebody else saved, and sends nothing before the person chose", async () => {
    const desk = deskAnswering({ kind: "conflict", theirs: draftOf("Ice rink opens", 9) });
    desk.write("Rink opens");
    await desk.ring();
    assert.equal(desk.keeper.saving().phase.kind, "conflict");
    assert.equal(desk.kept?.content.headline, "Rink opens");
    desk.keeper.keepMine();
    await desk.ring();
    assert.deepEqual(
      desk.sent.map((each) => each.base),
      [3, 9],
    );
  });

  it("tells a person who asks for the save whether it came through", async () => {
    const desk = deskAnswering(saved(4), lost);
    desk.write("Rink opens");
    assert.equal(await desk.keeper.flush(), 4);
    assert.equal(await desk.keeper.flush(), 4);
    desk.write("Rink opens today");
    assert.equal(await desk.keeper.flush(), null);
  });

  it("keeps the copy here and sends it once more when the page goes away", () => {
    const desk = deskAnswering();
    desk.write("Rink opens");
    desk.keeper.leave();
    assert.equal(desk.kept?.content.headline, "Rink opens");
    assert.deepEqual(desk.sent, [{ base: 3, headline: "Rink opens", isLeaving: true }]);
  });

  it("takes a newer draft only while nothing is unsaved", () => {
    const desk = deskAnswering();
    assert.equal(desk.keeper.adopt(draftOf("Ice", 5)), true);
    desk.write("Rink opens");
    assert.equal(desk.keeper.adopt(draftOf("Ice", 6)), false);
    assert.equal(desk.keeper.saving().version, 5);
  });
});
