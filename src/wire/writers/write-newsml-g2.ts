import {
  bodyToSend,
  datelineText,
  type OutgoingItem,
  type OutgoingPicture,
  type OutgoingSubject,
} from "./outgoing-item.ts";
import { xhtmlOf } from "./xhtml-body.ts";
import { given, xml, xmlDocument, type Xml } from "../../platform/index.ts";

/**
 * A message of NewsML-G2 2.35 at conformance level power: the text, each picture as an item of its
 * own, and a package that ties them. Source: IPTC NewsML-G2 2.35.
 */

const MEDIA_TOPIC = /^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/(\d{8})$/u;

const CATALOG = xml`<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
`;

const named = (name: string, value: string): Xml | null =>
  value === ""
    ? null
    : { xml: xml`<NAME literal="${value}"><name>${value}</name></NAME>`.xml.replaceAll("NAME", name) };

function rightsInfo(holder: string, notice: string, terms: string): Xml | null {
  if (holder === "" && notice === "" && terms === "") return null;
  return xml`<rightsInfo>${named("copyrightHolder", holder)}${given(notice, (text) => xml`<copyrightNotice>${text}</copyrightNotice>`)}${given(terms, (text) => xml`<usageTerms>${text}</usageTerms>`)}</rightsInfo>
`;
}

const subject = ({ name, uri }: OutgoingSubject): Xml => {
  const code = MEDIA_TOPIC.exec(uri)?.[1];
  const label = given(name, (text) => xml`<name>${text}</name>`);
  if (code !== undefined)
    return xml`<subject type="cpnat:abstract" qcode="medtop:${code}">${label}</subject>`;
  return xml`<subject type="cpnat:abstract" uri="${uri}">${label}</subject>`;
};

/** Signals say what pubStatus cannot: that a version corrects, updates or kills the one before. */
function signalOf(item: OutgoingItem): Xml | null {
  const signal = item.status === "canceled" ? "kill" : item.change;
  return signal === "none" ? null : xml`<signal qcode="sig:${signal}"/>`;
}

/** What the text, its pictures and its package have in common. */
function itemMeta(item: OutgoingItem, itemClass: string, title: string, links: readonly Xml[]): Xml {
  return xml`<itemMeta>
<itemClass qcode="ninat:${itemClass}"/>
${named("provider", item.provider || "unnamed")}
<versionCreated>${item.versionCreated}</versionCreated>
<firstCreated>${item.firstCreated}</firstCreated>
${item.embargoUntil === null ? null : xml`<embargoed>${item.embargoUntil}</embargoed>`}
<pubStatus qcode="stat:${item.status}"/>
${given(title, (text) => xml`<title>${text}</title>`)}
${given(item.note, (text) => xml`<edNote>${text}</edNote>`)}
${signalOf(item)}
${links}</itemMeta>
`;
}

const attributes = (item: OutgoingItem, uri: string): Xml =>
  xml`xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${uri}" version="${item.version}" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="${item.language}"`;

function textItem(item: OutgoingItem, pictures: readonly OutgoingPicture[]): Xml {
  const { blocks, deck } = bodyToSend(item);
  const keywords = item.subjects.filter(({ uri }) => uri === "");
  const links = pictures.map(
    ({ uri }) => xml`<link rel="irel:seeAlso" residref="${uri}"><itemClass qcode="ninat:picture"/></link>
`,
  );
  return xml`<newsItem ${attributes(item, item.uri)}>
${CATALOG}${rightsInfo(item.copyrightHolder, item.copyrightNotice, item.usageTerms)}${itemMeta(item, "text", item.headline, links)}<contentMeta>
${item.urgency === null ? null : xml`<urgency>${item.urgency}</urgency>`}
<language tag="${item.language}"/>
${keywords.map(({ name }) => xml`<keyword>${name}</keyword>`)}
${item.subjects.filter(({ uri }) => uri !== "").map(subject)}
${given(item.slugline, (text) => xml`<slugline>${text}</slugline>`)}
${given(item.headline, (text) => xml`<headline role="hld:main">${text}</headline>`)}
${given(deck, (text) => xml`<headline role="hld:subHeadline">${text}</headline>`)}
${given(datelineText(item.dateline), (text) => xml`<dateline>${text}</dateline>`)}
${given(item.byline, (text) => xml`<by>${text}</by>`)}
${given(item.credit, (text) => xml`<creditline>${text}</creditline>`)}
</contentMeta>
<contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${item.headline}</title></head><body>
${xhtmlOf(blocks)}
</body></html></inlineXML>
</contentSet>
</newsItem>
`;
}

const size = (name: string, pixels: number | null): Xml | null =>
  pixels === null ? null : { xml: ` ${name}="${Math.round(pixels)}"` };

function pictureItem(item: OutgoingItem, picture: OutgoingPicture): Xml {
  return xml`<newsItem ${attributes(item, picture.uri)}>
${CATALOG}${rightsInfo("", picture.copyright, item.usageTerms)}${itemMeta({ ...item, note: "" }, "picture", "", [])}<contentMeta>
${given(picture.credit, (text) => xml`<creditline>${text}</creditline>`)}
${given(picture.caption, (text) => xml`<description role="drol:caption">${text}</description>`)}
</contentMeta>
<contentSet>
${picture.renditions.map(
  (each) =>
    xml`<remoteContent rendition="rnd:${each.name}" href="${each.href}" contenttype="${each.contentType}"${size("width", each.width)}${size("height", each.height)}/>
`,
)}</contentSet>
</newsItem>
`;
}

function packageItem(item: OutgoingItem, pictures: readonly OutgoingPicture[]): Xml {
  const reference = (uri: string, itemClass: string): Xml =>
    xml`<itemRef residref="${uri}"><itemClass qcode="ninat:${itemClass}"/></itemRef>
`;
  return xml`<packageItem ${attributes(item, `${item.uri}#package`)}>
${CATALOG}${itemMeta({ ...item, note: "" }, "composite", item.headline, [])}<groupSet root="all">
<group id="all" role="group:main">
${reference(item.uri, "text")}${pictures.map(({ uri }) => reference(uri, "picture"))}</group>
</groupSet>
</packageItem>
`;
}

function itemsOf(item: OutgoingItem): readonly (Xml | null)[] {
  const { pictures } = bodyToSend(item);
  return [
    textItem(item, pictures),
    ...pictures.map((picture) => pictureItem(item, picture)),
    pictures.length === 0 ? null : packageItem(item, pictures),
  ];
}

/** Several stories in one message, which is dated by the newest; there must be one at least. */
export function writeNewsmlG2Message(items: readonly [OutgoingItem, ...OutgoingItem[]]): Uint8Array {
  const [{ provider }] = items;
  const times = items.map((item) => item.versionCreated);
  const sent = times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? "";
  return new TextEncoder().encode(
    xmlDocument(xml`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>${sent}</sent>${given(provider, (text) => xml`<sender>${text}</sender>`)}</header>
<itemSet>
${items.flatMap(itemsOf)}</itemSet>
</newsMessage>`),
  );
}

export const writeNewsmlG2 = (item: OutgoingItem): Uint8Array => writeNewsmlG2Message([item]);
