import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FtpSrv } from "ftp-srv";
import type { Identity } from "./certificates.fixture.ts";

/** A real FTP server on this machine, over a folder of its own. */

export interface FakeFtp {
  readonly port: number;
  /** Files put here lie on the server. */
  readonly folder: string;
  /** Users who gave a password, in order. */
  readonly logins: readonly string[];
}

interface Lifetime {
  after(end: () => Promise<void>): void;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const silent = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

/** `tls`: what it shows; "explicit" begins plainly, "implicit" does not. Without it, it cannot encrypt. */
export async function startFakeFtp(
  t: Lifetime,
  encryption?: { readonly kind: "explicit" | "implicit"; readonly tls: Identity },
): Promise<FakeFtp> {
  const root = await mkdtemp(join(tmpdir(), "masthead-ftp-"));
  const folder = join(root, "out");
  await mkdir(folder);
  await mkdir(join(root, "done"));
  const port = await freePort();
  const server = new FtpSrv({
    url: `${encryption?.kind === "implicit" ? "ftps" : "ftp"}://127.0.0.1:${port}`,
    ...(encryption === undefined ? {} : { tls: { ...encryption.tls } }),
    pasv_url: "127.0.0.1",
    pasv_min: 20_000,
    log: silent,
  });
  const logins: string[] = [];
  server.on("login", ({ username, password }, resolve, reject) => {
    logins.push(username);
    if (password === "right") resolve({ root });
    else reject(new Error("wrong"));
  });
  await server.listen();
  t.after(async () => {
    await server.close();
    await rm(root, { recursive: true });
  });
  return { port, folder, logins };
}
