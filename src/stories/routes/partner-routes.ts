import { z } from "zod";
import {
  defineRoute,
  hashOf,
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
  partnerAct,
  partnerMade,
  partnerRow,
  partnersAnswer,
  partnerTerms,
  pausePartnerRequest,
  type PartnerRow,
} from "../partners/partners-contract.ts";
import {
  insertPartner,
  manyHoldings,
  manyPartners,
  markEnded,
  maybeOneLockedPartner,
  maybeOnePartner,
  savePause,
  saveTerms,
  saveToken,
  type Partner,
  type PartnerHoldings,
} from "../partners/partners-store.ts";
import type { PartnerRoutesDeps } from "./for-partner.ts";
import { partnerFeedRoutes } from "./partner-feed-routes.ts";
import { partnerTrialRoutes } from "./partner-trial-routes.ts";

const MAY = "wire.sources";

const rowOf = (partner: Partner, holdings: PartnerHoldings | undefined): PartnerRow => ({
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
  pausedAt: partner.pausedAt?.toISOString() ?? null,
  refusedAt: partner.refusedAt?.toISOString() ?? null,
  endedAt: partner.endedAt?.toISOString() ?? null,
  feed: `/api/partners/${partner.id}/feed`,
  has: holdings?.has ?? 0,
  waiting: holdings?.waiting ?? 0,
  last: holdings?.last ?? null,
});

async function rowsOf(tx: Tx, partners: readonly Partner[]): Promise<PartnerRow[]> {
  const holdings = await manyHoldings(
    tx,
    partners.map(({ id }) => id),
  );
  return partners.map((partner) =>
    rowOf(
      partner,
      holdings.find((each) => each.partnerId === partner.id),
    ),
  );
}

/** As it stands after a change. */
async function oneRow(tx: Tx, id: string): Promise<PartnerRow | undefined> {
  const partner = await maybeOnePartner(tx, id);
  return (await rowsOf(tx, partner === null ? [] : [partner]))[0];
}

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

const hasEnded = refused(409, {
  code: "partner-ended",
  happened: "This partnership has ended.",
  remedy: "Nothing was changed. Add the partner anew.",
});

/** What is done to one partner, with its row locked, and what is recorded of it. */
interface PartnerAct {
  readonly event: string;
  readonly act: (tx: Tx, partner: Partner) => Promise<void>;
}

async function changeOne(
  deps: PartnerRoutesDeps,
  ask: Ask<unknown, unknown>,
  { event, act }: PartnerAct,
  answerOf: (row: PartnerRow | undefined) => Answer = ok,
): Promise<Answer> {
  const id = ask.params["id"] ?? "";
  return deps.database.unit(ask.scope, async (tx) => {
    const partner = isUuid(id) ? await maybeOneLockedPartner(tx, id) : null;
    if (partner === null) return notFound;
    if (!mayForAll(ask, partner.filter.titles)) return notAllYours;
    if (partner.endedAt !== null) return hasEnded;
    await act(tx, partner);
    const facts = { name: event, titleId: ask.titleId, subject: id, actor: ask.who.id, facts: {} };
    await recordEvent(tx, facts, deps.bell);
    return answerOf(await oneRow(tx, id));
  });
}

function addingRoutes(deps: PartnerRoutesDeps): DeskRoute[] {
  const { database, bell } = deps;
  return [
    defineRoute({
      method: "GET",
      path: "/api/partners",
      may: "story.read",
      summary: "Partners that fetch our stories, and what each has",
      query: z.object({ title: z.string() }),
      answers: partnersAnswer,
      act: ({ scope, titleId }) =>
        database.unit(scope, async (tx) => ok({ rows: await rowsOf(tx, await manyPartners(tx, titleId)) })),
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners",
      may: MAY,
      acrossTitles: true,
      summary: "Add a partner; its token is shown once",
      body: partnerTerms,
      answers: partnerMade,
      act: async (ask) => {
        const { body, scope, who, titleId } = ask;
        const { name, format, filter } = body;
        if (!mayForAll(ask, filter.titles)) return notAllYours;
        const token = makeToken();
        return database.unit(scope, async (tx) => {
          const id = makeUuid();
          const addedAt = await tx.now();
          const tokenHash = hashOf(token);
          await insertPartner(tx, { id, name, format, filter, addedAt, tokenHash, by: who.id });
          const facts = { format };
          await recordEvent(tx, { name: "partner.added", titleId, subject: id, actor: who.id, facts }, bell);
          return made({ partner: await oneRow(tx, id), token });
        });
      },
    }),
  ];
}

function changingRoutes(deps: PartnerRoutesDeps): DeskRoute[] {
  return [
    defineRoute({
      method: "PUT",
      path: "/api/partners/:id",
      may: MAY,
      acrossTitles: true,
      summary: "Change a partner's name, format or conditions, for what changes from now on",
      body: partnerTerms,
      answers: partnerRow,
      act: async (ask) => {
        if (!mayForAll(ask, ask.body.filter.titles)) return notAllYours;
        const act: PartnerAct["act"] = (tx, { id }) => saveTerms(tx, id, ask.body);
        return changeOne(deps, ask, { event: "partner.changed", act });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners/:id/pause",
      may: MAY,
      acrossTitles: true,
      summary: "Pause or resume a partner; while paused it hears only of what is gone",
      body: pausePartnerRequest,
      answers: partnerRow,
      act: (ask) => {
        const { isOn } = ask.body;
        return changeOne(deps, ask, {
          event: isOn ? "partner.resumed" : "partner.paused",
          act: async (tx, { id, pausedAt }) =>
            savePause(tx, id, isOn ? null : (pausedAt ?? (await tx.now()))),
        });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners/:id/token",
      may: MAY,
      acrossTitles: true,
      summary: "Give a partner a new token; the old one opens nothing any more",
      body: partnerAct,
      answers: partnerMade,
      act: (ask) => {
        const token = makeToken();
        const act: PartnerAct["act"] = (tx, { id }) => saveToken(tx, id, hashOf(token));
        const change = { event: "partner.token-renewed", act };
        return changeOne(deps, ask, change, (partner) => ok({ partner, token }));
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/partners/:id/end",
      may: MAY,
      acrossTitles: true,
      summary: "End a partner: its token opens nothing any more",
      body: partnerAct,
      answers: partnerRow,
      act: (ask) =>
        changeOne(deps, ask, {
          event: "partner.ended",
          act: async (tx, { id }) => markEnded(tx, id, await tx.now(), ask.who.id),
        }),
    }),
  ];
}

export const partnerRoutes = (deps: PartnerRoutesDeps): readonly DeskRoute[] => [
  ...addingRoutes(deps),
  ...partnerTrialRoutes(deps),
  ...changingRoutes(deps),
  ...partnerFeedRoutes(deps),
];
