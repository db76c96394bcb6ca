import { z } from "zod";
import {
  defineRoute,
  hashOf,
  isPublicId,
  isUuid,
  made,
  makeToken,
  makeUuid,
  notFound,
  ok,
  recordEvent,
  refused,
  type Answer,
  type Ask,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import { mayIn, type OpenSession } from "../../staff/index.ts";
import {
  writeNewsmlG2Message,
  writeNinjsList,
  writeNinjs,
  writeNitf,
  writeRssFull,
  type OutgoingItem,
} from "../../wire/index.ts";
import { readFeedPlace } from "../partners/outgoing-log.ts";
import {
  endPartnerRequest,
  newPartner,
  partnerMade,
  partnerRow,
  partnersAnswer,
  type PartnerRow,
} from "../partners/partners-contract.ts";
import {
  insertPartner,
  manyPartners,
  markEnded,
  maybeOneByToken,
  maybeOnePartner,
  type Partner,
  type PartnerFormat,
} from "../partners/partners-store.ts";
import { readPartnerFeed, readPartnerItem } from "../partners/read-partner.ts";
import type { StoriesDeps } from "./for-story.ts";

export interface PartnerRoutesDeps extends StoriesDeps {
  /** Where the desk is reached from outside, without a slash at its end. */
  readonly deskUrl: string;
}

const MAY = "wire.sources";
const WORKER = { kind: "worker" } as const;

const rowOf = (partner: Partner): PartnerRow => ({
  id: partner.id,
  name: partner.name,
  format: partner.format,
  filter: {
    titles: [...partner.filter.titles],
    sections: [...partner.filter.sections],
    kinds: [...partner.filter.kinds],
  },
  addedAt: partner.addedAt.toISOString(),
  lastReadAt: partner.lastReadAt?.toISOString() ?? null,
  endedAt: partner.endedAt?.toISOString() ?? null,
  feed: `/api/partners/${partner.id}/feed`,
});

/** A partner of several titles is the business of who may decide for each of them. */
function mayForAll(ask: Ask<unknown, unknown>, titles: readonly string[]): boolean {
  const session = ask.session as OpenSession | null;
  return session !== null && titles.every((title) => mayIn(session.person.roles[title], MAY));
}

const notAllYours = refused(403, {
  code: "may-not",
  happened: "Your role does not allow this in every title that is named.",
  remedy: "Nothing was changed. Name only titles whose sources you run.",
  field: "filter.titles",
});

function changingRoutes(deps: PartnerRoutesDeps): DeskRoute[] {
  const { database, bell } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/partners",
      may: MAY,
      summary: "Partners that fetch our stories",
      query: z.object({ title: z.string() }),
      answers: partnersAnswer,
      act: ({ scope, titleId }) =>
        database.unit(scope, async (tx) => ok({ rows: (await manyPartners(tx, titleId)).map(rowOf) })),
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners",
      may: MAY,
      summary: "Add a partner; its token is shown once",
      body: newPartner,
      answers: partnerMade,
      act: async (ask) => {
        const { body, scope, who, titleId } = ask;
        if (!mayForAll(ask, body.filter.titles)) return notAllYours;
        const token = makeToken();
        return database.unit(scope, async (tx) => {
          const id = makeUuid();
          const { name, format, filter } = body;
          const addedAt = await tx.now();
          await insertPartner(tx, {
            id,
            name,
            format,
            filter,
            addedAt,
            tokenHash: hashOf(token),
            by: who.id,
          });
          await recordEvent(
            tx,
            { name: "partner.added", titleId, subject: id, actor: who.id, facts: { format } },
            bell,
          );
          const partner = { id, name, format, filter, addedAt, lastReadAt: null, endedAt: null };
          return made({ partner: rowOf(partner), token });
        });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners/:id/end",
      may: MAY,
      summary: "End a partner: its token opens nothing any more",
      body: endPartnerRequest,
      answers: partnerRow,
      act: async (ask) => {
        const { scope, params, who, titleId } = ask;
        const id = params["id"] ?? "";
        return database.unit(scope, async (tx) => {
          const partner = isUuid(id) ? await maybeOnePartner(tx, id) : null;
          if (partner === null) return notFound;
          if (!mayForAll(ask, partner.filter.titles)) return notAllYours;
          const now = await tx.now();
          if (!(await markEnded(tx, id, now, who.id))) return ok(rowOf(partner));
          await recordEvent(
            tx,
            { name: "partner.ended", titleId, subject: id, actor: who.id, facts: {} },
            bell,
          );
          return ok(rowOf({ ...partner, endedAt: now }));
        });
      },
    }),
  ];
}

