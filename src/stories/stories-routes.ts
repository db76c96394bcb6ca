import { z } from "zod";
import {
  defineRoute,
  isUuid,
  keepAnswer,
  made,
  MastheadError,
  notFound,
  ok,
  refused,
  type Answer,
  type Ask,
  type Database,
  type DeskRoute,
  type EventBell,
} from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { changePlacing } from "./change-placing.ts";
import { countStories, manyStoryRows, type RowHelp } from "./desk-store.ts";
import { makeStory, takeItem } from "./make-story.ts";
import { publishStory, type PublishOutcome } from "./publish-story.ts";
import { manyRevisions, maybeOneRevision, type Revision } from "./revisions-store.ts";
import { nameRevision, restoreRevision, saveDraft, type RestoreOutcome } from "./save-draft.ts";
import { maybeOneStory } from "./stories-store.ts";
import { publishSheetOf, storyAnswerOf } from "./story-answer.ts";
import { withdrawStory } from "./withdraw-story.ts";
import * as shape from "./stories-contract.ts";

export interface StoriesDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly help: RowHelp;
  readonly titleById: (id: string) => Title | undefined;
}

type AnyAsk = Pick<Ask<unknown, unknown>, "titleId" | "params" | "who">;

const movedOn = (what: string): Answer =>
  refused(409, {
    code: "moved-on",
    happened: `Somebody changed ${what} meanwhile.`,
    remedy: "Look at the present state and try again.",
  });

export function storiesRoutes(deps: StoriesDeps): readonly DeskRoute[] {
  return [
    ...listRoutes(deps),
    ...makeRoutes(deps),
    ...draftRoutes(deps),
    ...revisionRoutes(deps),
    ...releaseRoutes(deps),
  ];
}

const titleOf = (deps: StoriesDeps, id: string): Title => {
  const title = deps.titleById(id);
  if (title === undefined) {
    throw new MastheadError({
      code: "title-unknown",
      happened: "There is no such title.",
      remedy: "Choose one from the list.",
      status: 404,
    });
  }
  return title;
};

/** The story named in the path, by whom and for which title; ids of another shape cannot exist. */
function actOf(deps: StoriesDeps, ask: AnyAsk): { storyId: string; title: Title; by: string } | null {
  const storyId = ask.params["id"] ?? "";
  return isUuid(storyId) ? { storyId, title: titleOf(deps, ask.titleId), by: ask.who.id } : null;
}

function listRoutes(deps: StoriesDeps): DeskRoute[] {
  const { database, help } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/stories",
      may: "story.read",
      summary: "Stories of a title, last changed first",
      query: z.object({
        title: z.string(),
        filter: shape.storyFilter.default("all"),
        q: z.string().max(200).default(""),
        before: z.string().max(100).optional(),
      }),
      answers: shape.storyListAnswer,
      act: async ({ scope, query, who, titleId }) =>
        database.unit(scope, async (tx) => {
          const title = titleOf(deps, titleId);
          const list = await manyStoryRows(
            tx,
            {
              title,
              filter: query.filter,
              q: query.q.trim(),
              before: query.before ?? null,
              personId: who.id,
            },
            help,
          );
          return ok({
            ...list,
            counts: await countStories(tx, titleId, who.id),
          } satisfies shape.StoryListAnswer);
        }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/stories/:id",
      may: "story.read",
      summary: "One story with its draft and findings",
      answers: shape.storyAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        const found =
          act === null
            ? null
            : await database.unit(ask.scope, (tx) => storyAnswerOf(tx, act.storyId, act.title, help));
        return found === null ? notFound : ok(found);
      },
    }),
  ];
}

