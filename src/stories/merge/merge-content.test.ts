import assert from "node:assert/strict";
import test from "node:test";
import { emptyContent, type Block, type Paragraph } from "../content.ts";
import { attrsOf, plainOf } from "./block-shape.ts";
import { mergeContent, type Merged } from "./merge-content.ts";
import { merge, sayings, textsOf, V1, V2, wire, withBody } from "./merge.fixture.ts";

const own = (id: string, text: string): Paragraph => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const texts = ({ content }: Merged): readonly string[] => content.body.content.map(plainOf);

const [LEDE, SECOND, THIRD] = [
  "Snow closed the Temple Pass on Monday.",
  "Two ploughs are at work, the county said.",
  "The school bus stays at home.",
];
const base = wire(V1, [LEDE, SECOND, THIRD]);

test("an untouched draft follows the agency: changed, new and dropped paragraphs and lines", () => {
  const theirs = wire(V2, ["Snow closed the Temple Pass until Friday.", THIRD, "Shops were open."], {
    headline: "Storm closes the pass until Friday",
  });
  const merged = merge(base, base, theirs);
  assert.equal(merged.kind, "clean");
  assert.deepEqual(sayings(merged.content), sayings(theirs));
  assert.deepEqual(
    merged.parts.map((part) => [part.kind, part.where]),
    [
      ["agency", "headline"],
      ["agency", "block"],
      ["agency", "block"],
      ["agency", "block"],
    ],
  );
});

test("a paragraph that both changed waits as a conflict, and ours stands until it is decided", () => {
  const mine = "Snow closed the Temple Pass on Monday, our reporter saw.";
  const [first, ...rest] = base.body.content;
  assert.ok(first?.type === "paragraph");
  const ours = withBody(base, [{ ...first, content: [{ type: "text", text: mine }] }, ...rest]);
  const theirs = wire(V2, ["Snow closed the Temple Pass until Friday.", SECOND, THIRD]);
  const merged = merge(base, ours, theirs);
  assert.equal(merged.kind, "conflicts");
  assert.deepEqual(texts(merged), [mine, SECOND, THIRD]);
  const [conflict] = merged.parts;
  assert.deepEqual(
    [conflict?.base, conflict?.ours, conflict?.theirs],
    [LEDE, mine, "Snow closed the Temple Pass until Friday."],
  );
  assert.deepEqual(
    conflict?.agencyRuns.filter((run) => run.kind !== "same").map((run) => run.text.trim()),
    ["on Monday", "until Friday"],
  );
  const id = conflict?.id ?? "";
  assert.deepEqual(texts(merge(base, ours, theirs, { [id]: "theirs" })), [
    "Snow closed the Temple Pass until Friday.",
    SECOND,
    THIRD,
  ]);
  const both = merge(base, ours, theirs, { [id]: "both" });
  assert.equal(both.kind, "clean");
  assert.deepEqual(texts(both), [mine, "Snow closed the Temple Pass until Friday.", SECOND, THIRD]);
});

test("a moved paragraph takes the agency's new words where we moved it", () => {
  const [first, second, third] = base.body.content;
  assert.ok(first && second && third);
  const merged = merge(
    base,
    withBody(base, [third, first, second]),
    wire(V2, [LEDE, SECOND, "The school bus stays at home until Friday."]),
  );
  assert.equal(merged.kind, "clean");
  assert.deepEqual(texts(merged), ["The school bus stays at home until Friday.", LEDE, SECOND]);
  assert.deepEqual(attrsOf(merged.content.body.content[0] as Block)[0]?.origin, {
    itemVersionId: V2,
    paragraph: 2,
  });
});

