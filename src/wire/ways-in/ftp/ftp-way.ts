import { Writable } from "node:stream";
import { Client, FTPError, type FileInfo } from "basic-ftp";
import { z } from "zod";
import { faultPoint, hashOf, MastheadError } from "../../../platform/index.ts";
import { certificateTrouble, encryptionRefused, serverName } from "../encryption-trouble.ts";
import { addressesOf, checkPort, type Reach } from "../guard.ts";
import { wayError, type Look, type Looked, type WayIn, type WayLimits } from "../way-in.ts";
import type { FtpWay } from "../ways-contract.ts";

/**
 * A folder on an agency's FTP server. A file is fetched when two looks saw it with the same size and
 * time, and is removed or moved only after its bytes are kept.
 */

const cursorShape = z.object({
  /** Files as the last look saw them. */
  seen: z.array(z.string()).catch([]),
  /** Files kept already, still lying there. */
  kept: z.array(z.string()).catch([]),
  /** Files that cannot be taken, said once. */
  refused: z.array(z.string()).catch([]),
});
type Cursor = z.infer<typeof cursorShape>;
const START: Cursor = { seen: [], kept: [], refused: [] };

export interface FtpDeps {
  readonly reach: Reach;
  readonly limits: WayLimits;
  readonly secret: string | null;
}

/** Beyond it neither we nor the server would find anything again. */
const MAX_FILES = 5_000;
const MAX_LISTING_BYTES = 4 * 1024 * 1024;
const PORTS = [21, 990, 2121];

interface Listed {
  readonly name: string;
  readonly size: number;
  /** Changes with name, size and time of the file. */
  readonly mark: string;
}

/** Names under which senders write before they rename, and names that are none. */
const isTakeable = (file: FileInfo): boolean =>
  file.isFile &&
  file.size > 0 &&
  !file.name.startsWith(".") &&
  !/\.(?:part|tmp|filepart)$/i.test(file.name) &&
  !/[/\\\p{Cc}]/u.test(file.name);

const listedFrom = (file: FileInfo): Listed => ({
  name: file.name,
  size: file.size,
  mark: hashOf([file.name, file.size, file.modifiedAt?.toISOString() ?? file.rawModifiedAt].join("\n")).slice(
    0,
    16,
  ),
});

function troubleOf(cause: unknown): MastheadError {
  if (cause instanceof MastheadError) return cause;
  const certificate = certificateTrouble(cause);
  if (certificate !== null) return certificate;
  if (cause instanceof FTPError && cause.code === 530) {
    return wayError(
      "not-let-in",
      "The agency's FTP server does not let us in.",
      "Enter user and password again, or ask the agency whether they still hold.",
      cause,
    );
  }
  if (cause instanceof FTPError && cause.code === 550) {
    return wayError(
      "nothing-there",
      "The folder or file is not there, or may not be read.",
      "Look at the folder's path, and ask the agency for the right to read it.",
      cause,
    );
  }
  return wayError(
    "no-answer",
    "The agency's FTP server did not answer, or not in time.",
    "Nothing was lost. It is asked again by itself; if it stays so, ask the agency.",
    cause,
  );
}

async function connect(client: Client, address: string, settings: FtpWay): Promise<void> {
  const encryption = { host: address, ...serverName(settings.host) };
  if (settings.security === "implicit") {
    await client.connectImplicitTLS(address, settings.port, encryption);
    return;
  }
  await client.connect(address, settings.port);
  if (settings.security === "none") return;
  await client.useTLS(encryption).catch((cause: unknown) => {
    throw cause instanceof FTPError ? encryptionRefused(cause) : cause;
  });
}

async function open(client: Client, settings: FtpWay, deps: FtpDeps): Promise<void> {
  checkPort(deps.reach, settings.host, settings.port, PORTS);
  // The address that was judged, not the name, which could lead elsewhere a moment later.
  const [address = ""] = await addressesOf(deps.reach, settings.host);
  await connect(client, address, settings);
  // Some servers read a name with accents only after this.
  await client.sendIgnoringError("OPTS UTF8 ON");
  await client.login(settings.user === "" ? "anonymous" : settings.user, deps.secret ?? "");
  await client.useDefaultSettings();
  if (settings.folder !== "") await client.cd(settings.folder);
}

async function listFiles(client: Client): Promise<readonly Listed[]> {
  const files = (await client.list()).filter(isTakeable).map(listedFrom);
  if (files.length > MAX_FILES) {
    throw wayError(
      "folder-too-full",
      `The folder holds more than ${MAX_FILES.toLocaleString("en")} files.`,
      "Have files deleted or moved once they are kept, or ask the agency to clear the folder.",
    );
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null when what came is not what was listed: it is still being written. */
async function fetchFile(client: Client, file: Listed, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(size > maxBytes ? new Error("larger than was listed") : null);
    },
  });
  await client.downloadTo(sink, file.name);
  return size === file.size ? Buffer.concat(chunks) : null;
}

