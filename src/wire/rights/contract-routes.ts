import {
  defineRoute,
  isUuid,
  made,
  makeUuid,
  notFound,
  ok,
  recordEvent,
  refused,
  type Database,
  type DeskRoute,
  type EventBell,
} from "../../platform/index.ts";
import { maybeOneSource } from "../sources-store.ts";
import { contractRow, contractsAnswer, newContract, type ContractRow } from "../wire-contract.ts";
import { endContract, insertContract, manyContracts, type KeptContract } from "./contracts-store.ts";

const rowOf = (contract: KeptContract): ContractRow => ({
  id: contract.id,
  source: contract.sourceId,
  titles: [...contract.titleIds],
  media: [...contract.media],
  from: contract.from?.toISOString() ?? null,
  until: contract.until?.toISOString() ?? null,
  keepDays: contract.keepDays,
  resale: contract.resale,
  note: contract.note,
  madeAt: contract.madeAt.toISOString(),
});

/** The contract book. A contract is ended and written anew, never changed. */
export const contractRoutes = (deps: {
  readonly database: Database;
  readonly bell: EventBell;
}): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/wire/contracts",
    may: "wire.read",
    summary: "What each agency deal allows",
    answers: contractsAnswer,
    act: async ({ scope }) =>
      deps.database.unit(scope, async (tx) => ok({ rows: (await manyContracts(tx, null)).map(rowOf) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/contracts",
    may: "wire.sources",
    summary: "Write a contract into the book",
    body: newContract,
    answers: contractRow,
    act: async ({ scope, body, who, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        if ((await maybeOneSource(tx, body.source)) === null) return notFound;
        const [from, until] = [body.from, body.until].map((text) => (text === null ? null : new Date(text)));
        if (from != null && until != null && from >= until) {
          return refused(422, {
            code: "contract-dates",
            happened: "The contract ends before it begins.",
            remedy: "Correct one of the dates.",
            field: "until",
          });
        }
        const contract: KeptContract = {
          id: makeUuid(),
          sourceId: body.source,
          titleIds: body.titles,
          media: body.media,
          from: from ?? null,
          until: until ?? null,
          keepDays: body.keepDays,
          resale: body.resale,
          note: body.note,
          madeAt: await tx.now(),
          madeBy: who.id,
        };
        await insertContract(tx, contract);
        await recordEvent(
          tx,
          {
            name: "contract.made",
            titleId,
            subject: contract.id,
            actor: who.id,
            facts: { source: body.source },
          },
          deps.bell,
        );
        return made(rowOf(contract));
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/contracts/:id/end",
    may: "wire.sources",
    summary: "End a contract now",
    act: async ({ scope, params, who, titleId }) =>
      deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const source = isUuid(id) ? await endContract(tx, id, await tx.now(), who.id) : null;
        if (source === null) return notFound;
        await recordEvent(
          tx,
          { name: "contract.ended", titleId, subject: id, actor: who.id, facts: { source } },
          deps.bell,
        );
        return ok({ ended: true });
      }),
  }),
];
