/** What a served picture says of itself; "" leaves a field out. */
export interface CreditLines {
  readonly headline: string;
  readonly caption: string;
  readonly credit: string;
  readonly byline: string;
  readonly source: string;
  readonly copyright: string;
  readonly usageTerms: string;
  /** URI of IPTC's digital source type: how the picture came about. */
  readonly digitalSourceType: string;
}

const escape = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- signs that XML 1.0 cannot hold
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const field = (name: string, text: string, list: "Alt" | "Seq" | "none"): string => {
  if (text === "") return "";
  const language = list === "Alt" ? ' xml:lang="x-default"' : "";
  const inner =
    list === "none" ? escape(text) : `<rdf:${list}><rdf:li${language}>${escape(text)}</rdf:li></rdf:${list}>`;
  return `<${name}>${inner}</${name}>`;
};

/**
 * The XMP packet of a served picture (IPTC Photo Metadata Standard 2023.2, mapped to XMP):
 * the lines that must travel with it, and nothing that tells of a place, a camera or a person
 * photographed. Null when there is nothing to say.
 */
export function creditXmp(lines: CreditLines): string | null {
  const fields = [
    field("photoshop:Headline", lines.headline, "none"),
    field("dc:description", lines.caption, "Alt"),
    field("photoshop:Credit", lines.credit, "none"),
    field("dc:creator", lines.byline, "Seq"),
    field("photoshop:Source", lines.source, "none"),
    field("dc:rights", lines.copyright, "Alt"),
    field("xmpRights:UsageTerms", lines.usageTerms, "Alt"),
    field("Iptc4xmpExt:DigitalSourceType", lines.digitalSourceType, "none"),
  ].join("");
  if (fields === "") return null;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${fields}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}
