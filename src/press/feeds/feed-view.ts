import type { ReleasedPicture, ReleasedStory } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { renderBody } from "../pages/body.ts";
import { markup, nothing, textOf } from "../pages/markup.ts";
import { captionMarkup, largestJpeg } from "../pages/picture.ts";

/** What the three feeds are made of, and what they share. Pure. */

export interface FeedView {
  readonly title: Title;
  /** Path of the title's icon. */
  readonly iconPath: string;
  /** Newest first. */
  readonly stories: readonly ReleasedStory[];
}

export const addressOfStory = (title: Title, story: ReleasedStory): string =>
  `${title.origin}${story.address}`;

export const changedAt = (story: ReleasedStory): string => story.updatedAt ?? story.publishedAt;

/** Latest change among the stories: a feed is as old as its news, so that it stays the same between them. */
export function latestChange(stories: readonly ReleasedStory[]): string | null {
  return stories.map(changedAt).toSorted().at(-1) ?? null;
}

/** An opinion says so wherever its headline goes alone. */
export const headlineOf = (story: ReleasedStory): string =>
  story.kind === "opinion" ? `Opinion: ${story.headline}` : story.headline;

export interface Creator {
  readonly name: string;
  readonly url: string | null;
}

/** People with a page, else the byline, else the agency, else the title. */
export function creatorsOf(title: Title, story: ReleasedStory): readonly Creator[] {
  if (story.authors.length > 0) {
    return story.authors.map(({ name, slug }) => ({
      name,
      url: `${title.origin}/authors/${slug}`,
    }));
  }
  return [{ name: story.byline || story.agencyCredit || title.name, url: null }];
}

/**
 * The whole copy as HTML with absolute addresses, or null for agency copy: agencies license pages,
 * not feeds that others republish, so those items carry headline, deck and picture only.
 */
export function fullTextOf(title: Title, story: ReleasedStory): string | null {
  if (story.kind === "agency") return null;
  const figure = (picture: ReleasedPicture) => {
    const jpeg = largestJpeg(picture);
    if (jpeg === null) return nothing;
    return markup`<figure><img src="${title.origin}${jpeg.path}" width="${jpeg.width}" height="${jpeg.height}" alt="${picture.alt}">${captionMarkup(picture)}</figure>`;
  };
  const body = renderBody(story.body, story.pictures, story.dateline, figure);
  const main = story.mainPicture === null ? nothing : figure(story.mainPicture);
  const contributors =
    story.contributorLine === "" ? nothing : markup`<p><em>${story.contributorLine}</em></p>`;
  return textOf(markup`${main}${body.markup}${contributors}`);
}

/** What stands for the story in a list of a reader program. */
export const summaryOf = (story: ReleasedStory): string => story.deck;
