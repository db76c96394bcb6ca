import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z", zone: "Europe/Berlin" };
const bytes = readFileSync(join(import.meta.dirname, "../fixtures/message.g2.xml"));
const result = await readCopy(bytes, AT);
const items = result.kind === "read" ? result.items : [];

function item(index: number): ReadItem {
  const found = items[index];
  assert.ok(found);
  return found;
}

async function itemsOf(source: string): Promise<readonly ReadItem[]> {
  const read = await readCopy(Buffer.from(source), AT);
  assert.equal(read.kind, "read", JSON.stringify(read));
  return read.kind === "read" ? read.items : [];
}

const codes = (index: number): readonly string[] => item(index).warnings.map((warning) => warning.code);
const texts = (index: number): readonly string[] =>
  item(index).paragraphs.map((block) => block.runs.map((run) => run.text).join(""));

describe("NewsML-G2", () => {
  it("gives an item for each of a message and names what holds no copy", () => {
    assert.equal(result.kind, "read");
    assert.equal(items.length, 8);
    assert.deepEqual(result.kind === "read" ? result.warnings.map((each) => each.code) : [], [
      "knowledge-item",
    ]);
  });

  it("maps the metadata of a story, in its own language", () => {
    const { ninjs, ...story } = item(0);
    assert.equal(story.agencyId, "urn:newsml:northline.example:20261117:0412");
    assert.equal(story.version, 3);
    assert.equal(story.signal, "update");
    assert.equal(story.headline, "Harbor bridge to close for nine weeks");
    assert.equal(story.slugline, "BRIDGE/Closure");
    assert.deepEqual(story.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.equal(story.editorNote, "With pictures.");
    assert.equal(story.rights, "(c) 2026 Northline\nNewspapers of the county only");
    assert.equal(ninjs.located, "Castle Quay");
    assert.equal(ninjs.firstCreated, "2026-11-17T14:00:00Z");
    assert.deepEqual(ninjs.headlines?.[1], {
      role: "subHeadline",
      value: "Ferries every quarter of an hour",
    });
  });

  it("resolves codes by the message's catalogue and IPTC's, and keeps ill-formed ones as they stand", () => {
    const { subjects, people, places } = item(0).ninjs;
    assert.deepEqual(subjects?.[0], {
      name: "transport",
      uri: "http://cv.iptc.org/newscodes/mediatopic/20000337",
    });
    assert.deepEqual(subjects?.[1], { uri: "https://codes.northline.example/subject/bridges" });
    assert.deepEqual(subjects?.[2], { literal: "broken" });
    assert.equal(people?.[0]?.name, "Tamsin Orde");
    assert.deepEqual(places?.[0]?.geoJSON, { type: "Point", coordinates: [-3.2, 51.5] });
    assert.ok(codes(0).includes("code-ill-formed"));
  });

  it("takes the dateline out of the paragraph below a teaser and notes out of the body", () => {
    assert.deepEqual(texts(0), [
      "A teaser for the front.",
      "The bridge will close for nine weeks.",
      "“Not ours to spend.”",
    ]);
    assert.equal(item(0).paragraphs[2]?.kind, "quote");
    assert.doesNotMatch(item(0).ninjs.bodies?.[1]?.value ?? "", /Call the desk/);
  });

  it("ties files and linked items to the story", () => {
    const [file, linked] = item(0).ninjs.associations ?? [];
    assert.equal(file?.renditions?.[0]?.href, "https://pictures.northline.example/a%20b.jpg");
    assert.equal(linked?.type, "picture");
    assert.equal(linked?.rel, "seeAlso");
  });

  it("fills deck and credit, and says how items stand to each other", () => {
    const [story, picture] = [
      "urn:newsml:northline.example:20261117:0412",
      "urn:newsml:northline.example:20261117:pic1",
    ];
    const pack = item(5).agencyId;
    assert.equal(item(0).deck, "Ferries every quarter of an hour");
    assert.equal(item(0).credit, "Northline");
    assert.deepEqual(item(0).links, [
      { rel: "related", agencyId: picture },
      { rel: "part-of", agencyId: pack },
    ]);
    assert.deepEqual(item(4).links, [
      { rel: "part-of", agencyId: pack },
      { rel: "picture-for", agencyId: story },
    ]);
    assert.deepEqual(
      item(5).links.map((link) => link.agencyId),
      [story, picture],
    );
  });

  it("reads links to earlier items and packages, and none to licences or pages of the web", async () => {
    const [linked] = await itemsOf(`<newsItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:text"/>
      <link rel="irel:previousVersion" residref="urn:x:1"/><link rel="irel:derivedFrom" residref="urn:x:0"/>
      <link rel="irel:rightspolicy" residref="urn:x:policy"/><link rel="irel:seeAlso" href="https://x.example/"/>
      <memberOf uri="urn:x:pack"/><memberOf literal="rule 7"/></itemMeta></newsItem>`);
    assert.deepEqual(linked?.links, [
      { rel: "follows", agencyId: "urn:x:1" },
      { rel: "related", agencyId: "urn:x:0" },
      { rel: "part-of", agencyId: "urn:x:pack" },
    ]);
  });

  it("reads dpa's teaser as deck once, its kicker, its slugline in the page, and hops as sources", async () => {
    const [story] = await itemsOf(`<newsItem guid="urn:x:3" xml:lang="de">
      <hopHistory><hop seq="1"><party qcode="nprov:NL"><name>Northline</name></party></hop></hopHistory>
      <rightsInfo><usageTerms>None</usageTerms></rightsInfo>
      <itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>
      <headline rank="1">Neun Wochen</headline><headline rank="3">Hafen</headline><creditline>nl–</creditline>
      <subject qcode="nl:7" type="nltype:topic"><name>Schiffe</name><sameAs qcode="medtop:20000343"/></subject>
      <description role="drol:teaser">Die Fähre fährt.</description></contentMeta>
      <contentSet><inlineXML><html><body><header><ul class="slugline"><li>Verkehr</li><li>Wexmoor</li></ul></header>
      <section><p class="teaser">Die Fähre fährt.</p><p>Die Brücke schließt.</p></section></body></html></inlineXML></contentSet>
      </newsItem>`);
    assert.equal(story?.deck, "Die Fähre fährt.");
    assert.deepEqual(
      story?.paragraphs.map((block) => block.runs[0]?.text),
      ["Die Brücke schließt."],
    );
    assert.deepEqual(story?.ninjs.headlines?.[1], { role: "kicker", value: "Hafen" });
    assert.equal(story?.slugline, "Verkehr/Wexmoor");
    assert.equal(story?.credit, "nl");
    assert.equal(story?.rights, "");
    assert.deepEqual(story?.ninjs.infoSources?.at(-1), {
      name: "Northline",
      role: "hop",
      uri: "http://cv.iptc.org/newscodes/newsprovider/NL",
    });
    assert.deepEqual(story?.ninjs.subjects?.[1], {
      name: "waterway and maritime transport",
      uri: "http://cv.iptc.org/newscodes/mediatopic/20000343",
    });
  });

  it("names places by what the item asserts of their numbers, and drops dashes written as tags", async () => {
    const [story] =
      await itemsOf(`<newsItem guid="urn:x:4"><itemMeta><itemClass qcode="ninat:graphics"/></itemMeta>
      <contentMeta><subject type="cpnat:geoArea" qcode="nlplace:7"/></contentMeta>
      <assert qcode="nlmeta:rich:7"><name>Castle Quay</name></assert>
      <contentSet><inlineXML><html><body><p>8&lt;endash&gt;-&lt;/endash&gt;9 weeks.</p></body></html></inlineXML></contentSet></newsItem>`);
    assert.equal(story?.ninjs.places?.[0]?.name, "Castle Quay");
    assert.equal(story?.paragraphs[0]?.runs[0]?.text, "8\u20139 weeks.");
    assert.equal(story?.ninjs.type, "graphic");
  });

  it("reads a body in base64, and takes headline, dateline, marks and codes of desks out of it", async () => {
    const html = `<p>Northline Sports</p><p>Nine weeks</p><p>MOSS -- The bridge closes.</p><p>It opened in 1931. ==Tide</p><p>51 77 03 CRO01 1113 APE48 LOC03</p>`;
    const [story] =
      await itemsOf(`<newsItem guid="urn:x:5"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
      <contentMeta><headline>Nine weeks</headline><headline role="hld:subHeadline">Nine weeks</headline></contentMeta><contentSet>
      <inlineData contenttype="text/html" encoding="enc:base64">${Buffer.from(html).toString("base64")}</inlineData></contentSet></newsItem>`);
    assert.deepEqual(
      story?.paragraphs.map((block) => block.runs[0]?.text),
      ["Northline Sports", "MOSS -- The bridge closes.", "It opened in 1931."],
    );
    assert.equal(story?.deck, "");
  });

  it("reads NITF in an item that has no headline and a byline whose words touch", async () => {
    const [story] =
      await itemsOf(`<newsItem guid="urn:x:6"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML>
      <nitf><head><title>Nine weeks</title></head><body><body.head><byline>By<person>Staff Reporter</person><byttl>Northline</byttl></byline></body.head>
      <body.content><p>By Orla Penhallow</p><p>MOSS -- The bridge closes.</p><p>It opened in 1931.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`);
    assert.equal(story?.headline, "Nine weeks");
    assert.equal(story?.byline, "By Orla Penhallow");
    assert.deepEqual(story?.dateline, { place: "MOSS", region: "" });
    assert.match(story?.ninjs.by ?? "", /Orla/);
  });

  it("reads all rights, shares of companies, sizes of one picture, and texts of an event in its language", async () => {
    const [story] =
      await itemsOf(`<newsItem guid="urn:x:7" xml:lang="en"><rightsInfo><usageTerms xml:lang="en">No archive</usageTerms><usageTerms xml:lang="de">Kein</usageTerms></rightsInfo>
      <rightsInfo><usageTerms>No resale</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>
      <subject type="cpnat:organisation"><name>Quays</name><organisationDetails><hasInstrument symbol="QY" market="mic:XLON"/></organisationDetails></subject></contentMeta>
      <contentSet><remoteContent rendition="rnd:highRes" href="https://p.example/a.jpg" contenttype="image/jpeg"/>
      <remoteContent rendition="rnd:thumbnail" href="https://p.example/b.jpg" contenttype="image/jpeg"/></contentSet></newsItem>`);
    assert.equal(story?.ninjs.usageTerms, "No archive\nNo resale");
    assert.deepEqual(story?.ninjs.organisations?.[0]?.symbols, [{ exchange: "XLON", symbol: "QY" }]);
    assert.deepEqual(
      story?.ninjs.associations?.map((each) => each.renditions?.map((rendition) => rendition.name)),
      [["highRes", "thumbnail"]],
    );
    const [event] =
      await itemsOf(`<conceptItem guid="urn:x:8" xml:lang="en"><concept><type qcode="cpnat:event"/><name>Vote</name>
      <definition role="drol:short" xml:lang="de">Kurz</definition><definition role="drol:short" xml:lang="en">Short</definition>
      <definition role="drol:long" xml:lang="de">Lang</definition></concept></conceptItem>`);
    assert.deepEqual(
      event?.ninjs.descriptions?.map((each) => each.value),
      ["Short", "Lang"],
    );
  });

  it("takes pictures out of the page where the item names none, and makes no item of an empty package", async () => {
    const items =
      await itemsOf(`<newsMessage><itemSet><packageItem><itemRef residref="urn:x:9"/></packageItem><newsItem guid="urn:x:9">
      <itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML><html><body><div class="dat"><span class="vignette">Sport</span></div>
      <p>The bridge closes.</p><figure><img src="https://p.example/a.jpg"/><figcaption>Low water.</figcaption></figure></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`);
    assert.equal(items.length, 1);
    const [picture] = items[0]?.ninjs.associations ?? [];
    assert.equal(picture?.descriptions?.[0]?.value, "Low water.");
    assert.equal(picture?.renditions?.[0]?.href, "https://p.example/a.jpg");
    assert.equal(items[0]?.paragraphs.length, 1);
  });

  it("reads Infomaker's documents by what their elements say they are", async () => {
    const [story] =
      await itemsOf(`<newsItem guid="urn:x:10"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML>
      <idf xmlns="http://www.infomaker.se/idf/1.0"><group type="header"><element type="headline">Bron stängs</element><element type="dateline">Moss</element></group>
      <group type="body"><element type="body">Den <strong>stängs</strong> nu.</element><object type="x-im/image"><data><text>Lågvatten.</text></data></object>
      <element type="subheadline1">Färjor</element><element type="body">De går.</element></group></idf></inlineXML></contentSet></newsItem>`);
    assert.equal(story?.headline, "Bron stängs");
    assert.equal(story.dateline.place, "Moss");
    assert.deepEqual(
      story.paragraphs.map((block) => [block.kind, block.runs.map((run) => run.text).join("")]),
      [
        ["paragraph", "Den stängs nu."],
        ["subhead", "Färjor"],
        ["paragraph", "De går."],
      ],
    );
  });

  it("moves a note from the body to the editor's note", () => {
    assert.equal(item(1).signal, "correction");
    assert.equal(item(1).editorNote, "(Corrects second paragraph to nine weeks)");
    assert.deepEqual(texts(1), ["The bridge will close.", "It opened in 1931."]);
  });

  it("takes version numbers that do not count for none, so that the time orders them", () => {
    assert.equal(item(1).version, null);
    assert.equal(item(1).ninjs.version, "978556838");
  });

  it("reads a cancel as a kill", () => {
    assert.equal(item(2).signal, "kill");
    assert.equal(item(2).agencyId, item(1).agencyId);
    assert.ok(!codes(2).includes("body-empty"));
  });

  it("reads an embargo, plain text, and times without offset in the source's zone", () => {
    assert.equal(item(3).embargoUntil, "2026-11-18T00:01:00Z");
    assert.equal(item(3).ninjs.embargoedUntil, "2026-11-18T00:01:00Z");
    assert.equal(item(3).sentAt, "2026-11-17T17:00:00+01:00");
    assert.deepEqual(texts(3), ["The report puts the rise at 4 per cent.", "It will be read on Thursday."]);
  });

  it("holds an item whose embargo has no end, and leaves the agency's status alone", () => {
    assert.equal(item(4).signal, "withhold");
    assert.equal(item(4).ninjs.pubStatus, "usable");
    assert.ok(codes(4).includes("embargo-unclear"));
  });

  it("reads a picture with its caption, photographer and file", () => {
    const { ninjs, byline } = item(4);
    assert.equal(ninjs.type, "picture");
    assert.equal(byline, "Pia Quell");
    assert.equal(ninjs.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(ninjs.renditions?.length, 1);
    assert.equal(ninjs.renditions?.[0]?.href, "urn:newsml:northline.example:20261117:pic1:hi");
  });

  it("reads a package as its members, and a group that names itself only once", () => {
    const { ninjs } = item(5);
    assert.equal(ninjs.type, "composite");
    assert.deepEqual(
      ninjs.associations?.map((each) => [each.rel, each.name]),
      [
        ["main", "Harbor bridge"],
        ["side", "urn:newsml:northline.example:20261117:pic1"],
      ],
    );
  });

  it("reads planning and events for the diary, marked as no story", () => {
    assert.equal(item(6).ninjs.type, "planning");
    assert.deepEqual(item(6).ninjs.plannedCoverage?.[0], {
      title: "Vote story",
      type: "text",
      dates: { expectedStartDate: "2026-11-18" },
    });
    assert.equal(item(7).ninjs.type, "event");
    assert.equal(item(7).ninjs.eventDetails?.dates?.startDate, "2026-11-18T19:00:00+00:00");
    assert.deepEqual([item(6).signal, item(7).signal], ["advisory", "advisory"]);
  });

  it("refuses a message that ends before its time", async () => {
    const torn = await readCopy(bytes.subarray(0, 3000), AT);
    assert.equal(torn.kind === "refused" ? torn.code : "", "xml-torn");
    assert.match(torn.kind === "refused" ? torn.message : "", /is closed\. Its <[\w-]+> is not closed\.$/);
  });
});
