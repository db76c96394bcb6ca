import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { creditXmp, type CreditLines } from "./credit-xmp.ts";
import { readPicture, type ReadPicture } from "./metadata.ts";

const nothing: CreditLines = {
  headline: "",
  caption: "",
  credit: "",
  byline: "",
  source: "",
  copyright: "",
  usageTerms: "",
  digitalSourceType: "",
};
const xmpOf = (lines: Partial<CreditLines>) => creditXmp({ ...nothing, ...lines }) ?? "";
const plain = () => sharp({ create: { width: 24, height: 16, channels: 3, background: "#246" } });
const exif = {
  IFD0: { ImageDescription: "From EXIF", Artist: "Ida Brandt; Jon Vik", Copyright: "2026 Gazette" },
};

async function reading(bytes: Uint8Array): Promise<ReadPicture> {
  const answer = await readPicture(bytes);
  assert.equal(answer.kind, "read", JSON.stringify(answer));
  return answer;
}
const codes = (read: ReadPicture) => read.facts.warnings.map(({ code }) => code);

/** Puts an IPTC block, and a digest when asked, into a JPEG as Photoshop does. */
function withIptc(
  jpeg: Buffer,
  sets: readonly (readonly [number, string])[],
  digest: "none" | "current" | "old",
): Buffer {
  const iim = Buffer.concat(
    sets.map(([number, text]) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes]);
    }),
  );
  const resource = (id: number, data: Buffer) => {
    const head = Buffer.from([
      0x38,
      0x42,
      0x49,
      0x4d,
      id >> 8,
      id & 255,
      0,
      0,
      0,
      0,
      data.length >> 8,
      data.length & 255,
    ]);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const hash = createHash("md5")
    .update(digest === "old" ? "before" : iim)
    .digest();
  const body = Buffer.concat([
    Buffer.from("Photoshop 3.0\0"),
    resource(0x0404, iim),
    digest === "none" ? Buffer.alloc(0) : resource(0x0425, hash),
  ]);
  const size = body.length + 2;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xed, size >> 8, size & 255]),
    body,
    jpeg.subarray(2),
  ]);
}

for (const format of ["jpeg", "png", "webp", "avif", "tiff"] as const) {
  test(`reads size, EXIF and XMP of ${format}`, async () => {
    const xmp = xmpOf({ credit: "Harbour Gazette", headline: "Ice on the sound" });
    const read = await reading(await plain().withExif(exif).withXmp(xmp).toFormat(format).toBuffer());
    const { width, height, credit, headline, caption, byline, copyright } = read.facts;
    assert.equal(read.format, format);
    assert.deepEqual(
      { width, height, credit, headline },
      { width: 24, height: 16, credit: "Harbour Gazette", headline: "Ice on the sound" },
    );
    if (format === "tiff") return;
    assert.deepEqual(
      { caption, byline, copyright },
      { caption: "From EXIF", byline: "Ida Brandt, Jon Vik", copyright: "2026 Gazette" },
    );
  });
}

const conflicting = async (digest: "none" | "current" | "old") =>
  reading(
    withIptc(
      await plain()
        .withXmp(xmpOf({ credit: "XMP credit" }))
        .jpeg()
        .toBuffer(),
      [
        [110, "IIM credit"],
        [90, "Port Avon"],
      ],
      digest,
    ),
  );

test("of the pictures in an AVIF file the primary one counts, not the largest", async () => {
  const box = (name: string, ...parts: Uint8Array[]) => {
    const size = Buffer.alloc(4);
    const data = Buffer.concat(parts);
    size.writeUInt32BE(data.length + 8);
    return Buffer.concat([size, Buffer.from(name), data]);
  };
  const ispe = (side: number) => box("ispe", Buffer.from([0, 0, 0, 0, 0, 0, 0, side, 0, 0, 0, side]));
  const ipma = box("ipma", Buffer.from([0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 1, 2]));
  const file = Buffer.concat([
    box("ftyp", Buffer.from("avif\0\0\0\0avifmif1")),
    box(
      "meta",
      Buffer.alloc(4),
      box("pitm", Buffer.from([0, 0, 0, 0, 0, 1])),
      box("iprp", box("ipco", ispe(10), ispe(20)), ipma),
    ),
  ]);
  assert.equal((await reading(file)).facts.width, 10);
});

