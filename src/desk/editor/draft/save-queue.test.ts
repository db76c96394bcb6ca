import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Decision, SaveEvent, SaveState } from "./save-queue.ts";
import { decide, hasUnsaved, longestMilliseconds, pauseMilliseconds, startSaving } from "./save-queue.ts";

interface Theirs {
  readonly version: number;
}
const at = "2026-11-21T09:12:04Z";
const opened = startSaving<Theirs>(3, at);
const follow = (state: SaveState<Theirs>, ...events: readonly SaveEvent<Theirs>[]): Decision<Theirs> =>
  events.reduce<Decision<Theirs>>((before, event) => decide(before.state, event), {
    state,
    effects: [],
  });
const edit = (milliseconds: number): SaveEvent<Theirs> => ({ kind: "edited", at: milliseconds });
const unreachable: SaveEvent<Theirs> = { kind: "failed", why: { kind: "unreachable" }, at };
const wake = (state: SaveState<Theirs>): SaveEvent<Theirs> => ({ kind: "woke", wake: state.wake });
const sending = (): SaveState<Theirs> => {
  const { state } = follow(opened, edit(0));
  return decide(state, wake(state)).state;
};

describe("the save queue", () => {
  it("keeps the copy here and waits for a pause after an edit", () => {
    const { state, effects } = follow(opened, edit(0));
    assert.deepEqual(effects, [{ kind: "keep" }, { kind: "wait", milliseconds: pauseMilliseconds, wake: 1 }]);
    assert.equal(state.phase.kind, "waiting");
  });

  it("sends once for a burst of edits, and ignores timers that were overtaken", () => {
    const { state } = follow(opened, edit(0), edit(300), edit(600));
    assert.deepEqual(decide(state, { kind: "woke", wake: 1 }).effects, []);
    assert.deepEqual(decide(state, wake(state)).effects, [{ kind: "send", base: 3, edits: 3 }]);
  });

  it("does not make a person who never pauses wait longer than the longest time", () => {
    const { effects } = follow(opened, edit(0), edit(longestMilliseconds - 100));
    assert.deepEqual(effects.at(-1), { kind: "wait", milliseconds: 100, wake: 2 });
  });

  it("has one save under way and sends the rest with the next", () => {
    const during = follow(sending(), edit(900));
    assert.deepEqual(during.effects, [{ kind: "keep" }]);
    const after = decide(during.state, { kind: "saved", version: 4, at });
    assert.equal(after.state.phase.kind, "waiting");
    assert.deepEqual(decide(after.state, wake(after.state)).effects, [{ kind: "send", base: 4, edits: 2 }]);
  });

  it("forgets the copy here only when all of it is acknowledged", () => {
    const { state, effects } = decide(sending(), { kind: "saved", version: 4, at });
    assert.deepEqual(effects, [{ kind: "forget" }]);
    assert.deepEqual(state.phase, { kind: "saved", at });
    assert.equal(hasUnsaved(state), false);
  });

  it("tries again with growing pauses while the server cannot be reached", () => {
    let state = sending();
    const pauses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const after = decide(state, unreachable);
      const wait = after.effects.find((effect) => effect.kind === "wait");
      assert.ok(wait);
      pauses.push(wait.milliseconds);
      state = decide(after.state, wake(after.state)).state;
    }
    assert.deepEqual(pauses, [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]);
    assert.equal(state.phase.kind, "kept");
  });

  it("tries at once when the connection is back", () => {
    const { state } = decide(sending(), unreachable);
    assert.deepEqual(decide(state, { kind: "returned" }).effects, [{ kind: "send", base: 3, edits: 1 }]);
  });

  it("stops after a refusal and sends again with the next edit", () => {
    const why = {
      kind: "refused",
      happened: "The caption is too long.",
      remedy: "Shorten it.",
    } as const;
    const { state, effects } = decide(sending(), { kind: "failed", why, at });
    assert.deepEqual(effects, [{ kind: "keep" }]);
    assert.deepEqual(state.phase, { kind: "stopped", since: at, why });
    const next = follow(state, edit(9_000));
    assert.equal(next.state.phase.kind, "stopped");
    assert.deepEqual(decide(next.state, wake(next.state)).effects, [{ kind: "send", base: 3, edits: 2 }]);
  });

  it("sends nothing while two versions stand against each other", () => {
    const conflict = decide(sending(), { kind: "conflicted", theirs: { version: 9 } });
    const later = follow(conflict.state, edit(5_000), { kind: "flush" }, { kind: "returned" });
    assert.deepEqual(later.effects, []);
    assert.equal(later.state.phase.kind, "conflict");
    assert.deepEqual(decide(later.state, wake(later.state)).effects, []);
  });

  it("builds on the other version when the person keeps their own", () => {
    const { state } = decide(sending(), { kind: "conflicted", theirs: { version: 9 } });
    assert.deepEqual(decide(state, { kind: "keep-mine", version: 9 }).effects, [
      { kind: "send", base: 9, edits: 1 },
    ]);
  });

  it("drops the own copy only when the person takes the other version", () => {
    const { state } = decide(sending(), { kind: "conflicted", theirs: { version: 9 } });
    const taken = decide(state, { kind: "take-theirs", version: 9, at });
    assert.deepEqual(taken.effects, [{ kind: "forget" }]);
    assert.equal(taken.state.base, 9);
  });

  it("goes on from its own save when only the answer was lost", () => {
    const { state } = decide(sending(), unreachable);
    const again = decide(state, wake(state));
    assert.deepEqual(decide(again.state, { kind: "own-save-found", version: 4 }).effects, [
      { kind: "send", base: 4, edits: 1 },
    ]);
  });

  it("sends the rest at once when flushed during a save", () => {
    const { state } = follow(sending(), edit(900), { kind: "flush" });
    assert.deepEqual(decide(state, { kind: "saved", version: 4, at }).effects, [
      { kind: "send", base: 4, edits: 2 },
    ]);
  });

  it("never takes a newer draft over unsaved copy", () => {
    const { state } = follow(opened, edit(0));
    assert.equal(decide(state, { kind: "adopted", version: 7, at }).state.base, 3);
    assert.equal(decide(opened, { kind: "adopted", version: 7, at }).state.base, 7);
  });

  it("never has two saves under way and always ends with everything acknowledged", () => {
    const step = fc.constantFrom("edit", "wake", "flush", "answer", "lose", "return");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state = opened;
        let version = 3;
        let clock = 0;
        const take = (event: SaveEvent<Theirs>): void => {
          const before = state.flight;
          const decision = decide(state, event);
          const sends = decision.effects.filter((effect) => effect.kind === "send");
          if (event.kind !== "saved" && event.kind !== "failed")
            assert.ok(sends.length === 0 || before === null);
          state = decision.state;
        };
        const answer = (): void => {
          if (state.flight !== null) take({ kind: "saved", version: (version += 1), at });
        };
        for (const each of steps) {
          clock += 500;
          if (each === "edit") take(edit(clock));
          if (each === "wake") take(wake(state));
          if (each === "flush") take({ kind: "flush" });
          if (each === "answer") answer();
          if (each === "lose" && state.flight !== null) take(unreachable);
          if (each === "return") take({ kind: "returned" });
        }
        for (let turn = 0; turn < 4; turn += 1) {
          take(wake(state));
          answer();
        }
        assert.equal(hasUnsaved(state), false);
        assert.equal(state.phase.kind, "saved");
      }),
    );
  });
});
