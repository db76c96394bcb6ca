import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import { crc32, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { combineCrc32 } from "./encoding/crc32-combine.ts";
import { joinGzip, makePart, plainOf } from "./deflated-part.ts";

const CHROMIUM = "/usr/bin/chromium";

test("combines two checksums into that of both texts", () => {
  const bytes = fc.uint8Array({ maxLength: 4_000 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const both = crc32(Buffer.concat([first, second]));
      assert.equal(combineCrc32(crc32(first), crc32(second), second.length), both);
    }),
  );
});

test("combines over a second text of several megabytes", () => {
  const second = Buffer.alloc(5_000_001, "Northfield council ");
  const both = crc32(Buffer.concat([Buffer.from("first"), second]));
  assert.equal(combineCrc32(crc32("first"), crc32(second), second.length), both);
});

test("joins any parts into one gzip member that unpacks to the whole text", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 3_000 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, (list) => {
      const [own, ...others] = list.map((text) => makePart(text));
      assert.ok(own !== undefined);
      const { gzip, byteLength } = joinGzip(own, others);
      const whole = Buffer.from(list.join(""));
      assert.deepEqual(gunzipSync(gzip), whole);
      assert.equal(byteLength, whole.length);
      assert.equal(gzip.readUInt32LE(gzip.length - 8), crc32(whole));
    }),
    { numRuns: 200 },
  );
});

test("gives the own part back as a view that joins again", () => {
  const first = joinGzip(makePart("own text, "), [makePart("old list")]);
  const second = joinGzip(first.own, [makePart("new list")]);
  assert.equal(plainOf(second.gzip).toString(), "own text, new list");
  assert.equal(first.own.deflated.buffer, first.gzip.buffer);
});

test("names equal texts alike and others not", () => {
  assert.equal(makePart("a").version, makePart(Buffer.from("a")).version);
  assert.notEqual(makePart("a").version, makePart("b").version);
});

test("refuses a joined page of which one byte of the checksum is wrong", () => {
  const { gzip } = joinGzip(makePart("a"), [makePart("b")]);
  const at = gzip.length - 8;
  gzip[at] = (gzip[at] ?? 0) ^ 1;
  assert.throws(() => gunzipSync(gzip), /incorrect data check/);
});

test(
  "shows every part in a browser",
  { skip: existsSync(CHROMIUM) ? false : `${CHROMIUM} is missing` },
  async () => {
    const row = (name: string): string => `<p id="${name}">${"filling words ".repeat(900)}</p>`;
    const parts = [`<!doctype html><title>t</title>${row("own")}`, row("just-posted"), row("rest")];
    const [own, ...others] = parts.map((text) => makePart(text));
    assert.ok(own !== undefined);
    const { gzip } = joinGzip(own, others);
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      response.end(gzip);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const ids = await page.locator("p").evaluateAll((all) => all.map((each) => each.id));
      assert.deepEqual(ids, ["own", "just-posted", "rest"]);
    } finally {
      await browser.close();
      server.close();
    }
  },
);