test("XMP wins over IPTC while the digest matches or is missing; IPTC fills what XMP lacks", async () => {
  for (const digest of ["none", "current"] as const) {
    const { facts } = await conflicting(digest);
    assert.deepEqual([facts.credit, facts.city], ["XMP credit", "Port Avon"], digest);
  }
});

test("IPTC wins when its digest shows that it was changed later, and a warning says so", async () => {
  const read = await conflicting("old");
  assert.equal(read.facts.credit, "IIM credit");
  assert.deepEqual(codes(read), ["iptc-newer-than-xmp"]);
});

test("a text that IPTC had to cut stays whole", async () => {
  const whole = "Harbour Gazette and Sound Pilot, photographers' pool";
  const jpeg = await plain()
    .withXmp(xmpOf({ credit: whole }))
    .jpeg()
    .toBuffer();
  const read = await reading(withIptc(jpeg, [[110, whole.slice(0, 32)]], "old"));
  assert.equal(read.facts.credit, whole);
  assert.deepEqual(codes(read), []);
});

test("what cameras write as caption is left out, so that nobody prints it", async () => {
  const read = await reading(
    await plain()
      .withExif({ IFD0: { ImageDescription: "OLYMPUS DIGITAL CAMERA" } })
      .jpeg()
      .toBuffer(),
  );
  assert.equal(read.facts.caption, "");
  assert.deepEqual(codes(read), ["camera-caption-ignored"]);
});

test("refuses what is no picture with a reason that names it", async () => {
  const refusal = async (bytes: string | Uint8Array) => {
    const answer = await readPicture(Buffer.from(bytes));
    return answer.kind === "refused" ? `${answer.code}: ${answer.message.split(";")[0]}` : answer.kind;
  };
  assert.equal(await refusal(""), "picture-empty: The file is empty.");
  assert.equal(await refusal("GIF89a"), "picture-format: This is a GIF");
  assert.equal(await refusal("%PDF-1.7"), "picture-format: This is a PDF");
  assert.equal(
    await refusal('<?xml version="1.0"?><svg xmlns="a">'),
    "picture-format: This is an SVG drawing",
  );
  assert.equal(await refusal("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "picture-format: This is a HEIC picture");
  assert.equal(await refusal("hello"), "picture-format: This is no picture");
  assert.match(await refusal((await plain().jpeg().toBuffer()).subarray(0, 40)), /^picture-damaged/);
});

test("a picture cut short is read with a warning", async () => {
  for (const format of ["jpeg", "png", "webp"] as const) {
    const bytes = await sharp({
      create: {
        width: 90,
        height: 90,
        channels: 3,
        background: "#246",
        noise: { type: "gaussian", mean: 90, sigma: 40 },
      },
    })
      .toFormat(format)
      .toBuffer();
    assert.ok(
      codes(await reading(bytes.subarray(0, bytes.length - 40))).includes("picture-cut-short"),
      format,
    );
  }
});

test("no bytes whatever make the reader throw", async () => {
  const rich = { ...nothing, caption: "Caption", credit: "Gazette" };
  const formats = ["jpeg", "png", "webp", "avif", "tiff"] as const;
  const files = await Promise.all(
    formats.map(async (format): Promise<Uint8Array> =>
      plain().withExif(exif).withXmp(xmpOf(rich)).toFormat(format).toBuffer(),
    ),
  );
  files.push(
    withIptc(
      Buffer.from(files[0] ?? []),
      [
        [120, "Caption"],
        [25, "ice"],
      ],
      "old",
    ),
  );
  const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      damage,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (file, hits, length) => {
        const bytes = Buffer.from(file);
        for (const [where, value] of hits) bytes[Math.floor(where * (bytes.length - 1))] = value;
        await readPicture(
          bytes.subarray(0, length > 0.5 ? bytes.length : Math.floor(length * 2 * bytes.length)),
        );
      },
    ),
    { numRuns: 600, seed: 20261124 },
  );
});
