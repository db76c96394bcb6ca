import type { ReleasedPicture } from "../../stories/index.ts";
import { themeScript } from "../look/scripts.ts";
import { markup, nothing, unsafeMarkup, type Markup } from "./markup.ts";
import { largestJpeg } from "./picture.ts";
import type { Frame } from "./views.ts";

/** What a page says of itself to browsers and machines. */
export interface PageFacts {
  /** Stands before the title's name; empty on the front. */
  readonly name: string;
  readonly description: string;
  /** Path of the page's one true address; null for pages that are no place (404, a confirmation). */
  readonly path: string | null;
  readonly picture: ReleasedPicture | null;
  readonly story: {
    readonly publishedAt: string;
    readonly updatedAt: string | null;
    readonly section: string;
    /** JSON-LD, ready to stand in a script element. */
    readonly data: string;
  } | null;
}

function sharedPicture(frame: Frame, picture: ReleasedPicture | null): Markup {
  const jpeg = picture === null ? null : largestJpeg(picture);
  if (picture === null || jpeg === null) return markup`<meta name="twitter:card" content="summary">`;
  const alt = picture.alt === "" ? picture.caption : picture.alt;
  return markup`<meta property="og:image" content="${frame.title.origin}${jpeg.path}">
<meta property="og:image:width" content="${jpeg.width}">
<meta property="og:image:height" content="${jpeg.height}">
${alt === "" ? nothing : markup`<meta property="og:image:alt" content="${alt}">`}
<meta name="twitter:card" content="summary_large_image">`;
}

function shareMarkup(frame: Frame, facts: PageFacts, address: string): Markup {
  const { title } = frame;
  const story = facts.story;
  const times =
    story === null
      ? nothing
      : markup`<meta property="article:published_time" content="${story.publishedAt}">
${story.updatedAt === null ? nothing : markup`<meta property="article:modified_time" content="${story.updatedAt}">`}
<meta property="article:section" content="${story.section}">`;
  return markup`<meta property="og:type" content="${story === null ? "website" : "article"}">
<meta property="og:site_name" content="${title.name}">
<meta property="og:locale" content="${title.language.replace("-", "_")}">
<meta property="og:title" content="${facts.name === "" ? title.name : facts.name}">
<meta property="og:description" content="${facts.description}">
<meta property="og:url" content="${address}">
${sharedPicture(frame, facts.picture)}
${times}`;
}

const feeds = (
  name: string,
): Markup => markup`<link rel="alternate" type="application/rss+xml" title="${name} (RSS)" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" title="${name} (Atom)" href="/atom.xml">
<link rel="alternate" type="application/feed+json" title="${name} (JSON Feed)" href="/feed.json">`;

/** The head element: everything needed for the first paint is in it, see look.ts. */
export function headMarkup(frame: Frame, facts: PageFacts): Markup {
  const { title, look } = frame;
  const address = facts.path === null ? null : `${title.origin}${facts.path}`;
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${facts.name === "" ? title.name : `${facts.name} | ${title.name}`}</title>
<meta name="description" content="${facts.description}">
${
  address === null
    ? markup`<meta name="robots" content="noindex">`
    : markup`<meta name="robots" content="max-image-preview:large">
<link rel="canonical" href="${address}">`
}
<script>${unsafeMarkup(themeScript)}</script>
<style>${unsafeMarkup(facts.story === null ? look.css.lists : look.css.story)}</style>
${look.preloads.map(
  (font) => markup`<link rel="preload" as="font" type="font/woff2" href="${font.path}" crossorigin>
`,
)}<link rel="icon" type="image/svg+xml" href="${look.icon.path}">
${feeds(title.name)}
${address === null ? nothing : shareMarkup(frame, facts, address)}
${facts.story === null ? nothing : markup`<script type="application/ld+json">${unsafeMarkup(facts.story.data)}</script>`}
</head>`;
}
