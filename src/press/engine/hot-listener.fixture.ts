import { connect, type AddressInfo } from "node:net";
import type { Server } from "node:http";
import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { makeFixedClock } from "../../platform/index.ts";
import { makeCoarseClock, type CoarseClock } from "./coarse-clock.ts";
import { makeReaderServer, type ReaderServerOptions } from "./hot-listener.ts";
import { openNewsroom, START, type Newsroom } from "./page-cache.fixture.ts";
import type { PageCacheOptions } from "./shelf/cache-ground.ts";
import { securityHeaders } from "./security-headers.ts";

/** A reader server on a port of its own, and a socket to speak to it byte for byte. */

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** The body, unpacked. */
  readonly text: string;
}

export interface OpenServer {
  readonly room: Newsroom;
  readonly server: Server;
  readonly port: number;
  readonly clock: CoarseClock;
  readonly faults: unknown[];
  /** Sends these bytes on a new connection, and reads one answer. */
  raw(bytes: string): Promise<RawAnswer>;
  /** GET with these headers, Host of the press by default. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
  close(): Promise<void>;
}

export const HOST = "press.example";
const titles = new Map([
  [HOST, "press"],
  ["gazette.example", "gazette"],
]);
const csp = "default-src 'self'";

export async function openServer(
  options: Partial<ReaderServerOptions> = {},
  cacheOptions: Partial<PageCacheOptions> = {},
): Promise<OpenServer> {
  const policy = (titleId: string | null) => securityHeaders({ csp, https: titleId === "gazette" });
  const room = openNewsroom({ securityHeadersOf: policy, ...cacheOptions });
  const clock = makeCoarseClock({ clock: makeFixedClock(new Date(START)) });
  const faults: unknown[] = [];
  const server = makeReaderServer({
    cache: room.cache,
    hosts: (host) => titles.get(host) ?? null,
    isFallbackPath: (path) => path.startsWith("/search") || path === "/view",
    fallback: (request, response, titleId) => {
      const text = `fallback ${titleId} ${request.method} ${request.url}`;
      response.writeHead(200, { "Content-Length": String(text.length) }).end(text);
    },
    hostless: {
      isPath: (path) => path === "/health/live",
      answer: (_request, response) => void response.writeHead(200, { "Content-Length": "5" }).end("alive"),
    },
    securityHeadersOf: policy,
    rules: { hasPages: (path) => path === "/sports/" },
    onFault: (error) => faults.push(error),
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const raw = (bytes: string): Promise<RawAnswer> => exchange(port, bytes);
  return {
    room,
    server,
    port,
    clock,
    faults,
    raw,
    get: (path, headers = {}) => raw(requestOf("GET", path, headers)),
    close: async () => {
      clock.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

export function requestOf(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): string {
  const lines = Object.entries({ Host: HOST, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}Connection: close\r\n\r\n`;
}

function exchange(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(bytes, "latin1")));
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => {
      const whole = Buffer.concat(chunks);
      if (whole.length === 0) reject(new Error("closed without an answer"));
      else resolve(parseAnswer(whole));
    });
  });
}

function parseAnswer(whole: Buffer): RawAnswer {
  const end = whole.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = whole.subarray(0, end).toString("latin1").split("\r\n");
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = whole.subarray(end + 4);
  const encoding = body.length === 0 ? undefined : headers.get("content-encoding");
  const plain =
    encoding === "gzip" ? gunzipSync(body) : encoding === "br" ? brotliDecompressSync(body) : body;
  return { status: Number(statusLine.split(" ")[1]), headers, body, text: plain.toString() };
}
