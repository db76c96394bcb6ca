import { finishItem } from "../finish-item.ts";
import { readDocuments } from "../markup/read-documents.ts";
import type { Receipt } from "../read-item.ts";
import type { Copy, Reader, Reading } from "../reader.ts";
import { capItems } from "../size-caps.ts";
import { makeWarnings } from "../warnings.ts";
import { draftOfRelease } from "./release-draft.ts";
import { mayHoldRelease, releaseOf, releasesIn } from "./release-fields.ts";

/**
 * Press releases in XML of no standard, as distributors and press offices make it: any document with
 * a headline and a body under one of their usual names. Asked last, after all formats that are known.
 */

/** Roots of documents that have headings and texts, and are no copy. */
const OTHERS =
  /^(?:html|schema|rss|rdf|feed|entry|opml|channel|catalog|sports-content|knowledgeItem|svg|xliff|TEI|workbook|urlset|service|categories|OpenSearchDescription)$/iu;

/** As far as a document is looked at before it is parsed. */
const LOOKED_AT = 1024 * 1024;

function read(copy: Copy, at: Receipt): Reading {
  const documents = readDocuments(copy.text, copy.warnings);
  if (documents.kind === "refused") return documents;
  const elements = capItems(documents.roots.flatMap((root) => releasesIn(root)));
  if (elements.length === 0)
    return { kind: "refused", code: "format-unknown", detail: "No press release stands in it." };
  const items = elements.map((element) => {
    const warnings = makeWarnings();
    return finishItem(draftOfRelease(releaseOf(element), at, warnings), warnings);
  });
  return { kind: "items", items };
}

export const pressReleaseReader: Reader = {
  format: "press-release",
  recognises: ({ root, text }) =>
    root !== null && !OTHERS.test(root.name) && mayHoldRelease(text.slice(0, LOOKED_AT)),
  read,
};
