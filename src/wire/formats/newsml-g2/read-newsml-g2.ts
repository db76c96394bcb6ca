import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import { finishItem } from "../finish-item.ts";
import { mayHoldData, withPlainData } from "../inline-data.ts";
import { attribute, childElements, childNamed, textOf, type MarkupElement } from "../markup/markup-tree.ts";
import { readDocuments } from "../markup/read-documents.ts";
import { takeSignOff } from "../nitf/sign-off.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { readDate } from "../text/dates.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { catalogueOf } from "./g2-codes.ts";
import { contentOf } from "./g2-content.ts";
import { eventFields, isEvent, planningFields } from "./g2-diary.ts";
import { metaOf, type Context } from "./g2-meta.ts";
import { linksOf, membershipsIn, withPackages, type Memberships } from "./g2-links.ts";
import { membersOf } from "./g2-package.ts";
import { subjectsOf } from "./g2-subjects.ts";

/** NewsML-G2 2.x: news, package, planning and event items. Source: IPTC NewsML-G2 2.35. */

const NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
const ITEM_NAMES = new Set([
  "newsItem",
  "packageItem",
  "planningItem",
  "conceptItem",
  "knowledgeItem",
  "catalogItem",
]);
const ROOT_NAMES = new Set([...ITEM_NAMES, "newsMessage"]);

/** G2 metadata first; an NITF body fills only what they leave empty. */
function fillFrom(meta: Draft, nitf: Partial<Draft>): Draft {
  return {
    ...meta,
    byline: meta.byline || (nitf.byline ?? ""),
    dateline: meta.dateline.place === "" ? (nitf.dateline ?? meta.dateline) : meta.dateline,
    headlines: meta.headlines.length > 0 ? meta.headlines : (nitf.headlines ?? []),
    title: meta.title || (nitf.title ?? ""),
    descriptions: meta.descriptions.length > 0 ? meta.descriptions : (nitf.descriptions ?? []),
    people: [...meta.people, ...(nitf.people ?? [])],
    organisations: [...meta.organisations, ...(nitf.organisations ?? [])],
    places: [...meta.places, ...(nitf.places ?? [])],
  };
}

function withTitle(draft: Draft, warnings: Warnings): Draft {
  if (draft.headlines.length > 0 || draft.title === "") return draft;
  warnings.add("headline-from-title");
  return { ...draft, headlines: [{ role: "main", value: draft.title }] };
}

function draftOf(item: MarkupElement, context: Context): Draft {
  const found: Draft = { ...EMPTY_DRAFT, ...metaOf(item, context), ...subjectsOf(item, context) };
  const meta: Draft = { ...found, links: linksOf(item, found.type, context) };
  switch (item.name) {
    case "packageItem":
      return { ...meta, type: "composite", associations: membersOf(item, context) };
    case "planningItem":
      context.warnings.add("planning-item");
      return {
        ...meta,
        signal: meta.signal === "kill" ? "kill" : "advisory",
        ...planningFields(item, meta, context),
      };
    case "conceptItem":
      context.warnings.add("event-item");
      return {
        ...meta,
        signal: meta.signal === "kill" ? "kill" : "advisory",
        ...eventFields(item, context),
      };
    default: {
      const content = contentOf(item, meta.type, context);
      const { blocks, signOff } = takeSignOff(content.blocks);
      return {
        ...fillFrom(meta, content.nitf),
        blocks,
        editorNote: [meta.editorNote, signOff].filter(Boolean).join("\n"),
        renditions: content.renditions,
        associations: content.associations,
      };
    }
  }
}

function contextOf(item: MarkupElement, message: MarkupElement, at: Receipt): Context {
  const tag = attribute(childNamed(childNamed(item, "contentMeta"), "language"), "tag");
  return {
    catalogue: catalogueOf(message),
    warnings: makeWarnings(),
    zone: at.zone ?? "UTC",
    language: tag || attribute(item, "xml:lang"),
  };
}

function readItem(item: MarkupElement, message: MarkupElement, packages: Memberships, at: Receipt): ReadItem {
  const context = contextOf(item, message, at);
  const draft = draftOf(item, context);
  const sent = readDate(
    textOf(childNamed(childNamed(message, "header"), "sent")),
    context.zone,
    context.warnings,
  );
  const dated: Draft = draft.sentAt === null ? { ...draft, sentAt: draft.contentCreated ?? sent } : draft;
  return finishItem(withPackages(withTitle(dated, context.warnings), packages), context.warnings);
}

/** Items anywhere below: a message may be wrapped in a feed or an envelope. */
function itemsBelow(element: MarkupElement): readonly MarkupElement[] {
  if (ITEM_NAMES.has(element.name)) return [element];
  return childElements(element).flatMap(itemsBelow);
}

/** Lists of codes are known for what they are, and make no item. */
function isCopy(item: MarkupElement, warnings: Warnings): boolean {
  if (item.name === "knowledgeItem") warnings.add("knowledge-item");
  else if (item.name === "catalogItem") warnings.add("catalog-item");
  else if (item.name === "conceptItem" && !isEvent(item)) warnings.add("concept-item");
  // A frame of references that says nothing of itself could be told from no other.
  else
    return (
      item.name !== "packageItem" || attribute(item, "guid") !== "" || childNamed(item, "itemMeta") !== null
    );
  return false;
}

function read(copy: Copy, at: Receipt): Reading {
  const documents = readDocuments(copy.text, copy.warnings);
  if (documents.kind === "refused") return documents;
  const items = documents.roots.flatMap((sent) => {
    const root = mayHoldData(copy.text) ? withPlainData(sent, copy.warnings) : sent;
    const below = capItems(itemsBelow(root));
    const packages = membershipsIn(below);
    return below
      .filter((item) => isCopy(item, copy.warnings))
      .map((item) => readItem(item, root, packages, at));
  });
  return { kind: "items", items };
}

export const newsmlG2Reader: Reader = {
  format: "newsml-g2",
  recognises: ({ root, text }) =>
    root !== null && (ROOT_NAMES.has(root.name) || (root.name !== "schema" && wrapsItems(text))),
  read,
};

/** An Atom entry or a SOAP envelope around a message. */
const wrapsItems = (text: string): boolean => {
  const head = text.slice(0, 64_000);
  return head.includes(NAMESPACE) && /<(?:[\w.-]+:)?(?:newsMessage|newsItem|packageItem)[\s>]/.test(head);
};
