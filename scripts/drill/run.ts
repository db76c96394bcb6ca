import { systemClock } from "../../src/platform/index.ts";
import { drillWire } from "./wire-damage.ts";

/** The long checks: `npm run drill`, `npm run drill -- SEED`. */
const seed = Number(process.argv[2] ?? systemClock.now().getTime() % 1_000_000);
if (!(await drillWire(seed))) process.exitCode = 1;
