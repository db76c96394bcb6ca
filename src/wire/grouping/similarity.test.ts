import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { featuresOf, NO_SHARES, type Copy } from "./features.ts";
import { featuresFrom, keptFrom } from "./kept-features.ts";
import { likeness, SAME_STORY } from "./similarity.ts";
import { wordsOf } from "./words-of-copy.ts";

const copy = (headline: string, text: string, change: Partial<Copy> = {}): Copy => ({
  headline,
  paragraphs: text.split("\n").map((line) => ({ kind: "paragraph", runs: [{ text: line }] })),
  dateline: { place: "", region: "" },
  sentAt: null,
  ninjs: { language: "en" },
  ...change,
});

const of = (each: Copy) => featuresOf(each, NO_SHARES);

const FERRY = copy(
  "Ferry Halmira runs aground off Ostrevik with 214 on board",
  "The ferry Halmira ran aground on a sandbank off Ostrevik on Monday evening with 214 people on board, the coast guard said.\nCaptain Ilse Torvald said that nobody was hurt. Three tugs from Ostrevik are to pull the ferry free with the tide at dawn.",
);
const RETOLD = copy(
  "All 214 safe after ferry grounds near Ostrevik",
  "Tugs were on their way to the Halmira late on Monday after the ferry struck a sandbank near Ostrevik. All 214 passengers and crew are well, Captain Ilse Torvald told the coast guard by radio.\nThe tide at dawn should lift the ship.",
);
const OTHER_FERRY = copy(
  "Ferry company Brennholt orders two ships",
  "The ferry company Brennholt has ordered two electric ships from a yard in Kallinge, it said on Monday. The ships are to carry 300 people each and will cost 80 million crowns.",
);

describe("two items", () => {
  it("are one story when another agency tells it in words of its own", () => {
    const result = likeness(of(FERRY), of(RETOLD), 1);
    assert.ok(result.score >= SAME_STORY, String(result.score));
    assert.deepEqual(result.names.slice(0, 1), ["Ilse Torvald"]);
    assert.ok(result.names.includes("Halmira") && result.words.includes("sandbank"));
  });

  it("of one trade on one day are two stories", () => {
    assert.ok(likeness(of(FERRY), of(OTHER_FERRY), 1).score < SAME_STORY / 2);
  });

  it("are two stories when they are further apart than two days, or of two languages", () => {
    assert.equal(likeness(of(FERRY), of(FERRY), 49).score, 0);
    const german = of({ ...FERRY, ninjs: { language: "de-DE" } });
    assert.equal(likeness(of(FERRY), german, 0).score, 0);
    assert.ok(likeness(of(FERRY), of({ ...FERRY, ninjs: {} }), 0).score > SAME_STORY);
  });

  it("of hardly a word are never one story", () => {
    assert.equal(likeness(of(copy("Alert", "")), of(copy("Alert", "")), 0).score, 0);
  });
});

describe("words of copy", () => {
  it("know names inside sentences, and numbers however they are written", () => {
    const words = wordsOf("Rain fell on Ostrevik. Many of the 12,400 houses; 12.400 or 3,5", 99);
    assert.deepEqual(
      words.filter((word) => word.isName).map((word) => word.text),
      ["Ostrevik"],
    );
    assert.deepEqual(
      words.filter((word) => word.isNumber).map((word) => word.key),
      ["12400", "12400", "3.5"],
    );
  });

  it("are pairs of signs where no blanks stand between them", () => {
    assert.deepEqual(
      wordsOf("渡船搁浅", 99).map((word) => word.key),
      ["渡船", "船搁", "搁浅"],
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.lorem({ maxCount: 60 }),
);
const anyCopy = fc
  .record({ headline: anyText, text: anyText, place: anyText, name: anyText, language: fc.string() })
  .map(({ headline, text, place, name, language }) =>
    copy(headline, text, {
      dateline: { place, region: "" },
      ninjs: { language, people: [{ name }], places: [{}] },
    }),
  );

describe("for any text", () => {
  it("likeness is the same both ways, between 0 and 1, and of an item with itself the greatest", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, fc.float({ min: -60, max: 60, noNaN: true }), (a, b, hours) => {
        const [one, other] = [of(a), of(b)];
        const [there, back] = [likeness(one, other, hours), likeness(other, one, -hours)];
        assert.ok(Math.abs(there.score - back.score) < 1e-9);
        assert.equal(there.sharedText, back.sharedText);
        assert.ok(there.score >= 0 && there.score <= 1 && !Number.isNaN(there.score));
      }),
      { numRuns: 300 },
    );
  });

  it("likeness falls with time, so that a stricter bound never joins more", () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, fc.nat(47), (a, b, hours) => {
        const [one, other] = [of(a), of(b)];
        assert.ok(likeness(one, other, hours).score >= likeness(one, other, hours + 1).score);
      }),
      { numRuns: 200 },
    );
  });

  it("features come back from storage as they went in", () => {
    fc.assert(
      fc.property(anyCopy, (each) => {
        const kept = keptFrom(of(each));
        const stored: unknown = JSON.parse(JSON.stringify(kept));
        assert.deepEqual(keptFrom(featuresFrom(stored as typeof kept)), kept);
      }),
      { numRuns: 200 },
    );
  });
});
