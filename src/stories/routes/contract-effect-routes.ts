import { defineRoute, isUuid, notFound, ok, type Answer, type DeskRoute } from "../../platform/index.ts";
import { manyContracts, manySources, type BookChange } from "../../wire/index.ts";
import { newContract } from "../../wire/wire-contract.ts";
import { contractEffect, type ContractEffect } from "../endings/effect-contract.ts";
import { effectOfBook } from "../endings/book-effect.ts";
import type { StoriesDeps } from "./for-story.ts";

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** So many stories of a title are named; the number says how many there are. */
const NAMED = 8;

/** A contract is the house's: what it does is counted in every title, also those the person has no role in. */
async function answerOf(deps: StoriesDeps, change: BookChange): Promise<Answer> {
  const effect = await deps.database.unit({ kind: "worker" }, (tx) => effectOfBook(tx, change));
  const titles = [...effect.down].map(([id, down]) => ({
    id,
    name: deps.titleById(id)?.shortName ?? id,
    down: down.length,
    stories: down.toSorted((a, b) => a.headline.localeCompare(b.headline)).slice(0, NAMED),
  }));
  const firstEnd = effect.ends.length === 0 ? null : Math.min(...effect.ends.map((end) => end.getTime()));
  return ok({
    live: effect.live,
    down: titles.reduce((sum, title) => sum + title.down, 0),
    ending: effect.ends.length,
    firstEnd: firstEnd === null ? null : new Date(firstEnd).toISOString(),
    titles,
  } satisfies ContractEffect);
}

/** What the contract book's changes would take from readers, asked before they are made. */
export const contractEffectRoutes = (deps: StoriesDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "GET",
    path: "/api/wire/contracts/:id/effect",
    may: "wire.sources",
    summary: "What ending a contract would take from readers",
    answers: contractEffect,
    act: async ({ scope, params }) => {
      const id = params["id"] ?? "";
      const book = isUuid(id) ? await deps.database.unit(scope, (tx) => manyContracts(tx, null)) : [];
      const contract = book.find((each) => each.id === id);
      if (contract === undefined) return notFound;
      return answerOf(deps, { sourceId: contract.sourceId, without: id, plus: null });
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/wire/contracts/effect",
    may: "wire.sources",
    summary: "What writing a contract would take from readers",
    body: newContract,
    answers: contractEffect,
    act: async ({ scope, body }) => {
      const sources = await deps.database.unit(scope, manySources);
      if (!sources.some((source) => source.id === body.source)) return notFound;
      return answerOf(deps, {
        sourceId: body.source,
        without: null,
        plus: {
          titleIds: body.titles,
          media: body.media,
          from: dateOf(body.from),
          until: dateOf(body.until),
          keepDays: body.keepDays,
        },
      });
    },
  }),
];
