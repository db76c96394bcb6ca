import type { Encoding } from "./accept-encoding.ts";

/** Strong entity tags, one for each encoding of a page (RFC 9110, 8.8.3). Pure. */

const MARKS: Readonly<Record<Encoding, string>> = { br: "-br", gzip: "-gz", identity: "" };

/** @param version of letters, digits, `-`, `_` and `.` */
export const entityTag = (version: string, encoding: Encoding): string => `"${version}${MARKS[encoding]}"`;

const ELEMENT = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Which of our tags an If-None-Match names, by the weak comparison that the standard asks for
 * there (RFC 9110, 13.1.2), or null. `*` names the first. A header that is no list names none.
 */
export function tagNamedBy(ifNoneMatch: string, ours: readonly string[]): string | null {
  const header = ifNoneMatch.trim();
  if (header === "*") return ours[0] ?? null;
  for (const match of header.matchAll(ELEMENT)) {
    const named = match[1];
    if (named !== undefined && ours.includes(named)) return named;
  }
  return null;
}
