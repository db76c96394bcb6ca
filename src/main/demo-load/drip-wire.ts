import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makePublicId, type Clock, type Log } from "../../platform/index.ts";
import { receiveCopy, type WireDeps } from "../../wire/index.ts";
import { demoDrip } from "../demo/drip.ts";
import { fillIn } from "../demo/fill-in.ts";

/** Sends the demo's agency copy as its sources would, so that the inbox lives. */
export function dripWire(wire: WireDeps, clock: Clock, log: Log): { stop(): Promise<void> } {
  const ended = new AbortController();
  const folder = join(import.meta.dirname, "../demo/wire");
  // Ids of an earlier start would be met again as duplicates.
  const run = makePublicId();
  const drip = async (): Promise<void> => {
    let seconds = 0;
    for (const { file, source, afterSeconds } of demoDrip) {
      await wait((afterSeconds - seconds) * 1000, undefined, { signal: ended.signal });
      seconds = afterSeconds;
      const text = await readFile(join(folder, file), "utf8");
      const bytes = Buffer.from(fillIn(text, clock.now(), run), "utf8");
      await receiveCopy(wire, { sourceId: source, fileName: file, bytes }).catch((error: unknown) =>
        log.warn({ err: error, file }, "demo copy not received"),
      );
    }
  };
  const dripping = drip().catch((error: unknown) => {
    if (!ended.signal.aborted) log.error({ err: error }, "the demo's wire ended");
  });
  return {
    async stop() {
      ended.abort();
      await dripping;
    },
  };
}
