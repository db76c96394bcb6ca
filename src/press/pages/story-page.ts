import type { ReleasedStory } from "../../stories/index.ts";
import { renderBody } from "./body.ts";
import { bylineMarkup } from "./byline.ts";
import { fullTimeText, storyTime } from "./dates.ts";
import { openPage } from "./frame.ts";
import { icon } from "./icon.ts";
import { jsonForScript, newsArticle } from "./json-ld.ts";
import { storyLabels } from "./labels.ts";
import { markup, nothing, textOf, type Markup } from "./markup.ts";
import { figureMarkup } from "./picture.ts";
import { signUpBox } from "./sign-up-form.ts";
import type { Frame, StoryView } from "./views.ts";

/** The own part of a story's page. */

const mainSizes =
  "(min-width: 1280px) 640px, (min-width: 900px) calc(100vw - 430px), (min-width: 680px) 640px, 100vw";

function mainPicture(story: ReleasedStory): Markup {
  const picture = story.mainPicture;
  if (picture === null) return nothing;
  const isTall = picture.height > picture.width;
  return figureMarkup(
    picture,
    {
      sizes: mainSizes,
      widest: 1600,
      cut: isTall ? "own" : "3:2",
      alt: picture.alt,
      isFirst: true,
    },
    isTall ? "shot main tall" : "shot main",
  );
}

/** The mail link shares without script; the page's script takes the phone's own way instead. */
function acts(frame: Frame, story: ReleasedStory): Markup {
  const address = `${frame.title.origin}${story.address}`;
  const mail = `mailto:?subject=${encodeURIComponent(story.headline.toWellFormed())}&body=${encodeURIComponent(address)}`;
  return markup`<ul class="acts"><li><a href="${mail}" data-act="share" data-done="Link copied">${icon("share")}<span role="status">Share</span></a></li><li class="by-script"><button class="plain" type="button" data-act="print">${icon("print")}<span>Print</span></button></li></ul>`;
}

function metaColumn(frame: Frame, story: ReleasedStory): Markup {
  const { title } = frame;
  const updated =
    story.updatedAt === null
      ? nothing
      : markup`<p>Updated ${storyTime(title, story.updatedAt, story.updatedAt.slice(0, 4) !== story.publishedAt.slice(0, 4))}</p>`;
  return markup`<div class="meta"><div class="meta-said">${bylineMarkup(story)}<div class="dates"><p>${storyTime(title, story.publishedAt, true)}</p>${updated}</div></div>${acts(frame, story)}</div>`;
}

/** Below the copy: who helped, whose copy it is, and, on paper, where the links led. */
function afterCopy(story: ReleasedStory, links: readonly string[]): Markup {
  const contributors =
    story.contributorLine === "" ? nothing : markup`<p class="contributors">${story.contributorLine}</p>`;
  const agency =
    story.agencyCredit === ""
      ? nothing
      : markup`<p class="agency-note">${story.kind === "agency" ? "Based on a report by" : "With copy from"} ${story.agencyCredit}.</p>`;
  const footnotes =
    links.length === 0
      ? nothing
      : markup`<ol class="on-paper links">${links.map((href) => markup`<li>${href}</li>`)}</ol>`;
  return markup`${contributors}${agency}${footnotes}`;
}

function colophon(frame: Frame, story: ReleasedStory): Markup {
  const published = fullTimeText(frame.title, new Date(story.publishedAt));
  return markup`<p class="on-paper">${frame.title.origin}${story.address}<br>Published ${published} <span data-printed="Printed"></span></p>`;
}

export function storyPart({ frame, story }: StoryView): string {
  const { title } = frame;
  const body = renderBody(story.body, story.pictures, story.dateline);
  const opening = openPage(frame, {
    kind: "story",
    section: story.section.slug,
    name: story.headline,
    description: story.deck === "" ? `${story.section.name}, ${title.name}` : story.deck,
    path: story.address,
    picture: story.mainPicture,
    view: story.publicId,
    story: {
      publishedAt: story.publishedAt,
      updatedAt: story.updatedAt,
      section: story.section.name,
      data: jsonForScript(newsArticle(story, title, frame.look.icon.path)),
    },
  });
  return textOf(markup`${opening}<div class="wrap grid-story">
<main id="main"><article>
<header class="story-head">${storyLabels(story)}<h1${story.kind === "opinion" ? markup` class="said"` : nothing}>${story.headline}</h1>${story.deck === "" ? nothing : markup`<p class="deck">${story.deck}</p>`}</header>
${metaColumn(frame, story)}
<div class="column">${mainPicture(story)}
<div class="copy">${body.markup}</div>
${afterCopy(story, body.links)}${colophon(frame, story)}
${signUpBox(frame, story.address)}</div>
</article></main>
<aside class="rail" aria-label="More stories">
`);
}
