import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { invariant, MastheadError } from "../../platform/index.ts";
import type { CreditLines } from "../credit-xmp.ts";
import type { PictureReading } from "../metadata.ts";
import { refuse, type Refusal } from "../metadata/picture-file.ts";
import {
  OUT_OF_MEMORY_STATUS,
  type DarkroomAnswer,
  type DarkroomLimits,
  type DarkroomRequest,
  type Development,
} from "./darkroom-messages.ts";

export type { DevelopedPicture, Development, MadeRendition } from "./darkroom-messages.ts";

/** The one place where pictures are opened: a process of its own, one picture at a time. */
export interface Darkroom {
  /** Metadata of the picture at a path. */
  read(path: string): Promise<PictureReading>;
  /** Writes all renditions into a folder that exists; refused pictures may leave some there. */
  develop(path: string, credit: CreditLines, outFolder: string): Promise<Development>;
  /** Ends the process; for pictures under way or waiting `darkroom-closed` is thrown. */
  close(): Promise<void>;
}

export interface DarkroomOptions {
  readonly maxBytes?: number;
  readonly maxPixels?: number;
  readonly maxMemoryBytes?: number;
  /** For one picture, the start of the process included. */
  readonly timeoutMs?: number;
  /** How long the process waits for the next picture before it ends. */
  readonly idleMs?: number;
  /** Entry of the process; another one in tests only. */
  readonly entry?: string;
}

export const DARKROOM_DEFAULTS = {
  maxBytes: 60_000_000,
  maxPixels: 100_000_000,
  maxMemoryBytes: 700_000_000,
  timeoutMs: 20_000,
  idleMs: 5_000,
  entry: fileURLToPath(new URL("./darkroom-child.ts", import.meta.url)),
} as const satisfies DarkroomOptions;

type Settings = Required<DarkroomOptions>;

/** Starts nothing: the process is started by the first picture. */
export function openDarkroom(options: DarkroomOptions = {}): Darkroom {
  const settings: Settings = { ...DARKROOM_DEFAULTS, ...options };
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  let lastId = 0;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = child;
    child = null;
    if (ending !== null) await kill(ending);
  };

  const work = async (request: DarkroomRequest): Promise<PictureReading | Development> => {
    if (closed) throw stopping();
    clearTimeout(idle);
    child ??= start(settings);
    const result = await ask(child, { ...request, id: ++lastId }, settings.timeoutMs);
    // Ended by us, and no fault of the picture: it is opened again after the next start.
    if (closed && result.kind !== "answered") throw stopping();
    if (result.kind !== "answered") await end();
    else {
      setAwaited(child, false);
      idle = setTimeout(() => void end(), settings.idleMs).unref();
    }
    return outcomeOf(result);
  };

  const enqueue = (request: DarkroomRequest) => {
    const result = queue.then(() => work(request));
    queue = result.catch(() => undefined);
    return result;
  };

  return {
    read: async (path) => {
      const answer = await enqueue({ want: "read", path });
      invariant(answer.kind !== "developed", "the darkroom answered another question");
      return answer;
    },
    develop: async (path, credit, outFolder) => {
      const answer = await enqueue({ want: "develop", path, credit, outFolder });
      invariant(answer.kind !== "read", "the darkroom answered another question");
      return answer;
    },
    close: async () => {
      closed = true;
      await end();
      await queue;
    },
  };
}

function start(settings: Settings): ChildProcess {
  const limits: DarkroomLimits = settings;
  return fork(settings.entry, [JSON.stringify(limits)], {
    execArgv: ["--max-old-space-size=192"],
    // Nothing of the parent's settings: what a hostile picture takes over should know no password.
    // Two arenas keep the allocator from holding on to memory of every thread.
    env: { MALLOC_ARENA_MAX: "2" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** Only a process that is working on something keeps this one alive. */
function setAwaited(child: ChildProcess, awaited: boolean): void {
  if (awaited) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

type Asked =
  | DarkroomAnswer
  | { readonly kind: "timed-out" }
  | { readonly kind: "ended"; readonly status: number | null };

function ask(
  child: ChildProcess,
  request: DarkroomRequest & { readonly id: number },
  timeoutMs: number,
): Promise<Asked> {
  setAwaited(child, true);
  return new Promise((resolve) => {
    const settle = (result: Asked) => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      resolve(result);
    };
    const timer = setTimeout(() => settle({ kind: "timed-out" }), timeoutMs);
    const onMessage = (message: unknown) => {
      const answer = message as DarkroomAnswer;
      if (answer.id === request.id) settle(answer);
    };
    const onExit = (status: number | null) => settle({ kind: "ended", status });
    const onError = () => settle({ kind: "ended", status: null });
    child.on("message", onMessage).once("exit", onExit).once("error", onError);
    child.send(request, (error) => {
      if (error !== null) onError();
    });
  });
}

function outcomeOf(result: Asked): PictureReading | Development {
  switch (result.kind) {
    case "answered":
      return result.answer;
    case "timed-out":
      return refuse("picture-timeout", "The picture took too long to open; save it anew and send that.");
    case "ended":
      return crashed(result.status);
    case "failed":
      throw darkroomFault(result.reason, result.cause);
  }
}

const stopping = (): MastheadError =>
  new MastheadError({
    code: "darkroom-closed",
    happened: "The server is stopping.",
    remedy: "The picture is kept and opened again after the next start.",
    status: 503,
  });

const crashed = (status: number | null): Refusal =>
  status === OUT_OF_MEMORY_STATUS
    ? refuse("picture-too-many-pixels", "The picture needs too much memory; send a smaller one.")
    : refuse("picture-crashed", "The picture could not be opened; save it anew and send that.");

function darkroomFault(reason: string, cause: string): MastheadError {
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(reason)) {
    return new MastheadError({
      code: "media-no-space",
      happened: "There is no space left for pictures.",
      remedy: "Free space where the media are kept; nothing needs a restart.",
      status: 507,
      cause,
    });
  }
  return new MastheadError({
    code: "darkroom-failed",
    happened: "The picture's renditions could not be written.",
    remedy: "See the log for the cause and run the job again.",
    status: 503,
    cause,
  });
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    // An idle child is let go of; its end is waited for all the same.
    setAwaited(child, true);
    child.kill("SIGKILL");
  });
}
