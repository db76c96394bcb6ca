import { bodyToSend, withDateline, type OutgoingItem, type OutgoingPicture } from "./outgoing-item.ts";
import { htmlOf } from "./xhtml-body.ts";
import { given, xml, xmlDocument, type Xml } from "../../platform/index.ts";

/**
 * RSS 2.0 with the full text, for partners that read nothing else. RSS can neither hold a story back
 * nor kill one: what is under embargo or withheld is left out, and a kill is an entry that says so.
 * Source: RSS Advisory Board, RSS 2.0.11, with the content, Dublin Core, Atom and Media RSS modules.
 */

export interface OutgoingFeed {
  readonly title: string;
  readonly description: string;
  /** Address of the page that shows the same. */
  readonly link: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly language: string;
  /** RFC 3339: when the feed is made; decides which embargoes are over. */
  readonly madeAt: string;
}

/** RFC 822 date with a four-digit year. */
const rssDate = (instant: string): string => new Date(instant).toUTCString();

function mediaOf(picture: OutgoingPicture): Xml {
  const contents = picture.renditions.map(
    (each) =>
      xml`<media:content url="${each.href}" medium="image" type="${each.contentType}"${each.width === null ? null : xml` width="${each.width}"`}${each.height === null ? null : xml` height="${each.height}"`}/>`,
  );
  return xml`<media:group>${contents}${given(picture.credit, (text) => xml`<media:credit>${text}</media:credit>`)}${given(picture.caption, (text) => xml`<media:description type="plain">${text}</media:description>`)}${given(picture.copyright, (text) => xml`<media:copyright>${text}</media:copyright>`)}</media:group>
`;
}

const MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

function categoryOf({ name, uri }: OutgoingItem["subjects"][number]): readonly Xml[] {
  const code = uri.startsWith(MEDIA_TOPICS) ? uri.slice(MEDIA_TOPICS.length) : "";
  return [
    ...(name === ""
      ? []
      : [
          xml`<category>${name}</category>
`,
        ]),
    ...(code === ""
      ? []
      : [
          xml`<category domain="${MEDIA_TOPICS}">${code}</category>
`,
        ]),
  ];
}

/** "WITHDRAWN" is the mark agencies set before a headline, and readers of feeds look for. */
const withdrawn = (
  item: OutgoingItem,
): Xml => xml`<description>${["This story has been withdrawn and must not be used.", item.note].filter(Boolean).join(" ")}</description>
`;

function textOf(item: OutgoingItem): Xml {
  const { blocks, pictures, deck } = bodyToSend(item);
  return xml`${given(
    deck,
    (text) => xml`<description>${text}</description>
`,
  )}<content:encoded>${htmlOf(withDateline(item, blocks))}</content:encoded>
${pictures.map(mediaOf)}`;
}

function itemOf(item: OutgoingItem): Xml {
  const isKilled = item.status === "canceled";
  return xml`<item>
<title>${isKilled ? `WITHDRAWN: ${item.headline}` : item.headline}</title>
${given(
  item.link,
  (link) => xml`<link>${link}</link>
`,
)}<guid isPermaLink="false">${item.uri}</guid>
<pubDate>${rssDate(item.firstCreated)}</pubDate>
<atom:updated>${item.versionCreated}</atom:updated>
${given(
  item.byline,
  (name) => xml`<dc:creator>${name}</dc:creator>
`,
)}${given(
    item.credit,
    (name) => xml`<dc:publisher>${name}</dc:publisher>
`,
  )}${given(
    item.copyrightNotice || item.copyrightHolder,
    (rights) => xml`<dc:rights>${rights}</dc:rights>
`,
  )}<dc:language>${item.language}</dc:language>
${item.subjects.flatMap(categoryOf)}${isKilled ? withdrawn(item) : textOf(item)}</item>
`;
}

const mayBeSent = (item: OutgoingItem, madeAt: string): boolean =>
  item.status === "canceled" ||
  (item.status === "usable" &&
    (item.embargoUntil === null || Date.parse(item.embargoUntil) <= Date.parse(madeAt)));

export function writeRssFull(items: readonly OutgoingItem[], feed: OutgoingFeed): Uint8Array {
  return new TextEncoder().encode(
    xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.link}</link>
<description>${feed.description || feed.title}</description>
<language>${feed.language.toLowerCase()}</language>
<lastBuildDate>${rssDate(feed.madeAt)}</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
${items.filter((item) => mayBeSent(item, feed.madeAt)).map(itemOf)}</channel>
</rss>`),
  );
}
