import { endingFrom, isEnding, joinPage, versionOf, type JoinedPage } from "./joined-page.ts";
import { slotNames } from "../filled.ts";
import { isServable, servableUntil, type KeptPage, type KeptSlot } from "../kept.ts";
import type { FlatHeaders } from "../security-headers.ts";

/** Brings a page's joined bytes up to the parts that stand on the shelf now. No I/O. */

/** The slots that follow the page, in order; those not there are left out. */
function slotsOf(page: KeptPage): KeptSlot[] {
  if (!page.filled.withSlots) return [];
  return slotNames.flatMap((name) => page.shelf.slots.get(name) ?? []);
}

/** Can the page be served from what is kept, all parts good? */
export function isComplete(page: KeptPage, now: number): boolean {
  if (!isServable(page, now)) return false;
  if (!page.filled.withSlots) return true;
  return slotNames.every((name) => {
    const slot = page.shelf.slots.get(name);
    return slot !== undefined && isServable(slot, now);
  });
}

const earliest = (times: readonly (number | null)[]): number | null => {
  const set = times.filter((time) => time !== null);
  return set.length === 0 ? null : Math.min(...set);
};

/**
 * Joins again only when a part's text changed or the headers must; else the bytes, brotli among
 * them, stay. Answers what to serve.
 */
export function rejoin(page: KeptPage, now: number, securityHeaders: FlatHeaders): JoinedPage {
  const slots = slotsOf(page);
  const parts = slots.map((slot) => slot.filled.part);
  const neverAfter = earliest([page, ...slots].map((kept) => kept.filled.neverAfter));
  const old = page.joined;
  let joined = old;
  if (
    joined === null ||
    joined.version !== versionOf(page.filled.own, parts) ||
    joined.isEnding !== isEnding(neverAfter, now)
  ) {
    const slotTags = slots.flatMap((slot) => slot.filled.tags);
    const { titleId } = page.shelf;
    const made = joinPage({
      titleId,
      page: page.filled,
      slots: parts,
      slotTags,
      neverAfter,
      now,
      securityHeaders,
    });
    page.filled = { ...page.filled, own: made.own };
    page.joined = joined = made.joined;
  }
  joined.round = page.shelf.round;
  const ending = endingFrom(neverAfter);
  joined.servableUntil = Math.min(...[page, ...slots].map(servableUntil), now < ending ? ending : Infinity);
  return joined;
}
