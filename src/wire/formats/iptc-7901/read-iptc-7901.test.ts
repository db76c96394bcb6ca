import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-24T12:00:00Z", zone: "Europe/Zurich" };
const bytesOf = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, "../fixtures", `${name}.iptc7901.txt`));

async function itemOf(bytes: Uint8Array): Promise<ReadItem> {
  const result = await readCopy(bytes, AT);
  assert.equal(result.kind === "read" ? result.format : result.code, "iptc-7901");
  const [item] = result.kind === "read" ? result.items : [];
  assert.ok(item);
  return item;
}

const texts = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));

const message = (text: string): string =>
  `\u0001lza0001 4 i 10  tide 1\r\n\r\nOrt/\r\n\u0002Kopf =\r\n\r\n${text}\r\n\u0003171822 MEZ Nov 26\r\n\u0004`;

describe("IPTC 7901", () => {
  it("tells marks, headline, byline, copy and notes apart", async () => {
    const item = await itemOf(bytesOf("lead"));
    assert.equal(item.headline, "Hafenbrücke in Castle Quay wird neun Wochen gesperrt");
    assert.equal(item.byline, "Von Orla Penhallow, Tide");
    assert.equal(item.slugline, "Wexmoor/Verkehr/Hafen, 2. Lead");
    assert.equal(item.editorNote, "(Neu: Beschluss)\nNotizblock\n\nRedaktionelle Hinweise\n- Bild folgt");
    assert.deepEqual(item.dateline, { place: "Castle Quay", region: "" });
    assert.equal(item.credit, "tide");
    assert.equal(item.urgency, 3);
    assert.equal(item.signal, "update");
    assert.equal(item.version, 3);
    assert.equal(item.sentAt, "2026-11-17T18:22:00+01:00");
    assert.equal(item.agencyId, "iptc-7901:tide:lza0211:2026-11-17");
    assert.deepEqual(
      item.ninjs.subjects?.map((subject) => subject.name),
      ["i", "Wexmoor", "Verkehr", "Hafen"],
    );
  });

  it("tells a byline of the house from the headline above it", async () => {
    const item = await itemOf(
      Buffer.from(
        message("Moss (tide) - Es geht.").replace("Kopf =", "Bridge closes\r\nBy dpa correspondents ="),
      ),
    );
    assert.deepEqual([item.headline, item.byline], ["Bridge closes", "By dpa correspondents"]);
  });

  it("reads AFP's messages, which set no sign between headline, byline and copy", async () => {
    const item = await itemOf(
      Buffer.from(
        "\u0001FRS0123 3 P 0345 FRA /AFP-KI12\r\nMoss-pont\r\n\u0002Le pont ferme\r\nATTENTION - ajoute citation ///\r\n   Par Ada FINCH\r\n" +
          "   MOSS, 10 juin 2026 (AFP) - Le pont qui mène au port ferme en mars,\r\na dit la mairie mardi, pour que les travaux\r\ndu quai puissent finir.\r\n   - Les bacs -\r\n   Il y a des bacs.\r\n   af/to/nl\r\n\u0003AFP 101234 JUN 26\r\n\u0004",
      ),
    );
    assert.deepEqual(
      [item.headline, item.byline, item.dateline.place],
      ["Le pont ferme", "Par Ada FINCH", "MOSS"],
    );
    assert.equal(item.sentAt, "2026-06-10T12:34:00+02:00");
    assert.equal(item.credit, "AFP");
    assert.equal(item.editorNote, "ATTENTION - ajoute citation\naf/to/nl");
    assert.deepEqual(texts(item), [
      "Le pont qui mène au port ferme en mars, a dit la mairie mardi, pour que les travaux du quai puissent finir.",
      "Les bacs",
      "Il y a des bacs.",
    ]);
    assert.equal(item.paragraphs[1]?.kind, "subhead");
  });

  it("joins wrapped lines, keeps heavy type and reads columns as a table", async () => {
    const item = await itemOf(bytesOf("lead"));
    assert.deepEqual(texts(item), [
      "Die Drehbrücke über der Hafeneinfahrt wird im März für neun Wochen gesperrt. Das beschloss der Bauausschuss am Dienstag.",
      '"Wir haben es zwei Winter lang verschoben", sagte Tamsin Orde, Ingenieurin der Stadt.',
      "Fähren am Tag:",
      "",
    ]);
    assert.deepEqual(item.paragraphs[1]?.runs[1], { text: "Tamsin Orde", bold: true });
    assert.deepEqual(item.paragraphs[3]?.rows?.[0], ["Castle Quay", "24", "3"]);
  });

  it("knows a kill and the message it takes back", async () => {
    const item = await itemOf(bytesOf("kill"));
    assert.equal(item.signal, "kill");
    assert.equal(item.ninjs.pubStatus, "canceled");
    assert.deepEqual(item.links, [{ rel: "follows", agencyId: "iptc-7901:tide:lza0211:2026-11-17" }]);
  });

  it("knows a correction in French, a dateline without a dash, and a time of the source's zone", async () => {
    const item = await itemOf(bytesOf("correction-fr"));
    assert.equal(item.signal, "correction");
    assert.equal(item.headline, "Pont du port: fermé neuf semaines");
    assert.equal(item.dateline.place, "Castle Quay");
    assert.deepEqual(texts(item), ["Dans notre dépêche bsa039, lire: «neuf semaines» et non six."]);
    assert.equal(item.sentAt, "2026-11-17T19:30:00+01:00");
    assert.deepEqual(
      item.warnings.map((warning) => warning.code),
      ["date-without-zone"],
    );
  });

  it("reads a message that has lost its control signs", async () => {
    const item = await itemOf(bytesOf("bare"));
    assert.equal(item.headline, "Harbour bridge to close for nine weeks");
    assert.equal(item.sentAt, "2026-12-17T11:37:00Z");
    assert.equal(item.editorNote, "Notebook\n\nNote to editors\n- Adds vote");
    assert.deepEqual(texts(item), [
      "The swing bridge will close for nine weeks from March, the works committee said.",
    ]);
  });

  it("holds copy until the end of its Sperrfrist, or for good where none can be read", async () => {
    const bytes = bytesOf("sperrfrist");
    assert.equal((await itemOf(bytes)).embargoUntil, "2026-11-24T18:00:00+01:00");
    const vague = bytes.toString("latin1").replace("24.11.2026, 18.00 Uhr", "bis zur Rede");
    const item = await itemOf(Buffer.from(vague, "latin1"));
    assert.equal(item.signal, "withhold");
    assert.ok(item.warnings.some((warning) => warning.code === "embargo-unclear"));
  });

  it("finds the charset by the words where none is declared", async () => {
    const text = "Der Fährmann fährt über das Moor, die Möwe für größere Brötchen.";
    const pc = { ä: 0x84, ü: 0x81, ö: 0x94, ß: 0xe1 } as Record<string, number>;
    const accented = { ä: "\u00C8a", ü: "\u00C8u", ö: "\u00C8o", ß: "\u00FB" } as Record<string, string>;
    const seven = { ä: "{", ü: "}", ö: "|", ß: "~" } as Record<string, string>;
    const written: readonly (readonly [string, Uint8Array])[] = [
      ["UTF-8", Buffer.from(message(text))],
      ["Latin 1", Buffer.from(message(text), "latin1")],
      ["IBM 850", Buffer.from([...message(text)].map((sign) => pc[sign] ?? sign.charCodeAt(0)))],
      ["ISO 6937", Buffer.from([...message(text)].map((sign) => accented[sign] ?? sign).join(""), "latin1")],
      ["ISO 646", Buffer.from([...message(text)].map((sign) => seven[sign] ?? sign).join(""))],
    ];
    for (const [name, bytes] of written) assert.deepEqual(texts(await itemOf(bytes)), [text], name);
  });

  it("F24: gives the whole message or none, cut at every byte", async () => {
    for (const name of ["lead", "kill", "correction-fr", "bare", "sperrfrist"]) {
      const whole = bytesOf(name);
      const bodies = JSON.stringify((await itemOf(whole)).paragraphs);
      for (let length = 1; length < whole.length; length += 1) {
        const result = await readCopy(whole.subarray(0, length), AT);
        for (const item of result.kind === "read" ? result.items : [])
          assert.equal(JSON.stringify(item.paragraphs), bodies, `${name} cut at ${length}`);
      }
    }
  });

  it("F24: reads whole messages before a torn one and says that one is torn", async () => {
    const bytes = Buffer.concat([bytesOf("kill"), bytesOf("lead").subarray(0, 400)]);
    const result = await readCopy(bytes, AT);
    assert.equal(result.kind === "read" ? result.items.length : result.code, 1);
    assert.ok(result.kind === "read" && result.warnings.some((warning) => warning.code === "part-torn"));
  });
});
