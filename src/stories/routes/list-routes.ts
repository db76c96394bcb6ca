import { z } from "zod";
import { defineRoute, made, notFound, ok, refused, type DeskRoute } from "../../platform/index.ts";
import { countStories, manyStoryRows } from "../desk-store.ts";
import { makeStory, takeItem } from "../make-story.ts";
import * as shape from "../stories-contract.ts";
import { storyAnswerOf } from "../story-answer.ts";
import { forStory, titleOf, type StoriesDeps } from "./for-story.ts";

const listQuery = z.object({
  title: z.string(),
  filter: shape.storyFilter.default("all"),
  q: z.string().max(200).default(""),
  before: z.string().max(100).optional(),
});

/** Finding stories, and beginning new ones. */
export const listRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/stories",
    may: "story.read",
    summary: "Stories of a title, last changed first",
    query: listQuery,
    answers: shape.storyListAnswer,
    act: async ({ scope, query, who, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        const list = await manyStoryRows(
          tx,
          {
            title: titleOf(deps, titleId),
            filter: query.filter,
            q: query.q.trim(),
            before: query.before ?? null,
            personId: who.id,
          },
          deps.help,
        );
        const counts = await countStories(tx, titleId, who.id);
        return ok({ ...list, counts } satisfies shape.StoryListAnswer);
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/stories/:id",
    may: "story.read",
    summary: "One story with its draft and findings",
    answers: shape.storyAnswer,
    act: forStory(deps, async (tx, { storyId, title }) => {
      const found = await storyAnswerOf(tx, storyId, title, deps.help);
      return found === null ? notFound : ok(found);
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories",
    may: "story.write",
    summary: "Begin a story",
    body: shape.newStoryRequest,
    answers: shape.madeAnswer,
    act: async ({ scope, body, titleId, who }) => {
      const { slugline, kind, section } = body;
      const wish = { title: titleOf(deps, titleId), slugline, kind, section, by: who.id };
      const outcome = await deps.database.unit(scope, (tx) => makeStory(tx, wish, deps.bell));
      if (outcome.kind === "made") return made({ storyId: outcome.storyId, already: false });
      return refused(422, {
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
      const wish = { itemId: body.item, title: titleOf(deps, titleId), by: who.id };
      const outcome = await deps.database.unit(scope, (tx) => takeItem(tx, wish, deps.bell));
      if (outcome.kind === "not-found") return notFound;
      if (outcome.kind === "taken") return made({ storyId: outcome.storyId, already: outcome.already });
      return refused(409, {
        code: "item-killed",
        happened: "The agency killed this item.",
        remedy: "It must not be used; there is nothing to take.",
      });
    },
  }),
];
