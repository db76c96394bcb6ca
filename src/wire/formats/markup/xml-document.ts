/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import { SaxesParser } from "saxes";
import type { RefusalCode } from "../read-item.ts";
import type { Warnings } from "../warnings.ts";
import { capItems } from "../size-caps.ts";
import { knownEntities } from "./html-entities.ts";
import type { MarkupElement, MarkupNode } from "./markup-tree.ts";

/**
 * XML to a light tree, within caps. Nothing outside the document is ever fetched or resolved: a
 * DOCTYPE is tolerated, declarations of entities are refused. Namespaces are resolved without
 * complaint about unbound prefixes, because agencies leave them unbound.
 */

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 256;
const MAX_ELEMENTS = 200_000;
/** Comments and CDATA cut a text into pieces. */
const MAX_PIECES = 500_000;

/** The parser makes an error object of each mistake, which costs more than the markup itself. */
const MAX_MISTAKES = 10_000;

/** What has been read of one sending, over all documents glued into it. */
export interface XmlMeasure {
  elements: number;
  pieces: number;
}

export const makeXmlMeasure = (): XmlMeasure => ({ elements: 0, pieces: 0 });

type XmlResult =
  | { readonly kind: "document"; readonly root: MarkupElement }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string };

/** Leaves the parser from inside a handler; never leaves this file. */
class XmlRefusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Record<string, string>;
  readonly children: MarkupNode[];
  /** Prefix to URI, in force inside. */
  readonly bound: ReadonlyMap<string, string>;
}

const EMPTY: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

function boundBy(
  attributes: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let bound: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    bound ??= new Map(outer);
    if (name === "xmlns") bound.set("", attributes[name] ?? "");
    else if (name[5] === ":") bound.set(name.slice(6), attributes[name] ?? "");
  }
  return bound ?? outer;
}

function openElement(
  qualified: string,
  attributes: Record<string, string>,
  outer: ReadonlyMap<string, string>,
): OpenElement {
  const colon = qualified.indexOf(":");
  const bound = boundBy(attributes, outer);
  return {
    name: qualified.slice(colon + 1),
    namespace: bound.get(colon < 0 ? "" : qualified.slice(0, colon)) ?? "",
    attributes,
    children: [],
    bound,
  };
}

/** Errors of saxes that do not make the document unreadable. */
function tolerate(message: string, warnings: Warnings): boolean {
  if (
    /undefined entity|malformed character entity|empty entity name|disallowed character in entity/.test(
      message,
    )
  ) {
    warnings.add("entity-unknown");
    return true;
  }
  if (/duplicate attribute/.test(message)) {
    warnings.add("attribute-repeated");
    return true;
  }
  return /"\]\]>" is disallowed|must not appear|XML declaration|version number|encoding value|standalone value|inappropriately located doctype/.test(
    message,
  );
}

/** The parser's finding as a sentence for the desk: "Its <p> is not closed.", "Unexpected end." */
function inWords(message: string): string {
  const open = /^unclosed tag: (.+?)\.?$/.exec(message)?.[1];
  if (open !== undefined) return `Its <${open}> is not closed.`;
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return sentence === "" || sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function parse(text: string, warnings: Warnings, measure: XmlMeasure): MarkupElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const entities = knownEntities(text);
  if (entities.size > 0) warnings.add("html-entities", [...entities.keys()].slice(0, 3).join(" "));
  for (const [name, sign] of entities) parser.ENTITIES[name] = sign;
  const open: OpenElement[] = [];
  let root: MarkupElement | null = null;
  let attributes = 0;
  let mistakes = 0;
  parser.on("doctype", (doctype) => {
    // "<!ENTITY % name" names a DTD for the DTD's own use: it is never fetched and can stand nowhere in the text.
    if (/<!ENTITY(?!\s+%\s)/i.test(doctype)) throw new XmlRefusal("xml-entity-declared", "");
  });
  parser.on("error", (error) => {
    const message = error.message;
    mistakes += 1;
    if (mistakes <= MAX_MISTAKES && tolerate(message, warnings)) return;
    const torn = /unclosed tag|unexpected end|must contain a root/.test(message);
    throw new XmlRefusal(torn ? "xml-torn" : "xml-broken", inWords(message));
  });
  // At the attribute, not at the end of its tag: until then the parser would gather millions of them.
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw new XmlRefusal("xml-too-many-attributes", "");
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    measure.elements += 1;
    if (open.length >= MAX_DEPTH) throw new XmlRefusal("xml-too-deep", "");
    if (measure.elements > MAX_ELEMENTS) throw new XmlRefusal("xml-too-many-elements", "");
    const element = openElement(tag.name, tag.attributes, open.at(-1)?.bound ?? EMPTY);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    measure.pieces += 1;
    if (measure.pieces > MAX_PIECES) throw new XmlRefusal("xml-too-many-elements", "");
    open.at(-1)?.children.push(piece);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === null) throw new XmlRefusal("xml-torn", "There is no element.");
  return root;
}

