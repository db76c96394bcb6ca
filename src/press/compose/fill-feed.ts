import type { Tx } from "../../platform/index.ts";
import { manyReleased, manyReleasedAddresses } from "../../stories/index.ts";
import { makePart } from "../engine/deflated-part.ts";
import type { FilledPage } from "../engine/filled.ts";
import { atomFeed } from "../feeds/atom.ts";
import { jsonFeed } from "../feeds/json-feed.ts";
import { robots } from "../feeds/robots.ts";
import { rssFeed } from "../feeds/rss.ts";
import { NEWS_HOURS, NEWS_LIMIT, newsSitemap, sitemap, SITEMAP_LIMIT } from "../feeds/sitemap.ts";
import type { Frame } from "../pages/views.ts";

const FEED_STORIES = 30;

/** Feeds, sitemaps and robots.txt: pages without slots, dropped with the lists. */
export async function fillFeed(tx: Tx, frame: Frame, path: string): Promise<FilledPage | null> {
  const { title } = frame;
  const made = (
    contentType: string,
    text: string,
    goodUntil: number | null = frame.nextEnding?.getTime() ?? null,
  ): FilledPage => ({
    status: 200,
    contentType,
    own: makePart(text),
    withSlots: false,
    tags: ["lists", "feed"],
    goodUntil,
    neverAfter: null,
  });
  const view = async () => ({
    title,
    stories: await manyReleased(tx, title.id, FEED_STORIES),
    iconPath: frame.look.icon.path,
  });
  switch (path) {
    case "/feed.xml":
      return made("application/rss+xml; charset=utf-8", rssFeed(await view()));
    case "/atom.xml":
      return made("application/atom+xml; charset=utf-8", atomFeed(await view()));
    case "/feed.json":
      return made("application/feed+json; charset=utf-8", jsonFeed(await view()));
    case "/sitemap.xml":
      return made(
        "application/xml; charset=utf-8",
        sitemap(title, await manyReleasedAddresses(tx, title.id, null, SITEMAP_LIMIT)),
      );
    case "/news-sitemap.xml": {
      // Stories leave it by age, so it is made anew each quarter of an hour.
      const since = new Date(frame.now.getTime() - NEWS_HOURS * 3_600_000);
      const entries = await manyReleasedAddresses(tx, title.id, since, NEWS_LIMIT);
      return made(
        "application/xml; charset=utf-8",
        newsSitemap(title, entries, frame.now),
        Math.min(frame.now.getTime() + 900_000, frame.nextEnding?.getTime() ?? Infinity),
      );
    }
    case "/robots.txt":
      return made("text/plain; charset=utf-8", robots(title));
    default:
      return null;
  }
}
