import { defineRoute, notFound, ok, refused, type DeskRoute } from "../../platform/index.ts";
import { callOffRelease, planRelease } from "../planned/plan-release.ts";
import * as shape from "../stories-contract.ts";
import { forStory, onceForStory, storyKilled, type StoriesDeps } from "./for-story.ts";

/** What shall go out by itself. */
export const plannedRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/release",
    may: "story.publish",
    summary: "Publish at the second the embargo ends",
    body: shape.releaseRequest,
    answers: shape.releaseAnswer,
    act: onceForStory(deps, "release", async (tx, story, { body }) => {
      const outcome = await planRelease(tx, { ...story, ...body }, deps.bell);
      switch (outcome.kind) {
        case "not-found":
          return notFound;
        case "killed":
          return storyKilled;
        case "no-embargo":
          return refused(409, {
            code: "no-embargo",
            happened: "No embargo holds this story any more.",
            remedy: "Publish it now.",
          });
        case "held":
          return refused(409, { kind: "held", findings: outcome.findings });
        case "planned":
          return ok({ kind: "planned", dueAt: outcome.dueAt.toISOString() });
      }
    }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/stories/:id/release/call-off",
    may: "story.publish",
    summary: "Call a planned release off",
    act: forStory(deps, async (tx, story) =>
      (await callOffRelease(tx, story, deps.bell)) ? ok({ calledOff: true }) : notFound,
    ),
  }),
];
