import {
  defineRoute,
  made,
  notFound,
  ok,
  refused,
  type Answer,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import { changePlacing } from "../change-placing.ts";
import { manyRevisions, maybeOneRevision, type Revision } from "../revisions-store.ts";
import { nameRevision, restoreRevision, saveDraft, type RestoreOutcome } from "../save-draft.ts";
import * as shape from "../stories-contract.ts";
import { maybeOneStory } from "../stories-store.ts";
import { storyAnswerOf } from "../story-answer.ts";
import { forStory, nameOf, type StoriesDeps } from "./for-story.ts";

async function answerToSave(deps: StoriesDeps, tx: Tx, outcome: RestoreOutcome): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
    case "no-such-revision":
      return notFound;
    case "item-killed":
      return refused(409, {
        code: "item-killed",
        happened: `${outcome.source} killed the copy that this revision was made of.`,
        remedy: "It must not be used. Write what you reported yourself as a new story.",
      });
    case "saved":
      return ok({ ...outcome, savedAt: outcome.savedAt.toISOString(), findings: [...outcome.findings] });
    case "conflict": {
      const { savedAt, savedBy, ...rest } = outcome.theirs;
      const theirs = { ...rest, savedAt: savedAt.toISOString(), savedBy: await nameOf(deps, tx, savedBy) };
      return refused(409, { kind: "conflict", theirs });
    }
  }
}

/** Writing: the draft, and where and as what the story will stand. */
export const draftRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "PUT",
    path: "/api/stories/:id/draft",
    may: "story.write",
    summary: "Save the draft",
    body: shape.saveRequest,
    answers: shape.savedAnswer,
    act: forStory(deps, async (tx, story, { body }) =>
      answerToSave(deps, tx, await saveDraft(tx, { ...story, ...body }, deps.bell)),
    ),
  }),
  defineRoute({
    method: "PATCH",
    path: "/api/stories/:id/placing",
    may: "story.write",
    summary: "Section, slug, slugline, readiness",
    body: shape.placingChange,
    answers: shape.storyAnswer,
    act: forStory(deps, async (tx, story, { body }) => {
      const outcome = await changePlacing(tx, { ...story, ...body }, deps.bell);
      switch (outcome.kind) {
        case "not-found":
          return notFound;
        case "moved-on":
          return refused(409, {
            code: "moved-on",
            happened: "Somebody changed the story's settings meanwhile.",
            remedy: "Look at the present state and try again.",
          });
        case "refused":
          return refused(422, {
            code: outcome.code,
            happened: outcome.reason,
            remedy: "Nothing was changed.",
          });
        case "changed":
          return ok(await storyAnswerOf(tx, story.storyId, story.title, deps.help));
      }
    }),
  }),
];

const rowOf = (revision: Revision, live: number | null, names: ReadonlyMap<string, string>) => ({
  number: revision.number,
  at: revision.madeAt.toISOString(),
  by: names.get(revision.madeBy) ?? revision.madeBy,
  reason: revision.reason,
  note: revision.note,
  live: revision.number === live,
  wordCount: revision.wordCount,
});

/** Larger numbers are no revision, and no integer of the database. */
const MOST_REVISIONS = 2_000_000_000;

/** What the content was, and going back to it. */
export const revisionRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/stories/:id/revisions",
    may: "story.read",
    summary: "History of the content, newest first",
    answers: shape.revisionsAnswer,
    act: forStory(deps, async (tx, { storyId, title }) => {
      const story = await maybeOneStory(tx, storyId, title.id);
      if (story === null) return notFound;
      const revisions = await manyRevisions(tx, storyId);
      const names = await deps.help.names(
        tx,
        revisions.map((revision) => revision.madeBy),
      );
      return ok({ rows: revisions.map((revision) => rowOf(revision, story.placing.liveRevision, names)) });
    }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/stories/:id/revisions/:number",
    may: "story.read",
    summary: "One revision",
    answers: shape.revisionAnswer,
    act: forStory(deps, async (tx, { storyId, title }, { params }) => {
      const number = Number(params["number"]);
      if (!Number.isSafeInteger(number) || number < 1 || number > MOST_REVISIONS) return notFound;
      const story = await maybeOneStory(tx, storyId, title.id);
      const revision = story === null ? null : await maybeOneRevision(tx, storyId, number);
      if (story === null || revision === null) return notFound;
      const names = await deps.help.names(tx, [revision.madeBy]);
      return ok({ row: rowOf(revision, story.placing.liveRevision, names), content: revision.content });
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/revisions",
    may: "story.write",
    summary: "Keep the draft as a named revision",
    body: shape.nameRevisionRequest,
    act: forStory(deps, async (tx, story, { body }) => {
      const number = await nameRevision(tx, { ...story, note: body.note });
      return number === null ? notFound : made({ number });
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/restore",
    may: "story.write",
    summary: "Make an earlier revision the draft",
    body: shape.restoreRequest,
    answers: shape.savedAnswer,
    act: forStory(deps, async (tx, story, { body }) =>
      answerToSave(deps, tx, await restoreRevision(tx, { ...story, ...body }, deps.bell)),
    ),
  }),
];
