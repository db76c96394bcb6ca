import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { monotonicMs } from "../../src/platform/index.ts";
import { findPorts } from "./ports.ts";
import { isRunning, processesBelow, processesNaming, signal } from "./processes.ts";
import { until } from "./until.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NODE = join(ROOT, "node_modules/.bin/node");
const MAIN = join(ROOT, "src/main/main.ts");
const NEAR = join(ROOT, "features/support/serve-near.ts");
const READY = "Masthead is ready";
const LONGEST_START_MS = 60_000;
/** A command or a refused start that takes longer hangs. */
const LONGEST_RUN_MS = 30_000;

export interface NewsroomWish {
  /** The demo newsroom, or nothing at all. */
  readonly demo?: boolean;
  /** Last name of the data folder. */
  readonly folderName?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Its wire room may ask servers of this machine, which stand for the agencies'. */
  readonly agenciesNearby?: boolean;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program on a data folder of its own, started and ended at will. */
export interface Newsroom {
  readonly folder: string;
  readonly port: number;
  readonly deskPort: number;
  readonly deskOrigin: string;
  /** Settles when it says that it is ready; answers the ms it took. */
  start(): Promise<number>;
  /** Runs a command, or a start that is refused, until it ends by itself. */
  run(args: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Everything it printed since its start. */
  printed(): string;
  /** Token of the sign-in address it printed. */
  signInToken(): string;
  /** Token that the demo's sources push with. */
  pushToken(): Promise<string>;
  serverPid(): number;
  /** Process id of the database, as its own file tells it; null when there is none. */
  databasePid(): number | null;
  /** Ctrl-C, which a terminal gives to the whole group; settles when the server has ended. */
  interrupt(): Promise<number | null>;
  terminate(): Promise<number | null>;
  /** kill -9 of the server's process alone. */
  killServer(): Promise<void>;
  /** kill -9 of the process group, as a shell does it; the database must end by itself. */
  killGroup(): Promise<void>;
  /** kill -9 of the group and of the database with all its processes: the power goes. */
  killEverything(): Promise<void>;
}

interface Run {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
}

function launch(settings: Readonly<Record<string, string>>, args: readonly string[], program = MAIN): Run {
  const pairs = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  // `env` adds to the environment without this program reading it, and becomes the program.
  const child = spawn("env", [...pairs, NODE, program, ...args], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  return { child, output };
}

const hasEnded = ({ child }: Run): boolean => child.exitCode !== null || child.signalCode !== null;

async function untilEnded(run: Run): Promise<number | null> {
  if (!hasEnded(run)) await once(run.child, "exit");
  return run.child.exitCode;
}

async function untilReady(run: Run): Promise<void> {
  await until("the newsroom is ready", LONGEST_START_MS, () => {
    if (run.output.stdout.includes(READY) && run.output.stdout.includes("Ctrl-C")) return true;
    return hasEnded(run);
  });
  if (hasEnded(run)) {
    throw new Error(`the newsroom ended:\n${run.output.stdout}${run.output.stderr}`.slice(0, 4_000));
  }
}

function databasePidOf(folder: string): number | null {
  try {
    const text = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8");
    return Number(text.split("\n")[0]);
  } catch {
    return null;
  }
}

/** A newsroom on an empty folder and free ports; what is left of it goes with the test. */
export async function makeNewsroom(t: TestContext, wish: NewsroomWish = {}): Promise<Newsroom> {
  const parent = await mkdtemp(join(tmpdir(), "masthead-journey-"));
  const folder = join(parent, wish.folderName ?? "data");
  const port = await findPorts();
  const settings = {
    MASTHEAD_DATA: folder,
    MASTHEAD_PORT: String(port),
    MASTHEAD_DEMO: wish.demo === false ? "0" : "1",
    MASTHEAD_LOG: "warn",
    ...wish.settings,
  };
  let running: Run | null = null;
  const current = (): Run => {
    if (running === null) throw new Error("the newsroom was not started");
    return running;
  };
  const killAll = async (): Promise<void> => {
    if (running === null) return;
    const database = databasePidOf(folder);
    // The server first: it would start a lost database again.
    const all = [running.child.pid ?? 0, database ?? 0].flatMap((pid) =>
      pid > 0 && isRunning(pid) ? processesBelow(pid) : [],
    );
    for (const pid of new Set(all)) signal(pid, "SIGKILL");
    await untilEnded(running);
    await until("all its processes are gone", 5_000, () => all.every((pid) => !isRunning(pid)));
  };
  t.after(async () => {
    for (const pid of processesNaming(`${folder}/postgres/cluster`)) signal(pid, "SIGCONT");
    await killAll();
    for (const pid of processesNaming(`${folder}/postgres/cluster`)) signal(pid, "SIGKILL");
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    folder,
    port,
    deskPort: port + 1,
    deskOrigin: `http://localhost:${port + 1}`,
    async start() {
      const begun = monotonicMs();
      // A test that is cut off takes its newsroom along.
      running = launch(settings, ["serve", "--with-parent"], wish.agenciesNearby === true ? NEAR : MAIN);
      await untilReady(running);
      return monotonicMs() - begun;
    },
    async run(args, more = {}) {
      const run = launch({ ...settings, ...more }, args);
      const closed = once(run.child, "close");
      try {
        await until(`it ends: ${args.join(" ")}`, LONGEST_RUN_MS, () => hasEnded(run));
      } catch (error) {
        signal(-(run.child.pid ?? 0), "SIGKILL");
        throw new Error(`${run.output.stdout}${run.output.stderr}`.slice(0, 2_000), { cause: error });
      }
      await closed;
      return { code: run.child.exitCode, ...run.output };
    },
    printed: () => current().output.stdout + current().output.stderr,
    signInToken() {
      const found = /\/sign-in\/([\w-]+)/.exec(current().output.stdout);
      if (found?.[1] === undefined) throw new Error("no sign-in address was printed");
      return found[1];
    },
    async pushToken() {
      const text = await readFile(join(folder, "secrets.json"), "utf8");
      return (JSON.parse(text) as { push: string }).push;
    },
    serverPid: () => current().child.pid ?? 0,
    databasePid: () => databasePidOf(folder),
    async interrupt() {
      signal(-(current().child.pid ?? 0), "SIGINT");
      return untilEnded(current());
    },
    async terminate() {
      current().child.kill("SIGTERM");
      return untilEnded(current());
    },
    async killServer() {
      current().child.kill("SIGKILL");
      await untilEnded(current());
    },
    async killGroup() {
      signal(-(current().child.pid ?? 0), "SIGKILL");
      await untilEnded(current());
    },
    killEverything: killAll,
  };
}
