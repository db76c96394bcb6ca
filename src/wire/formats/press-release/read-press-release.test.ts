import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { detectFormat, readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z", zone: "Europe/Oslo" };
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures", name));

async function itemsOf(source: string | Uint8Array): Promise<readonly ReadItem[]> {
  const result = await readCopy(typeof source === "string" ? Buffer.from(source) : source, AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  if (result.kind !== "read") return [];
  assert.equal(result.format, "press-release");
  return result.items;
}

const plain = (item: ReadItem | undefined): readonly string[] =>
  (item?.paragraphs ?? []).map(
    (block) => `${block.kind}: ${block.runs.map((run) => run.text).join("") || JSON.stringify(block.rows)}`,
  );

describe("press releases in XML", () => {
  it("are read by the names of their parts, with HTML written as text", async () => {
    const [item, other] = await itemsOf(fixture("office.release.xml"));
    assert.equal(other, undefined);
    assert.equal(item?.agencyId, "7741");
    assert.equal(item?.ninjs.uri, "https://press.example/releases/bridge?id=7741");
    assert.equal(item?.headline, "CORRECTION: Bridge & footway to close");
    assert.equal(item?.signal, "correction");
    assert.equal(item?.deck, "Ferries will run every quarter of an hour.");
    assert.deepEqual(plain(item), [
      "paragraph: The bridge will close for nine weeks.",
      "paragraph: It costs 2 million pounds – or more.",
    ]);
    assert.equal(item?.sentAt, "2026-11-17T15:09:00+01:00");
    assert.equal(item?.embargoUntil, "2026-11-18T06:00:00+01:00");
    assert.equal(item?.ninjs.language, "en");
    assert.equal(item?.credit, "Harbor Works");
    assert.equal(item?.editorNote, "Ada Finch\n0123 456");
    assert.deepEqual(
      item?.ninjs.subjects?.map((subject) => subject.name),
      ["bridges", "harbor", "ferries"],
    );
  });

  it("bring their pictures with caption, credit and sizes", async () => {
    const [item] = await itemsOf(fixture("office.release.xml"));
    const [picture, other] = item?.ninjs.associations ?? [];
    assert.equal(other, undefined);
    assert.equal(picture?.descriptions?.[0]?.value, "The bridge at low water.");
    assert.equal(picture?.infoSources?.[0]?.name, "Pia Quell");
    assert.deepEqual(
      picture?.renditions?.map((rendition) => [rendition.name, rendition.href]),
      [
        ["main", "https://press.example/bridge.jpg"],
        ["small", "https://press.example/bridge-small.jpg"],
      ],
    );
  });

  it("may have a head, a body of elements and a status", async () => {
    const [item] = await itemsOf(fixture("wire.release.xml"));
    assert.equal(item?.agencyId, "HW-2026-19");
    assert.equal(item?.version, 2);
    assert.equal(item?.signal, "correction");
    assert.equal(item?.sentAt, "2026-11-17T09:12:00+01:00");
    assert.equal(item?.headline, "Harbor Works opens new ferry pier");
    assert.equal(item?.deck, "First boat on Monday");
    assert.equal(item?.byline, "Tamsin Orde");
    assert.deepEqual(item?.dateline, { place: "Castle Quay", region: "" });
    assert.equal(item?.rights, "© 2026 Harbor Works");
    assert.equal(item?.editorNote, "With pictures.\nHarbor Works builds quays.");
    assert.deepEqual(plain(item), [
      "paragraph: The new pier opens on Monday.",
      "paragraph: It has two berths.",
      'table: [["Pier","Boats"],["New","64"]]',
    ]);
  });

  it("are held when their embargo cannot be read", async () => {
    const [item] = await itemsOf(
      "<r><headline>Pier opens</headline><text>It opens.</text><embargo>after the meeting</embargo></r>",
    );
    assert.equal(item?.signal, "withhold");
    const [none] = await itemsOf(
      "<r><headline>Pier opens</headline><text>It opens.</text><embargo>none</embargo></r>",
    );
    assert.equal(none?.signal, "none");
  });

  it("are not seen in other XML", () => {
    for (const source of [
      "<html><head><title>a</title></head><body>b</body></html>",
      "<opml><head><title>a</title></head><body/></opml>",
      "<Response><Match ID='1'/></Response>",
      "<recipe><title>Soup</title><step>Boil</step></recipe>",
    ])
      assert.equal(detectFormat(Buffer.from(source)), null, source);
  });

  it("are no entries of a calendar", async () => {
    const result = await readCopy(
      Buffer.from(
        "<document><title>a</title><content>b</content><timeStart>2026-11-17</timeStart></document>",
      ),
      AT,
    );
    assert.equal(result.kind === "refused" ? result.code : "", "format-unknown");
  });
});
