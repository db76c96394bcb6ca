import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { startFakeFtp } from "../fakes/fake-ftp.fixture.ts";
import { LOOPBACK, lookOnce, SHORT } from "../fakes/open-room.fixture.ts";
import type { FtpWay } from "../ways-contract.ts";
import { makeFtpWay } from "./ftp-way.ts";

async function openFolder(t: TestContext, change: Partial<FtpWay> = {}, limits = SHORT) {
  const server = await startFakeFtp(t);
  const settings: FtpWay = {
    kind: "ftp",
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "desk",
    folder: "/out",
    afterwards: "keep",
    moveTo: "",
    ...change,
  };
  const way = makeFtpWay(settings, { reach: LOOPBACK, limits, secret: "right" });
  const put = (name: string, text: string) => writeFile(join(server.folder, name), text);
  return {
    way,
    put,
    settings,
    list: async () => (await readdir(server.folder)).toSorted(),
    folder: server.folder,
  };
}

test("takes a file that two looks saw alike, and each only once", async (t) => {
  const { way, put, list } = await openFolder(t);
  await put("a.xml", "first");
  await put("b.xml.part", "being written");
  await put(".hidden", "no");
  await put("empty.xml", "");
  const first = await lookOnce(way, null);
  assert.deepEqual([first.sendings.length, first.looked.kind === "looked" && first.looked.more], [0, true]);
  const second = await lookOnce(way, first.looked.cursor);
  assert.deepEqual(
    second.sendings.map((sending) => [sending.name, sending.bytes.toString()]),
    [["a.xml", "first"]],
  );
  assert.equal((await lookOnce(way, second.looked.cursor)).sendings.length, 0);
  assert.equal((await list()).length, 4);
});

test("waits for a file that grows between two looks, and takes a new one under an old name", async (t) => {
  const { way, put } = await openFolder(t);
  await put("a.xml", "half");
  let cursor = (await lookOnce(way, null)).looked.cursor;
  await put("a.xml", "half and whole");
  const grown = await lookOnce(way, cursor);
  assert.equal(grown.sendings.length, 0);
  const whole = await lookOnce(way, grown.looked.cursor);
  assert.equal(whole.sendings[0]?.bytes.toString(), "half and whole");
  await put("a.xml", "another story");
  cursor = (await lookOnce(way, whole.looked.cursor)).looked.cursor;
  assert.equal((await lookOnce(way, cursor)).sendings[0]?.bytes.toString(), "another story");
});

test("removes a file only after it was kept, and finishes what an ended process left", async (t) => {
  const { way, put, list } = await openFolder(t, { afterwards: "delete" });
  await put("a.xml", "first");
  const seen = (await lookOnce(way, null)).looked.cursor;
  const left = await lookOnce(way, seen, { take: async () => "left" });
  assert.deepEqual(await list(), ["a.xml"]);
  let kept: unknown;
  await assert.rejects(
    lookOnce(way, left.looked.cursor, {
      async take(sending) {
        kept = sending.cursor;
        throw new Error("ended after keeping");
      },
    }),
  );
  assert.deepEqual(await list(), ["a.xml"]);
  const again = await lookOnce(way, kept);
  assert.deepEqual([again.sendings.length, await list()], [0, []]);
});

test("does not remove what was put under the name of a kept file", async (t) => {
  const { way, put, list } = await openFolder(t, { afterwards: "delete" });
  await put("a.xml", "first");
  const { cursor } = (await lookOnce(way, null)).looked;
  const taken = await lookOnce(way, cursor, {
    async take() {
      await put("a.xml", "put there meanwhile");
      return "kept";
    },
  });
  assert.deepEqual(await list(), ["a.xml"]);
  const next = await lookOnce(way, (await lookOnce(way, taken.looked.cursor)).looked.cursor);
  assert.equal(next.sendings[0]?.bytes.toString(), "put there meanwhile");
  assert.deepEqual(await list(), []);
});

test("moves files where the source is set so, and says when it cannot", async (t) => {
  const { way, put, list } = await openFolder(t, { afterwards: "move", moveTo: "/done" });
  await put("a.xml", "first");
  const { cursor } = (await lookOnce(way, null)).looked;
  assert.equal((await lookOnce(way, cursor)).sendings.length, 1);
  assert.deepEqual(await list(), []);

  const stuck = await openFolder(t, { afterwards: "move", moveTo: "/nowhere" });
  await stuck.put("a.xml", "first");
  const seen = (await lookOnce(stuck.way, null)).looked.cursor;
  const { looked, sendings } = await lookOnce(stuck.way, seen);
  assert.equal(sendings.length, 1);
  assert.equal(looked.kind === "looked" ? looked.trouble?.code : "", "file-not-removed");
  assert.equal((await lookOnce(stuck.way, looked.cursor)).sendings.length, 0);
});

test("leaves a file that is too large, says so once, and goes on with the next", async (t) => {
  const { way, put } = await openFolder(t, {}, { ...SHORT, maxBytes: 10 });
  await put("a-large.xml", "more than ten bytes");
  await put("b.xml", "small");
  const first = (await lookOnce(way, null)).looked.cursor;
  const { looked, sendings } = await lookOnce(way, first);
  assert.deepEqual(
    [sendings[0]?.name, looked.kind === "looked" && looked.trouble?.code],
    ["b.xml", "wire-too-large"],
  );
  const next = await lookOnce(way, looked.cursor);
  assert.equal(next.looked.kind === "looked" && next.looked.trouble, undefined);
});

test("shows at a trial what lies there, and changes nothing", async (t) => {
  const { way, put, list } = await openFolder(t, { afterwards: "delete" });
  for (const name of ["a", "b", "c", "d"]) await put(`${name}.xml`, name);
  const { sendings } = await lookOnce(way, null, { isTrial: true, most: 3, take: async () => "left" });
  assert.deepEqual([sendings.length, (await list()).length], [0, 4]);
  const names: string[] = [];
  await lookOnce(way, null, {
    isTrial: true,
    most: 3,
    async take(sending) {
      names.push(sending.name);
      return "left";
    },
  });
  assert.deepEqual(names, ["a.xml", "b.xml", "c.xml"]);
});

test("says whether it is the password, the folder or the server", async (t) => {
  const { settings } = await openFolder(t);
  const poll = (change: Partial<FtpWay>, secret = "right") =>
    lookOnce(makeFtpWay({ ...settings, ...change }, { reach: LOOPBACK, limits: SHORT, secret }), null);
  await assert.rejects(poll({}, "wrong"), { code: "not-let-in" });
  await assert.rejects(poll({ folder: "/nowhere" }), { code: "nothing-there" });
  const mute = createServer((socket) => socket.on("error", () => undefined));
  await new Promise<void>((resolve) => void mute.listen(0, "127.0.0.1", resolve));
  t.after(() => mute.close());
  await assert.rejects(poll({ port: (mute.address() as AddressInfo).port }), { code: "no-answer" });
});

test("N1: does not connect into the private network", async () => {
  const way = makeFtpWay(
    {
      kind: "ftp",
      host: "10.0.0.1",
      port: 21,
      security: "none",
      user: "a",
      folder: "/",
      afterwards: "keep",
      moveTo: "",
    },
    { reach: { privateHost: null }, limits: SHORT, secret: null },
  );
  await assert.rejects(lookOnce(way, null), { code: "target-not-allowed" });
});
