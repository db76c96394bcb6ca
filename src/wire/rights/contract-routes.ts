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
  type Tx,
} from "../../platform/index.ts";
import { mayInAll } from "../../staff/index.ts";
import { manyTitleIds } from "../../titles/index.ts";
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

/** A contract of a source that the whole group has takes down stories in every title. */
const mayChange = async (tx: Tx, source: Source, titleId: string, staffId: string): Promise<boolean> =>
  source.titleId === null
    ? mayInAll(tx, staffId, "wire.sources", await manyTitleIds(tx))
    : source.titleId === titleId;

const notYours = refused(403, {
  code: "contract-group",
  happened: "Every title of the group has this source, and a contract with it concerns them all.",
  remedy: "Ask somebody who is a publisher in every title.",
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
        const source = await maybeOneSource(tx, body.source);
        if (source === null) return notFound;
        if (!(await mayChange(tx, source, titleId, who.id))) return notYours;
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
        const known = isUuid(id) ? await maybeOneContract(tx, id) : null;
        const owner = known === null ? null : await maybeOneSource(tx, known.sourceId);
        if (owner === null) return notFound;
        if (!(await mayChange(tx, owner, titleId, who.id))) return notYours;
        const source = await endContract(tx, id, await tx.now(), who.id);
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
