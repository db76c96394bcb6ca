import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How to start PostgreSQL, which refuses to run as root. */
export interface RunAs {
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[];
}

/** An ordinary uid that stands in /etc/passwd; PostgreSQL asks for its name. */
function ordinaryUid(): number {
  try {
    const uids = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => Number(line.split(":")[2]));
    return uids.includes(1000) ? 1000 : 65_534;
  } catch {
    return 65_534;
  }
}

/**
 * Not root: as it is. Root: inside a user namespace in which this process's files belong to an
 * ordinary user, which works in any folder that root can reach. Where namespaces are not allowed,
 * `null`: the caller says what to do.
 */
export function howToRun(): RunAs | null {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const uid = ordinaryUid();
  const prefix = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${uid}`];
  const tried = spawnSync(prefix[0] as string, [...prefix.slice(1), "true"], { stdio: "ignore" });
  return tried.status === 0 ? { prefix } : null;
}
