/** The token a program shows: as a bearer (RFC 6750), or as the password of Basic (RFC 7617). Pure. */

const TOKEN = /^[\w.~+/=-]{1,200}$/;

function passwordOf(encoded: string): string {
  const written = Buffer.from(encoded, "base64").toString("utf8");
  const colon = written.indexOf(":");
  return colon < 0 ? "" : written.slice(colon + 1);
}

/**
 * Many readers of feeds and senders of copy know only a name and a password, in a form or in the address:
 * the name may be anything. Null when there is no token of ours.
 */
export function tokenOf(authorization: string | null): string | null {
  const [, scheme = "", rest = ""] = /^(Bearer|Basic) +([\w.~+/=-]{1,600})$/i.exec(authorization ?? "") ?? [];
  const token = scheme.toLowerCase() === "basic" ? passwordOf(rest) : rest;
  return TOKEN.test(token) ? token : null;
}
