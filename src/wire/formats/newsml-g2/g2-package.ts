import type { NinjsAssociation } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { linesIn, statusOf, typeOf, type Context } from "./g2-meta.ts";

/** The members of a package, in the order of its groups. Pure. */

function memberOf(reference: MarkupElement, role: string, context: Context): NinjsAssociation | null {
  const target = attribute(reference, "residref") || attribute(reference, "href");
  if (target === "") return null;
  const title =
    childrenNamed(reference, "title")
      .map((element) => lineOf(textOf(element)))
      .find(Boolean) ?? "";
  const headline =
    childrenNamed(reference, "headline")
      .map((element) => lineOf(textOf(element)))
      .find(Boolean) ?? "";
  const href = attribute(reference, "href");
  const draft: Draft = {
    ...EMPTY_DRAFT,
    agencyId: target,
    type: typeOf(childNamed(reference, "itemClass"), context),
    versionName: attribute(reference, "version"),
    status: statusOf(reference, context),
    headlines: [headline, title]
      .filter(Boolean)
      .slice(0, 1)
      .map((value) => ({ role: "main", value })),
    descriptions: childrenNamed(reference, "description").map((element) => ({
      role: attribute(element, "role").replace(/^.*:/, "") || "description",
      value: linesIn(element),
    })),
    renditions: href === "" ? [] : [{ name: "main", href, contentType: attribute(reference, "contenttype") }],
  };
  return associationOf(draft, title || headline || target, role, context.warnings);
}

const MAX_DEPTH = 64;

/** Members from the root group down; a group that refers to itself is not followed twice. */
export function membersOf(item: MarkupElement, context: Context): readonly NinjsAssociation[] {
  const groupSet = childNamed(item, "groupSet");
  const groups = new Map(childrenNamed(groupSet, "group").map((group) => [attribute(group, "id"), group]));
  const visited = new Set<string>();
  const visit = (id: string, depth: number): NinjsAssociation[] => {
    const group = groups.get(id);
    if (group === undefined || visited.has(id) || depth > MAX_DEPTH) return [];
    visited.add(id);
    const role = attribute(group, "role").replace(/^.*[:/]/, "");
    return childElements(group).flatMap((child) => {
      if (child.name === "groupRef") return visit(attribute(child, "idref"), depth + 1);
      const member = child.name === "itemRef" ? memberOf(child, role, context) : null;
      return member === null ? [] : [member];
    });
  };
  const fromRoot = visit(attribute(groupSet, "root"), 0);
  if (fromRoot.length > 0) return fromRoot;
  return allNamed(groupSet, "itemRef").flatMap((reference) => memberOf(reference, "", context) ?? []);
}
