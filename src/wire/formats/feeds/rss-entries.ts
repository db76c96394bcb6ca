import type { RdfFeed, RssFeed } from "feedsmith";
import { lineOf } from "../text/clean-text.ts";
import {
  EMPTY_ENTRY,
  guessedText,
  resolved,
  type Feed,
  type FeedEntry,
  type FeedText,
} from "./feed-entry.ts";
import { mergePictures, picturesOfEnclosures, picturesOfMedia } from "./feed-pictures.ts";

/**
 * RSS 0.9x, 1.0 and 2.0 with the content, Dublin Core, Media RSS and Atom modules. Sources: RSS
 * Advisory Board, RSS 2.0.11; RDF Site Summary 1.0. Pure.
 */

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;
type Either = RdfItem &
  Pick<RssItem, "guid" | "pubDate" | "authors" | "itunes" | "categories" | "source" | "enclosures">;

interface Head {
  readonly base: string;
  readonly language: string;
  readonly rights: string;
  readonly credit: string;
}

/** A house named by its mail address is not named. */
const creditOf = (...lists: readonly (readonly string[] | undefined)[]): string => {
  const name = first(...lists);
  return name.includes("@") ? "" : name;
};

const first = (...lists: readonly (readonly string[] | undefined)[]): string =>
  lists.map((list) => list?.[0] ?? "").find(Boolean) ?? "";

/** "editor@a.example (Ada Finch)" comes parted; a bare address names nobody. */
function authorsOf(item: Either): readonly string[] {
  const named = (item.authors ?? []).map((author) => author.name ?? "");
  const creators = item.dc?.creators ?? item.dcterms?.creators ?? [];
  const atom = (item.atom?.authors ?? []).map((author) => author.name ?? "");
  const lists = [creators, named, atom, [item.itunes?.author ?? ""]];
  const found = lists.find((list) => list.some(Boolean)) ?? [];
  return found.filter((name) => name !== "" && !name.includes("@"));
}

/** Signs; no summary is longer. */
const MAX_SUMMARY = 1000;

/** Some set the whole text into the description and a part of it into the content. */
function textsOf(item: Either, base: string): Pick<FeedEntry, "full" | "summary"> {
  const text = (value: string | undefined): FeedText | null =>
    value === undefined || value === "" ? null : guessedText(value, base);
  const encoded = text(item.content?.encoded ?? item.atom?.content?.value);
  const described = text(
    item.description ?? item.dcterms?.abstracts?.[0] ?? item.atom?.summary?.value ?? item.itunes?.summary,
  );
  if (encoded === null) return { full: described, summary: text(item.itunes?.subtitle) };
  if (described !== null && described.value.length > Math.max(MAX_SUMMARY, encoded.value.length * 1.5))
    return { full: described, summary: encoded };
  return { full: encoded, summary: described };
}

const categoriesOf = (item: Either): FeedEntry["categories"] => [
  ...(item.categories ?? []).map(({ name = "", domain = "" }) => subjectOf(name, domain)),
  ...(item.dc?.subjects ?? []).map((name) => subjectOf(name, "")),
  ...(item.media?.keywords ?? []).map((name) => subjectOf(name, "")),
];

/** A code of the IPTC stands under the address of its list. */
function subjectOf(written: string, scheme: string): FeedEntry["categories"][number] {
  const name = lineOf(written);
  if (/^https?:\/\/cv\.iptc\.org\/newscodes\//iu.test(scheme) && /^\d{8}$/u.test(name))
    return { uri: `${scheme.replace(/\/?$/u, "/")}${name}` };
  return { name, rel: "keyword" };
}

function entryOf(item: Either, head: Head): FeedEntry {
  const base = resolved(item.xml?.base ?? "", head.base) || head.base;
  const guid = item.guid?.value ?? item.atom?.id ?? "";
  const permalink = item.guid?.isPermaLink !== false && /^https?:/iu.test(guid) ? guid : "";
  const link = resolved(item.link ?? item.atom?.links?.[0]?.href ?? permalink, base);
  const within = item.xml?.base === undefined ? link || base : base;
  const published = item.pubDate ?? item.atom?.published ?? first(item.dcterms?.issued, item.dc?.dates);
  return {
    ...EMPTY_ENTRY,
    id: guid || (item.rdf?.about ?? ""),
    link,
    title: guessedText(item.title ?? item.itunes?.title ?? first(item.dc?.titles), ""),
    updated: item.atom?.updated ?? first(item.dcterms?.modified),
    published,
    ...textsOf(item, within),
    authors: authorsOf(item),
    rights: first(item.dc?.rights, item.dcterms?.rights) || head.rights,
    credit: item.source?.title ?? (creditOf(item.dc?.publishers) || head.credit),
    categories: categoriesOf(item),
    pictures: mergePictures([
      ...picturesOfMedia(item.media, base),
      ...picturesOfEnclosures(
        (item.enclosures ?? []).map(({ url, type, length }) => ({ url, type, size: length })),
        base,
      ),
      ...picturesOfEnclosures([{ url: item.itunes?.image }], base),
    ]),
    language: item.xml?.lang ?? (first(item.dc?.languages) || head.language),
  };
}

export function feedOfRss(feed: RssFeed.Feed<string>): Feed {
  const link = feed.link ?? "";
  const head: Head = {
    base: resolved(feed.xml?.base ?? "", link) || link,
    language: feed.language ?? feed.xml?.lang ?? first(feed.dc?.languages),
    rights: feed.copyright ?? first(feed.dc?.rights, feed.dcterms?.rights),
    credit: creditOf(feed.dc?.publishers),
  };
  const entries = (feed.items ?? []).map((item) => entryOf(item as Either, head));
  return { title: feed.title ?? "", link, entries };
}

export function feedOfRdf(feed: RdfFeed.Feed<string>): Feed {
  const link = feed.link ?? "";
  const head: Head = {
    base: resolved(feed.xml?.base ?? "", link) || link,
    language: feed.xml?.lang ?? first(feed.dc?.languages),
    rights: first(feed.dc?.rights, feed.dcterms?.rights),
    credit: creditOf(feed.dc?.publishers),
  };
  return { title: feed.title ?? "", link, entries: (feed.items ?? []).map((item) => entryOf(item, head)) };
}
