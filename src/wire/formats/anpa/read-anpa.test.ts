import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readSlug } from "./anpa-slug.ts";
import { detectFormat, readCopy, type ReadItem, type ReadResult } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const bytesOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../fixtures", name));

async function read(bytes: Uint8Array): Promise<Extract<ReadResult, { kind: "read" }>> {
  const result = await readCopy(bytes, AT);
  assert.equal(result.kind, "read");
  return result;
}

async function itemOf(name: string): Promise<ReadItem> {
  const [item] = (await read(bytesOf(name))).items;
  assert.ok(item);
  return item;
}

const chain = (): Promise<readonly ReadItem[]> =>
  Promise.all(["story.anpa", "writethru.anpa", "corrective.anpa", "kill.anpa"].map(itemOf));

const texts = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));

describe("ANPA 1312", () => {
  it("tells head, byline, notes and body apart", async () => {
    const item = await itemOf("story.anpa");
    assert.equal(item.headline, "Harbor bridge to close for nine weeks, council hears");
    assert.equal(item.slugline, "BC-NL--Harbor Bridge");
    assert.equal(item.byline, "By ORLA PENHALLOW, Northline Staff Writer");
    assert.equal(
      item.editorNote,
      "NL Photo NLX101, NLX102\nEds: With NL Photos. Will be updated after the vote.",
    );
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.equal(item.urgency, 4);
    assert.equal(item.sentAt, "2026-11-17T15:09:00Z");
    assert.equal(item.signal, "none");
  });

  it("takes the agency's name in full under the byline for the credit, not for a subhead", async () => {
    const text = bytesOf("story.anpa")
      .toString("latin1")
      .replace(/Northline Staff Writer/, "Northern Line");
    const [item] = (await read(Buffer.from(text, "latin1"))).items;
    assert.ok(item);
    assert.deepEqual([item.credit, item.byline], ["Northern Line", "By ORLA PENHALLOW"]);
    assert.match(texts(item)[0] ?? "", /^The swing bridge/);
  });

  it("turns typesetting into the signs it stands for and leaves rules out", async () => {
    assert.deepEqual(texts(await itemOf("story.anpa")), [
      "The swing bridge over the harbor mouth will close for nine weeks from March, the council's works committee heard Tuesday.",
      "“We have put it off for two winters,” said Tamsin Orde, the borough engineer. “A third is not ours to spend.”",
      "Ferries will run every quarter of an hour, 6½ hours longer than now.",
    ]);
  });

  it("keeps the dateline in the ninjs body", async () => {
    assert.match(
      (await itemOf("story.anpa")).ninjs.bodies?.[1]?.value ?? "",
      /^CASTLE QUAY, Wexmoor \(NL\) — The swing/,
    );
  });

  it("gives story, writethru, corrective and kill of one slug and day the same id", async () => {
    const ids = (await chain()).map((item) => item.agencyId);
    assert.deepEqual(new Set(ids), new Set(["anpa:nl-wf:2026-11-17:bc-nl-harbor-bridge"]));
  });

  it("counts leads and leaves the order of kills and correctives to their time", async () => {
    const versions = (await chain()).map((item) => item.version);
    assert.deepEqual(versions, [1, 3, null, null]);
  });

  it("tells update, correction and kill from slug and note", async () => {
    assert.equal((await itemOf("writethru.anpa")).signal, "update");
    assert.equal((await itemOf("corrective.anpa")).signal, "correction");
    assert.equal((await itemOf("kill.anpa")).signal, "kill");
    assert.equal((await itemOf("kill.anpa")).ninjs.pubStatus, "canceled");
  });

  it("holds an advance until its day", async () => {
    assert.equal((await itemOf("advance.anpa")).embargoUntil, "2026-11-29T00:00:00-05:00");
  });

  it("holds an embargo it cannot read", async () => {
    const bytes = Buffer.from(
      bytesOf("advance.anpa")
        .toString("latin1")
        .replace(", Adv29", "")
        .replace(/ADVANCE FOR[^<]*/, "Embargoed until the chair has spoken"),
      "latin1",
    );
    const item = (await read(bytes)).items[0];
    assert.equal(item?.signal, "withhold");
    assert.ok(item?.warnings.some((warning) => warning.code === "embargo-unclear"));
  });

  it("reads tabular lines as tables under their heads", async () => {
    const item = await itemOf("table.anpa");
    assert.deepEqual(
      item.paragraphs.map((block) => block.kind),
      ["subhead", "table", "subhead", "table", "paragraph", "paragraph"],
    );
    assert.deepEqual(item.paragraphs[1]?.rows?.[1], ["Castle Quay", "11", "3", ".786"]);
    assert.deepEqual(item.paragraphs[3]?.rows?.[1], ["Orrin", "8", "6", "3½"]);
    assert.deepEqual(item.paragraphs[3]?.rows?.[2], ["Tolland", "2", "12", "—"]);
  });

  it("joins wrapped lines and reads day before month where the agency writes so", async () => {
    const item = await itemOf("wrapped.anpa");
    assert.equal(item.headline, "Rowing: Castle Quay win seventh Estuary Cup");
    assert.deepEqual(item.dateline, { place: "PELL SANDS", region: "Wexmoor" });
    assert.deepEqual(texts(item), [
      "Castle Quay won their seventh Estuary Cup on Sunday after beating the crew of Orrin by half a length over the short course.",
      "The race was rowed an hour late because of fog at the bar, and the umpire warned both crews twice.",
    ]);
    assert.equal(item.sentAt, "2026-12-09T21:37:00Z");
  });

  it("F24: reads whole stories before a torn one and says that one is torn", async () => {
    const result = await read(bytesOf("glued.anpa"));
    assert.deepEqual(
      result.items.map((item) => item.slugline),
      ["BC-NL--Harbor Bridge", "BC-NL--School Roof"],
    );
    assert.deepEqual(
      result.warnings.map((warning) => warning.code),
      ["part-torn"],
    );
    const first = result.items[0];
    assert.deepEqual(first?.paragraphs, (await itemOf("story.anpa")).paragraphs);
  });

  it("F24: refuses a single torn story", async () => {
    const whole = bytesOf("story.anpa");
    const result = await readCopy(whole.subarray(0, whole.indexOf("Ferries")), AT);
    assert.equal(result.kind === "refused" ? result.code : "", "copy-torn");
  });

  it("F24: takes parity bits off", async () => {
    const even = bytesOf("story.anpa").map((byte) =>
      byte.toString(2).replaceAll("0", "").length % 2 === 0 ? byte : byte | 0x80,
    );
    assert.equal(detectFormat(even), "anpa-1312");
    const result = await read(even);
    assert.deepEqual(
      result.warnings.map((warning) => warning.code),
      ["parity-bits"],
    );
    assert.equal(result.items[0]?.headline, "Harbor bridge to close for nine weeks, council hears");
  });

  it("keeps an add and a later take apart from their story, and says whose they are", async () => {
    const story = (await itemOf("story.anpa")).agencyId;
    for (const [name, part] of [
      ["add.anpa", "add-1"],
      ["take-2.anpa", "take-2"],
    ] as const) {
      const item = await itemOf(name);
      assert.equal(item.agencyId, `${story}:${part}`);
      assert.deepEqual(item.links, [{ rel: "part-of", agencyId: story }]);
    }
  });

  it("parts words at spaces of all widths, keeps heavy type, and leaves end marks out", async () => {
    const [block, ...more] = (await itemOf("add.anpa")).paragraphs;
    assert.deepEqual(more, []);
    assert.deepEqual(block?.runs, [
      { text: "The ferry " },
      { text: "will not run", bold: true },
      { text: " at spring tides, the harbor master said." },
    ]);
  });

  it("reads a box score set in columns as a table", async () => {
    const item = await itemOf("box-score.anpa");
    assert.equal(item.headline, "Castle 21, Orrin 17");
    assert.deepEqual(
      item.paragraphs.map((block) => block.kind),
      ["paragraph", "table", "paragraph"],
    );
    assert.deepEqual(item.paragraphs[1]?.rows?.[0], ["Castle", "7", "0", "7", "7", "21"]);
  });

  it("tells marks between commas from words of the slug", () => {
    for (const [line, signal, part] of [
      ["BC-NL--Bridge, Mandatory Kill, 60", "kill", ""],
      ["BC-NL--Bridge, 1st Ld-Writethru, KILL,60", "kill", ""],
      ["BC-NL--Road Kill, 2nd Add,60", "update", "add-2"],
      ["BC-NL--Road Kill,60", "none", ""],
      ["BC-NL--Navy Sub Sinks,60", "none", ""],
      ["BC-NL--Bridge, SUB,60", "update", "sub"],
      ["BC-NL--Bridge, 1st Take,60", "update", ""],
      ["BC-NL--Bridge, ADVISORY,60", "advisory", ""],
      ["BC-NL--Bridge, Correction,60", "correction", ""],
    ] as const) {
      const slug = readSlug(line);
      assert.deepEqual([slug.signal, slug.part], [signal, part], line);
    }
  });

  it("reads the plain wire between ZCZC and NNNN, and not a torn story behind it", async () => {
    const { items, warnings } = await read(bytesOf("plain.zczc"));
    const [item, ...more] = items;
    assert.deepEqual(more, []);
    assert.deepEqual(
      warnings.map((warning) => warning.code),
      ["part-torn"],
    );
    assert.equal(item?.slugline, "BC-NL--Quay Market, 1st Ld");
    assert.equal(item.headline, "Market moves to the quay for the winter");
    assert.equal(item.byline, "By ORLA PENHALLOW");
    assert.equal(item.sentAt, "2026-11-17T15:40:00Z");
    assert.equal(item.version, 2);
    assert.deepEqual(item.dateline, { place: "CASTLE QUAY", region: "Wexmoor" });
    assert.deepEqual(texts(item), [
      "The market will move to the quay from Monday until the bridge is open again, the council said.",
      "Stallholders were told by letter. “We shall manage,” said Tamsin Orde.",
    ]);
  });

  it("reads plain stories whose lines begin with marks", async () => {
    const item = await itemOf("marked.zczc");
    assert.equal(item.headline, "Oyster beds come back at Pell Sands");
    assert.equal(item.slugline, "Oysters_TD2");
    assert.equal(item.dateline.place, "PELL SANDS");
    assert.equal(item.credit, "TIDE");
    assert.deepEqual(texts(item), [
      "The first spat settled in spring, and the beds are open again.",
      "Licences went to four families.",
      "Orrin Bank",
      "Long Ledge",
    ]);
  });

  it("reads an advance whose service line stands in the text, without marks of release and sign-offs", async () => {
    const { items } = await read(
      Buffer.from(
        "\u0016\u0016\u0001a0100\u001Fdbx\r\nd a\u0013\u0011AM-NL--Bridge,ADV15 06-10 0160\r\n\u0002^AM-NL--Bridge, ADV15,60<\r\n^$adv15\r\n" +
          "^(Adds quote)<\r\n^Bridge to close<\r\n^By ADA FINCH=\r\n\tMOSS, Wex. (AP) _ It closes.\r\n\tIt opens.\r\n^The AP<\r\n^AP-ES-06-10-26 1234EDT<\u0003",
      ),
    );
    const [item] = items;
    assert.equal(item?.headline, "Bridge to close");
    assert.equal(item.editorNote, "(Adds quote)");
    assert.equal(item.sentAt, "2026-06-10T12:34:00-04:00");
    assert.deepEqual(texts(item), ["It closes.", "It opens."]);
  });

  it("parts columns set apart by spaces of fixed width, and takes a text of heads for a list", async () => {
    const frame = (text: string): Buffer =>
      Buffer.from(
        `\u0016\u0016\u0001s0284\u001Fdbx\r\nr s\u0013\u0011BC-NL--Glance 06-10 0160\r\n\u0002^BC-NL--Glance<\r\n^Glance<\r\n${text}\u0003\r\nAP-WF-06-10-26 1234GMT\r\n\u0004`,
      );
    const table = await read(
      frame(
        "\b\u001E\u001F W\u001E \u001E L\r\n\bCastle\u0010 Quay\u001F 73\u001E \u001E 52\r\n\bMoss\u001F .488\u001E 12\r\n",
      ),
    );
    assert.deepEqual(table.items[0]?.paragraphs[0]?.rows, [
      ["", "W", "L"],
      ["Castle Quay", "73", "52"],
      ["Moss", ".488", "12"],
    ]);
    const list = await read(frame("^Two closes<\r\n^Three burns<\r\n"));
    assert.deepEqual(
      list.items[0]?.paragraphs.map((block) => [block.kind, block.runs[0]?.text]),
      [
        ["paragraph", "Two closes"],
        ["paragraph", "Three burns"],
      ],
    );
  });

  it("takes an agency's name at the end for the end, and marks of the ends of lines out of the text", async () => {
    const { items } = await read(
      Buffer.from(
        "ZCZC\r\n#Weights\r\nEAGLE PIER<!\r\nTIDE HANDICAP 1400M .=!\r\nBlack Heart 58.0\r\n   AAP RACING\r\n",
      ),
    );
    assert.equal(items[0]?.headline, "EAGLE PIER");
    assert.match(
      items[0].paragraphs.map((block) => block.runs[0]?.text).join(" "),
      /^TIDE HANDICAP 1400M Black/,
    );
  });

  it("F24: gives the whole story or none, cut at every byte", async () => {
    for (const name of ["story.anpa", "kill.anpa", "add.anpa", "wrapped.anpa", "marked.zczc"]) {
      const whole = bytesOf(name);
      const bodies = JSON.stringify((await itemOf(name)).paragraphs);
      for (let length = 1; length < whole.length; length += 1) {
        const result = await readCopy(whole.subarray(0, length), AT);
        for (const item of result.kind === "read" ? result.items : [])
          assert.equal(JSON.stringify(item.paragraphs), bodies, `${name} cut at ${length}`);
      }
    }
  });
});
