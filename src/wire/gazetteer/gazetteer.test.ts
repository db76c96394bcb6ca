import assert from "node:assert/strict";
import { test } from "node:test";
import { makeNameMatcher, namesIn, type MatchedEntry } from "./name-matcher.ts";
import { suggestNames } from "./names-of-stories.ts";
import { readCsv } from "./read-csv.ts";

const entry = (name: string, aliases: string[] = [], kind: MatchedEntry["kind"] = "place"): MatchedEntry => ({
  id: name,
  name,
  kind,
  aliases,
});
const find = (entries: readonly MatchedEntry[], ...paragraphs: string[]) =>
  namesIn(makeNameMatcher(entries), ["", ...paragraphs]).map(({ name }) => name);

test("names are whole words with their capitals", () => {
  const entries = [entry("Reading"), entry("Orr"), entry("US", [], "employer")];
  assert.deepEqual(find(entries, "She is reading in Orrville about us."), []);
  assert.deepEqual(find(entries, "In READING, and at Orr’s pier, the US."), ["Reading", "Orr", "US"]);
});

test("the longest name wins, and the shorter one is still found elsewhere", () => {
  const entries = [entry("Tansy Creek"), entry("Tansy Creek High School", [], "employer")];
  assert.deepEqual(find(entries, "Tansy Creek High School is shut."), ["Tansy Creek High School"]);
  assert.deepEqual(find(entries, "Tansy Creek High School in Tansy Creek."), [
    "Tansy Creek High School",
    "Tansy Creek",
  ]);
  assert.deepEqual(find(entries, "Tansy Creek High road."), ["Tansy Creek"]);
});

test("other names, accents, hyphens and full stops of the name do not matter; full stops of the copy do", () => {
  const entries = [entry("St. Mary's"), entry("Malmö"), entry("Harrow Mills", ["Harrow-Mills Inc."])];
  assert.deepEqual(find(entries, "At St Mary’s and Malmo, Harrow-Mills said."), [
    "St. Mary's",
    "Malmö",
    "Harrow Mills",
  ]);
  assert.deepEqual(find(entries, "He sowed the Harrow. Mills closed."), []);
});

test("a name says in which paragraph it stands first", () => {
  const matcher = makeNameMatcher([entry("Orr"), entry("Ruda")]);
  const found = namesIn(matcher, ["RUDA floods", "Nothing.", "Orr and the Ruda."]);
  assert.deepEqual(
    found.map(({ name, paragraph, written }) => [name, paragraph, written]),
    [
      ["Ruda", 0, "RUDA"],
      ["Orr", 2, "Orr"],
    ],
  );
});

test("among 5,000 names every one that stands in a long copy is found, and no other", () => {
  const letters = "abcdefghij";
  const word = (n: number): string => [...String(n)].map((digit) => letters[Number(digit)]).join("");
  const named = (n: number): string => `B${word(n * 7)} C${word(n % 40)}`;
  const matcher = makeNameMatcher(
    Array.from({ length: 5_000 }, (_, n) => entry(named(n), [`${named(n)} Inc.`])),
  );
  const standing = Array.from({ length: 200 }, (_, n) => named(n * 19));
  const text = standing.map((name) => `the ${name} said `).join("");
  const found = new Set(namesIn(matcher, ["Headline", text]).map((each) => each.name));
  assert.deepEqual(found, new Set(standing));
});

test("CSV is read with either separator, and each bad line says what is wrong", () => {
  const { entries, errors } = readCsv(
    '\uFEFFkind;name;other names\nplace;"Tansy; Creek";TC|\nclub;Orr Lynx;\nship;Mary;\nperson;;\nperson;"open\n\nplace;"Tansy; Creek";Old Creek\n',
  );
  assert.deepEqual(entries, [
    { kind: "place", name: "Tansy; Creek", aliases: ["TC", "Old Creek"] },
    { kind: "team", name: "Orr Lynx", aliases: [] },
  ]);
  assert.deepEqual(
    errors.map(({ line }) => line),
    [4, 5, 6],
  );
  assert.match(errors[0]?.wrong ?? "", /ship/);
});

test("names of three of our stories are suggested with what they look like; known ones are not", () => {
  const story = (n: number, text: string) => ({ headline: `Story ${n}`, paragraphs: [text] });
  const stories = [
    story(1, "On Monday Harrow Mills met Ana Ruiz at Tansy Creek, by Old Mill Road."),
    story(2, "Mayor Ana Ruiz left Harrow Mills’ gate near Tansy Creek by Old Mill Road."),
    story(3, "The Harrow Mills plant; Ana Ruiz spoke at Tansy Creek and Old Mill Road."),
    story(4, "Ben Hale came. Ben Hale went. Ben Hale slept."),
  ];
  const found = suggestNames(stories, (name) => name === "Tansy Creek");
  assert.deepEqual(
    found.map(({ name, kind, stories: many }) => [name, kind, many]),
    [
      ["Ana Ruiz", "person", 3],
      ["Harrow Mills", "employer", 3],
      ["Old Mill Road", "place", 3],
    ],
  );
});
