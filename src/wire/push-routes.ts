import { buffer } from "node:stream/consumers";
import {
  defineRoute,
  hashOf,
  isUuid,
  MastheadError,
  notFound,
  ok,
  refused,
  type Answer,
  type DeskRoute,
} from "../platform/index.ts";
import { versionsOfTransmission } from "./items-store.ts";
import { keepBytes, MAX_COPY_BYTES, readTransmission, type WireDeps } from "./receive-copy.ts";
import { maybeOneSource } from "./sources-store.ts";
import { maybeOneTransmission } from "./transmissions-store.ts";
import { receivedAnswer } from "./wire-contract.ts";

const badToken = refused(401, {
  code: "wire-token",
  happened: "The bearer token does not belong to this source.",
  remedy: "Send the token that was shown when the source was made.",
});

/** How long a sender waits for the outcome before it gets an address to ask. */
const ANSWER_MS = 1_000;

async function sourceOfBearer(deps: WireDeps, sourceId: string, bearer: string | null): Promise<boolean> {
  if (bearer === null) return false;
  const source = await deps.database.unit({ kind: "worker" }, (tx) => maybeOneSource(tx, sourceId));
  return source?.pushTokenHash === hashOf(bearer);
}

async function receive(deps: WireDeps, sourceId: string, bytes: Buffer, fileName: string): Promise<Answer> {
  const id = await keepBytes(deps, { sourceId, fileName, bytes });
  const reading = readTransmission(deps, id);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, null);
  });
  // The bytes are kept: whatever goes wrong from here, another process reads them again.
  const results = await Promise.race([reading.catch(() => null), late]).finally(() => clearTimeout(timer));
  return results === null
    ? {
        status: 202,
        json: { transmission: id, received: true, ask: `/api/wire/${sourceId}/transmissions/${id}` },
      }
    : { status: 202, json: { transmission: id, results } };
}

async function readBounded(bytes: NodeJS.ReadableStream): Promise<Buffer> {
  let size = 0;
  async function* bounded() {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > MAX_COPY_BYTES) {
        throw new MastheadError({
          code: "wire-too-large",
          happened: "The sending is larger than 40 MB.",
          remedy: "Send its items one by one.",
          status: 413,
        });
      }
      yield chunk as Uint8Array;
    }
  }
  return buffer(bounded());
}

/** Agencies and their partners send copy here, each with the token of its source. */
export const pushRoutes = (deps: WireDeps): readonly DeskRoute[] => [
  defineRoute({
    method: "POST",
    path: "/api/wire/:source",
    may: "bearer",
    summary: "Push one sending of agency copy",
    body: "bytes",
    answers: receivedAnswer,
    limit: { requests: 3000, seconds: 60 },
    act: async ({ params, bearer, bytes, query }) => {
      const sourceId = params["source"] ?? "";
      if (!(await sourceOfBearer(deps, sourceId, bearer))) return badToken;
      const name = (query as { name?: string } | undefined)?.name ?? "pushed";
      return receive(deps, sourceId, await readBounded(bytes), name);
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/wire/:source/transmissions/:id",
    may: "bearer",
    summary: "What became of a sending",
    act: async ({ params, bearer }) => {
      const sourceId = params["source"] ?? "";
      const id = params["id"] ?? "";
      if (!(await sourceOfBearer(deps, sourceId, bearer))) return badToken;
      if (!isUuid(id)) return notFound;
      return deps.database.unit({ kind: "worker" }, async (tx) => {
        const sending = await maybeOneTransmission(tx, id);
        if (sending === null || sending.sourceId !== sourceId) return notFound;
        const kept = await versionsOfTransmission(tx, id);
        return ok({
          transmission: id,
          state: sending.state,
          code: sending.code,
          reason: sending.reason,
          kept,
        });
      });
    },
  }),
];
