import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeToken } from "../ids.ts";
import { MastheadError } from "../outcome.ts";
import { explain } from "./cluster-failure.ts";
import { isAlive, markOfProcess, type ProcessMark } from "./process-life.ts";

/** What the owner of a data folder tells other processes of this machine. */
export interface Owner extends ProcessMark {
  /** Where its database answers, once it does. */
  readonly database: OwnerDatabase | null;
  /** Where people reach what it serves; null while a command owns the folder, which serves nothing. */
  readonly serving: Serving | null;
}

/** What commands need to print addresses that answer, whatever their own settings are. */
export interface Serving {
  readonly port: number;
  /** Origin of the first title where one is set. */
  readonly url: string | null;
  readonly deskUrl: string;
}

interface OwnerDatabase {
  readonly host: string;
  readonly port: number;
}

export interface FolderLock {
  /** Tells others where the database answers and what is served where. */
  publish(what: Pick<Owner, "database" | "serving">): Promise<void>;
  release(): Promise<void>;
}

const lockPath = (folder: string): string => join(folder, "owner.json");

async function readOwner(path: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Owner;
  } catch {
    return null;
  }
}

/** The living owner of a data folder, or null. */
export async function findOwner(folder: string): Promise<Owner | null> {
  const owner = await readOwner(lockPath(folder));
  return owner !== null && isAlive(owner) ? owner : null;
}

const held = (folder: string, owner: Owner | null): MastheadError =>
  new MastheadError({
    code: "data-folder-held",
    happened: `Another Masthead${owner === null ? "" : ` (process ${owner.pid})`} is running on this data folder.`,
    remedy: "Stop it first, or give this one another folder with MASTHEAD_DATA.",
    status: 409,
    cause: folder,
  });

const isSame = (a: Owner | null, b: Owner): boolean => a?.pid === b.pid && a.startedAt === b.startedAt;

/** Answers whether the lock is ours now: only one process can link a name that is not there. */
async function linkOnce(mine: string, folder: string): Promise<boolean> {
  try {
    await link(mine, lockPath(folder));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes a dead owner's lock away. Another process may have done the same a moment ago and hold the
 * name by now: then what was taken is a living one's, and is put back.
 */
async function buryDead(folder: string): Promise<void> {
  const dead = join(folder, `.dead.${makeToken()}`);
  const moved = await rename(lockPath(folder), dead).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const taken = await readOwner(dead);
  if (taken !== null && isAlive(taken)) await linkOnce(dead, folder);
  await rm(dead, { force: true });
}

async function take(folder: string, mine: Owner, written: string): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    if (await linkOnce(written, folder)) {
      if (tries === 0) return;
      // Somebody who found the same dead lock may be about to take ours for it.
      await wait(50);
      if (isSame(await readOwner(lockPath(folder)), mine)) return;
    }
    const owner = await findOwner(folder);
    if (owner !== null) throw held(folder, owner);
    await buryDead(folder);
  }
  throw held(folder, null);
}

/**
 * One process owns a data folder. The lock is a file written whole and linked into place; it is
 * never broken by age, only when its writer is dead. Throws `data-folder-held`, and
 * `data-folder-permission` or `no-space` when it cannot be written.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const mine: Owner = { ...markOfProcess(process.pid), database: null, serving: null };
  const write = async (owner: Owner): Promise<string> => {
    const partial = join(folder, `.owner.${makeToken()}`);
    await writeFile(partial, JSON.stringify(owner), { mode: 0o600 });
    return partial;
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const written = await write(mine);
    await take(folder, mine, written).finally(() => rm(written, { force: true }));
  } catch (error) {
    throw explain(error);
  }
  return {
    async publish(what) {
      await rename(await write({ ...mine, ...what }), lockPath(folder));
    },
    async release() {
      if (isSame(await readOwner(lockPath(folder)), mine)) await rm(lockPath(folder), { force: true });
    },
  };
}
