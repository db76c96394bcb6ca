import { compressBrotli, makeBrotliQueue, type Compress } from "./brotli-queue.ts";
import { makeClockRing } from "./clock-ring.ts";
import { makePart, plainOf } from "./deflated-part.ts";
import { changesTooFast, fly, tellFlights } from "./flights.ts";
import { addBrotli, type JoinedPage } from "./joined-page.ts";
import {
  isFallback,
  isServable,
  makeShelf,
  slotNames,
  type Drop,
  type FilledPage,
  type FilledSlot,
  type Holder,
  type KeptPage,
  type KeptSlot,
  type Shelf,
  type SlotName,
} from "./kept.ts";
import { LOST_PATIENCE, systemTimer, waitAtMost, type Timer } from "./patience.ts";
import { isComplete, rejoin } from "./rejoin.ts";
import type { FlatHeaders } from "./security-headers.ts";
import { isStray, putPage, putSlot, removePage, removeSlot, sizeOf } from "./shelving.ts";
import { holdersOf, isMeantBy } from "./tag-index.ts";

export interface PageCacheOptions {
  /** Time of day in epoch ms; read on every request, so cheap. */
  readonly nowMs: () => number;
  /**
   * Makes a page from what is released now. It must read after it was called, never from a copy.
   * @param query "" or "page=N"
   */
  readonly fill: (titleId: string, path: string, query: string) => Promise<FilledPage>;
  readonly fillSlot: (titleId: string, name: SlotName) => Promise<FilledSlot>;
  /** What stands for a slot whose text was taken away while none can be had. Default: nothing. */
  readonly bareSlot?: (titleId: string, name: SlotName) => string;
  readonly securityHeadersOf: (titleId: string) => FlatHeaders;
  /** A fill or a compression threw. Pages already kept go on being served. */
  readonly onFault: (error: unknown, where: { titleId: string; key: string }) => void;
  /** Bound of all kept pages. Default 64 MB. */
  readonly capBytes?: number;
  /** How long a reader waits for a fill while an old copy is at hand. Default 500 ms. */
  readonly patienceMs?: number;
  readonly timer?: Timer;
  readonly compress?: Compress;
}

/** A page to serve: what it answers, and its bytes. */
export interface Served {
  readonly page: KeptPage;
  readonly joined: JoinedPage;
}

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
const DEFAULT_PATIENCE_MS = 500;
/** After a fill failed, the old copy is served so long before another is tried. */
const HOLD_MS = 1_000;
/** Times a reader is sent round when parts are dropped while others are being made. */
const MOST_ROUNDS = 4;
const BROTLI_FROM_ASKED = 2;
/** A drop of everything must not read the whole house anew. */
const MOST_REMADE = 100;

export const keyOf = (path: string, query: string): string =>
  query === "" ? path : `${path}?${query}`;

interface Ground {
  readonly options: PageCacheOptions;
  readonly shelves: Map<string, Shelf>;
  readonly ring: ReturnType<typeof makeClockRing<KeptPage>>;
}

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
    wantBrotli(page) {
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
    },
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

function joinNow({ options, ring }: Ground, page: KeptPage): JoinedPage {
  const before = page.joined;
  const security = options.securityHeadersOf(page.shelf.titleId);
  const joined = rejoin(page, options.nowMs(), security);
  if (joined !== before) ring.resize(page, sizeOf(page));
  return joined;
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

function takeAway(ring: Ground["ring"], holder: Holder, gone: boolean): void {
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

async function obtain(ground: Ground, shelf: Shelf, path: string, query: string): Promise<Served> {
  const { nowMs } = ground.options;
  const key = keyOf(path, query);
  const current = (): KeptPage | undefined => shelf.pages.get(key) ?? shelf.strays.get(key);
  for (let round = 1; ; round += 1) {
    let page = current();
    if (page === undefined || !isServable(page, nowMs())) {
      page = await refreshPage(ground, shelf, path, query);
    }
    if (page.filled.withSlots) await refreshSlots(ground, shelf);
    const isThere = current() === page;
    // The last time round, what was read after the request came is new enough.
    if (isThere && (isComplete(page, nowMs()) || round === MOST_ROUNDS)) {
      page.referenced ||= page.joined !== null;
      return { page, joined: joinNow(ground, page) };
    }
    if (round === MOST_ROUNDS) throw changesTooFast();
  }
}

async function refreshPage(
  ground: Ground,
  shelf: Shelf,
  path: string,
  query: string,
): Promise<KeptPage> {
  const { options, ring } = ground;
  const key = keyOf(path, query);
  const flight = fly<FilledPage, KeptPage>(shelf, `page:${key}`, {
    fill: () => options.fill(shelf.titleId, path, query),
    // What stands nowhere carries no tags: any change may have given it a place.
    isMeant: (meant, filled) => isStray(filled) || isMeantBy(meant, filled.tags),
    put: ({ value, isFresh }) =>
      putPage(ring, key, { shelf, filled: value, isFresh, now: options.nowMs() }),
    onFault: (error) => options.onFault(error, { titleId: shelf.titleId, key }),
  });
  return flightOrCopy(ground, flight, () => shelf.pages.get(key) ?? shelf.strays.get(key));
}

async function refreshSlots(ground: Ground, shelf: Shelf): Promise<void> {
  const now = ground.options.nowMs();
  const old = slotNames.filter((name) => {
    const slot = shelf.slots.get(name);
    return slot === undefined || !isServable(slot, now);
  });
  await Promise.all(old.map((name) => refreshSlot(ground, shelf, name)));
}

async function refreshSlot(ground: Ground, shelf: Shelf, name: SlotName): Promise<void> {
  const { options } = ground;
  const { titleId } = shelf;
  const flight = fly<FilledSlot, KeptSlot>(shelf, `slot:${name}`, {
    fill: () => options.fillSlot(titleId, name),
    isMeant: (meant, filled) => isMeantBy(meant, filled.tags),
    put: ({ value, isFresh }) => putSlot(name, { shelf, filled: value, isFresh }),
    onFault: (error) => options.onFault(error, { titleId, key: name }),
  });
  try {
    await flightOrCopy(ground, flight, () => shelf.slots.get(name));
  } catch {
    // A page without its list is better than none; the fault has been told.
    const part = makePart(options.bareSlot?.(titleId, name) ?? "");
    const filled = { part, tags: [], goodUntil: null, neverAfter: null };
    putSlot(name, { shelf, filled, isFresh: false }, options.nowMs() + HOLD_MS);
  }
}

/** What the flight brings; or the old copy, when the flight fails or takes too long. */
async function flightOrCopy<Kept extends Holder>(
  { options }: Ground,
  flight: Promise<Kept>,
  copy: () => Kept | undefined,
): Promise<Kept> {
  const atHand = copy();
  if (atHand === undefined || !isFallback(atHand, options.nowMs())) return flight;
  let fault: unknown = null;
  try {
    const patience = options.patienceMs ?? DEFAULT_PATIENCE_MS;
    const landed = await waitAtMost(flight, patience, options.timer ?? systemTimer);
    if (landed !== LOST_PATIENCE) return landed;
  } catch (error) {
    fault = error;
  }
  // Looked up again: it may have been taken away while we waited.
  const kept = copy();
  const now = options.nowMs();
  if (kept === undefined || !isFallback(kept, now)) {
    if (fault !== null) throw fault;
    return flight;
  }
  kept.holdUntil = now + HOLD_MS;
  kept.shelf.round += 1;
  return kept;
}
