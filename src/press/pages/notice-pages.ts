import { fullTimeText } from "./dates.ts";
import { closePage, openPage } from "./frame.ts";
import { markup, nothing, textOf, type Markup } from "./markup.ts";
import type { Frame, GoneView } from "./views.ts";

/** Pages that say why there is none: what happened, and what to do. */

function opening(frame: Frame, name: string): Markup {
  return openPage(frame, {
    kind: "notice",
    section: null,
    name,
    description: `${name}, ${frame.title.name}`,
    path: null,
    picture: null,
    story: null,
  });
}

function whereTo(frame: Frame): Markup {
  const sections = frame.title.sections.filter((section) => section.inNavigation);
  return markup`<p><a class="button" href="/">Go to the front</a></p><h2>Sections</h2><ul class="where-to">${sections.map((section) => markup`<li><a href="/${section.slug}/">${section.name}</a></li>`)}</ul>`;
}

const toNewsroom = (frame: Frame, reason: string): Markup =>
  frame.title.mail === ""
    ? nothing
    : markup`<p>${reason} <a href="mailto:${frame.title.mail}">${frame.title.mail}</a>.</p>`;

/** 404: own part; the newest stories stand in Just Posted beside it. */
export function notFoundPart(frame: Frame): string {
  return textOf(markup`${opening(frame, "Page not found")}<div class="wrap grid-lists">
<main id="main"><h1 class="list-name">There is no page at this address</h1>
<div class="said-plainly"><p>It may be mistyped or cut short. The newest stories are in Just Posted, older ones in the sections.</p>${toNewsroom(frame, "If a link brought you here, tell us where it stands:")}</div>
${whereTo(frame)}</main>
<aside class="rail" aria-label="More stories">
`);
}

/** 410: own part. What was withdrawn and why is the newsroom's to say, not the page's. */
export function gonePart({ frame, status, goneAt, notice }: GoneView): string {
  const when = fullTimeText(frame.title, new Date(goneAt));
  const what =
    status === "killed"
      ? markup`The agency that sent this story has withdrawn it and asked all who had it to take it down; on <time datetime="${goneAt}">${when}</time> we did so.`
      : markup`On <time datetime="${goneAt}">${when}</time> ${frame.title.name} took this story down.`;
  return textOf(markup`${opening(frame, "Story withdrawn")}<div class="wrap grid-lists">
<main id="main"><h1 class="list-name">This story was withdrawn</h1>
<div class="said-plainly"><p>${what} Please do not rely on copies of it.</p>${notice === "" ? nothing : markup`<p>The agency says: <q>${notice}</q></p>`}${toNewsroom(frame, "Questions about it go to")}</div>
${whereTo(frame)}</main>
<aside class="rail" aria-label="More stories">
`);
}

/** 503: a whole page, made without the database. `reference` is a number to quote. */
export function unavailablePage(frame: Frame, reference: string): string {
  return textOf(markup`${opening(frame, "Back in a moment")}<div class="wrap grid-lists">
<main id="main"><h1 class="list-name">This page is not ready just now</h1>
<div class="said-plainly"><p>Our machine could not make it. Nothing is lost; try again in a minute. Pages that were read lately may still open.</p>${reference === "" ? nothing : markup`<p>Number to quote: ${reference}</p>`}${toNewsroom(frame, "If it stays like this, tell us:")}</div>
${whereTo(frame)}</main></div>
${closePage(frame)}`);
}
