import assert from "node:assert/strict";
import test from "node:test";
import { bylineFromWire, contentFromWire } from "./content-from-wire.ts";

test("takes the people of an agency's byline, and nothing where none is named", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["By Ada Fenn", "Ada Fenn"],
    ["Ada Fenn", "Ada Fenn"],
    ["By Ada Fenn, Prairie News", "Ada Fenn"],
    ["BY ADA MCFENN AND BO O'LIND-ROY", "Ada McFenn and Bo O'Lind-Roy"],
    ["By Ada Fenn, Bo Lind and Cy Marr, Business Writers", "Ada Fenn, Bo Lind and Cy Marr"],
    ["By Ada van der Fenn in Kinnear", "Ada van der Fenn"],
    ["Von Ada Fenn", "Ada Fenn"],
    ["By Prairie News", ""],
    ["By The Highland Press", ""],
    ["Prairie News Staff", ""],
    ["By Our Sports Desk", ""],
    ["Highland", ""],
    ["", ""],
  ];
  for (const [byline, people] of cases)
    assert.equal(bylineFromWire(byline, "Prairie News", "en"), people, byline);
  assert.equal(bylineFromWire("By Ada Fenn", "Ada Fenn", ""), "", "the credit names her already");
});

test("names people as the item's language joins them", () => {
  const cases: readonly (readonly [byline: string, language: string, people: string])[] = [
    ["Von Ada Finch und Bo Reed, dpx", "de-DE", "Ada Finch und Bo Reed"],
    ["VON ADA FINCH UND BO REED", "de", "Ada Finch und Bo Reed"],
    ["Von Ada Finch und Bo Reed", "", "Ada Finch and Bo Reed"],
    ["Por Ada Finch y Bo Reed", "es", "Ada Finch y Bo Reed"],
    ["Por Ada Finch e Bo Reed", "", "Ada Finch and Bo Reed"],
    ["By ADA FINCH and BO REED, Prairie News", "en", "Ada Finch and Bo Reed"],
    ["Ada Finch with Bo Reed in Kinnear", "en", "Ada Finch and Bo Reed"],
    ["ADA FINCH, BO REED", "fi-FI", "Ada Finch ja Bo Reed"],
  ];
  for (const [byline, language, people] of cases)
    assert.equal(bylineFromWire(byline, "Prairie News", language), people, byline);
});

test("makes copy that carries its writer and, as the credit, its agency", () => {
  const content = contentFromWire(
    {
      headline: "Mill to close",
      dateline: { place: "KINNEAR", region: "" },
      byline: "By Ada Fenn",
      paragraphs: [
        { kind: "paragraph", runs: [{ text: "Prairie News" }] },
        { kind: "paragraph", runs: [{ text: "The mill closes." }] },
      ],
    },
    "v1",
    "Prairie News",
    "en",
  );
  assert.equal(content.byline, "Ada Fenn");
  assert.equal(content.agencyCredit, "Prairie News");
  assert.equal(content.body.content.length, 1);
});
