import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { collapseBlanks, tidyText, withoutControls } from "./clean-text.ts";
import { bareDateline, datelineOfParagraph, parseDateline } from "./dateline.ts";
import { parseDate } from "./dates.ts";
import { isShortFor } from "./short-names.ts";
import { asHref, asUri, itemUri } from "./uris.ts";
import { joinWrapped, paragraphsOfText } from "./wrapped-lines.ts";
import { signalOfWords } from "../signals.ts";

describe("dates", () => {
  const iso = (written: string, zone = "UTC"): string | undefined => parseDate(written, zone)?.iso;

  it("reads the forms agencies use", () => {
    assert.equal(iso("2026-11-17T10:41:00+0100"), "2026-11-17T10:41:00+01:00");
    assert.equal(iso("20261117T192751+1100"), "2026-11-17T19:27:51+11:00");
    assert.equal(iso("2026-11-17 04:52:21+00:00"), "2026-11-17T04:52:21+00:00");
    assert.equal(iso("2026-11-17 13:00:03 GMT+00:00"), "2026-11-17T13:00:03+00:00");
    assert.equal(iso(" 2026-11-17T10:41:00.500Z "), "2026-11-17T10:41:00.500Z");
    assert.equal(iso("20261117"), "2026-11-17T00:00:00Z");
  });

  it("gives times without offset that of the zone on that day", () => {
    assert.equal(iso("2026-11-17T10:00:00", "Europe/Oslo"), "2026-11-17T10:00:00+01:00");
    assert.equal(iso("2026-07-17T10:00:00", "Europe/Oslo"), "2026-07-17T10:00:00+02:00");
    assert.equal(iso("2026-07-17T10:00:00", "Nowhere/At_All"), "2026-07-17T10:00:00Z");
  });

  it("refuses days and hours that do not exist", () => {
    for (const written of [
      "2026-02-30T10:00:00Z",
      "2026-13-01",
      "2026-11-17T25:00:00Z",
      "tomorrow",
      "17/11/2026",
    ]) {
      assert.equal(iso(written), undefined, written);
    }
  });
});

