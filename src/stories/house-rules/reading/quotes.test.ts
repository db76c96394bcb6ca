import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { outsideQuotes, readQuotes } from "./quotes.ts";

const quoted = (text: string): readonly string[] =>
  readQuotes(text).spans.map(({ start, end }) => text.slice(start, end));

it("finds what is quoted, whatever the marks", () => {
  assert.deepEqual(quoted('"It held," said Vale, "and stood."'), ['"It held,"', '"and stood."']);
  assert.deepEqual(quoted("“It held,” said Vale."), ["“It held,”"]);
  assert.deepEqual(quoted("„Es hielt“, sagte sie; «il tient», dit-elle."), ["„Es hielt“", "«il tient»"]);
  assert.deepEqual(quoted('She wrote “it held" on the wall.'), ['“it held"']);
});

it("tells a closing mark by the sign before it or behind it", () => {
  assert.deepEqual(quoted('"It sank by 3%", she said; "they cried, \'It sank\' ", he said.'), [
    '"It sank by 3%"',
    "\"they cried, 'It sank' \"",
  ]);
  assert.deepEqual(quoted('She wrote: "...and it held." (Her "ramp")'), ['"...and it held."', '"ramp"']);
});

it("takes inches and seconds for no marks", () => {
  const { spans, strayCloses } = readQuotes('The gauge rose 11" overnight, and he is 6\'2" tall.');
  assert.deepEqual([spans, strayCloses], [[], []]);
});

it("tells a quotation that is not closed, and a close that nothing opened", () => {
  assert.equal(readQuotes('"It held, said Vale.').spans[0]?.close, "none");
  assert.deepEqual(readQuotes('It held," said Vale.').strayCloses, [8]);
});

it("makes quoted words blanks and moves nothing, for any text", () => {
  const sign = fc.constantFrom("a", "B", " ", '"', "“", "”", "„", "«", "»", ".", "'", "3", "\u{1F6A2}");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join("");
      const { spans } = readQuotes(text);
      const outside = outsideQuotes(text, spans);
      assert.equal(outside.length, text.length);
      for (const { start, end } of spans) assert.equal(outside.slice(start, end).trim(), "");
    }),
  );
});
