import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCluster } from "../cluster/cluster.ts";
import { findOwner, lockFolder } from "../cluster/folder-lock.ts";
import type { ConnectionFacts } from "../database/database.ts";
import { silentLog } from "../log.ts";
import { invariant } from "../outcome.ts";

/**
 * One throwaway PostgreSQL for many test files: in memory where the system has a folder for that,
 * not waiting for any disk. Its folder holds the lock of its owner and, once it answers, the
 * facts to connect with.
 */
export interface TestCluster {
  readonly folder: string;
  readonly facts: ConnectionFacts;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

const factsPath = (folder: string): string => join(folder, "facts.json");

function memoryFolder(): string {
  try {
    accessSync("/dev/shm", constants.W_OK);
    return "/dev/shm";
  } catch {
    return tmpdir();
  }
}

/** Where this person's clusters of this checkout stand. */
function clusterFolder(name: string): string {
  const checkout = fileURLToPath(new URL("../../..", import.meta.url));
  const mark = createHash("sha256").update(checkout).digest("hex").slice(0, 8);
  return join(memoryFolder(), `masthead-test-${userInfo().uid}-${mark}-${name}`);
}

/**
 * Where the cluster of one run stands. Test files are children of the run, so its process id is all
 * they need to find it, and two runs of one checkout do not meet.
 */
export const testClusterFolder = (runPid: number): string => clusterFolder(`run-${runPid}`);

/** The cluster of test files that are run by hand. */
export const sharedClusterFolder = (): string => clusterFolder("shared");

/** Throws `data-folder-held` when another process keeps a cluster there. */
export async function startTestCluster(folder: string): Promise<TestCluster> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await stat(folder);
  invariant(uid === userInfo().uid, `${folder} belongs to somebody else`);
  const lock = await lockFolder(folder);
  await Promise.all(
    [factsPath(folder), join(folder, "postgres")].map((left) => rm(left, { recursive: true, force: true })),
  );
  const cluster = await startCluster({
    folder: join(folder, "postgres"),
    mode: "throwaway",
    log: silentLog,
    maxConnections: 100,
  });
  const partial = `${factsPath(folder)}.partial`;
  await writeFile(partial, JSON.stringify(cluster.owner), { mode: 0o600 });
  await rename(partial, factsPath(folder));
  return {
    folder,
    facts: cluster.owner,
    async stop() {
      await rm(factsPath(folder), { force: true });
      await cluster.stop();
      await lock.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Facts of the cluster in a folder, or null while none answers there. */
export async function readTestFacts(folder: string): Promise<ConnectionFacts | null> {
  const text = await readFile(factsPath(folder), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as ConnectionFacts);
}

/** Removes what runs left behind that were killed: they end their database, but cannot sweep. */
export async function sweepTestClusters(): Promise<void> {
  const prefix = basename(clusterFolder("run-"));
  for (const name of await readdir(memoryFolder())) {
    const folder = join(memoryFolder(), name);
    if (!name.startsWith(prefix) || (await findOwner(folder)) !== null) continue;
    await rm(folder, { recursive: true, force: true });
  }
}
