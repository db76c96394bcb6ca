import type { JsonFeed } from "feedsmith";
import { EMPTY_ENTRY, resolved, type Feed, type FeedEntry } from "./feed-entry.ts";
import { mergePictures, picturesOfEnclosures } from "./feed-pictures.ts";

/** JSON Feed 1 and 1.1. Source: jsonfeed.org, version 1.1. Pure. */

type Item = JsonFeed.Item<string>;

const namesOf = (authors: readonly JsonFeed.Author[] | undefined): readonly string[] =>
  (authors ?? []).map(({ name = "" }) => name).filter((name) => name !== "" && !name.includes("@"));

function textOf(item: Item, base: string): FeedEntry["full"] {
  const { content_html: html = "", content_text: text = "" } = item;
  if (html !== "") return { value: html, isHtml: true, base };
  return text === "" ? null : { value: text, isHtml: false, base };
}

function picturesOf(item: Item, base: string): FeedEntry["pictures"] {
  const main = [item.image, item.banner_image].filter((url) => url !== undefined);
  return mergePictures([
    // Whatever its name, the feed says that it is a picture.
    ...picturesOfEnclosures(
      main.slice(0, 1).map((url) => ({ url, type: "image/*" })),
      base,
    ).map((picture) => ({ ...picture, renditions: picture.renditions.map(withoutType) })),
    ...picturesOfEnclosures(
      (item.attachments ?? []).map((each) => ({
        url: each.url,
        type: each.mime_type,
        title: each.title,
        size: each.size_in_bytes,
      })),
      base,
    ),
  ]);
}

const withoutType = ({
  name,
  href = "",
}: FeedEntry["pictures"][number]["renditions"][number]): FeedEntry["pictures"][number]["renditions"][number] => ({
  name,
  href,
});

export function feedOfJson(feed: JsonFeed.Feed<string>): Feed {
  const home = feed.home_page_url ?? feed.feed_url ?? "";
  const entries = (feed.items ?? []).map((item): FeedEntry => {
    const link = resolved(item.url ?? "", home);
    const base = link || home;
    return {
      ...EMPTY_ENTRY,
      id: item.id ?? "",
      link,
      title: { value: item.title ?? "", isHtml: false, base },
      updated: item.date_modified ?? "",
      published: item.date_published ?? "",
      full: textOf(item, base),
      summary: { value: item.summary ?? "", isHtml: false, base },
      authors: namesOf(item.authors),
      credit: namesOf(feed.authors).join(", "),
      categories: (item.tags ?? []).map((name) => ({ name, rel: "keyword" })),
      pictures: picturesOf(item, base),
      language: item.language ?? feed.language ?? "",
    };
  });
  return { title: feed.title ?? "", link: home, entries };
}
