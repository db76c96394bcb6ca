import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { detectFormat, readCopy, type ReadItem, type ReadResult } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures", name));

async function read(source: string | Uint8Array): Promise<Extract<ReadResult, { kind: "read" }>> {
  const result = await readCopy(typeof source === "string" ? Buffer.from(source) : source, AT);
  if (result.kind !== "read") throw new Error(result.message);
  return result;
}

const refusalOf = async (source: string): Promise<string> => {
  const result = await readCopy(Buffer.from(source), AT);
  return result.kind === "refused" ? result.code : `read ${result.items.length}`;
};

const plain = (item: ReadItem | undefined): readonly string[] =>
  (item?.paragraphs ?? []).map((block) => `${block.kind}: ${block.runs.map((run) => run.text).join("")}`);

const codes = (item: ReadItem | undefined): readonly string[] =>
  (item?.warnings ?? []).map((warning) => warning.code);

const rss = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

describe("RSS", () => {
  it("gives each entry as an item with its full text", async () => {
    const result = await read(fixture("full.rss.xml"));
    assert.equal(result.format, "rss");
    assert.equal(result.items.length, 4);
    const [item] = result.items;
    assert.equal(item?.agencyId, "wx-0412");
    assert.equal(item?.headline, "Bridge & footway to close for nine weeks");
    assert.equal(item?.deck, "Ferries will run every quarter of an hour.");
    assert.equal(item?.byline, "Orla Penhallow");
    assert.equal(item?.sentAt, "2026-11-17T16:30:00Z");
    assert.equal(item?.ninjs.firstCreated, "2026-11-17T15:09:00Z");
    assert.equal(item?.ninjs.language, "en-GB");
    assert.equal(item?.rights, "© 2026 Wexmoor Council");
    assert.deepEqual(plain(item), [
      "paragraph: The bridge will close for nine weeks, see the plan.",
      "paragraph: It is one of three left. More",
      "list-item: The footway",
      "list-item: The carriageway",
    ]);
  });

  it("resolves addresses, and lets nothing act", async () => {
    const [item] = (await read(fixture("full.rss.xml"))).items;
    const runs = item?.paragraphs.flatMap((block) => block.runs) ?? [];
    assert.deepEqual(
      runs.flatMap((run) => run.href ?? []),
      ["https://council.example/news/plan?a=1&b=2"],
    );
    assert.doesNotMatch(JSON.stringify(item), /alert/);
  });

  it("takes pictures from the text and from beside it, each once, without dots that count", async () => {
    const [item] = (await read(fixture("full.rss.xml"))).items;
    const pictures = item?.ninjs.associations ?? [];
    assert.deepEqual(
      pictures.map((picture) => [
        picture.uri,
        picture.descriptions?.[0]?.value,
        picture.infoSources?.[0]?.name,
        picture.copyrightNotice,
        picture.renditions?.length,
      ]),
      [
        ["https://council.example/pictures/quay.jpg", "The quay in March.", "Pia Quell", "© Pia Quell", 2],
        [
          "https://council.example/pictures/bridge.jpg?size=large",
          "The bridge at low water.",
          undefined,
          undefined,
          1,
        ],
      ],
    );
  });

  it("maps IPTC categories to Media Topics", async () => {
    const [item] = (await read(fixture("full.rss.xml"))).items;
    assert.deepEqual(item?.ninjs.subjects, [
      { name: "Transport", rel: "keyword" },
      { uri: "http://cv.iptc.org/newscodes/mediatopic/20000343", name: item?.ninjs.subjects?.[1]?.name },
    ]);
    assert.notEqual(item?.ninjs.subjects?.[1]?.name, undefined);
  });

  it("takes the link or makes an id where there is no guid, and the description as the text", async () => {
    const [, ferry, , bare] = (await read(fixture("full.rss.xml"))).items;
    assert.equal(ferry?.agencyId, "https://council.example/news/ferry");
    assert.equal(ferry?.byline, "Ada Finch");
    assert.equal(ferry?.sentAt, "2026-11-16T09:00:00+01:00");
    assert.deepEqual(plain(ferry), [
      "paragraph: The winter timetable begins on Monday.",
      "paragraph: It ends in March.",
    ]);
    assert.match(bare?.agencyId ?? "", /^made:/);
    assert.deepEqual(codes(bare).toSorted(), [
      "date-missing",
      "headline-missing",
      "id-missing",
      "slugline-missing",
    ]);
  });

  it("knows an entry that says withdrawn for a kill", async () => {
    const [, , flood] = (await read(fixture("full.rss.xml"))).items;
    assert.equal(flood?.signal, "kill");
    assert.equal(flood?.agencyId, "https://council.example/news/flood");
  });

  it("reads RSS 1.0", async () => {
    const result = await read(fixture("site.rdf.xml"));
    const [item] = result.items;
    assert.equal(result.format, "rss");
    assert.equal(item?.agencyId, "https://tides.example/1");
    assert.equal(item?.sentAt, "2026-11-17T09:12:00+01:00");
    assert.equal(item?.byline, "Tamsin Orde");
    assert.deepEqual(plain(item), ["paragraph: The quay will be under water."]);
  });

  it("takes no summary that is cut from the text for a deck", async () => {
    const [item] = (
      await read(
        rss(
          "<item><guid>1</guid><description>The bridge will close for […]</description><encoded xmlns='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;The bridge will close for nine weeks.&lt;/p&gt;</encoded></item>",
        ),
      )
    ).items;
    assert.equal(item?.deck, "");
  });

  it("reads what is malformed as long as it is whole, and says so", async () => {
    const result = await read(
      rss("<item><guid>1</guid><title>Ferry</title><description>One<br>two <b>three</description></item>"),
    );
    assert.deepEqual(
      result.warnings.map((warning) => warning.code),
      ["feed-malformed"],
    );
    assert.equal(result.items[0]?.headline, "Ferry");
    assert.equal(
      await refusalOf("<rss><channel><item><title>a<br></title></item><item><title>b"),
      "xml-broken",
    );
  });

  it("leaves exports of WordPress to the archive", () => {
    const wxr = '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>';
    assert.equal(detectFormat(Buffer.from(wxr)), null);
  });
});

