import { startChild } from "./child.ts";
import { compareHot } from "./compare-hot.ts";
import type { Rounds } from "./load.ts";
import type { Measure } from "./table.ts";

const ENGINE = new URL("./peers/engine-alone.ts", import.meta.url);

/** The engine alone, without database and newsroom. */
export async function benchHotEngine(rounds: Rounds): Promise<Measure[]> {
  const engine = await startChild(ENGINE, {});
  try {
    const url = `http://127.0.0.1:${engine.port}/news/bridge-vote-q7f3kz`;
    const headers = { "Accept-Encoding": "gzip" };
    return await compareHot({ ...rounds, name: "engine alone, hot page", url, headers });
  } finally {
    await engine.stop();
  }
}
