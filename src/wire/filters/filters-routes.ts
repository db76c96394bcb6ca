import {
  defineRoute,
  isUuid,
  made,
  makeUuid,
  notFound,
  ok,
  recordEvent,
  refused,
  type Ask,
  type Database,
  type DeskRoute,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import { namesOf } from "../../staff/index.ts";
import { manyRowsOf, type TakenFor } from "../inbox-store.ts";
import { maybeOneAlert } from "./alerts-store.ts";
import {
  filterRequest,
  filtersAnswer,
  savedFilter,
  tryFilterAnswer,
  tryRequest,
  wireAlert,
  type FilterRequest,
  type SavedFilter,
  type TryFilterAnswer,
} from "./filters-contract.ts";
import {
  endFilter,
  insertFilter,
  manyFilters,
  maybeOneFilter,
  updateFilter,
  type KeptFilter,
} from "./filters-store.ts";
import { tryCondition } from "./try-condition.ts";

export interface FilterDeps {
  readonly database: Database;
  readonly bell: EventBell;
  readonly takenFor: TakenFor;
  /** IANA zone of a title. */
  readonly zoneOf: (titleId: string) => string;
}

const mayNotShare = refused(403, {
  code: "may-not-share",
  happened: "Your role does not share filters with the desk.",
  remedy: "Save it for yourself, or ask an editor.",
});
const notYours = refused(403, {
  code: "filter-of-another",
  happened: "This filter belongs to somebody else, who shares it.",
  remedy: "Save one of your own with the same wishes.",
});

const answerOf = (filter: KeptFilter, who: string, owner: string, items: number): SavedFilter => ({
  id: filter.id,
  name: filter.name,
  condition: filter.condition,
  mine: filter.owner === who,
  shared: filter.isShared,
  owner,
  alerts: filter.alerts,
  mails: filter.mails,
  items,
});

async function allFilters(tx: Tx, titleId: string, who: string): Promise<SavedFilter[]> {
  const kept = await manyFilters(tx, titleId, who);
  const names = await namesOf(
    tx,
    kept.map(({ filter }) => filter.owner),
  );
  return kept.map(({ filter, items }) => answerOf(filter, who, names.get(filter.owner) ?? "somebody", items));
}

const changed = (titleId: string, id: string, by: string) => ({
  name: "filter.changed",
  titleId,
  subject: id,
  actor: by,
  facts: {},
});

/** The filter, when the asker may change it; else what is answered. */
async function ownFilter(tx: Tx, ask: Ask<unknown, unknown>) {
  const id = ask.params["id"] ?? "";
  const filter = isUuid(id) ? await maybeOneFilter(tx, id, ask.titleId, ask.who.id) : null;
  if (filter === null) return { answer: notFound };
  return filter.owner === ask.who.id ? { filter } : { answer: notYours };
}

function changingRoutes(deps: FilterDeps): DeskRoute[] {
  const { database, bell } = deps;
  const answerFor = async (
    tx: Tx,
    ask: Ask<unknown, unknown>,
    id: string,
  ): Promise<SavedFilter | undefined> =>
    (await allFilters(tx, ask.titleId, ask.who.id)).find((each) => each.id === id);
  return [
    defineRoute({
      method: "POST",
      path: "/api/wire/filters",
      may: "wire.read",
      summary: "Save a filter, for oneself or for the desk",
      body: filterRequest,
      answers: savedFilter,
      act: async (ask: Ask<undefined, FilterRequest>) => {
        if (ask.body.shared && !ask.may("wire.set-aside")) return mayNotShare;
        return database.unit(ask.scope, async (tx) => {
          const id = makeUuid();
          await insertFilter(tx, id, ask.titleId, ask.who.id, ask.body);
          await recordEvent(tx, changed(ask.titleId, id, ask.who.id), bell);
          return made(await answerFor(tx, ask, id));
        });
      },
    }),
    defineRoute({
      method: "PUT",
      path: "/api/wire/filters/:id",
      may: "wire.read",
      summary: "Change a filter of one's own",
      body: filterRequest,
      answers: savedFilter,
      act: async (ask: Ask<undefined, FilterRequest>) => {
        if (ask.body.shared && !ask.may("wire.set-aside")) return mayNotShare;
        return database.unit(ask.scope, async (tx) => {
          const own = await ownFilter(tx, ask);
          if ("answer" in own) return own.answer;
          await updateFilter(tx, own.filter, ask.body);
          await recordEvent(tx, changed(ask.titleId, own.filter.id, ask.who.id), bell);
          return ok(await answerFor(tx, ask, own.filter.id));
        });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/filters/:id/remove",
      may: "wire.read",
      summary: "End a filter of one's own",
      act: (ask) =>
        database.unit(ask.scope, async (tx) => {
          const own = await ownFilter(tx, ask);
          if ("answer" in own) return own.answer;
          await endFilter(tx, own.filter.id);
          await recordEvent(tx, changed(ask.titleId, own.filter.id, ask.who.id), bell);
          return ok({ removed: own.filter.id });
        }),
    }),
  ];
}

export const filterRoutes = (deps: FilterDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/wire/filters",
    may: "wire.read",
    summary: "Saved filters: one's own and those of the desk",
    answers: filtersAnswer,
    act: ({ scope, titleId, who }) =>
      deps.database.unit(scope, async (tx) => ok({ filters: await allFilters(tx, titleId, who.id) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/filters/try",
    may: "wire.read",
    summary: "What a condition would have let through in the last seven days",
    body: tryRequest,
    answers: tryFilterAnswer,
    limit: { requests: 60, seconds: 60 },
    act: ({ scope, titleId, body }) =>
      deps.database.unit(scope, async (tx) => {
        const { itemIds, ...tried } = await tryCondition(tx, titleId, deps.zoneOf(titleId), body.condition);
        const rows = await manyRowsOf(tx, itemIds, titleId, deps.takenFor);
        return ok({
          ...tried,
          days: [...tried.days],
          rows: itemIds.flatMap((id) => rows.get(id) ?? []),
        } satisfies TryFilterAnswer);
      }),
  }),
  ...changingRoutes(deps),
  defineRoute({
    method: "GET",
    path: "/api/wire/alerts/:id",
    may: "wire.read",
    summary: "What a filter or a rule calls the desk for",
    answers: wireAlert,
    act: ({ scope, params, titleId, who }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const alert = isUuid(id) ? await maybeOneAlert(tx, id, titleId, who.id) : null;
        return alert === null ? notFound : ok(alert);
      }),
  }),
];