describe("Atom", () => {
  it("gives each entry as an item, with bases resolved inside each other", async () => {
    const result = await read(fixture("full.atom.xml"));
    assert.equal(result.format, "atom");
    const [item] = result.items;
    assert.equal(item?.agencyId, "tag:harbor.example,2026:412");
    assert.equal(item?.headline, "Bridge & footway to close");
    assert.equal(item?.deck, "Ferries will run every quarter of an hour.");
    assert.equal(item?.byline, "Orla Penhallow, Ada Finch");
    assert.equal(item?.credit, "Harbor Office");
    assert.equal(item?.rights, "© 2026 Harbor Office");
    assert.equal(item?.sentAt, "2026-11-17T17:30:00+01:00");
    assert.deepEqual(plain(item), [
      "paragraph: The bridge will close for nine weeks, see the plan.",
      "paragraph: 5 < 6.",
    ]);
    assert.equal(item?.paragraphs[0]?.runs[1]?.href, "https://harbor.example/feed/2026/text/plan");
    assert.equal(item?.ninjs.associations?.[0]?.uri, "https://harbor.example/feed/2026/bridge.jpg");
    assert.equal(item?.ninjs.associations?.[0]?.descriptions?.[0]?.value, "The bridge at low water.");
  });

  it("says where there is only a summary, and where the text is elsewhere", async () => {
    const [, summary, elsewhere] = (await read(fixture("full.atom.xml"))).items;
    assert.deepEqual(plain(summary), ["paragraph: One.", "paragraph: Two."]);
    assert.equal(summary?.deck, "");
    assert.ok(codes(summary).includes("body-summary"));
    assert.ok(codes(elsewhere).includes("body-elsewhere"));
  });

  it("takes an entry that is deleted for a kill with its reason", async () => {
    const killed = (await read(fixture("full.atom.xml"))).items.at(-1);
    assert.equal(killed?.signal, "kill");
    assert.equal(killed?.agencyId, "tag:harbor.example,2026:400");
    assert.equal(killed?.sentAt, "2026-11-17T12:00:00Z");
    assert.equal(killed?.editorNote, "The toll was wrong.");
  });

  it("reads Atom 0.3", async () => {
    const [item] = (
      await read(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><id>x:1</id><title>Old</title><modified>2026-11-17T10:00:00Z</modified><content mode="escaped" type="text/html">&lt;p&gt;One&lt;p&gt;Two</content></entry></feed>',
      )
    ).items;
    assert.deepEqual(plain(item), ["paragraph: One", "paragraph: Two"]);
    assert.equal(item?.sentAt, "2026-11-17T10:00:00Z");
  });
});

