import { z } from "zod";
import {
  defineRoute,
  notFound,
  ok,
  refused,
  type Answer,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import { wordCountOf } from "../content-text.ts";
import { lookAtMerge, mergeUpdate, type MergeLook, type MergeOutcome } from "../from-wire/merge-update.ts";
import { takeFragment, type FragmentOutcome } from "../from-wire/take-fragment.ts";
import { judgeStory } from "../judge-story.ts";
import * as shape from "../merge/merge-contract.ts";
import type { StoryAct } from "../publish-story.ts";
import { forStory, movedOn, onceForStory, storyKilled, type StoriesDeps } from "./for-story.ts";

const itemQuery = z.object({ title: z.string(), item: z.uuid() });

const itemStopped = (state: "withheld" | "killed"): Answer =>
  state === "killed"
    ? refused(409, {
        code: "item-killed",
        happened: "The agency killed this item.",
        remedy: "It must not be used; nothing was changed.",
      })
    : refused(409, {
        code: "item-withheld",
        happened: "The agency withholds this item for now.",
        remedy: "Wait for its next version; nothing was changed.",
      });

const notASource = refused(409, {
  code: "not-a-source",
  happened: "Nothing of this item stands in the story.",
  remedy: "Take it, or some paragraphs of it, first.",
});

const previewOf = ({ source, from, to, draftVersion, fragment, parts, undecided }: MergeLook) =>
  ({
    kind: undecided.length > 0 ? "conflicts" : "clean",
    source,
    from,
    to: {
      id: to.id,
      number: to.number,
      outcome: to.outcome === "correction" || to.outcome === "new" ? to.outcome : "update",
      note: to.copy.editorNote,
      receivedAt: to.receivedAt.toISOString(),
    },
    draftVersion,
    fragment,
    parts: [...parts],
  }) satisfies shape.MergePreview;

async function answerToMerge(
  deps: StoriesDeps,
  tx: Tx,
  story: StoryAct,
  outcome: MergeOutcome,
): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
      return notFound;
    case "story-killed":
      return storyKilled;
    case "item-stopped":
      return itemStopped(outcome.state);
    case "not-a-source":
      return notASource;
    case "moved-on":
      return movedOn(deps, tx, outcome);
    case "undecided":
      return refused(409, { kind: "undecided", parts: [...outcome.parts] });
    case "nothing-new":
      return ok(outcome);
    case "merged": {
      const { version, savedAt, revision, before, note, content } = outcome;
      const judged = await judgeStory(tx, outcome.story, content, story.title);
      return ok({
        kind: "merged",
        version,
        savedAt: savedAt.toISOString(),
        revision,
        before,
        note,
        findings: [...judged.findings],
        wordCount: wordCountOf(content),
      });
    }
  }
}

async function answerToFragment(deps: StoriesDeps, tx: Tx, outcome: FragmentOutcome): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
      return notFound;
    case "story-killed":
      return storyKilled;
    case "item-stopped":
      return itemStopped(outcome.state);
    case "moved-on":
      return movedOn(deps, tx, outcome);
    case "no-such-place":
      return refused(422, {
        code: "no-such-place",
        happened: "The place where the paragraphs should stand is gone from the draft.",
        remedy: "Choose another place.",
        field: "after",
      });
    case "nothing-there":
      return refused(422, {
        code: "nothing-there",
        happened: "The version holds none of these paragraphs.",
        remedy: "Choose paragraphs from the version as it is shown.",
        field: "paragraphs",
      });
    case "taken":
      return ok({ ...outcome, savedAt: outcome.savedAt.toISOString() });
  }
}

/** What an agency sends after a story was made of its copy, and more of its copy. */
export const wireCopyRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/stories/:id/merge",
    may: "story.read",
    summary: "What merging an item's newest copy would change",
    query: itemQuery,
    answers: shape.mergePreview,
    act: forStory(deps, async (tx, { storyId, title }, { query }) => {
      const outcome = await lookAtMerge(tx, { storyId, title, itemId: query.item });
      switch (outcome.kind) {
        case "looked":
          return ok(previewOf(outcome.look));
        case "nothing-new":
          return ok(outcome);
        default:
          return answerToMerge(deps, tx, { storyId, title, by: "" }, outcome);
      }
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/merge",
    may: "story.write",
    summary: "Merge a newer version of an item into the draft",
    body: shape.mergeRequest,
    answers: shape.mergeAnswer,
    act: onceForStory(deps, "merge", async (tx, story, { body }) =>
      answerToMerge(deps, tx, story, await mergeUpdate(tx, { ...story, ...body }, deps.bell)),
    ),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/take-fragment",
    may: "story.write",
    summary: "Take paragraphs of an item into the draft",
    body: shape.fragmentRequest,
    answers: shape.fragmentAnswer,
    act: onceForStory(deps, "take-fragment", async (tx, story, { body }) =>
      answerToFragment(deps, tx, await takeFragment(tx, { ...story, ...body }, deps.bell)),
    ),
  }),
];
