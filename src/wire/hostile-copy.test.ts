import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { readCopy, type ReadResult } from "./formats/read-copy.ts";
import { makeAsideReader } from "./read-aside.ts";
import { receiveCopy } from "./receive-copy.ts";
import { openWireDesk } from "./wire-desk.fixture.ts";

/** F24, F28 and F29 of the fault matrix, by the way all copy takes: kept, refused with a code, and the next unharmed. */

const AT = { receivedAt: "2026-11-24T12:00:00Z" };
const FIXTURES = join(import.meta.dirname, "formats/fixtures");
const bytesOf = (name: string): Buffer => readFileSync(join(FIXTURES, name));

/** A beginning and an end of each format of XML that we read; between them stands what is to be tried. */
const ROOTS: Readonly<Record<string, readonly [begin: string, end: string]>> = {
  nitf: ["<nitf><body><body.content>", "</body.content></body></nitf>"],
  "newsml-g2": ['<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1">', "</newsItem>"],
  "newsml-1": ["<NewsML><NewsItem>", "</NewsItem></NewsML>"],
  rss: ['<rss version="2.0"><channel><item>', "</item></channel></rss>"],
  atom: ['<feed xmlns="http://www.w3.org/2005/Atom"><entry>', "</entry></feed>"],
};

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  "",
);

/** Declarations, and what stands in the document for them. */
const DECLARED: Readonly<Record<string, readonly [doctype: string, text: string]>> = {
  "a billion laughs": [`<!ENTITY l0 "ha">${laughs}`, "&l10;"],
  "one long entity many times": [`<!ENTITY long "${"x".repeat(50_000)}">`, "&long;".repeat(10_000)],
  "a file of ours": ['<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;"],
  "an address in our network": ['<!ENTITY x SYSTEM "http://192.168.0.1/">', "&x;"],
};

/** One stored file in a ZIP archive, packed as small as it goes. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const head = Buffer.alloc(30);
  head.write("PK\u0003\u0004", "latin1");
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const PACKED = Buffer.alloc(64 * 1024 * 1024);
const deep = (open: string, close: string, depth = 100_000): string =>
  open.repeat(depth) + close.repeat(depth);
const many = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join("");
const mail = (rest: string): string => `From: press@council.example\r\nSubject: Bridge\r\n${rest}`;

function bombsOfXml(): readonly (readonly [what: string, bytes: Buffer, code: string])[] {
  return Object.entries(ROOTS).flatMap(([root, [begin, end]]) => {
    const name = /^<(\w+)/.exec(begin)?.[1] ?? "";
    const of = (doctype: string, text: string): Buffer => Buffer.from(doctype + begin + text + end);
    return [
      ...Object.entries(DECLARED).map(
        ([what, [declared, text]]) =>
          [
            `${what} in ${root}`,
            of(`<!DOCTYPE ${name} [${declared}]>`, text),
            "xml-entity-declared",
          ] as const,
      ),
      [`deep nesting in ${root}`, of("", deep("<p>", "</p>")), "xml-too-deep"] as const,
      [
        `a million attributes in ${root}`,
        of("", `<p ${many(1_000_000, (at) => `a${at}="" `)}/>`),
        "xml-too-many-attributes",
      ] as const,
    ];
  });
}

const OTHER_BOMBS: readonly (readonly [what: string, bytes: () => Buffer, code: string])[] = [
  ["deep nesting in JSON", () => Buffer.from(`{"uri":"urn:x:1","a":${deep("[", "]")}}`), "json-too-deep"],
  ["deep objects in JSON", () => Buffer.from(deep('{"a":', "}")), "json-too-deep"],
  [
    "many values in JSON",
    () => Buffer.from(`{"uri":"urn:x:1","a":[${"0,".repeat(1_000_000)}0]}`),
    "json-too-many-values",
  ],
  ["a gzip bomb", () => gzipSync(PACKED, { level: 9 }), "not-copy"],
  ["a ZIP bomb", () => zipOf("copy.xml", PACKED), "not-copy"],
  [
    "F29: a mail of a thousand layers",
    () =>
      Buffer.from(
        mail(many(1_000, (at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`)),
      ),
    "copy-too-large",
  ],
  [
    "F29: a mail header of 1 MB",
    () => Buffer.from(mail(`X-Long: ${"x".repeat(2 ** 20)}\r\n\r\nx`)),
    "copy-too-large",
  ],
];

test("F28: bombs of every kind are refused with a code, kept as they came, and harm nothing that follows", async (t) => {
  const { database, deps, receive } = await openWireDesk(t);
  const bombs = [...bombsOfXml(), ...OTHER_BOMBS.map(([what, make, code]) => [what, make(), code] as const)];
  for (const [at, [what, bytes, code]] of bombs.entries()) {
    const { transmission, results } = await receiveCopy(deps, {
      sourceId: "prairie",
      fileName: "bomb",
      bytes,
    });
    assert.deepEqual(
      results.map((result) => result.outcome),
      ["quarantined"],
      what,
    );
    const [row] = await database.query<{ code: string; hash: string; state: string }>(
      "select code, state, encode(sha256(raw), 'hex') as hash from transmissions where id = $1",
      [transmission],
    );
    const hash = createHash("sha256").update(bytes).digest("hex");
    assert.deepEqual(row, { code, state: "quarantined", hash }, what);
    assert.equal((await receive(`after-${at}`)).outcome, "new", `the next one after ${what}`);
  }
});

/** Copy whose length is one sign, where a pattern would begin anew at each of them. */
function drawnOut(): readonly (readonly [what: string, bytes: Buffer])[] {
  const party = `<Creator><Party FormalName="${"Aa".repeat(120_000)}"/></Creator>`;
  const component = `<NewsLines><HeadLine>Bridge</HeadLine></NewsLines><AdministrativeMetadata>${party}</AdministrativeMetadata>`;
  const [line, plain, marked] = ["story.anpa", "plain.zczc", "marked.zczc"].map((name) =>
    bytesOf(name).toString("latin1"),
  );
  const blanks = " ".repeat(240_000);
  const broken = (copy = ""): string => copy.replace("\n", `\n${blanks}x\n`);
  return [
    [
      "a name",
      Buffer.from(`<NewsML><NewsItem><NewsComponent>${component}</NewsComponent></NewsItem></NewsML>`),
    ],
    ["blanks before a story of a line", Buffer.from(`${" ".repeat(65_000)}x${line}`, "latin1")],
    ["blanks in a plain story of a line", Buffer.from(broken(plain), "latin1")],
    ["blanks in a marked story of a line", Buffer.from(broken(marked), "latin1")],
  ];
}

test("F29: one sign without end takes no time out of proportion", async () => {
  const reader = makeAsideReader({ aboveBytes: 0, limitMs: 3_000 });
  // The thread's own start is no part of the reading.
  await reader.read(Buffer.from("<nitf/>"), AT);
  for (const [what, bytes] of drawnOut()) {
    const result = await reader.read(bytes, AT);
    assert.equal(result.kind, "read", `${what}: ${JSON.stringify(result).slice(0, 200)}`);
  }
  await reader.stop();
});

test("F28: archives that a mail carries are named and never opened", async () => {
  const attached = zipOf("copy.xml", PACKED).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
  const bytes = Buffer.from(
    mail(
      "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" +
        "--b\r\nContent-Type: text/plain\r\n\r\nThe bridge is closed for nine weeks.\r\n" +
        '--b\r\nContent-Type: application/zip; name="copy.zip"\r\nContent-Transfer-Encoding: base64\r\n' +
        `Content-Disposition: attachment; filename="copy.zip"\r\n\r\n${attached}\r\n--b--\r\n`,
    ),
  );
  const result = await readCopy(bytes, AT);
  assert.ok(result.kind === "read" && result.items.length === 1);
  assert.match(JSON.stringify(result.warnings), /copy\.zip/);
});

/** After every brace of an object that opens outside strings: names that reach into all objects of the language. */
const poisoned = (json: string): string =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"|\{(?!\s*\})/g, (token) =>
    token === "{"
      ? '{"__proto__":{"stained":true,"headline":"Stained"},"constructor":{"prototype":{"stained":true}},'
      : token,
  );

