import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readTarget, withUsualEnd } from "./request-target.ts";

const rules = { usualEnd: withUsualEnd, hasPages: (path: string) => path === "/sports/" };
const read = (target: string) => readTarget(target, rules);
const page = (path: string, query = "") => ({ kind: "page", path, query, host: null });
const elsewhere = (location: string) => ({ kind: "elsewhere", location });

test("takes the usual addresses as they are", () => {
  for (const path of ["/", "/sports/", "/sports/late-goal-q7f3", "/feed.xml", "/authors/ann-lee"]) {
    assert.deepEqual(read(path), page(path));
  }
});

test("ignores every query but the page of a list", () => {
  assert.deepEqual(read("/?utm_source=letter&page=2"), page("/"));
  assert.deepEqual(read("/sports/late-goal-q7f3?page=2&x=%00"), page("/sports/late-goal-q7f3"));
  assert.deepEqual(read("/sports/?x=1&page=12"), page("/sports/", "page=12"));
  for (const noise of ["page=1", "page=0", "page=02", "page=-1", "page=1e3", "page=99999", "page=2a"]) {
    assert.deepEqual(read(`/sports/?${noise}`), page("/sports/"), noise);
  }
});

test("sends other spellings of an address to the one", () => {
  assert.deepEqual(read("/sports"), elsewhere("/sports/"));
  assert.deepEqual(read("/sports?page=3&utm=x"), elsewhere("/sports/?page=3"));
  assert.deepEqual(read("/sports/late-goal-q7f3/"), elsewhere("/sports/late-goal-q7f3"));
  assert.deepEqual(read("//sports//late-goal"), elsewhere("/sports/late-goal"));
  assert.deepEqual(read("/feed.xml/"), elsewhere("/feed.xml"));
  assert.deepEqual(read("/sp%6Frts/"), elsewhere("/sports/"));
  assert.deepEqual(read("/caf%c3%a9/x"), elsewhere("/caf%C3%A9/x"));
  assert.deepEqual(read("//"), elsewhere("/"));
});

test("never sends a reader to another host", () => {
  for (const target of ["//evil.example/", "///evil.example/x", "//evil.example/%2e", "/\\evil.example/"]) {
    const answer = read(target);
    if (answer.kind === "elsewhere") assert.match(answer.location, /^\/(?!\/)/, target);
  }
});

test("refuses what no honest link has", () => {
  const targets = [
    "/a%00b",
    "/a%2fb",
    "/a%5Cb",
    "/a\\b",
    "/%zz",
    "/a%",
    "/%c3%28",
    "/../etc/passwd",
    "/a/%2e%2e/b",
    "/./a",
    "/a/..",
    "/a%0d%0aSet-Cookie:x",
    "*",
    "",
    "evil.example:443",
    "ftp://host/x",
  ];
  for (const target of targets) assert.equal(read(target).kind, "malformed", target);
  assert.equal(read(`/${"a".repeat(2_000)}`).kind, "too-long");
});

test("reads an absolute target with its host", () => {
  assert.deepEqual(read("http://Paper.example:80/feed.xml?x"), {
    kind: "page",
    path: "/feed.xml",
    query: "",
    host: "Paper.example:80",
  });
  assert.deepEqual(read("http://paper.example"), {
    kind: "page",
    path: "/",
    query: "",
    host: "paper.example",
  });
});

test("sends every other spelling to an address that is taken as it is", () => {
  const piece = fc.constantFrom("/", "a", "Z9", "%41", "%c3%a9", ".", "..", "-", "%2F", "é", ":", "?", "x.y");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const first = read(`/${pieces.join("")}`);
      if (first.kind !== "elsewhere") return;
      const second = read(first.location);
      assert.equal(second.kind, "page", first.location);
    }),
    { numRuns: 2_000 },
  );
});
