import { isIP } from "node:net";
import type { MastheadError } from "../../platform/index.ts";
import { wayError } from "./way-in.ts";

/** What goes wrong where a way in is encrypted, told apart from a server that is away. Pure. */

const REFUSED =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|ERROR_IN_CERT_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|SELF_SIGNED_|UNABLE_TO_)/;
const OF_ANOTHER = /^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/;
const OUT_OF_DATE = /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/;
/** Libraries wrap what the connection said. */
const MOST_CAUSES = 5;

function codesOf(cause: unknown): readonly string[] {
  const codes: string[] = [];
  let at: unknown = cause;
  for (let depth = 0; depth < MOST_CAUSES && typeof at === "object" && at !== null; depth += 1) {
    const { code, cause: inner } = at as { code?: unknown; cause?: unknown };
    if (typeof code === "string") codes.push(code);
    at = inner;
  }
  return codes;
}

/** A certificate that proves nothing: nothing was sent, no user and no password. Null for any other fault. */
export function certificateTrouble(cause: unknown): MastheadError | null {
  const codes = codesOf(cause);
  if (codes.some((code) => OF_ANOTHER.test(code))) {
    return wayError(
      "certificate-of-another",
      "The server's certificate is for a host of another name.",
      "Enter the host as the agency names it; an address of digits is in few certificates.",
      cause,
    );
  }
  if (codes.some((code) => OUT_OF_DATE.test(code))) {
    return wayError(
      "certificate-out-of-date",
      "The server's certificate has expired, or is not valid yet.",
      "Ask the agency to renew it, and look at this machine's clock.",
      cause,
    );
  }
  if (codes.some((code) => REFUSED.test(code))) {
    return wayError(
      "certificate-untrusted",
      "Nobody whom this machine trusts vouches for the server's certificate.",
      "Ask the agency who issued it. An authority of your own house is named to the server when it starts: NODE_EXTRA_CA_CERTS=FILE.",
      cause,
    );
  }
  return null;
}

/** Somebody between us and the server can take the offer of encryption out: then nothing is sent. */
export const encryptionRefused = (cause: unknown): MastheadError =>
  wayError(
    "encryption-refused",
    "The server does not encrypt the connection, and the source asks for it.",
    "Nothing was sent. Ask the agency which encryption it offers; without any, a password can be read on the way.",
    cause,
  );

/** The name a certificate must be for; certificates for addresses are judged without one. */
export const serverName = (host: string): { readonly servername?: string } =>
  isIP(host.replace(/^\[(.*)\]$/, "$1")) === 0 ? { servername: host } : {};
