import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Types are stripped once and kept, so that later starts are quick.
enableCompileCache(join(import.meta.dirname, "../../node_modules/.masthead/compiled"));

// `… story list | head` closes our output early; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { runCommandLine } = await import("./command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
