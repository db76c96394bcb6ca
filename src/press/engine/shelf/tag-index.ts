import type { Drop, Holder, Shelf } from "../kept.ts";

/** Which kept pages and slots were made of what. */

export function enterTags(holder: Holder): void {
  const { byTag } = holder.shelf;
  for (const tag of holder.filled.tags) {
    const holders = byTag.get(tag);
    if (holders === undefined) byTag.set(tag, new Set([holder]));
    else holders.add(holder);
  }
}

export function removeTags(holder: Holder): void {
  const { byTag } = holder.shelf;
  for (const tag of holder.filled.tags) {
    const holders = byTag.get(tag);
    if (holders === undefined) continue;
    holders.delete(holder);
    if (holders.size === 0) byTag.delete(tag);
  }
}

/** Every page and slot of the shelf that a drop means. */
export function holdersOf(shelf: Shelf, drop: Drop): Iterable<Holder> {
  if (drop.tags === null) return [...shelf.pages.values(), ...shelf.slots.values()];
  const found = new Set<Holder>();
  for (const tag of drop.tags) {
    for (const holder of shelf.byTag.get(tag) ?? []) found.add(holder);
  }
  return found;
}

export const isMeantBy = (drop: Drop, tags: readonly string[]): boolean =>
  drop.tags === null || tags.some((tag) => drop.tags?.has(tag));
