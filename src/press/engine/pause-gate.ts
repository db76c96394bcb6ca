import { waitAtMost, type Timer } from "./shelf/patience.ts";

/**
 * A process that was stopped (SIGSTOP, a sleeping laptop, a paused virtual machine) wakes with
 * pages that may have been killed meanwhile. Before it serves again it hears what happened.
 */
export interface PauseGate {
  /** Called a few times a second by whatever still runs when no reader asks. */
  beat(): void;
  /** What a reader must wait for; null when nothing. */
  wait(): Promise<void> | null;
}

export interface PauseGateOptions {
  readonly monotonicMs: () => number;
  /** Settles when every event committed before the call has been handed on. */
  readonly catchUp: () => Promise<void>;
  readonly timer: Timer;
  /** A gap between two beats beyond which events may have been missed. Default 1,500. */
  readonly gapMs?: number;
  /** How long readers wait; then the database is taken to be away, and kept pages serve. */
  readonly patienceMs?: number;
}

export function makePauseGate(options: PauseGateOptions): PauseGate {
  const { monotonicMs, gapMs = 1_500, patienceMs = 1_000 } = options;
  let last = monotonicMs();
  let waiting: Promise<void> | null = null;

  const hear = async (): Promise<void> => {
    try {
      await waitAtMost(options.catchUp(), patienceMs, options.timer);
    } catch {
      // The follower has told of it, and drops everything itself when it is connected again.
    } finally {
      waiting = null;
    }
  };
  const beat = (): void => {
    const now = monotonicMs();
    const gap = now - last;
    last = now;
    if (gap > gapMs && waiting === null) waiting = hear();
  };
  return {
    beat,
    wait() {
      beat();
      return waiting;
    },
  };
}
