import {
  defineRoute,
  made,
  notFound,
  ok,
  refused,
  type Answer,
  type Ask,
  type DeskRoute,
} from "../../platform/index.ts";
import { groupWide } from "../source-rights.ts";
import {
  addSource,
  changeSource,
  pauseSource,
  readSource,
  renewPushToken,
  type ChangeOutcome,
  type SettingRefusal,
  type Setter,
} from "./change-source.ts";
import { refusalOfPlace } from "./refuse-place.ts";
import { trySource, type TryDeps } from "./try-source.ts";
import {
  addSourceRequest,
  changeSourceRequest,
  pauseSourceRequest,
  pushTokenAnswer,
  sourceAnswer,
  tryAnswer,
  trySourceRequest,
  watchedSourcesAnswer,
} from "./ways-contract.ts";
import { watchedSources } from "./watched-sources.ts";
import { maybeOneWay } from "./ways-store.ts";

const MAY = "wire.sources";

const setterOf = (ask: Ask<unknown, unknown>): Setter => ({
  scope: ask.scope,
  titleId: ask.titleId,
  actor: ask.who.id,
});
const refusalOf = (outcome: SettingRefusal): Answer => (outcome.kind === "no-source" ? notFound : groupWide);
const changed = (outcome: ChangeOutcome): Answer =>
  outcome.kind === "changed" ? ok(outcome.answer) : refusalOf(outcome);
const idOf = (ask: Ask<unknown, unknown>): string => ask.params["id"] ?? "";

const idTaken = refused(409, {
  code: "source-taken",
  happened: "There is a source with this id already, or the id is one of our own words.",
  remedy: "Nothing was added. Choose another id.",
  field: "id",
});

function readingRoutes(deps: TryDeps): DeskRoute[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/sources",
      may: MAY,
      summary: "Sources and how they do",
      answers: watchedSourcesAnswer,
      act: ({ scope, titleId }) =>
        deps.database.unit(scope, async (tx) => {
          const rows = await watchedSources(tx);
          return ok({ rows: rows.filter(({ title }) => title === null || title === titleId) });
        }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/wire/sources/:id",
      may: MAY,
      summary: "Settings of one source; secrets are never shown",
      answers: sourceAnswer,
      act: async (ask) => {
        const source = await readSource(deps, idOf(ask), setterOf(ask));
        return source === null ? notFound : ok(source);
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/sources/:id/try",
      may: MAY,
      summary: "Look what a source would bring, and file nothing",
      body: trySourceRequest,
      answers: tryAnswer,
      limit: { requests: 20, seconds: 60 },
      act: async (ask) => {
        const id = idOf(ask);
        const source = await readSource(deps, id, setterOf(ask));
        if (source === null) return notFound;
        // A trial goes to the agency's server with the secret that is stored.
        if (!source.mayChange) return groupWide;
        const { stored, now } = await deps.database.unit(ask.scope, async (tx) => ({
          stored: await maybeOneWay(tx, id),
          now: await tx.now(),
        }));
        const settings = ask.body.settings ?? source.settings;
        return ok(await trySource(deps, { sourceId: id, settings, secret: ask.body.secret, stored, now }));
      },
    }),
  ];
}

function changingRoutes(deps: TryDeps): DeskRoute[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/wire/sources",
      may: MAY,
      summary: "Add a source; the push token is shown this once",
      body: addSourceRequest,
      answers: pushTokenAnswer,
      act: async (ask) => {
        const { id, forAll, settings, secret } = ask.body;
        const unasked = refusalOfPlace(settings.way, null, deps.reach);
        if (unasked !== null) return unasked;
        const source = { id, titleId: forAll ? null : ask.titleId };
        const outcome = await addSource(deps, source, setterOf(ask), { settings, secret });
        if (outcome.kind === "taken") return idTaken;
        if (outcome.kind !== "added") return refusalOf(outcome);
        return made({ id, token: outcome.token, pushPath: `/api/wire/${id}` });
      },
    }),
    defineRoute({
      method: "PUT",
      path: "/api/wire/sources/:id",
      may: MAY,
      summary: "Change a source; takes effect with the next look",
      body: changeSourceRequest,
      answers: sourceAnswer,
      act: async (ask) => {
        const { settings, secret } = ask.body;
        const stored = await deps.database.unit(ask.scope, (tx) => maybeOneWay(tx, idOf(ask)));
        const unasked = refusalOfPlace(settings.way, stored, deps.reach);
        if (unasked !== null) return unasked;
        return changed(await changeSource(deps, idOf(ask), setterOf(ask), { settings, secret }));
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/sources/:id/pause",
      may: MAY,
      summary: "Ask a source no more, or again",
      body: pauseSourceRequest,
      answers: sourceAnswer,
      act: async (ask) => changed(await pauseSource(deps, idOf(ask), setterOf(ask), ask.body.isOn)),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/sources/:id/token",
      may: MAY,
      summary: "A new push token, shown this once; the old one ends",
      answers: pushTokenAnswer,
      act: async (ask) => {
        const id = idOf(ask);
        const outcome = await renewPushToken(deps, id, setterOf(ask));
        if (outcome.kind !== "renewed") return refusalOf(outcome);
        return ok({ id, token: outcome.token, pushPath: `/api/wire/${id}` });
      },
    }),
  ];
}

/** To be mounted before `wireRoutes`, whose push address takes any one word. */
export const sourcesRoutes = (deps: TryDeps): readonly DeskRoute[] => [
  ...readingRoutes(deps),
  ...changingRoutes(deps),
];