describe("JSON Feed", () => {
  it("gives each entry as an item", async () => {
    const result = await read(fixture("full.feed.json"));
    assert.equal(result.format, "json-feed");
    const [item, other] = result.items;
    assert.equal(item?.agencyId, "tide-1");
    assert.equal(item?.headline, "Spring tide < on > Friday");
    assert.equal(item?.deck, "Cars should be moved by noon.");
    assert.equal(item?.byline, "Tamsin Orde");
    assert.equal(item?.credit, "Tide Office");
    assert.equal(item?.sentAt, "2026-11-17T10:00:00+01:00");
    assert.equal(item?.paragraphs[0]?.runs[1]?.href, "https://tides.example/2026/table");
    assert.deepEqual(
      item?.ninjs.associations?.map((picture) => [picture.uri, picture.descriptions?.[0]?.value]),
      [
        ["https://tides.example/image?id=4", undefined],
        ["https://tides.example/map.png", "Map of the quay"],
      ],
    );
    assert.equal(other?.agencyId, "2");
    assert.deepEqual(plain(other), ["paragraph: First paragraph.", "paragraph: Second paragraph."]);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe("feeds that are none, or bombs", () => {
  it("are refused with a code before anything is expanded", async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    assert.equal(await refusalOf(bomb + rss("<item><title>&b;</title></item>")), "xml-entity-declared");
    assert.equal(await refusalOf(rss(`${"<a>".repeat(300)}${"</a>".repeat(300)}`)), "xml-too-deep");
    assert.equal(await refusalOf(rss("<item/>".repeat(200_001))), "xml-too-many-elements");
    assert.equal(await refusalOf(rss("<item><title>a</title></item>".repeat(2001))), "copy-too-large");
    assert.equal(await refusalOf("<feed><entry></entry></feed>"), "feed-broken");
    assert.equal(await refusalOf("<rss><channel><item><title>a"), "xml-torn");
  });

  it("are read as nothing where they hold nothing", async () => {
    assert.equal(await refusalOf(rss("")), "read 0");
    assert.equal(
      await refusalOf('{"version":"https://jsonfeed.org/version/1","title":"T","items":[]}'),
      "read 0",
    );
  });

  it("take no time out of proportion when they are malformed", async () => {
    // The run's own limit ends what takes time out of proportion.
    for (const piece of ["<description>", "<![CDATA[", "<!--", "<item><title>a<br>", '<a b="', "<b></a>"])
      assert.match(
        await refusalOf(rss(piece.repeat(8000))),
        /^(?:xml-[a-z-]+|feed-broken|copy-too-large)$/,
        piece,
      );
  });

  it("take no time out of proportion over names of people", async () => {
    const author = (name: string): string => `<item><title>a</title><author>${name}</author></item>`;
    for (const name of ["(".repeat(200_000), `${",".repeat(200_000)} x a@b.example`]) {
      assert.equal(await refusalOf(rss(author(name))), "copy-too-large");
      assert.match(await refusalOf(rss(`${author(name)}<b></a>`)), /^xml-/);
    }
    assert.equal(await refusalOf(rss(`${author("a@b.example (Ada Finch)")}<b></a>`)), "read 1");
  });
});
