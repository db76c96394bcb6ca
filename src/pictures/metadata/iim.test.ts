import assert from "node:assert/strict";
import test from "node:test";
import { IIM_DATASET, readIim } from "./iim.ts";
import { makeWarnings } from "./warnings.ts";

const set = (record: number, number: number, data: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes]);
};
const utf8 = set(1, 90, "\u001b%G");
const caption = (bytes: Buffer) => {
  const warnings = makeWarnings();
  const value = readIim(bytes, warnings).get(IIM_DATASET.caption)?.[0];
  return { value, codes: warnings.all().map(({ code }) => code) };
};

test("reads declared and undeclared UTF-8, and Latin where it cannot be UTF-8", () => {
  assert.deepEqual(caption(Buffer.concat([utf8, set(2, 120, "Fähre")])), {
    value: "Fähre",
    codes: [],
  });
  assert.deepEqual(caption(set(2, 120, "Fähre")), { value: "Fähre", codes: [] });
  assert.deepEqual(caption(set(2, 120, Buffer.from("F\xe4hre \x96 \x93neu\x94", "latin1"))), {
    value: "Fähre – “neu”",
    codes: [],
  });
});

test("one text that cannot be UTF-8 makes the whole undeclared block Latin", () => {
  const mixed = Buffer.concat([
    set(2, 90, Buffer.from("M\xfcnden", "latin1")),
    set(2, 120, Buffer.from("\xc3\xa4", "latin1")),
  ]);
  assert.equal(caption(mixed).value, "Ã¤");
});

test("says so when declared UTF-8 is none, and mends a sign cut at the limit", () => {
  assert.deepEqual(caption(Buffer.concat([utf8, set(2, 120, Buffer.from("F\xe4hre", "latin1"))])), {
    value: "Fähre",
    codes: ["iptc-charset-doubtful"],
  });
  assert.deepEqual(caption(Buffer.concat([utf8, set(2, 120, Buffer.from("Caf\xc3", "latin1"))])), {
    value: "Caf",
    codes: [],
  });
});

test("collects repeated data sets and reads extended lengths", () => {
  const words = readIim(Buffer.concat([set(2, 25, "ferry"), set(2, 25, "ice")]), makeWarnings());
  assert.deepEqual(words.get(IIM_DATASET.keywords), ["ferry", "ice"]);
  const long = "a".repeat(40_000);
  const extended = Buffer.concat([Buffer.from([0x1c, 2, 120, 0x80, 4, 0, 0, 0x9c, 0x40]), Buffer.from(long)]);
  assert.equal(caption(extended).value, long);
});

test("damage keeps what stood before it", () => {
  const torn = Buffer.concat([set(2, 120, "Whole"), Buffer.from([0x1c, 2, 105, 0x7f, 0xff, 65])]);
  assert.deepEqual(caption(torn), { value: "Whole", codes: ["iptc-damaged"] });
});
