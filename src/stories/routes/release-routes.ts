import {
  defineRoute,
  notFound,
  ok,
  refused,
  type Answer,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import { publishStory, type PublishOutcome } from "../publish-story.ts";
import { addressOf } from "../released.ts";
import * as shape from "../stories-contract.ts";
import { publishSheetOf } from "../story-answer.ts";
import { withdrawStory } from "../withdraw-story.ts";
import { forStory, movedOn, onceForStory, storyKilled, type StoriesDeps } from "./for-story.ts";

async function answerToPublish(
  deps: StoriesDeps,
  tx: Tx,
  title: Title,
  outcome: PublishOutcome,
): Promise<Answer> {
  switch (outcome.kind) {
    case "not-found":
      return notFound;
    case "killed":
      return storyKilled;
    case "held":
      return refused(409, { kind: "held", findings: outcome.findings });
    case "moved-on":
      return movedOn(deps, tx, outcome);
    case "published":
      return ok({ ...outcome, url: title.origin + outcome.address });
  }
}

/** What readers will see, and no longer see. */
export const releaseRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/stories/:id/publish-sheet",
    may: "story.read",
    summary: "What publishing would do now",
    answers: shape.publishSheet,
    act: forStory(deps, async (tx, { storyId, title }) => {
      const sheet = await publishSheetOf(tx, storyId, title);
      return sheet === null ? notFound : ok(sheet);
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/publish",
    may: "story.publish",
    summary: "Put the draft before readers",
    body: shape.publishRequest,
    answers: shape.publishAnswer,
    act: onceForStory(deps, "publish", async (tx, story, { body }) =>
      answerToPublish(deps, tx, story.title, await publishStory(tx, { ...story, ...body }, deps.bell)),
    ),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/withdraw",
    may: "story.withdraw",
    summary: "Take a live story from readers",
    body: shape.withdrawRequest,
    answers: shape.withdrawAnswer,
    act: onceForStory(deps, "withdraw", async (tx, story, { body }) => {
      const outcome = await withdrawStory(tx, { ...story, reason: body.reason }, deps.bell);
      if (outcome.kind === "not-found") return notFound;
      if (outcome.kind === "not-live") return refused(409, outcome);
      const address = addressOf(outcome.sectionSlug, outcome.slug, outcome.publicId);
      return ok({ kind: "withdrawn", url: story.title.origin + address });
    }),
  }),
];
