import assert from "node:assert/strict";
import { it } from "node:test";
import { isSameContent } from "./same-content.ts";

it("takes contents for the same whatever the order of their keys", () => {
  assert.ok(isSameContent({ headline: "Rink opens", deck: "" }, { deck: "", headline: "Rink opens" }));
});

it("takes an absent origin, a null origin and no marks for the same", () => {
  const bare = { type: "paragraph", attrs: { id: "a" } };
  const full = { type: "paragraph", attrs: { id: "a", origin: null }, content: [] };
  assert.ok(isSameContent(bare, full));
});

it("sees a changed word, a missing block and a changed order", () => {
  assert.ok(!isSameContent({ deck: "Ice by noon" }, { deck: "Ice by one" }));
  assert.ok(!isSameContent([{ id: "a" }], [{ id: "a" }, { id: "b" }]));
  assert.ok(!isSameContent([{ id: "a" }, { id: "b" }], [{ id: "b" }, { id: "a" }]));
  assert.ok(!isSameContent({ deck: "" }, { deck: null }));
});
