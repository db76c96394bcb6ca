import { monotonicMs } from "../src/platform/index.ts";
import { percentile } from "./figures.ts";
import type { Measure } from "./table.ts";

/**
 * How long the first reader of each page waits, one after the other. Every address is asked for
 * once, so none may have been read since the start of the server.
 */
export async function benchColdPages(
  urls: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<Measure[]> {
  const waits: number[] = [];
  for (const url of urls) {
    const asked = monotonicMs();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    waits.push(monotonicMs() - asked);
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  }
  const rounds = waits.length;
  return [
    { name: "cold page, p50", value: percentile(waits, 0.5), unit: "ms", rounds },
    { name: "cold page, p99", value: percentile(waits, 0.99), unit: "ms", rounds },
  ];
}
