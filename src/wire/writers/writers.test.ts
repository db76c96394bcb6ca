import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { readCopy, type ReadItem, type WireBlock } from "../formats/read-copy.ts";
import { bodyToSend, type OutgoingItem } from "./outgoing-item.ts";
import { anyItem, BRIDGE } from "./sample-items.ts";
import { writeNewsmlG2, writeNewsmlG2Message } from "./write-newsml-g2.ts";
import { writeNinjs } from "./write-ninjs.ts";
import { writeNitf } from "./write-nitf.ts";
import { writeRssFull, type OutgoingFeed } from "./write-rss-full.ts";

const DATA = join(import.meta.dirname, "../../../../shared/data");
const G2_XSD = join(DATA, "newsml-g2/specification/NewsML-G2_2.35-spec-All-Power.xsd");
const NITF_XSD = join(DATA, "nitf/nitf-3-6.xsd");
const NINJS_SCHEMA = join(DATA, "ninjs/specification/ninjs-schema_3.1.json");
const GEO_SCHEMA = join(DATA, "ninjs/validation/test_suite/GeoJSON-schema.json");
const skip = existsSync(NITF_XSD) ? false : "the official schemas are not here";

const AT = { receivedAt: "2026-11-24T12:00:00Z" };
const RUNS = 150;

const FEED: OutgoingFeed = {
  title: "Valley Courier: all stories",
  description: "",
  link: "https://courier.example/",
  self: "https://courier.example/partners/full.xml",
  language: "en-GB",
  madeAt: "2036-01-01T00:00:00Z",
};

const KILL: OutgoingItem = {
  ...BRIDGE,
  version: 4,
  status: "canceled",
  change: "none",
  note: "The figures are false.",
};
const CORRECTION: OutgoingItem = { ...BRIDGE, change: "correction", note: "Corrects the cost." };
const HELD: OutgoingItem = { ...BRIDGE, embargoUntil: "2026-11-18T06:00:00Z" };
const BARE: OutgoingItem = {
  ...BRIDGE,
  deck: "",
  slugline: "",
  byline: "",
  dateline: { place: "", region: "" },
  blocks: [],
  provider: "",
  credit: "",
  copyrightHolder: "",
  copyrightNotice: "",
  usageTerms: "",
  subjects: [],
  pictures: [],
  note: "",
  link: "",
  urgency: null,
  change: "none",
};
const SAMPLES = [BRIDGE, KILL, CORRECTION, HELD, BARE, { ...BRIDGE, status: "withheld" as const }];

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function makeXsd(path: string): (bytes: Uint8Array) => void {
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(schema);
  return (bytes) => {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  };
}

