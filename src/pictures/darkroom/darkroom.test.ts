import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import exifr from "exifr";
import sharp from "sharp";
import type { CreditLines } from "../credit-xmp.ts";
import { openDarkroom, type DarkroomOptions } from "./darkroom.ts";

const credit: CreditLines = {
  headline: "Ice on the sound",
  caption: "The ferry waits <outside>",
  credit: "Harbour Gazette",
  byline: "Ida Brandt",
  source: "Gazette",
  copyright: "© 2026 Gazette",
  usageTerms: "",
  digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
};

async function room(t: TestContext, options: DarkroomOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), "masthead-darkroom-test-"));
  const darkroom = openDarkroom(options);
  t.after(async () => {
    await darkroom.close();
    await rm(folder, { recursive: true, force: true });
  });
  const keep = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const out = await mkdtemp(join(folder, "out-"));
  return { darkroom, keep, out, develop: (path: string) => darkroom.develop(path, credit, out) };
}

const photo = (width = 700, height = 400) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#345",
      noise: { type: "gaussian", mean: 120, sigma: 30 },
    },
  });

test("served pictures keep their credit and lose place, camera and thumbnail", async (t) => {
  const { keep, out, develop } = await room(t);
  const exif = {
    IFD0: { Make: "Invented", ImageDescription: "draft" },
    IFD2: { BodySerialNumber: "SECRET-1234" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "61/1 30/1 0/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "9/1 0/1 0/1",
    },
  };
  const made = await develop(await keep("a.jpg", await photo().withExif(exif).jpeg().toBuffer()));
  assert.equal(made.kind, "developed");
  const names = (await readdir(out)).toSorted();
  assert.deepEqual(names, ["320.avif", "320.jpg", "320.webp", "700.avif", "700.jpg", "700.webp"]);
  const served = await readFile(join(out, "700.jpg"));
  const read = await exifr.parse(served, { xmp: true, tiff: true, gps: true, mergeOutput: false });
  assert.equal(read.photoshop.Credit, "Harbour Gazette");
  assert.equal(read.dc.creator, "Ida Brandt");
  assert.equal(read.gps, undefined);
  for (const name of names) {
    const bytes = await readFile(join(out, name));
    const text = bytes.toString("latin1");
    assert.ok(text.includes("Harbour Gazette") && text.includes("digitalCapture"), name);
    assert.ok(!text.includes("SECRET-1234") && !text.includes("Invented"), name);
    assert.equal((await sharp(bytes).metadata()).exif, undefined, name);
  }
});

test("turns pictures upright and tells their shown size", async (t) => {
  const { keep, out, develop } = await room(t);
  const red = await sharp({
    create: { width: 200, height: 200, channels: 3, background: "#ff0000" },
  })
    .png()
    .toBuffer();
  const halves = sharp({
    create: { width: 400, height: 200, channels: 3, background: "#0000ff" },
  }).composite([{ input: red, left: 0, top: 0 }]);
  // Orientation 6: what is stored left is shown on top.
  const made = await develop(
    await keep("a.jpg", await halves.jpeg().withMetadata({ orientation: 6 }).toBuffer()),
  );
  assert.equal(made.kind === "developed" && `${made.width}x${made.height}`, "200x400");
  for (const name of ["200.jpg", "200.webp", "200.avif"]) {
    const { data, info } = await sharp(join(out, name))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    const [top, bottom] = [at(100, 60), at(100, 340)];
    assert.ok((top[0] ?? 0) > 200 && (top[2] ?? 255) < 60, `${name}: red on top`);
    assert.ok((bottom[2] ?? 0) > 200 && (bottom[0] ?? 255) < 60, `${name}: blue below`);
  }
});

test("tells the mean colour, to stand where the picture is not loaded yet", async (t) => {
  const { keep, develop } = await room(t);
  const flat = sharp({ create: { width: 400, height: 200, channels: 3, background: "#336699" } });
  const made = await develop(await keep("a.png", await flat.png().toBuffer()));
  assert.equal(made.kind === "developed" && made.colour, "#336699");
});

