import type { NinjsAssociation, NinjsText } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { plainBlocks, textOfBlock } from "../markup/blocks.ts";
import { looksLikeHtml, readHtml } from "../markup/html-document.ts";
import { childNamed } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { readXml } from "../markup/xml-document.ts";
import { picturesOfPage } from "../page-pictures.ts";
import { bodyOfNitf } from "../nitf/nitf-body.ts";
import type { WireBlock } from "../read-item.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import type { Warnings } from "../warnings.ts";
import { EMPTY_DRAFT } from "../draft.ts";
import { field, objectsAt, textAt, type JsonObject } from "./json-document.ts";

/** Headlines, descriptions and bodies: patterned names in ninjs 1, lists in 2 and 3. Pure. */

interface RawText {
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
}

/** "body_main_xhtml" says role and kind: main, xhtml. */
function patterned(object: JsonObject, stem: string): readonly RawText[] {
  return Object.keys(object)
    .filter((key) => key.startsWith(`${stem}_`) && key.length > stem.length + 1)
    .map((key) => {
      const parts = key
        .slice(stem.length + 1)
        .toLowerCase()
        .split("_");
      const kind = parts.at(-1) ?? "";
      const isKind = /^(?:text|xhtml|html5?|richhtml5|nitf|xml)$/.test(kind);
      return {
        role: (isKind ? parts.slice(0, -1) : parts).join("_"),
        contentType: /html/.test(kind)
          ? "text/html"
          : kind === "nitf"
            ? "application/nitf+xml"
            : kind === "text"
              ? "text/plain"
              : "",
        value: textAt(object, key),
      };
    });
}

function stringAt(object: JsonObject, name: string): string {
  const value = field(object, name);
  return typeof value === "string" ? value : "";
}

function listed(object: JsonObject, name: string): readonly RawText[] {
  return objectsAt(object, name).map((entry) => ({
    role: textAt(entry, "role"),
    contentType: textAt(entry, "contentType", "contenttype"),
    value: stringAt(entry, "value"),
  }));
}

function plainOf(text: RawText): string {
  const isMarkup = /html|xml/i.test(text.contentType) || looksLikeHtml(text.value);
  return isMarkup ? readBlocks(readHtml(text.value)).map(textOfBlock).join("\n") : linesOf(text.value);
}

const isMainRole = (role: string): boolean => /^(?:|main|headline|text|title)$/i.test(role);

/** The main headline first. */
export function headlinesOf(object: JsonObject): readonly NinjsText[] {
  const single = textAt(object, "headline");
  const all = [
    ...(single === "" ? [] : [{ role: "main", contentType: "", value: single }]),
    ...listed(object, "headlines"),
    ...patterned(object, "headline"),
  ]
    .map((text) => ({ role: text.role || "main", value: lineOf(plainOf(text)) }))
    .filter((text) => text.value !== "");
  const main = all.find((text) => isMainRole(text.role)) ?? all[0];
  return [...(main === undefined ? [] : [main]), ...all.filter((text) => text !== main)];
}

export function descriptionsOf(object: JsonObject): readonly NinjsText[] {
  const texts = [
    ...listed(object, "descriptions"),
    ...patterned(object, "description"),
    ...patterned(object, "definition"),
  ];
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const value = plainOf(text);
    if (value === "" || seen.has(value)) return [];
    seen.add(value);
    return [{ ...(text.role === "" ? {} : { role: text.role }), contentType: "text/plain", value }];
  });
}

const DECK = /^(?:sub(?:-?(?:headline|title|head))?|deck|standfirst|extended)$/i;

/** What stands under the headline: a headline or a description of such a role. */
export function deckOf(object: JsonObject): string {
  const own = textAt(object, "subtitle", "subheadline", "subhead", "deck");
  if (own !== "") return lineOf(own);
  const sub = headlinesOf(object)
    .slice(1)
    .find((headline) => DECK.test(headline.role ?? ""));
  const teaser = descriptionsOf(object).find((each) => /^(?:teaser|deck|standfirst)$/i.test(each.role ?? ""));
  return sub?.value ?? teaser?.value ?? "";
}

/** AP and others put the credit line among the descriptions. */
export function creditOf(object: JsonObject): string {
  const described = descriptionsOf(object).find((each) => /^credit(?:line)?$/i.test(each.role ?? ""));
  const source = objectsAt(object, "infoSources", "infosources").find((each) =>
    /(?:^|[:/])credit(?:line)?$/i.test(textAt(each, "role", "rel")),
  );
  const own = textAt(object, "creditline", "creditLine", "credit");
  return lineOf(own || (described?.value ?? "") || (source === undefined ? "" : textAt(source, "name")));
}

/** Markup carries most; of several bodies in markup the main one counts. */
function rank(text: RawText): number {
  const isMarkup = /html|nitf/i.test(text.contentType) || looksLikeHtml(text.value);
  return (isMarkup ? 0 : 2) + (isMainRole(text.role) || text.role === "html" ? 0 : 1);
}

interface NinjsBodyText {
  readonly blocks: readonly WireBlock[];
  /** What an NITF body says beside its text. */
  readonly nitf: Partial<Draft>;
  /** Pictures that stand in the text itself. */
  readonly pictures?: readonly NinjsAssociation[];
}

function readBody(text: RawText, warnings: Warnings): NinjsBodyText {
  if (/nitf/i.test(text.contentType) || /<nitf[\s>]/.test(text.value.slice(0, 500))) {
    const document = readXml(text.value, warnings);
    if (document.kind === "document") {
      const fields = bodyOfNitf(childNamed(document.root, "body"), EMPTY_DRAFT, warnings);
      return { blocks: fields.blocks, nitf: fields };
    }
  }
  const isMarkup = /html|nitf/i.test(text.contentType) || looksLikeHtml(text.value);
  if (isMarkup) {
    const page = readHtml(text.value);
    return { blocks: readBlocks(page), nitf: {}, pictures: picturesOfPage(page, warnings) };
  }
  return { blocks: plainBlocks(text.value), nitf: {} };
}

export function bodyOf(object: JsonObject, warnings: Warnings): NinjsBodyText {
  const texts = [...listed(object, "bodies"), ...patterned(object, "body")].filter(
    (text) => text.value.trim() !== "",
  );
  for (const text of texts.toSorted((one, other) => rank(one) - rank(other))) {
    const body = readBody(text, warnings);
    if (body.blocks.length > 0) return body;
  }
  return { blocks: [], nitf: {} };
}
