import assert from "node:assert/strict";
import { it } from "node:test";
import { getSchema } from "@tiptap/core";
import type { Body } from "../../../stories/content.ts";
import { BlockIdentity } from "./block-identity.ts";
import { copySchema } from "./copy-schema.ts";
import { bodyOf, editorDocOf } from "./editor-body.ts";

const schema = getSchema([...copySchema(), BlockIdentity]);
const text = (words: string) => [{ type: "text" as const, text: words }];
const version = "0198a7c1-5a10-7b00-8000-00000000a001";

it("has the nodes and marks of content and no others", () => {
  assert.deepEqual(Object.keys(schema.nodes).toSorted(), [
    "bulletList",
    "doc",
    "hardBreak",
    "listItem",
    "orderedList",
    "paragraph",
    "picture",
    "quote",
    "subhead",
    "table",
    "tableCell",
    "tableHeader",
    "tableRow",
    "text",
  ]);
  assert.deepEqual(Object.keys(schema.marks).toSorted(), ["bold", "italic", "link"]);
});

it("takes content in and gives the same out", () => {
  const body: Body = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "p", origin: { itemVersionId: version, paragraph: 3 } },
        content: [
          {
            type: "text",
            text: "Rink",
            marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://rink.example/" } }],
          },
        ],
      },
      { type: "subhead", attrs: { id: "s" }, content: text("Ice") },
      { type: "quote", attrs: { id: "q", speaker: "Ada Brightwater" }, content: text("Skate.") },
      {
        type: "orderedList",
        content: [
          {
            type: "listItem",
            content: [{ type: "paragraph", attrs: { id: "l" }, content: text("One") }],
          },
        ],
      },
      { type: "picture", attrs: { id: "f", pictureId: version, caption: "The rink.", alt: "" } },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableHeader",
                attrs: { colspan: 2 },
                content: [{ type: "paragraph", attrs: { id: "c" } }],
              },
            ],
          },
        ],
      },
    ],
  };
  const doc = schema.nodeFromJSON(editorDocOf(body, () => "new"));
  doc.check();
  assert.deepEqual(sortMarks(bodyOf(doc.toJSON())), sortMarks(body));
});

it("refuses a list within a list and a table within a table", () => {
  const list = {
    type: "bulletList",
    content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
  };
  const nested = {
    type: "doc",
    content: [
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "paragraph" }, list] }],
      },
    ],
  };
  assert.throws(() => schema.nodeFromJSON(nested).check());
});

/** The schema puts marks in its own order; content does not care. */
const sortMarks = (body: Body): unknown =>
  JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === "marks" && Array.isArray(value)
      ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  );
