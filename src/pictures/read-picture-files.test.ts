import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import sharp from "sharp";
import { readPictureFiles, type PictureFileLine } from "./read-picture-files.ts";

test("each file is one line, in order, with its facts or the reason", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "masthead-pictures-test-"));
  t.after(() => rm(folder, { recursive: true }));
  const jpeg = await sharp({ create: { width: 9, height: 8, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, "a.jpg"), jpeg);
  await writeFile(join(folder, "b.txt"), "text");
  const lines: PictureFileLine[] = [];
  const paths = ["a.jpg", "b.txt", "c.jpg", "."].map((name) => join(folder, name));
  for await (const line of readPictureFiles(paths)) lines.push(line);
  assert.deepEqual(
    lines.map((line) => ("error" in line ? line.error.code : `${line.width}x${line.height}`)),
    ["9x8", "picture-format", "file-missing", "file-unreadable"],
  );
  const [first] = lines;
  assert.deepEqual(Object.keys(first ?? {}), [
    "file",
    "headline",
    "caption",
    "credit",
    "byline",
    "source",
    "copyright",
    "usageTerms",
    "created",
    "city",
    "region",
    "country",
    "keywords",
    "people",
    "width",
    "height",
    "warnings",
  ]);
});
