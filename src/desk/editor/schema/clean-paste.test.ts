import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addressOf, cleanPastedHtml } from "./clean-paste.ts";

describe("cleaning what is pasted", () => {
  it("turns weights and slants of a document site into tags and takes its wrapper for plain", () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">The rink </span><span style="font-weight:700">opens</span><span style="font-style:italic"> today</span></p></b>`;
    assert.equal(cleanPastedHtml(html), "<p>The rink <b>opens</b><i> today</i></p>");
  });

  it("makes lists of a word processor's paragraphs and drops the bullets it wrote", () => {
    const line = (bullet: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${bullet}<span>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;
    assert.equal(
      cleanPastedHtml(`<p class=MsoNormal>Bring:</p>${line("·", "skates")}${line("·", "tea")}`),
      "<p>Bring:</p><ul><li>skates<li>tea</ul>",
    );
    assert.equal(cleanPastedHtml(line("1.", "lace") + line("2.", "skate")), "<ol><li>lace<li>skate</ol>");
  });

  it("keeps headings as subheads, quotes, lists and links", () => {
    const html = `<h2><b>Ice</b></h2><blockquote><p>One.</p><p>Two.</p></blockquote><ul><li><p>a</p></li><li><p>b <a href="https://rink.example/" onclick="x()">c</a></p><p>d</p></li></ul>`;
    assert.equal(
      cleanPastedHtml(html),
      `<h3>Ice</h3><blockquote>One.</blockquote><blockquote>Two.</blockquote><ul><li>a</li><li>b <a href="https://rink.example/">c</a><br>d</li></ul>`,
    );
  });

  it("keeps tables with their spans", () => {
    const html = `<table border=1><tbody><tr><th colspan="2">Day</th></tr><tr><td><p>Mon</p></td><td><div>7</div><div>to 9</div></td></tr></tbody></table><p>After</p>`;
    assert.equal(
      cleanPastedHtml(html),
      `<table><tr><th colspan="2">Day</th></tr><tr><td>Mon</td><td>7<br>to 9</td></tr></table><p>After</p>`,
    );
  });

  it("drops scripts, styles, pictures, forms and empty paragraphs", () => {
    const html = `<style>p{}</style><p>&nbsp;</p><p>Ice<script>alert(1)</script><img src=x onerror=alert(1)></p><form><button>Buy</button></form><p></p>`;
    assert.equal(cleanPastedHtml(html), "<p>Ice</p>");
  });

  it("makes paragraphs of loose text and of divs", () => {
    assert.equal(cleanPastedHtml("One <div>two</div>three"), "<p>One</p><p>two</p><p>three</p>");
  });

  it("leaves what was copied within the editor as it is", () => {
    const html = `<p data-id="w1" data-pm-slice="0 0 []">Ice</p>`;
    assert.equal(cleanPastedHtml(html), html);
  });

  it("lets only web and mail addresses through", () => {
    assert.equal(addressOf("javascript:alert(1)"), null);
    assert.equal(addressOf("file:///c:/x.doc"), null);
    assert.equal(addressOf("mailto:rink@valley.example"), "mailto:rink@valley.example");
    assert.equal(
      addressOf("https://www.google.com/url?q=https://rink.example/a&sa=D"),
      "https://rink.example/a",
    );
  });

  it("never lets a tag or an attribute out that is not on the list", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div style='font-weight:bold'>",
      "</div>",
      "<xmp>",
      "<img onerror=x>",
      "<svg><script>",
      "</svg>",
      "<td>",
      "<table>",
      "</table>",
      "<li>",
      "<ol>",
      "</ol>",
      "a",
      " ",
      "<a href='javascript:x'>",
      "&lt;script&gt;",
      "<h1>",
      "<blockquote>",
      "<br>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const clean = cleanPastedHtml(pieces.join(""));
        for (const [tag] of clean.matchAll(/<[^>]*>/g)) {
          assert.match(
            tag,
            /^<\/?(p|h3|blockquote|ul|ol|li|table|tr|td|th|b|i|br|a( href="(https?|mailto):[^"]*")?)( (col|row)span="\d+")*>$/,
          );
        }
      }),
    );
  });
});
