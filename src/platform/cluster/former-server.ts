import { readFileSync, readlinkSync } from "node:fs";
import { realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { stillRunning } from "./cluster-failure.ts";
import { isAlive, markOfProcess } from "./process-life.ts";

const pidFile = (cluster: string): string => join(cluster, "postmaster.pid");

function pidOf(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(cluster), "utf8"), 10);
    return Number.isNaN(pid) ? null : pid;
  } catch {
    return null;
  }
}

/** A server works in its own folder; any other process has only been given its number again. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(markOfProcess(pid));
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === (await realpath(cluster));
  } catch {
    return false;
  }
}

/**
 * Sees that no server of an earlier start is left. One whose parent was killed is just ending
 * itself: it is asked again and waited for. A note of one that is long dead is taken away, since
 * PostgreSQL goes by the number alone and would refuse when another process has it now.
 * The caller holds the lock of the folder, so nobody else starts one meanwhile.
 */
export async function settleFormerServer(cluster: string, patienceMs = 30_000): Promise<void> {
  const pid = pidOf(cluster);
  if (pid === null) return;
  const mark = markOfProcess(pid);
  if (await isServerOf(cluster, pid)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; isAlive(mark); waited += 20) {
      if (waited >= patienceMs) throw stillRunning(pid);
      await wait(20);
    }
  }
  if (pidOf(cluster) === pid) await rm(pidFile(cluster), { force: true });
}
