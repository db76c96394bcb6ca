import type { ReleasedStory } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { largestJpeg } from "../pages/picture.ts";
import {
  addressOfStory,
  creatorsOf,
  fullTextOf,
  headlineOf,
  latestChange,
  summaryOf,
  type FeedView,
} from "./feed-view.ts";
import { xml, xmlDocument, type Xml } from "../../platform/index.ts";

/**
 * RSS 2.0 (RSS Advisory Board, 2.0.11) with the content, Dublin Core, Atom and Media RSS modules as
 * its profile advises. `guid` is the permanent address.
 */

/** RFC 822 date with a four-digit year. */
const rssDate = (iso: string): string => new Date(iso).toUTCString();

function media(title: Title, story: ReleasedStory): Xml | null {
  const picture = story.mainPicture;
  const jpeg = picture === null ? null : largestJpeg(picture);
  if (picture === null || jpeg === null) return null;
  return xml`
<media:content url="${title.origin}${jpeg.path}" medium="image" type="image/jpeg" width="${jpeg.width}" height="${jpeg.height}">${picture.caption === "" ? null : xml`<media:description type="plain">${picture.caption}</media:description>`}${picture.credit === "" ? null : xml`<media:credit>${picture.credit}</media:credit>`}</media:content>`;
}

function item(title: Title, story: ReleasedStory): Xml {
  const address = addressOfStory(title, story);
  const content = fullTextOf(title, story);
  return xml`<item>
<title>${headlineOf(story)}</title>
<link>${address}</link>
<guid isPermaLink="true">${address}</guid>
<pubDate>${rssDate(story.publishedAt)}</pubDate>${creatorsOf(title, story).map(
    ({ name }) => xml`
<dc:creator>${name}</dc:creator>`,
  )}
<category>${story.section.name}</category>
<description>${summaryOf(story)}</description>${
    content === null
      ? null
      : xml`
<content:encoded>${content}</content:encoded>`
  }${media(title, story)}
</item>
`;
}

export function rssFeed({ title, stories }: FeedView): string {
  const latest = latestChange(stories);
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${title.name}</title>
<link>${title.origin}/</link>
<description>${title.tagline || title.name}</description>
<language>${title.language.toLowerCase()}</language>${
    latest === null
      ? null
      : xml`
<lastBuildDate>${rssDate(latest)}</lastBuildDate>`
  }
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${title.origin}/feed.xml" rel="self" type="application/rss+xml"/>
${stories.map((story) => item(title, story))}</channel>
</rss>`);
}
