import { readFileSync } from "node:fs";

/**
 * Is the process that wrote a lock still the same and alive? A number alone is not enough, since
 * the system gives numbers again: the start time (field 22 of /proc/PID/stat) tells them apart.
 */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks after boot; null where the system does not say. */
  readonly startedAt: string | null;
}

/** State and start time of a process from /proc, or null when there is none. */
function statOf(pid: number): { state: string; startedAt: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold blanks and brackets; fields count from behind it.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
  } catch {
    return null;
  }
}

export function markOfProcess(pid: number): ProcessMark {
  return { pid, startedAt: statOf(pid)?.startedAt ?? null };
}

export function isAlive(mark: ProcessMark): boolean {
  const stat = statOf(mark.pid);
  if (stat !== null) {
    // Z is dead and only waits to be read by its parent.
    return stat.state !== "Z" && (mark.startedAt === null || stat.startedAt === mark.startedAt);
  }
  if (process.platform === "linux") return false;
  try {
    process.kill(mark.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