async function storyIn(bytes: Uint8Array): Promise<ReadItem> {
  const result = await readCopy(bytes, AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  const item = result.kind === "read" ? result.items.find((each) => each.ninjs.type === "text") : undefined;
  assert.ok(item);
  return item;
}

const plain = (blocks: readonly WireBlock[]): readonly unknown[] =>
  blocks.map((block) => [block.kind, block.runs.map((run) => run.text).join(""), block.rows ?? []]);

const ms = (instant: string | null | undefined): number => Date.parse(instant ?? "");

/** What every format must bring back. */
function sameStory(read: ReadItem, item: OutgoingItem): void {
  assert.equal(read.agencyId, item.uri);
  assert.equal(read.headline, item.headline);
  assert.deepEqual(plain(read.paragraphs), plain(bodyToSend(item).blocks));
  const carriesDateline = bodyToSend(item)
    .blocks.slice(0, 6)
    .some(({ kind }) => kind === "paragraph");
  if (carriesDateline) assert.deepEqual(read.dateline, item.dateline);
  assert.equal(ms(read.sentAt), ms(item.versionCreated));
  assert.equal(ms(read.ninjs.firstCreated), ms(item.firstCreated));
  assert.equal(read.byline, item.byline);
}

/** What the formats with fields for it bring back too. */
function sameOrders(read: ReadItem, item: OutgoingItem): void {
  assert.equal(read.ninjs.pubStatus, item.status);
  const signal = item.status === "canceled" ? "kill" : item.status === "withheld" ? "withhold" : item.change;
  assert.equal(read.signal, signal);
  assert.equal(read.version, item.version);
  assert.equal(read.urgency, item.urgency);
  assert.equal(read.slugline, item.slugline);
  assert.equal(read.deck, bodyToSend(item).deck);
  assert.equal(read.embargoUntil === null, item.embargoUntil === null);
  if (item.embargoUntil !== null) assert.equal(ms(read.embargoUntil), ms(item.embargoUntil));
  assert.ok(read.editorNote.endsWith(item.note));
}

describe("the official schemas accept", { skip }, () => {
  it("every NewsML-G2 message", async () => {
    const validate = makeXsd(G2_XSD);
    for (const item of SAMPLES) validate(writeNewsmlG2(item));
    fc.assert(
      fc.property(anyItem, (item) => validate(writeNewsmlG2(item))),
      { numRuns: RUNS },
    );
    validate(writeNewsmlG2Message([BRIDGE, { ...KILL, uri: "tag:courier.example,2026:story/1" }]));
    const wrong = textOf(writeNewsmlG2(BRIDGE)).replaceAll("itemMeta", "itemMetal");
    assert.throws(() => validate(Buffer.from(wrong)));
  });

  it("every NITF document", () => {
    const validate = makeXsd(NITF_XSD);
    for (const item of SAMPLES) validate(writeNitf(item));
    fc.assert(
      fc.property(anyItem, (item) => validate(writeNitf(item))),
      { numRuns: RUNS },
    );
    const wrong = textOf(writeNitf(BRIDGE)).replaceAll("docdata", "docdatum");
    assert.throws(() => validate(Buffer.from(wrong)));
  });

  it("every ninjs object", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const schema = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;
    ajv.addSchema(schema(GEO_SCHEMA), "https://geojson.org/schema/GeoJSON.json");
    const check = ajv.compile(schema(NINJS_SCHEMA));
    const validate = (item: OutgoingItem): void => {
      assert.ok(check(JSON.parse(textOf(writeNinjs(item)))), ajv.errorsText(check.errors));
    };
    for (const item of SAMPLES) validate(item);
    fc.assert(fc.property(anyItem, validate), { numRuns: RUNS });
  });
});

