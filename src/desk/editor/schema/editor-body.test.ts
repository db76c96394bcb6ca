import assert from "node:assert/strict";
import { it } from "node:test";
import type { Body } from "../../../stories/content.ts";
import { emptyContent } from "../../../stories/content.ts";
import { contentShape } from "../../../stories/stories-contract.ts";
import { bodyOf, editorDocOf, originOf } from "./editor-body.ts";

const version = "0198a7c1-5a10-7b00-8000-00000000a001";
const pictureId = "0198a7c1-5a10-7b00-8000-00000000b001";
const everything: Body = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: "p1", origin: { itemVersionId: version, paragraph: 0 } },
      content: [
        { type: "text", text: "The rink opens. ", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        {
          type: "text",
          text: "At noon",
          marks: [{ type: "link", attrs: { href: "https://rink.example/" } }],
        },
      ],
    },
    { type: "subhead", attrs: { id: "s1" }, content: [{ type: "text", text: "Ice by noon" }] },
    {
      type: "quote",
      attrs: { id: "q1", speaker: "Ada Brightwater, rink warden" },
      content: [{ type: "text", text: "Bring skates." }],
    },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [{ type: "paragraph", attrs: { id: "l1" }, content: [{ type: "text", text: "Skates" }] }],
        },
      ],
    },
    {
      type: "orderedList",
      content: [{ type: "listItem", content: [{ type: "paragraph", attrs: { id: "l2" } }] }],
    },
    { type: "picture", attrs: { id: "f1", pictureId, caption: "The rink.", alt: "" } },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            {
              type: "tableHeader",
              attrs: { colspan: 2 },
              content: [{ type: "paragraph", attrs: { id: "c1" } }],
            },
          ],
        },
      ],
    },
  ],
};

it("gives back every kind of block as it was", () => {
  assert.deepEqual(bodyOf(editorDocOf(everything, () => "new")), everything);
});

it("gives content that the contract accepts", () => {
  assert.ok(
    contentShape.safeParse({ ...emptyContent, body: bodyOf(editorDocOf(everything, () => "new")) }).success,
  );
});

it("drops what only the editor knows", () => {
  const doc = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "p1", origin: null },
        content: [
          {
            type: "text",
            text: "Ice",
            marks: [
              {
                type: "link",
                attrs: { href: "https://rink.example/", target: "_blank", rel: null },
              },
              { type: "underline" },
            ],
          },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 3, type: null },
        content: [{ type: "listItem", content: [{ type: "paragraph", attrs: { id: "l1" } }] }],
      },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableCell",
                attrs: { colspan: 1, rowspan: 1, colwidth: [120] },
                content: [{ type: "paragraph", attrs: { id: "c1" } }],
              },
            ],
          },
        ],
      },
    ],
  };
  assert.deepEqual(bodyOf(doc).content, [
    {
      type: "paragraph",
      attrs: { id: "p1" },
      content: [
        {
          type: "text",
          text: "Ice",
          marks: [{ type: "link", attrs: { href: "https://rink.example/" } }],
        },
      ],
    },
    {
      type: "orderedList",
      content: [{ type: "listItem", content: [{ type: "paragraph", attrs: { id: "l1" } }] }],
    },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [{ type: "tableCell", content: [{ type: "paragraph", attrs: { id: "c1" } }] }],
        },
      ],
    },
  ]);
});

it("opens an empty body with one paragraph and saves it as empty again", () => {
  const doc = editorDocOf(emptyContent.body, () => "first");
  assert.deepEqual(doc.content, [{ type: "paragraph", attrs: { id: "first" } }]);
  assert.deepEqual(bodyOf(doc), emptyContent.body);
});

it("keeps blank paragraphs inside the copy and leaves out those at its end", () => {
  const empty = (id: string) => ({ type: "paragraph", attrs: { id } });
  const word = { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "Ice" }] };
  assert.deepEqual(bodyOf({ type: "doc", content: [empty("a"), word, empty("c"), empty("d")] }).content, [
    empty("a"),
    word,
  ]);
});

it("believes no origin that is not one", () => {
  assert.deepEqual(originOf({ itemVersionId: version, paragraph: 2 }), {
    itemVersionId: version,
    paragraph: 2,
  });
  for (const wrong of [
    null,
    "x",
    {},
    { itemVersionId: "x", paragraph: 1 },
    { itemVersionId: version, paragraph: -1 },
  ]) {
    assert.equal(originOf(wrong), null);
  }
});