describe("clean text", () => {
  it("is the same whether the text was looked at first or not", () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ..." \t\n\u000b\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\ufeff\u0000\u007f\ud800\udc00\uffff",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join("");
        assert.equal(tidyText(text), collapseBlanks(withoutControls(text)));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("short names", () => {
  it("stand for the name whose words they begin", () => {
    assert.ok(isShortFor("HP", "Highland Press") && isShortFor("AP", "The Associated Press"));
    assert.ok(isShortFor("A.F.P.", "Agence Fenn-Presse"));
    for (const [short, name] of [
      ["HP", "Highland"],
      ["hp", "Highland Press"],
      ["HP", "Prairie News"],
      ["HPW", "Highland Press"],
      ["", ""],
    ] as const)
      assert.ok(!isShortFor(short, name), `${short} for ${name}`);
  });
});

describe("addresses", () => {
  it("takes URIs, encodes what RFC 3986 forbids and refuses what is none", () => {
    assert.equal(asUri("tag:wire.example,2026:newsml_1"), "tag:wire.example,2026:newsml_1");
    assert.equal(asUri("https://x.example/a b|c[1]?q=ü"), "https://x.example/a%20b%7Cc%5B1%5D?q=%C3%BC");
    assert.equal(asUri("https://x.example/50%"), "https://x.example/50%25");
    for (const none of ["", "no scheme", "/path", "::::", "http://", "https://a b.example/"])
      assert.equal(asUri(none), null, none);
  });

  it("makes a name of our own for ids that are no URI", () => {
    assert.equal(itemUri("NL 0412's"), "urn:masthead:item:NL%200412%27s");
  });

  it("lets readers follow http, https and mailto only", () => {
    assert.equal(asHref("mailto:desk@x.example"), "mailto:desk@x.example");
    assert.equal(asHref("http://x.example/"), "http://x.example/");
    for (const none of [
      "javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//x.example",
    ])
      assert.equal(asHref(none), null, none);
  });
});

describe("datelines", () => {
  it("reads place and region", () => {
    assert.deepEqual(parseDateline("FORT ALDER, Pa."), { place: "FORT ALDER", region: "Pa." });
    assert.deepEqual(parseDateline("Hanau (dpa) - "), { place: "Hanau", region: "" });
    assert.deepEqual(parseDateline("NEW YORK"), { place: "NEW YORK", region: "" });
    assert.deepEqual(parseDateline("2026-07-16 13:00:03 GMT+00:00"), { place: "", region: "" });
  });

  it("finds them at the beginning of a paragraph in the forms of the agencies", () => {
    const found = (text: string): string => {
      const dateline = datelineOfParagraph(text);
      return dateline === null
        ? "-"
        : `${dateline.dateline.place}/${dateline.dateline.region}/${text.slice(dateline.length)}`;
    };
    assert.equal(found("CASTLE QUAY, Wexmoor (AP) _ The bridge"), "CASTLE QUAY/Wexmoor/The bridge");
    assert.equal(found("Jan 3 (Reuters) - Residents"), "//Residents");
    assert.equal(found("Tegucigalpa, Jan 2 (EFE).- Test"), "Tegucigalpa//Test");
    assert.equal(found("(ANSA) - Rome, October 11 - Minister"), "Rome//Minister");
    assert.equal(found("SAN PELL, Dec.  03, 2026 (WIRE) -- Firm"), "SAN PELL//Firm");
    assert.equal(found("Moss (Wexmoor), 24 sep (EFE).- El"), "Moss/Wexmoor/El");
    assert.equal(found("MOSS, January 21. /TASS/. The"), "MOSS//The");
    assert.equal(found("MOSS, June 3, 2026 /PRWIRE/ -- Firm"), "MOSS//Firm");
    assert.equal(found("Moss /ritzau/: En"), "Moss//En");
    assert.equal(found("MOSS, Wex.--(BUSINESS WIRE)--Dec 5, 2026--The"), "MOSS/Wex./The");
    assert.equal(found("MOSS--(BUSINESS WIRE)--The"), "MOSS//The");
    assert.equal(found("Moss 10. júna (TASR) - Most"), "Moss//Most");
    assert.equal(found("Moss (ots) - Die"), "Moss//Die");
    assert.equal(found("MOSS, Jun 5 (PTI) The"), "MOSS//The");
    assert.equal(found("Moss (NTB): Det"), "Moss//Det");
    assert.equal(found("MOSS (WEXMOOR), 2 (EUROPA PRESS)"), "MOSS/WEXMOOR/");
  });

  it("takes days for no place and no region, as numbers or in the months of others", () => {
    assert.deepEqual(parseDateline("4/4/2026"), { place: "", region: "" });
    assert.deepEqual(parseDateline("Moss, 25-11-2026"), { place: "Moss", region: "" });
    assert.deepEqual(parseDateline("MOSS, 01 LUG"), { place: "MOSS", region: "" });
  });

  it("finds one that names no agency by a long dash, or by the place the copy names elsewhere", () => {
    const none = { place: "", region: "" };
    const found = (text: string, known = none, located = ""): string | undefined =>
      bareDateline(text, known, located)?.dateline.place;
    assert.equal(found("CASTLE QUAY, Wexmoor -- The bridge"), "CASTLE QUAY");
    assert.equal(found("MOSS \u2014 The bridge", none, "Moss, Wexmoor"), "MOSS");
    assert.equal(found("MOSS \u2014 The bridge", none, "Castle Quay"), undefined);
    assert.equal(found("MOSS - The bridge", { place: "Moss", region: "" }), "MOSS");
    assert.equal(found("MOSS - The bridge"), undefined);
    assert.equal(found("EDITOR'S NOTE \u2014 The bridge"), undefined);
    assert.equal(found("It closed \u2014 The bridge"), undefined);
  });

  it("takes no sentence for a dateline", () => {
    for (const text of [
      "The council (all nine members) - and their guests - met.",
      "Why now? (A guess) - nobody knows",
      "the quay (old) - closed",
      "Coast Patrol (CP) The boats",
      "Ada Finch (AP)",
    ]) {
      assert.equal(datelineOfParagraph(text)?.dateline.place ?? "", "", text);
    }
  });
});

describe("wrapped lines", () => {
  it("joins lines that were full and keeps breaks that were meant", () => {
    assert.deepEqual(
      joinWrapped([
        "The bridge over the mouth of the harbor will close in spring",
        "for repairs.",
        "Ferries will run.",
      ]),
      ["The bridge over the mouth of the harbor will close in spring for repairs.", "Ferries will run."],
    );
    assert.deepEqual(joinWrapped(["Harbor Office", "1 Quay Street"]), ["Harbor Office", "1 Quay Street"]);
  });

  it("parts paragraphs at blank lines and indents", () => {
    assert.deepEqual(paragraphsOfText("One goes\non.\n\nTwo."), ["One goes", "on.", "Two."]);
    assert.deepEqual(
      paragraphsOfText("   One is long enough that it was wrapped at the edge of\nthe page.\n   Two.\n"),
      ["One is long enough that it was wrapped at the edge of the page.", "Two."],
    );
  });
});

describe("signals in words", () => {
  const signal = (slugline: string, headline = "", editorNote = ""): string =>
    signalOfWords({ slugline, headline, editorNote });

  it("reads the marks agencies set", () => {
    assert.equal(signal("BC-NL--Ferry Fire, KILL"), "kill");
    assert.equal(signal("BC-NL--Ferry Fire-KILL"), "kill");
    assert.equal(signal("BC-NL--Ferry Fire, CORRECTIVE"), "correction");
    assert.equal(signal("BC-NL--Ferry Fire, 1st Ld-Writethru"), "update");
    assert.equal(signal("BC-NL--Sports Advisory"), "advisory");
    assert.equal(signal("", "CORRECTED-Ferry burns"), "correction");
    assert.equal(signal("", "CORRECTION ET MISE À JOUR - Le bac brûle"), "correction");
    assert.equal(signal("", "REPEAT: Ferry burns"), "repeat");
    assert.equal(signal("", "ADVISORY"), "advisory");
    assert.equal(signal("", "", "Eds: CORRECTS age of skipper."), "correction");
    assert.equal(signal("", "", "MANDATORY KILL: the report is false."), "kill");
  });

  it("takes no story about such things for the thing", () => {
    assert.equal(signal("BC-NL--Fox Kills Hens", "Foxes kill forty hens"), "none");
    assert.equal(signal("", "Kill the bill, marchers say"), "none");
    assert.equal(signal("", "Correction officers strike", "Eds: With photos."), "none");
    assert.equal(signal("", "Advisory board meets"), "none");
    for (const slug of [
      "bus-crash-killed",
      "TWO-SOLDIERS-KILLED",
      "ROAD-KILL",
      "Fed-Rates-Hold",
      "Nominee-Withdrawn",
    ])
      assert.equal(signal(slug), "none", slug);
  });
});