test("both halves of a split paragraph keep their origin and meet the agency's change as one conflict", () => {
  const [first, second, third] = base.body.content;
  assert.ok(first && second?.type === "paragraph" && third);
  const halves: Block[] = [
    { ...second, content: [{ type: "text", text: "Two ploughs are at work." }] },
    {
      ...second,
      attrs: { ...second.attrs, id: "half" },
      content: [{ type: "text", text: "So the county said." }],
    },
  ];
  const ours = withBody(base, [first, ...halves, third]);
  const calm = merge(base, ours, wire(V2, ["Snow closed both passes on Monday.", SECOND, THIRD]));
  assert.equal(calm.kind, "clean");
  assert.deepEqual(
    calm.content.body.content.map((block) => attrsOf(block)[0]?.origin?.itemVersionId),
    [V2, V2, V2, V2],
  );
  const clash = merge(base, ours, wire(V2, [LEDE, "Five ploughs are at work, the county said.", THIRD]));
  assert.deepEqual(clash.undecided, ["b1"]);
  assert.equal(clash.parts.find((part) => part.id === "b1")?.ours, halves.map(plainOf).join("\n\n"));
  const chosen = merge(base, ours, wire(V2, [LEDE, "Five ploughs are at work, the county said.", THIRD]), {
    b1: "theirs",
  });
  assert.deepEqual(texts(chosen), [LEDE, "Five ploughs are at work, the county said.", THIRD]);
});

test("our own paragraphs, pictures and subheads stay after the neighbour they stood after", () => {
  const [first, second, third] = base.body.content;
  assert.ok(first && second && third);
  const picture: Block = {
    type: "picture",
    attrs: { id: "pic", pictureId: V1, caption: "The pass.", alt: "" },
  };
  const ours = withBody(base, [first, picture, second, own("mine", "Our own line."), third]);
  const merged = merge(base, ours, wire(V2, ["New first.", LEDE, "New second.", SECOND, THIRD]));
  assert.deepEqual(texts(merged), [
    "New first.",
    LEDE,
    "Picture: The pass.",
    "New second.",
    SECOND,
    "Our own line.",
    THIRD,
  ]);
});

test("a paragraph we changed and the agency dropped is a conflict, not a loss", () => {
  const [first, second, third] = base.body.content;
  assert.ok(first && second?.type === "paragraph" && third);
  const ours = withBody(base, [first, { ...second, content: [{ type: "text", text: "Ours." }] }, third]);
  const merged = merge(base, ours, wire(V2, [LEDE, THIRD]));
  assert.deepEqual([merged.undecided, texts(merged)], [["b1"], [LEDE, "Ours.", THIRD]]);
  assert.deepEqual(texts(merge(base, ours, wire(V2, [LEDE, THIRD]), { b1: "theirs" })), [LEDE, THIRD]);
});

test("a paragraph we dropped and the agency changed is shown, and comes back only when chosen", () => {
  const [first, , third] = base.body.content;
  assert.ok(first && third);
  const ours = withBody(base, [first, third]);
  const theirs = wire(V2, [LEDE, "Nine ploughs are at work, the county said.", THIRD]);
  assert.deepEqual(
    [merge(base, ours, theirs).undecided, texts(merge(base, ours, theirs))],
    [["b1"], [LEDE, THIRD]],
  );
  assert.deepEqual(textsOf(merge(base, ours, theirs, { b1: "theirs" }).content), textsOf(theirs));
});

test("pieces of text that an editor joined are no change by us", () => {
  const pieces = withBody(base, [
    {
      type: "paragraph",
      attrs: { id: "w0", origin: { itemVersionId: V1, paragraph: 0 } },
      content: [
        { type: "text", text: "Snow closed " },
        { type: "text", text: "the Temple Pass on Monday." },
      ],
    },
  ]);
  const joined = wire(V1, [LEDE]);
  const merged = merge(pieces, joined, wire(V2, ["Snow closed the Temple Pass until Friday."]));
  assert.equal(merged.kind, "clean");
});

test("of a fragment only the paragraphs taken are merged, and no line", () => {
  const story = withBody({ ...emptyContent, headline: "Ours" }, [
    own("a", "Our story."),
    ...wire(V1, [LEDE, SECOND, THIRD]).body.content.slice(1, 2),
  ]);
  const theirs = wire(V2, ["Another lede.", "Five ploughs are at work, the county said.", THIRD, "More."], {
    headline: "Theirs",
  });
  const merged = mergeContent({
    base,
    ours: story,
    theirs,
    baseVersionId: V1,
    theirsVersionId: V2,
    fragment: true,
  });
  assert.equal(merged.kind, "clean");
  assert.equal(merged.content.headline, "Ours");
  assert.deepEqual(texts(merged), ["Our story.", "Five ploughs are at work, the county said."]);
});
