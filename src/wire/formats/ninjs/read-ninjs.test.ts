import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };

async function itemsOf(source: string | Buffer): Promise<readonly ReadItem[]> {
  const result = await readCopy(Buffer.from(source), AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  return result.kind === "read" ? result.items : [];
}

const fixture = (name: string): Promise<readonly ReadItem[]> =>
  itemsOf(readFileSync(join(import.meta.dirname, "../fixtures", name)));
const refusalOf = async (source: string): Promise<string> => {
  const result = await readCopy(Buffer.from(source), AT);
  return result.kind === "refused" ? result.code : "";
};

describe("ninjs", () => {
  it("reads names of version 1", async () => {
    const [item] = await fixture("version-1.ninjs.json");
    assert.equal(item?.headline, "Harbor bridge to close for nine weeks");
    assert.equal(item?.byline, "Orla Penhallow");
    assert.equal(item?.sentAt, "2026-11-17T15:09:00+00:00");
    assert.equal(item?.embargoUntil, "2026-11-18T00:01:00Z");
    assert.equal(item?.ninjs.edNote, "With pictures");
    assert.equal(item?.ninjs.copyrightHolder, "Northline");
    assert.deepEqual(item?.ninjs.headlines?.[1], { role: "short", value: "Bridge to close" });
    assert.deepEqual(
      item?.ninjs.subjects?.map((subject) => subject.uri),
      [
        "http://cv.iptc.org/newscodes/mediatopic/20000337",
        "http://cv.iptc.org/newscodes/subjectcode/04015000",
      ],
    );
    assert.deepEqual(item?.ninjs.places?.[0]?.geoJSON?.coordinates, [-3.2, 51.5]);
  });

  it("prefers the body with markup and cleans it", async () => {
    const [item] = await fixture("version-1.ninjs.json");
    assert.deepEqual(
      item?.paragraphs.map((block) => block.kind),
      ["paragraph", "list-item"],
    );
    assert.deepEqual(item?.paragraphs[0]?.runs, [
      { text: "The bridge will " },
      { text: "close", bold: true },
      { text: "." },
    ]);
    assert.equal(
      item?.ninjs.bodies?.[0]?.value,
      "<p>CASTLE QUAY (NL) - The bridge will <strong>close</strong>.</p>\n<ul><li>footway</li></ul>",
    );
  });

  it("keeps pictures with their renditions and points of interest", async () => {
    const [picture] = (await fixture("version-1.ninjs.json"))[0]?.ninjs.associations ?? [];
    assert.equal(picture?.name, "main");
    assert.equal(picture?.by, "Pia Quell");
    assert.deepEqual(picture?.renditions?.[0], {
      name: "original",
      href: "https://pictures.northline.example/1.jpg",
      contentType: "image/jpeg",
      width: 1200,
      height: 800,
      poi: { x: 10, y: 20 },
    });
  });

  it("reads names of version 3, lists, and a cancel as a kill", async () => {
    const [item] = await fixture("version-3.ninjs.json");
    assert.equal(item?.headline, "Harbor bridge to close");
    assert.equal(item?.signal, "kill");
    assert.deepEqual(item?.ninjs.rightsInfo, {
      langId: "https://rights.example/lang",
      linkedRights: "https://rights.example/1",
    });
  });

  it("F28: leaves out what is not of its form, and pollutes nothing", async () => {
    const item = (await fixture("version-3.ninjs.json"))[1];
    assert.equal(item?.ninjs.uri, "urn:masthead:item:not%20a%20uri");
    assert.equal(item?.urgency, null);
    assert.deepEqual(
      item?.paragraphs.map((block) => block.runs[0]?.text),
      ["First paragraph.", "Second paragraph."],
    );
    assert.deepEqual(item?.ninjs.eventDetails, { dates: { startDate: "2026-11-18T19:00:00Z" } });
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  it("holds an embargo it cannot read", async () => {
    const [item] = await itemsOf('{"uri":"urn:x:1","headline":"A","embargoed":"Thursday"}');
    assert.equal(item?.signal, "withhold");
    assert.equal(item?.ninjs.pubStatus, "usable");
  });

  it("fills deck, credit and links", async () => {
    const [item] = await itemsOf(
      JSON.stringify({
        uri: "urn:x:2",
        type: "text",
        evolvedfrom: "urn:x:1",
        headlines: [{ value: "Bridge to close" }, { role: "sub", value: "Ferries run" }],
        description_creditline: "Pia Quell/NL",
        associations: {
          main: { uri: "urn:x:pic", type: "picture" },
          pack: { uri: "urn:x:p", rel: "partOf" },
        },
      }),
    );
    assert.equal(item?.deck, "Ferries run");
    assert.equal(item?.credit, "Pia Quell/NL");
    assert.deepEqual(item?.links, [
      { rel: "follows", agencyId: "urn:x:1" },
      { rel: "related", agencyId: "urn:x:pic" },
      { rel: "part-of", agencyId: "urn:x:p" },
    ]);
  });

  it("reads what other desks leave out or call otherwise", async () => {
    const [story] = await itemsOf(
      JSON.stringify({
        versioncreated: "2026-11-17T10:00:00Z",
        headline: "Bridge to close",
        slug: "bridge",
        subhead: "Ferries run",
        authors: [{ name: "Ada Finch" }, { name: "Tam Orde" }],
        keywords: ["harbor"],
        body_html: '<p>It closes.</p><figure><img src="https://p.example/a.jpg" alt="Low water"/></figure>',
      }),
    );
    assert.deepEqual(
      [story?.slugline, story?.deck, story?.byline, story?.ninjs.subjects?.[0]?.name],
      ["bridge", "Ferries run", "Ada Finch, Tam Orde", "harbor"],
    );
    assert.equal(story?.ninjs.associations?.[0]?.descriptions?.[0]?.value, "Low water");
    assert.equal(story?.warnings[0]?.code, "id-missing");
  });

  it("reads an event of a planning desk with its name, days and place", async () => {
    const [event] = await itemsOf(
      JSON.stringify({
        guid: "urn:x:7",
        name: "Vote",
        definition_short: "On the bridge",
        dates: { start: "2026-11-18T19:00:00Z", end: "2026-11-18T21:00:00Z" },
        location: [{ name: "Town hall" }],
      }),
    );
    assert.deepEqual(
      [event?.ninjs.type, event?.headline, event?.ninjs.located],
      ["event", "Vote", "Town hall"],
    );
    assert.equal(event?.ninjs.eventDetails?.dates?.startDate, "2026-11-18T19:00:00Z");
    assert.equal(event?.ninjs.descriptions?.[0]?.value, "On the bridge");
  });

  it("reads raw line breaks inside strings with a warning", async () => {
    const [item] = await itemsOf('{"uri":"urn:x:1","headline":"A","body_text":"One.\n\nTwo."}');
    assert.deepEqual(
      item?.paragraphs.map((block) => block.runs[0]?.text),
      ["One.", "Two."],
    );
  });

  it("refuses what is no JSON, what is too deep, and what holds no item", async () => {
    assert.equal(await refusalOf('{"uri": nope}'), "json-broken");
    assert.equal(
      await refusalOf(`{"uri":"urn:x:1","a":${"[".repeat(65)}${"]".repeat(65)}}`),
      "json-too-deep",
    );
    assert.equal(await refusalOf("[".repeat(1_000_000)), "json-too-deep");
    assert.equal(await refusalOf('{"hello":"world"}'), "ninjs-without-item");
    assert.equal(await refusalOf('{"$schema":"x","uri":"urn:x:1"}'), "not-copy");
  });
});
