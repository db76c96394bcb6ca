import { textElsewhere } from "../../formats/ap-media/ap-body.ts";
import { isObject, type JsonObject } from "../../formats/ninjs/json-document.ts";

/** Where a page of JSON says that its feed goes on. Pure. */

const at = (value: unknown, ...path: readonly string[]): unknown => {
  let found = value;
  for (const name of path) found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
};

/** In the order in which agencies write it: AP first. */
const PLACES: readonly (readonly string[])[] = [
  ["data", "next_page"],
  ["next_page"],
  ["data", "feed_href"],
  ["feed_href"],
  ["links", "next", "href"],
  ["links", "next"],
  ["_links", "next", "href"],
  ["next_url"],
  ["next"],
];

/** The absolute address of the next page; null where the page names none that can be asked. */
export function nextPageOf(page: unknown, base: string): string | null {
  for (const place of PLACES) {
    const found = at(page, ...place);
    if (typeof found === "string" && found !== "" && URL.canParse(found, base))
      return new URL(found, base).href;
  }
  return null;
}

export interface PagedItem {
  /** Tells this version of the item from all others on the page. */
  readonly key: string;
  readonly name: string;
  /** The entry of the page as an answer of its own. */
  readonly answer: { readonly data: unknown };
  /** Where its text lies; null when it stands in the item, or no place is named. */
  readonly bodyHref: string | null;
}

const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** The text may stand beside the item, as some deliveries put it. */
function bodyHrefOf(entry: JsonObject, item: JsonObject, base: string): string | null {
  if (text(at(entry, "nitf")) !== "") return null;
  const href = textElsewhere(item);
  return href !== "" && URL.canParse(href, base) ? new URL(href, base).href : null;
}

/** The entries of a page, oldest first as the page has them; null when it is a page of another kind. */
export function itemsOfPage(page: unknown, base: string): readonly PagedItem[] | null {
  const list = at(page, "data", "items");
  if (!Array.isArray(list)) return null;
  return list.filter(isObject).map((entry) => {
    const item = isObject(entry["item"]) ? entry["item"] : entry;
    const id = text(at(item, "altids", "itemid")) || text(at(item, "uri")).replace(/[?#].*$/s, "");
    const version = text(at(item, "version"));
    const etag = text(at(item, "altids", "etag"));
    return {
      key: [id, version, etag].join(" "),
      name: id,
      answer: { data: entry },
      bodyHref: bodyHrefOf(entry, item, base),
    };
  });
}
