import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { Agent, buildConnector } from "undici";
import { addressesOf, mayReach, type Reach } from "../guard.ts";
import type { WayLimits } from "../way-in.ts";

const MAX_HEADER_BYTES = 16 * 1024;

/** Resolves and judges in one step: what was judged is what is connected to. */
function guardedLookup(reach: Reach): LookupFunction {
  const resolve = callbackify(async (host: string) =>
    (await addressesOf(reach, host)).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );
  return (host, options, callback) =>
    resolve(host, (error, found) => {
      if (error !== null) callback(error, []);
      else if (options.all === true) callback(null, found);
      else callback(null, found[0]?.address ?? "", found[0]?.family);
    });
}

/** Connections to allowed addresses only; looks once more at what the socket is connected to. */
export function makeGuardedAgent(reach: Reach, limits: WayLimits): Agent {
  const connect = buildConnector({ timeout: limits.connectMs, lookup: guardedLookup(reach) });
  return new Agent({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    keepAliveTimeout: 1_000,
    connect: (options, callback) =>
      connect(options, (error, socket) => {
        if (error !== null) return callback(error, null);
        if (!mayReach(reach, options.hostname, socket.remoteAddress ?? "")) {
          socket.destroy();
          return callback(new Error("connected to an address that may not be asked"), null);
        }
        return callback(null, socket);
      }),
  });
}
