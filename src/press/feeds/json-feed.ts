import type { ReleasedStory } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { cleanValue } from "../pages/json-ld.ts";
import { largestJpeg } from "../pages/picture.ts";
import { addressOfStory, creatorsOf, fullTextOf, headlineOf, summaryOf, type FeedView } from "./feed-view.ts";

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */

function item(title: Title, story: ReleasedStory): unknown {
  const address = addressOfStory(title, story);
  const content = fullTextOf(title, story);
  const picture = story.mainPicture === null ? null : largestJpeg(story.mainPicture);
  return {
    id: address,
    url: address,
    title: headlineOf(story),
    // An item must have content; agency copy gives its deck.
    ...(content === null ? { content_text: summaryOf(story) || story.headline } : { content_html: content }),
    ...(story.deck === "" ? {} : { summary: summaryOf(story) }),
    ...(picture === null ? {} : { image: `${title.origin}${picture.path}` }),
    date_published: story.publishedAt,
    ...(story.updatedAt === null ? {} : { date_modified: story.updatedAt }),
    authors: creatorsOf(title, story).map(({ name, url }) => (url === null ? { name } : { name, url })),
    tags: [story.section.name],
    language: title.language,
  };
}

export function jsonFeed({ title, stories, iconPath }: FeedView): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: title.name,
    home_page_url: `${title.origin}/`,
    feed_url: `${title.origin}/feed.json`,
    ...(title.tagline === "" ? {} : { description: title.tagline }),
    icon: `${title.origin}${iconPath}`,
    language: title.language,
    items: stories.map((story) => item(title, story)),
  };
  return JSON.stringify(feed, cleanValue, 1);
}
