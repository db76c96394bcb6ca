import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The peer: `node:http` alone, answering every request with the same headers and bytes. Whoever
 * starts it sends what to answer, and gets its port.
 */
export interface BareAnswer {
  /** Name, value, name, value … */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

process.once("message", (message) => {
  const { headers, body } = message as BareAnswer;
  const bytes = Buffer.from(body);
  const flat = [...headers];
  const server = createServer((_request, response) => {
    response.writeHead(200, flat);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
