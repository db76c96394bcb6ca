import {
  defineRoute,
  isUuid,
  notFound,
  ok,
  refused,
  type Database,
  type DeskRoute,
  type EventBell,
} from "../../platform/index.ts";
import { manyRowsOf, type TakenFor } from "../inbox-store.ts";
import { groupAnswer, groupRequest, wireGroupAnswer, type WireGroupAnswer } from "../wire-contract.ts";
import { groupByHand } from "./group-by-hand.ts";
import { manyMembers, type Member } from "./grouping-store.ts";

const evidenceFrom = ({ evidence }: Member): WireGroupAnswer["members"][number]["evidence"] =>
  evidence === null ? null : { ...evidence, names: [...evidence.names], words: [...evidence.words] };

const noGroup = refused(409, {
  code: "wire-group-unknown",
  happened: "There is no such group any more.",
  remedy: "Reload the inbox and choose the group again.",
});

/** Items of the same story, and a person's hand on them. */
export const groupRoutes = (deps: {
  readonly database: Database;
  readonly bell: EventBell;
  readonly takenFor: TakenFor;
}): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/wire/groups/:id",
    may: "wire.read",
    summary: "The items of one story, with what speaks for each",
    answers: wireGroupAnswer,
    act: async ({ scope, params, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const members = isUuid(id) ? await manyMembers(tx, id) : [];
        if (members.length === 0) return notFound;
        const rows = await manyRowsOf(
          tx,
          members.map((member) => member.itemId),
          titleId,
          deps.takenFor,
        );
        return ok({
          id,
          members: members.flatMap((member) => {
            const row = rows.get(member.itemId);
            return row === undefined
              ? []
              : [{ row, evidence: evidenceFrom(member), decidedBy: member.decidedBy }];
          }),
        } satisfies WireGroupAnswer);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/items/:id/group",
    may: "wire.set-aside",
    summary: "Put an item in a group, or take it out of its own",
    body: groupRequest,
    answers: groupAnswer,
    act: async ({ scope, params, body, who }) =>
      deps.database.unit(scope, async (tx) => {
        const itemId = params["id"] ?? "";
        if (!isUuid(itemId)) return notFound;
        const outcome = await groupByHand(tx, { itemId, group: body.group, by: who.id }, deps.bell);
        switch (outcome.kind) {
          case "grouped":
            return ok({ group: outcome.groupId });
          case "no-item":
            return notFound;
          case "no-group":
            return noGroup;
        }
      }),
  }),
];
