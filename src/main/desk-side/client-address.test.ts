import assert from "node:assert/strict";
import test from "node:test";
import { clientAddress } from "./client-address.ts";

test("does not believe a forwarded address from anybody", () => {
  assert.equal(clientAddress("203.0.113.7", "10.1.1.1", []), "203.0.113.7");
  assert.equal(clientAddress("203.0.113.7", "10.1.1.1", ["192.0.2.1"]), "203.0.113.7");
});

test("takes the last address before our own proxies", () => {
  assert.equal(
    clientAddress("192.0.2.1", "1.1.1.1, 198.51.100.4, 192.0.2.9", ["192.0.2.0/24"]),
    "198.51.100.4",
  );
});

test("treats a /64 of IPv6 as one client, and mapped IPv4 as IPv4", () => {
  assert.equal(clientAddress("2001:db8:1:2:3::4", null, []), clientAddress("2001:db8:1:2:ffff::1", null, []));
  assert.equal(clientAddress("::ffff:203.0.113.7", null, []), "203.0.113.7");
});
