import assert from "node:assert/strict";
import { it } from "node:test";
import { emptyContent } from "../../../stories/content.ts";
import type { CopyStorage, UnsavedCopy } from "./unsaved-copy.ts";
import { findUnsaved, forgetUnsaved, keepUnsaved, unsavedKey } from "./unsaved-copy.ts";

const storageOver = (kept: Map<string, string>): CopyStorage => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
});
const key = unsavedKey("s1", "t1");
const copy = {
  base: 4,
  keptAt: "2026-11-21T14:32:00Z",
  content: { ...emptyContent, headline: "Rink opens", body: { type: "doc", content: [] } },
} satisfies UnsavedCopy;

it("finds after a restart what was kept, until it is forgotten", () => {
  const storage = storageOver(new Map());
  assert.equal(keepUnsaved(storage, key, copy), true);
  assert.deepEqual(findUnsaved(storage, key), copy);
  forgetUnsaved(storage, key);
  assert.equal(findUnsaved(storage, key), null);
});

it("says so when there is no room", () => {
  const full: CopyStorage = {
    ...storageOver(new Map()),
    setItem: () => {
      throw new Error("quota");
    },
  };
  assert.equal(keepUnsaved(full, key, copy), false);
});

it("takes nothing that does not have the shape of content", () => {
  assert.equal(findUnsaved(storageOver(new Map([[key, '{"base":1}']])), key), null);
  assert.equal(findUnsaved(storageOver(new Map([[key, "not json"]])), key), null);
});