const tooLarge = (name: string) =>
  wayError(
    "wire-too-large",
    `The file ${name} is larger than 40 MB and was left on the server.`,
    "Ask the agency to send its items one by one.",
  );

/** What is on the server now under the name is still what was kept; true where the server cannot say. */
async function isSame(client: Client, file: Listed): Promise<boolean> {
  const size = await client.size(file.name).catch((error: unknown) => {
    if (error instanceof FTPError) return file.size;
    throw error;
  });
  return size === file.size;
}

async function acknowledge(client: Client, settings: FtpWay, file: Listed): Promise<void> {
  if (settings.afterwards === "keep" || !(await isSame(client, file))) return;
  if (settings.afterwards === "delete") await client.remove(file.name);
  else await client.rename(file.name, `${settings.moveTo.replace(/\/$/, "")}/${file.name}`);
  await faultPoint("wire.way.acknowledged");
}

const notRemoved = (name: string, cause: unknown) =>
  wayError(
    "file-not-removed",
    `The file ${name} was kept, but could not be removed or moved on the server.`,
    "Ask the agency for the right to do so, or set the source to leave files where they are.",
    cause,
  );

interface Visit {
  readonly client: Client;
  readonly settings: FtpWay;
  readonly deps: FtpDeps;
  readonly look: Look;
  cursor: Cursor;
  taken: number;
  trouble: MastheadError | undefined;
}

async function finishFile(visit: Visit, file: Listed): Promise<void> {
  try {
    await acknowledge(visit.client, visit.settings, file);
  } catch (error) {
    if (!(error instanceof FTPError)) throw error;
    visit.trouble ??= notRemoved(file.name, error);
  }
}

async function visitFile(visit: Visit, file: Listed): Promise<"on" | "stop"> {
  const { look, deps } = visit;
  // Kept by a process that ended before it could tell the server.
  if (visit.cursor.kept.includes(file.mark)) {
    if (!look.isTrial) await finishFile(visit, file);
    return "on";
  }
  if (visit.cursor.refused.includes(file.mark)) return "on";
  if (!look.isTrial && !visit.cursor.seen.includes(file.mark)) return "on";
  if (visit.taken >= look.most) return "stop";
  if (file.size > deps.limits.maxBytes) {
    visit.cursor = { ...visit.cursor, refused: [...visit.cursor.refused, file.mark] };
    visit.trouble ??= tooLarge(file.name);
    return "on";
  }
  const bytes = await fetchFile(visit.client, file, deps.limits.maxBytes);
  if (bytes === null) return "on";
  const after: Cursor = { ...visit.cursor, kept: [...visit.cursor.kept, file.mark] };
  visit.taken += 1;
  if ((await look.take({ name: file.name, bytes, cursor: after })) === "left") {
    return look.isTrial ? "on" : "stop";
  }
  visit.cursor = after;
  await finishFile(visit, file);
  return "on";
}

async function visitFolder(visit: Visit): Promise<Looked> {
  const files = await listFiles(visit.client);
  const present = new Set(files.map((file) => file.mark));
  const still = (marks: readonly string[]): string[] => marks.filter((mark) => present.has(mark));
  let more = false;
  for (const file of files) {
    visit.look.signal.throwIfAborted();
    more = (await visitFile(visit, file)) === "stop";
    if (more) break;
  }
  // A file that is waited for is looked at soon again, not only at the usual time.
  const waiting = files.some(
    (file) => !visit.cursor.seen.includes(file.mark) && !visit.cursor.kept.includes(file.mark),
  );
  const { kept, refused } = visit.cursor;
  return {
    kind: "looked",
    cursor: { seen: [...present], kept: still(kept), refused: still(refused) } satisfies Cursor,
    more: more || waiting,
    ...(visit.trouble === undefined ? {} : { trouble: visit.trouble }),
  };
}

export function makeFtpWay(settings: FtpWay, deps: FtpDeps): WayIn {
  return {
    async poll(look) {
      // A server that names another host for its data would lead us there: not allowed.
      const client = new Client(deps.limits.idleMs, {
        allowSeparateTransferHost: false,
        maxListingBytes: MAX_LISTING_BYTES,
      });
      const stop = (): void => client.close();
      look.signal.addEventListener("abort", stop);
      const cursor = cursorShape.catch(START).parse(look.cursor ?? START);
      try {
        await open(client, settings, deps);
        return await visitFolder({ client, settings, deps, look, cursor, taken: 0, trouble: undefined });
      } catch (cause) {
        throw troubleOf(cause);
      } finally {
        look.signal.removeEventListener("abort", stop);
        client.close();
      }
    },
  };
}
