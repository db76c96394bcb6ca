import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
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

  it("reads whole stories before a torn one and says that one is torn", async () => {
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

  it("refuses a single torn story", async () => {
    const whole = bytesOf("story.anpa");
    const result = await readCopy(whole.subarray(0, whole.indexOf("Ferries")), AT);
    assert.equal(result.kind === "refused" ? result.code : "", "copy-torn");
  });

  it("takes parity bits off", async () => {
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
});
