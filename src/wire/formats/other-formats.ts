/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import type { RefusalCode, Refused } from "./read-item.ts";
import { refused } from "./read-item.ts";
import type { Copy } from "./reader.ts";
import { field, isObject } from "./ninjs/json-document.ts";

/** What bytes are that no reader takes, so that the refusal can tell a person. Pure. */

interface Known {
  readonly code: RefusalCode;
  readonly name: string;
}

/** Formats of agencies that get a reader of their own later. */
const later = (name: string): Known => ({ code: "format-not-read", name });
const notCopy = (name: string): Known => ({ code: "not-copy", name });

const XML_ROOTS: ReadonlyMap<string, Known> = new Map([
  ["rss", notCopy("an export of WordPress, which is moved in, not received")],
  ["opml", notCopy("a list of feeds")],
  ["RDF", notCopy("RDF that is no feed")],
  ["sports-content", later("SportsML")],
  ["html", notCopy("an HTML page")],
  ["schema", notCopy("an XML schema")],
  ["catalog", notCopy("a NewsML-G2 catalogue of codes")],
]);

const BINARIES: readonly (readonly [RegExp, string])[] = [
  [/^\u00FF\u00D8\u00FF/, "a JPEG picture"],
  [/^\u0089PNG/, "a PNG picture"],
  [/^GIF8/, "a GIF picture"],
  [/^RIFF....WEBP/s, "a WebP picture"],
  [/^(?:II\*\0|MM\0\*)/, "a TIFF picture"],
  [/^%PDF-/, "a PDF"],
  [/^PK\u0003\u0004/, "a ZIP archive"],
  [/^\u001F\u008B/, "a gzip archive"],
];

/** JSON formats by a name only they have. */
const JSON_NAMES: readonly (readonly [field: string, known: Known])[] = [
  ["api_version", notCopy("an answer of the AP Media API without items")],
  ["home_page_url", later("a JSON Feed")],
  ["renderResult", later("an answer of a photo search")],
  ["$id", notCopy("a JSON schema")],
  ["$schema", notCopy("a JSON schema")],
];

/** The format of JSON that is not ninjs; null when nothing tells. */
export function nameJson(value: unknown): Known | null {
  if (!isObject(value)) return null;
  const known = JSON_NAMES.find(([name]) => Object.hasOwn(value, name));
  if (known !== undefined) return known[1];
  const data = field(value, "data");
  const item = isObject(data) ? field(data, "item") : undefined;
  return isObject(item) && Object.hasOwn(item, "usn") ? later("an answer of the Reuters Connect API") : null;
}

function nameCopy(copy: Copy): Known | null {
  const start = String.fromCharCode(...copy.bytes.subarray(0, 16));
  const binary = BINARIES.find(([mark]) => mark.test(start));
  if (binary !== undefined) return notCopy(binary[1]);
  return (copy.root === null ? null : XML_ROOTS.get(copy.root.name)) ?? null;
}

export function refuseUnread(copy: Copy): Refused {
  const json = copy.json();
  if (json?.kind === "refused") return refused(json.code, json.detail);
  const known = json === null ? nameCopy(copy) : nameJson(json.value);
  if (known !== null) return refused(known.code, `It is ${known.name}.`);
  if (json !== null) return refused("ninjs-without-item");
  return refused(
    "format-unknown",
    copy.root === null ? "" : `It is XML with the root "${copy.root.name.slice(0, 40)}".`,
  );
}
