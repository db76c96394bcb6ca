import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { cutOf, focalAt, focalWords, nudged, shareOf } from "./focal.ts";

test("arrows move it by a percent, with Shift by ten, never out of the picture", () => {
  assert.deepEqual(nudged({ x: 0.5, y: 0.5 }, "ArrowLeft", false), { x: 0.49, y: 0.5 });
  assert.deepEqual(nudged({ x: 0.5, y: 0.5 }, "ArrowDown", true), { x: 0.5, y: 0.6 });
  assert.deepEqual(nudged({ x: 1, y: 0.5 }, "ArrowRight", true), { x: 1, y: 0.5 });
  assert.equal(nudged({ x: 0.5, y: 0.5 }, "a", false), null);
});

test("reads typed percents and refuses anything else", () => {
  assert.equal(shareOf("78"), 0.78);
  assert.equal(shareOf(" 78,5 % "), 0.785);
  for (const wrong of ["", "  ", "-1", "101", "left"]) assert.equal(shareOf(wrong), null);
});

test("says where it is", () => assert.equal(focalWords({ x: 0.78, y: 0.694 }), "78 % across, 69 % down"));

test("cuts the sides of a wide picture and the top of a tall one", () => {
  assert.deepEqual(cutOf({ width: 2000, height: 1000 }, 1, { x: 1, y: 0.2 }), {
    left: 0.5,
    top: 0,
    width: 0.5,
    height: 1,
  });
  assert.deepEqual(cutOf({ width: 1000, height: 2000 }, 1, { x: 0.5, y: 0 }), {
    left: 0,
    top: 0,
    width: 1,
    height: 0.5,
  });
});

test("keeps every cut within the picture and of its ratio", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(1.5, 16 / 9, 1), share, share, (width, height, ratio, x, y) => {
      const cut = cutOf({ width, height }, ratio, focalAt(x, y));
      assert.ok(cut.left >= 0 && cut.top >= 0);
      assert.ok(cut.left + cut.width <= 1 + 1e-9 && cut.top + cut.height <= 1 + 1e-9);
      assert.ok(Math.abs((cut.width * width) / (cut.height * height) / ratio - 1) < 1e-9);
    }),
  );
});
