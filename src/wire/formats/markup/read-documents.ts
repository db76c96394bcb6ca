import type { RefusalCode } from "../read-item.ts";
import type { Warnings } from "../warnings.ts";
import type { MarkupElement } from "./markup-tree.ts";
import { makeXmlMeasure, readXml, splitDocuments } from "./xml-document.ts";

export type Documents =
  | { readonly kind: "documents"; readonly roots: readonly MarkupElement[] }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string };

/**
 * The documents of a text: one, or several glued together. A broken one among several is left out
 * with a warning and does not harm the others.
 */
export function readDocuments(text: string, warnings: Warnings): Documents {
  const whole = readXml(text, warnings);
  if (whole.kind === "document") return { kind: "documents", roots: [whole.root] };
  const parts = splitDocuments(text);
  if (parts.length < 2) return whole;
  const roots: MarkupElement[] = [];
  const measure = makeXmlMeasure();
  for (const [index, part] of parts.entries()) {
    const result = readXml(part, warnings, measure);
    if (result.kind === "document") roots.push(result.root);
    else
      warnings.add(
        index === parts.length - 1 && result.code === "xml-torn" ? "part-torn" : "item-unreadable",
        result.detail,
      );
  }
  return roots.length === 0 ? whole : { kind: "documents", roots };
}
