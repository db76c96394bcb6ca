import { systemClock } from "../src/platform/index.ts";
import { benchHotEngine } from "./hot-engine.ts";
import { benchHouseRules } from "./house-rules.ts";
import { benchProduct } from "./product.ts";
import { keepResults } from "./results.ts";
import { tableOf } from "./table.ts";

const RESULTS = new URL("results.ndjson", import.meta.url);
const ROUNDS = { rounds: 7, seconds: 3, connections: 32 };

/** `-- scale` streams for five minutes. */
const isLarge = process.argv.includes("scale");
const SIZES = { streamSeconds: isLarge ? 300 : 20, burst: 2_000 };

const measures = [
  ...(await benchHouseRules()),
  ...(await benchHotEngine(ROUNDS)),
  ...(await benchProduct(ROUNDS, SIZES)),
];
console.log(tableOf(measures));
await keepResults(RESULTS, measures, systemClock.now());
