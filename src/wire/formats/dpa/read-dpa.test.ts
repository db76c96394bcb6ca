import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readCopy, type ReadItem } from "../read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z", zone: "Europe/Berlin" };
const FIXTURES = join(import.meta.dirname, "../fixtures");
const TWINS = join(import.meta.dirname, "../../../../../shared/data/dpa-digitalwires/tests/data");

async function itemsOf(path: string): Promise<readonly ReadItem[]> {
  const result = await readCopy(readFileSync(path), AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  return result.kind === "read" ? result.items : [];
}

async function firstOf(path: string): Promise<ReadItem> {
  const [item] = await itemsOf(path);
  assert.ok(item);
  return item;
}

const story = await firstOf(join(FIXTURES, "story.digitalwires.json"));
const entries = await itemsOf(join(FIXTURES, "entries.digitalwires.json"));
const texts = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join("") || JSON.stringify(block.rows));

describe("dpa digitalwires", () => {
  it("maps id, version, times, status and signal", () => {
    assert.equal(story.agencyId, "urn:newsml:northline.example:20261117:dw1");
    assert.equal(story.version, 3);
    assert.equal(story.sentAt, "2026-11-17T16:09:00+01:00");
    assert.equal(story.embargoUntil, "2026-11-18T06:00:00+01:00");
    assert.equal(story.signal, "correction");
    assert.equal(story.urgency, 3);
  });

  it("takes the teaser for the deck and keeps the kicker beside the headline", () => {
    assert.equal(story.headline, "Neun Wochen ohne Brücke");
    assert.equal(story.deck, "Die Fähre fährt alle fünfzehn Minuten.");
    assert.deepEqual(story.ninjs.headlines?.[1], { role: "kicker", value: "Hafenbrücke" });
    assert.equal(story.slugline, "Verkehr/Wexmoor/Brücken");
    assert.equal(story.byline, "Von Ottilie Brandt, nl");
    assert.deepEqual(story.dateline, { place: "Kaiwerder", region: "" });
    assert.equal(story.credit, "nl");
    assert.equal(story.rights, "Copyright 2026, nl\nNur nach Vereinbarung");
  });

  it("reads text, table and box as the body, and single notes instead of the notepad", () => {
    assert.deepEqual(texts(story), [
      "Die Brücke schließt im Frühjahr.",
      "Fähren",
      "Sie fahren öfter.",
      '[["Montag","6 Uhr"]]',
      "Zahlen",
      "1931 gebaut.",
    ]);
    assert.match(story.editorNote, /^der Meldung mit .*\nHafenamt, Frau Orde\nnl ob xx n1$/u);
  });

  it("follows the item that its correction names", () => {
    assert.deepEqual(story.links, [
      { rel: "follows", agencyId: "urn:newsml:northline.example:20261116:dw0" },
      { rel: "related", agencyId: "urn:newsml:northline.example:20261117:pic7" },
    ]);
  });

  it("sorts categories into subjects, places, genres and sources", () => {
    assert.deepEqual(story.ninjs.subjects?.[1], {
      name: "Verkehr",
      uri: "http://cv.iptc.org/newscodes/mediatopic/20000337",
    });
    assert.deepEqual(
      story.ninjs.places?.map((place) => place.name),
      ["Wexmoor", "Hafenamt"],
    );
    assert.deepEqual(story.ninjs.places?.[1]?.geoJSON?.coordinates, [9.9, 53.5]);
    assert.equal(story.ninjs.genres?.[0]?.name, "KORR-Meldung");
    assert.ok(story.ninjs.subjects?.some((subject) => subject.rel === "audience"));
  });

  it("ties pictures with caption, credit and the area that must stay, and links of the box", () => {
    const [picture, link] = story.ninjs.associations ?? [];
    assert.equal(picture?.rel, "featured");
    assert.equal(picture?.descriptions?.[0]?.value, "Die Brücke bei Ebbe.");
    assert.equal(picture?.infoSources?.[0]?.name, "Pia Quell/nl");
    assert.deepEqual(picture?.renditions?.[0]?.poi, { x: 400, y: 500 });
    assert.equal(link?.uri, "https://hafen.northline.example/plan");
    assert.equal(link?.rel, "seeAlso");
  });

  it("reads a picture sent by itself, and its notepad where no single note stands", () => {
    const [picture] = entries;
    assert.equal(picture?.ninjs.type, "picture");
    assert.equal(picture?.byline, "Pia Quell");
    assert.equal(picture?.ninjs.located, "Kaiwerder");
    assert.equal(picture?.ninjs.renditions?.[0]?.width, 2048);
    assert.equal(picture?.editorNote, "Achtung: Nur mit Nennung.");
    assert.equal(picture?.signal, "withhold");
    assert.deepEqual(picture?.links, []);
  });

  it("reads a canceled item as a kill, whatever else of it is not of its form", () => {
    assert.equal(entries.length, 2);
    assert.equal(entries[1]?.signal, "kill");
    assert.equal(entries[1]?.agencyId, story.agencyId);
  });
});

const skip = existsSync(TWINS) ? false : "the sample data are not here";

/** What must be the same in the JSON and in the NewsML-G2 that dpa makes of it. */
function essence(item: ReadItem): object {
  const { ninjs } = item;
  return {
    agencyId: item.agencyId,
    version: item.version,
    sentAt: item.sentAt,
    signal: item.signal,
    status: ninjs.pubStatus,
    type: ninjs.type,
    urgency: item.urgency,
    language: ninjs.language,
    embargoUntil: item.embargoUntil,
    headline: item.headline,
    deck: item.deck,
    slugline: item.slugline,
    dateline: item.dateline,
    credit: item.credit,
    rights: item.rights.replace(/\s+/gu, " "),
    editorNote: item.editorNote.replace(/\s+/gu, " "),
    body: texts(item),
    genre: ninjs.genres?.[0]?.name,
    topics: ninjs.subjects?.filter((each) => each.uri !== undefined),
    files: ninjs.renditions?.map((rendition) => rendition.href),
  };
}

describe("dpa digitalwires and its NewsML-G2 twin", { skip }, () => {
  const names = skip === false ? readdirSync(join(TWINS, "output")) : [];
  for (const name of names) {
    it(`says the same of ${name}`, async () => {
      const json = await firstOf(join(TWINS, "input", name.replace(/\.xml$/, ".json")));
      assert.deepEqual(essence(json), essence(await firstOf(join(TWINS, "output", name))));
    });
  }
});