/** What a person reads of it; a rendition may be called anything. */
const readBy = (result: ReadResult): unknown =>
  result.kind === "read"
    ? result.items.map(({ agencyId, version, headline, paragraphs }) => ({
        agencyId,
        version,
        headline,
        paragraphs,
      }))
    : result.code;

test("F28: names that reach into all objects change no copy and stain nothing", async () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(".json"));
  assert.ok(names.length >= 6);
  for (const name of names) {
    const json = bytesOf(name).toString();
    const plain = await readCopy(Buffer.from(json), AT);
    assert.ok(plain.kind === "read", name);
    // The parser of JSON Feed takes no such names at all.
    const due = plain.format === "json-feed" ? "feed-broken" : readBy(plain);
    assert.deepEqual(readBy(await readCopy(Buffer.from(poisoned(json)), AT)), due, name);
    assert.equal("stained" in {}, false, name);
  }
});

test("F24: of a line that breaks off at any byte every byte is kept, and the story after it is filed", async (t) => {
  const { database, deps } = await openWireDesk(t);
  let sent = 0;
  const take = async (bytes: Buffer) => {
    sent += bytes.length;
    return (await receiveCopy(deps, { sourceId: "prairie", fileName: "line", bytes })).results;
  };
  for (const [sample, next] of [
    ["kill.anpa", "wrapped.anpa"],
    ["marked.zczc", "plain.zczc"],
    ["kill.iptc7901.txt", "bare.iptc7901.txt"],
  ] as const) {
    const [torn, whole] = [bytesOf(sample), bytesOf(next)];
    const cuts = Array.from({ length: torn.length - 1 }, (_, length) => torn.subarray(0, length + 1));
    for (let at = 0; at < cuts.length; at += 8) await Promise.all(cuts.slice(at, at + 8).map(take));
    assert.equal((await take(whole))[0]?.outcome, "new", next);
  }
  const [kept] = await database.query<{ bytes: number; open: number; unnamed: number }>(
    `select sum(length(raw))::int as bytes, count(*) filter (where state = 'received')::int as open,
       count(*) filter (where state = 'quarantined' and coalesce(reason, '') = '')::int as unnamed
     from transmissions`,
  );
  assert.deepEqual(kept, { bytes: sent, open: 0, unnamed: 0 });
});
