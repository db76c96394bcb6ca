import sharp from "sharp";

/** What the file of a photograph says of itself. */
export interface PictureLines {
  readonly headline?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly byline?: string;
  readonly alt?: string;
  readonly city?: string;
  readonly keyword?: string;
  readonly comment?: string;
}

const xmpOf = (lines: PictureLines): string => {
  const field = (name: string, text = ""): string => (text === "" ? "" : `<${name}>${text}</${name}>`);
  const list = (name: string, kind: "Alt" | "Seq" | "Bag", text = ""): string => {
    const language = kind === "Alt" ? ' xml:lang="x-default"' : "";
    return text === ""
      ? ""
      : `<${name}><rdf:${kind}><rdf:li${language}>${text}</rdf:li></rdf:${kind}></${name}>`;
  };
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${[
    field("photoshop:Headline", lines.headline),
    field("photoshop:Credit", lines.credit),
    field("photoshop:City", lines.city),
    list("dc:description", "Alt", lines.caption),
    list("dc:creator", "Seq", lines.byline),
    list("dc:subject", "Bag", lines.keyword),
    list("Iptc4xmpCore:AltTextAccessibility", "Alt", lines.alt),
  ].join("")}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
};

/** A small drawn photograph: hills in a colour that `shade` chooses, so that no two are alike. */
export async function makePicture(shade: number, lines: PictureLines = {}): Promise<Buffer> {
  const hue = Math.round(shade * 359);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="hsl(${hue} 40% 70%)"/><path d="M0 420 300 260 520 380 900 200V600H0z" fill="hsl(${hue} 35% 35%)"/></svg>`;
  return sharp(Buffer.from(drawing))
    .withExif({
      IFD0: { Software: lines.comment ?? "Brush" },
      IFD2: { UserComment: lines.comment ?? "none" },
    })
    .withXmp(xmpOf(lines))
    .jpeg({ quality: 80 })
    .toBuffer();
}
