import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Start time of a process (field 22 of /proc/PID/stat), so that a number given again is noticed. */
function startOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19];
  } catch {
    return null;
  }
}

function isAlive({ pid, start }) {
  if (process.platform === "linux") return startOf(pid) !== null && startOf(pid) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Who holds the lock; null when nobody does or it is going just now. */
function holderOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Written whole under another name, then linked: a lock is never seen half written. */
function take(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Of two that find the same dead lock the rename serves one; the other finds it gone and tries again. */
function bury(path) {
  const dead = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, dead);
  } catch {
    return;
  }
  rmSync(dead, { force: true });
}

/** One set-up at a time in one checkout; a lock whose process is dead is taken over. */
export async function withLock(root, say, work) {
  const path = join(root, ".setup.lock");
  let told = false;
  while (!take(path)) {
    const holder = holderOf(path);
    if (holder !== null && !isAlive(holder)) bury(path);
    else {
      if (!told && holder !== null)
        say(`Another start (process ${holder.pid}) is setting this folder up; waiting for it …`);
      told = true;
      await wait(200);
    }
  }
  const release = () => rmSync(path, { force: true });
  const stop = () => {
    release();
    process.exit(130);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work();
  } finally {
    process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
    release();
  }
}