test("develops every accepted format, transparent and grey ones too", async (t) => {
  const { keep, develop } = await room(t);
  const clear = sharp({
    create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  for (const format of ["jpeg", "png", "webp", "avif", "tiff"] as const) {
    const made = await develop(await keep(`a.${format}`, await photo(60, 60).toFormat(format).toBuffer()));
    assert.equal(made.kind === "developed" && made.format, format);
  }
  const white = await develop(await keep("clear.png", await clear.png().toBuffer()));
  assert.equal(white.kind === "developed" && white.colour, "#ffffff");
  const grey = await develop(await keep("grey.png", await photo(60, 60).greyscale().png().toBuffer()));
  assert.equal(grey.kind, "developed");
});

test("refuses with the reason what is damaged, foreign or too large", async (t) => {
  const { keep, develop } = await room(t, { maxPixels: 300_000, maxBytes: 400_000 });
  const code = async (name: string, bytes: Uint8Array | string) => {
    const made = await develop(await keep(name, bytes));
    return made.kind === "refused" ? made.code : made.kind;
  };
  const jpeg = await photo().jpeg().toBuffer();
  assert.equal(await code("cut.jpg", jpeg.subarray(0, jpeg.length / 2)), "picture-damaged");
  assert.equal(await code("text.jpg", "no picture at all"), "picture-format");
  assert.equal(
    await code("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "picture-format",
  );
  assert.equal(await code("a.gif", await photo(20, 20).gif().toBuffer()), "picture-format");
  assert.equal(await code("many.jpg", await photo(800, 500).jpeg().toBuffer()), "picture-too-many-pixels");
  assert.equal(await code("long.png", await photo(10, 200).png().toBuffer()), "picture-too-tall");
  assert.equal(await code("big.bin", Buffer.alloc(400_001)), "picture-too-large");
  assert.equal(await code("fine.jpg", await photo(40, 40).jpeg().toBuffer()), "developed");
});

test("a crash, a hang and a greedy picture cost that picture only", async (t) => {
  const crashing = `let n = 0;
    process.on("message", (m) => {
      if (m.path === "crash") process.kill(process.pid, "SIGSEGV");
      else if (m.path === "greedy") process.exit(137);
      else if (m.path !== "hang") process.send({ id: m.id, kind: "answered", answer: { kind: "refused", code: "picture-empty", message: "" } });
    });
    process.on("disconnect", () => process.exit());`;
  const outer = await room(t);
  const entry = await outer.keep("child.mjs", crashing);
  const { darkroom } = await room(t, { entry, timeoutMs: 1500 });
  const codes = await Promise.all(
    ["fine", "crash", "fine", "greedy", "hang", "fine"].map(async (path) => {
      const answer = await darkroom.read(path);
      return answer.kind === "refused" ? answer.code : answer.kind;
    }),
  );
  assert.deepEqual(codes, [
    "picture-empty",
    "picture-crashed",
    "picture-empty",
    "picture-too-many-pixels",
    "picture-timeout",
    "picture-empty",
  ]);
});

test("gives up on a picture that takes too much memory", async (t) => {
  const { darkroom, keep, out } = await room(t, { maxMemoryBytes: 20_000_000 });
  const answer = await darkroom.develop(
    await keep("a.jpg", await photo(3000, 2000).jpeg().toBuffer()),
    credit,
    out,
  );
  assert.equal(answer.kind === "refused" && answer.code, "picture-too-many-pixels");
});

test("a folder that cannot be written is a fault of the world, not of the picture", async (t) => {
  const { darkroom, keep } = await room(t);
  const path = await keep("a.jpg", await photo(40, 40).jpeg().toBuffer());
  await assert.rejects(darkroom.develop(path, credit, "/nonexistent/folder"), {
    code: "darkroom-failed",
  });
});

test("the process knows nothing of the settings of its parent", async (t) => {
  const outer = await room(t);
  const entry = await outer.keep(
    "child.mjs",
    `process.on("message", (m) => process.send({ id: m.id, kind: "answered", answer: { kind: "refused", code: "picture-empty", message: Object.keys(process.env).join() } }));`,
  );
  const { darkroom } = await room(t, { entry });
  const answer = await darkroom.read("x");
  const names =
    answer.kind === "refused"
      ? answer.message
          .split(",")
          .filter(
            (name) =>
              name !== "NODE_CHANNEL_FD" && !name.startsWith("NODE_CHANNEL") && name !== "NODE_UNIQUE_ID",
          )
      : [];
  assert.deepEqual(names, ["MALLOC_ARENA_MAX"]);
});

test("once closed it takes nothing more, blames no picture and leaves no process behind", async (t) => {
  const { darkroom, keep } = await room(t);
  const path = await keep("a.jpg", await photo(40, 40).jpeg().toBuffer());
  assert.equal((await darkroom.read(path)).kind, "read");
  const underWay = darkroom.read(path);
  const closed = darkroom.close();
  await assert.rejects(underWay, { code: "darkroom-closed" });
  await closed;
  await assert.rejects(darkroom.read(path), { code: "darkroom-closed" });
});
