import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { access, chown, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { notWritable, rootWithoutMeans } from "./cluster-failure.ts";

/** How to start PostgreSQL, which refuses to run as root. */
export interface RunAs {
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[];
  /** The user it becomes when it is started; null stays who we are. */
  readonly uid: number | null;
}

const NOBODY = 65_534;

/** An ordinary uid that stands in /etc/passwd; PostgreSQL asks for its name. */
function ordinaryUid(): number {
  try {
    const uids = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => Number(line.split(":")[2]));
    return uids.includes(1000) ? 1000 : NOBODY;
  } catch {
    return NOBODY;
  }
}

const works = (program: string, args: readonly string[], uid?: number): boolean =>
  spawnSync(program, args, { stdio: "ignore", ...(uid === undefined ? {} : { uid, gid: uid }) }).status === 0;

/**
 * Not root: as it is. Root: inside a user namespace in which this process's files belong to an
 * ordinary user, which works in any folder that root can reach. Containers often forbid that:
 * then as an ordinary user, who must be able to enter the folders above.
 */
export function waysToRun(): readonly RunAs[] {
  if (process.getuid?.() !== 0) return [{ prefix: [], uid: null }];
  const uid = ordinaryUid();
  const namespace = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${uid}`];
  const ways: RunAs[] = [{ prefix: [], uid }];
  if (works(namespace[0] as string, [...namespace.slice(1), "true"])) {
    ways.unshift({ prefix: namespace, uid: null });
  }
  return ways;
}

async function giveAll(path: string, uid: number): Promise<void> {
  const found = await lstat(path);
  if (found.isDirectory()) {
    for (const name of await readdir(path)) await giveAll(join(path, name), uid);
  }
  // A folder comes after what is in it, so that its owner tells whether all of it was given.
  if (found.uid !== uid) await chown(path, uid, uid);
}

async function give(folder: string, uid: number): Promise<void> {
  if ((await lstat(folder)).uid !== uid) await giveAll(folder, uid);
}

/**
 * The first way in which the program can be reached and the folder written. As root the folder is
 * given to whom the database runs as, also when an earlier start ran it as another.
 */
export async function chooseRunAs(ways: readonly RunAs[], program: string, folder: string): Promise<RunAs> {
  const isRoot = process.getuid?.() === 0;
  for (const way of ways) {
    if (isRoot) await give(folder, way.uid ?? 0);
    else await access(folder).catch((cause: unknown) => Promise.reject(notWritable(cause)));
    if (way.uid === null) return way;
    const reach = 'test -x "$1" && test -w "$2" && test -x "$2"';
    if (works("sh", ["-c", reach, "reach", program, folder], way.uid)) return way;
    await give(folder, 0);
  }
  throw rootWithoutMeans(ways);
}
