import { z } from "zod";
import {
  claimFetches,
  developPicture,
  failFetch,
  fillPicture,
  wakeFetches,
  type ClaimedFetch,
  type PicturesDeps,
} from "../../pictures/index.ts";
import { consumeEvents, isDatabaseAway, type Log } from "../../platform/index.ts";
import { fetchRendition, type PictureFetchDeps } from "../../wire/index.ts";

/** Fetches the bytes of pictures that were taken, beside everything else and never in the take itself. */

export interface FetchPicturesDeps {
  readonly pictures: PicturesDeps;
  readonly wire: PictureFetchDeps;
  readonly log: Log;
}

const WORKER = { kind: "worker" } as const;
/** At once in one process: pictures are large, and the darkroom takes one at a time. */
const AT_ONCE = 4;
const MAX_BYTES = 40 * 1024 * 1024;
const LIMIT_MS = 90_000;
/** Seconds before each next try; then a person must ask. */
const RESTS = [15, 60, 300, 1_800, 7_200] as const;

const wantedShape = z.array(z.object({ href: z.string(), file: z.string() }));

interface Trouble {
  readonly code: string;
  readonly message: string;
}

/** Rendition by rendition, best first, until one can be shown. */
async function fetchOne(deps: FetchPicturesDeps, claimed: ClaimedFetch): Promise<Trouble | null> {
  const { pictureId, sourceId, itemVersionId } = claimed;
  const signal = AbortSignal.timeout(LIMIT_MS);
  let trouble: Trouble = { code: "picture-nowhere", message: "The agency names no file of this picture." };
  for (const rendition of wantedShape.parse(claimed.wanted)) {
    const place = { sourceId, versionId: itemVersionId };
    const found = await fetchRendition(deps.wire, place, rendition, { maxBytes: MAX_BYTES, signal });
    if (found.kind === "lacking") {
      trouble = found;
      continue;
    }
    const filled = await fillPicture(deps.pictures, pictureId, found);
    if (filled.kind === "filled") {
      // The job stands in the queue; doing it now only makes the wait shorter.
      await developPicture(deps.pictures, pictureId).catch(() => undefined);
    }
    if (filled.kind !== "refused") return null;
    trouble = filled;
  }
  return trouble;
}

async function carryOut(deps: FetchPicturesDeps, claimed: ClaimedFetch): Promise<void> {
  let trouble: Trouble | null;
  try {
    trouble = await fetchOne(deps, claimed);
  } catch (error) {
    // The claim ends by itself, and then it is tried again.
    if (isDatabaseAway(error)) throw error;
    deps.log.error({ err: error, picture: claimed.pictureId }, "an agency's picture could not be fetched");
    trouble = { code: "picture-fetch-failed", message: "Fetching this picture failed on our side." };
  }
  if (trouble === null) return;
  const { code, message } = trouble;
  const rest = RESTS[claimed.tries];
  await deps.pictures.database.unit(WORKER, async (tx) => {
    const nextAt = rest === undefined ? null : new Date((await tx.now()).getTime() + rest * 1000);
    await failFetch(tx, claimed.pictureId, { code, message, nextAt }, deps.pictures.bell);
  });
}

export interface PictureFetcher {
  /** Begins what is due and does not wait for it: a server that hangs holds up no other. */
  look(): Promise<number>;
  /** Waits for those under way. */
  settled(): Promise<void>;
}

export function makePictureFetcher(deps: FetchPicturesDeps): PictureFetcher {
  const { database } = deps.pictures;
  const running = new Set<Promise<void>>();
  const begin = (claimed: ClaimedFetch): void => {
    const run = carryOut(deps, claimed)
      .catch((error: unknown) =>
        deps.log.warn({ err: error, picture: claimed.pictureId }, "a fetch was broken off"),
      )
      .finally(() => running.delete(run));
    running.add(run);
  };
  return {
    async look() {
      await consumeEvents(database, "stories-wire-pictures", async (tx, events) => {
        const sources = events.flatMap(({ name, facts: { source } }) =>
          name === "transmission.picture" && typeof source === "string" ? source : [],
        );
        for (const source of new Set(sources)) await wakeFetches(tx, source);
      });
      const free = AT_ONCE - running.size;
      const claimed = free <= 0 ? [] : await database.unit(WORKER, (tx) => claimFetches(tx, free));
      for (const each of claimed) begin(each);
      return claimed.length;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
