import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { RunAs } from "./run-as.ts";

/** One life of the database server. */
export interface ServerProcess {
  readonly pid: number;
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** The end of what it wrote. */
  lastWords(): string;
  /** Asks for a fast shutdown; after `patienceMs` kills it, which loses nothing that was committed. */
  stop(patienceMs: number): Promise<void>;
}

/**
 * postgres in a group of its own, so that Ctrl-C reaches it through us and not beside us, below a
 * shell that waits on a pipe we hold: when we are killed the pipe ends, and the shell asks
 * postgres for a fast shutdown (SIGINT).
 */
const GUARD = `"$@" 3<&- & child=$!
trap 'kill -INT $child 2>/dev/null' INT TERM
( read -r end <&3; kill -INT $child ) >/dev/null 2>&1 &
watch=$!
exec 3<&-
wait $child; code=$?
while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
kill $watch 2>/dev/null
exit $code`;

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
  const ended = once(child, "close").then(() => undefined);
  let over = false;
  void ended.then(() => (over = true));
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => over,
    lastWords: () => said,
    async stop(patienceMs) {
      if (over) return;
      child.kill("SIGTERM");
      const abort = new AbortController();
      const tooLong = wait(patienceMs, true, { signal: abort.signal }).catch(() => false);
      if (await Promise.race([ended.then(() => false), tooLong])) {
        // The whole group: the shell's end alone would leave postgres running.
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        await ended;
      }
      abort.abort();
    },
  };
}
