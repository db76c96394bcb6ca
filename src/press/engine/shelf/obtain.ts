import { makePart } from "../deflated-part.ts";
import { slotNames, type FilledPage, type FilledSlot, type SlotName } from "../filled.ts";
import { isFallback, isServable, type Holder, type KeptPage, type KeptSlot, type Shelf } from "../kept.ts";
import { joinNow, type Ground, type Served } from "./cache-ground.ts";
import { changesTooFast, fly } from "./flights.ts";
import { LOST_PATIENCE, systemTimer, waitAtMost } from "./patience.ts";
import { isComplete } from "./rejoin.ts";
import { isStray, putPage, putSlot } from "./shelving.ts";
import { isMeantBy } from "./tag-index.ts";

/** The slow way to a page: what is not kept, or no longer good, is made. */

const DEFAULT_PATIENCE_MS = 500;
/** After a fill failed, the old copy is served so long before another is tried. */
const HOLD_MS = 1_000;
/** Times a reader is sent round when parts are dropped while others are being made. */
const MOST_ROUNDS = 4;

export const keyOf = (path: string, query: string): string => (query === "" ? path : `${path}?${query}`);

/** Throws what the fill threw when no copy may stand in. */
export async function obtain(ground: Ground, shelf: Shelf, path: string, query: string): Promise<Served> {
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

async function refreshPage(ground: Ground, shelf: Shelf, path: string, query: string): Promise<KeptPage> {
  const { options, ring } = ground;
  const key = keyOf(path, query);
  const flight = fly<FilledPage, KeptPage>(shelf, `page:${key}`, {
    fill: () => options.fill(shelf.titleId, path, query),
    // What stands nowhere carries no tags: any change may have given it a place.
    isMeant: (meant, filled) => isStray(filled) || isMeantBy(meant, filled.tags),
    put: ({ value, isFresh }) => putPage(ring, key, { shelf, filled: value, isFresh, now: options.nowMs() }),
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
