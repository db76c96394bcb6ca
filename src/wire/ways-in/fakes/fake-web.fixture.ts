import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on this machine that answers by a script, for tests of the ways in. */

export interface WebStep {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Instead of an answer. */
  readonly act?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface FakeWeb {
  readonly origin: string;
  readonly port: number;
  /** Path and headers of each request, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** What a path answers from now on; a list is used up and its last stays. */
  on(path: string, ...steps: readonly WebStep[]): void;
}

interface Lifetime {
  after(end: () => Promise<void>): void;
}

export async function startFakeWeb(t: Lifetime): Promise<FakeWeb> {
  const script = new Map<string, WebStep[]>();
  const asked: FakeWeb["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const steps = script.get(path);
    const step = steps === undefined ? { status: 404 } : steps.length > 1 ? steps.shift() : steps[0];
    if (step?.act !== undefined) return step.act(request, response);
    response.writeHead(step?.status ?? 200, step?.headers ?? {});
    response.end(step?.body ?? "");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    on: (path, ...steps) => void script.set(path, [...steps]),
  };
}
