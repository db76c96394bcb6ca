import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { pictureOfXml } from "./inline-data.ts";
import { newsmlRevision } from "./newsml-1/newsml-revision.fixture.ts";
import { readCopy, type ReadItem } from "./read-copy.ts";

const AT = { receivedAt: "2026-11-17T20:00:00Z" };
const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
  .jpeg()
  .toBuffer();
const base64 = (bytes: Buffer): string => bytes.toString("base64").replaceAll(/.{60}/g, "$&\n");

async function itemOf(
  xml: string,
): Promise<{ readonly item: ReadItem; readonly tolerated: readonly string[] }> {
  const result = await readCopy(Buffer.from(xml), AT);
  assert.equal(result.kind, "read", JSON.stringify(result));
  const [item] = result.kind === "read" ? result.items : [];
  assert.ok(item);
  return { item, tolerated: result.kind === "read" ? result.warnings.map((each) => each.code) : [] };
}

const shown = (item: ReadItem): readonly string[] =>
  item.paragraphs.map((block) => block.runs.map((run) => run.text).join(""));

const encoded = (data: string, mime: string, more = ""): string =>
  `<ContentItem><MediaType FormalName="${mime.startsWith("image") ? "Photo" : "Text"}"/><MimeType FormalName="${mime}"/>${more}
  <Encoding Notation="Base64"><DataContent>${data}</DataContent></Encoding></ContentItem>`;

const newsml1 = (contents: string): string =>
  newsmlRevision(
    { revision: "1", previous: "0", kind: "N" },
    `<NewsComponent><NewsLines><HeadLine>Swing bridge stuck</HeadLine></NewsLines>${contents}</NewsComponent>`,
  );

const g2 = (contents: string, type = "text"): string => `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:northline.example:1" version="1">
<itemMeta><itemClass qcode="ninat:${type}"/><versionCreated>2026-11-17T15:09:00Z</versionCreated></itemMeta>
<contentMeta><headline>Swing bridge stuck</headline></contentMeta><contentSet>${contents}</contentSet></newsItem>`;

describe("text that stands in NewsML as base64", () => {
  const nitf = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.content><p>Le pont tournant est bloqu\xe9.</p><p>On attend.</p></body.content></body></nitf>',
    "latin1",
  );
  const plain = Buffer.from("The swing bridge is stuck.\n\nA crane comes at noon.");
  const html = Buffer.from("<p>The swing bridge is <b>stuck</b>.</p><p>A crane comes at noon.</p>");
  const two = ["The swing bridge is stuck.", "A crane comes at noon."];
  for (const [name, bytes, mime, expected] of [
    [
      "an NITF document in a charset of its own",
      nitf,
      "text/xml",
      ["Le pont tournant est bloqué.", "On attend."],
    ],
    ["plain text", plain, "text/plain", two],
    ["HTML", html, "text/html", two],
  ] as const) {
    it(`${name} is the body of a NewsML 1 item`, async () => {
      const { item, tolerated } = await itemOf(newsml1(encoded(base64(bytes), mime)));
      assert.deepEqual([shown(item), tolerated], [expected, []]);
      assert.equal(
        item.warnings.some((warning) => warning.code === "body-not-readable"),
        false,
      );
    });

    it(`${name} is the body of a NewsML-G2 item`, async () => {
      const data = `<inlineData contenttype="${mime}" encoding="http://cv.iptc.org/newscodes/encoding/base64">${base64(bytes)}</inlineData>`;
      const { item, tolerated } = await itemOf(g2(data));
      assert.deepEqual([shown(item), tolerated], [expected, []]);
    });
  }
});

describe("pictures that stand in NewsML as base64", () => {
  const text =
    '<ContentItem><MediaType FormalName="Text"/><DataContent>The bridge is stuck.</DataContent></ContentItem>';
  const size = '<Characteristics><Property FormalName="Width" Value="40"/></Characteristics>';
  const isSame = (xml: string, href: string | undefined): void => {
    assert.match(href ?? "", /^cid:data-[0-9a-f]{16}$/);
    const found = pictureOfXml(Buffer.from(xml), href ?? "");
    assert.ok(found !== null && jpeg.equals(Buffer.from(found.bytes)));
    assert.equal(found.contentType, "image/jpeg");
    assert.equal(pictureOfXml(Buffer.from(xml), "cid:data-0000000000000000"), null);
  };

  it("belong to the text of a NewsML 1 item; the bytes say the type", async () => {
    const xml = newsml1(
      `<NewsComponent><NewsLines><HeadLine>Swing bridge stuck</HeadLine></NewsLines>${text}</NewsComponent><NewsComponent Duid="p1"><Role FormalName="Photo"/>${encoded(base64(jpeg), "image/png", size)}</NewsComponent>`,
    );
    const { item } = await itemOf(xml);
    assert.deepEqual(shown(item), ["The bridge is stuck."]);
    const [picture] = item.ninjs.associations ?? [];
    const [rendition] = picture?.renditions ?? [];
    assert.deepEqual(
      [picture?.type, rendition?.contentType, rendition?.width],
      ["picture", "image/jpeg", 40],
    );
    isSame(xml, rendition?.href);
  });

  it("are the item where there is no text", async () => {
    const xml = newsml1(encoded(base64(jpeg), "image/jpeg"));
    const { item } = await itemOf(xml);
    assert.equal(item.ninjs.type, "picture");
    isSame(xml, item.ninjs.renditions?.[0]?.href);
  });

  it("belong to the text of a NewsML-G2 item, or are the item", async () => {
    const data = `<inlineData contenttype="image/jpeg" encoding="enc:base64" rendition="rnd:web" width="40">${base64(jpeg)}</inlineData>`;
    const beside = g2(
      `<inlineXML contenttype="application/xhtml+xml"><html><body><p>The bridge is stuck.</p></body></html></inlineXML>${data}`,
    );
    const { item } = await itemOf(beside);
    assert.deepEqual(shown(item), ["The bridge is stuck."]);
    const [picture] = item.ninjs.associations ?? [];
    assert.deepEqual(
      [picture?.type, picture?.renditions?.[0]?.sizeInBytes, picture?.renditions?.[0]?.name],
      ["picture", jpeg.length, "web"],
    );
    isSame(beside, picture?.renditions?.[0]?.href);
    const alone = g2(data, "picture");
    isSame(alone, (await itemOf(alone)).item.ninjs.renditions?.[0]?.href);
  });
});

describe("data of no kind we read", () => {
  const sound = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 1, 2]);
  for (const [name, data] of [
    ["sound", base64(sound)],
    ["what is no base64", "%%% not base64 %%%"],
    ["nothing", ""],
  ] as const) {
    it(`${name} is said to be left out, and the item stands`, async () => {
      for (const xml of [
        newsml1(encoded(data, "audio/mpeg")),
        g2(`<inlineData contenttype="audio/mpeg" encoding="enc:base64">${data}</inlineData>`),
      ]) {
        const { item, tolerated } = await itemOf(xml);
        assert.equal(item.headline, "Swing bridge stuck");
        assert.deepEqual(tolerated, ["data-not-read"]);
      }
    });
  }
});
