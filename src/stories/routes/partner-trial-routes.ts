import { defineRoute, isPublicId, notFound, ok, type DeskRoute } from "../../platform/index.ts";
import {
  previewPartnerAnswer,
  previewPartnerRequest,
  tryPartnerAnswer,
  tryPartnerRequest,
} from "../partners/partners-contract.ts";
import { previewForPartner, tryPartner } from "../partners/try-partner.ts";
import { mediaTypes, writeOne } from "../partners/write-outgoing.ts";
import type { PartnerRoutesDeps } from "./for-partner.ts";

/** Stands for the partner's id in what is only looked at. */
const PREVIEW = "preview";

/** What a partner would get, before anybody gets it. */
export const partnerTrialRoutes = (deps: PartnerRoutesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "POST",
    path: "/api/partners/try",
    may: "story.read",
    acrossTitles: true,
    summary: "What a partner would have got in the last seven days; nothing is sent",
    body: tryPartnerRequest,
    answers: tryPartnerAnswer,
    act: ({ body, scope }) => deps.database.unit(scope, async (tx) => ok(await tryPartner(tx, body.filter))),
  }),
  defineRoute({
    method: "POST",
    path: "/api/partners/preview",
    may: "story.read",
    acrossTitles: true,
    summary: "One story as it would be sent; nothing is sent",
    body: previewPartnerRequest,
    answers: previewPartnerAnswer,
    act: ({ body, scope }) =>
      deps.database.unit(scope, async (tx) => {
        const { name, format, filter, story } = body;
        const item = isPublicId(story) ? await previewForPartner(tx, deps.titleById, filter, story) : null;
        if (item === null) return notFound;
        const facts = {
          title: deps.titleById(filter.titles[0] ?? ""),
          deskUrl: deps.deskUrl,
          now: await tx.now(),
        };
        const bytes = writeOne({ id: PREVIEW, name, format }, item, facts);
        if (bytes === null) return notFound;
        return ok({ mediaType: mediaTypes[format], document: new TextDecoder().decode(bytes) });
      }),
  }),
];
