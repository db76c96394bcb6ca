import assert from "node:assert/strict";
import test from "node:test";
import type { ReleasedPicture, ReleasedStory } from "../../stories/index.ts";
import { parseDocument } from "htmlparser2";
import { atomFeed } from "../feeds/atom.ts";
import { jsonFeed } from "../feeds/json-feed.ts";
import { rssFeed } from "../feeds/rss.ts";
import { newsSitemap, sitemap } from "../feeds/sitemap.ts";
import { cleanText } from "./markup.ts";
import { samplePages, houseNote } from "./sample-pages.ts";
import { frame, now, opinionStory, picture, story, wireStory } from "./sample-views.ts";

/** What agencies, importers and bored people put into fields. Each must come out as its text. */
const attacks = [
  '<script>alert("x1")</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</script><script>alert(2)</script>",
  "<!-- <script>",
  "]]><x/>",
  "</title><svg/onload=alert(3)>",
  "javascript:alert(4)",
  "&lt;script&gt; &amp; &#60;b&#62;",
  "</style><b>",
  "{{x}} ${x} <%= x %>",
  "nul\u0000 esc\u001b bell\u0007 ufffe\ufffe lone\ud800",
  "line\u2028separator\u2029here",
  "\u202egnp.exe",
] as const;

const hostilePicture = (attack: string): ReleasedPicture => ({
  ...picture,
  caption: attack,
  alt: attack,
  credit: attack,
});

function hostileStory(from: ReleasedStory, attack: string): ReleasedStory {
  const words = [
    {
      type: "text" as const,
      text: attack,
      marks: [{ type: "link" as const, attrs: { href: attack } }],
    },
  ];
  const lines = { type: "paragraph" as const, attrs: { id: attack }, content: words };
  return {
    ...from,
    section: { slug: "local", name: attack },
    headline: attack,
    deck: attack,
    dateline: { place: attack, region: attack },
    byline: attack,
    authors: [{ name: attack, slug: "somebody" }],
    agencyCredit: attack,
    contributorLine: attack,
    body: {
      type: "doc",
      content: [
        lines,
        { type: "subhead", attrs: { id: attack }, content: words },
        { type: "quote", attrs: { id: attack, speaker: attack }, content: words },
        { type: "bulletList", content: [{ type: "listItem", content: [lines, lines] }] },
        { type: "picture", attrs: { id: attack, pictureId: "p1", caption: attack, alt: attack } },
        {
          type: "table",
          content: [{ type: "tableRow", content: [{ type: "tableCell", content: [lines] }] }],
        },
      ],
    },
    mainPicture: hostilePicture(attack),
    pictures: { p1: hostilePicture(attack) },
  };
}

const pagesWith = (attack: string): ReadonlyMap<string, string> =>
  samplePages({
    frame: {
      ...frame,
      title: {
        ...frame.title,
        name: attack,
        shortName: attack,
        tagline: attack,
        address: attack,
        mail: attack,
        sections: frame.title.sections.map((section) => ({ ...section, name: attack })),
      },
      newsletters: [{ slug: "at-seven", name: attack, wording: attack }],
    },
    stories: [story, wireStory, opinionStory].map((each) => hostileStory(each, attack)),
    houseNote: {
      ...houseNote,
      headline: attack,
      text: attack,
      until: attack,
      link: { href: "/local/", label: attack },
    },
    state: (state) => {
      if (state.kind === "mistake")
        return { ...state, newsletter: "at-seven", mail: attack, message: attack };
      return state.kind === "asked" ? { ...state, newsletter: attack } : state;
    },
  });

interface Shape {
  readonly elements: string;
  readonly attributes: ReadonlySet<string>;
}

function shapeOf(page: string): Shape {
  const elements: string[] = [];
  const attributes = new Set<string>();
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly {
      name?: string;
      attribs?: Record<string, string>;
      children?: readonly unknown[];
    }[]) {
      if (node.name !== undefined) elements.push(node.name);
      for (const name of Object.keys(node.attribs ?? {})) attributes.add(name);
      walk(node.children ?? []);
    }
  };
  walk(parseDocument(page).children);
  return { elements: elements.join(" "), attributes };
}

test("no text in any field adds an element or an attribute to any page", () => {
  // Plain words and a lone surrogate of the same kinds of address give the shape to compare with.
  const harmless = new Map([...pagesWith("plain words")].map(([name, page]) => [name, shapeOf(page)]));
  const linked = new Map(
    [...pagesWith("https://plain.example/")].map(([name, page]) => [name, shapeOf(page)]),
  );
  for (const attack of attacks) {
    for (const [name, page] of pagesWith(attack)) {
      const shape = shapeOf(page);
      const expected = [harmless.get(name)?.elements, linked.get(name)?.elements];
      assert.ok(expected.includes(shape.elements), `${JSON.stringify(attack)} changes ${name}`);
      for (const attribute of shape.attributes) {
        assert.ok(
          harmless.get(name)?.attributes.has(attribute) || linked.get(name)?.attributes.has(attribute),
          `${attribute} in ${name}`,
        );
      }
    }
  }
});

test("no page leads to an address that is not of the web or a mailbox", () => {
  for (const attack of attacks) {
    for (const [name, page] of pagesWith(attack)) {
      for (const [, href] of page.matchAll(/\shref="([^"]*)"/g)) {
        assert.match(href ?? "", /^(\/|https?:\/\/|mailto:|#)/, `${name}: ${href}`);
      }
    }
  }
});

test("no page and no feed holds signs that its format forbids", () => {
  for (const attack of attacks) {
    const view = {
      title: frame.title,
      iconPath: "/look/icon.svg",
      stories: [hostileStory(story, attack)],
    };
    const texts = [...pagesWith(attack).values(), rssFeed(view), atomFeed(view), jsonFeed(view)];
    for (const text of texts) {
      assert.ok(text.isWellFormed());
      assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  }
});

test("data for machines stays inside its element and says the same text", () => {
  for (const attack of attacks) {
    const page = pagesWith(attack).get("local story") ?? "";
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    assert.doesNotMatch(data, /[<>\u2028\u2029]/);
    const facts = JSON.parse(data) as { headline: string };
    assert.equal(facts.headline, cleanText(attack));
  }
});

test("maps stay whole with hostile headlines and addresses", () => {
  for (const attack of attacks) {
    const entry = {
      address: `/local/${attack}`,
      headline: attack,
      changedAt: story.publishedAt,
      publishedAt: story.publishedAt,
    };
    for (const text of [sitemap(frame.title, [entry]), newsSitemap(frame.title, [entry], now)]) {
      assert.doesNotMatch(
        text.replaceAll(/<\/?(\?xml|urlset|url|loc|lastmod|news:[a-z_]+)[^<>]*>/g, ""),
        /[<>]/,
      );
    }
  }
});
