import assert from "node:assert/strict";
import test from "node:test";
import { planRenditions, planWidths } from "./renditions.ts";

test("a large picture gets all widths in all formats, narrowest first", () => {
  assert.deepEqual(planWidths(6000), [320, 640, 960, 1280, 1600]);
  const plan = planRenditions({ width: 6000, height: 4000 });
  assert.equal(plan.length, 15);
  assert.deepEqual(plan[0], { width: 320, height: 213, format: "avif", name: "320.avif" });
  assert.deepEqual(plan.at(-1), { width: 1600, height: 1067, format: "jpeg", name: "1600.jpg" });
});

test("a small picture ends with its own width and is never enlarged", () => {
  assert.deepEqual(planWidths(600), [320, 600]);
  assert.deepEqual(planWidths(16), [16]);
  assert.deepEqual(planWidths(320), [320]);
});

test("its own width takes the place of a standard one that is hardly smaller", () => {
  assert.deepEqual(planWidths(1000), [320, 640, 1000]);
  assert.deepEqual(planWidths(1100), [320, 640, 960, 1100]);
});

test("a very flat picture keeps a height of at least one pixel", () => {
  assert.ok(planRenditions({ width: 5000, height: 1 }).every(({ height }) => height === 1));
});
