import type { FilledPage, FilledSlot, SlotName } from "./filled.ts";
import type { JoinedPage } from "./shelf/joined-page.ts";

/** The words of the page cache: what is kept of what a fill brought. */

interface Kept {
  /** Dropped, and not yet made anew. */
  stale: boolean;
  /** Until then an old copy is served without asking again: the last fill failed. Epoch ms. */
  holdUntil: number;
}

export interface KeptPage extends Kept {
  readonly kind: "page";
  readonly shelf: Shelf;
  /** Path, with `?page=N` where that means something. */
  readonly key: string;
  filled: FilledPage;
  joined: JoinedPage | null;
  /** Times a reader wanted brotli; it is made for those asked for twice. */
  brotliAsked: number;
  /** For the clock hand: seen since it last came by. */
  referenced: boolean;
  bytes: number;
  /** Where in the ring; -1 outside it. */
  place: number;
}

export interface KeptSlot extends Kept {
  readonly kind: "slot";
  readonly shelf: Shelf;
  readonly name: SlotName;
  filled: FilledSlot;
}

export type Holder = KeptPage | KeptSlot;

/** What happened to a title's pages while a fill was under way. */
export interface Drop {
  /** null drops all pages of the title. */
  readonly tags: ReadonlySet<string> | null;
  readonly gone: boolean;
}

export interface Flight {
  readonly promise: Promise<Holder>;
  readonly drops: Drop[];
}

/** All that is kept of one title. */
export interface Shelf {
  readonly titleId: string;
  readonly pages: Map<string, KeptPage>;
  /** What is not found and what has moved: anyone can invent such addresses, so few are kept. */
  readonly strays: Map<string, KeptPage>;
  readonly slots: Map<SlotName, KeptSlot>;
  readonly byTag: Map<string, Set<Holder>>;
  readonly flights: Map<string, Flight>;
  /** Rises when a slot is dropped or filled; pages joined in an earlier round look again. */
  round: number;
}

export const makeShelf = (titleId: string): Shelf => ({
  titleId,
  pages: new Map(),
  strays: new Map(),
  slots: new Map(),
  byTag: new Map(),
  flights: new Map(),
  round: 0,
});

const mayBeShown = (kept: Holder, now: number): boolean =>
  kept.filled.neverAfter === null || kept.filled.neverAfter > now;

/** May this copy be served without asking the database? */
export const isServable = (kept: Holder, now: number): boolean =>
  mayBeShown(kept, now) &&
  (kept.holdUntil > now || (!kept.stale && (kept.filled.goodUntil === null || kept.filled.goodUntil > now)));

/** May this copy be served although it is old, while nothing newer can be had? */
export const isFallback = mayBeShown;

/** Epoch ms until which `isServable` stays true if nothing is dropped. */
export const servableUntil = (kept: Holder): number => {
  const good = kept.stale ? 0 : (kept.filled.goodUntil ?? Infinity);
  return Math.min(Math.max(good, kept.holdUntil), kept.filled.neverAfter ?? Infinity);
};