const badToken = refused(401, {
  code: "partner-token",
  happened: "The bearer token does not belong to this partner, or the partnership has ended.",
  remedy: "Send the token that was shown when the partner was added, or ask the newsroom.",
});

const badPlace = refused(400, {
  code: "feed-place",
  happened: "The value of after is none that we gave.",
  remedy: "Take it from the Link header of the page before, or leave it out to begin anew.",
});

const MEDIA_TYPES: Readonly<Record<PartnerFormat, string>> = {
  "newsml-g2": "application/vnd.iptc.g2.newsmessage+xml",
  nitf: "application/xml; charset=utf-8",
  ninjs: "application/json; charset=utf-8",
  "rss-full": "application/rss+xml; charset=utf-8",
};

const NOTHING = new Uint8Array();

/** NITF holds one story a document, so its pages do too. */
const pageSize = (format: PartnerFormat): number => (format === "nitf" ? 1 : 25);

function bytesOf(
  deps: PartnerRoutesDeps,
  partner: Partner,
  items: readonly OutgoingItem[],
  now: Date,
): Uint8Array | null {
  const [first, ...others] = items;
  switch (partner.format) {
    case "rss-full": {
      const title = deps.titleById(partner.filter.titles[0] ?? "");
      return writeRssFull(items, {
        title: `${title?.name ?? "Stories"} for ${partner.name}`,
        description: "",
        link: title?.origin ?? deps.deskUrl,
        self: `${deps.deskUrl}/api/partners/${partner.id}/feed`,
        language: title?.language ?? "en",
        madeAt: now.toISOString(),
      });
    }
    case "ninjs":
      return writeNinjsList(items);
    case "newsml-g2":
      return first === undefined ? null : writeNewsmlG2Message([first, ...others]);
    case "nitf":
      return first === undefined ? null : writeNitf(first);
  }
}

async function ofPartner(
  deps: PartnerRoutesDeps,
  ask: Ask<unknown, unknown>,
  act: (tx: Tx, partner: Partner) => Promise<Answer>,
): Promise<Answer> {
  const id = ask.params["id"] ?? "";
  const { bearer } = ask;
  if (bearer === null || !isUuid(id)) return badToken;
  return deps.database.unit(WORKER, async (tx) => {
    const partner = await maybeOneByToken(tx, id, hashOf(bearer));
    return partner === null ? badToken : act(tx, partner);
  });
}

export const partnerRoutes = (deps: PartnerRoutesDeps): readonly DeskRoute[] => [
  ...changingRoutes(deps),
  defineRoute({
    method: "GET",
    path: "/api/partners/:id/feed",
    may: "bearer",
    summary: "A partner fetches what changed since `after`; the Link header names the next page",
    query: z.object({ after: z.string().max(4000).default("") }),
    limit: { requests: 600, seconds: 60 },
    act: (ask) =>
      ofPartner(deps, ask, async (tx, partner) => {
        const place = readFeedPlace(ask.query.after);
        if (place === null) return badPlace;
        const page = await readPartnerFeed(tx, deps, partner, place, pageSize(partner.format));
        const next = `${deps.deskUrl}/api/partners/${partner.id}/feed?after=${page.next}`;
        const headers = {
          link: `<${next}>; rel="next"`,
          "x-next-after": page.next,
          "x-has-more": page.hasMore ? "yes" : "no",
        };
        const bytes = bytesOf(deps, partner, page.items, await tx.now());
        // These formats cannot say that there is nothing.
        if (bytes === null) return { status: 200, bytes: NOTHING, headers: { ...headers, "x-items": "0" } };
        const type = MEDIA_TYPES[partner.format];
        return {
          status: 200,
          bytes,
          headers: { ...headers, "content-type": type, "x-items": String(page.items.length) },
        };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/partners/:id/items/:story",
    may: "bearer",
    summary: "A partner fetches one story as it stands",
    limit: { requests: 600, seconds: 60 },
    act: (ask) =>
      ofPartner(deps, ask, async (tx, partner) => {
        const publicId = ask.params["story"] ?? "";
        const item = isPublicId(publicId) ? await readPartnerItem(tx, deps, partner, publicId) : null;
        if (item === null) return notFound;
        const bytes =
          partner.format === "ninjs" ? writeNinjs(item) : bytesOf(deps, partner, [item], await tx.now());
        const type = MEDIA_TYPES[partner.format];
        return bytes === null ? notFound : { status: 200, bytes, headers: { "content-type": type } };
      }),
  }),
];
