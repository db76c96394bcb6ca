import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { RunAs } from "./run-as.ts";

/** One life of the database server. */
export interface ServerProcess {
  /** Of postgres itself. */
  readonly pid: number;
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** The end of what it wrote. */
  lastWords(): string;
  /** Asks for a fast shutdown; after `patienceMs` kills it, which loses nothing that was committed. */
  stop(patienceMs: number): Promise<void>;
}

/**
 * The shell becomes postgres, in a group of its own, so that Ctrl-C reaches it through us and not
 * beside us. A watcher, forked twice so that it is not postgres' child, reads a pipe that we hold:
 * when we are killed the pipe ends without a line, and it asks postgres for a fast shutdown (SIGINT).
 */
const GUARD = `( ( read -r _ <&3 || kill -INT $$ ) >/dev/null 2>&1 & ); exec 3<&-; exec "$@"`;

const KEPT_WORDS = 4_000;

export function startServerProcess(
  program: string,
  args: readonly string[],
  runAs: RunAs,
  logPath: string,
): ServerProcess {
  const child: ChildProcess = spawn(
    "sh",
    ["-c", GUARD, "masthead-database", ...runAs.prefix, program, ...args],
    {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      detached: true,
      ...(runAs.uid === null ? {} : { uid: runAs.uid, gid: runAs.uid }),
    },
  );
  let said = "";
  const file = createWriteStream(logPath, { flags: "a", mode: 0o600 });
  // A full disk must not end us because the database's words cannot be kept.
  file.on("error", () => undefined);
  child.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-KEPT_WORDS);
    file.write(chunk);
  });
  child.stderr?.on("close", () => file.end());
  // Not "close": the server's own children may hold its streams a little longer.
  const ended = once(child, "exit").then(() => undefined);
  let over = false;
  void ended.then(() => {
    over = true;
    // The line lets the watcher end in peace: the number it watches may soon be another's. Held
    // open the pipe would also keep us from ending.
    const pipe = child.stdio[3] as Writable | null;
    pipe?.on("error", () => undefined).end("ended\n", () => pipe.destroy());
  });
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => over,
    lastWords: () => said,
    async stop(patienceMs) {
      if (over) return;
      child.kill("SIGINT");
      const abort = new AbortController();
      const tooLong = wait(patienceMs, true, { signal: abort.signal }).catch(() => false);
      if (await Promise.race([ended.then(() => false), tooLong])) {
        child.kill("SIGKILL");
        await ended;
      }
      abort.abort();
    },
  };
}
