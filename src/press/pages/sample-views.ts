import { readFileSync } from "node:fs";
import type { ReleasedPicture, ReleasedStory, Teaser } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { openLook } from "../look/look.ts";
import type { Frame } from "./views.ts";

/** Invented titles and stories that the tests of pages and feeds share. */

export const now = new Date("2026-11-23T22:32:00Z");

const section = (slug: string, name: string, kind: Title["sections"][number]["kind"] = "news") => ({
  slug,
  name,
  kind,
  inNavigation: true,
});

export const valley: Title = {
  id: "valley",
  name: "The Valley Paper",
  shortName: "Valley Paper",
  initials: "VP",
  tagline: "Reporting from the valley since 1901",
  accent: "#0B5B4D",
  pair: "press",
  logo: '<path d="M4 20 12 4l8 16z"/>',
  zone: "America/Winnipeg",
  language: "en-CA",
  origin: "https://valley.example",
  address: "1 Mill Street, Valley",
  mail: "news@valley.example",
  sections: [section("local", "Local"), section("opinion", "Opinion", "opinion")],
};

export const shore: Title = {
  ...valley,
  id: "shore",
  name: "Shore Paper",
  shortName: "Shore Paper",
  accent: "#7D2248",
  pair: "harbour",
  origin: "https://shore.example",
};

export const titles: readonly Title[] = [valley, shore];
export const look = openLook((address) => readFileSync(address), titles);

export const frame: Frame = {
  title: valley,
  titles,
  nextEnding: null,
  look: look.of(valley),
  newsletters: [{ slug: "at-seven", name: "Valley at Seven", wording: "What happened. By 7 a.m." }],
  now,
};

export const picture: ReleasedPicture = {
  pictureId: "p1",
  mediaKey: "k3v9x2m7",
  width: 2400,
  height: 1600,
  widths: [320, 640, 960, 1280, 1600],
  formats: ["avif", "webp", "jpeg"],
  focal: { x: 0.32, y: 0.5 },
  colour: "#888888",
  caption: "Residents fill the hall on Monday.",
  alt: "A full hall seen from the back",
  credit: "Dana Whitcomb/Valley",
};

const text = (words: string) => ({ type: "text" as const, text: words });
const paragraph = (id: string, words: string) => ({
  type: "paragraph" as const,
  attrs: { id },
  content: [text(words)],
});
const cell = (type: "tableCell" | "tableHeader", words: string) => ({
  type,
  content: [paragraph("c", words)],
});

export const story: ReleasedStory = {
  placingId: "00000000-0000-7000-8000-000000000001",
  storyId: "00000000-0000-7000-8000-000000000002",
  publicId: "bcdf2345",
  titleId: "valley",
  version: 1,
  kind: "local",
  section: { slug: "local", name: "Local" },
  address: "/local/council-puts-off-vote-bcdf2345",
  headline: "Council puts off vote",
  deck: "Ninety-four residents spoke over six hours.",
  dateline: { place: "KINNEAR", region: "Man." },
  byline: "Dana Whitcomb and Jonah Reyes",
  authors: [
    { name: "Dana Whitcomb", slug: "dana-whitcomb" },
    { name: "Jonah Reyes", slug: "jonah-reyes" },
  ],
  agencyCredit: "",
  contributorLine: "With files from Amara Lindqvist.",
  body: {
    type: "doc",
    content: [
      paragraph("b1", "The council will not decide before December."),
      { type: "subhead", attrs: { id: "b2" }, content: [text("What was counted")] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [cell("tableHeader", "Year"), cell("tableHeader", "Vehicles")],
          },
          {
            type: "tableRow",
            content: [cell("tableCell", "the year before"), cell("tableCell", "11,250")],
          },
        ],
      },
      {
        type: "quote",
        attrs: { id: "b3", speaker: "Ida Castellanos, resident" },
        content: [text("Show us the count.")],
      },
      {
        type: "picture",
        attrs: { id: "b4", pictureId: "p1", caption: "FILE: The hall in 2019.", alt: "The hall" },
      },
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph("l1", "The count: no date.")] }],
      },
      {
        type: "orderedList",
        content: [
          {
            type: "listItem",
            content: [paragraph("l2", "The vote: Dec. 9."), paragraph("l3", "In the hall.")],
          },
        ],
      },
      {
        type: "paragraph",
        attrs: { id: "b5" },
        content: [
          { type: "text", text: "Read ", marks: [{ type: "bold" }] },
          {
            type: "text",
            text: "the report",
            marks: [{ type: "link", attrs: { href: "https://county.example/report" } }],
          },
          { type: "hardBreak" },
          { type: "text", text: "soon", marks: [{ type: "italic" }] },
        ],
      },
    ],
  },
  mainPicture: picture,
  pictures: { p1: picture },
  wordCount: 31,
  publishedAt: "2026-11-23T21:54:00.000Z",
  updatedAt: "2026-11-23T22:10:00.000Z",
  bumpedAt: "2026-11-23T21:54:00.000Z",
};

export const wireStory: ReleasedStory = {
  ...story,
  publicId: "bcdf2346",
  kind: "agency",
  address: "/local/grid-switched-off-bcdf2346",
  headline: "Grid switched off before storm",
  byline: "",
  authors: [],
  agencyCredit: "Prairie News",
  mainPicture: { ...picture, width: 1200, height: 1600 },
  updatedAt: null,
  publishedAt: "2026-11-20T22:32:00.000Z",
};

export const opinionStory: ReleasedStory = {
  ...story,
  publicId: "bcdf2347",
  kind: "opinion",
  section: { slug: "opinion", name: "Opinion" },
  address: "/opinion/build-the-bridge-bcdf2347",
  headline: "Build the bridge first",
  mainPicture: null,
  deck: "",
  publishedAt: "2025-11-20T22:32:00.000Z",
};

export function teaserOf(from: ReleasedStory): Teaser {
  const {
    publicId,
    titleId,
    kind,
    address,
    headline,
    deck,
    byline,
    agencyCredit,
    publishedAt,
    updatedAt,
    bumpedAt,
  } = from;
  return {
    publicId,
    titleId,
    kind,
    section: from.section,
    address,
    headline,
    deck,
    byline,
    agencyCredit,
    picture: from.mainPicture,
    publishedAt,
    updatedAt,
    bumpedAt,
  };
}

export const teasers: readonly Teaser[] = [story, wireStory, opinionStory].map(teaserOf);
