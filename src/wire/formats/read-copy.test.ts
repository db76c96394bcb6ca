import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectFormat, readCopy, type ReadItem } from "./read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };

const refusalOf = (source: string | Uint8Array): string => {
  const result = readCopy(Buffer.from(source), AT);
  return result.kind === "refused" ? result.code : "read";
};

function itemOf(source: string | Uint8Array): ReadItem {
  const result = readCopy(Buffer.from(source), AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  const item = result.kind === "read" ? result.items[0] : undefined;
  assert.ok(item);
  return item;
}

const nitf = (body: string, before = ""): string =>
  `${before}<nitf><head><docdata><doc-id id-string="a"/></docdata></head><body><body.head><hedline><hl1>Head</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;

const g2 = (guid: string): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}"><contentMeta><headline>Head</headline></contentMeta></newsItem>`;

describe("telling formats apart", () => {
  it("knows each by its bytes", () => {
    assert.equal(detectFormat(Buffer.from(nitf("<p>a</p>"))), "nitf");
    assert.equal(
      detectFormat(
        Buffer.from(`<?xml version="1.0"?><!-- ${"x".repeat(30_000)} -->${g2("urn:x:1")}`),
      ),
      "newsml-g2",
    );
    assert.equal(detectFormat(Buffer.from('{"uri":"urn:x:1","headline":"a"}')), "ninjs");
    assert.equal(
      detectFormat(
        Buffer.from(
          "\u0016\u0016\u0001a0001\u001Fx\r\nr a\u0013\u0011 BC-X 11-17 0001\r\n\u0002^BC-X<\r\n\u0003",
        ),
      ),
      "anpa-1312",
    );
    assert.equal(detectFormat(Buffer.from("plain words")), null);
  });

  it("finds items inside the envelope of another format", () => {
    const entry = `<entry xmlns="http://www.w3.org/2005/Atom"><content>${g2("urn:x:1")}</content></entry>`;
    assert.equal(itemOf(entry).agencyId, "urn:x:1");
  });

  it("says what it is that it cannot read", () => {
    const message = (source: string): string => {
      const result = readCopy(Buffer.from(source, "latin1"), AT);
      return result.kind === "refused" ? `${result.code}: ${result.message}` : "read";
    };
    assert.match(
      message('<?xml version="1.0"?><NewsML Version="1.2"/>'),
      /^format-not-read: .*NewsML 1/,
    );
    assert.match(message("\u00FF\u00D8\u00FF\u00E0JFIF"), /^not-copy: .*JPEG/);
    assert.match(message("eca00075 3 i 510    dpa 1003\n\nText"), /^format-not-read: .*7901/);
    assert.match(
      message("From: a@b.example\nTo: c@d.example\nSubject: x\n\nText"),
      /^format-not-read: .*e-mail/,
    );
    assert.match(message("<recipe/>"), /^format-unknown: .*"recipe"/);
    assert.match(message("nothing we know"), /^format-unknown/);
  });
});

describe("caps", () => {
  it("refuses nothing, and more than 40 MB", () => {
    assert.equal(refusalOf(""), "copy-empty");
    assert.equal(refusalOf(new Uint8Array(40 * 1024 * 1024 + 1)), "copy-too-large");
  });

  it("refuses XML nested deeper than 256, and reads what is just within", () => {
    assert.equal(refusalOf(nitf(`${"<p>".repeat(300)}${"</p>".repeat(300)}`)), "xml-too-deep");
    assert.equal(
      itemOf(nitf(`${"<em>".repeat(250)}deep${"</em>".repeat(250)}`)).paragraphs[0]?.runs[0]?.text,
      "deep",
    );
  });

  it("refuses an element with too many attributes, and too many elements", () => {
    const many = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(" ");
    assert.equal(refusalOf(nitf(`<p ${many}>x</p>`)), "xml-too-many-attributes");
    assert.equal(refusalOf(nitf("<p/>".repeat(300_001))), "xml-too-many-elements");
  });

  it("refuses entities a document declares, and fetches nothing a doctype names", () => {
    const bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    assert.equal(refusalOf(nitf("<p>&b;</p>", bomb)), "xml-entity-declared");
    assert.equal(
      refusalOf(nitf("<p>&x;</p>", '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      "xml-entity-declared",
    );
    assert.equal(
      refusalOf(nitf("<p>a</p>", '<!DOCTYPE nitf SYSTEM "https://evil.example/nitf.dtd">')),
      "read",
    );
  });
});

describe("charsets", () => {
  it("reads UTF-16 with and without its mark", () => {
    const text = nitf("<p>Crème brûlée</p>");
    assert.equal(
      itemOf(Buffer.from(`\uFEFF${text}`, "utf16le")).paragraphs[0]?.runs[0]?.text,
      "Crème brûlée",
    );
    assert.equal(itemOf(Buffer.from(text, "utf16le")).paragraphs[0]?.runs[0]?.text, "Crème brûlée");
  });

  it("assumes windows-1252 where bytes contradict their charset, and says so", () => {
    for (const [declaration, code] of [
      ["", "charset-guessed"],
      ['<?xml version="1.0" encoding="utf-8"?>', "charset-contradicted"],
      ['<?xml version="1.0" encoding="x-mars"?>', "charset-unknown"],
    ] as const) {
      const result = readCopy(
        Buffer.from(nitf("<p>caf\u00E9 \u0096 bar</p>", declaration), "latin1"),
        AT,
      );
      assert.equal(result.kind, "read");
      if (result.kind !== "read") continue;
      assert.equal(result.items[0]?.paragraphs[0]?.runs[0]?.text, "café – bar");
      assert.deepEqual(
        result.warnings.map((warning) => warning.code),
        [code],
      );
    }
  });

  it("leaves out control characters and NULs", () => {
    assert.equal(itemOf(nitf("<p>a\u0000b\u0007c</p>")).paragraphs[0]?.runs[0]?.text, "abc");
  });
});

describe("long rows of one thing", () => {
  const anpa = (text: string): string =>
    `\u0016\u0016\u0001a0412\u001Fx\r\nr a\u0013\u0011 BC-X 11-17 0210\r\n\u0002^BC-X<\r\n${text}\u0003`;
  const groups = Array.from(
    { length: 8000 },
    (_, index) => `<group id="${index}"><groupRef idref="${index + 1}"/></group>`,
  ).join("");
  const cases: Readonly<Record<string, string>> = {
    "preformatted lines": nitf(`<pre>${"a\n".repeat(150_000)}</pre>`),
    breaks: nitf(`<p>${"x<br/>".repeat(50_000)}</p>`),
    "inline elements": nitf(`<p>${"a <num>b</num> ".repeat(20_000)}</p>`),
    blanks: nitf(`<p>a${" ".repeat(300_000)}b</p>`),
    "groups that name the next": `<packageItem guid="a"><groupSet root="0">${groups}</groupSet></packageItem>`,
    "raw line breaks in a string": `{"uri":"urn:x:1","body_text":"${"\n".repeat(300_000)}"}`,
    "open tags in a string": JSON.stringify({ uri: "urn:x:1", body_html: "<div>".repeat(60_000) }),
    quads: anpa("<".repeat(300_000)),
    rows: anpa("a;b;c\r\n".repeat(50_000)),
  };

  for (const [name, source] of Object.entries(cases)) {
    it(`reads ${name}`, () => assert.equal(refusalOf(source), "read"));
  }
});
