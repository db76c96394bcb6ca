import { z } from "zod";
import { finding } from "../stories-contract.ts";

/** How one text became another: runs that stayed, came in, went out. */
export const wordRun = z.object({ kind: z.enum(["same", "in", "out"]), text: z.string() });
export type WordRun = z.infer<typeof wordRun>;

export const mergedField = z.enum([
  "headline",
  "deck",
  "dateline",
  "byline",
  "contributorLine",
  "agencyCredit",
]);
export type MergedField = z.infer<typeof mergedField>;

/**
 * One place where the agency's newer version, our draft, or both differ from the version the story
 * was made from. `agency` and `ours` merge by themselves; a `conflict` waits for a person.
 */
export const mergePart = z.object({
  id: z.string(),
  kind: z.enum(["agency", "ours", "conflict"]),
  where: z.union([mergedField, z.literal("block")]),
  /** Plain text; "" where it does not stand. */
  base: z.string(),
  ours: z.string(),
  theirs: z.string(),
  /** From the base to the agency's newer version, and from the base to our draft. */
  agencyRuns: z.array(wordRun),
  oursRuns: z.array(wordRun),
  /** A conflict where both texts may stand one after the other. */
  mayBoth: z.boolean(),
});
export type MergePart = z.infer<typeof mergePart>;

export const mergeChoice = z.enum(["ours", "theirs", "both"]);
export type MergeChoice = z.infer<typeof mergeChoice>;
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

const mergeVersion = z.object({
  id: z.string(),
  number: z.number(),
  /** What the agency says it is. */
  outcome: z.enum(["new", "update", "correction"]),
  /** The agency's note to editors; "" without one. */
  note: z.string(),
  receivedAt: z.string(),
});

/** GET /api/stories/:id/merge?title=&item= : what merging the item's newest copy would do. */
export const mergePreview = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["clean", "conflicts"]),
    source: z.string(),
    /** The version the draft is made from. */
    from: z.object({ id: z.string(), number: z.number() }),
    to: mergeVersion,
    /** The draft that was looked at; the merge names it. */
    draftVersion: z.number(),
    /** Only some paragraphs of the item were taken; nothing else of it is merged. */
    fragment: z.boolean(),
    parts: z.array(mergePart),
  }),
  /** The draft is made from the newest copy already. */
  z.object({ kind: z.literal("nothing-new"), source: z.string(), number: z.number() }),
]);
export type MergePreview = z.infer<typeof mergePreview>;

/** POST /api/stories/:id/merge?title= */
export const mergeRequest = z.strictObject({
  itemVersionId: z.uuid(),
  draftVersion: z.number().int(),
  /** By part id; every conflict needs one. */
  choices: z.record(z.string().max(40), mergeChoice).default({}),
});

/**
 * 200 merged (or nothing-new); 409 undecided (conflicts without a choice) or moved-on (the draft is
 * not the one the preview saw).
 */
export const mergeAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("merged"),
    version: z.number(),
    savedAt: z.string(),
    /** The revision that was made, and the one that keeps the draft as it stood before. */
    revision: z.number(),
    before: z.number(),
    note: z.string(),
    findings: z.array(finding),
    wordCount: z.number(),
  }),
  z.object({ kind: z.literal("nothing-new") }),
  z.object({ kind: z.literal("undecided"), parts: z.array(z.string()) }),
  z.object({
    kind: z.literal("moved-on"),
    draftVersion: z.number(),
    savedBy: z.string(),
    savedAt: z.string(),
  }),
]);
export type MergeAnswer = z.infer<typeof mergeAnswer>;

/** POST /api/stories/:id/take-fragment?title= : paragraphs of an item, put after a block of the draft. */
export const fragmentRequest = z.strictObject({
  itemVersionId: z.uuid(),
  /** Places in the version's body, from 0. */
  paragraphs: z.array(z.number().int().min(0).max(100_000)).min(1).max(500),
  /** Id of a block of the draft; null puts them first. */
  after: z.string().max(64).nullable(),
  draftVersion: z.number().int(),
});
/** 200 taken; 409 moved-on; 422 no-such-place, nothing-there. */
export const fragmentAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("taken"),
    version: z.number(),
    savedAt: z.string(),
    revision: z.number(),
    /** The revision that keeps the draft as it stood before. */
    before: z.number(),
    blockIds: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("moved-on"),
    draftVersion: z.number(),
    savedBy: z.string(),
    savedAt: z.string(),
  }),
]);
