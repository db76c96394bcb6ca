import { z } from "zod";
import { defineRoute, ok, refused, type DeskRoute, type Scope, type Tx } from "../../platform/index.ts";
import { manySources } from "../../wire/index.ts";
import * as shape from "../autopilot/autopilot-contract.ts";
import { changeRule, stopAutopilot } from "../autopilot/change-rule.ts";
import { manyActs, type ActRow } from "../autopilot/flights-store.ts";
import { manyRules, type Rule } from "../autopilot/rules-store.ts";
import { addressOf } from "../released.ts";
import { titleOf, type StoriesDeps } from "./for-story.ts";

const DAY_MS = 86_400_000;
const titleQuery = z.object({ title: z.string() });

/** Names of sources and people that rules and acts speak of. */
async function namesFor(deps: StoriesDeps, tx: Tx, people: readonly string[]) {
  const sources = new Map((await manySources(tx)).map((source) => [source.id, source.name]));
  const staff = await deps.help.names(tx, people);
  return {
    source: (id: string) => ({ id, name: sources.get(id) ?? id }),
    person: (id: string): string => staff.get(id) ?? id,
  };
}
type Names = Awaited<ReturnType<typeof namesFor>>;

const ruleFrom = (rule: Rule, names: Names): shape.AutopilotRule => ({
  source: names.source(rule.sourceId),
  titleId: rule.titleId,
  on: rule.isOn,
  section: rule.sectionSlug,
  publishNew: rule.publishNew,
  followUpdates: rule.followUpdates,
  holdOn: [...rule.holdOn],
  hourlyLimit: rule.hourlyLimit,
  duty: rule.duty,
  changedAt: rule.changedAt.toISOString(),
  changedBy: names.person(rule.changedBy),
});

function actFrom(deps: StoriesDeps, row: ActRow, names: Names): shape.AutopilotAct {
  const origin = deps.titleById(row.titleId)?.origin;
  const { sectionSlug, slug, publicId } = row;
  const isOut = row.isLive && origin !== undefined && sectionSlug !== null && publicId !== null;
  return {
    at: row.at.toISOString(),
    titleId: row.titleId,
    source: names.source(row.sourceId),
    did: row.did,
    by: names.person(row.by),
    storyId: row.storyId,
    headline: row.headline,
    url: isOut ? origin + addressOf(sectionSlug, slug ?? "", publicId) : null,
    why: [...row.why],
  };
}

/** Every title in which the request's person may do it. */
const titlesOf = (scope: Scope): readonly string[] => (scope.kind === "titles" ? scope.titles : []);

/** What stories do by themselves, and the one way to stop it. */
export const autopilotRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/autopilot",
    may: "story.read",
    summary: "What sources may do by themselves, and what they did in 24 hours",
    query: titleQuery,
    answers: shape.autopilotAnswer,
    act: async ({ scope, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        const rules = await manyRules(tx, titleId);
        const since = new Date((await tx.now()).getTime() - DAY_MS);
        const acts = await manyActs(tx, { titleIds: [titleId], sourceIds: null, since, did: null });
        const people = [...rules.map((rule) => rule.changedBy), ...acts.map((act) => act.by)];
        const names = await namesFor(deps, tx, people);
        const sources = (await manySources(tx)).filter(
          (source) => source.titleId === null || source.titleId === titleId,
        );
        return ok({
          sources: sources.map(({ id, name, section }) => ({ id, name, section })),
          rules: rules.map((rule) => ruleFrom(rule, names)),
          acts: acts.map((act) => actFrom(deps, act, names)),
        } satisfies shape.AutopilotAnswer);
      }),
  }),
  defineRoute({
    method: "PUT",
    path: "/api/autopilot/rules",
    may: "story.publish",
    summary: "Set what a source may do by itself in a title",
    body: shape.ruleRequest,
    answers: shape.autopilotRule,
    act: async ({ scope, body, titleId, who }) =>
      deps.database.unit(scope, async (tx) => {
        const { source, on, section, publishNew, followUpdates, holdOn, hourlyLimit, duty } = body;
        const wish = {
          sourceId: source,
          isOn: on,
          sectionSlug: section,
          publishNew,
          followUpdates,
          holdOn,
          hourlyLimit,
          duty,
        };
        const title = titleOf(deps, titleId);
        const outcome = await changeRule(tx, { title, by: who.id, rule: wish }, deps.bell);
        switch (outcome.kind) {
          case "changed":
            return ok(ruleFrom(outcome.rule, await namesFor(deps, tx, [who.id])));
          case "source-unknown":
            return refused(422, {
              code: "source-unknown",
              happened: "There is no such source for this title.",
              remedy: "Choose one from the list.",
              field: "source",
            });
          case "section-unknown":
            return refused(422, {
              code: "section-unknown",
              happened: "This title has no such section.",
              remedy: "Choose one from the list.",
              field: "section",
            });
        }
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/autopilot/stop",
    may: "story.write",
    acrossTitles: true,
    summary: "Stop everything that goes out by itself, and list what went out and what was held",
    body: shape.stopRequest,
    answers: shape.stopAnswer,
    act: async ({ scope, body, titleId, who }) =>
      deps.database.unit(scope, async (tx) => {
        const titleIds = body.everyTitle ? titlesOf(scope) : [titleId];
        const stopped = await stopAutopilot(tx, { sourceId: body.source, titleIds, by: who.id }, deps.bell);
        const since = new Date((await tx.now()).getTime() - DAY_MS);
        const sourceIds = body.source === null ? null : [body.source];
        const acts = await manyActs(tx, {
          titleIds,
          sourceIds,
          since,
          did: ["published", "updated", "corrected", "held"],
        });
        const names = await namesFor(deps, tx, [who.id, ...acts.map((act) => act.by)]);
        const told = acts.map((act) => actFrom(deps, act, names));
        return ok({
          stopped: stopped.map((rule) => ruleFrom(rule, names)),
          wentOut: told.filter((act) => act.did !== "held"),
          held: told.filter((act) => act.did === "held"),
        } satisfies shape.StopAnswer);
      }),
  }),
];
