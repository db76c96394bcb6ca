import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Types are stripped once and kept, so that later starts are quick.
enableCompileCache(join(import.meta.dirname, "../../node_modules/.masthead/compiled"));

const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
