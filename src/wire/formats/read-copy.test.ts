import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectFormat, readCopy, type ReadItem } from "./read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };

const refusalOf = async (source: string | Uint8Array): Promise<string> => {
  const result = await readCopy(Buffer.from(source), AT);
  return result.kind === "refused" ? result.code : "read";
};

async function itemOf(source: string | Uint8Array): Promise<ReadItem> {
  const result = await readCopy(Buffer.from(source), AT);
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
      detectFormat(Buffer.from(`<?xml version="1.0"?><!-- ${"x".repeat(30_000)} -->${g2("urn:x:1")}`)),
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
    assert.equal(detectFormat(Buffer.from("ZCZC TIDE\n#Slug\n$Head of it\nText\nNNNN")), "anpa-1312");
    assert.equal(detectFormat(Buffer.from("eca00075 3 i 510    dpa 1003\n\nText")), "iptc-7901");
    assert.equal(detectFormat(Buffer.from("From: a@b.example\nTo: c@d.example\nSubject: x\n\nText")), "mail");
    assert.equal(detectFormat(Buffer.from("To: the desk\nNote: the bridge\n\nplain words")), null);
    assert.equal(detectFormat(Buffer.from("plain words")), null);
  });

  it("finds items inside the envelope of another format", async () => {
    const entry = `<entry xmlns="http://www.w3.org/2005/Atom"><content>${g2("urn:x:1")}</content></entry>`;
    assert.equal((await itemOf(entry)).agencyId, "urn:x:1");
  });

  it("says what it is that it cannot read", async () => {
    const message = async (source: string): Promise<string> => {
      const result = await readCopy(Buffer.from(source, "latin1"), AT);
      return result.kind === "refused" ? `${result.code}: ${result.message}` : "read";
    };
    assert.match(await message('<?xml version="1.0"?><sports-content/>'), /^format-not-read: .*SportsML/);
    assert.match(await message("\u00FF\u00D8\u00FF\u00E0JFIF"), /^not-copy: .*JPEG/);
    assert.match(await message("<recipe/>"), /^format-unknown: .*"recipe"/);
    assert.match(await message("nothing we know"), /^format-unknown/);
  });
});

