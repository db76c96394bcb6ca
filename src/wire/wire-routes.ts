import { z } from "zod";
import {
  defineRoute,
  isUuid,
  notFound,
  ok,
  recordEvent,
  type Answer,
  type Database,
  type DeskRoute,
  type Tx,
} from "../platform/index.ts";
import { manyJoins, partChain } from "./chains/chains-store.ts";
import { missingVersions } from "./chains/missing-versions.ts";
import { groupRoutes } from "./grouping/group-routes.ts";
import { maybeOneFilter } from "./filters/filters-store.ts";
import { oneFigures } from "./figures/figures-store.ts";
import { filterRoutes, type FilterDeps } from "./filters/filters-routes.ts";
import { gazetteerRoutes, type GazetteerDeps } from "./gazetteer/gazetteer-routes.ts";
import {
  inboxCounts,
  manyInboxRows,
  manyRouted,
  maybeOneRow,
  setFollowed,
  type TakenCopy,
  type TakenFor,
} from "./inbox-store.ts";
import { manyVersions, setAside, type VersionFacts } from "./items-store.ts";
import { routingRoutes } from "./routing/routing-routes.ts";
import { rightOfItem } from "./rights/right-of-item.ts";
import { contractRoutes } from "./rights/contract-routes.ts";
import { pushRoutes } from "./push-routes.ts";
import { tryAgain, type WireDeps } from "./receive-copy.ts";
import { manySourceRows } from "./sources-store.ts";
import {
  manyQuarantined,
  maybeOneQuarantined,
  maybeOneTransmission,
  setDismissed,
} from "./transmissions-store.ts";
import {
  asideRequest,
  dismissRequest,
  followRequest,
  partAnswer,
  partRequest,
  quarantineAnswer,
  receivedAnswer,
  wireFigures,
  wireFilter,
  wireItemAnswer,
  wireListAnswer,
  type QuarantineAnswer,
  type ReceivedAnswer,
  type WireItemAnswer,
  type WireListAnswer,
  type WireVersion,
} from "./wire-contract.ts";

export interface WireRoutesDeps extends WireDeps {
  /** What is pushed is kept through connections of its own: no request of the desk holds it up. */
  readonly copy: Database;
  readonly takenFor: TakenFor;
  readonly zoneOf: FilterDeps["zoneOf"];
  readonly liveStories: GazetteerDeps["liveStories"];
  /** What stories of a title were made of, one for each story and item. */
  readonly takenCopy: (tx: Tx, titleId: string) => Promise<readonly TakenCopy[]>;
}

const listQuery = z.object({
  title: z.string(),
  filter: wireFilter.default("everything"),
  saved: z.uuid().optional(),
  source: z.string().optional(),
  q: z.string().max(200).default(""),
  before: z.string().max(100).optional(),
  grouped: z.enum(["0", "1"]).default("0"),
});

const versionFrom = (version: VersionFacts): WireVersion => ({
  id: version.id,
  number: version.number,
  agencyId: version.copy.agencyId,
  outcome: version.outcome as WireVersion["outcome"],
  receivedAt: version.receivedAt.toISOString(),
  sentAt: version.sentAt?.toISOString() ?? null,
  headline: version.copy.headline,
  deck: version.copy.deck ?? "",
  byline: version.copy.byline,
  dateline: version.copy.dateline,
  blocks: version.copy.paragraphs as WireVersion["blocks"],
  editorNote: version.copy.editorNote,
  rights: version.copy.rights,
  format: version.format,
  warnings: [...version.copy.warnings],
});

/** Control signs as their Unicode pictures, so that a person sees what came. */
const glimpseOf = (bytes: Buffer): string =>
  bytes
    .toString("latin1")
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, (sign) =>
      sign === "\x7f" ? "\u2421" : String.fromCodePoint(0x2400 + (sign.codePointAt(0) ?? 0)),
    );

/** As people read them: a code of one letter or two says nothing to who does not know the agency's table. */
const subjectNames = (subjects: readonly { readonly name?: string }[]): string[] => [
  ...new Set(subjects.flatMap(({ name }) => (name !== undefined && name.length > 2 ? name : []))),
];

