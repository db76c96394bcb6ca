/** Which story stands where: rules first, an editor's pins above them. Pure. */

export interface PinnedStory {
  readonly publicId: string;
  /** 1 is first. */
  readonly place: number;
  readonly until: Date | null;
}

export const isPinned = (pin: PinnedStory, now: Date): boolean => pin.until === null || pin.until > now;

/** The next instant at which a pin ends, so that a kept page is not shown past it. */
export function nextEnding(pins: readonly PinnedStory[], now: Date): Date | null {
  const endings = pins.flatMap((pin) => (pin.until !== null && pin.until > now ? [pin.until.getTime()] : []));
  return endings.length === 0 ? null : new Date(Math.min(...endings));
}

/**
 * Puts pinned stories at their places among the others, which keep their order. A pin that ended,
 * or whose story is not there any more, leaves no gap; of two pins on one place the later given
 * stands behind the earlier.
 */
export function arrange<Story extends { readonly publicId: string }>(
  byRule: readonly Story[],
  pins: readonly PinnedStory[],
  pinnedStories: readonly Story[],
  now: Date,
): readonly Story[] {
  const stories = new Map([...byRule, ...pinnedStories].map((story) => [story.publicId, story]));
  const valid = pins
    .filter((pin) => isPinned(pin, now) && stories.has(pin.publicId))
    .filter((pin, at, all) => all.findIndex((other) => other.publicId === pin.publicId) === at)
    .toSorted((a, b) => a.place - b.place);
  const pinned = new Set(valid.map((pin) => pin.publicId));
  const arranged = byRule.filter((story) => !pinned.has(story.publicId));
  let last = -1;
  for (const pin of valid) {
    const story = stories.get(pin.publicId);
    if (story === undefined) continue;
    last = Math.min(Math.max(pin.place - 1, last + 1), arranged.length);
    arranged.splice(last, 0, story);
  }
  return arranged;
}
