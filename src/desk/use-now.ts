import { useEffect, useState, useSyncExternalStore } from "react";
import { readClock } from "./clock.ts";

const TICK_MS = 15_000;
let now = readClock();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = readClock();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time in ms, ticking each 15 s; for relative times. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** The time in ms, ticking each second while `on`; for clocks that count down. */
export function useSeconds(on: boolean): number {
  const slow = useNow();
  const [fast, setFast] = useState(slow);
  useEffect(() => {
    if (!on) return;
    const every = setInterval(() => setFast(readClock()), 1_000);
    return () => clearInterval(every);
  }, [on]);
  return Math.max(slow, fast);
}
