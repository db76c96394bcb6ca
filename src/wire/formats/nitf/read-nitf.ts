import type { Copy, Reader, Reading } from "../reader.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import { finishItem } from "../finish-item.ts";
import { allNamed, attribute, childNamed, type MarkupElement } from "../markup/markup-tree.ts";
import { readDocuments } from "../markup/read-documents.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { bodyOfNitf } from "./nitf-body.ts";
import { headOfNitf } from "./nitf-head.ts";
import { takeSignOff } from "./sign-off.ts";
import { draftOfRitzau, isRitzau, ritzauStories } from "./ritzau.ts";

/** NITF 3.0 to 3.6, with or without namespace, as agencies send it. Source: IPTC NITF 3.6. */

function readOne(nitf: MarkupElement, at: Receipt, warnings: Warnings): ReadItem {
  const head = headOfNitf(nitf, at.zone ?? "UTC", warnings);
  const body = bodyOfNitf(childNamed(nitf, "body"), head, warnings);
  const { blocks, signOff } = takeSignOff(body.blocks);
  const editorNote = [body.editorNote, signOff].filter(Boolean).join("\n");
  return finishItem({ ...head, ...body, blocks, editorNote }, warnings);
}

const OWN_STATUS = "management-status";
const ORDER = "management-doc-idref";

/**
 * A document that says what itself is and also cancels another one is two things: the order, and a
 * story of its own, which the order does not reach.
 */
function withOwnStory(nitf: MarkupElement): readonly MarkupElement[] {
  const head = childNamed(nitf, "head");
  const docdata = childNamed(head, "docdata");
  const id = attribute(childNamed(docdata, "doc-id"), "id-string");
  const ordered = attribute(docdata, ORDER);
  const isBoth = attribute(docdata, OWN_STATUS) !== "" && id !== "" && ordered !== "" && id !== ordered;
  if (!isBoth || docdata === null || head === null) return [nitf];
  const own = {
    ...docdata,
    attributes: { ...docdata.attributes, [ORDER]: "", "management-idref-status": "" },
  };
  const replaced = (element: MarkupElement, from: MarkupElement, to: MarkupElement): MarkupElement => ({
    ...element,
    children: element.children.map((child) => (child === from ? to : child)),
  });
  return [nitf, replaced(nitf, head, replaced(head, docdata, own))];
}

function storiesOf(root: MarkupElement, at: Receipt): readonly ReadItem[] {
  if (isRitzau(root.name)) {
    return capItems(ritzauStories(root)).map((story) => {
      const warnings = makeWarnings();
      return finishItem(draftOfRitzau(story, at.zone ?? "UTC", warnings), warnings);
    });
  }
  const stories = root.name.toLowerCase() === "nitf" ? [root] : allNamed(root, "nitf");
  return capItems(stories.flatMap(withOwnStory)).map((nitf) => readOne(nitf, at, makeWarnings()));
}

function read(copy: Copy, at: Receipt): Reading {
  const documents = readDocuments(copy.text, copy.warnings);
  if (documents.kind === "refused") return documents;
  return { kind: "items", items: documents.roots.flatMap((root) => storiesOf(root, at)) };
}

export const nitfReader: Reader = {
  format: "nitf",
  recognises: ({ root }) => root !== null && (root.name.toLowerCase() === "nitf" || isRitzau(root.name)),
  read,
};
