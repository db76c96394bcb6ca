import { finishItem } from "../finish-item.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import { nameJson } from "../other-formats.ts";
import type { Copy, Reader } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings } from "../warnings.ts";
import { field, isObject, textAt, type JsonObject } from "./json-document.ts";
import { draftOf } from "./ninjs-draft.ts";

/** ninjs 1.0 to 3.1 and the dialect of Superdesk; one item, a list, or a page of a feed. Source: IPTC ninjs. */

/** Superdesk's content API leaves `uri` out and has `_id`; what it hands out for a download has neither. */
function isItem(object: JsonObject): boolean {
  if (nameJson(object) !== null) return false;
  if (textAt(object, "uri", "guid") !== "") return true;
  if (textAt(object, "versioncreated", "versionCreated") === "") return false;
  const hasText = textAt(object, "headline") !== "" && textAt(object, "body_html", "body_text") !== "";
  return textAt(object, "_id") !== "" || hasText;
}

/** Items of a list or a page; a page of another system is not searched further. */
function itemsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject).filter(isItem);
  if (!isObject(value)) return [];
  if (isItem(value)) return [value];
  for (const name of ["item", "items", "_items", "newsItems"]) {
    const list = field(value, name);
    if (Array.isArray(list)) return list.filter(isObject).filter(isItem);
    if (isObject(list) && isItem(list)) return [list];
  }
  return [];
}

function readOne(object: JsonObject, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  const draft = draftOf(object, at.zone ?? "UTC", 0, warnings);
  return finishItem(draft, warnings);
}

const itemsOf = (copy: Copy): readonly JsonObject[] => {
  const json = copy.json();
  return json?.kind === "value" ? itemsIn(json.value) : [];
};

export const ninjsReader: Reader = {
  format: "ninjs",
  recognises: (copy) => itemsOf(copy).length > 0,
  read: (copy, at) => ({
    kind: "items",
    items: capItems(itemsOf(copy)).map((object) => readOne(object, at)),
  }),
};
