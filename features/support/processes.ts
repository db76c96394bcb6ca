import { readdirSync, readFileSync } from "node:fs";

/** Processes of this machine as Linux tells them (proc(5)). */

interface Stat {
  readonly parent: number;
  readonly state: string;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold blanks and brackets; fields count from behind it.
    const [state = "", parent = "0"] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** Alive, and not only waiting for its parent to read how it ended. */
export const isRunning = (pid: number): boolean => (statOf(pid)?.state ?? "Z") !== "Z";

/** The process and all that descend from it, parents first. */
export function processesBelow(root: number): readonly number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = statOf(Number(name))?.parent ?? 0;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const open = [root];
  for (let pid = open.shift(); pid !== undefined; pid = open.shift()) {
    found.push(pid);
    open.push(...(childrenOf.get(pid) ?? []));
  }
  return found.filter(isRunning);
}

/** Running processes with this text in their command line. */
export function processesNaming(text: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text) && isRunning(pid);
      } catch {
        return false;
      }
    });
}

/** To the process or, below zero, to its group; one that is gone needs no signal. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
