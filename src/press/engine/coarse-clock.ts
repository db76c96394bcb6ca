import type { Clock } from "../../platform/index.ts";

/** A time of day good to a quarter of a second, at the cost of reading one number. */
export interface CoarseClock {
  nowMs(): number;
  /** Reads the real clock at once; tests use it after moving theirs. */
  tick(): void;
  stop(): void;
}

export interface CoarseClockOptions {
  readonly clock: Clock;
  /** Default 250. */
  readonly everyMs?: number;
  readonly onTick?: () => void;
}

export function makeCoarseClock({ clock, everyMs = 250, onTick }: CoarseClockOptions): CoarseClock {
  let now = clock.now().getTime();
  const tick = (): void => {
    now = clock.now().getTime();
    onTick?.();
  };
  const timer = setInterval(tick, everyMs).unref();
  return { nowMs: () => now, tick, stop: () => clearInterval(timer) };
}
