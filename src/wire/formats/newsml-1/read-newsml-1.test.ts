import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { detectFormat, readCopy, type ReadItem, type ReadResult } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const bytesOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures", name));
const story = bytesOf("story.newsml1.xml").toString();

async function itemsOf(bytes: Uint8Array | string): Promise<readonly ReadItem[]> {
  const result = await readCopy(typeof bytes === "string" ? Buffer.from(bytes) : bytes, AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  return result.kind === "read" ? result.items : [];
}

async function itemOf(bytes: Uint8Array | string): Promise<ReadItem> {
  const [item] = await itemsOf(bytes);
  assert.ok(item);
  return item;
}

/** The story with parts of it replaced, each of which must be there. */
function changed(...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replaceAll(from, to);
  }, story);
}

const codes = (item: ReadItem): readonly string[] => item.warnings.map((warning) => warning.code);
const shown = (item: ReadItem): readonly string[] =>
  item.paragraphs.map(
    (block) => `${block.kind}: ${block.rows?.join("|") ?? block.runs.map((run) => run.text).join("")}`,
  );

describe("a NewsML 1 text with pictures", () => {
  it("is told by its bytes, and reads in spite of a doctype that names a DTD", async () => {
    assert.equal(detectFormat(Buffer.from(story)), "newsml-1");
    assert.equal((await itemsOf(story)).length, 1);
  });

  it("says which item it is a version of, and when", async () => {
    const item = await itemOf(story);
    assert.equal(item.agencyId, "urn:newsml:northline.example:20261117T150900Z:TX-NLN-BRG01");
    assert.equal(item.version, 2);
    assert.equal(item.sentAt, "2026-11-17T16:40:00+00:00");
    assert.equal(item.ninjs.firstCreated, "2026-11-17T15:09:00+00:00");
    assert.equal(item.signal, "update");
    assert.equal(item.urgency, 4);
    assert.equal(item.ninjs.pubStatus, "usable");
    assert.deepEqual(item.links, [
      { rel: "follows", agencyId: "urn:newsml:northline.example:20261117T080000Z:TX-NLN-ALERT" },
      { rel: "related", agencyId: "urn:newsml:northline.example:20261117T150900Z:doc-77" },
    ]);
  });

  it("maps the lines around the text", async () => {
    const item = await itemOf(story);
    assert.equal(item.headline, "Harbor bridge to close for nine weeks");
    assert.equal(item.deck, "Ferries every quarter of an hour");
    assert.equal(item.slugline, "Wexmoor-bridge-transport");
    assert.equal(item.byline, "Ada Finch, Harbor Reporter");
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.equal(item.credit, "Northline");
    assert.equal(item.editorNote, "UPDATES with ferry times\n(Picture)\naf/op/tq");
    assert.equal(
      item.rights,
      "© 2026 Northline\nNewspapers of the county only\nNo archive\nGeography: Wexmoor\nUntil: 20261217",
    );
    assert.equal(item.ninjs.expires, "2026-12-17T00:00:00Z");
    assert.equal(item.ninjs.language, "en-GB");
  });

  it("reads an NITF body without the initials below it", async () => {
    assert.deepEqual(shown(await itemOf(story)), [
      "paragraph: The bridge will close for nine weeks, the works committee heard, and Orla Penhallow said it was late.",
      "subhead: What is closed",
      "table: Pier,Ferries|Castle Quay,64",
      "paragraph: A third winter is not ours to spend.",
    ]);
  });

  it("tells people, companies, places, subjects and keywords apart", async () => {
    const { ninjs } = await itemOf(story);
    assert.deepEqual(
      ninjs.people?.map((person) => person.name),
      ["Orla Penhallow", "Pia Quell", "Orla Penhallow"],
    );
    assert.deepEqual(ninjs.organisations, [{ name: "Wexmoor Harbor Trust", rel: "about" }]);
    assert.deepEqual(ninjs.places?.[0], { name: "Castle Quay", rel: "origin" });
    assert.deepEqual(
      ninjs.subjects?.slice(0, 3).map((subject) => subject.uri ?? subject.literal),
      [
        "http://cv.iptc.org/newscodes/subjectcode/04015000",
        "http://cv.iptc.org/newscodes/mediatopic/20000337",
        "TRN",
      ],
    );
    assert.equal(ninjs.subjects?.[0]?.confidence, 90);
    assert.deepEqual(
      ninjs.subjects?.filter((subject) => subject.rel === "keyword").map((subject) => subject.name),
      ["bridge", "ferry", "harbor"],
    );
  });

  it("ties a picture to the text with caption, credit, rights and renditions", async () => {
    const { associations } = (await itemOf(story)).ninjs;
    assert.equal(associations?.length, 1);
    const picture = associations?.[0];
    assert.equal(picture?.type, "picture");
    assert.equal(picture?.headlines?.[0]?.value, "The bridge at low water");
    assert.equal(picture?.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(picture?.by, "PIA QUELL");
    assert.equal(picture?.copyrightNotice, "© Northline pictures");
    assert.equal(picture?.usageTerms, "Not for calendars");
    assert.deepEqual(picture?.infoSources, [{ name: "Northline/Quell", role: "creditline" }]);
    assert.deepEqual(picture?.renditions, [
      {
        name: "thumbnail",
        href: "https://pictures.northline.example/brg-t.jpg",
        contentType: "image/jpeg",
        width: 120,
        height: 80,
        sizeInBytes: 4200,
      },
      { name: "highdef", contentType: "image/jpeg", title: "brg-hd.jpg", width: 3600, height: 2400 },
    ]);
  });
});

describe("what an agency orders in NewsML 1", () => {
  it("is a kill by status, of the same item", async () => {
    const item = await itemOf(changed(['<Status FormalName="Usable"/>', '<Status FormalName="Canceled"/>']));
    assert.equal(item.signal, "kill");
    assert.equal(item.ninjs.pubStatus, "canceled");
    assert.equal(item.agencyId, (await itemOf(story)).agencyId);
  });

  it("is a correction or a kill by instruction", async () => {
    const instructed = async (name: string, revision = ""): Promise<string> =>
      (
        await itemOf(
          changed([
            '<Urgency FormalName="4"/>',
            `<Urgency FormalName="4"/><Instruction FormalName="${name}">${revision}</Instruction>`,
          ]),
        )
      ).signal;
    assert.equal(await instructed("Correction"), "correction");
    assert.equal(await instructed("Rectify"), "correction");
    assert.equal(await instructed("Kill"), "kill");
    assert.equal(await instructed("Delete", '<RevisionStatus Revision="1"/>'), "update");
    assert.equal(await instructed("Delete", '<RevisionStatus Revision="2"/>'), "kill");
  });

  it("is an embargo until the status will change", async () => {
    const embargoed = changed([
      '<Status FormalName="Usable"/>',
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261118T000100+0000</DateAndTime></StatusWillChange>',
    ]);
    const item = await itemOf(embargoed);
    assert.equal(item.embargoUntil, "2026-11-18T00:01:00+00:00");
    assert.equal(item.ninjs.embargoedUntil, "2026-11-18T00:01:00+00:00");
    assert.equal(item.ninjs.pubStatus, "usable");
  });

  it("is an embargo without an end where no time stands", async () => {
    const item = await itemOf(changed(['<Status FormalName="Usable"/>', '<Status FormalName="Embargoed"/>']));
    assert.equal(item.signal, "withhold");
    assert.ok(codes(item).includes("embargo-unclear"));
  });

  it("is to hold back while withheld, and to stop at an end of use", async () => {
    assert.equal(
      (await itemOf(changed(['<Status FormalName="Usable"/>', '<Status FormalName="Withheld"/>']))).ninjs
        .pubStatus,
      "withheld",
    );
    const ending = changed([
      '<Status FormalName="Usable"/>',
      '<Status FormalName="Usable"/><StatusWillChange><FutureStatus FormalName="Canceled"/><DateAndTime>20261201T000000Z</DateAndTime></StatusWillChange>',
    ]);
    assert.equal((await itemOf(ending)).ninjs.expires, "2026-12-01T00:00:00Z");
  });

  it("warns where only parts of an earlier item are changed", async () => {
    const [head = ""] = story.split("<NewsComponent>");
    const item = await itemOf(`${head}<Update><Delete DuidRef="main"/></Update></NewsItem></NewsML>`);
    assert.ok(codes(item).includes("update-partial"));
  });
});

describe("dialects of NewsML 1", () => {
  it("gives one item a language where an item has texts in two", async () => {
    const items = await itemsOf(bytesOf("two-languages.newsml1.xml"));
    assert.deepEqual(
      items.map((item) => [item.agencyId, item.headline, item.ninjs.language]),
      [
        ["urn:newsml:hafen.example:98055798", "Neun Wochen ohne Brücke", "de"],
        ["urn:newsml:hafen.example:98055798#98056977", "Le pont fermé neuf semaines", "fr"],
      ],
    );
    assert.deepEqual(items[1]?.links, [{ rel: "related", agencyId: "urn:newsml:hafen.example:98055798" }]);
  });

  it("puts a lead before the body, and leaves marks of a bulletin out", async () => {
    const item = await itemOf(bytesOf("two-languages.newsml1.xml"));
    assert.deepEqual(shown(item), [
      "paragraph: Die Brücke schließt am Montag.",
      "paragraph: Der Ausschuss hat es einstimmig beschlossen.",
      "paragraph: Fähren fahren alle 15 Minuten.",
    ]);
    assert.equal(item.byline, "");
    assert.equal(item.editorNote, "Fotos folgen");
    assert.equal(item.credit, "HAFEN");
    assert.equal(item.slugline, "VERKEHR");
    assert.equal(item.ninjs.associations?.[0]?.type, "audio");
    assert.equal(item.ninjs.associations?.[0]?.renditions?.[0]?.title, "bruecke.mp3");
  });

  it("reads a press release of many pieces as one text, in the best of its formats", async () => {
    const items = await itemsOf(bytesOf("release.newsml1.xml"));
    const [item] = items;
    assert.ok(item);
    assert.equal(items.length, 1);
    assert.deepEqual(shown(item), [
      "paragraph: Tarn Cordage opens a second ropewalk; see the plan.",
      "list-item: Roof",
      "list-item: Floor",
    ]);
    assert.equal(item.agencyId, "urn:newsml:quaywire.example:20261117:r24");
    assert.equal(item.deck, "Longest roof in the county");
    assert.equal(item.slugline, "WX-TARN-CORDAGE");
    assert.equal(item.credit, "Quay Wire");
    assert.equal(item.editorNote, "Tarn Cordage\nPhone 0100 55");
    assert.equal(item.ninjs.descriptions?.[0]?.value, "A second ropewalk opens.");
    assert.deepEqual(item.ninjs.organisations, [
      { name: "Tarn Cordage", symbols: [{ exchange: "WEX", symbol: "TARN" }] },
    ]);
    assert.deepEqual(
      item.ninjs.associations?.map((each) => each.renditions?.map((rendition) => rendition.name)),
      [["Thumbnail", "Highres"]],
    );
  });

  it("gives a picture that stands alone as a picture, tied to its text", async () => {
    const picture = changed([
      story.slice(
        story.indexOf('<NewsComponent Duid="main">'),
        story.indexOf('<NewsComponent Duid="photo0">'),
      ),
      "",
    ]);
    const item = await itemOf(picture);
    assert.equal(item.ninjs.type, "picture");
    assert.equal(item.headline, "The bridge at low water");
    assert.equal(item.ninjs.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(item.ninjs.renditions?.length, 2);
    assert.equal(item.links[1]?.rel, "picture-for");
    assert.ok(!codes(item).includes("body-empty"));
  });

  it("reads items inside an item as items of their own, part of it", async () => {
    const inner = story
      .slice(story.indexOf("<NewsItem "), story.indexOf("</NewsML>"))
      .replaceAll("BRG01", "BRG02");
    const items = await itemsOf(changed(["<TopicSet", `${inner}<TopicSet`]));
    assert.equal(items.length, 2);
    assert.deepEqual(items[1]?.links.at(-1), { rel: "part-of", agencyId: items[0]?.agencyId });
  });

  it("takes later items from the same file, and lists of codes as none", async () => {
    const second = story
      .slice(story.indexOf("<NewsItem "), story.indexOf("</NewsML>"))
      .replaceAll("BRG01", "BRG02");
    assert.equal((await itemsOf(changed(["</NewsML>", `${second}</NewsML>`]))).length, 2);
    const codesOnly = await readCopy(
      Buffer.from(changed(['<NewsItemType FormalName="News"/>', '<NewsItemType FormalName="TopicSet"/>'])),
      AT,
    );
    assert.deepEqual(
      codesOnly.kind === "read" ? [codesOnly.items.length, codesOnly.warnings[0]?.code] : null,
      [0, "knowledge-item"],
    );
  });

  it("reads plain text, escaped HTML and bare paragraphs", async () => {
    const content = (data: string): string =>
      `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines><ContentItem><DataContent>${data}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
    const two = ["paragraph: First.", "paragraph: Second & last."];
    for (const data of [
      "First.\n\nSecond &amp; last.",
      "<p>First.</p><p>Second &amp; last.</p>",
      "<![CDATA[<p>First.</p><p>Second &amp; last.</p>]]>",
      "&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second &amp;amp; last.&lt;/p&gt;",
      "<html><head><title>no</title></head><body><p>First.</p><p>Second &amp; last.</p></body></html>",
    ]) {
      assert.deepEqual(shown(await itemOf(content(data))), two, data);
    }
    assert.ok(codes(await itemOf(content("<sports-content/>"))).includes("body-not-readable"));
  });
});

describe("other ways to set a text into NewsML 1", () => {
  const whole = (components: string): string =>
    `<NewsML><NewsItem><NewsManagement><Urgency>2</Urgency></NewsManagement><NewsComponent>
      <NewsLines><HeadLine>Nine weeks</HeadLine></NewsLines>${components}</NewsComponent></NewsItem></NewsML>`;
  const text = ["paragraph: The bridge closes.", "paragraph: It opens."];

  it("reads a page in CDATA whose empty title closes itself, and an urgency that is text", async () => {
    const item = await itemOf(
      whole(
        "<ContentItem><DataContent><![CDATA[<html><head><title /></head><body><p>The bridge closes.</p><p>It opens.</p></body></html>]]></DataContent></ContentItem>",
      ),
    );
    assert.deepEqual(shown(item), text);
    assert.equal(item.urgency, 2);
  });

  it("reads paragraphs without a frame, and a text that also has an address", async () => {
    const paragraphs = "<p>The bridge closes.</p><p>It opens.</p>";
    assert.deepEqual(shown(await itemOf(whole(`<ContentItem>${paragraphs}</ContentItem>`))), text);
    const linked = `<ContentItem Href="story.html"><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>${paragraphs}</body.content></body></nitf></DataContent></ContentItem>`;
    const item = await itemOf(whole(linked));
    assert.deepEqual(shown(item), text);
    assert.equal(item.ninjs.type, "text");
  });

  it("knows EFE's keywords below the headline for no deck", async () => {
    const item = await itemOf(
      whole(
        `<AdministrativeMetadata><Provider><Party FormalName="Agencia EFE"/></Provider></AdministrativeMetadata>
        <ContentItem><DataContent><p>Moss (Wexmoor), 24 sep (EFE).- It closes.</p></DataContent></ContentItem>`,
      ).replace("</HeadLine>", "</HeadLine><SubHeadLine>BRIDGE CLOSES</SubHeadLine>"),
    );
    assert.deepEqual([item.deck, item.slugline], ["", "BRIDGE CLOSES"]);
    assert.deepEqual(item.dateline, { place: "Moss", region: "Wexmoor" });
  });

  it("takes the sizes of one picture for one picture, with its caption and photographer", async () => {
    const size = (role: string): string =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem Href="https://p.example/${role}.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`;
    const item = await itemOf(
      whole(
        `<AdministrativeMetadata><Creator><Party FormalName="Pia Quell"/></Creator></AdministrativeMetadata>
        <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>Low water.</p></DataContent></ContentItem></NewsComponent>
        ${["Main", "Preview", "Thumbnail"].map(size).join("")}`,
      ),
    );
    assert.equal(item.ninjs.type, "picture");
    assert.equal(item.byline, "Pia Quell");
    assert.equal(item.ninjs.descriptions?.[0]?.value, "Low water.");
    assert.deepEqual(
      item.ninjs.renditions?.map((rendition) => rendition.name),
      ["main", "preview", "thumbnail"],
    );
  });
});

describe("damaged NewsML 1", () => {
  it("makes an item of next to nothing, with warnings", async () => {
    const item = await itemOf("<NewsML><NewsItem/></NewsML>");
    assert.deepEqual(codes(item), [
      "id-missing",
      "headline-missing",
      "slugline-missing",
      "date-missing",
      "body-empty",
    ]);
  });

  it("is read or refused at whatever byte it is cut, never thrown", async () => {
    for (const name of ["story.newsml1.xml", "two-languages.newsml1.xml", "release.newsml1.xml"]) {
      const bytes = bytesOf(name);
      for (let length = 1; length < bytes.length; length += 97) {
        const result: ReadResult = await readCopy(bytes.subarray(0, length), AT);
        assert.equal(result.kind, "refused", `${name} cut at ${length}`);
      }
    }
  });

  it("keeps its time and its caps with nested and with many components", async () => {
    const deep = "<NewsComponent>".repeat(200);
    const nested = `<NewsML><NewsItem>${deep}<ContentItem><DataContent><p>End.</p></DataContent></ContentItem>${"</NewsComponent>".repeat(200)}</NewsItem></NewsML>`;
    assert.equal(shown(await itemOf(nested))[0], "paragraph: End.");
    const one =
      "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent>T</DataContent></ContentItem></NewsComponent>";
    const many = `<NewsML><NewsItem><NewsComponent>${one.repeat(3000)}</NewsComponent></NewsItem></NewsML>`;
    const result = await readCopy(Buffer.from(many), AT);
    assert.equal(result.kind === "refused" ? result.code : result.kind, "copy-too-large");
  });
});
