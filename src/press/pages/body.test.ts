import assert from "node:assert/strict";
import test from "node:test";
import type { Block, Body, Inline, Mark } from "../../stories/index.ts";
import { renderBody, safeHref } from "./body.ts";
import { picture } from "./sample-views.ts";

const none = { place: "", region: "" };
const doc = (...content: Block[]): Body => ({ type: "doc", content });
const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks });
const p = (...content: Inline[]): Block & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: "p" },
  content,
});
const link = (href: string): Mark => ({ type: "link", attrs: { href } });
const rendered = (...content: Block[]): string =>
  renderBody(doc(...content), { p1: picture }, none).markup.toString();

test("puts the dateline on the line of the first paragraph", () => {
  const body = doc(
    { type: "subhead", attrs: { id: "s" }, content: [text("Before")] },
    p(text("Copy.")),
    p(text("More.")),
  );
  const { markup } = renderBody(body, {}, { place: "KINNEAR", region: "Man." });
  assert.equal(
    markup.toString(),
    '<h2>Before</h2><p><b class="dateline">KINNEAR, Man. —</b> Copy.</p><p>More.</p>',
  );
});

test("joins neighbours with one address to one link and counts it once", () => {
  const { markup, links } = renderBody(
    doc(
      p(
        text("a", link("https://x.example/")),
        text("b", { type: "bold" }, link("https://x.example/")),
        text("c"),
      ),
    ),
    {},
    none,
  );
  assert.equal(markup.toString(), '<p><a href="https://x.example/">a<strong>b</strong></a>c</p>');
  assert.deepEqual(links, ["https://x.example/"]);
});

test("links lead to the web or a mailbox; of others only the words stay", () => {
  for (const href of [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/local/",
    "file:///etc",
    "java\nscript:alert(1)",
    "",
  ]) {
    assert.equal(safeHref(href), null, href);
    assert.equal(rendered(p(text("words", link(href)))), "<p>words</p>", href);
  }
  assert.equal(safeHref("HTTPS://x.example/a b"), "https://x.example/a%20b");
  assert.equal(safeHref("mailto:a@x.example"), "mailto:a@x.example");
});

test("leaves out a picture that was not released", () => {
  const block: Block = {
    type: "picture",
    attrs: { id: "x", pictureId: "p2", caption: "c", alt: "a" },
  };
  assert.equal(rendered(block), "");
});

test("takes caption and alt from the use, credit from the picture", () => {
  const html = rendered({
    type: "picture",
    attrs: { id: "x", pictureId: "p1", caption: "FILE: The hall.", alt: "Hall" },
  });
  assert.match(html, /<source type="image\/avif" srcset="\/media\/k3v9x2m7-320\.avif 320w, /);
  assert.match(html, /width="1280" height="853" alt="Hall" loading="lazy"/);
  assert.match(
    html,
    /<figcaption>FILE: The hall\. <span class="credit">Dana Whitcomb\/Valley<\/span><\/figcaption>/,
  );
});

test("marks a quotation only when its words bring no marks", () => {
  const quote = (words: string): string =>
    rendered({ type: "quote", attrs: { id: "q", speaker: "" }, content: [text(words)] });
  assert.match(quote("Show us."), /<p class="marks">/);
  assert.match(quote("“Show us.”"), /<blockquote><p>“Show/);
  assert.doesNotMatch(quote("Show us."), /figcaption/);
});

test("a table has a head, a name, and figures to the right", () => {
  const cell = (type: "tableHeader" | "tableCell", words: string) => ({
    type,
    content: [p(text(words))],
  });
  const html = rendered(
    { type: "subhead", attrs: { id: "s" }, content: [text("Counts")] },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Road"), cell("tableHeader", "A day")] },
        { type: "tableRow", content: [cell("tableHeader", "Mill"), cell("tableCell", "11,250")] },
        { type: "tableRow", content: [cell("tableHeader", "Ridge"), cell("tableCell", "$6.1")] },
      ],
    },
  );
  assert.match(
    html,
    /<caption id="table-1" class="unseen">Table: Counts<\/caption><thead><tr><th scope="col">Road<\/th><th scope="col" class="figure">A day<\/th>/,
  );
  assert.match(html, /<th scope="row">Mill<\/th><td class="figure">11,250<\/td>/);
});

test("unknown blocks and marks of a later version come out as their words or not at all", () => {
  const later = { type: "embed", attrs: { html: "<script>" } } as unknown as Block;
  assert.equal(rendered(later), "");
  assert.equal(rendered(p(text("words", { type: "blink" } as unknown as Mark))), "<p>words</p>");
});
