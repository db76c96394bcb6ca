import type { Teaser } from "../../stories/index.ts";
import { bylineText } from "./byline.ts";
import { listTime } from "./dates.ts";
import { teaserLabel } from "./labels.ts";
import { markup, nothing, type Markup } from "./markup.ts";
import { pictureMarkup, type PicturePlace } from "./picture.ts";
import type { Frame } from "./views.ts";

/** Stories as lists show them. The headline is the link; the picture beside it says nothing new. */

/** Cuts at a word, so that about three lines of a rail stand; the same text when it is short. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > most / 2 ? blank : most).replace(/[\s,;:.–—-]+$/u, "")}…`;
}

const thumb: PicturePlace = { sizes: "96px", widest: 320, cut: "1:1", alt: "" };

export interface TeaserShape {
  readonly level: 2 | 3;
  readonly className: string;
  readonly picture: PicturePlace;
  readonly withSection: boolean;
  readonly withByline: boolean;
}

export function headlineMarkup(teaser: Teaser, level: 2 | 3): Markup {
  const link = markup`<a href="${teaser.address}">${teaser.headline}</a>`;
  const className = teaser.kind === "opinion" ? markup` class="said"` : nothing;
  return level === 2 ? markup`<h2${className}>${link}</h2>` : markup`<h3${className}>${link}</h3>`;
}

function metaMarkup(teaser: Teaser, frame: Frame, withByline: boolean): Markup {
  const by = withByline ? bylineText(teaser) : "";
  const time = listTime(frame.title, teaser.publishedAt, frame.now);
  return markup`<p class="when">${by === "" ? "" : `${by}, `}${time}</p>`;
}

/** Picture above or beside, label, headline, deck, byline and time. */
export function teaserMarkup(teaser: Teaser, frame: Frame, shape: TeaserShape): Markup {
  const { picture } = teaser;
  const shown = picture === null ? nothing : pictureMarkup(picture, shape.picture);
  const isBare = shown === nothing ? " bare" : "";
  return markup`<article class="teaser ${shape.className}${isBare}">${teaserLabel(teaser, shape.withSection)}${headlineMarkup(teaser, shape.level)}${teaser.deck === "" ? nothing : markup`<p class="say">${shorten(teaser.deck, 180)}</p>`}${metaMarkup(teaser, frame, shape.withByline)}${shown}</article>`;
}

/** A story in Just Posted: thumb, headline, deck with Continue reading, time. */
export function postedMarkup(teaser: Teaser, frame: Frame): Markup {
  const shown = teaser.picture === null ? nothing : pictureMarkup(teaser.picture, thumb);
  const deck = teaser.deck === "" ? "" : `${shorten(teaser.deck, 110)} `;
  return markup`<li class="posted${shown === nothing ? " bare" : ""}">${shown}<div>${headlineMarkup(teaser, 3)}<p class="say">${deck}<a class="more" href="${teaser.address}">Continue reading<span class="unseen">: ${teaser.headline}</span></a></p><p class="when">${teaser.updatedAt === teaser.bumpedAt ? "Updated " : ""}${listTime(frame.title, teaser.bumpedAt, frame.now)}</p></div></li>`;
}
