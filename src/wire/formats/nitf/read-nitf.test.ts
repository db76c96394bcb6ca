import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const bytesOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures", name));

async function readItem(bytes: Uint8Array): Promise<ReadItem> {
  const result = await readCopy(bytes, AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  const item = result.kind === "read" ? result.items[0] : undefined;
  assert.ok(item);
  return item;
}

const itemOf = async (name: string): Promise<ReadItem> => await readItem(bytesOf(name));
const codes = (item: ReadItem): readonly string[] => item.warnings.map((warning) => warning.code);

describe("NITF", () => {
  it("maps head and body.head", async () => {
    const item = await itemOf("plain.nitf.xml");
    assert.equal(item.agencyId, "NL.20261117.0412");
    assert.equal(item.headline, "Harbor bridge to close for nine weeks");
    assert.equal(item.slugline, "BRIDGE/Closure");
    assert.equal(item.byline, "By Orla Penhallow, Northline Staff Writer");
    assert.deepEqual(item.dateline, { place: "Castle Quay", region: "Wexmoor" });
    assert.equal(item.sentAt, "2026-11-17T15:09:00+00:00");
    assert.equal(item.urgency, 4);
    assert.equal(item.editorNote, "With pictures");
    assert.equal(item.rights, "© 2026 Northline\nNewspapers of the county only");
    assert.equal(item.ninjs.expires, "2026-12-17T15:09:00+00:00");
    assert.deepEqual(item.ninjs.headlines?.[1], {
      role: "sub",
      value: "Ferries every quarter of an hour",
    });
    assert.deepEqual(item.ninjs.subjects?.[0], {
      name: "Transport",
      uri: "http://cv.iptc.org/newscodes/subjectcode/04015000",
    });
  });

  it("reads the body as blocks without losing or joining words", async () => {
    const item = await itemOf("plain.nitf.xml");
    const shown = item.paragraphs.map(
      (block) => `${block.kind}: ${block.rows?.join("|") ?? block.runs.map((run) => run.text).join("")}`,
    );
    assert.deepEqual(shown, [
      "paragraph: The bridge will close for nine weeks, the works committee heard.",
      "paragraph: It is one of three left, and opens for 1/2 an hour; see the plan.",
      "subhead: What is closed",
      "list-item: The footway",
      "list-item: The carriageway",
      "quote: “A third winter is not ours to spend.”",
      "table: Pier,Ferries a day|Castle Quay,64",
      "paragraph: The works will cost two million pounds.",
      "paragraph: Harbor Office",
      "paragraph: 1 Quay Street",
      "paragraph: Tamsin Orde contributed to this report.",
    ]);
    assert.deepEqual(item.paragraphs[1]?.runs[1], { text: "one of three", bold: true });
    assert.equal(item.paragraphs[1]?.runs.at(-2)?.href, "https://works.example/plan?a=1&b=2");
  });

  it("ties pictures to the story with caption, credit and file", async () => {
    const picture = (await itemOf("plain.nitf.xml")).ninjs.associations?.[0];
    assert.equal(picture?.type, "picture");
    assert.equal(picture?.by, "Pia Quell");
    assert.equal(picture?.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(picture?.renditions?.[0]?.href, "https://pictures.northline.example/nlx101.jpg");
  });

  it("reads namespaced documents with a doctype, and an embargo", async () => {
    const item = await itemOf("states.nitf.xml");
    assert.equal(item.embargoUntil, "2026-11-18T00:01:00+00:00");
    assert.equal(item.ninjs.pubStatus, "usable");
    assert.equal(item.signal, "none");
    assert.equal(item.agencyId, "3fb1c2a0-0f2e-4b6d-9a51-6f2f7f1d2c3bHHH");
    assert.equal(item.version, 4);
    assert.deepEqual(codes(item), ["urgency-invalid"]);
  });

  it("takes a canceled status as a kill of the same id", async () => {
    const item = await itemOf("kill.nitf.xml");
    assert.equal(item.signal, "kill");
    assert.equal(item.agencyId, (await itemOf("plain.nitf.xml")).agencyId);
    assert.equal(item.ninjs.pubStatus, "canceled");
  });

  it("ties a correction to the item it corrects", async () => {
    const item = await itemOf("correction.nitf.xml");
    assert.equal(item.signal, "correction");
    assert.equal(item.agencyId, "NL.20261117.0412");
    assert.equal(item.byline, "By Orla Penhallow, Northline");
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "" });
    assert.equal(item.paragraphs[0]?.runs[0]?.text, "AT&T and the council agreed on Tuesday.");
  });

  it("lets nothing that could act through", async () => {
    const item = await itemOf("hostile.nitf.xml");
    const [html, plain] = item.ninjs.bodies ?? [];
    assert.equal(plain?.value, "Before link other after &nope; — end.\n\n<img src=x onerror=alert(1)>");
    assert.equal(
      html?.value,
      "<p>Before link other after &amp;nope; — end.</p>\n<p>&lt;img src=x onerror=alert(1)&gt;</p>",
    );
    assert.ok(item.paragraphs.every((block) => block.runs.every((run) => run.href === undefined)));
  });

  it("tolerates what agencies get wrong, each with a warning", async () => {
    assert.deepEqual(codes(await itemOf("hostile.nitf.xml")), [
      "urgency-invalid",
      "date-invalid",
      "slugline-missing",
      "date-missing",
    ]);
  });

  it("makes a stable id where none stands", async () => {
    const bytes = Buffer.from(
      bytesOf("plain.nitf.xml")
        .toString()
        .replace(/<doc-id[^>]*>/, ""),
    );
    const item = await readItem(bytes);
    assert.equal(item.agencyId, (await readItem(bytes)).agencyId);
    assert.ok(codes(item).includes("id-missing"));
  });

  it("says when text shows signs of a wrong charset", async () => {
    const item = await readItem(
      Buffer.from(
        "<nitf><body><body.head><hedline><hl1>CafÃ© burns</hl1></hedline></body.head></body></nitf>",
      ),
    );
    assert.ok(codes(item).includes("mojibake"));
    assert.equal(item.headline, "CafÃ© burns");
  });

  it("reads Latin-1 by its declaration", async () => {
    const item = await readItem(
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.head><hedline><hl1>Caf\u00e9</hl1></hedline></body.head></body></nitf>',
        "latin1",
      ),
    );
    assert.equal(item.headline, "Café");
  });

  it("reads documents glued together and leaves a torn last one out", async () => {
    const one =
      '<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>One</hl1></hedline></body.head></body></nitf>\n';
    const result = await readCopy(Buffer.from(`${one}${one.replace("One", "Two")}${one.slice(0, 60)}`), AT);
    assert.equal(result.kind, "read");
    if (result.kind !== "read") return;
    assert.deepEqual(
      result.items.map((item) => item.headline),
      ["One", "Two"],
    );
    assert.ok(result.warnings.some((warning) => warning.code === "part-torn"));
  });

  it("gives the second headline as deck, the distributor as credit, and the key of the day as a link", async () => {
    const item = await itemOf("dialect.nitf.xml");
    assert.equal(item.deck, "Ferries every quarter of an hour");
    assert.equal(item.credit, "Northline");
    assert.deepEqual(item.links, [
      { rel: "related", agencyId: "NL-COUNTY-BRIDGE" },
      { rel: "part-of", agencyId: "Winter works" },
    ]);
    assert.equal(item.ninjs.firstCreated, "2026-11-17T08:00:00+00:00");
    assert.equal(item.ninjs.expires, "2026-12-24T00:00:00+00:00");
    assert.ok(
      item.ninjs.subjects?.some((subject) => subject.rel === "doc-scope" && subject.name === "COUNTY"),
    );
    assert.ok(item.ninjs.subjects?.some((subject) => subject.rel === "fixture"));
  });

  it("takes notes, bylines, initials and code of other sites out of the body", async () => {
    const item = await itemOf("dialect.nitf.xml");
    assert.deepEqual(
      item.paragraphs.map((block) => block.runs.map((run) => run.text).join("")),
      ["Ada Finch of Castle Quay, Wexmoor said so.", "It was late."],
    );
    assert.equal(item.byline, "By Orla Penhallow");
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "" });
    assert.equal(item.editorNote, "With pictures\nNot for print before noon.\naf/op");
    assert.equal(
      item.rights,
      "© Northline 2026\nFrom: 2026-11-17T00:00:00+00:00\nUntil: 2026-12-24T00:00:00+00:00",
    );
  });

  it("names people and places whose parts touch, without a genitive", async () => {
    const { people, places } = (await itemOf("dialect.nitf.xml")).ninjs;
    assert.deepEqual(people, [
      { name: "Tamsin Orde", rel: "about" },
      { name: "Ada Finch", rel: "mentions" },
    ]);
    assert.deepEqual(places?.at(-1), { name: "Castle Quay, Wexmoor", rel: "mentions" });
  });

  it("reads what agencies put into the metadata of media, and keeps a file's name", async () => {
    const [picture, other] = (await itemOf("dialect.nitf.xml")).ninjs.associations ?? [];
    assert.equal(picture?.descriptions?.[0]?.value, "Low water.");
    assert.equal(picture?.by, "Pia Quell");
    assert.deepEqual(picture?.infoSources, [{ name: "Northline/Quell", role: "creditline" }]);
    assert.equal(picture?.renditions?.[0]?.title, "brg.jpg");
    assert.equal(other?.renditions?.[0]?.title, "map.png");
  });

  it("obeys an order about another document", async () => {
    const order = bytesOf("plain.nitf.xml")
      .toString()
      .replace(/<docdata[^>]*>/, '<docdata management-doc-idref="NL.7" management-idref-status="canceled">');
    const item = await readItem(Buffer.from(order));
    assert.equal(item.agencyId, "NL.7");
    assert.equal(item.signal, "kill");
    assert.equal(item.ninjs.pubStatus, "canceled");
  });

  it("reads the story of a document that is usable and cancels another one", async () => {
    const order = bytesOf("plain.nitf.xml")
      .toString()
      .replace(
        /<docdata[^>]*>/,
        '<docdata management-status="usable" management-doc-idref="NL.7" management-idref-status="canceled">',
      );
    const result = await readCopy(Buffer.from(order), AT);
    assert.deepEqual(result.kind === "read" ? result.items.map((item) => [item.agencyId, item.signal]) : [], [
      ["NL.7", "kill"],
      ["NL.20261117.0412", "none"],
    ]);
  });

  it("knows EFE's keywords and ANSA's second headline for what they are", async () => {
    const nitf = (head: string, bodyHead: string): Buffer =>
      Buffer.from(
        `<nitf><head><docdata><key-list><keyword key="WEXMOOR BRIDGE"/></key-list>${head}</docdata></head><body><body.head><hedline><hl1>One</hl1><hl2>WEXMOOR BRIDGE</hl2></hedline>${bodyHead}</body.head><body.content><p>Castle Quay, 21 ene (EFE).- It closes.</p><p>It opens. EFE</p></body.content></body></nitf>`,
      );
    const efe = await readItem(nitf("", "<byline>gr/bp</byline><distributor>Agencia EFE</distributor>"));
    assert.deepEqual([efe.deck, efe.byline, efe.dateline.place], ["", "", "Castle Quay"]);
    assert.equal(efe.paragraphs[1]?.runs[0]?.text, "It opens.");
    const ansa = await readItem(
      nitf("", "<byline>All are ready</byline><distributor><org>ANSA</org></distributor>"),
    );
    assert.deepEqual([ansa.deck, ansa.byline, ansa.credit], ["All are ready", "", "ANSA"]);
  });

  it("reads an id that is text, and lines of editors and services below the copy", async () => {
    const item = await readItem(
      Buffer.from(
        "<nitf><head><docdata><doc-id>30257</doc-id></docdata></head><body><body.content><p>It closes.</p><p>It opens.</p><p>AAP RTV</p></body.content></body></nitf>",
      ),
    );
    assert.equal(item.agencyId, "30257");
    assert.equal(item.paragraphs.length, 2);
    assert.equal(item.editorNote, "AAP RTV");
  });

  it("keeps what spans columns and rows of a table in its place, and raised figures raised", async () => {
    const item = await readItem(
      Buffer.from(
        `<nitf><body><body.content><p>10<sup>6</sup> boats</p><table><tr><th colspan="2">Pier</th><th>Boats</th></tr>
        <tr><td rowspan="2">New</td><td>east</td><td>3</td></tr><tr><td>west</td><td>4</td></tr></table></body.content></body></nitf>`,
      ),
    );
    assert.equal(item.paragraphs[0]?.runs[0]?.text, "10\u2076 boats");
    assert.deepEqual(item.paragraphs[1]?.rows, [
      ["Pier", "", "Boats"],
      ["New", "east", "3"],
      ["", "west", "4"],
    ]);
  });

  it("reads a body of bare lines or of an escaped page, keywords set into one, and no address as byline", async () => {
    const nitf = (content: string): Buffer =>
      Buffer.from(
        `<nitf><head><docdata><key-list><keyword key="bridge,harbor,ferry"/></key-list></docdata></head><body><body.head>
        <rights><rights.owner>Northline</rights.owner><rights.owner.photo>a.png</rights.owner.photo></rights>
        <byline>By <person>Ada Finch</person></byline><byline><virtloc>ada@nl.example</virtloc></byline></body.head>
        <body.content>${content}</body.content></body></nitf>`,
      );
    for (const content of [
      "It closes.\n\nIt opens.",
      "&lt;p&gt;It closes.&lt;/p&gt;&lt;p&gt;It opens.&lt;/p&gt;",
    ]) {
      const item = await readItem(nitf(content));
      assert.deepEqual(
        item.paragraphs.map((block) => block.runs[0]?.text),
        ["It closes.", "It opens."],
      );
      assert.deepEqual(
        [item.byline, item.slugline, item.rights],
        ["By Ada Finch", "bridge/harbor/ferry", "Northline"],
      );
    }
  });

  it("reads notes of Ritzau that come as a page", async () => {
    const item = await readItem(
      Buffer.from(
        "<RBNews><NewsID>7</NewsID><headline>Bro lukker</headline><TilRedaktionen>&lt;p&gt;Ring.&lt;br /&gt;Billeder.&lt;/p&gt;</TilRedaktionen><content>&lt;p&gt;Den lukker.&lt;/p&gt;</content></RBNews>",
      ),
    );
    assert.equal(item.editorNote, "Ring.\nBilleder.");
  });

  it("is read or refused at whatever byte it is cut, never thrown", async () => {
    for (const name of ["plain.nitf.xml", "dialect.nitf.xml"]) {
      const bytes = bytesOf(name);
      for (let length = 1; length < bytes.length - 8; length += 97) {
        assert.equal(
          (await readCopy(bytes.subarray(0, length), AT)).kind,
          "refused",
          `${name} cut at ${length}`,
        );
      }
    }
  });
});
