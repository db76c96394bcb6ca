import { compressBrotli, makeBrotliQueue, type BrotliQueue } from "./encoding/brotli-queue.ts";
import { plainOf } from "./deflated-part.ts";
import { makeShelf, type Drop, type Holder, type KeptPage, type Shelf } from "./kept.ts";
import { joinNow, type Ground, type PageCacheOptions, type Served } from "./shelf/cache-ground.ts";
import { makeClockRing } from "./shelf/clock-ring.ts";
import { tellFlights } from "./shelf/flights.ts";
import { addBrotli } from "./shelf/joined-page.ts";
import { obtain } from "./shelf/obtain.ts";
import { isComplete } from "./shelf/rejoin.ts";
import { removePage, removeSlot, sizeOf, type PageRing } from "./shelf/shelving.ts";
import { holdersOf } from "./shelf/tag-index.ts";

export interface DropRequest {
  /** null means every title. */
  readonly title: string | null;
  /** null means everything of the title. */
  readonly tags: readonly string[] | null;
  /**
   * Withdrawn or killed: what carries a tag is not served again, not even while the database is
   * away, until a fill that began after this says what stands there now.
   */
  readonly gone?: boolean;
}

export interface PageCache {
  /** The page from what is kept, or null when it must be obtained. */
  find(titleId: string, key: string): KeptPage | null;
  /** The page, made if need be. Throws what the fill threw when no copy may stand in. */
  obtain(titleId: string, path: string, query: string): Promise<Served>;
  drop(request: DropRequest): void;
  /** A reader would have liked brotli and it is not there. */
  wantBrotli(page: KeptPage): void;
  figures(): { readonly pages: number; readonly bytes: number };
  /** Settles when no compression and no making anew after a loss is under way. */
  idle(): Promise<void>;
}

const DEFAULT_CAP_BYTES = 64 * 1024 * 1024;
const BROTLI_FROM_ASKED = 2;
/** A drop of everything must not read the whole house anew. */
const MOST_REMADE = 100;

/**
 * The reader pages of all titles, in memory, compressed. Pages are dropped by what they were made
 * of; what is dropped is kept aside until its successor is made, for the day the database is away.
 */
export function makePageCache(options: PageCacheOptions): PageCache {
  const ring = makeClockRing<KeptPage>(options.capBytes ?? DEFAULT_CAP_BYTES, (page) =>
    removePage(ring, page),
  );
  const ground: Ground = { options, shelves: new Map(), ring };
  const brotli = makeBrotliQueue(options.compress ?? compressBrotli, (error) =>
    options.onFault(error, { titleId: "", key: "brotli" }),
  );
  let remaking = Promise.resolve();

  return {
    find(titleId, key) {
      const page = ground.shelves.get(titleId)?.pages.get(key);
      if (page === undefined) return null;
      const { joined } = page;
      const now = options.nowMs();
      if (joined === null || joined.round !== page.shelf.round || joined.servableUntil <= now) {
        if (!isComplete(page, now)) return null;
        joinNow(ground, page);
      }
      page.referenced = true;
      return page;
    },
    obtain: (titleId, path, query) => obtain(ground, shelfOf(ground, titleId), path, query),
    drop(request) {
      const lost = drop(ground, request);
      if (lost.length > 0) remaking = remaking.then(() => remake(ground, lost));
    },
    wantBrotli: (page) => wantBrotli(ring, brotli, page),
    figures: () => ({ pages: ring.count, bytes: ring.bytes }),
    idle: async () => {
      await remaking;
      await brotli.idle();
    },
  };
}

function shelfOf({ shelves }: Ground, titleId: string): Shelf {
  const known = shelves.get(titleId);
  if (known !== undefined) return known;
  const shelf = makeShelf(titleId);
  shelves.set(titleId, shelf);
  return shelf;
}

function wantBrotli(ring: PageRing, brotli: BrotliQueue, page: KeptPage): void {
  const { joined } = page;
  page.brotliAsked += 1;
  if (joined === null || joined.brotliQueued || page.brotliAsked < BROTLI_FROM_ASKED) return;
  const isCurrent = (): boolean => page.joined === joined && page.place >= 0;
  joined.brotliQueued = brotli.ask(
    () => (isCurrent() ? plainOf(joined.gzipBytes) : null),
    (bytes) => {
      // Text that brotli makes no smaller goes out as gzip for good.
      if (bytes.length >= joined.gzipBytes.length) return;
      addBrotli(joined, page.filled, bytes);
      if (isCurrent()) ring.resize(page, sizeOf(page));
    },
  );
}

/** Marks what the drop means, and answers the pages that were taken away whole. */
function drop({ shelves, ring }: Ground, request: DropRequest): KeptPage[] {
  const meant: Drop = {
    tags: request.tags === null ? null : new Set(request.tags),
    gone: request.gone ?? false,
  };
  const lost: KeptPage[] = [];
  for (const shelf of shelves.values()) {
    if (request.title !== null && request.title !== shelf.titleId) continue;
    tellFlights(shelf, meant);
    shelf.strays.clear();
    for (const holder of holdersOf(shelf, meant)) {
      if (meant.gone && holder.kind === "page") lost.push(holder);
      takeAway(ring, holder, meant.gone);
    }
  }
  return lost;
}

function takeAway(ring: PageRing, holder: Holder, gone: boolean): void {
  holder.stale = true;
  holder.holdUntil = 0;
  if (holder.kind === "slot") {
    holder.shelf.round += 1;
    if (gone) removeSlot(holder);
    return;
  }
  if (holder.joined !== null) holder.joined.servableUntil = 0;
  if (gone) removePage(ring, holder);
}

/**
 * Makes the pages anew from which something was taken away: a front that showed a killed story
 * must have a copy again before the database can go away.
 */
async function remake(ground: Ground, lost: readonly KeptPage[]): Promise<void> {
  for (const { shelf, key } of lost.slice(0, MOST_REMADE)) {
    const [path = "/", query = ""] = key.split("?");
    // Its failure was told to onFault; the next reader's request tries again.
    await obtain(ground, shelf, path, query).catch(() => undefined);
  }
}
