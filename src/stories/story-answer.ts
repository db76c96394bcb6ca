import type { Tx } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { manySources } from "../wire/index.ts";
import { flightAnswerOf, maybeOneFlight } from "./autopilot/flights-store.ts";
import { wordCountOf } from "./content-text.ts";
import { maybeOneStoryRow, type RowHelp } from "./desk-store.ts";
import { judgeStory } from "./judge-story.ts";
import { newestRevisionNumber, takenVersionsOf } from "./revisions-store.ts";
import { maybeOneRelease } from "./planned/releases-store.ts";
import { slugOf } from "./slug.ts";
import { addressOf } from "./released.ts";
import { manyStatuses, maybeOneStory, type LockedStory } from "./stories-store.ts";
import type { PublishSheet, StoryAnswer } from "./stories-contract.ts";

/** One story as the editor opens it. */
export async function storyAnswerOf(
  tx: Tx,
  storyId: string,
  title: Title,
  help: RowHelp,
): Promise<StoryAnswer | null> {
  const story = await maybeOneStory(tx, storyId, title.id);
  const row = story === null ? null : await maybeOneStoryRow(tx, storyId, title, help);
  if (story === null || row === null) return null;
  const { draft, placing } = story;
  const judged = await judgeStory(tx, story, draft.content, title);
  const statuses = await manyStatuses(tx, placing.id);
  const wholes = new Set(await takenVersionsOf(tx, storyId));
  const autopilot = await maybeOneFlight(tx, storyId);
  const sources = new Map(
    (autopilot === null ? [] : await manySources(tx)).map((source) => [source.id, source.name]),
  );
  const release = await maybeOneRelease(tx, placing.id);
  const names = await help.names(
    tx,
    [
      draft.savedBy,
      autopilot?.endedBy ?? [],
      statuses.map((status) => status.by),
      release?.madeBy ?? [],
    ].flat(),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    row,
    draft: {
      content: draft.content as StoryAnswer["draft"]["content"],
      version: draft.version,
      savedAt: draft.savedAt.toISOString(),
      savedBy: nameOf(draft.savedBy),
    },
    placing: {
      id: placing.id,
      titleId: title.id,
      sectionSlug: placing.sectionSlug,
      slug: placing.slug,
      status: placing.status,
      version: placing.version,
    },
    findings: [...judged.findings],
    lineage: judged.sources.map((source) => ({
      itemId: source.itemId,
      itemVersionId: source.itemVersionId,
      source: source.sourceName,
      headline: source.headline,
      versionNumber: source.number,
      newestNumber: source.newestNumber,
      headNumber: source.headNumber,
      headOutcome: source.headOutcome,
      whole: wholes.has(source.itemVersionId),
      state: source.state,
      embargoUntil: source.embargoUntil?.toISOString() ?? null,
    })),
    revision: await newestRevisionNumber(tx, storyId),
    liveRevision: placing.liveRevision,
    history: statuses.map((each) => ({
      status: each.status,
      at: each.at.toISOString(),
      by: nameOf(each.by),
      reason: each.reason,
    })),
    wordCount: wordCountOf(draft.content),
    release:
      release === null
        ? null
        : {
            dueAt: release.dueAt.toISOString(),
            state: release.state,
            by: nameOf(release.madeBy),
            endedAt: release.endedAt?.toISOString() ?? null,
            lateMs: release.lateMs,
            heldBy: [...release.heldBy],
          },
    autopilot:
      autopilot === null
        ? null
        : flightAnswerOf(
            { ...autopilot, sourceName: sources.get(autopilot.sourceId) ?? autopilot.sourceId },
            nameOf,
          ),
  };
}

const addressWouldBe = (story: LockedStory): string | null => {
  const { sectionSlug, slug } = story.placing;
  const words = slug || slugOf(story.draft.content.headline) || "story";
  return sectionSlug === null ? null : addressOf(sectionSlug, words, story.publicId);
};

/** What publishing would do now, in the words of the publish sheet. */
export async function publishSheetOf(tx: Tx, storyId: string, title: Title): Promise<PublishSheet | null> {
  const story = await maybeOneStory(tx, storyId, title.id);
  if (story === null) return null;
  const judged = await judgeStory(tx, story, story.draft.content, title);
  const live = story.placing.status === "live";
  const address = addressWouldBe(story);
  const now = (what: string, detail: string) => ({ when: "Now", titleId: title.id, what, detail });
  const section = title.sections.find((each) => each.slug === story.placing.sectionSlug)?.name ?? "section";
  return {
    headline: story.draft.content.headline,
    findings: [...judged.findings],
    draftVersion: story.draft.version,
    first: story.placing.publishedAt === null,
    effects: [
      now(live ? "Story page, with your changes" : "Story page", "within a second"),
      now(
        live
          ? `Front, ${section} list and Just Posted: headline and picture`
          : `Front, ${section} list, first in Just Posted`,
        "within a second",
      ),
      now("RSS, Atom, JSON Feed, sitemap", "within a second"),
    ],
    url: address === null ? null : title.origin + address,
  };
}
