import { field, isObject, textAt, type JsonObject } from "../ninjs/json-document.ts";

/** The envelope of AP Media API answers: one item, a page of a feed, or an item by itself. Pure. */

const MAX_ITEMS = 2001;

export interface ApPage {
  readonly items: readonly JsonObject[];
  /** Where the feed goes on; "" for a single item. */
  readonly nextPage: string;
  /** Where newer items of the feed will be; "" when the page does not say. */
  readonly feedHref: string;
}

/** AP's own ids beside each other; ninjs may have them too, and says that it is ninjs. */
function isApItem(value: unknown): value is JsonObject {
  if (!isObject(value) || Object.hasOwn(value, "$standard") || Object.hasOwn(value, "standard")) return false;
  const ids = field(value, "altids");
  return isObject(ids) && textAt(ids, "itemid") !== "" && textAt(ids, "etag", "friendlykey") !== "";
}

/** Inside an answer of the API an item may say no more than where it lies. */
const isStub = (value: JsonObject): boolean => textAt(value, "uri") !== "" || textAt(value, "type") !== "";

/** `beside` may hold the text, as some deliveries put it: it is moved into the item. */
function itemIn(entry: JsonObject, beside: JsonObject, isAnswer: boolean): JsonObject | null {
  const item = field(entry, "item");
  const found = isObject(item) ? item : entry;
  if (!isApItem(found) && !(isAnswer && found === item && isStub(found))) return null;
  const nitf = field(beside, "nitf");
  return nitf === undefined || Object.hasOwn(found, "nitf") ? found : { ...found, nitf };
}

/** Null when the JSON is no answer of the API with items or a place for them. */
export function apPageOf(value: unknown): ApPage | null {
  if (!isObject(value)) return null;
  const inner = field(value, "data");
  const data = isObject(inner) ? inner : value;
  const isAnswer = Object.hasOwn(value, "api_version");
  const list = field(data, "items");
  const items = Array.isArray(list)
    ? list
        .slice(0, MAX_ITEMS)
        .filter(isObject)
        .map((entry) => itemIn(entry, entry, isAnswer))
    : [itemIn(data, value, isAnswer)];
  const found = items.filter((item) => item !== null);
  if (found.length === 0 && !(isAnswer && Array.isArray(list))) return null;
  return { items: found, nextPage: textAt(data, "next_page"), feedHref: textAt(data, "feed_href") };
}
