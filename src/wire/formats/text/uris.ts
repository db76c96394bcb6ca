/** Absolute URIs, strict enough for `format: uri` of JSON Schema (RFC 3986). Pure. */

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PATH_CHARS = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*$/;
const HOST = /^(?:[A-Za-z0-9\-._~]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/** Signs that RFC 3986 forbids, percent-encoded; a lone % too. */
const encodeForbidden = (text: string): string =>
  text
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#%[\]]/gu, (sign) => encodeURIComponent(sign));

function isStrict(text: string): boolean {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) return false;
  const [beforeHash = "", ...fragments] = text.slice(scheme.length).split("#");
  if (fragments.length > 1 || !PATH_CHARS.test(fragments[0] ?? "")) return false;
  if (!beforeHash.startsWith("//")) return beforeHash !== "" && PATH_CHARS.test(beforeHash);
  const [, authority = "", rest = ""] = /^\/\/([^/?]*)(.*)$/.exec(beforeHash) ?? [];
  const [host = "", ...userInfo] = authority.split("@").toReversed();
  return HOST.test(host) && userInfo.length <= 1 && PATH_CHARS.test(rest);
}

/** The text as an absolute URI, blanks and the like encoded; null when it is none. */
export function asUri(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 4000) return null;
  const encoded = encodeForbidden(trimmed);
  const strict = isStrict(encoded) ? encoded : encoded.replaceAll("[", "%5B").replaceAll("]", "%5D");
  return isStrict(strict) ? strict : null;
}

/** The id as a URI: itself, or as a name in our own space where the agency's id is none. */
export const itemUri = (id: string): string => asUri(id) ?? `urn:masthead:item:${encodeName(id)}`;

const encodeName = (id: string): string =>
  encodeURIComponent(id.slice(0, 1000).toWellFormed()).replace(/'/g, "%27") || "none";

/** An address readers may follow: http, https or mailto; null for any other. */
export function asHref(text: string): string | null {
  const uri = asUri(text.replace(/[\t\n\r]/g, ""));
  if (uri === null) return null;
  if (/^mailto:[^\s]+@/i.test(uri)) return uri;
  return /^https?:\/\//i.test(uri) && URL.canParse(uri) ? uri : null;
}