const STARTS = /<!\[CDATA\[|<!--|<\?|&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][\w.-]{0,31};)/gi;
const ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>", "<![CDATA[": "]]>" };

/** Ampersands that begin no reference, as agencies leave them in addresses and company names. */
function escapeBareAmpersands(text: string): string {
  const pieces: string[] = [];
  // What is never closed from here on is looked for once, not at each of its starts.
  const unclosed = new Set<string>();
  let done = 0;
  STARTS.lastIndex = 0;
  for (let hit = STARTS.exec(text); hit !== null; hit = STARTS.exec(text)) {
    if (hit[0] === "&") {
      pieces.push(text.slice(done, hit.index), "&amp;");
      done = hit.index + 1;
      continue;
    }
    const end = ENDS[hit[0].toUpperCase()] ?? "";
    if (unclosed.has(end)) continue;
    const at = text.indexOf(end, STARTS.lastIndex);
    if (at < 0) unclosed.add(end);
    else STARTS.lastIndex = at + end.length;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function tryParse(text: string, warnings: Warnings, measure: XmlMeasure): XmlResult {
  try {
    return { kind: "document", root: parse(text, warnings, measure) };
  } catch (error) {
    if (error instanceof XmlRefusal) return { kind: "refused", code: error.code, detail: error.message };
    throw error;
  }
}

/** Reads one document. Everything wrong with it is a value. */
export function readXml(
  source: string,
  warnings: Warnings,
  measure: XmlMeasure = makeXmlMeasure(),
): XmlResult {
  const before = { ...measure };
  const legal = source.replace(FORBIDDEN, "").toWellFormed();
  if (legal.length !== source.length) warnings.add("control-characters");
  const text = legal.trimStart();
  const first = tryParse(text, warnings, measure);
  if (first.kind === "document" || !/^xml-(?:broken|torn)$/.test(first.code)) return first;
  const escaped = escapeBareAmpersands(text);
  if (escaped === text) return first;
  const second = tryParse(escaped, warnings, Object.assign(measure, before));
  if (second.kind === "document") warnings.add("bare-ampersand");
  return second.kind === "document" ? second : first;
}

/** Documents glued into one file, each beginning with its XML declaration. Throws `TooMuchCopy`. */
export function splitDocuments(source: string): readonly string[] {
  const starts: number[] = [];
  for (const { index } of source.matchAll(/<\?xml\s/g)) {
    const before = source.slice(Math.max(0, index - 64), index);
    if (/(?:^|>)[\s\u0000\uFEFF]*$/.test(before)) starts.push(index);
    capItems(starts);
  }
  if (starts.length < 2) return [source];
  return starts.map((start, index) => source.slice(index === 0 ? 0 : start, starts[index + 1]));
}

/** Name and namespaces of the root element, from the beginning of the text, without parsing it. */
export function sniffRoot(text: string): { readonly name: string; readonly tag: string } | null {
  const head = text.slice(0, 64_000).replace(/^[\uFEFF\s\u0000]+/, "");
  if (!head.startsWith("<")) return null;
  const skipped =
    /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*/i.exec(head)?.[0] ?? "";
  const match = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])[^>]*/.exec(head.slice(skipped.length));
  return match === null ? null : { name: match[1] ?? "", tag: match[0] };
}
