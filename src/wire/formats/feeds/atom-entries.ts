import type { AtomFeed } from "feedsmith";
import { allNamed, attribute, childNamed, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { EMPTY_ENTRY, resolved, type Feed, type FeedEntry, type FeedText } from "./feed-entry.ts";
import { lineOfText } from "./feed-html.ts";
import { mergePictures, picturesOfEnclosures, picturesOfMedia } from "./feed-pictures.ts";

/** Atom 1.0 and 0.3, with entries taken back. Sources: RFC 4287, RFC 6721. Pure. */

type Entry = AtomFeed.Entry<string>;
type Link = AtomFeed.Link<string>;

/** Atom 0.3 gives a media type where 1.0 gives a word. */
const isHtmlType = (type: string): boolean => /html/iu.test(type);
const isReadableType = (type: string): boolean => /^(?:|text|html|xhtml|text\/.*|.*html.*)$/iu.test(type);

function textOfConstruct(text: AtomFeed.Text | undefined, base: string): FeedText | null {
  if (text === undefined || text.value === "") return null;
  return {
    value: text.value,
    isHtml: isHtmlType(text.type ?? ""),
    base: resolved(text.xml?.base ?? "", base) || base,
  };
}

const lineOfConstruct = (text: AtomFeed.Text | undefined): string => lineOfText(textOfConstruct(text, ""));

function linkOf(links: readonly Link[], base: string): string {
  const pages = links.filter(({ rel = "alternate" }) => rel === "alternate");
  const page = pages.find(({ type = "text/html" }) => isHtmlType(type)) ?? pages[0];
  return resolved(page?.href ?? "", base);
}

function contentOf(entry: Entry, base: string): Pick<FeedEntry, "full" | "elsewhere"> {
  const { value = "", type = "", src = "", xml } = entry.content ?? {};
  const elsewhere = value === "" ? resolved(src, base) : "";
  if (value === "" || !isReadableType(type)) return { full: null, elsewhere };
  return { full: textOfConstruct({ value, type, ...(xml === undefined ? {} : { xml }) }, base), elsewhere };
}

const categoryOf = ({
  term = "",
  label = "",
  scheme = "",
}: AtomFeed.Category): FeedEntry["categories"][number] => {
  const isCode = /^https?:\/\/cv\.iptc\.org\/newscodes\//iu.test(scheme) && /^\d{8}$/u.test(term);
  if (isCode) return { name: label, uri: `${scheme.replace(/\/?$/u, "/")}${term}` };
  return { name: lineOf(label || term), rel: "keyword" };
};

interface Head {
  readonly base: string;
  readonly language: string;
  readonly rights: string;
  readonly credit: string;
}

const namesOf = (authors: Entry["authors"]): readonly string[] =>
  (authors ?? []).map((author) => author.name ?? "").filter((name) => name !== "" && !name.includes("@"));

function entryOf(entry: Entry, head: Head): FeedEntry {
  const base = resolved(entry.xml?.base ?? "", head.base) || head.base;
  const links = entry.links ?? [];
  const own = namesOf(entry.authors);
  const enclosures = links
    .filter(({ rel }) => rel === "enclosure")
    .map(({ href, type, title, length }) => ({ url: href, type, title, size: length }));
  const source = lineOfConstruct(entry.source?.title);
  return {
    ...EMPTY_ENTRY,
    id: entry.id ?? "",
    link: linkOf(links, base),
    title: textOfConstruct(entry.title, base),
    updated: entry.updated ?? "",
    published: entry.published ?? "",
    ...contentOf(entry, base),
    summary: textOfConstruct(entry.summary, base),
    authors: own.length > 0 ? own : (entry.dc?.creators ?? namesOf(entry.source?.authors)),
    rights: lineOfConstruct(entry.rights) || (entry.dc?.rights?.[0] ?? "") || head.rights,
    credit: source || head.credit,
    categories: (entry.categories ?? []).map(categoryOf),
    pictures: mergePictures([
      ...picturesOfMedia(entry.media, base),
      ...picturesOfEnclosures(enclosures, base),
    ]),
    language: entry.xml?.lang ?? entry.content?.xml?.lang ?? head.language,
  };
}

/** `at:deleted-entry`: the feed says that an entry is gone. */
export function deletedEntries(root: MarkupElement | null): readonly FeedEntry[] {
  return allNamed(root, "deleted-entry").map((element) => ({
    ...EMPTY_ENTRY,
    id: attribute(element, "ref"),
    updated: attribute(element, "when"),
    summary: { value: textOf(childNamed(element, "comment")), isHtml: false, base: "" },
    isDeleted: true,
  }));
}

export function feedOfAtom(feed: AtomFeed.Feed<string>, root: MarkupElement | null): Feed {
  const links = feed.links ?? [];
  const self = links.find(({ rel }) => rel === "self")?.href ?? "";
  const link = linkOf(links, "");
  const outer = self || link;
  const head: Head = {
    base: resolved(feed.xml?.base ?? "", outer) || outer,
    language: feed.xml?.lang ?? "",
    rights: lineOfConstruct(feed.rights),
    // The author of a feed is as a rule the house that sends it.
    credit: namesOf(feed.authors).join(", "),
  };
  const entries = (feed.entries ?? []).map((entry) => entryOf(entry, head));
  return { title: lineOfConstruct(feed.title), link, entries: [...entries, ...deletedEntries(root)] };
}
