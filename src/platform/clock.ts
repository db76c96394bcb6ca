/** The only place that reads the time of day. Decisions take `now` as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; for tests and demonstrations. */
export function makeFixedClock(start: Date | string): Clock & { set(to: Date | string): void } {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (to) => {
      current = new Date(to);
    },
  };
}

/** Milliseconds of a steadily rising counter, for measuring spans; not a time of day. */
export const monotonicMs = (): number => performance.now();
