import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import { allNamed, childElements, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { readXml } from "../markup/xml-document.ts";
import type { RefusalCode } from "../read-item.ts";
import type { Copy } from "../reader.ts";
import { withoutControls } from "../text/clean-text.ts";
import { feedOfAtom } from "./atom-entries.ts";
import type { Feed } from "./feed-entry.ts";
import { feedOfJson } from "./json-entries.ts";
import { feedOfRdf, feedOfRss } from "./rss-entries.ts";

/**
 * Feeds by feedsmith, behind our own caps: what is too deep, too much or declares entities is refused
 * by our parser before it sees it.
 */

export type ParsedFeed =
  | { readonly kind: "feed"; readonly feed: Feed }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string };

const refuse = (code: RefusalCode, detail: string): ParsedFeed => ({ kind: "refused", code, detail });

const NONE: Feed = { title: "", link: "", entries: [] };

/** feedsmith throws errors of its own and, on odd input, others. */
function attempt(make: () => Feed): ParsedFeed {
  try {
    return { kind: "feed", feed: make() };
  } catch (error) {
    return refuse("feed-broken", error instanceof Error ? error.message.slice(0, 120) : "");
  }
}

/** Of people; feedsmith takes quadratic time to look for brackets and addresses in them. */
const MAX_NAME = 2000;
const IS_PERSON = /^(?:author|managingeditor|webmaster)$/iu;

const hasLongName = (element: MarkupElement): boolean =>
  IS_PERSON.test(element.name) ? textOf(element).length > MAX_NAME : childElements(element).some(hasLongName);

/** The same where there is no tree: a name that is not plainly short counts as long. */
function mayHaveLongName(text: string): boolean {
  const short = /(?:\s{0,100}<!\[CDATA\[[^\]<]{0,2000}\]\]>\s{0,100}|[^<]{0,2000})<\//uy;
  for (const { 0: tag, index } of text.matchAll(/<(?:author|managingeditor|webmaster)\b[^<>]{0,2000}>/giu)) {
    short.lastIndex = index + tag.length;
    if (!tag.endsWith("/>") && !short.test(text)) return true;
  }
  return false;
}

/** Text that is not well-formed is tried only while it is small, and only when it is whole. */
const MAX_MALFORMED = 1024 * 1024;
const MAX_TAGS = 50_000;

function mayBeTried(text: string): boolean {
  return (
    text.length <= MAX_MALFORMED &&
    !/<!ENTITY/iu.test(text) &&
    /<\/(?:[\w.-]+:)?(?:rss|feed|RDF)\s*>\s*(?:<!--[^>]*-->\s*)*$/iu.test(text.slice(-2000)) &&
    text.split("<", MAX_TAGS + 1).length <= MAX_TAGS
  );
}

function makeFeed(name: string, text: string, root: MarkupElement | null): Feed {
  if (name === "feed") return feedOfAtom(parseAtomFeed(text), root);
  if (name === "rdf") return feedOfRdf(parseRdfFeed(text));
  return feedOfRss(parseRssFeed(text));
}

/** Never throws. */
export function parseXmlFeed(copy: Copy): ParsedFeed {
  const name = copy.root?.name.toLowerCase() ?? "";
  const text = withoutControls(copy.text).trimStart();
  const document = readXml(copy.text, copy.warnings);
  if (document.kind === "refused") {
    const isRisky = name === "rss" && mayHaveLongName(text);
    if (document.code !== "xml-broken" || isRisky || !mayBeTried(text)) return document;
    const parsed = attempt(() => makeFeed(name, text, null));
    if (parsed.kind === "refused" || parsed.feed.entries.length === 0) return document;
    copy.warnings.add("feed-malformed", document.detail.trim());
    return parsed;
  }
  // An empty feed is no fault, and feedsmith takes it for one.
  const entries = allNamed(document.root, "item", "entry", "deleted-entry").length;
  if (entries === 0) return { kind: "feed", feed: NONE };
  if (name === "rss" && hasLongName(document.root))
    return refuse("copy-too-large", "The name of a person is longer than 2,000 signs.");
  const parsed = attempt(() => makeFeed(name, text, document.root));
  if (parsed.kind === "feed" && parsed.feed.entries.length < entries) copy.warnings.add("item-unreadable");
  return parsed;
}

/** Never throws. */
export function parseJsonFeedOf(value: object): ParsedFeed {
  return attempt(() => feedOfJson(parseJsonFeed(value)));
}
