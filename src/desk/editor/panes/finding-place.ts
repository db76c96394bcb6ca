import type { Content } from "../../../stories/content.ts";
import type { Finding } from "../../../stories/stories-contract.ts";
import type { CopyPlace } from "./outline.ts";

/** Where a person goes to mend what a check found. */
export type MendPlace =
  | { readonly kind: "copy"; readonly place: CopyPlace }
  | { readonly kind: "credit"; readonly pictureId: string }
  | { readonly kind: "about"; readonly field: "section" | "agency" }
  | { readonly kind: "wire" };

/** An embargo ends, and a kill or withhold is lifted, by the agency alone: no place of the story mends it. Pure. */
export const canBeMended = ({ severity, where }: Pick<Finding, "severity" | "where">): boolean =>
  !(severity === "stop" && where.kind === "source");

/** What the way to a finding is called. Pure. */
export const goWord = (finding: Pick<Finding, "severity" | "where">): "Mend" | "See" =>
  finding.severity !== "hint" && canBeMended(finding) ? "Mend" : "See";

/** Pure. A picture's credit is mended beside the picture, its caption where the picture stands. */
export function placeOfFinding(finding: Finding, content: Content, isAgency: boolean): MendPlace {
  const { kind, id } = finding.where;
  switch (kind) {
    case "section":
      return { kind: "about", field: "section" };
    case "source":
      return { kind: "wire" };
    case "byline":
      return isAgency ? { kind: "about", field: "agency" } : { kind: "copy", place: { kind: "byline" } };
    case "picture":
      return finding.rule.startsWith("credit") && id !== undefined
        ? { kind: "credit", pictureId: id }
        : { kind: "copy", place: placeOfPicture(id, content) };
    case "block":
      return { kind: "copy", place: id === undefined ? { kind: "body" } : { kind: "block", id } };
    default:
      return { kind: "copy", place: { kind } };
  }
}

function placeOfPicture(pictureId: string | undefined, content: Content): CopyPlace {
  if (content.mainPicture?.pictureId === pictureId) return { kind: "main-picture" };
  const block = content.body.content.find(
    (each) => each.type === "picture" && each.attrs.pictureId === pictureId,
  );
  return block?.type === "picture" ? { kind: "block", id: block.attrs.id } : { kind: "body" };
}
