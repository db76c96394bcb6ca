import type { Content, Dateline } from "../content.ts";
import type { MergeChoices, MergedField, MergePart } from "./merge-contract.ts";
import { wordRuns } from "./word-runs.ts";

/** The single lines of content, each merged as a whole. Pure. */

type Fields = Pick<Content, MergedField>;

const datelineText = ({ place, region }: Dateline): string => [place, region].filter(Boolean).join(", ");

const textOf = (value: string | Dateline): string =>
  typeof value === "string" ? value : datelineText(value);

/** Blanks at the ends are no change by anybody. */
const isSame = (a: string | Dateline, b: string | Dateline): boolean =>
  typeof a === "string" || typeof b === "string"
    ? textOf(a).trim() === textOf(b).trim()
    : a.place.trim() === b.place.trim() && a.region.trim() === b.region.trim();

function partOf(field: MergedField, base: Fields, ours: Fields, theirs: Fields): MergePart | null {
  const weChanged = !isSame(base[field], ours[field]);
  const theyChanged = !isSame(base[field], theirs[field]);
  if ((!weChanged && !theyChanged) || (theyChanged && isSame(ours[field], theirs[field]))) return null;
  const texts = { base: textOf(base[field]), ours: textOf(ours[field]), theirs: textOf(theirs[field]) };
  return {
    id: field,
    kind: weChanged && theyChanged ? "conflict" : weChanged ? "ours" : "agency",
    where: field,
    ...texts,
    agencyRuns: wordRuns(texts.base, texts.theirs),
    oursRuns: wordRuns(texts.base, texts.ours),
    mayBoth: false,
  };
}

const order: readonly MergedField[] = [
  "headline",
  "deck",
  "byline",
  "dateline",
  "contributorLine",
  "agencyCredit",
];

export function mergeFields(
  base: Content,
  ours: Content,
  theirs: Content,
  choices: MergeChoices,
): { readonly fields: Fields; readonly parts: readonly MergePart[] } {
  const parts = order.flatMap((field) => partOf(field, base, ours, theirs) ?? []);
  const follows = new Set(
    parts
      .filter((part) => part.kind === "agency" || (part.kind === "conflict" && choices[part.id] === "theirs"))
      .map((part) => part.where),
  );
  const from = (field: MergedField): Content => (follows.has(field) ? theirs : ours);
  return {
    parts,
    fields: {
      headline: from("headline").headline,
      deck: from("deck").deck,
      dateline: from("dateline").dateline,
      byline: from("byline").byline,
      contributorLine: from("contributorLine").contributorLine,
      agencyCredit: from("agencyCredit").agencyCredit,
    },
  };
}
