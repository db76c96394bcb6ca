import { finishItem } from "../finish-item.ts";
import { mayHoldData, withPlainData } from "../inline-data.ts";
import {
  attribute,
  childElements,
  childNamed,
  descendant,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { readDocuments, type Documents } from "../markup/read-documents.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { decodeText } from "../text/charset.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { draftOfStory, type Context } from "./n1-draft.ts";
import { identityOf } from "./n1-identity.ts";
import { storiesOf } from "./n1-stories.ts";
import { topicsOf } from "./n1-subjects.ts";
import { changesEarlier, revisionsIn, wholeItem } from "./n1-update.ts";

/**
 * NewsML 1.0 to 1.2: news items with nested components, as AFP, Belga, ANP, EFE, SDA, Business Wire
 * and others send them. Source: IPTC NewsML 1.2.
 */

/** An item, with the one around it where items are nested. */
interface Nested {
  readonly item: MarkupElement;
  readonly outer: MarkupElement | null;
}

function itemsBelow(element: MarkupElement, outer: MarkupElement | null): readonly Nested[] {
  const inside = (around: MarkupElement | null): readonly Nested[] =>
    childElements(element).flatMap((child) => itemsBelow(child, around));
  return element.name === "NewsItem" ? [{ item: element, outer }, ...inside(element)] : inside(outer);
}

/** Lists of codes are known for what they are, and make no item. */
function isCopy({ item }: Nested, warnings: Warnings): boolean {
  const type = attribute(descendant(item, "NewsManagement", "NewsItemType"), "FormalName");
  const isBare = childNamed(item, "NewsComponent") === null;
  if (type === "TopicSet" || (isBare && childNamed(item, "TopicSet") !== null))
    warnings.add("knowledge-item");
  else if (type === "Catalog" || (isBare && childNamed(item, "Catalog") !== null))
    warnings.add("catalog-item");
  else return true;
  return false;
}

const NO_COMPONENT: MarkupElement = {
  name: "NewsComponent",
  namespace: "",
  attributes: Object.create(null) as Record<string, string>,
  children: [],
};

function readItem(nested: Nested, envelope: MarkupElement | null, at: Receipt): readonly ReadItem[] {
  const { item, outer } = nested;
  const zone = at.zone ?? "UTC";
  const quiet = makeWarnings();
  const around = outer === null ? "" : identityOf(outer, envelope, zone, quiet).agencyId;
  const stories = storiesOf(childNamed(item, "NewsComponent") ?? NO_COMPONENT);
  const topics = topicsOf(item);
  const sender = attribute(descendant(envelope, "SentFrom", "Party"), "FormalName");
  return stories.map((story, index) => {
    const warnings = makeWarnings();
    if (changesEarlier(item)) warnings.add("update-partial");
    const identity = identityOf(item, envelope, zone, warnings);
    const links =
      around === "" ? identity.links : [...identity.links, { rel: "part-of" as const, agencyId: around }];
    const context: Context = { item, topics, identity: { ...identity, links }, sender, zone, warnings };
    return finishItem(draftOfStory(story, index, context), warnings);
  });
}

function rootsOf(text: string, warnings: Warnings): Documents {
  const documents = readDocuments(text, warnings);
  if (documents.kind === "refused" || !mayHoldData(text)) return documents;
  return { kind: "documents", roots: documents.roots.map((root) => withPlainData(root, warnings)) };
}

/** Items of earlier sendings by revision; what cannot be read of them is not there. */
function earlierItems({ earlier = [] }: Receipt): ReadonlyMap<string, MarkupElement> {
  const items = earlier.flatMap((bytes) => {
    const documents = rootsOf(decodeText(bytes, makeWarnings()), makeWarnings());
    return documents.kind === "refused"
      ? []
      : documents.roots.flatMap((root) => itemsBelow(root, null).map((nested) => nested.item));
  });
  return revisionsIn(items);
}

function read(copy: Copy, at: Receipt): Reading {
  const documents = rootsOf(copy.text, copy.warnings);
  if (documents.kind === "refused") return documents;
  const earlier = earlierItems(at);
  const items = documents.roots.flatMap((root) =>
    capItems(itemsBelow(root, null))
      .map((nested) => ({ ...nested, item: wholeItem(nested.item, earlier) ?? nested.item }))
      .filter((nested) => isCopy(nested, copy.warnings))
      .flatMap((nested) => readItem(nested, childNamed(root, "NewsEnvelope"), at)),
  );
  return { kind: "items", items: capItems(items) };
}

export const newsml1Reader: Reader = {
  format: "newsml-1",
  recognises: ({ root, text }) =>
    root !== null &&
    (root.name === "NewsML" || (root.name === "NewsItem" && text.includes("<NewsComponent"))),
  read,
};
