import { z } from "zod";
import {
  defineRoute,
  hashOf,
  isPublicId,
  isUuid,
  notFound,
  refused,
  type Answer,
  type Ask,
  type DeskRoute,
  type Tx,
} from "../../platform/index.ts";
import { readFeedPlace } from "../partners/outgoing-log.ts";
import { markRefused, maybeOneByToken, type Partner } from "../partners/partners-store.ts";
import { readNewestOfPartner, readPartnerFeed, readPartnerItem } from "../partners/read-partner.ts";
import { mediaTypes, pageSize, writeOne, writePage, type WriteFacts } from "../partners/write-outgoing.ts";
import type { PartnerRoutesDeps } from "./for-partner.ts";

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

const WORKER = { kind: "worker" } as const;
const NOTHING = new Uint8Array();

async function ofPartner(
  deps: PartnerRoutesDeps,
  ask: Ask<unknown, unknown>,
  act: (tx: Tx, partner: Partner) => Promise<Answer>,
): Promise<Answer> {
  const id = ask.params["id"] ?? "";
  const { bearer } = ask;
  if (!isUuid(id)) return badToken;
  return deps.database.unit(WORKER, async (tx) => {
    const partner = bearer === null ? null : await maybeOneByToken(tx, id, hashOf(bearer));
    if (partner !== null) return act(tx, partner);
    await markRefused(tx, id);
    return badToken;
  });
}

const factsOf = async (deps: PartnerRoutesDeps, tx: Tx, partner: Partner): Promise<WriteFacts> => ({
  title: deps.titleById(partner.filter.titles[0] ?? ""),
  deskUrl: deps.deskUrl,
  now: await tx.now(),
});

/** What partners fetch with their token. */
export const partnerFeedRoutes = (deps: PartnerRoutesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/partners/:id/feed",
    may: "bearer",
    summary:
      "A partner fetches what changed since `after`; the Link header names the next page. RSS without `after` begins with the newest",
    query: z.object({ after: z.string().max(4000).default("") }),
    limit: { requests: 600, seconds: 60 },
    act: (ask) =>
      ofPartner(deps, ask, async (tx, partner) => {
        const place = readFeedPlace(ask.query.after);
        if (place === null) return badPlace;
        const size = pageSize(partner.format);
        const page =
          partner.format === "rss-full" && ask.query.after === ""
            ? await readNewestOfPartner(tx, deps, partner, size)
            : await readPartnerFeed(tx, deps, partner, place, size);
        const next = `${deps.deskUrl}/api/partners/${partner.id}/feed?after=${page.next}`;
        const headers = {
          link: `<${next}>; rel="next"`,
          "x-next-after": page.next,
          "x-has-more": page.hasMore ? "yes" : "no",
        };
        const bytes = writePage(partner, page.items, await factsOf(deps, tx, partner));
        // These formats cannot say that there is nothing.
        if (bytes === null) return { status: 200, bytes: NOTHING, headers: { ...headers, "x-items": "0" } };
        const type = mediaTypes[partner.format];
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
        const bytes = item === null ? null : writeOne(partner, item, await factsOf(deps, tx, partner));
        const type = mediaTypes[partner.format];
        return bytes === null ? notFound : { status: 200, bytes, headers: { "content-type": type } };
      }),
  }),
];
