import type { Teaser } from "../../stories/index.ts";
import { bylineText } from "./byline.ts";
import { listTime } from "./dates.ts";
import { openPage } from "./frame.ts";
import { storyLabels, teaserLabel } from "./labels.ts";
import { markup, nothing, textOf, type Markup } from "./markup.ts";
import { figureMarkup } from "./picture.ts";
import { headlineMarkup, teaserMarkup, type TeaserShape } from "./teasers.ts";
import type { Frame, FrontView } from "./views.ts";

/** The own part of the front: lead, links beside it, secondaries. Its rest is `frontRestPart`. */

const leadSizes = "(min-width: 1280px) 792px, (min-width: 900px) calc(100vw - 480px), 100vw";

function leadLinks(teasers: readonly Teaser[]): Markup {
  if (teasers.length === 0) return nothing;
  return markup`<ul class="beside">${teasers.map((teaser) => markup`<li>${teaserLabel(teaser, true)}<a href="${teaser.address}">${teaser.headline}</a></li>`)}</ul>`;
}

function leadMarkup(lead: Teaser, frame: Frame, links: readonly Teaser[]): Markup {
  const { picture } = lead;
  const figure =
    picture === null
      ? nothing
      : figureMarkup(
          picture,
          { sizes: leadSizes, widest: 1600, cut: "3:2", alt: picture.alt, isFirst: true },
          "shot lead-shot",
        );
  const by = bylineText(lead);
  return markup`<article class="lead">${figure}<div class="labels">${storyLabels(lead)}<p class="when">${by === "" ? "" : `${by}, `}${listTime(frame.title, lead.publishedAt, frame.now)}</p></div>${headlineMarkup(lead, 2)}<div class="lead-foot${links.length === 0 ? " alone" : ""}">${lead.deck === "" ? nothing : markup`<p class="deck">${lead.deck}</p>`}${leadLinks(links)}</div></article>`;
}

const secondary = (count: number): TeaserShape => ({
  level: 2,
  className: "secondary",
  picture: {
    sizes: count % 3 === 0 ? "(min-width: 640px) 250px, 112px" : "(min-width: 640px) 384px, 112px",
    widest: 960,
    cut: "3:2",
    alt: "",
  },
  withSection: true,
  withByline: true,
});

const emptyFront = (frame: Frame): Markup =>
  markup`<div class="empty-front"><h2>This newspaper has not published anything yet</h2><p>The first story of ${frame.title.name} will stand here the minute it is out.${frame.newsletters.length === 0 ? "" : markup` <a href="/newsletters/">Ask for the newsletter</a> and we will tell you.`}</p></div>`;

export function frontPart({ frame, lead, leadLinks: links, secondaries }: FrontView): string {
  const { title } = frame;
  const opening = openPage(frame, {
    kind: "front",
    section: "",
    name: "",
    description: title.tagline === "" ? title.name : `${title.name}. ${title.tagline}.`,
    path: "/",
    picture: lead?.picture ?? null,
    story: null,
  });
  const row =
    secondaries.length === 0
      ? nothing
      : markup`<div class="secondaries${secondaries.length % 3 === 0 ? " three" : ""}">${secondaries.map((teaser) => teaserMarkup(teaser, frame, secondary(secondaries.length)))}</div>`;
  return textOf(markup`${opening}<div class="wrap grid-lists">
<main id="main">${lead === null ? emptyFront(frame) : leadMarkup(lead, frame, links)}${row}</main>
<aside class="rail" aria-label="More stories">
`);
}
