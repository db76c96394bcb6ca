import { Parser } from "htmlparser2";

/** Named entities of HTML, which agencies use in XML as if they were declared. */

/** Decodes entities as a browser does; the text holds no tags. */
export function decodeEntities(text: string): string {
  let decoded = "";
  const parser = new Parser({ ontext: (piece) => (decoded += piece) }, { decodeEntities: true });
  parser.end(text.replaceAll("<", "&lt;"));
  return decoded;
}

const BEYOND_XML = /&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});/g;

/** The HTML entities a text uses beyond the five of XML, with their signs. */
export function knownEntities(text: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const match of text.matchAll(BEYOND_XML)) {
    const name = match[1] ?? "";
    if (seen.has(name)) continue;
    seen.add(name);
    const sign = decodeEntities(`&${name};`);
    if (sign !== `&${name};`) known.set(name, sign);
    if (known.size >= 200 || seen.size >= 1000) break;
  }
  return known;
}
