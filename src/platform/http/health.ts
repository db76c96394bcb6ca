import type { IncomingMessage, ServerResponse } from "node:http";

export const isHealthPath = (path: string): boolean => path === "/health/live" || path === "/health/ready";

/** Live says the process answers, ready that it serves. `headers` are flat: name, value, name, value. */
export function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  isReady: () => boolean,
  headers: readonly string[] = [],
): void {
  const isUp = request.url?.split("?")[0] === "/health/live" || isReady();
  response.writeHead(isUp ? 200 : 503, [
    "Content-Type",
    "text/plain",
    "Cache-Control",
    "no-store",
    ...headers,
  ]);
  response.end(isUp ? "ok\n" : "not ready\n");
}
