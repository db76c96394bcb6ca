import { defineRoute, isUuid, notFound, ok, type DeskRoute, type Tx } from "../../platform/index.ts";
import { manyOrders, type StopOrder } from "../../wire/index.ts";
import {
  killActAnswer,
  killRecord,
  killsAnswer,
  type KillRecord,
  type KillRow,
  type KillsAnswer,
} from "../control-contract.ts";
import {
  insertAct,
  manyActs,
  manyKills,
  manyProofs,
  manyUses,
  maybeOneKill,
  maybeOneKillFigures,
  type KillFigures,
} from "./kills-store.ts";
import { KILL_QUEUE, obeyOrder, type KillDeps } from "./obey-kill.ts";

export interface KillRoutesDeps extends KillDeps {
  readonly names: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

const rowOf = (figures: KillFigures, order: StopOrder): KillRow => ({
  id: figures.id,
  itemId: figures.itemId,
  kind: figures.kind,
  source: order.sourceName,
  headline: order.headline,
  receivedAt: figures.receivedAt.toISOString(),
  uses: figures.uses,
  down: figures.down,
  waiting: figures.waiting,
  looked: figures.looked,
  found: figures.found,
  releasedAt: figures.releasedAt?.toISOString() ?? null,
});

/** Null while something that was before readers still is. */
function downAfter(figures: KillFigures, uses: readonly { downAt: Date | null }[]): number | null {
  if (figures.waiting > 0) return null;
  const times = uses.flatMap((use) => use.downAt?.getTime() ?? []);
  return times.length === 0 ? null : Math.max(0, Math.max(...times) - figures.receivedAt.getTime()) / 1000;
}

async function recordOf(deps: KillRoutesDeps, tx: Tx, id: string): Promise<KillRecord | null> {
  const figures = await maybeOneKillFigures(tx, id);
  const [order] = figures === null ? [] : await manyOrders(tx, [figures.itemId]);
  if (figures === null || order === undefined) return null;
  const uses = await manyUses(tx, id);
  const acts = await manyActs(tx, id);
  const names = await deps.names(
    tx,
    acts.map((act) => act.by),
  );
  return {
    row: rowOf(figures, order),
    agencyId: order.agencyId,
    order: order.words,
    versions: order.versions,
    policy: figures.policy,
    downAfterSeconds: downAfter(figures, uses),
    uses: uses.map(({ storyId, titleId, headline, address, foundAs, state, foundAt, downAt }) => ({
      storyId,
      titleId,
      headline,
      address,
      foundAs,
      state,
      foundAt: foundAt.toISOString(),
      downAt: downAt?.toISOString() ?? null,
    })),
    proofs: (await manyProofs(tx, id)).map((proof) => ({ ...proof, lookedAt: proof.lookedAt.toISOString() })),
    acts: acts.map((act) => ({ ...act, at: act.at.toISOString(), by: names.get(act.by) ?? act.by })),
  };
}

export const killRoutes = (deps: KillRoutesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/kills",
    may: "wire.read",
    summary: "What agencies ordered gone or stopped, newest first",
    answers: killsAnswer,
    act: async ({ scope, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        const kills = await manyKills(tx, titleId);
        const orders = new Map(
          (
            await manyOrders(
              tx,
              kills.map((kill) => kill.itemId),
            )
          ).map((order) => [order.itemId, order]),
        );
        const rows = kills.flatMap((kill) => {
          const order = orders.get(kill.itemId);
          return order === undefined ? [] : [rowOf(kill, order)];
        });
        return ok({ rows } satisfies KillsAnswer);
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/kills/:id",
    may: "wire.read",
    summary: "The record of one order: uses, acts, proof",
    answers: killRecord,
    act: async ({ scope, params }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const record = isUuid(id) ? await recordOf(deps, tx, id) : null;
        return record === null ? notFound : ok(record);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/kills/:id/obey",
    may: "story.withdraw",
    summary: "Take down every use that waits for a person",
    answers: killActAnswer,
    act: async ({ scope, params, who }) => {
      const id = params["id"] ?? "";
      const kill = isUuid(id) ? await deps.database.unit(scope, (tx) => maybeOneKill(tx, id)) : null;
      if (kill === null) return notFound;
      // An order concerns every title that used the item, also those this person has no role in.
      await deps.database.unit({ kind: "worker" }, (tx) =>
        obeyOrder(tx, deps, kill.itemId, { by: "person", id: who.id }),
      );
      return ok({ done: true });
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/kills/:id/prove",
    may: "wire.read",
    summary: "Look again from outside",
    answers: killActAnswer,
    limit: { requests: 10, seconds: 60 },
    act: async ({ scope, params, who }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        if (!isUuid(id) || (await maybeOneKill(tx, id)) === null) return notFound;
        await insertAct(tx, id, { act: "proof-asked", at: await tx.now(), by: who.id });
        await deps.jobs.enqueue(tx, KILL_QUEUE, { kill: id, work: "prove" });
        return ok({ done: true });
      }),
  }),
];
