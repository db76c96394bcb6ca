import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { faultPoint } from "./fault-points.ts";
import { makeToken } from "./ids.ts";
import { invariant, MastheadError } from "./outcome.ts";

/** Keeps files under generated names; a folder of this machine, or an object store. */
export interface MediaStore {
  /** Whole or not at all, and on the disk when it settles. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Stores a stream while measuring it. Throws `media-too-large`, `media-no-space`. */
  putStream(key: string, stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFacts>;
  read(key: string): Promise<Uint8Array | null>;
  open(key: string): Promise<{ stream: Readable; size: number } | null>;
  remove(key: string): Promise<void>;
  /** A path other programs of this machine may read, where the store has one. */
  pathOf(key: string): string;
}

export interface StoredFacts {
  readonly size: number;
  readonly sha256: string;
}

/** Names are made by us, never by a file that came: no dots in a row, nothing outside. */
const isKey = (key: string): boolean => /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\.[a-z0-9]+)?$/.test(key);

const PARTIAL = ".partial-";

const noSpace = (cause: unknown): unknown =>
  ["ENOSPC", "EDQUOT", "EFBIG"].includes((cause as NodeJS.ErrnoException).code ?? "")
    ? new MastheadError({
        code: "media-no-space",
        happened: "There is no space left for pictures.",
        remedy: "Nothing was kept. Free some space and try again.",
        status: 507,
        cause,
      })
    : cause;

const absent = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
};

export function makeLocalMediaStore(folder: string): MediaStore {
  const pathOf = (key: string): string => {
    invariant(isKey(key), `media key ${key}`);
    return join(folder, key);
  };

  const putStream: MediaStore["putStream"] = async (key, stream, maxBytes) => {
    const path = pathOf(key);
    const partial = join(folder, PARTIAL + makeToken());
    const hash = createHash("sha256");
    let size = 0;
    await makeFolder(dirname(path));
    try {
      const file = await open(partial, "wx", 0o600);
      try {
        for await (const chunk of stream) {
          size += chunk.length;
          if (size > maxBytes) {
            throw new MastheadError({
              code: "media-too-large",
              happened: `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`,
              remedy: "Nothing was kept. Send a smaller one.",
              status: 413,
            });
          }
          hash.update(chunk);
          await faultPoint("media.write");
          await file.write(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await faultPoint("media.before-rename");
      await rename(partial, path);
      await syncFolder(dirname(path));
    } catch (cause) {
      await rm(partial, { force: true });
      throw noSpace(cause);
    }
    return { size, sha256: hash.digest("hex") };
  };

  return {
    pathOf,
    putStream,
    async put(key, bytes) {
      await putStream(key, Readable.from([bytes]), Number.POSITIVE_INFINITY);
    },
    read: (key) => readFile(pathOf(key)).catch(absent),
    async open(key) {
      const facts = await stat(pathOf(key)).catch(absent);
      return facts === null ? null : { stream: createReadStream(pathOf(key)), size: facts.size };
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** Makes a folder so that it is still there after a loss of power: each new one is written into its parent. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Half-written files of a process that ended; called while nothing is being stored. */
export async function sweepPartialFiles(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const partial = names.filter((name) => name.startsWith(PARTIAL));
  for (const name of partial) await rm(join(folder, name), { force: true });
  return partial.length;
}

/** A renamed file stands on the disk only once its folder does. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
