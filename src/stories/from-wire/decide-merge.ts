import type { Content } from "../content.ts";
import type { MergeChoices, MergePart } from "../merge/merge-contract.ts";
import { mergeContent } from "../merge/merge-content.ts";

/** What merging a newer version of an item does to a draft, decided from what stands. Pure. */

export interface MergeState {
  readonly draftVersion: number;
  readonly draft: Content;
  /** What the draft is made from; null when the story holds nothing of the item. */
  readonly base: MergeSide | null;
  /** Only some paragraphs of the item were taken. */
  readonly fragment: boolean;
  readonly theirs: MergeSide;
  readonly itemState: "usable" | "withheld" | "killed";
  readonly isKilled: boolean;
}

export interface MergeSide {
  readonly versionId: string;
  readonly number: number;
  readonly content: Content;
}

export interface MergeWish {
  /** The draft that was looked at. */
  readonly draftVersion: number;
  readonly choices: MergeChoices;
}

export type MergeDecision =
  | { readonly kind: "story-killed" }
  | { readonly kind: "item-stopped"; readonly state: "withheld" | "killed" }
  | { readonly kind: "not-a-source" }
  | { readonly kind: "moved-on" }
  | { readonly kind: "nothing-new" }
  | {
      readonly kind: "undecided";
      readonly content: Content;
      readonly parts: readonly MergePart[];
      readonly undecided: readonly string[];
    }
  | { readonly kind: "merge"; readonly content: Content; readonly parts: readonly MergePart[] };

export function decideMerge(state: MergeState, wish: MergeWish): MergeDecision {
  const { base, theirs, draft, fragment, itemState } = state;
  if (state.isKilled) return { kind: "story-killed" };
  if (itemState !== "usable") return { kind: "item-stopped", state: itemState };
  if (base === null) return { kind: "not-a-source" };
  if (state.draftVersion !== wish.draftVersion) return { kind: "moved-on" };
  if (theirs.number <= base.number) return { kind: "nothing-new" };
  const merged = mergeContent({
    base: base.content,
    // An agency that sends a version without a headline keeps the one it sent before.
    theirs: {
      ...theirs.content,
      headline: theirs.content.headline.trim() === "" ? base.content.headline : theirs.content.headline,
    },
    ours: draft,
    baseVersionId: base.versionId,
    theirsVersionId: theirs.versionId,
    fragment,
    choices: wish.choices,
  });
  const { content, parts, undecided } = merged;
  return undecided.length > 0
    ? { kind: "undecided", content, parts, undecided }
    : { kind: "merge", content, parts };
}

/** In the words of the story's history. */
export const noteOfMerge = (outcome: string, source: string, number: number): string =>
  `${outcome === "correction" ? "Correction" : "Update"} from ${source} v${number}`;
