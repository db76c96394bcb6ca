import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { contentFromWire } from "../content-from-wire.ts";
import type { Block, Content } from "../content.ts";
import { attrsOf, keyOf, plainOf } from "./block-shape.ts";
import { mergeContent } from "./merge-content.ts";
import type { MergeChoice } from "./merge-contract.ts";
import { idsOf, merge, sayings, textsOf, V1, V2, wire, withBody } from "./merge.fixture.ts";

const word = fc.constantFrom("snow", "pass", "plough", "county", "Friday", "bus", "two", "twelve", "closed");
const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `${words.join(" ")}.`);
const copy = fc.array(sentence, { maxLength: 7 });

type Edit =
  | { readonly kind: "insert"; readonly at: number; readonly text: string; readonly look: number }
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "replace"; readonly at: number; readonly text: string }
  | { readonly kind: "split"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly to: number };

const at = fc.nat({ max: 30 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at, text: sentence, look: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant("delete" as const), at }),
  fc.record({ kind: fc.constant("replace" as const), at, text: sentence }),
  fc.record({ kind: fc.constant("split" as const), at }),
  fc.record({ kind: fc.constant("move" as const), at, to: at }),
);
const edits = fc.array(edit, { maxLength: 6 });
const lines = fc.record(
  { headline: sentence, deck: sentence, byline: sentence, contributorLine: sentence },
  { requiredKeys: [] },
);

const textNode = (text: string) => ({ content: [{ type: "text" as const, text }] });

function inserted(text: string, look: number, id: string): Block {
  if (look === 1) return { type: "subhead", attrs: { id }, ...textNode(text) };
  if (look === 2) return { type: "picture", attrs: { id, pictureId: V1, caption: text, alt: "" } };
  return { type: "paragraph", attrs: { id }, ...textNode(text) };
}

/** What a person does in the editor; every new block has an id of its own, as the editor gives them. */
function editByUs(content: Content, all: readonly Edit[], changed: Partial<Content>): Content {
  let blocks = [...content.body.content];
  for (const [n, each] of all.entries()) {
    const place = blocks.length === 0 ? 0 : each.at % blocks.length;
    const block = blocks[place];
    if (each.kind === "insert")
      blocks = blocks.toSpliced(place, 0, inserted(each.text, each.look, `own${n}`));
    else if (block === undefined) continue;
    else if (each.kind === "delete") blocks = blocks.toSpliced(place, 1);
    else if (each.kind === "move")
      blocks = blocks.toSpliced(place, 1).toSpliced(each.to % blocks.length, 0, block);
    else if (block.type !== "paragraph") continue;
    else if (each.kind === "replace") blocks = blocks.with(place, { ...block, ...textNode(each.text) });
    else {
      const text = plainOf(block);
      const cut = Math.floor(text.length / 2);
      if (cut === 0) continue;
      blocks = blocks.toSpliced(
        place,
        1,
        { ...block, ...textNode(text.slice(0, cut)) },
        { ...block, attrs: { ...block.attrs, id: `half${n}` }, ...textNode(text.slice(cut)) },
      );
    }
  }
  return { ...withBody(content, blocks), ...changed };
}

/** What the agency sends next: its paragraphs are numbered anew. */
function editByAgency(first: readonly string[], all: readonly Edit[], changed: Partial<Content>): Content {
  let paragraphs = [...first];
  for (const each of all) {
    const place = paragraphs.length === 0 ? 0 : each.at % paragraphs.length;
    const text = paragraphs[place];
    if (each.kind === "insert") paragraphs = paragraphs.toSpliced(place, 0, each.text);
    else if (text === undefined) continue;
    else if (each.kind === "delete") paragraphs = paragraphs.toSpliced(place, 1);
    else if (each.kind === "replace") paragraphs = paragraphs.with(place, each.text);
    else if (each.kind === "split") paragraphs = paragraphs.with(place, `${text} ${text}`);
    else paragraphs = paragraphs.toSpliced(place, 1).toSpliced(each.to % paragraphs.length, 0, text);
  }
  return wire(V2, paragraphs, changed);
}

