import assert from "node:assert/strict";
import test from "node:test";
import type { Block } from "../../stories/content.ts";
import { endOfBody, placeOnScreen } from "./piece-place.ts";

const blocks = [
  { ids: ["a"], text: "Snow closed the pass on Monday, and two ploughs are at work there." },
  { ids: ["b", "c"], text: "One Two" },
  { ids: ["d"], text: "" },
];
const saved = new Set(["a", "b", "c"]);

test("goes after the block the writer stands in, and says which", () => {
  assert.deepEqual(placeOnScreen(blocks, saved, 0), {
    after: "a",
    words: "after “Snow closed the pass on Monday, and two ploughs…”",
  });
});

test("goes after a whole list, not into it", () => {
  assert.deepEqual(placeOnScreen(blocks, saved, 1), { after: "c", words: "after “One Two”" });
});

test("an empty line at the end is not saved, so what stands before it counts", () => {
  assert.equal(placeOnScreen(blocks, saved, 2).after, "c");
});

test("goes to the end while nobody stands anywhere, and to the beginning of an empty story", () => {
  assert.deepEqual(placeOnScreen(blocks, saved, null), { after: "c", words: "at the end" });
  assert.deepEqual(placeOnScreen([{ ids: ["x"], text: "" }], new Set(), 0), {
    after: null,
    words: "at the beginning",
  });
});

test("the end of a draft is its last block, whatever it is", () => {
  const paragraph = (id: string): Block => ({ type: "paragraph", attrs: { id } });
  assert.equal(endOfBody({ type: "doc", content: [] }), null);
  assert.equal(endOfBody({ type: "doc", content: [paragraph("a"), paragraph("b")] }), "b");
});
