import type { Copy } from "./reader.ts";

/** Formats we know by sight and cannot read yet, so that a refusal can say what it is. Pure. */

const XML_ROOTS: Readonly<Record<string, string>> = {
  NewsML: "NewsML 1.2",
  RBNews: "Ritzau's own XML",
  XMLNewsQueuedResponse: "Ritzau's own XML",
  rss: "RSS",
  RDF: "RSS 1.0",
  feed: "Atom",
  html: "HTML",
  schema: "an XML schema",
  SportsML: "SportsML",
  "sports-content": "SportsML",
};

function xmlName(copy: Copy): string | null {
  if (copy.root === null) return null;
  const known = Object.hasOwn(XML_ROOTS, copy.root.name) ? XML_ROOTS[copy.root.name] : undefined;
  return known ?? `XML with the root "${copy.root.name.slice(0, 40)}"`;
}

const BINARIES: readonly (readonly [RegExp, string])[] = [
  [/^\u00FF\u00D8\u00FF/, "a JPEG picture"],
  [/^\u0089PNG/, "a PNG picture"],
  [/^GIF8/, "a GIF picture"],
  [/^RIFF....WEBP/, "a WebP picture"],
  [/^(?:II\*\0|MM\0\*)/, "a TIFF picture"],
  [/^%PDF-/, "a PDF"],
  [/^PK\u0003\u0004/, "a ZIP archive"],
  [/^\u001F\u008B/, "a gzip archive"],
];

/** What the bytes are, in words for a person; null when we do not know. */
export function nameOther(copy: Copy): string | null {
  const start = Array.from(copy.bytes.subarray(0, 32), (byte) => String.fromCharCode(byte)).join("");
  const binary = BINARIES.find(([mark]) => mark.test(start));
  if (binary !== undefined) return binary[1];
  const xml = xmlName(copy);
  if (xml !== null) return xml;
  const head = copy.text.slice(0, 4000);
  if (/^[\s\u007F]*(?:\u0001)?[a-z]{3}\d{3,5} \d /im.test(head.slice(0, 80))) return "IPTC 7901";
  if (/^\s*ZCZC/i.test(head)) return "a plain text wire (ZCZC)";
  if (/^(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){2,}/.test(head) && /^(?:from|received|message-id|delivered-to|return-path|mime-version):/im.test(head)) return "e-mail";
  return null;
}
