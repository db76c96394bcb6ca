/** The headers every answer to a reader carries, whatever its status (reliability.md, H8). Pure. */
export interface SecurityPolicy {
  /** Content-Security-Policy, with the hashes of the pages' own scripts. */
  readonly csp: string;
  /** Whether readers reach the title by https; only then may it demand https for a year. */
  readonly https: boolean;
}

/** What a newspaper page never asks a browser for. */
const PERMISSIONS =
  "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), " +
  "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

/** Name, value, name, value …, as `writeHead` takes them fastest. */
export type FlatHeaders = readonly string[];

export const flatHeaders = (headers: Readonly<Record<string, string>>): FlatHeaders =>
  Object.entries(headers).flat();

export const securityHeaders = ({ csp, https }: SecurityPolicy): FlatHeaders =>
  flatHeaders({
    "Content-Security-Policy": csp,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": PERMISSIONS,
    // Share links open other sites in windows of their own; those must not reach back.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(https ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  });