function makeRoutes(deps: StoriesDeps): DeskRoute[] {
  const { database, bell } = deps;
  return [
    defineRoute({
      method: "POST",
      path: "/api/stories",
      may: "story.write",
      summary: "Begin a story",
      body: shape.newStoryRequest,
      answers: shape.madeAnswer,
      act: async ({ scope, body, titleId, who }) => {
        const outcome = await database.unit(scope, (tx) =>
          makeStory(
            tx,
            {
              title: titleOf(deps, titleId),
              slugline: body.slugline,
              kind: body.kind,
              section: body.section,
              by: who.id,
            },
            bell,
          ),
        );
        return outcome.kind === "made"
          ? made({ storyId: outcome.storyId, already: false })
          : refused(422, {
              code: "section-unknown",
              happened: "This title has no such section.",
              remedy: "Choose one from the list.",
              field: "section",
            });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/stories/take",
      may: "story.write",
      summary: "Make a story of an agency's item",
      body: shape.takeRequest,
      answers: shape.madeAnswer,
      act: async ({ scope, body, titleId, who }) => {
        const outcome = await database.unit(scope, (tx) =>
          takeItem(tx, { itemId: body.item, title: titleOf(deps, titleId), by: who.id }, bell),
        );
        if (outcome.kind === "not-found") return notFound;
        if (outcome.kind === "item-killed") {
          return refused(409, {
            code: "item-killed",
            happened: "The agency killed this item.",
            remedy: "It must not be used; there is nothing to take.",
          });
        }
        return made({ storyId: outcome.storyId, already: outcome.already });
      },
    }),
  ];
}

function draftRoutes(deps: StoriesDeps): DeskRoute[] {
  const { database, bell } = deps;
  return [
    defineRoute({
      method: "PUT",
      path: "/api/stories/:id/draft",
      may: "story.write",
      summary: "Save the draft",
      body: shape.saveRequest,
      answers: shape.savedAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        const outcome = await database.unit(ask.scope, (tx) => saveDraft(tx, { ...act, ...ask.body }, bell));
        return answerToSave(deps, ask, outcome);
      },
    }),
    defineRoute({
      method: "PATCH",
      path: "/api/stories/:id/placing",
      may: "story.write",
      summary: "Section, slug, slugline, readiness",
      body: shape.placingChange,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        const outcome = await database.unit(ask.scope, (tx) =>
          changePlacing(tx, { ...act, ...ask.body }, bell),
        );
        if (outcome.kind === "not-found") return notFound;
        if (outcome.kind === "moved-on") return movedOn("the story's settings");
        if (outcome.kind === "refused")
          return refused(422, {
            code: outcome.code,
            happened: outcome.reason,
            remedy: "Nothing was changed.",
          });
        const found = await database.unit(ask.scope, (tx) =>
          storyAnswerOf(tx, act.storyId, act.title, deps.help),
        );
        return found === null ? notFound : ok(found);
      },
    }),
  ];
}

async function answerToSave(
  deps: StoriesDeps,
  ask: Ask<unknown, unknown>,
  outcome: RestoreOutcome,
): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
    case "no-such-revision":
      return notFound;
    case "saved":
      return ok({ ...outcome, savedAt: outcome.savedAt.toISOString(), findings: [...outcome.findings] });
    case "conflict": {
      const { theirs } = outcome;
      const names = await deps.database.unit(ask.scope, (tx) => deps.help.names(tx, [theirs.savedBy]));
      return refused(409, {
        kind: "conflict",
        theirs: {
          ...theirs,
          savedAt: theirs.savedAt.toISOString(),
          savedBy: names.get(theirs.savedBy) ?? theirs.savedBy,
        },
      });
    }
  }
}

const rowOf = (revision: Revision, live: number | null, names: ReadonlyMap<string, string>) => ({
  number: revision.number,
  at: revision.madeAt.toISOString(),
  by: names.get(revision.madeBy) ?? revision.madeBy,
  reason: revision.reason,
  note: revision.note,
  live: revision.number === live,
  wordCount: revision.wordCount,
});

function revisionRoutes(deps: StoriesDeps): DeskRoute[] {
  const { database, help, bell } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/stories/:id/revisions",
      may: "story.read",
      summary: "History of the content, newest first",
      answers: shape.revisionsAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        return database.unit(ask.scope, async (tx) => {
          const story = await maybeOneStory(tx, act.storyId, act.title.id);
          if (story === null) return notFound;
          const revisions = await manyRevisions(tx, act.storyId);
          const names = await help.names(
            tx,
            revisions.map((revision) => revision.madeBy),
          );
          return ok({
            rows: revisions.map((revision) => rowOf(revision, story.placing.liveRevision, names)),
          });
        });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/stories/:id/revisions/:number",
      may: "story.read",
      summary: "One revision",
      answers: shape.revisionAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        const number = Number(ask.params["number"]);
        if (act === null || !Number.isSafeInteger(number) || number < 1 || number > 2_000_000_000)
          return notFound;
        return database.unit(ask.scope, async (tx) => {
          const story = await maybeOneStory(tx, act.storyId, act.title.id);
          const revision = story === null ? null : await maybeOneRevision(tx, act.storyId, number);
          if (story === null || revision === null) return notFound;
          const names = await help.names(tx, [revision.madeBy]);
          return ok({ row: rowOf(revision, story.placing.liveRevision, names), content: revision.content });
        });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/stories/:id/revisions",
      may: "story.write",
      summary: "Keep the draft as a named revision",
      body: shape.nameRevisionRequest,
      act: async (ask) => {
        const act = actOf(deps, ask);
        const number =
          act === null
            ? null
            : await database.unit(ask.scope, (tx) => nameRevision(tx, { ...act, note: ask.body.note }));
        return number === null ? notFound : made({ number });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/stories/:id/restore",
      may: "story.write",
      summary: "Make an earlier revision the draft",
      body: shape.restoreRequest,
      answers: shape.savedAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        const outcome = await database.unit(ask.scope, (tx) =>
          restoreRevision(tx, { ...act, ...ask.body }, bell),
        );
        return answerToSave(deps, ask, outcome);
      },
    }),
  ];
}

