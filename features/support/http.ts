import { once } from "node:events";
import { request, type Agent, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** One request as it goes over the wire: any Host, no redirects followed, nothing kept. */
export interface Asking {
  readonly port: number;
  /** The Host header; the connection always goes to 127.0.0.1. */
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent?: Agent;
  /** Gives up after so many ms; 10 s when not said. */
  readonly withinMs?: number;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names and values as they came. */
  readonly rawHeaders: readonly string[];
  /** As it came. */
  readonly bytes: Buffer;
  /** Unpacked. */
  readonly text: string;
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === "gzip") return gunzipSync(bytes);
  return encoding === "br" ? brotliDecompressSync(bytes) : bytes;
}

/** Rejects when no whole answer came. */
export async function ask(asking: Asking): Promise<Got> {
  const { port, host, path, method = "GET", body, agent, withinMs = 10_000 } = asking;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const sent = request({
    port,
    host: "127.0.0.1",
    path,
    method,
    headers: { host, ...length, ...asking.headers },
    ...(agent === undefined ? {} : { agent }),
  });
  // A connection cut behind the headers is told by the body, too.
  sent.on("error", () => undefined);
  sent.setTimeout(withinMs, () =>
    sent.destroy(new Error(`no answer to ${method} ${path} within ${withinMs} ms`)),
  );
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const bytes = await buffer(answer);
  if (!answer.complete) throw new Error("the answer broke off");
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    rawHeaders: answer.rawHeaders,
    bytes,
    text: unpacked(bytes, answer.headers["content-encoding"]).toString("utf8"),
  };
}
