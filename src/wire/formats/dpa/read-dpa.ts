import { finishItem } from "../finish-item.ts";
import { field, isObject, textAt, type JsonObject } from "../ninjs/json-document.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings } from "../warnings.ts";
import { dpaDraft } from "./dpa-draft.ts";

/** dpa digitalwires JSON: one item, a list of them, or an answer with `entries`. */

function isItem(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  if (/^digitalwires\b/.test(textAt(value, "format"))) return true;
  return Object.hasOwn(value, "dpa_id") || Object.hasOwn(value, "article_html");
}

function itemsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isItem);
  if (isItem(value)) return [value];
  const entries = isObject(value) ? field(value, "entries", "items") : undefined;
  return Array.isArray(entries) ? entries.filter(isItem) : [];
}

const itemsOf = (copy: Copy): readonly JsonObject[] => {
  const json = copy.json();
  return json?.kind === "value" ? itemsIn(json.value) : [];
};

function readOne(item: JsonObject, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  return finishItem(dpaDraft(item, at.zone ?? "UTC", warnings), warnings);
}

export const dpaReader: Reader = {
  format: "dpa-digitalwires",
  recognises: (copy) => itemsOf(copy).length > 0,
  read: (copy, at) => ({
    kind: "items",
    items: capItems(itemsOf(copy)).map((item) => readOne(item, at)),
  }),
};
