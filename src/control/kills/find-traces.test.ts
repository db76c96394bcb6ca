import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { traceIn, tracesOf, wordsOf } from "./find-traces.ts";

const PARAGRAPH =
  "A covered bridge over the Ruda gave way on Tuesday while four wagons stood waiting on the eastern ramp.";
const traces = tracesOf({
  headlines: ["Covered bridge gives way at Ruda landing", "Storm"],
  paragraphs: [PARAGRAPH],
  marks: ["/region/covered-bridge-AB12CD34", ""],
});

describe("traces of an item", () => {
  it("are found in a page by text, headline or address", () => {
    assert.match(traceIn(`<p>${PARAGRAPH}</p>`, traces) ?? "", /^text/);
    assert.match(traceIn("<h2>Covered bridge gives way at Ruda landing</h2>", traces) ?? "", /^headline/);
    assert.match(traceIn('<a href="/region/covered-bridge-AB12CD34">', traces) ?? "", /^address/);
  });

  it("are found through markup, entities, changed words and a feed's escaped HTML", () => {
    const edited = PARAGRAPH.replace("four", "five").replace("on Tuesday", "on <b>Tuesday</b>");
    assert.notEqual(traceIn(edited, traces), null);
    assert.notEqual(traceIn(`<description>&lt;p&gt;${PARAGRAPH}&lt;/p&gt;</description>`, traces), null);
    assert.notEqual(traceIn(PARAGRAPH.replaceAll(" ", "&#160;"), traces), null);
  });

  it("are not seen in other stories, short headlines and the agency's own notice", () => {
    assert.equal(traceIn("<h2>Storm</h2><p>A storm passed over the Ruda on Tuesday.</p>", traces), null);
    assert.equal(traceIn("<p>Please kill: the bridge stands.</p>", traces), null);
    assert.equal(traceIn("", traces), null);
  });

  it("are found wherever the paragraph stands in a page", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        // An unclosed tag before it would swallow it, as in a browser.
        const safe = before.replaceAll(/[<>&]/g, "");
        return traceIn(`${safe} ${PARAGRAPH} ${after}`, traces) !== null;
      }),
      { numRuns: 200 },
    );
  });

  it("take time in proportion to the page", () => {
    assert.ok(wordsOf("<".repeat(200_000)).length === 0);
    assert.ok(wordsOf("&".repeat(200_000)).length === 0);
  });
});