function listRoutes(deps: WireRoutesDeps): DeskRoute[] {
  const { database, takenFor } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/items",
      may: "wire.read",
      summary: "The inbox, newest first",
      query: listQuery,
      answers: wireListAnswer,
      act: async ({ scope, query, titleId, who }) =>
        database.unit(scope, async (tx) => {
          const asker = { titleId, staffId: who.id };
          const saved =
            query.saved === undefined ? null : await maybeOneFilter(tx, query.saved, titleId, who.id);
          if (query.saved !== undefined && saved === null) return notFound;
          const taken = await deps.takenCopy(tx, titleId);
          const page = await manyInboxRows(
            tx,
            {
              ...asker,
              filter: query.filter,
              saved: saved?.id ?? null,
              source: query.source ?? null,
              q: query.q.trim(),
              before: query.before ?? null,
              grouped: query.grouped === "1",
              taken,
            },
            takenFor,
          );
          const answer: WireListAnswer = {
            ...page,
            counts: await inboxCounts(tx, asker, taken),
            sources: (await manySourceRows(tx)).filter(({ title }) => title === null || title === titleId),
          };
          return ok(answer);
        }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/wire/items/:id",
      may: "wire.read",
      summary: "One item with all its versions",
      answers: wireItemAnswer,
      act: async ({ scope, params, titleId, who }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          const asker = { titleId, staffId: who.id };
          const found = isUuid(id) ? await maybeOneRow(tx, id, asker, takenFor) : null;
          if (found === null) return notFound;
          const versions = await manyVersions(tx, id);
          const subjects = subjectNames(versions[0]?.copy.ninjs.subjects ?? []);
          const joins = (await manyJoins(tx, id)).map(({ agencyId, evidence, joinedAt }) => ({
            agencyId,
            ...evidence,
            joinedAt: joinedAt.toISOString(),
          }));
          return ok({
            ...found,
            subjects,
            right: await rightOfItem(tx, id, titleId),
            versions: versions.map(versionFrom),
            joins,
            missing: [...missingVersions(versions)],
            routed: (await manyRouted(tx, id, titleId)).map(({ at, ...each }) => ({
              ...each,
              at: at.toISOString(),
            })),
          } satisfies WireItemAnswer);
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/items/:id/part",
      may: "wire.set-aside",
      summary: "Undo the joining of two filings: they are two stories",
      body: partRequest,
      answers: partAnswer,
      act: async ({ scope, params, body, who }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id)) return notFound;
          const outcome = await partChain(tx, { itemId: id, agencyId: body.agencyId, by: who.id }, deps.bell);
          return outcome.kind === "parted" ? ok({ item: outcome.itemId }) : notFound;
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/items/:id/aside",
      may: "wire.set-aside",
      summary: "Set an item aside, or bring it back",
      body: asideRequest,
      act: async ({ scope, params, body, who, titleId }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id) || !(await setAside(tx, id, titleId, body.aside, who.id))) return notFound;
          await recordEvent(
            tx,
            { name: "item.set-aside", titleId, subject: id, actor: who.id, facts: { aside: body.aside } },
            deps.bell,
          );
          return ok({ aside: body.aside });
        }),
    }),
  ];
}

/** Never shown by a browser, whatever a stranger sent: saved, and named without signs that mean something in a header. */
const savedAs = ({ fileName, raw }: { fileName: string; raw: Buffer }): Answer => ({
  status: 200,
  bytes: raw,
  headers: {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="${fileName.replaceAll(/[^\w.-]+/g, "-").slice(-100) || "copy"}"`,
  },
});

function quarantineRoutes(deps: WireRoutesDeps): DeskRoute[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/quarantine",
      may: "wire.read",
      summary: "Copy that could not be read, with the reason",
      answers: quarantineAnswer,
      act: async ({ scope, titleId }) =>
        deps.database.unit(scope, async (tx) => {
          const rows = await manyQuarantined(tx, titleId);
          return ok({
            rows: rows.map((row) => ({
              id: row.id,
              source: { id: row.sourceId, name: row.sourceName },
              receivedAt: row.receivedAt.toISOString(),
              fileName: row.fileName,
              bytes: row.size,
              code: row.code ?? "",
              reason: row.reason ?? "",
              glimpse: glimpseOf(row.head),
            })),
          } satisfies QuarantineAnswer);
        }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/wire/quarantine/:id/bytes",
      may: "wire.read",
      summary: "The bytes of copy that could not be read, as they came, to be saved",
      act: async ({ scope, params }) => {
        const id = params["id"] ?? "";
        const kept = isUuid(id) ? await deps.database.unit(scope, (tx) => maybeOneQuarantined(tx, id)) : null;
        return kept === null ? notFound : savedAs(kept);
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/quarantine/:id/again",
      may: "wire.read",
      summary: "Read quarantined copy once more",
      answers: receivedAnswer,
      act: async ({ scope, params }) => {
        const id = params["id"] ?? "";
        const seen =
          isUuid(id) && (await deps.database.unit(scope, (tx) => maybeOneTransmission(tx, id))) !== null;
        const results = seen ? await tryAgain(deps, id) : null;
        return results === null
          ? notFound
          : ok({ transmission: id, results: [...results] } satisfies ReceivedAnswer);
      },
    }),
  ];
}

function watchRoutes({ database, bell }: WireRoutesDeps): DeskRoute[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/wire/figures",
      may: "wire.read",
      summary: "What each source sent in the last 24 hours, and how soon",
      answers: wireFigures,
      act: ({ scope }) => database.unit(scope, async (tx) => ok(await oneFigures(tx))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/items/:id/follow",
      may: "wire.read",
      summary: "Watch an item, or no more",
      body: followRequest,
      act: ({ scope, params, body, who, titleId }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          const asker = { titleId, staffId: who.id };
          if (!isUuid(id) || !(await setFollowed(tx, id, asker, body.follow))) return notFound;
          return ok({ follow: body.follow });
        }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/wire/quarantine/:id/dismiss",
      may: "wire.set-aside",
      summary: "Copy that will not be read leaves the list, or comes back to it",
      body: dismissRequest,
      act: ({ scope, params, body, who, titleId }) =>
        database.unit(scope, async (tx) => {
          const id = params["id"] ?? "";
          if (!isUuid(id) || !(await setDismissed(tx, id, body.dismissed, who.id))) return notFound;
          await recordEvent(
            tx,
            {
              name: "transmission.dismissed",
              titleId,
              subject: id,
              actor: who.id,
              facts: { dismissed: body.dismissed },
            },
            bell,
          );
          return ok({ dismissed: body.dismissed });
        }),
    }),
  ];
}

export const wireRoutes = (deps: WireRoutesDeps): readonly DeskRoute[] => [
  ...listRoutes(deps),
  ...quarantineRoutes(deps),
  ...contractRoutes(deps),
  ...groupRoutes(deps),
  ...watchRoutes(deps),
  ...filterRoutes(deps),
  ...routingRoutes(deps),
  ...gazetteerRoutes(deps),
  // Last: its push address takes any one word.
  ...pushRoutes({ ...deps, database: deps.copy }),
];
