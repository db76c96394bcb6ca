import { unreachable } from "../../platform/index.ts";
import { openPage } from "./frame.ts";
import { icon } from "./icon.ts";
import { markup, textOf, type Markup } from "./markup.ts";
import { signUpForm } from "./sign-up-form.ts";
import type { Frame, NewslettersView, NewsletterState } from "./views.ts";

/** The own part of the newsletters' pages: offers, and what comes after each step of a reader. */

const said = (name: string, ...lines: readonly Markup[]): Markup =>
  markup`<h1 class="list-name">${name}</h1><div class="said-plainly">${lines.map((line) => markup`<p>${line}</p>`)}</div>`;

const toFront = (frame: Frame): Markup => markup`<a href="/">Go on to ${frame.title.name}</a>`;

const oneButton = (act: string, label: string): Markup =>
  markup`<form method="post" action="${act}"><button class="button" type="submit">${label}</button></form>`;

function offers(frame: Frame, state: NewsletterState): Markup {
  const list = frame.newsletters.map((offer) => {
    const isMeant = state.kind === "mistake" && state.newsletter === offer.slug;
    const mistake = isMeant ? { mail: state.mail, message: state.message } : null;
    return signUpForm(offer, { level: 2, page: "/newsletters/", mistake });
  });
  const lost =
    state.kind === "mistake" && !frame.newsletters.some((offer) => offer.slug === state.newsletter);
  return markup`<h1 class="list-name">Newsletters</h1>
${lost ? markup`<p class="wrong">${icon("warning")}<span>${state.message}</span></p>` : markup``}
${list.length === 0 ? markup`<p class="empty">${frame.title.name} sends no newsletter yet. The <a href="/feed.xml">RSS feed</a> brings every story.</p>` : markup`<p class="letters-intro">By e-mail, free, until you say stop.</p><div class="letter-list">${list}</div>`}`;
}

function stateMarkup(frame: Frame, state: NewsletterState): Markup {
  switch (state.kind) {
    case "offers":
    case "mistake":
      return offers(frame, state);
    case "asked":
      return said(
        "Look into your mail",
        markup`We sent you one e-mail about <b>${state.newsletter}</b>. Press the button in it and you are on the list; without that, nothing more will come.`,
        markup`Nothing there after ten minutes? Look into the spam folder, or <a href="/newsletters/">ask again</a>.`,
      );
    case "confirm":
      return markup`${said("One more click", markup`Press the button and the newsletter comes from now on. You can leave at any time with one click.`)}${oneButton(`/newsletters/confirm/${encodeURIComponent(state.token)}`, "Yes, send it to me")}`;
    case "confirmed":
      return said(
        "You are on the list",
        markup`The next one will find you. Every one of them has a link to leave with one click.`,
        toFront(frame),
      );
    case "leave":
      return markup`${said("Leave this newsletter?", markup`Press the button and no more will come. Nothing else changes.`)}${oneButton(`/newsletters/leave/${encodeURIComponent(state.token)}`, "Leave the newsletter")}`;
    case "left":
      return said(
        "You have left",
        markup`No more will come. If you change your mind, <a href="/newsletters/">sign up again</a>.`,
        toFront(frame),
      );
    case "dead-link":
      return said(
        "This link does not work any more",
        markup`It may be cut short by the mail program, older than seven days, or used already. Copy the whole address from the mail, or <a href="/newsletters/">sign up again</a>.`,
        markup`To leave a newsletter, use the link in its newest issue${frame.title.mail === "" ? "" : markup` or write to <a href="mailto:${frame.title.mail}">${frame.title.mail}</a>`}.`,
      );
    default:
      return unreachable(state);
  }
}

export function newslettersPart({ frame, state }: NewslettersView): string {
  const isPlace = state.kind === "offers";
  const names = frame.newsletters.map((offer) => offer.name).join(", ");
  const opening = openPage(frame, {
    kind: "list",
    section: null,
    name: "Newsletters",
    description:
      names === "" ? `Newsletters of ${frame.title.name}` : `Newsletters of ${frame.title.name}: ${names}`,
    path: isPlace ? "/newsletters/" : null,
    picture: null,
    story: null,
  });
  return textOf(markup`${opening}<div class="wrap grid-lists">
<main id="main">${stateMarkup(frame, state)}</main>
<aside class="rail" aria-label="More stories">
`);
}
