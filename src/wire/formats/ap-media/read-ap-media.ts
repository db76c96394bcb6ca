import { finishItem } from "../finish-item.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings } from "../warnings.ts";
import type { JsonObject } from "../ninjs/json-document.ts";
import { apDraft } from "./ap-draft.ts";
import { apPageOf, type ApPage } from "./ap-page.ts";

/** AP Media API 1.1 to 2.1: one item, or a page of a feed. */

function readOne(item: JsonObject, at: Receipt): ReadItem {
  const warnings = makeWarnings();
  return finishItem(apDraft(item, at.zone ?? "UTC", 0, warnings), warnings);
}

const pageOf = (copy: Copy): ApPage | null => {
  const json = copy.json();
  return json?.kind === "value" ? apPageOf(json.value) : null;
};

export const apMediaReader: Reader = {
  format: "ap-media-api",
  recognises: (copy) => pageOf(copy) !== null,
  read: (copy, at) => ({
    kind: "items",
    items: capItems(pageOf(copy)?.items ?? []).map((item) => readOne(item, at)),
  }),
};
