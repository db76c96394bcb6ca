import { Worker } from "node:worker_threads";
import { readCopy, refused, type ReadResult, type Receipt } from "./formats/read-copy.ts";

/**
 * Reads copy without stopping everybody else. Small copy is read where it is asked for; what is
 * larger goes to a thread of its own with a limit of time and of memory, so that one sending can
 * neither hold up the desk nor end the process. Copies are read one after another.
 */

/** More than nearly any story; what would take time by the square of its length stays short below it. */
const ASIDE_ABOVE_BYTES = 48 * 1024;
const LIMIT_MS = 8_000;
const IDLE_MS = 10_000;
/** Old space only: the bytes themselves and their text lie beside it. */
const HEAP_MB = 256;

export type ReadAside = (bytes: Uint8Array, at: Receipt) => Promise<ReadResult>;

export interface AsideReader {
  readonly read: ReadAside;
  /** Ends the thread as soon as everything asked for is read. */
  stop(): Promise<void>;
  /** Whether a thread exists at this moment. */
  isRunning(): boolean;
}

export interface AsideOptions {
  readonly aboveBytes?: number;
  readonly limitMs?: number;
  readonly idleMs?: number;
  /** Answers each `AsideQuestion` with one message, an `AsideAnswer`. */
  readonly startThread?: () => Worker;
}

const startThread = (): Worker =>
  new Worker(new URL("./read-aside-entry.ts", import.meta.url), {
    name: "wire reader",
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });

/** One answer of the thread, or why there is none. The thread is of no more use after a refusal from here. */
function ask(thread: Worker, bytes: Uint8Array, at: Receipt, limitMs: number): Promise<ReadResult> {
  return new Promise((resolve) => {
    const settle = (result: ReadResult): void => {
      clearTimeout(timer);
      for (const name of ["message", "messageerror", "error", "exit"]) thread.removeAllListeners(name);
      // A thread that is being ended may still report an error, which must find a listener.
      thread.on("error", () => undefined);
      resolve(result);
    };
    const timer = setTimeout(() => settle(refused("copy-too-slow")), limitMs);
    thread.on("message", settle);
    thread.on("error", () => settle(refused("copy-too-heavy")));
    thread.on("messageerror", () => settle(refused("copy-too-heavy")));
    thread.on("exit", () => settle(refused("copy-too-heavy")));
    // A copy of its own: the caller's bytes may share their memory with others.
    const own = Uint8Array.from(bytes);
    thread.postMessage({ bytes: own, at }, [own.buffer]);
  });
}

const brokeThread = (result: ReadResult): boolean =>
  result.kind === "refused" && /^copy-too-(?:slow|heavy)$/.test(result.code);

export function makeAsideReader(options: AsideOptions = {}): AsideReader {
  const { aboveBytes = ASIDE_ABOVE_BYTES, limitMs = LIMIT_MS, idleMs = IDLE_MS } = options;
  const start = options.startThread ?? startThread;
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };

  const readNext = async (bytes: Uint8Array, at: Receipt): Promise<ReadResult> => {
    clearTimeout(idle);
    thread ??= start();
    const asked = thread;
    asked.ref();
    const result = await ask(asked, bytes, at, limitMs);
    if (brokeThread(result)) {
      await asked.terminate();
      if (thread === asked) thread = null;
    } else {
      // Waiting for the next copy must not keep a process that wants to end.
      asked.unref();
      idle = setTimeout(() => void end(), idleMs).unref();
    }
    return result;
  };

  return {
    async read(bytes, at) {
      const size = (at.earlier ?? []).reduce((sum, each) => sum + each.length, bytes.length);
      if (size <= aboveBytes) return readCopy(bytes, at);
      const mine = last.then(() => readNext(bytes, at));
      last = mine.catch(() => undefined);
      return mine;
    },
    async stop() {
      await last;
      await end();
    },
    isRunning: () => thread !== null,
  };
}

/** The one thread of this process. */
const ofProcess = makeAsideReader();

export const readAside: ReadAside = ofProcess.read;

const turns = new Map<string, Promise<unknown>>();

/** Works on one thing at a time: whoever comes second waits, and finds it done. */
export async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(id);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return work();
  })();
  turns.set(id, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(id) === mine) turns.delete(id);
  }
}
