import { systemClock } from "../src/platform/index.ts";
import { benchHotEngine } from "./hot-engine.ts";
import { keepResults } from "./results.ts";
import { tableOf } from "./table.ts";

const RESULTS = new URL("./results.ndjson", import.meta.url).pathname;

const measures = await benchHotEngine({ rounds: 5, seconds: 3, connections: 32 });
console.log(tableOf(measures));
await keepResults(RESULTS, measures, systemClock.now());
