import { darkAccent } from "../look/colour.ts";
import { pageScript } from "../look/scripts.ts";
import type { Title } from "../../titles/index.ts";
import { clockOf } from "./dates.ts";
import { headMarkup, type PageFacts } from "./head.ts";
import { icon } from "./icon.ts";
import { markup, nothing, unsafeMarkup, type Markup } from "./markup.ts";
import type { Frame } from "./views.ts";

/** What stands round every page: chain strip, plate, sections above; footer below. */

export interface PageOpening extends PageFacts {
  /** Class of the body: which grid the page has. */
  readonly kind: "story" | "front" | "list" | "notice";
  /** Slug of the section the page belongs to; "" on the front; null elsewhere. */
  readonly section: string | null;
  /** Whether the page is the section's own front. */
  readonly isSectionItself?: boolean;
  /** Public id for the view count, on story pages only. */
  readonly view?: string;
}

/** A title's square, drawn so that it needs no style of its own. */
const square = (title: Title): Markup =>
  markup`<svg class="square" viewBox="0 0 9 9" aria-hidden="true"><rect class="by-day" width="9" height="9" fill="${title.accent}"/><rect class="by-night" width="9" height="9" fill="${darkAccent(title.accent)}"/></svg>`;

const logo = (title: Title): Markup =>
  markup`<span class="logo"><svg viewBox="0 0 24 24" aria-hidden="true">${unsafeMarkup(title.logo)}</svg></span>`;

function chainLinks({ title, titles }: Frame): Markup {
  return markup`<ul>${titles.map((each) => markup`<li>${each.id === title.id ? markup`<a href="/" aria-current="true">${square(each)}${each.name}</a>` : markup`<a href="${each.origin}/">${square(each)}${each.name}</a>`}</li>`)}</ul>`;
}

const themeButton = markup`<button class="plain by-script" type="button" data-act="theme"><span class="by-day">${icon("moon")}Dark</span><span class="by-night">${icon("sun")}Light</span></button>`;

function strip(frame: Frame): Markup {
  const { title, titles, now } = frame;
  const clock = clockOf(title);
  const day = clock.day(now);
  const chain =
    titles.length < 2
      ? markup`<p class="chain-only">${square(title)}${title.shortName}</p>`
      : markup`<nav class="chain" aria-label="Our titles">${chainLinks(frame)}</nav><details class="fold chain-fold"><summary>${square(title)}${title.shortName}${icon("down")}</summary><nav aria-label="Our titles, short">${chainLinks(frame)}</nav></details>`;
  return markup`<div class="strip"><div class="wrap">${chain}<p class="today"><time datetime="${day}" data-zone="${title.zone}"><span class="wide">${clock.longDay(now)}</span><span class="narrow">${clock.shortDay(now)}</span></time></p>${themeButton}</div></div>`;
}

function plate({ title }: Frame, isFront: boolean): Markup {
  const inside = markup`<a href="/">${logo(title)}<span class="plate-name wide">${title.name}</span><span class="plate-name narrow">${title.shortName}</span></a>`;
  return isFront ? markup`<h1 class="plate">${inside}</h1>` : markup`<p class="plate">${inside}</p>`;
}

function sectionLinks(frame: Frame, opening: PageOpening): Markup {
  const shown = frame.title.sections.filter((section) => section.inNavigation);
  const current = (slug: string): Markup => {
    if (opening.section !== slug) return nothing;
    return slug === "" || opening.isSectionItself === true
      ? markup` aria-current="page"`
      : markup` aria-current="true"`;
  };
  return markup`<ul><li><a href="/"${current("")}>Home</a></li>${shown.map((section) => markup`<li><a href="/${section.slug}/"${current(section.slug)}>${section.name}</a></li>`)}</ul>`;
}

const newslettersLink = (frame: Frame): Markup =>
  frame.newsletters.length === 0
    ? nothing
    : markup`<a class="letters-link" href="/newsletters/">${icon("mail")}Newsletters</a>`;

function top(frame: Frame, opening: PageOpening): Markup {
  const { title } = frame;
  const links = sectionLinks(frame, opening);
  return markup`<header class="top">
${strip(frame)}
<div class="wrap plate-row">${plate(frame, opening.kind === "front")}${title.tagline === "" ? nothing : markup`<p class="tagline">${title.tagline}</p>`}<details class="fold menu-fold"><summary aria-label="Menu">${icon("menu")}</summary><nav aria-label="Menu">${links}<p>${newslettersLink(frame)}${themeButton}</p></nav></details></div>
<div class="sections"><div class="wrap"><nav aria-label="Sections">${links}</nav>${newslettersLink(frame)}</div></div>
</header>`;
}

/** From the doctype to the place where the page's own main begins. */
export function openPage(frame: Frame, opening: PageOpening): Markup {
  return markup`<!doctype html>
<html lang="${frame.title.language}">
${headMarkup(frame, opening)}
<body class="page-${opening.kind}"${opening.view === undefined ? nothing : markup` data-view="${opening.view}"`}>
<a class="skip" href="#main">Skip to the ${opening.kind === "story" ? "story" : "page"}</a>
${top(frame, opening)}
`;
}

/** Footer and end of the page. */
export function closePage(frame: Frame): Markup {
  const { title, titles } = frame;
  const others = titles.filter((each) => each.id !== title.id);
  const sections = title.sections.filter((section) => section.inNavigation);
  const letters =
    frame.newsletters.length === 0 ? nothing : markup`<li><a href="/newsletters/">Newsletters</a></li>`;
  return markup`<footer class="foot"><div class="wrap">
<div class="foot-who"><p class="foot-name">${title.name}</p><p>${title.address}${title.address === "" || title.mail === "" ? "" : ", "}${title.mail === "" ? nothing : markup`<a href="mailto:${title.mail}">${title.mail}</a>`}</p><p>This site sets no cookies.</p></div>
<div><h2>Sections</h2><ul class="two">${sections.map((section) => markup`<li><a href="/${section.slug}/">${section.name}</a></li>`)}</ul></div>
<div><h2>Follow</h2><ul>${letters}<li><a href="/feed.xml">RSS</a></li><li><a href="/atom.xml">Atom</a></li><li><a href="/feed.json">JSON Feed</a></li></ul></div>
${others.length === 0 ? nothing : markup`<div><h2>Our titles</h2><ul>${others.map((each) => markup`<li><a href="${each.origin}/">${each.name}</a></li>`)}</ul></div>`}
</div></footer>
<script>${unsafeMarkup(pageScript)}</script>
</body>
</html>
`;
}
