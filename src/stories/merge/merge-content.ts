import type { Content } from "../content.ts";
import { mergeBody } from "./merge-body.ts";
import type { MergeChoices, MergePart } from "./merge-contract.ts";
import { mergeFields } from "./merge-fields.ts";

export interface MergeWish {
  /** Content as made from the version that the draft was last made from or merged with. */
  readonly base: Content;
  readonly theirs: Content;
  readonly ours: Content;
  readonly baseVersionId: string;
  readonly theirsVersionId: string;
  /** Only some paragraphs of the item were taken: lines stay ours, nothing else of the item comes in. */
  readonly fragment?: boolean;
  readonly choices?: MergeChoices;
}

export interface Merged {
  /** "conflicts" while a conflict has no choice; ours stands in the content for it. */
  readonly kind: "clean" | "conflicts";
  readonly content: Content;
  readonly parts: readonly MergePart[];
  readonly undecided: readonly string[];
}

const isDecided = (part: MergePart, choices: MergeChoices): boolean => {
  const choice = choices[part.id];
  return choice !== undefined && (choice !== "both" || part.mayBoth);
};

/**
 * Three-way merge of content by blocks (after diff3, Khanna, Kunal and Pierce 2007, with blocks known
 * by their wire origin instead of by text alone, so that moved and split paragraphs are found again).
 * What only the agency changed follows the agency, what only we changed stays, what both changed is a
 * conflict. Pictures and whatever we wrote stay after the neighbour they stood after.
 */
export function mergeContent(wish: MergeWish): Merged {
  const { base, ours, theirs, baseVersionId, theirsVersionId, fragment = false, choices = {} } = wish;
  const lines = fragment ? { fields: {}, parts: [] } : mergeFields(base, ours, theirs, choices);
  const body = mergeBody({
    base: base.body.content,
    ours: ours.body.content,
    theirs: theirs.body.content,
    baseVersionId,
    theirsVersionId,
    fragment,
    choices,
  });
  const parts = [...lines.parts, ...body.parts];
  const undecided = parts
    .filter((part) => part.kind === "conflict" && !isDecided(part, choices))
    .map((part) => part.id);
  return {
    kind: undecided.length === 0 ? "clean" : "conflicts",
    content: { ...ours, ...lines.fields, body: { type: "doc", content: body.blocks } },
    parts,
    undecided,
  };
}
