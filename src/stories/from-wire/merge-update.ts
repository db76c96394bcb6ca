import { recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import { maybeOneNewestCopy, maybeOneVersion, standingsOf, type HeadFacts } from "../../wire/index.ts";
import { itemVersionsOf } from "../content-text.ts";
import type { Content } from "../content.ts";
import type { MergeChoices, MergePart } from "../merge/merge-contract.ts";
import type { StoryAct } from "../publish-story.ts";
import { keepRevision, manyWholes } from "../revisions-store.ts";
import { lockStory, maybeOneStory, updateDraft, type LockedStory } from "../stories-store.ts";
import { touchStory } from "../touch-story.ts";
import { copyOfVersion } from "./copy-of-version.ts";
import { decideMerge, noteOfMerge, type MergeSide, type MergeState } from "./decide-merge.ts";

const sideOf = (version: HeadFacts): MergeSide => ({
  versionId: version.id,
  number: version.number,
  content: copyOfVersion(version),
});

/** The version of an item that a draft is made from, and whether of all of it. */
async function baseOf(
  tx: Tx,
  story: LockedStory,
  itemId: string,
): Promise<{ readonly side: MergeSide | null; readonly fragment: boolean }> {
  const whole = (await manyWholes(tx, story.storyId)).find((each) => each.itemId === itemId);
  let versionId = whole?.versionId;
  if (versionId === undefined) {
    const taken = await standingsOf(tx, [...itemVersionsOf(story.draft.content)]);
    const ofItem = taken.filter((each) => each.itemId === itemId);
    versionId = ofItem.toSorted((a, b) => b.number - a.number)[0]?.itemVersionId;
  }
  const version = versionId === undefined ? null : await maybeOneVersion(tx, versionId);
  return { side: version === null ? null : sideOf(version), fragment: whole === undefined };
}

async function stateOf(tx: Tx, story: LockedStory, version: HeadFacts): Promise<MergeState> {
  const { side, fragment } = await baseOf(tx, story, version.itemId);
  return {
    draftVersion: story.draft.version,
    draft: story.draft.content,
    base: side,
    fragment,
    theirs: sideOf(version),
    itemState: version.state,
    isKilled: story.placing.status === "killed",
  };
}

export interface MergeLook {
  readonly source: string;
  readonly from: { readonly id: string; readonly number: number };
  readonly to: HeadFacts;
  readonly draftVersion: number;
  readonly fragment: boolean;
  readonly parts: readonly MergePart[];
  readonly undecided: readonly string[];
  /** What would stand in the draft. */
  readonly content: Content;
}

type Refusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "story-killed" }
  | { readonly kind: "item-stopped"; readonly state: "withheld" | "killed" }
  | { readonly kind: "not-a-source" };

export type LookOutcome =
  | Refusal
  | { readonly kind: "nothing-new"; readonly source: string; readonly number: number }
  | { readonly kind: "looked"; readonly look: MergeLook };

/** What merging the newest copy of an item would do to the draft now; changes nothing. */
export async function lookAtMerge(
  tx: Tx,
  act: Omit<StoryAct, "by"> & { readonly itemId: string },
): Promise<LookOutcome> {
  const story = await maybeOneStory(tx, act.storyId, act.title.id);
  const version = story === null ? null : await maybeOneNewestCopy(tx, act.itemId);
  if (story === null || version === null) return { kind: "not-found" };
  const state = await stateOf(tx, story, version);
  const decision = decideMerge(state, { draftVersion: state.draftVersion, choices: {} });
  switch (decision.kind) {
    case "merge":
    case "undecided": {
      const { base, draftVersion, fragment } = state;
      const from = { id: base?.versionId ?? "", number: base?.number ?? 0 };
      const undecided = decision.kind === "undecided" ? decision.undecided : [];
      const { content, parts } = decision;
      const source = version.sourceName;
      return {
        kind: "looked",
        look: { source, from, to: version, draftVersion, fragment, parts, undecided, content },
      };
    }
    case "nothing-new":
    case "moved-on":
      return { kind: "nothing-new", source: version.sourceName, number: version.number };
    default:
      return decision;
  }
}

export type MergeOutcome =
  | Refusal
  | { readonly kind: "nothing-new" }
  | { readonly kind: "undecided"; readonly parts: readonly string[] }
  | {
      readonly kind: "moved-on";
      readonly draftVersion: number;
      readonly savedBy: string;
      readonly savedAt: Date;
    }
  | {
      readonly kind: "merged";
      readonly version: number;
      readonly savedAt: Date;
      readonly revision: number;
      /** Keeps the draft as it stood before. */
      readonly before: number;
      readonly note: string;
      readonly story: LockedStory;
      readonly content: Content;
    };

/**
 * Merges a newer version of an item into the draft, by compare-and-set on the draft's version. What
 * stood before is kept as a revision, what stands after too; from then on the story is made from that
 * version. Readers see it with the next publishing.
 */
export async function mergeUpdate(
  tx: Tx,
  act: StoryAct & {
    readonly itemVersionId: string;
    readonly draftVersion: number;
    readonly choices: MergeChoices;
  },
  bell: EventBell,
): Promise<MergeOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  const version = story === null ? null : await maybeOneVersion(tx, act.itemVersionId);
  if (story === null || version === null) return { kind: "not-found" };
  const decision = decideMerge(await stateOf(tx, story, version), act);
  const { draft, storyId } = story;
  switch (decision.kind) {
    case "moved-on":
      return { ...decision, draftVersion: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt };
    case "undecided":
      return { kind: "undecided", parts: decision.undecided };
    case "merge":
      break;
    default:
      return decision;
  }
  const { content } = decision;
  const now = await tx.now();
  const before = await keepRevision(tx, {
    storyId,
    content: draft.content,
    reason: "saved",
    note: "",
    now,
    by: draft.savedBy,
  });
  const savedVersion = await updateDraft(tx, { storyId, content, now, by: act.by });
  const note = noteOfMerge(version.outcome, version.sourceName, version.number);
  const { by } = act;
  const whole = { madeFrom: version.id };
  const wish = { storyId, content, reason: "merged" as const, note, now, by };
  const isWhole = (await manyWholes(tx, storyId)).some((each) => each.itemId === version.itemId);
  const revision = await keepRevision(tx, isWhole ? { ...wish, ...whole } : wish);
  await touchStory(tx, story, by, bell);
  await recordEvent(
    tx,
    {
      name: "draft.merged",
      titleId: act.title.id,
      subject: storyId,
      actor: by,
      facts: { version: savedVersion, revision, item: version.itemId, itemVersion: version.id },
    },
    bell,
  );
  return { kind: "merged", version: savedVersion, savedAt: now, revision, before, note, story, content };
}
