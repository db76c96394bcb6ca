import { finishItem } from "../finish-item.ts";
import { field, isObject, textAt, type JsonObject } from "../ninjs/json-document.ts";
import type { Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings } from "../warnings.ts";
import { draftOfEntry } from "./entry-draft.ts";
import { parseJsonFeedOf, parseXmlFeed, type ParsedFeed } from "./parse-feed.ts";

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1: each entry an item. */

function readEntries(parsed: ParsedFeed, at: Receipt): Reading {
  if (parsed.kind === "refused") return parsed;
  const items = capItems(parsed.feed.entries).map((entry) => {
    const warnings = makeWarnings();
    return finishItem(draftOfEntry(entry, parsed.feed, at, warnings), warnings);
  });
  return { kind: "items", items };
}

const readXmlFeed = (copy: Copy, at: Receipt): Reading => readEntries(parseXmlFeed(copy), at);

/** Exports of WordPress are RSS too, and are moved in by the archive, not received as copy. */
const isExport = (text: string): boolean =>
  /xmlns:wp\s*=\s*["']http:\/\/wordpress\.org\/export\//u.test(text);

const RDF_FEED = /purl\.org\/(?:rss\/1\.0|net\/rss1\.1)|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf/u;

export const rssReader: Reader = {
  format: "rss",
  recognises: ({ root, text }) => {
    const name = root?.name.toLowerCase();
    if (name === "rss") return !isExport(text.slice(0, 16_000));
    return name === "rdf" && RDF_FEED.test(text.slice(0, 16_000));
  },
  read: readXmlFeed,
};

export const atomReader: Reader = {
  format: "atom",
  recognises: ({ root }) => root?.name === "feed",
  read: readXmlFeed,
};

/** By its version; some leave it out and have the addresses of a feed. */
function jsonFeedOf(copy: Copy): JsonObject | null {
  const json = copy.json();
  if (json?.kind !== "value" || !isObject(json.value)) return null;
  const isNamed = /^https?:\/\/jsonfeed\.org\/version\//iu.test(textAt(json.value, "version"));
  const isLike = textAt(json.value, "home_page_url", "feed_url") !== "";
  return (isNamed || isLike) && Array.isArray(field(json.value, "items")) ? json.value : null;
}

export const jsonFeedReader: Reader = {
  format: "json-feed",
  recognises: (copy) => jsonFeedOf(copy) !== null,
  read: (copy, at) => {
    const feed = jsonFeedOf(copy);
    if (feed === null) return { kind: "items", items: [] };
    const isEmpty = (field(feed, "items") as readonly unknown[]).length === 0;
    return isEmpty ? { kind: "items", items: [] } : readEntries(parseJsonFeedOf(feed), at);
  },
};
