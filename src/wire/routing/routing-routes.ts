import {
  defineRoute,
  isUuid,
  made,
  makeUuid,
  notFound,
  ok,
  recordEvent,
  refused,
  type Database,
  type DeskRoute,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import { namesOf } from "../../staff/index.ts";
import { routingAnswer, routingOrder, routingRequest, type RoutingAnswer } from "./routing-contract.ts";
import { endRule, insertRule, manyRules, orderRules, updateRule } from "./routing-store.ts";

export interface RoutingDeps {
  readonly database: Database;
  readonly bell: EventBell;
}

const MAY = "story.publish";

const otherRules = refused(409, {
  code: "rules-changed",
  happened: "Somebody added or removed a rule in the meantime.",
  remedy: "Nothing was changed. Look at the rules again, then order them.",
});

async function allRules(tx: Tx, titleId: string): Promise<RoutingAnswer> {
  const rules = await manyRules(tx, titleId);
  const names = await namesOf(
    tx,
    rules.map((rule) => rule.changedBy),
  );
  return {
    rules: rules.map(({ isOn, changedAt, changedBy, ...rule }) => ({
      ...rule,
      on: isOn,
      changedAt: changedAt.toISOString(),
      changedBy: names.get(changedBy) ?? "somebody",
    })),
  };
}

export function routingRoutes({ database, bell }: RoutingDeps): readonly DeskRoute[] {
  const changed = (tx: Tx, titleId: string, id: string, by: string): Promise<void> =>
    recordEvent(tx, { name: "routing.changed", titleId, subject: id, actor: by, facts: {} }, bell);
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/routing",
      may: "wire.read",
      summary: "What happens to copy by itself, in order",
      answers: routingAnswer,
      act: ({ scope, titleId }) => database.unit(scope, async (tx) => ok(await allRules(tx, titleId))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/routing",
      may: MAY,
      summary: "Add a rule, asked after all others",
      body: routingRequest,
      answers: routingAnswer,
      act: ({ scope, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const id = makeUuid();
          await insertRule(tx, id, titleId, body, who.id);
          await changed(tx, titleId, id, who.id);
          return made(await allRules(tx, titleId));
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/routing/order",
      may: MAY,
      summary: "Ask the rules in another order",
      body: routingOrder,
      answers: routingAnswer,
      act: ({ scope, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          if (!(await orderRules(tx, titleId, body.ids))) return otherRules;
          await changed(tx, titleId, titleId, who.id);
          return ok(await allRules(tx, titleId));
        }),
    }),
    defineRoute({
      method: "PUT",
      path: "/api/wire/routing/:id",
      may: MAY,
      summary: "Change a rule, or switch it on or off",
      body: routingRequest,
      answers: routingAnswer,
      act: ({ scope, params, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id) || !(await updateRule(tx, id, titleId, body, who.id))) return notFound;
          await changed(tx, titleId, id, who.id);
          return ok(await allRules(tx, titleId));
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/routing/:id/remove",
      may: MAY,
      summary: "End a rule; what it did stays",
      answers: routingAnswer,
      act: ({ scope, params, titleId, who }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id) || !(await endRule(tx, id, titleId, who.id))) return notFound;
          await changed(tx, titleId, id, who.id);
          return ok(await allRules(tx, titleId));
        }),
    }),
  ];
}
