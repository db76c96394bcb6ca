/* oxlint-disable no-control-regex -- control characters are what this pattern is about */
/** Strict XML 1.0: everything put in is escaped, signs that XML forbids are left out. Pure. */

export interface Xml {
  readonly xml: string;
}

type XmlValue = string | number | Xml | null | readonly XmlValue[];

/** Char of XML 1.0, section 2.2, and the C1 controls it advises against. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu;

export const withoutForbidden = (text: string): string => text.toWellFormed().replace(FORBIDDEN, "");

/** Escaped for text and for attributes in double quotes; line ends of an attribute stay. */
function escapeXml(text: string): string {
  return withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;");
}

function piece(value: XmlValue): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeXml(value);
  if (typeof value === "number") return String(value);
  return "xml" in value ? value.xml : value.map(piece).join("");
}

/** Tagged template: markup as written, values escaped. */
export const xml = (strings: TemplateStringsArray, ...values: readonly XmlValue[]): Xml => ({
  xml: strings.reduce((whole, part, at) => whole + piece(values[at - 1] ?? null) + part),
});

/** The markup only where there is something to say. */
export const given = (text: string, make: (text: string) => Xml): Xml | null =>
  text === "" ? null : make(text);

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