interface KeptAnswer {
  readonly status: number;
  readonly json: unknown;
}

async function answerToPublish(
  deps: StoriesDeps,
  ask: Ask<unknown, unknown>,
  title: Title,
  outcome: PublishOutcome,
): Promise<KeptAnswer> {
  switch (outcome.kind) {
    case "not-found":
      return { status: 404, json: notFound.json };
    case "killed":
      return {
        status: 409,
        json: { code: "story-killed", happened: "This story was killed.", remedy: "Begin a new one." },
      };
    case "held":
      return { status: 409, json: { kind: "held", findings: outcome.findings } };
    case "moved-on": {
      const names = await deps.database.unit(ask.scope, (tx) => deps.help.names(tx, [outcome.savedBy]));
      return {
        status: 409,
        json: {
          ...outcome,
          savedAt: outcome.savedAt.toISOString(),
          savedBy: names.get(outcome.savedBy) ?? outcome.savedBy,
        },
      };
    }
    case "published":
      return { status: 200, json: { ...outcome, url: title.origin + outcome.address } };
  }
}

function releaseRoutes(deps: StoriesDeps): DeskRoute[] {
  const { database, bell } = deps;
  const mayRepeat = (answer: KeptAnswer): boolean => answer.status !== 200;
  return [
    defineRoute({
      method: "GET",
      path: "/api/stories/:id/publish-sheet",
      may: "story.read",
      summary: "What publishing would do now",
      answers: shape.publishSheet,
      act: async (ask) => {
        const act = actOf(deps, ask);
        const sheet =
          act === null
            ? null
            : await database.unit(ask.scope, (tx) => publishSheetOf(tx, act.storyId, act.title));
        return sheet === null ? notFound : ok(sheet);
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/stories/:id/publish",
      may: "story.publish",
      summary: "Put the draft before readers",
      body: shape.publishRequest,
      answers: shape.publishAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        const request = {
          key: ask.idempotencyKey,
          actor: ask.who.id,
          route: `publish ${act.storyId} ${ask.titleId}`,
          body: ask.body,
        };
        return database.unit(ask.scope, (tx) =>
          keepAnswer(tx, request, mayRepeat, async () =>
            answerToPublish(deps, ask, act.title, await publishStory(tx, { ...act, ...ask.body }, bell)),
          ),
        );
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/stories/:id/withdraw",
      may: "story.withdraw",
      summary: "Take a live story from readers",
      body: shape.withdrawRequest,
      answers: shape.withdrawAnswer,
      act: async (ask) => {
        const act = actOf(deps, ask);
        if (act === null) return notFound;
        const request = {
          key: ask.idempotencyKey,
          actor: ask.who.id,
          route: `withdraw ${act.storyId} ${ask.titleId}`,
          body: ask.body,
        };
        return database.unit(ask.scope, (tx) =>
          keepAnswer(tx, request, mayRepeat, async (): Promise<KeptAnswer> => {
            const outcome = await withdrawStory(tx, { ...act, reason: ask.body.reason }, bell);
            if (outcome.kind === "not-found") return { status: 404, json: notFound.json };
            if (outcome.kind === "not-live") return { status: 409, json: outcome };
            return {
              status: 200,
              json: {
                kind: "withdrawn",
                url: `${act.title.origin}/${outcome.sectionSlug}/${outcome.slug}-${outcome.publicId}`,
              },
            };
          }),
        );
      },
    }),
  ];
}
