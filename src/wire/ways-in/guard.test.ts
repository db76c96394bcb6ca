import assert from "node:assert/strict";
import test from "node:test";
import { addressesOf, checkPort, checkUrl, isPublicAddress, type Reach } from "./guard.ts";

const none: Reach = { privateHost: null };
const refusedUrl = (reach: Reach, url: string): void =>
  assert.throws(() => checkUrl(reach, new URL(url)), { code: "target-not-allowed" }, url);

test("N1, N2: refuses every spelling of an address that is not public", () => {
  for (const host of [
    "127.0.0.1",
    "169.254.169.254",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "0",
    "0x7f.1",
    "2130706433",
    "127.1",
    "127.0.0.1.",
    "255.255.255.255",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::7f00:1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::a00:1]",
    "[2002:7f00:1::]",
    "[2001::1]",
    "[fe80::1]",
    "[fc00::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
    "127。0。0。1",
  ]) {
    refusedUrl(none, `http://${host}/feed`);
  }
});

test("N1: says of this machine that its address is refused, whatever the port", () => {
  for (const host of ["127.0.0.1:28890", "[::1]:8080", "localhost:28890", "localhost"]) {
    assert.throws(
      () => checkUrl(none, new URL(`http://${host}/feed`)),
      { remedy: /^Use a public address/u },
      host,
    );
  }
});

test("N1: refuses other schemes, other ports and passwords in the address", () => {
  for (const url of [
    "file:///etc/passwd",
    "ftp://news.example/x",
    "gopher://news.example/x",
    "http://news.example:22/",
    "http://news.example:5432/",
    "http://who:what@news.example/",
  ]) {
    refusedUrl(none, url);
  }
  for (const url of ["http://news.example/", "https://news.example:8443/", "http://8.8.8.8:8080/"]) {
    assert.doesNotThrow(() => checkUrl(none, new URL(url)));
  }
});

test("refuses a name that leads to one private address among public ones", async () => {
  const reach: Reach = { privateHost: null, resolve: async () => ["8.8.8.8", "10.0.0.1"] };
  await assert.rejects(addressesOf(reach, "news.example"), { code: "target-not-allowed" });
  const open: Reach = { privateHost: null, resolve: async () => ["8.8.8.8", "2606:4700::1111"] };
  assert.equal((await addressesOf(open, "news.example")).length, 2);
});

test("lets an administrator's own host into the private network, and no other", async () => {
  const reach: Reach = { privateHost: "desk.example", resolve: async () => ["10.0.0.7"] };
  assert.deepEqual(await addressesOf(reach, "desk.example."), ["10.0.0.7"]);
  assert.doesNotThrow(() => checkUrl(reach, new URL("http://desk.example:9000/")));
  await assert.rejects(addressesOf(reach, "other.example"), { code: "target-not-allowed" });
  const inside: Reach = { privateHost: "desk.example", resolve: async () => ["169.254.169.254"] };
  await assert.rejects(addressesOf(inside, "desk.example"), { code: "target-not-allowed" });
  const self: Reach = { privateHost: "desk.example", resolve: async () => ["127.0.0.1"] };
  await assert.rejects(addressesOf(self, "desk.example"), { code: "target-not-allowed" });
});

test("names a server that does not exist as such", async () => {
  const reach: Reach = { privateHost: null, resolve: () => Promise.reject(new Error("ENOTFOUND")) };
  await assert.rejects(addressesOf(reach, "nowhere.example"), { code: "host-unknown" });
});

test("keeps mail and FTP to their ports", () => {
  assert.throws(() => checkPort(none, "news.example", 6379, [21]), { code: "target-not-allowed" });
  assert.doesNotThrow(() => checkPort(none, "news.example", 21, [21]));
  assert.doesNotThrow(() => checkPort({ privateHost: "news.example" }, "news.example", 2021, [21]));
});

test("knows public addresses", () => {
  for (const address of ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
    assert.equal(isPublicAddress(address), true);
});
