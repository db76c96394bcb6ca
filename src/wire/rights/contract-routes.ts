import {
  defineRoute,
  isUuid,
  made,
  makeUuid,
  notFound,
  ok,
  recordEvent,
  refused,
  type Answer,
  type Ask,
  type Database,
  type DeskRoute,
  type EventBell,
  type Tx,
} from "../../platform/index.ts";
import { groupWide, standingTo } from "../source-rights.ts";
import { maybeOneSource, type Source } from "../sources-store.ts";
import { contractRow, contractsAnswer, newContract, type ContractRow } from "../wire-contract.ts";
import {
  endContract,
  insertContract,
  manyContracts,
  maybeOneContract,
  type KeptContract,
} from "./contracts-store.ts";

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

/** What refuses a change to the contracts of a source, or null: those of the group take down stories in every title. */
async function refusalFor(tx: Tx, source: Source, ask: Ask<unknown, unknown>): Promise<Answer | null> {
  const standing = await standingTo(tx, source, { titleId: ask.titleId, actor: ask.who.id });
  if (standing === "stranger") return notFound;
  return standing === "reads" ? groupWide : null;
}

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
    act: async (ask) => {
      const { scope, body, who, titleId } = ask;
      return deps.database.unit(scope, async (tx) => {
        const source = await maybeOneSource(tx, body.source);
        const refusal = source === null ? notFound : await refusalFor(tx, source, ask);
        if (refusal !== null) return refusal;
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
      });
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/contracts/:id/end",
    may: "wire.sources",
    summary: "End a contract now",
    act: async (ask) => {
      const { scope, params, who, titleId } = ask;
      return deps.database.unit(scope, async (tx) => {
        const id = params["id"] ?? "";
        const known = isUuid(id) ? await maybeOneContract(tx, id) : null;
        const owner = known === null ? null : await maybeOneSource(tx, known.sourceId);
        const refusal = owner === null ? notFound : await refusalFor(tx, owner, ask);
        if (refusal !== null) return refusal;
        const source = await endContract(tx, id, await tx.now(), who.id);
        if (source === null) return notFound;
        await recordEvent(
          tx,
          { name: "contract.ended", titleId, subject: id, actor: who.id, facts: { source } },
          deps.bell,
        );
        return ok({ ended: true });
      });
    },
  }),
];
