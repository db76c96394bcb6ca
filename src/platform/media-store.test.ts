import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { Readable } from "node:stream";
import { unsafeInstallFaultController } from "./fault-points.ts";
import { makeLocalMediaStore, sweepPartialFiles } from "./media-store.ts";

async function store(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "masthead-media-"));
  t.after(() => rm(folder, { recursive: true }));
  return { folder, media: makeLocalMediaStore(folder), files: () => readdir(folder, { recursive: true }) };
}

test("keeps a stream and tells its size and hash", async (t) => {
  const { media } = await store(t);
  const facts = await media.putStream("a/b.jpg", Readable.from([Buffer.from("one"), Buffer.from("two")]), 10);
  assert.deepEqual(facts, { size: 6, sha256: createHash("sha256").update("onetwo").digest("hex") });
  assert.equal(Buffer.from((await media.read("a/b.jpg")) ?? []).toString(), "onetwo");
});

test("leaves nothing behind of a file that is too large or whose sender breaks off", async (t) => {
  const { media, files } = await store(t);
  await assert.rejects(media.putStream("x.jpg", Readable.from([Buffer.alloc(11)]), 10), {
    code: "media-too-large",
  });
  async function* broken() {
    yield Buffer.from("half");
    throw new Error("gone");
  }
  await assert.rejects(media.putStream("x.jpg", broken(), 10), /gone/);
  assert.deepEqual(
    (await files()).filter((name) => name !== "."),
    [],
  );
});

test("says so when the disk is full, and shows no half file", async (t) => {
  const { media } = await store(t);
  const undo = unsafeInstallFaultController({
    hit: (name) => {
      if (name === "media.before-rename") throw Object.assign(new Error("full"), { code: "ENOSPC" });
    },
  });
  t.after(undo);
  await assert.rejects(media.put("x.jpg", Buffer.from("a")), { code: "media-no-space", status: 507 });
  assert.equal(await media.read("x.jpg"), null);
});

test("sweeps what a process that ended left half written, and nothing else", async (t) => {
  const { media, files, folder } = await store(t);
  await media.put("a/b.jpg", Buffer.from("whole"));
  await writeFile(join(folder, ".partial-x"), "half");
  assert.equal(await sweepPartialFiles(folder), 1);
  assert.deepEqual((await files()).toSorted(), ["a", "a/b.jpg"]);
});

test("takes only names that the house makes", async (t) => {
  const { media } = await store(t);
  for (const key of ["../x", "a/../b", "/etc/passwd", "a//b", "a b", ".hidden", "a\0b"]) {
    await assert.rejects(async () => media.read(key), /media key/, key);
  }
});
