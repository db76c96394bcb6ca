/** When a source is asked again. Pure. */

const MOST_SECONDS = 3600;

/**
 * The usual rest after a good look; after failures it doubles up to an hour, or to the usual rest
 * where that is longer, spread by half so that many sources do not come back at once. `jitter` is 0 to 1.
 */
export function secondsBeforeNext(pollSeconds: number, failures: number, jitter: number): number {
  if (failures === 0) return pollSeconds;
  const most = Math.max(pollSeconds, MOST_SECONDS);
  const doubled = Math.min(most, pollSeconds * 2 ** Math.min(failures, 12));
  return Math.max(1, Math.round(doubled * (0.75 + jitter / 2)));
}
