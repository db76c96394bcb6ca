import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeToken } from "../ids.ts";
import { MastheadError } from "../outcome.ts";
import { isAlive, markOfProcess, type ProcessMark } from "./process-life.ts";

/** What the owner of a data folder tells other processes of this machine. */
export interface Owner extends ProcessMark {
  /** Where its database answers, once it does. */
  readonly database: OwnerDatabase | null;
}

export interface OwnerDatabase {
  readonly host: string;
  readonly port: number;
}

export interface FolderLock {
  /** Tells others where the database answers. */
  publish(database: OwnerDatabase): Promise<void>;
  release(): Promise<void>;
}

const lockPath = (folder: string): string => join(folder, "owner.json");

async function readOwner(folder: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(lockPath(folder), "utf8")) as Owner;
  } catch {
    return null;
  }
}

/** The living owner of a data folder, or null. */
export async function findOwner(folder: string): Promise<Owner | null> {
  const owner = await readOwner(folder);
  return owner !== null && isAlive(owner) ? owner : null;
}

const held = (folder: string, owner: Owner): MastheadError =>
  new MastheadError({
    code: "data-folder-held",
    happened: `Another Masthead (process ${owner.pid}) is running on this data folder.`,
    remedy: "Stop it first, or give this one another folder with MASTHEAD_DATA.",
    status: 409,
    cause: folder,
  });

/**
 * One process owns a data folder. The lock is a file written whole and linked into place, which
 * only one process can do; it is never broken by age, only when its writer is dead.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mine: Owner = { ...markOfProcess(process.pid), database: null };
  const write = async (owner: Owner): Promise<string> => {
    const partial = join(folder, `.owner.${makeToken()}`);
    await writeFile(partial, JSON.stringify(owner), { mode: 0o600 });
    return partial;
  };
  const partial = await write(mine);
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        await link(partial, lockPath(folder));
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const owner = await findOwner(folder);
      if (owner !== null || tries > 5) throw held(folder, owner ?? mine);
      // Two that find the same dead lock: rename gives it to one of them only.
      const dead = join(folder, `.dead.${makeToken()}`);
      await rename(lockPath(folder), dead).catch(() => undefined);
      await rm(dead, { force: true });
    }
  } finally {
    await rm(partial, { force: true });
  }
  return {
    async publish(database) {
      await rename(await write({ ...mine, database }), lockPath(folder));
    },
    async release() {
      const owner = await readOwner(folder);
      if (owner?.pid === mine.pid && owner.startedAt === mine.startedAt)
        await rm(lockPath(folder), { force: true });
    },
  };
}
