import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { Ajv } from "ajv";
import { parseDocument } from "htmlparser2";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { now, opinionStory, story, valley, wireStory } from "../pages/sample-views.ts";
import { atomFeed } from "./atom.ts";
import type { FeedView } from "./feed-view.ts";
import { jsonFeed } from "./json-feed.ts";
import { robots } from "./robots.ts";
import { rssFeed } from "./rss.ts";
import { newsSitemap, sitemap } from "./sitemap.ts";

const schemas = "../shared/data/schemas";
const skip = existsSync(schemas) ? false : `the official schemas are not at ${schemas}`;

const view: FeedView = {
  title: valley,
  iconPath: "/look/icon-0.svg",
  stories: [story, wireStory, opinionStory],
};
const entries = view.stories.map((each) => ({
  ...each,
  changedAt: each.updatedAt ?? each.publishedAt,
}));

function read<Result>(text: string, look: (document: XmlDocument) => Result): Result {
  const document = XmlDocument.fromString(text);
  try {
    return look(document);
  } finally {
    document.dispose();
  }
}

/** The two schemas that a news sitemap obeys; the folder's own `all.xsd` fetches one from the web. */
const bothSchemas = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
<xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="sitemap-news.xsd"/>
</xsd:schema>`;

function validate(text: string): void {
  xmlRegisterFsInputProviders();
  const document = XmlDocument.fromString(bothSchemas, { url: `${schemas}/sitemap/both.xsd` });
  const validator = XsdValidator.fromDoc(document);
  try {
    read(text, (made) => validator.validate(made));
  } finally {
    validator.dispose();
    document.dispose();
  }
}

test("the sitemap is what sitemaps.org asks for", { skip }, () => {
  validate(sitemap(valley, entries));
  assert.throws(() => validate(sitemap(valley, entries).replaceAll("loc>", "lock>")));
});

test("the news sitemap is what Google asks for", { skip }, () => {
  const text = newsSitemap(valley, entries, now);
  validate(text);
  assert.throws(() => validate(text.replaceAll("news:title", "news:titel")));
});

test("the news sitemap holds two days and no more than a thousand", () => {
  const at = (hours: number) => ({
    ...story,
    publishedAt: new Date(now.getTime() - hours * 3_600_000).toISOString(),
  });
  const text = newsSitemap(valley, [at(1), at(47.9), at(48.1)], now);
  assert.equal(text.match(/<url>/g)?.length, 2);
  const many = newsSitemap(
    valley,
    Array.from({ length: 1_200 }, () => at(1)),
    now,
  );
  assert.equal(many.match(/<url>/g)?.length, 1_000);
});

test("the sitemap stops at fifty thousand addresses", () => {
  const text = sitemap(
    valley,
    Array.from({ length: 50_001 }, () => entries[0] ?? assert.fail()),
  );
  assert.equal(text.match(/<url>/g)?.length, 50_000);
});

test("the JSON feed is what version 1.1 asks for", { skip }, () => {
  const readSchema = (name: string): Record<string, unknown> => {
    const schema = JSON.parse(readFileSync(`${schemas}/jsonfeed/${name}.schema.json`, "utf8")) as Record<
      string,
      unknown
    >;
    // Written for draft 4, whose `id` has become `$id`.
    return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "id" && key !== "$schema"));
  };
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(readSchema("feed-1"), "feed-1");
  const isValid = ajv.compile(readSchema("feed"));
  assert.ok(isValid(JSON.parse(jsonFeed(view))), JSON.stringify(isValid.errors));
  assert.ok(!isValid({ ...(JSON.parse(jsonFeed(view)) as object), items: [{ url: "x" }] }));
});

test("RSS items carry address, time, makers, whole copy and picture", () => {
  read(rssFeed(view), (document) => {
    const names = {
      content: "http://purl.org/rss/1.0/modules/content/",
      dc: "http://purl.org/dc/elements/1.1/",
      media: "http://search.yahoo.com/mrss/",
      atom: "http://www.w3.org/2005/Atom",
    };
    const value = (path: string): string | undefined => document.get(path, names)?.content;
    assert.equal(document.find("/rss/channel/item").length, 3);
    assert.equal(value("/rss/channel/atom:link/@href"), "https://valley.example/feed.xml");
    assert.equal(value("//item[1]/guid"), "https://valley.example/local/council-puts-off-vote-bcdf2345");
    assert.equal(value("//item[1]/guid/@isPermaLink"), "true");
    assert.equal(value("//item[1]/pubDate"), "Mon, 23 Nov 2026 21:54:00 GMT");
    assert.deepEqual(
      document.find("//item[1]/dc:creator", names).map((node) => node.content),
      ["Dana Whitcomb", "Jonah Reyes"],
    );
    assert.equal(value("//item[1]/media:content/@url"), "https://valley.example/media/k3v9x2m7-1600.jpg");
    assert.equal(value("//item[1]/media:content/media:credit"), "Dana Whitcomb/Valley");
    const copy = value("//item[1]/content:encoded") ?? "";
    assert.match(copy, /KINNEAR, Man\. —/);
    assert.doesNotMatch(copy, /(src|href)="\//);
    assert.ok(parseDocument(copy).children.length > 3);
  });
});

test("agency copy goes into feeds by headline and deck, not whole", () => {
  read(rssFeed({ ...view, stories: [wireStory] }), (document) => {
    assert.equal(document.get("//item/description")?.content, wireStory.deck);
    assert.equal(
      document.find("//content:encoded", { content: "http://purl.org/rss/1.0/modules/content/" }).length,
      0,
    );
  });
});

test("an opinion says so where its headline goes alone", () => {
  assert.match(rssFeed(view), /<title>Opinion: Build the bridge first<\/title>/);
  assert.match(atomFeed(view), /<title>Opinion: Build the bridge first<\/title>/);
  assert.match(jsonFeed(view), /"title": "Opinion: Build the bridge first"/);
});

test("Atom has what RFC 4287 demands of feed and entries", () => {
  const atom = { a: "http://www.w3.org/2005/Atom" };
  for (const text of [atomFeed(view), atomFeed({ ...view, stories: [] })]) {
    read(text, (document) => {
      for (const name of ["id", "title", "updated"])
        assert.equal(document.find(`/a:feed/a:${name}`, atom).length, 1, name);
      assert.equal(document.find("/a:feed/a:link[@rel='self']", atom).length, 1);
      const entryCount = document.find("/a:feed/a:entry", atom).length;
      for (const name of ["id", "title", "updated", "published", "summary"]) {
        assert.equal(document.find(`/a:feed/a:entry/a:${name}`, atom).length, entryCount, name);
      }
    });
  }
  assert.match(atomFeed(view), /<id>tag:valley\.example,2026-11-23:bcdf2345<\/id>/);
});

test("a feed changes only when its stories do", () => {
  assert.match(rssFeed(view), /<lastBuildDate>Mon, 23 Nov 2026 22:10:00 GMT<\/lastBuildDate>/);
  assert.equal(rssFeed(view), rssFeed(view));
  assert.doesNotMatch(rssFeed({ ...view, stories: [] }), /lastBuildDate/);
});

test("robots are told both maps and kept from addresses out of mails", () => {
  assert.match(robots(valley), /^Sitemap: https:\/\/valley\.example\/sitemap\.xml$/m);
  assert.match(robots(valley), /^Sitemap: https:\/\/valley\.example\/news-sitemap\.xml$/m);
  assert.match(robots(valley), /^Disallow: \/newsletters\/leave\/$/m);
});
