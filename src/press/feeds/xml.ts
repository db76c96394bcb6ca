/** Strict XML 1.0: everything put in is escaped, signs that XML forbids are left out. Pure. */

export interface Xml {
  readonly xml: string;
}

type XmlValue = string | number | Xml | null | readonly XmlValue[];

/** Escaped for text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // Char of XML 1.0, section 2.2: no C0 controls but tab and line ends, no U+FFFE and U+FFFF.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
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

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
