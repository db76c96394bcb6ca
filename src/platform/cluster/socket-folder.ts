import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notWritable } from "./cluster-failure.ts";
import type { RunAs } from "./run-as.ts";
import { PORT } from "./settings.ts";

/** sun_path of sockaddr_un is 108 bytes with its end. */
const MAX_SOCKET_PATH = 107;

export interface SocketFolder {
  readonly path: string;
  /** Outside the data folder, to be removed at the end. */
  readonly temporary: boolean;
}

/** PostgreSQL reads its list of socket folders split at commas. */
const isUsable = (path: string): boolean => Buffer.byteLength(`${path}/.s.PGSQL.${PORT}`) <= MAX_SOCKET_PATH;

/**
 * A folder for the socket, private to us: in the data folder, or in the system's temporary one
 * when that path is too long for a socket. Its name there follows from the data folder, so that
 * killed starts do not leave one each.
 */
export async function ensureSocketFolder(folder: string, runAs: RunAs): Promise<SocketFolder> {
  const own = join(folder, "socket");
  const temporary = !isUsable(own);
  const mark = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const path = temporary ? join(tmpdir(), `masthead-${mark}`) : own;
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  const ours = [process.getuid?.() ?? found.uid, runAs.uid];
  // In a folder where everybody may write, somebody may have put a link or a folder of theirs.
  if (!found.isDirectory() || !ours.includes(found.uid)) throw notWritable(path);
  await chmod(path, 0o700);
  if (runAs.uid !== null) await chown(path, runAs.uid, runAs.uid);
  return { path, temporary };
}
