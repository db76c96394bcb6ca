import assert from "node:assert/strict";
import { test } from "node:test";
import { sessionWarning } from "./session-warning.ts";

const minutes = (count: number): number => count * 60_000;

test("warns five minutes before the end, not earlier, not after", () => {
  const times = { endsAt: minutes(240), readAt: 0, lastAnswerAt: 0 };
  assert.equal(sessionWarning({ ...times, now: minutes(234) }).warning, null);
  assert.deepEqual(sessionWarning({ ...times, now: minutes(236) }), {
    warning: { end: minutes(240), isFixed: false },
    mustAsk: false,
  });
  assert.equal(sessionWarning({ ...times, now: minutes(241) }).warning, null);
});

test("asks for the end again when the session was used in between, even past the end it knew", () => {
  const times = { endsAt: minutes(240), readAt: 0, lastAnswerAt: minutes(30) };
  assert.deepEqual(sessionWarning({ ...times, now: minutes(234) }), { warning: null, mustAsk: false });
  assert.deepEqual(sessionWarning({ ...times, now: minutes(236) }), { warning: null, mustAsk: true });
  assert.deepEqual(sessionWarning({ ...times, now: minutes(300) }), { warning: null, mustAsk: true });
});

test("an end that is near although it was just read cannot be moved: the shift is over", () => {
  const times = { endsAt: minutes(720), readAt: minutes(717), lastAnswerAt: minutes(717.5) };
  const warning = { end: minutes(720), isFixed: true };
  assert.deepEqual(sessionWarning({ ...times, now: minutes(717.6) }), { warning, mustAsk: false });
  // It stays in sight while it is asked once more.
  assert.deepEqual(sessionWarning({ ...times, now: minutes(718.1) }), { warning, mustAsk: true });
});
