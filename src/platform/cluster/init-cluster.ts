import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeToken } from "../ids.ts";
import { damagedCluster, explain, wrongVersion } from "./cluster-failure.ts";
import type { PostgresFiles } from "./postgres-files.ts";
import type { RunAs } from "./run-as.ts";

/** The login that owns everything; its password is kept beside the cluster. */
export const OWNER = "masthead";

export const clusterPath = (folder: string): string => join(folder, "cluster");

/** Written whole and on the disk before its name appears. */
async function keep(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}

export async function ownerPassword(folder: string): Promise<string> {
  const path = join(folder, "owner.password");
  const there = await readFile(path, "utf8").catch(() => "");
  if (there.trim() !== "") return there.trim();
  const password = makeToken();
  await keep(path, password);
  return password;
}

async function isThere(folder: string, files: PostgresFiles): Promise<boolean> {
  const cluster = clusterPath(folder);
  const version = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) {
    const left = await readdir(cluster).catch(() => []);
    if (left.length > 0) throw damagedCluster(cluster);
    return false;
  }
  if (Number.parseInt(version, 10) !== files.major) throw wrongVersion(version.trim());
  return true;
}

async function runToEnd(program: string, args: readonly string[], runAs: RunAs): Promise<void> {
  const [first, ...rest] = [...runAs.prefix, program, ...args];
  const child = spawn(first as string, rest, {
    stdio: ["ignore", "pipe", "pipe"],
    ...(runAs.uid === null ? {} : { uid: runAs.uid, gid: runAs.uid }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw explain(output);
}

/**
 * Makes the cluster unless it is there: under another name, then renamed, so that a half-made one
 * is never used. Throws `cluster-version`, `cluster-damaged`, `no-space`.
 */
export async function ensureCluster(
  folder: string,
  files: PostgresFiles,
  runAs: RunAs,
  password: string,
): Promise<void> {
  if (await isThere(folder, files)) return;
  const partial = join(folder, "cluster.partial");
  await rm(partial, { recursive: true, force: true });
  const passwordFile = join(folder, `.password.${makeToken()}`);
  await keep(passwordFile, password);
  if (runAs.uid !== null) await chown(passwordFile, runAs.uid, runAs.uid);
  const collation =
    files.major >= 17
      ? ["--locale-provider=builtin", "--locale=C.UTF-8"]
      : ["--locale=C", "--lc-ctype=C.UTF-8"];
  const kind = ["--encoding=UTF8", "--data-checksums", "--no-instructions", "--wal-segsize=4"];
  const login = ["-U", OWNER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  try {
    await runToEnd(files.initdb, ["-D", partial, ...login, ...kind, ...collation], runAs);
    await rename(partial, clusterPath(folder));
  } finally {
    await rm(passwordFile, { force: true });
  }
}