describe("what we write is read back as the same story", () => {
  const fields: readonly (readonly [string, (item: OutgoingItem) => Uint8Array])[] = [
    ["NewsML-G2", writeNewsmlG2],
    ["NITF", writeNitf],
    ["ninjs", writeNinjs],
  ];
  for (const [name, write] of fields) {
    it(`from ${name}`, async () => {
      for (const item of [BRIDGE, KILL, CORRECTION, HELD]) {
        const read = await storyIn(write(item));
        sameStory(read, item);
        sameOrders(read, item);
      }
      await fc.assert(
        fc.asyncProperty(anyItem, async (item) => {
          const read = await storyIn(write(item));
          sameStory(read, item);
          sameOrders(read, item);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it("from RSS, as far as RSS has a place for it", async () => {
    const sent = anyItem.map((item): OutgoingItem => ({ ...item, status: "usable" }));
    await fc.assert(
      fc.asyncProperty(sent, async (item) => {
        const read = await storyIn(writeRssFull([item], FEED));
        sameStory(read, item);
      }),
      { numRuns: RUNS },
    );
  });

  it("with looks, rights, subjects and pictures", async () => {
    for (const bytes of [
      writeNewsmlG2(BRIDGE),
      writeNitf(BRIDGE),
      writeNinjs(BRIDGE),
      writeRssFull([BRIDGE], FEED),
    ]) {
      const read = await storyIn(bytes);
      assert.deepEqual(read.paragraphs[0]?.runs, BRIDGE.blocks[0]?.runs);
      assert.equal(read.credit, "Valley Courier");
      assert.match(read.rights, /Valley Courier Ltd/);
      assert.ok((read.ninjs.subjects ?? []).some((subject) => subject.name === "road transport"));
    }
  });
});

describe("pictures", () => {
  it("travel in NewsML-G2 as items of their own that know their text", async () => {
    const result = await readCopy(writeNewsmlG2(BRIDGE), AT);
    assert.equal(result.kind, "read");
    if (result.kind !== "read") return;
    assert.deepEqual(
      result.items.map((item) => item.ninjs.type),
      ["text", "picture", "composite"],
    );
    const [, picture] = result.items;
    assert.equal(picture?.credit, "Pia Quell");
    assert.equal(picture?.ninjs.descriptions?.[0]?.value, "The swing bridge at low water.");
    assert.equal(picture?.ninjs.renditions?.[0]?.href, "https://media.courier.example/88/full.jpg?v=1&w=2");
    assert.ok(picture?.links.some((link) => link.rel === "picture-for" && link.agencyId === BRIDGE.uri));
  });

  it("travel with caption, credit and all sizes elsewhere", async () => {
    for (const bytes of [writeNitf(BRIDGE), writeNinjs(BRIDGE), writeRssFull([BRIDGE], FEED)]) {
      const [picture, other] = (await storyIn(bytes)).ninjs.associations ?? [];
      assert.equal(other, undefined);
      assert.equal(picture?.descriptions?.[0]?.value, "The swing bridge at low water.");
      assert.equal(picture?.infoSources?.[0]?.name, "Pia Quell");
      assert.equal(picture?.renditions?.length, 2);
    }
  });
});

describe("a kill", () => {
  const KILLS = [writeNewsmlG2(KILL), writeNitf(KILL), writeNinjs(KILL), writeRssFull([KILL], FEED)];

  it("is read as one from every format", async () => {
    for (const bytes of KILLS) {
      const read = await storyIn(bytes);
      assert.equal(read.signal, "kill");
      assert.equal(read.agencyId, KILL.uri);
    }
  });

  it("carries neither the text nor the pictures once more", () => {
    for (const bytes of KILLS) {
      assert.doesNotMatch(textOf(bytes), /nine weeks, |two million|media\.courier\.example/);
      assert.match(textOf(bytes), /The figures are false\./);
    }
  });

  it("stands in RSS as an entry that says withdrawn", () => {
    assert.match(textOf(writeRssFull([KILL], FEED)), /<title>WITHDRAWN: Bridge/);
  });
});

describe("RSS", () => {
  it("leaves out what is withheld or under embargo when it is made", () => {
    const entries = (items: readonly OutgoingItem[], madeAt: string): number =>
      textOf(writeRssFull(items, { ...FEED, madeAt })).split("<item>").length - 1;
    assert.equal(entries([HELD], "2026-11-18T05:59:59Z"), 0);
    assert.equal(entries([HELD], "2026-11-18T06:00:00Z"), 1);
    assert.equal(entries([{ ...BRIDGE, status: "withheld" }], FEED.madeAt), 0);
    assert.equal(entries([{ ...KILL, embargoUntil: HELD.embargoUntil }], "2026-11-18T00:00:00Z"), 1);
  });

  it("is well-formed with signs that XML forbids in the texts", () => {
    const odd: OutgoingItem = {
      ...BRIDGE,
      headline: "Bridge\u0000 \uFFFE\uD800 closes",
      blocks: [{ kind: "paragraph", runs: [{ text: "A\u0001 \u000B sign ]]>" }] }],
    };
    for (const bytes of [writeRssFull([odd], FEED), writeNewsmlG2(odd), writeNitf(odd)])
      XmlDocument.fromBuffer(bytes).dispose();
  });
});