const scene = fc.record({ first: copy, mine: edits, mineLines: lines, theirs: edits, theirLines: lines });
const play = ({
  first,
  mine,
  mineLines,
  theirs,
  theirLines,
}: typeof scene extends fc.Arbitrary<infer S> ? S : never) => {
  const from = wire(V1, first);
  const ours = editByUs(from, mine, mineLines);
  const next = editByAgency(first, theirs, theirLines);
  return { from, ours, next, merged: merge(from, ours, next) };
};
const RUNS = { numRuns: 1500 };

const countOf = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

test("F22: any local edit survives any edit of the agency, or is shown in a conflict", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { from, ours, merged } = play(given);
      const known = new Map(from.body.content.map((block) => [attrsOf(block)[0]?.id, keyOf(block)]));
      const there = new Map(
        merged.content.body.content.map((block) => [attrsOf(block)[0]?.id, keyOf(block)]),
      );
      // What we wrote, replaced or split stands as we left it.
      for (const block of ours.body.content) {
        const id = attrsOf(block)[0]?.id;
        if (known.get(id) !== keyOf(block)) assert.equal(there.get(id), keyOf(block));
      }
      // What we took out comes back by itself under no id; where the agency changed it, that is a conflict.
      const left = new Set(ours.body.content.map((block) => attrsOf(block)[0]?.origin?.paragraph));
      const returned = merged.content.body.content.filter((block) => {
        const part = merged.parts.find((each) => each.kind === "agency" && each.theirs === plainOf(block));
        const id = attrsOf(block)[0]?.id ?? "";
        return part === undefined && !ours.body.content.some((each) => attrsOf(each)[0]?.id === id);
      });
      assert.deepEqual(returned, []);
      for (const [index, block] of from.body.content.entries()) {
        if (left.has(index)) continue;
        const part = merged.parts.find((each) => each.id === `b${index}`);
        if (part !== undefined) assert.ok(part.kind !== "agency", plainOf(block));
      }
      // Lines too.
      for (const field of ["headline", "deck", "byline", "contributorLine"] as const) {
        if (ours[field] !== from[field]) assert.equal(merged.content[field], ours[field]);
      }
    }),
    RUNS,
  );
});

test("what the agency changed comes in, or is shown in a conflict", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const { next, merged } = play(given);
      const shown = merged.parts.filter((part) => part.kind === "conflict").map((part) => part.theirs);
      const inCopy = countOf([...textsOf(merged.content), ...shown]);
      const dropped = countOf(merged.parts.filter((part) => part.kind === "ours").map((part) => part.base));
      for (const [text, count] of countOf(textsOf(next)))
        assert.ok((inCopy.get(text) ?? 0) + (dropped.get(text) ?? 0) >= count, text);
    }),
    RUNS,
  );
});

test("nothing changes when the agency changed nothing", () => {
  fc.assert(
    fc.property(scene, ({ first, mine, mineLines }) => {
      const from = wire(V1, first);
      const ours = editByUs(from, mine, mineLines);
      const same = mergeContent({
        base: from,
        ours,
        theirs: from,
        baseVersionId: V1,
        theirsVersionId: V1,
      });
      assert.deepEqual(same.content, ours);
      assert.equal(same.kind, "clean");
      assert.deepEqual(
        same.parts.filter((part) => part.kind !== "ours"),
        [],
      );
    }),
    RUNS,
  );
});

test("an untouched draft becomes exactly what the agency sent", () => {
  fc.assert(
    fc.property(scene, ({ first, theirs, theirLines }) => {
      const from = wire(V1, first);
      const next = editByAgency(first, theirs, theirLines);
      const merged = merge(from, from, next);
      assert.equal(merged.kind, "clean");
      assert.deepEqual(sayings(merged.content), sayings(next));
      assert.deepEqual(
        merged.content.body.content.map((block) => attrsOf(block)[0]?.origin),
        next.body.content.map((block) => attrsOf(block)[0]?.origin),
      );
    }),
    RUNS,
  );
});

