import { defineRoute, made, notFound, ok, refused, type Ask, type DeskRoute } from "../../platform/index.ts";
import {
  addSource,
  changeSource,
  pauseSource,
  readSource,
  renewPushToken,
  type Setter,
} from "./change-source.ts";
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
  type SourceAnswer,
} from "./ways-contract.ts";
import { watchedSources } from "./watched-sources.ts";
import { maybeOneWay } from "./ways-store.ts";

const MAY = "wire.sources";

const setterOf = (ask: Ask<unknown, unknown>): Setter => ({
  scope: ask.scope,
  titleId: ask.titleId,
  actor: ask.who.id,
});
const found = (answer: SourceAnswer | null) => (answer === null ? notFound : ok(answer));
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
      act: ({ scope }) =>
        deps.database.unit(scope, async (tx) => ok({ rows: [...(await watchedSources(tx))] })),
    }),
    defineRoute({
      method: "GET",
      path: "/api/wire/sources/:id",
      may: MAY,
      summary: "Settings of one source; secrets are never shown",
      answers: sourceAnswer,
      act: async (ask) => found(await readSource(deps, idOf(ask), setterOf(ask))),
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
        const source = { id, titleId: forAll ? null : ask.titleId };
        const token = await addSource(deps, source, setterOf(ask), { settings, secret });
        return token === null ? idTaken : made({ id, token, pushPath: `/api/wire/${id}` });
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
        return found(await changeSource(deps, idOf(ask), setterOf(ask), { settings, secret }));
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/sources/:id/pause",
      may: MAY,
      summary: "Ask a source no more, or again",
      body: pauseSourceRequest,
      answers: sourceAnswer,
      act: async (ask) => found(await pauseSource(deps, idOf(ask), setterOf(ask), ask.body.isOn)),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/sources/:id/token",
      may: MAY,
      summary: "A new push token, shown this once; the old one ends",
      answers: pushTokenAnswer,
      act: async (ask) => {
        const id = idOf(ask);
        const token = await renewPushToken(deps, id, setterOf(ask));
        return token === null ? notFound : ok({ id, token, pushPath: `/api/wire/${id}` });
      },
    }),
  ];
}

/** To be mounted before `wireRoutes`, whose push address takes any one word. */
export const sourcesRoutes = (deps: TryDeps): readonly DeskRoute[] => [
  ...readingRoutes(deps),
  ...changingRoutes(deps),
];
