import { lookup as systemLookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { wayError } from "./way-in.ts";

/**
 * Where the house may go by itself. An address that somebody typed, or that a foreign server
 * answered with, must not lead into our own network. Judged are bytes of addresses, never spellings.
 */

export interface Reach {
  /** Host that an administrator has set with "private network allowed"; null for none. */
  readonly privateHost: string | null;
  /** For tests against servers on this machine; nothing in the shipped program sets it. */
  readonly loopback?: boolean;
  /** Name to addresses; the system's where nothing else is given. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export type Refusal = "scheme" | "port" | "address" | "credentials";

const WEB_PORTS = new Set(["", "80", "443", "8080", "8443"]);

/** The same words for all, so that nobody can map our network by asking. */
const refusedTarget = (why: Refusal, cause?: unknown) =>
  wayError(
    "target-not-allowed",
    "This address is not one that the wire room may ask.",
    why === "scheme" || why === "port"
      ? "Use http or https on one of the ports 80, 443, 8080 and 8443."
      : "Use a public address; a server inside your own network is set up on the command line with --private-network.",
    cause ?? new Error(`refused by ${why}`),
  );

const bare = (host: string): string =>
  host
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** What an address is by its bytes; IPv4 inside IPv6 is judged as what it is. */
function kindOf(address: string): "public" | "private" | "loopback" | "never" {
  if (!ipaddr.isValid(address)) return "never";
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "loopback") return "loopback";
  if (range === "private" || range === "uniqueLocal" || range === "carrierGradeNat") return "private";
  if (range !== "unicast") return "never";
  if (parsed.kind() === "ipv4") return "public";
  return (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST) ? "public" : "never";
}

export const isPublicAddress = (address: string): boolean => kindOf(address) === "public";

const isOwn = (reach: Reach, host: string): boolean =>
  reach.privateHost !== null && bare(reach.privateHost) === bare(host);

/** Whether a connection for this host may go to this address. */
export function mayReach(reach: Reach, host: string, address: string): boolean {
  const kind = kindOf(address);
  if (kind === "public") return true;
  if (kind === "loopback") return reach.loopback === true;
  return kind === "private" && isOwn(reach, host);
}

/** An address literal, without the brackets of IPv6; null for a name. */
const literalOf = (host: string): string | null => (ipaddr.isValid(bare(host)) ? bare(host) : null);

/** Throws `target-not-allowed` for what may not be asked over http whatever its name resolves to. */
export function checkUrl(reach: Reach, url: URL): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refusedTarget("scheme");
  if (url.username !== "" || url.password !== "") throw refusedTarget("credentials");
  // The address first: no other port would make this machine one that may be asked.
  const literal = literalOf(url.hostname) ?? (bare(url.hostname) === "localhost" ? "127.0.0.1" : null);
  if (literal !== null && !mayReach(reach, url.hostname, literal)) throw refusedTarget("address");
  const free = isOwn(reach, url.hostname) || reach.loopback === true;
  if (!free && !WEB_PORTS.has(url.port)) throw refusedTarget("port");
}

const resolveBySystem = async (host: string): Promise<readonly string[]> =>
  (await systemLookup(host, { all: true, verbatim: true })).map((each) => each.address);

/**
 * Addresses of a host, all of which may be asked: a name with one private address among public ones
 * is refused whole. Throws `target-not-allowed` or `host-unknown`.
 */
export async function addressesOf(reach: Reach, host: string): Promise<readonly string[]> {
  const literal = literalOf(host);
  const found =
    literal !== null
      ? [literal]
      : await (reach.resolve ?? resolveBySystem)(bare(host)).catch((cause: unknown) => {
          throw wayError(
            "host-unknown",
            "There is no server of this name, or its name cannot be looked up now.",
            "Look at the host's spelling and at this machine's name server.",
            cause,
          );
        });
  if (found.length === 0 || !found.every((address) => mayReach(reach, host, address))) {
    throw refusedTarget("address");
  }
  return found;
}

/** For servers other than web servers: the ports of their trade, others only in one's own network. */
export function checkPort(reach: Reach, host: string, port: number, usual: readonly number[]): void {
  if (usual.includes(port) || isOwn(reach, host) || reach.loopback === true) return;
  throw wayError(
    "target-not-allowed",
    "This address is not one that the wire room may ask.",
    `Use port ${usual.join(" or ")}; others are set up on the command line with --private-network.`,
  );
}
