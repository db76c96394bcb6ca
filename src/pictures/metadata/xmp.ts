import { cleanText } from "./text.ts";
import type { Warnings } from "./warnings.ts";
import { readXmlTree, type XmlElement } from "./xmp-tree.ts";

/** A value of the XMP data model (ISO 16684-1, 6.3): text, list, or structure. */
export type XmpValue =
  | { readonly kind: "text"; readonly text: string; readonly language: string }
  | { readonly kind: "list"; readonly items: readonly XmpValue[] }
  | { readonly kind: "structure"; readonly fields: XmpFields };

export type XmpFields = ReadonlyMap<string, XmpValue>;

const RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}";
const LANGUAGE = "{xml:}lang";
const LISTS: ReadonlySet<string> = new Set([`${RDF}Alt`, `${RDF}Bag`, `${RDF}Seq`]);

export const NAMESPACE = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  rights: "http://ns.adobe.com/xap/1.0/rights/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  tiff: "http://ns.adobe.com/tiff/1.0/",
  exif: "http://ns.adobe.com/exif/1.0/",
  core: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  ext: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  regions: "http://www.metadataworkinggroup.com/schemas/regions/",
  area: "http://ns.adobe.com/xmp/sType/Area#",
  dimensions: "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
} as const;

export type Prefix = keyof typeof NAMESPACE;

/** Properties of all packets; a property of an earlier packet wins. */
export function readXmp(packets: readonly Uint8Array[], warnings: Warnings): XmpFields {
  const fields = new Map<string, XmpValue>();
  for (const packet of packets) {
    const root = readXmlTree(packet, warnings);
    if (root === null) continue;
    for (const description of descriptionsIn(root)) {
      for (const [name, value] of fieldsOf(description)) {
        if (!fields.has(name)) fields.set(name, value);
      }
    }
  }
  return fields;
}

function descriptionsIn(root: XmlElement): readonly XmlElement[] {
  const rdf = root.name === `${RDF}RDF` ? root : root.children.find((child) => child.name === `${RDF}RDF`);
  return (rdf?.children ?? []).filter((child) => child.name === `${RDF}Description`);
}

/** Fields as attributes and as elements mean the same. */
function fieldsOf(element: XmlElement): XmpFields {
  const fields = new Map<string, XmpValue>();
  for (const [name, text] of element.attributes) {
    if (name.startsWith(RDF) || name === LANGUAGE) continue;
    fields.set(name, { kind: "text", text, language: "" });
  }
  for (const child of element.children) fields.set(child.name, valueOf(child));
  return fields;
}

function valueOf(element: XmlElement): XmpValue {
  const [child] = element.children;
  if (child !== undefined && LISTS.has(child.name)) {
    return { kind: "list", items: child.children.map(valueOf) };
  }
  const isStructure =
    element.attributes.get(`${RDF}parseType`) === "Resource" ||
    child !== undefined ||
    [...element.attributes.keys()].some((name) => !name.startsWith(RDF) && name !== LANGUAGE);
  if (!isStructure) {
    const text = element.text === "" ? (element.attributes.get(`${RDF}resource`) ?? "") : element.text;
    return { kind: "text", text, language: element.attributes.get(LANGUAGE) ?? "" };
  }
  const inner = child?.name === `${RDF}Description` ? child : element;
  const fields = fieldsOf(inner);
  // A text with remarks about it: the text alone counts.
  return fields.get(`${RDF}value`) ?? { kind: "structure", fields };
}

export function xmpValue(fields: XmpFields, prefix: Prefix, name: string): XmpValue | undefined {
  return fields.get(`{${NAMESPACE[prefix]}}${name}`);
}

/** One text; of language alternatives the default, else English, else the first. */
export function xmpText(fields: XmpFields, prefix: Prefix, name: string): string {
  return textOf(xmpValue(fields, prefix, name));
}

function textOf(value: XmpValue | undefined): string {
  if (value === undefined || value.kind === "structure") return "";
  if (value.kind === "text") return cleanText(value.text);
  const texts = value.items.filter((item) => item.kind === "text" && cleanText(item.text) !== "");
  const isIn = (language: string) => (item: XmpValue) =>
    item.kind === "text" && item.language.toLowerCase().startsWith(language);
  return textOf(texts.find(isIn("x-default")) ?? texts.find(isIn("en")) ?? texts[0]);
}

/** All texts of a list; a single text is a list of one. */
export function xmpTexts(fields: XmpFields, prefix: Prefix, name: string): readonly string[] {
  const value = xmpValue(fields, prefix, name);
  const items = value?.kind === "list" ? value.items : value === undefined ? [] : [value];
  return items.map(textOf).filter((text) => text !== "");
}

/** All structures of a list; a single structure is a list of one. */
export function xmpStructures(fields: XmpFields, prefix: Prefix, name: string): readonly XmpFields[] {
  const value = xmpValue(fields, prefix, name);
  const items = value?.kind === "list" ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) => (item.kind === "structure" ? [item.fields] : []));
}

/** Null where there is no such number. */
export function xmpNumber(fields: XmpFields, prefix: Prefix, name: string): number | null {
  const text = xmpText(fields, prefix, name);
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
