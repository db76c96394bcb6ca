import {
  defineRoute,
  isUuid,
  made,
  notFound,
  ok,
  recordEvent,
  refused,
  type Database,
  type DeskRoute,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import { z } from "zod";
import {
  csvAnswer,
  csvRequest,
  entryRequest,
  gazetteerAnswer,
  suggestionRequest,
  type CsvAnswer,
  type GazetteerAnswer,
} from "./gazetteer-contract.ts";
import {
  addEntries,
  allowName,
  changeEntry,
  manyEntries,
  manyNames,
  manyRefused,
  refuseName,
  removeEntry,
} from "./gazetteer-store.ts";
import { suggestNames, type OwnStory } from "./names-of-stories.ts";
import { readCsv } from "./read-csv.ts";

export interface GazetteerDeps {
  readonly database: Database;
  readonly bell: EventBell;
  /** Newest live stories of a title; handed in by main, since stories stand to the right. */
  readonly liveStories: (tx: Tx, titleId: string) => Promise<readonly OwnStory[]>;
}

const MAY = "story.publish";

const entryTaken = refused(409, {
  code: "entry-taken",
  happened: "There is an entry of this kind with this name already.",
  remedy: "Nothing was changed. Add the other name to that entry.",
  field: "name",
});

const query = z.object({ title: z.string(), q: z.string().max(100).default("") });

const keysOf = (entry: { name: string; aliases: readonly string[] }): readonly string[] =>
  [entry.name, ...entry.aliases].map((name) => name.toLowerCase());

async function answerOf(
  tx: Tx,
  titleId: string,
  q: string,
  liveStories: GazetteerDeps["liveStories"],
): Promise<GazetteerAnswer> {
  const refusedNames = await manyRefused(tx, titleId);
  const known = new Set([
    ...(await manyNames(tx, titleId)).flatMap(keysOf),
    ...refusedNames.map((name) => name.toLowerCase()),
  ]);
  const suggestions = suggestNames(await liveStories(tx, titleId), (name) => known.has(name.toLowerCase()));
  return { ...(await manyEntries(tx, titleId, q.trim())), suggestions: [...suggestions] };
}

/** Read at the door to the desk: what would be new, and what is there. */
async function weighCsv(tx: Tx, titleId: string, csv: string): Promise<CsvAnswer> {
  const { entries, errors } = readCsv(csv);
  const known = new Map(
    (await manyNames(tx, titleId)).map((entry) => [`${entry.kind} ${entry.name}`, new Set(entry.aliases)]),
  );
  const added = entries.filter(({ kind, name, aliases }) => {
    const there = known.get(`${kind} ${name}`);
    return there === undefined || aliases.some((alias) => !there.has(alias));
  });
  return {
    added: added.slice(0, 50),
    addedCount: added.length,
    knownCount: entries.length - added.length,
    errors: errors.slice(0, 200).map((error) => ({ ...error })),
    kept: false,
  };
}

export function gazetteerRoutes(deps: GazetteerDeps): readonly DeskRoute[] {
  const { database, bell, liveStories } = deps;
  const changed = (tx: Tx, titleId: string, by: string): Promise<void> =>
    recordEvent(tx, { name: "gazetteer.changed", titleId, subject: titleId, actor: by, facts: {} }, bell);
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/gazetteer",
      may: "wire.read",
      summary: "Names that make copy ours, and names our stories suggest",
      query,
      answers: gazetteerAnswer,
      act: ({ scope, titleId, query: { q } }) =>
        database.unit(scope, async (tx) => ok(await answerOf(tx, titleId, q, liveStories))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/gazetteer",
      may: MAY,
      summary: "Add a name",
      body: entryRequest,
      act: ({ scope, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const added = await addEntries(tx, titleId, [body], "hand", who.id);
          await changed(tx, titleId, who.id);
          return made({ added });
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/gazetteer/csv",
      may: MAY,
      summary: "Names from a CSV file: first what would become of it, then kept",
      body: csvRequest,
      answers: csvAnswer,
      act: ({ scope, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const weighed = await weighCsv(tx, titleId, body.csv);
          if (!body.keep) return ok(weighed);
          await addEntries(tx, titleId, readCsv(body.csv).entries, "csv", who.id);
          await changed(tx, titleId, who.id);
          return ok({ ...weighed, kept: true } satisfies CsvAnswer);
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/gazetteer/suggestions",
      may: MAY,
      summary: "Take a suggested name, say that it is none, or take that back",
      body: suggestionRequest,
      act: ({ scope, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const { name, kind, accept } = body;
          if (accept === null) await allowName(tx, titleId, name);
          else if (accept) {
            await addEntries(tx, titleId, [entryRequest.parse({ kind, name })], "stories", who.id);
            await changed(tx, titleId, who.id);
          } else await refuseName(tx, titleId, name, who.id);
          return ok({ accepted: accept });
        }),
    }),
    defineRoute({
      method: "PUT",
      path: "/api/wire/gazetteer/:id",
      may: MAY,
      summary: "Change an entry",
      body: entryRequest,
      act: ({ scope, params, titleId, who, body }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id)) return notFound;
          const outcome = await changeEntry(tx, titleId, id, body);
          if (outcome === "no-entry") return notFound;
          if (outcome === "taken") return entryTaken;
          await changed(tx, titleId, who.id);
          return ok({ changed: id });
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/gazetteer/:id/remove",
      may: MAY,
      summary: "Remove an entry",
      act: ({ scope, params, titleId, who }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id) || !(await removeEntry(tx, titleId, id))) return notFound;
          await changed(tx, titleId, who.id);
          return ok({ removed: id });
        }),
    }),
  ];
}
