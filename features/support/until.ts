import { setTimeout as pause } from "node:timers/promises";
import { monotonicMs } from "../../src/platform/index.ts";

const BETWEEN_MS = 15;

/**
 * Asks again and again until the probe answers something, and answers that. What the probe throws
 * counts as "not yet" and is told when the time is up.
 */
export async function until<Value>(
  what: string,
  withinMs: number,
  probe: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
): Promise<Value> {
  const end = monotonicMs() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== null && found !== undefined && found !== false) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (monotonicMs() > end) throw new Error(`not within ${withinMs} ms: ${what}`, { cause: last });
    await pause(BETWEEN_MS);
  }
}
