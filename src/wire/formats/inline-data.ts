import { pictureTypeOf } from "../item-pictures/is-picture-file.ts";
import { attribute, childNamed, isElement, textOf, type MarkupElement } from "./markup/markup-tree.ts";
import { readDocuments } from "./markup/read-documents.ts";
import { readXml, sniffRoot } from "./markup/xml-document.ts";
import { decodeText } from "./text/charset.ts";
import { stableHash } from "./text/clean-text.ts";
import { makeWarnings, type Warnings } from "./warnings.ts";

/**
 * Data that stands inside XML as base64: `Encoding` of a NewsML 1 content item, `inlineData` of
 * NewsML-G2. Before a reader sees the tree, text becomes text as if it had been sent plainly, and a
 * picture becomes a file with an address inside the copy. Pure.
 */

/** What is encoded in an element, as written; null when nothing is, or not as base64. */
function encodedIn(element: MarkupElement): string | null {
  if (element.name === "ContentItem") {
    const encoding = childNamed(element, "Encoding");
    if (!/base64/i.test(attribute(encoding, "Notation"))) return null;
    return textOf(childNamed(encoding, "DataContent") ?? encoding);
  }
  const isEncoded = element.name === "inlineData" && /base64$/i.test(attribute(element, "encoding"));
  return isEncoded ? textOf(element) : null;
}

/** Null when it is no base64, or nothing. */
function bytesOf(written: string): Uint8Array | null {
  const text = written.replace(/\s+/g, "");
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.replace(/=+$/, "").length % 4 !== 1;
  return isBase64 ? new Uint8Array(Buffer.from(text, "base64")) : null;
}

/** The same bytes have the same address at every reading. Source: RFC 2392. */
const addressOf = (written: string): string => `cid:data-${stableHash(written.replace(/\s+/g, ""))}`;

export const isData = (href: string): boolean => /^cid:data-[0-9a-f]{16}$/.test(href);

/** What no text has; tabs and the like stand in copy. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4_000).some((byte) => byte < 7);

/** The children that plain copy would have had; null when the bytes are no text. */
function plainChildren(bytes: Uint8Array, warnings: Warnings): MarkupElement["children"] | null {
  if (isBinary(bytes)) return null;
  const text = decodeText(bytes, warnings);
  if (!/^(?:nitf|html)$/i.test(sniffRoot(text)?.name ?? "")) return [text];
  const read = readXml(text, warnings);
  return read.kind === "document" ? [read.root] : [text];
}

const elementOf = (
  like: MarkupElement,
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: MarkupElement["children"] = [],
): MarkupElement => ({
  name,
  namespace: like.namespace,
  // A name the agency gave must not meet one that all objects have.
  attributes: Object.assign(Object.create(null) as Record<string, string>, attributes),
  children,
});

interface Data {
  readonly written: string;
  readonly bytes: Uint8Array;
}

function asPicture(element: MarkupElement, { written, bytes }: Data, type: string): MarkupElement {
  const href = addressOf(written);
  if (element.name === "inlineData") {
    const { encoding: _encoding, ...said } = element.attributes;
    const size = String(bytes.length);
    return elementOf(element, "remoteContent", { ...said, contenttype: type, href, size });
  }
  const others = element.children.filter(
    (child) => isElement(child) && !["Encoding", "MimeType"].includes(child.name),
  );
  const mime = elementOf(element, "MimeType", { FormalName: type });
  return elementOf(element, "ContentItem", { ...element.attributes, Href: href }, [mime, ...others]);
}

function asText(element: MarkupElement, children: MarkupElement["children"]): MarkupElement {
  if (element.name === "inlineData") {
    const { encoding: _encoding, ...said } = element.attributes;
    const isMarkup = children.some(isElement);
    return elementOf(element, isMarkup ? "inlineXML" : "inlineData", said, children);
  }
  const others = element.children.filter((child) => isElement(child) && child.name !== "Encoding");
  const data = elementOf(element, "DataContent", {}, children);
  return elementOf(element, "ContentItem", element.attributes, [...others, data]);
}

function plain(element: MarkupElement, written: string, warnings: Warnings): MarkupElement {
  const bytes = bytesOf(written);
  const type = bytes === null ? null : pictureTypeOf(bytes);
  if (bytes !== null && type !== null) return asPicture(element, { written, bytes }, type);
  const children = bytes === null ? null : plainChildren(bytes, warnings);
  if (children !== null) return asText(element, children);
  warnings.add("data-not-read", attribute(element, "contenttype"));
  return element;
}

/** The tree with everything that is encoded in it made plain; itself where nothing is. */
export function withPlainData(element: MarkupElement, warnings: Warnings): MarkupElement {
  const written = encodedIn(element);
  if (written !== null) return plain(element, written, warnings);
  const children = element.children.map((child) =>
    isElement(child) ? withPlainData(child, warnings) : child,
  );
  return children.some((child, index) => child !== element.children[index])
    ? { ...element, children }
    : element;
}

/** Most copy has none, and walking a tree twice is felt. */
export const mayHoldData = (text: string): boolean => text.includes("ase64") || text.includes("ASE64");

export interface DataPicture {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

function pictureBelow(element: MarkupElement, href: string): DataPicture | null {
  const written = encodedIn(element);
  if (written !== null) {
    const bytes = addressOf(written) === href ? bytesOf(written) : null;
    const contentType = bytes === null ? null : pictureTypeOf(bytes);
    return bytes === null || contentType === null ? null : { bytes, contentType };
  }
  for (const child of element.children) {
    const found = isElement(child) ? pictureBelow(child, href) : null;
    if (found !== null) return found;
  }
  return null;
}

export const startsLikeXml = (bytes: Uint8Array): boolean =>
  /^(?:\u00EF\u00BB\u00BF|\s)*</.test(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));

/** A picture inside the copy, by the address that its rendition gives; null when there is none. */
export function pictureOfXml(bytes: Uint8Array, href: string): DataPicture | null {
  const quiet = makeWarnings();
  const documents = readDocuments(decodeText(bytes, quiet), quiet);
  if (documents.kind === "refused") return null;
  for (const root of documents.roots) {
    const found = pictureBelow(root, href);
    if (found !== null) return found;
  }
  return null;
}