describe("caps", () => {
  it("refuses nothing, and more than 40 MB", async () => {
    assert.equal(await refusalOf(""), "copy-empty");
    assert.equal(await refusalOf(new Uint8Array(40 * 1024 * 1024 + 1)), "copy-too-large");
  });

  it("F28: refuses XML nested deeper than 256, and reads what is just within", async () => {
    assert.equal(await refusalOf(nitf(`${"<p>".repeat(300)}${"</p>".repeat(300)}`)), "xml-too-deep");
    assert.equal(
      (await itemOf(nitf(`${"<em>".repeat(250)}deep${"</em>".repeat(250)}`))).paragraphs[0]?.runs[0]?.text,
      "deep",
    );
  });

  it("F28: refuses an element with too many attributes, and too many elements", async () => {
    const many = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(" ");
    assert.equal(await refusalOf(nitf(`<p ${many}>x</p>`)), "xml-too-many-attributes");
    assert.equal(await refusalOf(nitf("<p/>".repeat(200_001))), "xml-too-many-elements");
    assert.equal(await refusalOf(nitf("<![CDATA[a]]>".repeat(500_001))), "xml-too-many-elements");
  });

  it("leaves an element at its 257th attribute, not at the end of its tag", async () => {
    const many = Array.from({ length: 257 }, (_, index) => `a${index}="1"`).join(" ");
    // What follows is not XML: a parser that went on would say so.
    assert.equal(await refusalOf(nitf(`<p ${many} ==== <<<`)), "xml-too-many-attributes");
    const just = Array.from({ length: 256 }, (_, index) => `a${index}="1"`).join(" ");
    assert.equal(await refusalOf(nitf(`<p ${just}>x</p><p ${just}>y</p>`)), "read");
  });

  it("refuses XML with more than 10,000 mistakes it could live with one by one", async () => {
    assert.equal(await refusalOf(nitf(`<p>${"&unknown;".repeat(10_000)}</p>`)), "read");
    assert.equal(await refusalOf(nitf(`<p>${"&unknown;".repeat(10_001)}</p>`)), "xml-broken");
  });

  it("counts elements over all documents of one sending", async () => {
    const part = `<?xml version="1.0"?>${nitf("<b/>".repeat(80_000))}`;
    assert.equal(await refusalOf(part), "read");
    const glued = await readCopy(Buffer.from(part.repeat(3)), AT);
    assert.deepEqual(glued.kind === "read" ? glued.items.length : glued.code, 2);
  });

  it("F28: refuses JSON of too many values", async () => {
    assert.equal(await refusalOf(`[${"1,".repeat(200_001)}1]`), "json-too-many-values");
    assert.equal(await refusalOf(JSON.stringify({ uri: "urn:x:1", commas: ",[".repeat(300_000) })), "read");
  });

  it("F28: refuses entities a document declares, and fetches nothing a doctype names", async () => {
    const bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    assert.equal(await refusalOf(nitf("<p>&b;</p>", bomb)), "xml-entity-declared");
    assert.equal(
      await refusalOf(nitf("<p>&x;</p>", '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      "xml-entity-declared",
    );
    assert.equal(
      await refusalOf(nitf("<p>a</p>", '<!DOCTYPE nitf SYSTEM "https://evil.example/nitf.dtd">')),
      "read",
    );
  });
});

describe("charsets", () => {
  it("reads UTF-16 with and without its mark", async () => {
    const text = nitf("<p>Crème brûlée</p>");
    assert.equal(
      (await itemOf(Buffer.from(`\uFEFF${text}`, "utf16le"))).paragraphs[0]?.runs[0]?.text,
      "Crème brûlée",
    );
    assert.equal((await itemOf(Buffer.from(text, "utf16le"))).paragraphs[0]?.runs[0]?.text, "Crème brûlée");
  });

  it("F24: assumes windows-1252 where bytes contradict their charset, and says so", async () => {
    for (const [declaration, code] of [
      ["", "charset-guessed"],
      ['<?xml version="1.0" encoding="utf-8"?>', "charset-contradicted"],
      ['<?xml version="1.0" encoding="x-mars"?>', "charset-unknown"],
    ] as const) {
      const result = await readCopy(
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

  it("reads copy that was made UTF-8 on its way under the declaration it came with", async () => {
    const text = nitf("<p>café \u2013 bar</p>", '<?xml version="1.0" encoding="iso-8859-1"?>');
    const result = await readCopy(Buffer.from(text), AT);
    assert.equal(
      result.kind === "read" ? result.items[0]?.paragraphs[0]?.runs[0]?.text : "",
      "café \u2013 bar",
    );
    assert.deepEqual(result.kind === "read" ? result.warnings.map((warning) => warning.code) : [], [
      "charset-contradicted",
    ]);
    const latin = nitf("<p>café</p>", '<?xml version="1.0" encoding="iso-8859-1"?>');
    assert.equal((await itemOf(Buffer.from(latin, "latin1"))).paragraphs[0]?.runs[0]?.text, "café");
  });

  it("F24: leaves out control characters and NULs", async () => {
    assert.equal((await itemOf(nitf("<p>a\u0000b\u0007c</p>"))).paragraphs[0]?.runs[0]?.text, "abc");
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
    "preformatted lines": nitf(`<pre>${"a\n".repeat(4990)}</pre>`),
    "nested tables": nitf(`${"<table><tr><td>".repeat(60)}x${"</td></tr></table>".repeat(60)}`),
    "a table of many cells": nitf(`<table>${"<tr><td>a</td><td>b</td></tr>".repeat(9000)}</table>`),
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
    it(`reads ${name}`, async () => assert.equal(await refusalOf(source), "read"));
  }
});

describe("copy that is too large", () => {
  const anpa = (text: string): string =>
    `\u0016\u0016\u0001a0412\u001Fx\r\nr a\u0013\u0011 BC-X 11-17 0210\r\n\u0002^BC-X<\r\n${text}\u0003`;
  const ninjs = (fields: object): string => JSON.stringify({ uri: "urn:x:1", headline: "a", ...fields });
  const g2Text = (text: string): string =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentSet><inlineData>${text}</inlineData></contentSet></newsItem>`;
  const paragraphs = (count: number): string => "lorem\n\n".repeat(count);
  const tags = (count: number): string => "<p>x</p>".repeat(count);
  const cases: Readonly<Record<string, readonly [within: string, beyond: string]>> = {
    "paragraphs of plain text": [
      ninjs({ body_text: paragraphs(5000) }),
      ninjs({ body_text: paragraphs(5001) }),
    ],
    "paragraphs of HTML": [ninjs({ body_xhtml: tags(5000) }), ninjs({ body_xhtml: tags(5001) })],
    "paragraphs of NITF": [nitf(tags(5000)), nitf(tags(5001))],
    "preformatted lines": [
      nitf(`<pre>${"a\n".repeat(5000)}</pre>`),
      nitf(`<pre>${"a\n".repeat(5001)}</pre>`),
    ],
    "paragraphs of NewsML-G2": [g2Text(paragraphs(5000)), g2Text(paragraphs(5001))],
    "paragraphs of ANPA": [anpa("\tlorem\r\n".repeat(5000)), anpa("\tlorem\r\n".repeat(5001))],
    "plain text": [ninjs({ body_text: "x".repeat(2 ** 20) }), ninjs({ body_text: "x".repeat(2 ** 20 + 1) })],
    "text in a table": [
      nitf(`<table><tr><td>a</td><td>${"x".repeat(2 ** 20 - 2)}</td></tr></table>`),
      nitf(`<table><tr><td>a</td><td>${"x".repeat(2 ** 20)}</td></tr></table>`),
    ],
    "items of one sending": [
      JSON.stringify(Array.from({ length: 2000 }, (_, n) => ({ uri: `urn:x:${n}` }))),
      JSON.stringify(Array.from({ length: 2001 }, (_, n) => ({ uri: `urn:x:${n}` }))),
    ],
    "a headline": [ninjs({ headline: "x".repeat(2 ** 20) }), ninjs({ headline: "x".repeat(13 * 2 ** 20) })],
  };

  for (const [name, [within, beyond]] of Object.entries(cases)) {
    it(`is refused for ${name} beyond the cap, and read within it`, async () => {
      assert.deepEqual([await refusalOf(within), await refusalOf(beyond)], ["read", "copy-too-large"]);
    });
  }

  it("is refused for HTML of more than 100,000 elements, also where they make no block", async () => {
    assert.equal(await refusalOf(ninjs({ body_xhtml: "<b></b>".repeat(100_001) })), "copy-too-large");
    assert.equal(await refusalOf(ninjs({ headline: "<p>x".repeat(100_001) })), "copy-too-large");
  });

  it("says which cap it is beyond", async () => {
    const result = await readCopy(Buffer.from(ninjs({ body_text: paragraphs(5001) })), AT);
    assert.match(result.kind === "refused" ? result.message : "", /more than 5,000 paragraphs/);
  });
});
