import { readConfigOfProcess } from "../../src/main/config.ts";
import { serve } from "../../src/main/serve.ts";

/** The program as it is, but for one thing: it may ask servers of this machine, which stand for the agencies'. */

const outcome = readConfigOfProcess();
if (outcome.kind === "mistakes") throw new Error(JSON.stringify(outcome.mistakes));
await serve(outcome.config, process.ppid, { loopback: true });
