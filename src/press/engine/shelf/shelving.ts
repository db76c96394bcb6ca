import type { ClockRing } from "./clock-ring.ts";
import type { FilledPage, FilledSlot, SlotName } from "../filled.ts";
import type { KeptPage, KeptSlot, Shelf } from "../kept.ts";
import { enterTags, removeTags } from "./tag-index.ts";

/** Putting pages and slots onto a title's shelf and taking them off. */

/** What each kept page costs beside its bytes: keys, headers, objects; measured as about 2 kB. */
const OVERHEAD_BYTES = 2_000;
const TAG_BYTES = 100;

/** Not found, and moved: at most so many a title, so long. */
const MOST_STRAYS = 256;
const NOT_FOUND_MS = 5_000;
const MOVED_MS = 60_000;

export type PageRing = ClockRing<KeptPage>;

/** Addresses that anyone can invent without end. */
export const isStray = (page: FilledPage): boolean => page.status !== 200 && page.status !== 410;

export function sizeOf(page: KeptPage): number {
  const { joined, filled } = page;
  const bytes = joined === null ? filled.own.deflated.length : joined.gzipBytes.length;
  const brotli = joined?.brotliBytes?.length ?? 0;
  return bytes + brotli + OVERHEAD_BYTES + filled.tags.length * TAG_BYTES;
}

export function removePage(ring: PageRing, page: KeptPage): void {
  const { shelf, key } = page;
  if (shelf.pages.get(key) === page) shelf.pages.delete(key);
  if (shelf.strays.get(key) === page) shelf.strays.delete(key);
  removeTags(page);
  ring.remove(page);
}

interface PutRequest<Filled> {
  readonly shelf: Shelf;
  readonly filled: Filled;
  readonly isFresh: boolean;
  readonly now: number;
}

export function putPage(
  ring: PageRing,
  key: string,
  { shelf, filled, isFresh, now }: PutRequest<FilledPage>,
): KeptPage {
  const old = shelf.pages.get(key) ?? shelf.strays.get(key);
  if (old !== undefined) removePage(ring, old);
  const page: KeptPage = {
    kind: "page",
    shelf,
    key,
    filled: isStray(filled) ? { ...filled, goodUntil: strayUntil(filled, now) } : filled,
    stale: !isFresh,
    holdUntil: 0,
    joined: null,
    brotliAsked: old?.brotliAsked ?? 0,
    referenced: old?.referenced ?? false,
    bytes: 0,
    place: -1,
  };
  page.bytes = sizeOf(page);
  if (isStray(filled)) {
    keepStray(page);
  } else {
    shelf.pages.set(key, page);
    enterTags(page);
    ring.add(page);
  }
  return page;
}

const strayUntil = (page: FilledPage, now: number): number =>
  Math.min(page.goodUntil ?? Infinity, now + (page.status === 404 ? NOT_FOUND_MS : MOVED_MS));

function keepStray(page: KeptPage): void {
  const { strays } = page.shelf;
  strays.set(page.key, page);
  if (strays.size <= MOST_STRAYS) return;
  const [oldest] = strays.keys();
  if (oldest !== undefined) strays.delete(oldest);
}

export function putSlot(
  name: SlotName,
  { shelf, filled, isFresh }: Omit<PutRequest<FilledSlot>, "now">,
  holdUntil = 0,
): KeptSlot {
  const old = shelf.slots.get(name);
  if (old !== undefined) removeTags(old);
  const slot: KeptSlot = { kind: "slot", shelf, name, filled, stale: !isFresh, holdUntil };
  shelf.slots.set(name, slot);
  enterTags(slot);
  shelf.round += 1;
  return slot;
}

export function removeSlot(slot: KeptSlot): void {
  if (slot.shelf.slots.get(slot.name) === slot) slot.shelf.slots.delete(slot.name);
  removeTags(slot);
  slot.shelf.round += 1;
}
