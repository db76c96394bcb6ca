import assert from "node:assert/strict";
import test from "node:test";
import { isSettled, rebased, withChange, withUndo } from "./front-draft.ts";
import type { FrontState } from "./front-state.ts";

const untouched: FrontState = { home: [], justPosted: [], heldBack: [] };
const pinned: FrontState = { ...untouched, home: [{ publicId: "a", place: 1, until: null }] };
const held: FrontState = { ...pinned, heldBack: ["b"] };
const front = { version: 4, state: untouched };

test("begins with the first real change and no sooner", () => {
  assert.equal(withChange(null, front, untouched), null);
  const draft = withChange(null, front, pinned);
  assert.deepEqual(draft?.base, untouched);
  assert.equal(draft?.version, 4);
});

test("goes back step by step, to nothing at last", () => {
  const one = withChange(null, front, pinned);
  const two = withChange(one, front, held);
  assert.ok(one !== null && two !== null);
  const back = withUndo(two);
  assert.deepEqual(back?.now, pinned);
  assert.equal(withUndo(back ?? one), null);
});

test("stands over another's front only when told to, and then cannot undo into the old one", () => {
  const draft = withChange(null, front, pinned);
  assert.ok(draft !== null);
  const mine = rebased(draft, { version: 5, state: held });
  assert.deepEqual([mine.version, mine.base, mine.now], [5, held, pinned]);
  assert.equal(withUndo(mine), null);
});

test("is settled when it is out already or changes nothing", () => {
  const draft = withChange(null, front, pinned);
  assert.ok(draft !== null);
  assert.equal(isSettled(draft, pinned), true);
  assert.equal(isSettled(draft, held), false);
  assert.equal(isSettled({ ...draft, now: untouched }, held), true);
});
