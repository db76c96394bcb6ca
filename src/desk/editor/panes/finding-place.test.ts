import assert from "node:assert/strict";
import { it } from "node:test";
import type { Content } from "../../../stories/content.ts";
import { emptyContent } from "../../../stories/content.ts";
import type { Finding } from "../../../stories/stories-contract.ts";
import { canBeMended, goWord, placeOfFinding } from "./finding-place.ts";

const found = (rule: string, where: Finding["where"]): Finding => ({
  rule,
  severity: "stop",
  title: "",
  explanation: "",
  where,
});
const story: Content = {
  ...emptyContent,
  mainPicture: { pictureId: "main", caption: "", alt: "" },
  body: {
    type: "doc",
    content: [{ type: "picture", attrs: { id: "f1", pictureId: "second", caption: "", alt: "" } }],
  },
};

it("leads to the field or the block that a check named", () => {
  assert.deepEqual(placeOfFinding(found("headline-missing", { kind: "headline" }), story, false), {
    kind: "copy",
    place: { kind: "headline" },
  });
  assert.deepEqual(placeOfFinding(found("double-blanks", { kind: "block", id: "p7" }), story, false), {
    kind: "copy",
    place: { kind: "block", id: "p7" },
  });
  assert.deepEqual(placeOfFinding(found("section-missing", { kind: "section" }), story, false), {
    kind: "about",
    field: "section",
  });
});

it("leads to the credit beside the picture, and to the caption where it stands", () => {
  assert.deepEqual(placeOfFinding(found("credit-missing", { kind: "picture", id: "main" }), story, false), {
    kind: "credit",
    pictureId: "main",
  });
  assert.deepEqual(placeOfFinding(found("caption-missing", { kind: "picture", id: "main" }), story, false), {
    kind: "copy",
    place: { kind: "main-picture" },
  });
  assert.deepEqual(
    placeOfFinding(found("caption-missing", { kind: "picture", id: "second" }), story, false),
    { kind: "copy", place: { kind: "block", id: "f1" } },
  );
});

it("asks for the agency where agency copy has no name", () => {
  assert.deepEqual(placeOfFinding(found("byline-missing", { kind: "byline" }), story, true), {
    kind: "about",
    field: "agency",
  });
  assert.deepEqual(placeOfFinding(found("byline-missing", { kind: "byline" }), story, false), {
    kind: "copy",
    place: { kind: "byline" },
  });
});

it("offers to mend only what the desk can mend", () => {
  const embargo = found("embargo-holds", { kind: "source", id: "v1" });
  assert.equal(canBeMended(embargo), false);
  assert.equal(goWord(embargo), "See");
  const newer = { ...found("source-newer", { kind: "source", id: "v1" }), severity: "ask" } as const;
  assert.equal(goWord(newer), "Mend");
  assert.equal(goWord(found("headline-missing", { kind: "headline" })), "Mend");
  assert.equal(goWord({ ...found("double-blanks", { kind: "block", id: "p7" }), severity: "hint" }), "See");
});
