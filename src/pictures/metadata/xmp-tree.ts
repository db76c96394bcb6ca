import { SaxesParser } from "saxes";
import { decodeByEvidence } from "./text.ts";
import type { Warnings } from "./warnings.ts";

/** An XML element with names as `{namespace}local`, which XMP readers compare. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Bytes and depth beyond which a packet is an attack or a mistake, not a caption. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_DEPTH = 64;
const MOST_ELEMENTS = 200_000;

type Scope = ReadonlyMap<string, string>;

/** Prefixes that writers forget to declare. */
const USUAL: Scope = new Map([
  ["xml", "xml:"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["photoshop", "http://ns.adobe.com/photoshop/1.0/"],
]);

/** The encoding of a packet by its first bytes (XMP part 1, 7.3.2). */
function decodePacket(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return decode("utf-16be", bytes);
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return decode("utf-16le", bytes);
  return decodeByEvidence(bytes);
}

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

/** The packet alone: padding, the packet's own marks and rubbish around it are passed over. */
function xmlIn(packet: string): string {
  const start = packet.search(/<(?:[\w.-]+:)?(?:xmpmeta|xapmeta|RDF)[\s>]/);
  if (start === -1) return "";
  const name = packet.slice(start + 1).match(/^[\w.:-]+/)?.[0] ?? "";
  const end = packet.lastIndexOf(`</${name}`);
  if (end === -1) return packet.slice(start);
  const close = packet.indexOf(">", end);
  return close === -1 ? packet.slice(start) : packet.slice(start, close + 1);
}

/**
 * The elements of an XMP packet. Damage keeps what was read before it, with the warning
 * `xmp-damaged`; nothing is fetched and no entities are declared.
 */
export function readXmlTree(bytes: Uint8Array, warnings: Warnings): XmlElement | null {
  if (bytes.length > MOST_BYTES) {
    warnings.add("metadata-too-long");
    return null;
  }
  const xml = xmlIn(decodePacket(bytes));
  if (xml === "") {
    warnings.add("xmp-damaged");
    return null;
  }
  const builder = makeBuilder();
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: true });
  let damaged = false;
  parser.on("error", () => {
    damaged = true;
  });
  parser.on("opentag", (tag) => builder.open(tag.name, tag.attributes));
  parser.on("closetag", () => builder.close());
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  try {
    // In pieces, so that a packet that turns out too deep is left early.
    for (let at = 0; at < xml.length && !builder.isTooMuch(); at += 65_536) {
      parser.write(xml.slice(at, at + 65_536));
    }
    if (!builder.isTooMuch()) parser.close();
  } catch {
    damaged = true;
  }
  if (damaged || builder.isTooMuch()) warnings.add("xmp-damaged");
  return builder.root();
}

interface Builder {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(): void;
  text(text: string): void;
  isTooMuch(): boolean;
  root(): XmlElement | null;
}

function makeBuilder(): Builder {
  const stack: { element: XmlElement; scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let depth = 0;
  return {
    open(rawName, attributes) {
      depth += 1;
      elements += 1;
      if (depth > MOST_DEPTH || elements > MOST_ELEMENTS) return;
      const scope = scopeWith(stack.at(-1)?.scope ?? USUAL, attributes);
      const element: XmlElement = {
        name: expand(rawName, scope),
        attributes: new Map(
          Object.entries(attributes)
            .filter(([name]) => !isDeclaration(name))
            .map(([name, value]) => [expand(name, scope), value]),
        ),
        children: [],
        text: "",
      };
      stack.at(-1)?.element.children.push(element);
      root ??= element;
      stack.push({ element, scope });
    },
    close() {
      if (depth <= MOST_DEPTH) stack.pop();
      depth -= 1;
    },
    text(text) {
      const top = stack.at(-1);
      if (top !== undefined) top.element.text += text;
    },
    isTooMuch: () => depth > MOST_DEPTH || elements > MOST_ELEMENTS,
    root: () => root,
  };
}

const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

function scopeWith(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => isDeclaration(name));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, uri] of declared) scope.set(name === "xmlns" ? "" : name.slice(6), uri);
  return scope;
}

function expand(rawName: string, scope: Scope): string {
  const colon = rawName.indexOf(":");
  const prefix = colon === -1 ? "" : rawName.slice(0, colon);
  return `{${scope.get(prefix) ?? prefix}}${rawName.slice(colon + 1)}`;
}
