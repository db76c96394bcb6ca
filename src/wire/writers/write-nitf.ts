import type { WireBlock } from "../formats/read-copy.ts";
import { bodyToSend, type OutgoingItem, type OutgoingPicture } from "./outgoing-item.ts";
import { given, xml, xmlDocument, type Xml } from "../../platform/index.ts";

/** NITF 3.6. Source: IPTC NITF 3.6 XML Schema. */

type Run = WireBlock["runs"][number];

function runOf(run: Run): Xml {
  let text = xml`${run.text}`;
  if (run.italic === true) text = xml`<em>${text}</em>`;
  if (run.bold === true) text = xml`<em class="bold">${text}</em>`;
  return run.href === undefined ? text : xml`<a href="${run.href}">${text}</a>`;
}

function blockOf(block: WireBlock): Xml {
  const runs = block.runs.map(runOf);
  switch (block.kind) {
    case "paragraph":
      return xml`<p>${runs}</p>
`;
    case "subhead":
      return xml`<hl2>${runs}</hl2>
`;
    case "quote":
      return xml`<bq><block><p>${runs}</p></block></bq>
`;
    case "list-item":
      return xml`<li>${runs}</li>
`;
    case "table":
      return xml`<table>${(block.rows ?? [])
        .filter((row) => row.length > 0)
        .map((row) => xml`<tr>${row.map((cell) => xml`<td>${cell}</td>`)}</tr>`)}</table>
`;
  }
}

/** Items of a list stand in one list as long as they follow each other. */
function blocksOf(blocks: readonly WireBlock[]): readonly Xml[] {
  return blocks.map((block, index) => {
    if (block.kind !== "list-item") return blockOf(block);
    const isFirst = blocks[index - 1]?.kind !== "list-item";
    const isLast = blocks[index + 1]?.kind !== "list-item";
    return { xml: `${isFirst ? "<ul>" : ""}${blockOf(block).xml}${isLast ? "</ul>" : ""}` };
  });
}

/** ISO 8601 basic, as the standard's examples have it. */
const norm = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/gu, "");

const size = (name: string, pixels: number | null): Xml | null =>
  pixels === null ? null : { xml: ` ${name}="${Math.round(pixels)}"` };

const mediaOf = (picture: OutgoingPicture): Xml => xml`<media media-type="image">
${picture.renditions.map(
  (each) =>
    xml`<media-reference name="${each.name}" mime-type="${each.contentType}" source="${each.href}" source-credit="${picture.credit}" copyright="${picture.copyright}"${size("width", each.width)}${size("height", each.height)}/>
`,
)}${given(picture.caption, (text) => xml`<media-caption><p>${text}</p></media-caption>`)}
</media>
`;

/** The status of the document; one that waits for its hour is "embargoed". */
const managementStatus = (item: OutgoingItem): string =>
  item.status === "usable" && item.embargoUntil !== null ? "embargoed" : item.status;

function messageOf(item: OutgoingItem): Xml | null {
  if (item.change === "correction" && item.status !== "canceled")
    return xml`<correction info="${item.note}" id-string="${item.uri}"/>
`;
  const type = item.status === "canceled" ? "kill" : item.change;
  if (type === "none" && item.note === "") return null;
  return xml`<ed-msg${type === "none" ? null : xml` msg-type="${type}"`} info="${item.note}"/>
`;
}

const meta = (name: string, content: string): Xml | null =>
  content === ""
    ? null
    : xml`<meta name="${name}" content="${content}"/>
`;

/** Numbers of Media Topics: the subject element of NITF knows only the older subject codes. */
const topics = (item: OutgoingItem): readonly Xml[] =>
  item.subjects
    .filter(({ uri }) => uri !== "")
    .map(
      ({ name, uri }) => xml`<classifier type="subject" idsrc="${uri}" value="${name}"/>
`,
    );

function docdata(item: OutgoingItem): Xml {
  return xml`<docdata management-status="${managementStatus(item)}">
${messageOf(item)}<doc-id regsrc="${item.provider}" id-string="${item.uri}"/>
${
  item.urgency === null
    ? null
    : xml`<urgency ed-urg="${item.urgency}"/>
`
}<date.issue norm="${norm(item.versionCreated)}"/>
${
  item.embargoUntil === null
    ? null
    : xml`<date.release norm="${norm(item.embargoUntil)}"/>
`
}<du-key version="${item.version}"/>
${given(
  item.copyrightHolder,
  (holder) => xml`<doc.copyright year="${item.firstCreated.slice(0, 4)}" holder="${holder}"/>
`,
)}${given(
    item.usageTerms,
    (terms) => xml`<doc.rights type="${terms}"/>
`,
  )}<key-list>${item.subjects.filter(({ name }) => name !== "").map(({ name }) => xml`<keyword key="${name}"/>`)}</key-list>
<identified-content>${topics(item)}</identified-content>
</docdata>
`;
}

const dateline = ({ place, region }: OutgoingItem["dateline"]): Xml | null =>
  given(
    place,
    (city) =>
      xml`<dateline><location><city>${city}</city>${given(region, (state) => xml`, <state>${state}</state>`)}</location></dateline>
`,
  );

export function writeNitf(item: OutgoingItem): Uint8Array {
  const { blocks, pictures, deck } = bodyToSend(item);
  return new TextEncoder().encode(
    xmlDocument(xml`<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="${item.language}" version="-//IPTC//DTD NITF 3.6//EN">
<head>
<title>${item.headline}</title>
${meta("slugline", item.slugline)}${meta("creditline", item.credit)}${meta("copyright", item.copyrightNotice)}${docdata(item)}<revision-history norm="${norm(item.firstCreated)}"/>
</head>
<body>
<body.head>
<hedline><hl1>${item.headline}</hl1>${given(deck, (text) => xml`<hl2>${text}</hl2>`)}</hedline>
${given(
  item.byline,
  (text) => xml`<byline>${text}</byline>
`,
)}${given(
      item.provider,
      (text) => xml`<distributor>${text}</distributor>
`,
    )}${dateline(item.dateline)}</body.head>
<body.content>
<block>
${blocksOf(blocks)}${pictures.map(mediaOf)}</block>
</body.content>
</body>
</nitf>`),
  );
}
