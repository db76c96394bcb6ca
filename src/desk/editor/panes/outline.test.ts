import assert from "node:assert/strict";
import { it } from "node:test";
import type { Content } from "../../../stories/content.ts";
import { emptyContent } from "../../../stories/content.ts";
import { outlineOf } from "./outline.ts";

const text = (words: string) => [{ type: "text" as const, text: words }];
const story: Content = {
  ...emptyContent,
  mainPicture: { pictureId: "x", caption: "The rink at noon.", alt: "" },
  contributorLine: "With files from Jonah Reyes.",
  body: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "a" },
        content: text("The outdoor rink opened two weeks before anyone expected it to."),
      },
      { type: "subhead", attrs: { id: "b" }, content: text("Ice by noon") },
      {
        type: "quote",
        attrs: { id: "c", speaker: "Ada Brightwater" },
        content: text("Bring skates."),
      },
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "paragraph", attrs: { id: "d" } }] }],
      },
    ],
  },
};

it("names what a reader meets on the way down", () => {
  assert.deepEqual(
    outlineOf(story).map((line) => line.words),
    [
      "Headline, deck",
      "Main picture: The rink at noon.",
      "The outdoor rink opened two weeks…",
      "Ice by noon",
      "Quote: Ada Brightwater",
      "List",
      "Contributor line",
    ],
  );
});

it("goes to a list by its first paragraph", () => {
  assert.deepEqual(outlineOf(story)[5]?.place, { kind: "block", id: "d" });
});

it("has two places in an empty story", () => {
  assert.deepEqual(
    outlineOf(emptyContent).map((line) => line.words),
    ["Headline, deck", "Copy"],
  );
});
