import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { monotonicMs } from "../src/platform/index.ts";
import { processTree, proportionalMb, residentMb } from "./memory.ts";
import type { Measure } from "./table.ts";

/** The whole product as a person starts it: `npm start`, on a data folder and ports of its own. */
export interface RunningProduct {
  readonly readyMs: number;
  /** Everything printed until it was ready: the addresses, the sign-in link. */
  readonly printed: readonly string[];
  /** RSS of the server process, and PSS of all that was started, npm and database included. */
  memory(): Promise<readonly Measure[]>;
  stop(): Promise<void>;
}

export interface ProductSettings {
  /** The last name of the folder; a missing folder is made by the product. */
  readonly dataFolder: string;
  readonly port: number;
  readonly deskPort: number;
  /** Default `npm start`. */
  readonly command?: readonly string[];
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const READY = "Masthead is ready";
const LONGEST_START_MS = 180_000;
const LONGEST_STOP_MS = 20_000;

export async function startProduct(settings: ProductSettings): Promise<RunningProduct> {
  const started = monotonicMs();
  const variables = {
    MASTHEAD_DATA: settings.dataFolder,
    MASTHEAD_PORT: settings.port,
    MASTHEAD_DESK_PORT: settings.deskPort,
  };
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  // `env` adds to the environment without this program reading it.
  const child = spawn("env", [...pairs, ...(settings.command ?? ["npm", "start"])], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): Promise<void> => end(child);
  const printed = await untilReady(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const pid = child.pid ?? 0;
  const readyMs = monotonicMs() - started;
  return { readyMs, printed, stop, memory: () => memoryOf(pid) };
}

async function untilReady(child: ChildProcess): Promise<string[]> {
  const printed: string[] = [];
  if (child.stdout === null) throw new Error("the product has no output to read");
  const lines = createInterface({ input: child.stdout });
  const limit = setTimeout(() => lines.close(), LONGEST_START_MS);
  let isReady = false;
  // The addresses follow the line that says it is ready, in the same write.
  lines.on("line", (line) => {
    printed.push(line);
    if (!line.includes(READY)) return;
    isReady = true;
    setImmediate(() => lines.close());
  });
  await once(lines, "close");
  clearTimeout(limit);
  child.stdout.resume();
  if (!isReady) throw new Error(`the product was not ready; it printed:\n${printed.join("\n")}`);
  return printed;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, "exit");
  const limit = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), LONGEST_STOP_MS);
  child.kill("SIGINT");
  await ended;
  clearTimeout(limit);
}

async function memoryOf(root: number): Promise<readonly Measure[]> {
  const measures: Measure[] = [
    { name: "memory of everything that runs, PSS", value: await proportionalMb(root), unit: "MB" },
  ];
  for (const pid of await processTree(root)) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const [program = "", ...words] = command.split("\0");
    // The node that runs it; not the shell of npm, whose command line names it too.
    if (!program.endsWith("node") || !words.some((word) => word.endsWith("src/main/main.ts"))) continue;
    measures.push({
      name: "memory of the server process, RSS",
      value: await residentMb(pid),
      unit: "MB",
    });
  }
  return measures;
}
