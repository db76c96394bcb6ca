import assert from "node:assert/strict";
import test from "node:test";
import { faultOfTitle } from "./add-title.ts";
import { bareHost, titleOfHost } from "./find-title.ts";
import type { Title } from "./title.ts";

const title: Title = {
  id: "valley",
  name: "The Valley",
  shortName: "Valley",
  initials: "VA",
  tagline: "",
  accent: "#0B5B4D",
  pair: "press",
  logo: "",
  zone: "America/Winnipeg",
  language: "en-CA",
  origin: "https://valley.example",
  address: "",
  mail: "",
  sections: [{ slug: "local", name: "Local", kind: "news", inNavigation: true }],
};
const codeOf = (change: Partial<Title>, taken: string[] = []): string | null => {
  const fault = faultOfTitle({ ...title, ...change }, taken);
  return fault?.kind === "refused" ? fault.code : null;
};

test("takes a sound title", () => assert.equal(codeOf({}), null));

test("refuses what would break the chain, each with its own code", () => {
  assert.equal(codeOf({ id: "Valley!" }), "title-id");
  assert.equal(codeOf({}, ["valley"]), "title-taken");
  assert.equal(codeOf({ accent: "#FFEE00" }), "accent-contrast");
  assert.equal(codeOf({ zone: "America/Nowhere" }), "title-zone");
  assert.equal(
    codeOf({ sections: [{ slug: "newsletters", name: "N", kind: "news", inNavigation: true }] }),
    "section-reserved",
  );
});

test("finds a title by its own host, by TITLE.localhost, and the first one on this machine", () => {
  const other: Title = { ...title, id: "shore", origin: "https://shore.example" };
  const found = (host: string) => titleOfHost([title, other], host)?.id ?? null;
  assert.equal(found("shore.example"), "shore");
  assert.equal(found("SHORE.example.:443"), "shore");
  assert.equal(found("shore.localhost:4000"), "shore");
  for (const host of ["localhost:4000", "127.0.0.1", "[::1]:4000"]) assert.equal(found(host), "valley");
  for (const host of ["evil.example", "valley.example.evil.example", "", "a b", "valley.example@evil"])
    assert.equal(found(host), null, host);
});

test("bares a host of port, trailing dot and capitals, and refuses what is none", () => {
  assert.equal(bareHost("Valley.Example.:8080"), "valley.example");
  assert.equal(bareHost("[2001:DB8::1]:80"), "[2001:db8::1]");
  for (const host of ["a/b", "a b", "user@host", "host:99999999", "[::1"])
    assert.equal(bareHost(host), "", host);
});
