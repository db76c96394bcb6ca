import { setTimeout as wait } from "node:timers/promises";
import { monotonicMs } from "../src/platform/index.ts";
import { percentile } from "./figures.ts";
import type { Measure } from "./table.ts";

/** A place where the published bytes must appear: "story", "front", "feed". */
export interface Surface {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Published {
  /** Stands in the new bytes and in none before. */
  readonly mark: string;
  readonly surfaces: readonly Surface[];
}

const LONGEST_WAIT_MS = 10_000;
/** Asking without rest would take the processor that the publishing needs; adds so much at most. */
const REST_MS = 2;

/** Asks again and again until the mark is there; ms since `answered`. */
async function waitUntilSeen(surface: Surface, mark: string, answered: number): Promise<number> {
  for (;;) {
    const answer = await fetch(surface.url, { headers: surface.headers });
    const text = await answer.text();
    const waited = monotonicMs() - answered;
    if (answer.ok && text.includes(mark)) return waited;
    if (waited > LONGEST_WAIT_MS) throw new Error(`${mark} was not seen on ${surface.name}`);
    await wait(REST_MS);
  }
}

/**
 * From the answer to a publishing until its bytes are served on every surface.
 * @param publish settles when the desk has answered
 */
export async function benchClickToLive(
  times: number,
  publish: (time: number) => Promise<Published>,
): Promise<Measure[]> {
  const bySurface = new Map<string, number[]>();
  const slowest: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { mark, surfaces } = await publish(time);
    const answered = monotonicMs();
    const waits = await Promise.all(
      surfaces.map(async (surface) => {
        const wait = await waitUntilSeen(surface, mark, answered);
        bySurface.set(surface.name, [...(bySurface.get(surface.name) ?? []), wait]);
        return wait;
      }),
    );
    slowest.push(Math.max(...waits));
  }
  const lines: readonly (readonly [string, readonly number[]])[] = [["everywhere", slowest], ...bySurface];
  return lines.flatMap(([name, waits]) => [
    {
      name: `click to live, ${name}, p50`,
      value: percentile(waits, 0.5),
      unit: "ms",
      rounds: times,
    },
    {
      name: `click to live, ${name}, p99`,
      value: percentile(waits, 0.99),
      unit: "ms",
      rounds: times,
    },
  ]);
}
