import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";

/** Everything a stranger may hold open, bounded in time and size (reliability.md, F58, H4). */
const LIMITS = {
  // Checked each second, so a slow sender of headers is cut off before ten.
  headersTimeout: 9_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep theirs would be better for them; idle readers are many.
  keepAliveTimeout: 15_000,
  maxHeaderSize: 16_384,
} as const;

/** A reader who takes nothing for so long has gone. */
const SILENT_SOCKET_MS = 30_000;
const MOST_CONNECTIONS = 10_000;

const REFUSALS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is no HTTP gets one line that says so, and the connection ends. */
function refuse(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status = REFUSALS[error.code ?? ""] ?? "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n` +
      "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n\r\n",
  );
}

export function makeConnections(listener: RequestListener): Server {
  const server = createServer(
    {
      ...LIMITS,
      insecureHTTPParser: false,
      requireHostHeader: true,
      // Two Host headers become "a, b", which is no host.
      joinDuplicateHeaders: true,
      noDelay: true,
    },
    listener,
  );
  server.timeout = SILENT_SOCKET_MS;
  server.maxConnections = MOST_CONNECTIONS;
  // The size of the headers bounds their number; cutting the list could hide a second Host.
  server.maxHeadersCount = 0;
  server.on("clientError", (error, socket) => refuse(error, socket as Socket));
  return server;
}
