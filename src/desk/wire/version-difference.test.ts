import assert from "node:assert/strict";
import { test } from "node:test";
import type { WireVersion } from "../../wire/wire-contract.ts";
import { differenceOf } from "./version-difference.ts";

const version = (headline: string, ...paragraphs: string[]): WireVersion => ({
  id: headline,
  number: 1,
  agencyId: "urn:a",
  deck: "",
  outcome: "new",
  receivedAt: "2026-11-24T20:00:00Z",
  sentAt: null,
  headline,
  byline: "",
  dateline: { place: "", region: "" },
  blocks: paragraphs.map((text) => ({ kind: "paragraph", runs: [{ text }] })),
  editorNote: "",
  rights: "",
  format: "ninjs",
  warnings: [],
});

test("counts the words that came in and went out, headline too", () => {
  const difference = differenceOf(
    version("500 without ferry", "The ferry to Orr is off.", "It is windy."),
    version("800 without ferry", "The ferry to Orr is off.", "It is very windy.", "Schools are closed."),
  );
  assert.equal(difference.in, 1 + 1 + 3);
  assert.equal(difference.out, 1);
});

test("versions that say the same differ in nothing", () => {
  const same = version("Ferry", "The ferry is off.");
  const difference = differenceOf(same, same);
  assert.equal(difference.in + difference.out, 0);
});
