import { constants, watch, type FSWatcher } from "node:fs";
import { lstat, mkdir, open, readdir, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { MastheadError, type Log } from "../platform/index.ts";
import { MAX_COPY_BYTES, receiveCopy, type WireDeps } from "./receive-copy.ts";

export interface DropFolders {
  /** Looks at once; answers the number of files taken. */
  scan(): Promise<number>;
  stop(): Promise<void>;
}

/** Names under which senders write before they rename. */
const isUnfinished = (name: string): boolean => name.startsWith(".") || /\.(part|tmp|filepart)$/i.test(name);

/** Measured before it is read; refused where it turned into a link meanwhile. */
async function readWhole(path: string, size: number): Promise<Buffer> {
  if (size > MAX_COPY_BYTES) {
    throw new MastheadError({
      code: "wire-too-large",
      happened: "The file is larger than 40 MB.",
      remedy: "Send its items one by one.",
      status: 413,
    });
  }
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Watches one folder per source below `folder`. A file is taken when its size has not changed
 * between two looks, kept in the database, and only then removed. A file that cannot be taken
 * (too large, empty) is moved to `refused/` beside it with the reason in the log.
 */
export async function watchDropFolders(
  deps: WireDeps,
  options: {
    folder: string;
    /** Asked at each look, so that a new source needs no restart. */
    sources: () => Promise<readonly string[]>;
    everyMs: number;
    log: Log;
  },
): Promise<DropFolders> {
  const sizes = new Map<string, number>();
  const watchers = new Map<string, FSWatcher>();
  let busy: Promise<number> | undefined;
  let stopped = false;

  const takeFile = async (source: string, path: string, name: string): Promise<boolean> => {
    // Never through a link: whoever may write here must not choose what the server reads elsewhere.
    const facts = await lstat(path);
    const { size } = facts;
    if (!facts.isFile()) return false;
    if (sizes.get(path) !== size) {
      sizes.set(path, size);
      return false;
    }
    sizes.delete(path);
    try {
      const bytes = await readWhole(path, size);
      await receiveCopy(deps, { sourceId: source, fileName: name, bytes });
      await unlink(path);
      return true;
    } catch (error) {
      if (!(error instanceof MastheadError) || error.status >= 500) throw error;
      options.log.warn({ err: error, source, file: name }, "file in a drop folder refused");
      await mkdir(join(options.folder, source, "refused"), { recursive: true });
      await rename(path, join(options.folder, source, "refused", name));
      return false;
    }
  };

  const openFolders = async (): Promise<readonly string[]> => {
    const sources = await options.sources();
    for (const source of sources) {
      if (stopped || watchers.has(source)) continue;
      const folder = join(options.folder, source);
      await mkdir(folder, { recursive: true });
      const watcher = watch(folder, () => void scan().catch(() => undefined));
      watcher.on("error", () => watchers.delete(source));
      watchers.set(source, watcher);
    }
    return sources;
  };

  const scanOnce = async (): Promise<number> => {
    let taken = 0;
    for (const source of await openFolders()) {
      const folder = join(options.folder, source);
      const names: readonly string[] = await readdir(folder).catch(() => {
        // Removed by hand: made again at the next look.
        watchers.get(source)?.close();
        watchers.delete(source);
        return [];
      });
      for (const name of names.toSorted()) {
        if (stopped || isUnfinished(name) || name === "refused") continue;
        const took = await takeFile(source, join(folder, name), name).catch((error: unknown) => {
          options.log.error(
            { err: error, source, file: name },
            "file in a drop folder left for the next look",
          );
          return false;
        });
        if (took) taken += 1;
      }
    }
    return taken;
  };

  const scan = (): Promise<number> => {
    busy ??= scanOnce().finally(() => {
      busy = undefined;
    });
    return busy;
  };

  await openFolders();
  const timer = setInterval(() => void scan().catch(() => undefined), options.everyMs);
  return {
    scan,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await busy?.catch(() => undefined);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
