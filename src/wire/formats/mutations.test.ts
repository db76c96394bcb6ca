import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readCopy } from "./read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const FOLDER = join(import.meta.dirname, "fixtures");
const fixtures = readdirSync(FOLDER)
  .toSorted()
  .map((name) => readFileSync(join(FOLDER, name)));
const RUNS = 400;

/** What damaged copy is made of: single bytes, control signs, markup, deep nesting, halves of signs. */
const shard = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6 }),
  fc
    .constantFrom(
      "\u0000",
      "\u0001",
      "\u0002",
      "\u0003",
      "\u0004",
      "<",
      ">",
      "&",
      "]]>",
      "<![CDATA[",
      "<!--",
      "</p>",
      '"',
      "{",
      "[",
      "\\u0000",
      "&#0;",
      "&x;",
      "\uD800",
      "<?xml version='1.0'?>",
      "<table><tr><td>",
      "__proto__",
      "1e999",
      "[".repeat(80),
      "<p>".repeat(300),
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
);

const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 40 }), put: shard });
const damaged = fc
  .record({
    which: fc.nat({ max: fixtures.length - 1 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    cut: fc.option(fc.nat()),
  })
  .map(({ which, edits, cut }) => {
    let bytes = fixtures[which] ?? Buffer.alloc(0);
    for (const { at, drop, put } of edits) {
      const start = at % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + drop)]);
    }
    return cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1));
  });

describe("damaged copy", () => {
  it("is read or refused, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) =>
        ["read", "refused"].includes((await readCopy(bytes, AT)).kind),
      ),
      { numRuns: RUNS },
    );
  });

  it("gives blocks without markup that could act, in bodies that hold all of their text", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const result = await readCopy(bytes, AT);
        for (const item of result.kind === "read" ? result.items : []) {
          const html = item.ninjs.bodies?.[0]?.value ?? "";
          assert.doesNotMatch(html, /<(?!\/?(?:p|h2|ul|li|blockquote|table|tr|td|strong|em|a)\b)/);
          assert.doesNotMatch(html, /href="(?!https?:|mailto:)/);
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it("is the same at every reading", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) =>
        assert.deepEqual(await readCopy(bytes, AT), await readCopy(bytes, AT)),
      ),
      { numRuns: RUNS / 8 },
    );
  });

  it("may be cut anywhere without harming the stories before the cut", async () => {
    const glued = readFileSync(join(FOLDER, "glued.anpa"));
    const whole = await readCopy(glued, AT);
    const [first] = whole.kind === "read" ? whole.items : [];
    const end = glued.indexOf(0x04) + 1;
    for (let length = end; length <= glued.length; length += 1) {
      const result = await readCopy(glued.subarray(0, length), AT);
      assert.deepEqual(result.kind === "read" ? result.items[0] : result, first, `cut at ${length}`);
    }
  });
});
