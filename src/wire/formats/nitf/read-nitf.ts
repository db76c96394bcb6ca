import type { Copy, Reader, Reading } from "../reader.ts";
import type { ReadItem, Receipt } from "../read-item.ts";
import { finishItem } from "../finish-item.ts";
import { allNamed, childNamed, type MarkupElement } from "../markup/markup-tree.ts";
import { readDocuments } from "../markup/read-documents.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";
import { bodyOfNitf } from "./nitf-body.ts";
import { headOfNitf } from "./nitf-head.ts";

/** NITF 3.0 to 3.6, with or without namespace, as agencies send it. Source: IPTC NITF 3.6. */

function readOne(nitf: MarkupElement, at: Receipt, warnings: Warnings): ReadItem {
  const head = headOfNitf(nitf, at.zone ?? "UTC", warnings);
  const body = bodyOfNitf(childNamed(nitf, "body"), head, warnings);
  return finishItem({ ...head, ...body }, at, warnings);
}

function read(copy: Copy, at: Receipt): Reading {
  const documents = readDocuments(copy.text, copy.warnings);
  if (documents.kind === "refused") return documents;
  const stories = documents.roots.flatMap((root) => (root.name === "nitf" ? [root] : allNamed(root, "nitf")));
  return { kind: "items", items: stories.map((nitf) => readOne(nitf, at, makeWarnings())) };
}

export const nitfReader: Reader = {
  format: "nitf",
  recognises: (copy) => copy.root?.name === "nitf" || (copy.root?.name ?? "").toLowerCase() === "nitf",
  read,
};
