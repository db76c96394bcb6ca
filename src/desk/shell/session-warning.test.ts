import assert from "node:assert/strict";
import { test } from "node:test";
import { sessionWarning } from "./session-warning.ts";

const minutes = (count: number): number => count * 60_000;

test("warns five minutes before the end, not earlier, not after", () => {
  const times = { endsAt: minutes(60), readAt: 0, lastAnswerAt: 0 };
  assert.equal(sessionWarning({ ...times, now: minutes(54) }), null);
  assert.equal(sessionWarning({ ...times, now: minutes(56) }), minutes(60));
  assert.equal(sessionWarning({ ...times, now: minutes(61) }), null);
});

test("work in between moves the end", () => {
  const times = { endsAt: minutes(60), readAt: 0, lastAnswerAt: minutes(30) };
  assert.equal(sessionWarning({ ...times, now: minutes(56) }), null);
  assert.equal(sessionWarning({ ...times, now: minutes(86) }), minutes(90));
});
