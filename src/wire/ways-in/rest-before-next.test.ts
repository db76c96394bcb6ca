import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { secondsBeforeNext } from "./rest-before-next.ts";

test("rests as usual after a good look, and doubling after failures", () => {
  assert.equal(secondsBeforeNext(60, 0, 0.9), 60);
  assert.deepEqual(
    [1, 2, 3, 20].map((failures) => secondsBeforeNext(60, failures, 0.5)),
    [120, 240, 480, 3600],
  );
  assert.equal(secondsBeforeNext(7200, 3, 0.5), 7200);
});

test("never rests less than three quarters of the usual, nor for ever", () => {
  const numbers = fc.tuple(
    fc.integer({ min: 5, max: 86_400 }),
    fc.nat(1000),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(numbers, ([poll, failures, jitter]) => {
      const rest = secondsBeforeNext(poll, failures, jitter);
      assert.ok(rest >= poll * 0.75 - 1 && rest <= Math.max(poll, 3600) * 1.25 + 1);
    }),
  );
});
