import { recordEvent, type EventBell, type Tx } from "../platform/index.ts";
import { standingsOf } from "../wire/index.ts";
import { countWords, itemVersionsOf, textOfBody, wordCountOf } from "./content-text.ts";
import type { Content } from "./content.ts";
import { judgeStory } from "./judge-story.ts";
import type { StoryAct } from "./publish-story.ts";
import { keepRevision, manyWholes, maybeOneRevision } from "./revisions-store.ts";
import { lockStory, updateDraft, type LockedStory } from "./stories-store.ts";
import { touchStory } from "./touch-story.ts";
import type { Finding } from "./stories-contract.ts";

export type SaveOutcome =
  | {
      readonly kind: "saved";
      readonly version: number;
      readonly savedAt: Date;
      readonly findings: readonly Finding[];
      readonly wordCount: number;
    }
  | { readonly kind: "conflict"; readonly theirs: LockedStory["draft"] }
  | { readonly kind: "not-found" };

/** A save that drops more than this part of the words keeps the longer text as a revision. */
const MUCH_SHORTER = 0.5;
const WORTH_KEEPING_WORDS = 40;

/**
 * Saves the draft by compare-and-set on its version: a save that started from an older one is
 * answered with what stands, and nothing is lost. Saving the same content again is not a change.
 */
export async function saveDraft(
  tx: Tx,
  act: StoryAct & { readonly baseVersion: number; readonly content: Content },
  bell: EventBell,
): Promise<SaveOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  const { draft } = story;
  const judged = await judgeStory(tx, story, act.content, act.title);
  const wordCount = wordCountOf(act.content);
  if (JSON.stringify(draft.content) === JSON.stringify(act.content)) {
    return {
      kind: "saved",
      version: draft.version,
      savedAt: draft.savedAt,
      findings: judged.findings,
      wordCount,
    };
  }
  if (draft.version !== act.baseVersion) return { kind: "conflict", theirs: draft };
  const now = await tx.now();
  const before = countWords(textOfBody(draft.content.body));
  if (before >= WORTH_KEEPING_WORDS && wordCount < before * MUCH_SHORTER) {
    await keepRevision(tx, {
      storyId: story.storyId,
      content: draft.content,
      reason: "saved",
      note: "Before it became much shorter",
      now,
      by: draft.savedBy,
    });
  }
  const version = await updateDraft(tx, { storyId: story.storyId, content: act.content, now, by: act.by });
  await touchStory(tx, story, act.by, bell);
  await recordEvent(
    tx,
    { name: "draft.saved", titleId: act.title.id, subject: story.storyId, actor: act.by, facts: { version } },
    bell,
  );
  return { kind: "saved", version, savedAt: now, findings: judged.findings, wordCount };
}

export async function nameRevision(
  tx: Tx,
  act: StoryAct & { readonly note: string },
): Promise<number | null> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return null;
  const note = act.note.trim();
  return keepRevision(tx, {
    storyId: story.storyId,
    content: story.draft.content,
    reason: "saved",
    note,
    now: await tx.now(),
    by: act.by,
  });
}

export type RestoreOutcome =
  | SaveOutcome
  | { readonly kind: "no-such-revision" }
  /** The agency ordered the copy gone that the revision was made of. */
  | { readonly kind: "item-killed"; readonly source: string };

/** The draft becomes an earlier revision's content; what stood is kept as a revision first. */
export async function restoreRevision(
  tx: Tx,
  act: StoryAct & { readonly number: number; readonly baseVersion: number },
  bell: EventBell,
): Promise<RestoreOutcome> {
  const story = await lockStory(tx, act.storyId, act.title.id);
  if (story === null) return { kind: "not-found" };
  const revision = await maybeOneRevision(tx, story.storyId, act.number);
  if (revision === null) return { kind: "no-such-revision" };
  const wholes = await manyWholes(tx, story.storyId, act.number);
  const made = [...itemVersionsOf(revision.content), ...wholes.map((whole) => whole.versionId)];
  const killed = (await standingsOf(tx, [...new Set(made)])).find((source) => source.state === "killed");
  if (killed !== undefined) return { kind: "item-killed", source: killed.sourceName };
  const now = await tx.now();
  await keepRevision(tx, {
    storyId: story.storyId,
    content: story.draft.content,
    reason: "saved",
    note: "",
    now,
    by: story.draft.savedBy,
  });
  const saved = await saveDraft(tx, { ...act, content: revision.content }, bell);
  if (saved.kind === "saved") {
    await keepRevision(tx, {
      storyId: story.storyId,
      content: revision.content,
      reason: "restored",
      note: "",
      now,
      by: act.by,
      wholes,
    });
  }
  return saved;
}
