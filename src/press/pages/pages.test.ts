import assert from "node:assert/strict";
import test from "node:test";
import { HtmlValidate } from "html-validate";
import { parseDocument } from "htmlparser2";
import { samplePages, plainContent } from "./sample-pages.ts";
import { frame, look, shore, story, titles } from "./sample-views.ts";

const pages = samplePages(plainContent(frame));

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Lines are cut where a part of a page begins, not where a person would.
    "no-trailing-whitespace": "off",
    // A headline is as long as it is; the title's name follows it.
    "long-title": "off",
    // Addresses of phones in prose; the house prints them as its readers say them.
    "tel-non-breaking": "off",
  },
});

for (const [name, page] of pages) {
  test(`the page is valid: ${name}`, () => {
    const report = validator.validateStringSync(page);
    const found = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
    );
    assert.deepEqual(found, []);
  });
}

test("every page has one first heading and leaves no level out", () => {
  for (const [name, page] of pages) {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1, name);
    let before = 0;
    for (const level of levels) {
      assert.ok(level <= before + 1, `${name}: h${level} after h${before}`);
      before = level;
    }
  }
});

test("no page holds a handler, a style attribute or an address of another house", () => {
  for (const [name, page] of pages) {
    assert.doesNotMatch(page, /<[^>]*\s(on[a-z]+|style)=/i, name);
    const fetched = [...page.matchAll(/\s(?:src|srcset|href)="(https?:[^"]*)"/g)].map(
      (match) => match[1] ?? "",
    );
    const known = ["https://valley.example", "https://shore.example", "https://county.example"];
    for (const address of fetched)
      assert.ok(
        known.some((origin) => address.startsWith(origin)),
        `${name}: ${address}`,
      );
  }
});

test("every page stays under 60 kB without its pictures", () => {
  for (const [name, page] of pages)
    assert.ok(Buffer.byteLength(page) < 60_000, `${name}: ${Buffer.byteLength(page)}`);
});

test("parts join to one document that closes what it opens", () => {
  for (const [name, page] of pages) {
    assert.match(page, /^<!doctype html>\n<html lang="en-CA">/, name);
    assert.match(page, /<\/body>\n<\/html>\n$/, name);
    const document = parseDocument(page, { withEndIndices: true });
    assert.equal(document.children.filter((child) => "attribs" in child).length, 1, name);
  }
});

test("each of the four pairs of faces makes a page", () => {
  for (const pair of ["press", "gazette", "harbour", "plain"] as const) {
    const title = { ...shore, pair };
    const page =
      samplePages(plainContent({ ...frame, title, titles: [...titles], look: look.of(title) })).get(
        "front",
      ) ?? "";
    assert.doesNotMatch(page, /undefined|\[object/, pair);
  }
});

test("a story's page carries what machines ask for", () => {
  const page = pages.get("local story") ?? "";
  assert.match(
    page,
    /<link rel="canonical" href="https:\/\/valley\.example\/local\/council-puts-off-vote-bcdf2345">/,
  );
  assert.match(
    page,
    /<meta property="og:image" content="https:\/\/valley\.example\/media\/k3v9x2m7-1600\.jpg">/,
  );
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? "";
  const facts = JSON.parse(data) as Record<string, unknown>;
  assert.equal(facts["@type"], "NewsArticle");
  assert.equal(facts["headline"], story.headline);
  assert.equal(facts["dateModified"], story.updatedAt);
  assert.deepEqual(
    (facts["author"] as { name: string }[]).map((author) => author.name),
    ["Dana Whitcomb", "Jonah Reyes"],
  );
  assert.match(page, /<body class="page-story" data-view="bcdf2345">/);
});

test("only story pages are counted, and pages that are no place are not indexed", () => {
  for (const [name, page] of pages) {
    const isStory = name.endsWith(" story");
    assert.equal(page.includes("data-view="), isStory, name);
    const isNoPlace =
      /^(404|410|503)/.test(name) || (name.startsWith("newsletters") && name !== "newsletters, offers");
    assert.equal(page.includes('content="noindex"'), isNoPlace, name);
    assert.equal(page.includes('rel="canonical"'), !isNoPlace, name);
  }
});

test("agency copy says so and names the agency as its byline", () => {
  const page = pages.get("agency story") ?? "";
  assert.match(page, /From the wire/);
  assert.match(page, /<p class="byline"><b>Prairie News<\/b>/);
  assert.match(page, /Based on a report by Prairie News\./);
});

test("a mistake stands at its field with what was written", () => {
  const page = pages.get("newsletters, mistake") ?? "";
  const lost = /<p class="wrong">/.test(page);
  assert.ok(lost, "a mistake in a newsletter that is not there stands above the list");
  const meant = samplePages({
    ...plainContent(frame),
    state: (state) =>
      state.kind === "mistake" ? { ...state, newsletter: "at-seven", mail: 'ida"@valley' } : state,
  }).get("newsletters, mistake");
  assert.match(
    meant ?? "",
    /aria-invalid="true" aria-describedby="mail-at-seven-wrong" value="ida&quot;@valley"/,
  );
});

test("Continue reading carries the headline in its name", () => {
  assert.match(
    pages.get("front") ?? "",
    /Continue reading<span class="unseen">: Council puts off vote<\/span>/,
  );
});
