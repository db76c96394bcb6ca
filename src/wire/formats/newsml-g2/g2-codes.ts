import {
  attribute,
  allNamed,
  childElements,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import type { Warnings } from "../warnings.ts";
import { schemeOfAlias } from "./g2-schemes.ts";

/** QCodes of NewsML-G2: `alias:code`, resolved by catalogues. Nothing is fetched. Pure. */

export interface Catalogue {
  readonly schemeOf: (alias: string) => string | null;
}

/** The schemes that the message itself declares, before those of IPTC. */
export function catalogueOf(root: MarkupElement): Catalogue {
  const declared = new Map<string, string>();
  for (const catalog of allNamed(root, "catalog")) {
    for (const scheme of childrenNamed(catalog, "scheme")) {
      declared.set(attribute(scheme, "alias"), attribute(scheme, "uri"));
    }
  }
  return {
    schemeOf: (alias) => {
      const own = declared.get(alias);
      if (own !== undefined && own !== "") return own;
      return schemeOfAlias(alias);
    },
  };
}

interface Code {
  /** The code as it stands: qcode, URI or literal; "" when there is none. */
  readonly written: string;
  /** After the alias. */
  readonly local: string;
  readonly alias: string;
  /** "" when no catalogue resolves it. */
  readonly uri: string;
}

/** The identifier an element carries: `uri`, `qcode` or `literal`, with any prefix of its name. */
export function codeOf(
  element: MarkupElement | null,
  catalogue: Catalogue,
  warnings: Warnings,
  prefix = "",
): Code {
  const [uri, qcode, literal] = ["uri", "qcode", "literal"].map((name) =>
    attribute(element, `${prefix}${name}`),
  );
  const colon = (qcode ?? "").indexOf(":");
  if (qcode !== undefined && qcode !== "") {
    if (colon < 1 || colon === qcode.length - 1 || /\s/.test(qcode)) warnings.add("code-ill-formed", qcode);
    const alias = colon > 0 ? qcode.slice(0, colon) : "";
    const local = qcode.slice(colon + 1);
    const scheme = alias === "" ? null : catalogue.schemeOf(alias);
    const resolved =
      scheme === null || local === "" ? "" : `${scheme}${encodeURIComponent(local.toWellFormed())}`;
    return { written: qcode, local, alias, uri: uri || resolved };
  }
  const written = uri || literal || "";
  return { written, local: written.replace(/^.*[/#:](?=.)/, ""), alias: "", uri: uri ?? "" };
}

/** The name in the wished language, else the first without a role, else the first. */
export function nameOf(element: MarkupElement | null, language: string): string {
  const names = childrenNamed(element, "name");
  const plain = names.filter((name) => !/mnemonic|short/.test(attribute(name, "role")));
  const candidates = plain.length > 0 ? plain : names;
  const wished = candidates.find((name) => sameLanguage(attribute(name, "xml:lang"), language));
  return lineOf(textOf(wished ?? candidates[0] ?? null));
}

const sameLanguage = (tag: string, language: string): boolean =>
  tag !== "" && language !== "" && tag.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase();

/** Among elements that say the same in several languages, the item's own. */
export function inLanguage(elements: readonly MarkupElement[], language: string): readonly MarkupElement[] {
  // What names no language is in that of the item around it.
  const isOwn = (tag: string): boolean => (tag === "" && language !== "") || sameLanguage(tag, language);
  const own = elements.filter((element) => isOwn(attribute(element, "xml:lang")));
  if (own.length > 0) return own;
  const languages = new Set(elements.map((element) => attribute(element, "xml:lang")));
  return languages.size > 1 ? elements.slice(0, 1) : elements;
}

/** A party by name, else by what identifies it. */
export const partyName = (element: MarkupElement | null, language: string): string => {
  if (element === null) return "";
  const name = nameOf(element, language);
  if (name !== "") return name;
  const text = lineOf(element.children.filter((child) => typeof child === "string").join(""));
  return text || attribute(element, "literal") || attribute(element, "qcode").replace(/^[^:]*:/, "");
};

export const positionOf = (element: MarkupElement | null): readonly [number, number] | null => {
  const position =
    childElements(element)
      .map((child) => childNamed(child, "position"))
      .find((found) => found !== null) ?? childNamed(element, "position");
  const [longitude, latitude] = [
    attribute(position ?? null, "longitude"),
    attribute(position ?? null, "latitude"),
  ];
  if (longitude === "" || latitude === "") return null;
  const point: readonly [number, number] = [Number(longitude), Number(latitude)];
  // Agencies fill unknown positions with zeros.
  return point.every(Number.isFinite) && (point[0] !== 0 || point[1] !== 0) ? point : null;
};