test("our order stays where the agency moved nothing", () => {
  fc.assert(
    fc.property(scene, ({ first, mine, mineLines, theirs }) => {
      // A paragraph that comes again elsewhere word for word is one that was moved.
      const told = first.map((text, n) => `${n} ${text}`);
      const fresh = theirs.flatMap((each, n): readonly Edit[] => {
        if (each.kind === "move") return [];
        return "text" in each ? [{ ...each, text: `${n}new ${each.text}` }] : [each];
      });
      const from = wire(V1, told);
      const ours = editByUs(from, mine, mineLines);
      const merged = merge(from, ours, editByAgency(told, fresh, {}));
      const there = new Set(idsOf(merged.content));
      const known = new Set(idsOf(ours));
      assert.deepEqual(
        idsOf(merged.content).filter((id) => known.has(id)),
        idsOf(ours).filter((id) => there.has(id)),
      );
    }),
    RUNS,
  );
});

const choice = fc.constantFrom<MergeChoice>("ours", "theirs", "both");

test("merging the same version again changes nothing, whatever was chosen", () => {
  fc.assert(
    fc.property(scene, fc.array(choice, { minLength: 1 }), (given, chosen) => {
      const { from, ours, next, merged } = play(given);
      const choices = Object.fromEntries(
        merged.undecided.map((id, n) => {
          const wanted = chosen[n % chosen.length] ?? "ours";
          const mayBoth = merged.parts.find((part) => part.id === id)?.mayBoth === true;
          return [id, wanted === "both" && !mayBoth ? "ours" : wanted];
        }),
      );
      const decided = merge(from, ours, next, choices);
      assert.equal(decided.kind, "clean");
      const again = mergeContent({
        base: next,
        ours: decided.content,
        theirs: next,
        baseVersionId: V2,
        theirsVersionId: V2,
      });
      assert.equal(again.kind, "clean");
      assert.deepEqual(again.content, decided.content);
      for (const id of merged.undecided) {
        const part = merged.parts.find((each) => each.id === id);
        if (choices[id] !== "ours" && part?.where === "block" && part.theirs !== "")
          assert.ok(textsOf(decided.content).includes(part.theirs));
      }
    }),
    RUNS,
  );
});

test("ids of blocks stay unique", () => {
  fc.assert(
    fc.property(scene, choice, (given, chosen) => {
      const { from, ours, next, merged } = play(given);
      const choices = Object.fromEntries(merged.undecided.map((id) => [id, chosen]));
      const ids = idsOf(merge(from, ours, next, choices).content);
      assert.equal(new Set(ids).size, ids.length);
    }),
    RUNS,
  );
});

/** Copy of every kind a wire sends: lists and tables hold many paragraphs in one block. */
const wireBlock = fc.oneof(
  fc.record({ kind: fc.constantFrom("paragraph", "subhead", "quote", "list-item"), text: sentence }),
  fc.record({
    kind: fc.constant("table"),
    rows: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
);
type WireBlocks = Parameters<typeof contentFromWire>[0]["paragraphs"];
const wireBlocks = fc.array(wireBlock, { maxLength: 8 }).map((blocks) =>
  blocks.map((block) => ({
    kind: block.kind,
    runs: "text" in block ? [{ text: block.text }] : [],
    ...("rows" in block ? { rows: block.rows } : {}),
  })),
) as fc.Arbitrary<WireBlocks>;
const made = (paragraphs: WireBlocks, version: string): Content =>
  contentFromWire(
    { headline: "Storm", byline: "", dateline: { place: "", region: "" }, paragraphs },
    version,
    "Prairie News",
    "en",
  );

test("lists, tables and quotes follow the agency whole, under ids of their own", () => {
  fc.assert(
    fc.property(wireBlocks, wireBlocks, fc.nat({ max: 8 }), (first, other, cut) => {
      const from = made(first, V1);
      const next = made([...first.slice(0, cut), ...other], V2);
      const merged = merge(from, from, next);
      assert.deepEqual(sayings(merged.content), sayings(next));
      const ids = idsOf(merged.content);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        merged.content.body.content.flatMap((block) => attrsOf(block).map((attrs) => attrs.origin)),
        next.body.content.flatMap((block) => attrsOf(block).map((attrs) => attrs.origin)),
      );
      const again = mergeContent({
        base: next,
        ours: merged.content,
        theirs: next,
        baseVersionId: V2,
        theirsVersionId: V2,
      });
      assert.deepEqual(again.content, merged.content);
    }),
    RUNS,
  );
});
