import assert from "node:assert/strict";
import test from "node:test";
import { emptyContent, type Block, type Content } from "../content.ts";
import { houseChecks } from "./checks.ts";
import { holding, runGate, type GateSubject } from "./gate.ts";

const p = (text: string, id = "p1"): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

const sound: Content = {
  ...emptyContent,
  headline: "Council keeps the clock",
  byline: "Jonah Reyes",
  dateline: { place: "CEDAR VALLEY", region: "" },
  body: { type: "doc", content: [p("The council met.")] },
  mainPicture: { pictureId: "pic", caption: "The clock stands still.", alt: "A clock" },
};

const subject = (change: Partial<GateSubject> = {}, content: Partial<Content> = {}): GateSubject => ({
  content: { ...sound, ...content },
  kind: "local",
  section: { slug: "council", name: "Council" },
  pictures: new Map([["pic", { credit: "Dana Whitcomb/Courier", state: "ready" as const }]]),
  sources: [],
  foreign: [],
  now: new Date("2026-11-24T12:00:00Z"),
  zone: "America/Winnipeg",
  language: "en-CA",
  ...change,
});
const rules = (given: GateSubject): string[] => runGate(houseChecks, given).map((found) => found.rule);

const source = {
  itemVersionId: "v",
  sourceName: "Prairie News",
  state: "usable" as const,
  embargoUntil: null,
  number: 1,
  headNumber: 1,
  headOutcome: "new",
  right: { kind: "allowed" as const, endsAt: null },
};

test("lets a sound story pass without a word", () => {
  assert.deepEqual(rules(subject()), []);
});

const broken: readonly [rule: string, given: GateSubject][] = [
  ["headline-missing", subject({}, { headline: "  " })],
  ["section-missing", subject({ section: null })],
  ["credit-missing", subject({ pictures: new Map([["pic", { credit: " ", state: "ready" }]]) })],
  ["picture-not-ready", subject({ pictures: new Map([["pic", { credit: "A/B", state: "preparing" }]]) })],
  ["picture-not-ready", subject({ pictures: new Map() })],
  ["embargo-holds", subject({ sources: [{ ...source, embargoUntil: new Date("2026-11-24T12:00:01Z") }] })],
  ["right-missing", subject({ sources: [{ ...source, right: { kind: "forbidden", why: "title" } }] })],
  [
    "right-ends",
    subject({
      sources: [{ ...source, right: { kind: "allowed", endsAt: new Date("2026-12-01T00:00:00Z") } }],
    }),
  ],
  ["source-killed", subject({ sources: [{ ...source, state: "killed" }] })],
  ["source-killed", subject({ sources: [{ ...source, state: "withheld" }] })],
  ["source-foreign", subject({ foreign: ["version-1"] })],
  ["source-newer", subject({ sources: [{ ...source, headNumber: 2, headOutcome: "correction" }] })],
  ["body-empty", subject({}, { body: { type: "doc", content: [p("  ")] } })],
  ["dateline-without-place", subject({}, { dateline: { place: "", region: "Wyo." } })],
  ["byline-missing", subject({}, { byline: "" })],
  ["double-blanks", subject({}, { body: { type: "doc", content: [p("One  two.")] } })],
  ["caption-missing", subject({}, { mainPicture: { pictureId: "pic", caption: "", alt: "" } })],
];
for (const [rule, given] of broken) {
  test(`finds ${rule} and nothing else`, () => assert.deepEqual(rules(given), [rule]));
}

test("names the picture a finding is about, once for two uses", () => {
  const twice: Block = { type: "picture", attrs: { id: "b", pictureId: "pic", caption: "Again.", alt: "" } };
  const found = runGate(
    houseChecks,
    subject(
      { pictures: new Map([["pic", { credit: "", state: "ready" }]]) },
      { body: { type: "doc", content: [p("Text."), twice] } },
    ),
  );
  assert.deepEqual(
    found.map((each) => each.where),
    [{ kind: "picture", id: "pic" }],
  );
});

test("F23: ends an embargo at its very instant", () => {
  const at = new Date("2026-11-24T12:00:00Z");
  assert.deepEqual(rules(subject({ sources: [{ ...source, embargoUntil: at }] })), []);
});

test("asks no byline of obituaries, and of agency copy only the agency", () => {
  assert.deepEqual(rules(subject({ kind: "obituary" }, { byline: "" })), []);
  assert.deepEqual(rules(subject({ kind: "agency" }, { byline: "", agencyCredit: "Prairie News" })), []);
});

test("is gone past only for rules that ask, never for those that stop", () => {
  const found = runGate(houseChecks, subject({ section: null }, { byline: "" }));
  assert.deepEqual(
    holding(found, ["byline-missing", "section-missing"]).map((each) => each.rule),
    ["section-missing"],
  );
});
