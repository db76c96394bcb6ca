import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { chainEvidence, markOf, sharedShare, slugBaseOf } from "./chain-evidence.ts";

const FIRST =
  "A covered bridge over the Ruda gave way on Tuesday while four wagons stood waiting on the eastern ramp, the ferry office said.";
const SECOND =
  "Nobody was hurt, said the warden, who had closed the gate an hour before because of the noise from below.";
const THIRD =
  "The office will look at the beams on Wednesday and expects to open the ferry for wagons before the weekend.";

const filing = (
  change: Partial<Parameters<typeof chainEvidence>[1]> & { texts?: readonly string[] } = {},
) => ({
  agencyId: "urn:1",
  slugline: "BC-Covered Bridge Ruda",
  headline: "Covered bridge gives way",
  dateline: { place: "LINDVIK", region: "" },
  links: [],
  signal: "none" as const,
  paragraphs: (change.texts ?? [FIRST, SECOND]).map((text) => ({
    kind: "paragraph" as const,
    runs: [{ text }],
  })),
  ...change,
});

describe("a later filing under another id", () => {
  it("is told by slug, place and text, with a mark or with most of its text", () => {
    const lead = filing({ slugline: "AM-Covered Bridge Ruda, 1st Ld-Writethru", texts: [THIRD, FIRST] });
    assert.equal(chainEvidence(filing(), lead)?.by, "slug-and-text");
    assert.equal(chainEvidence(filing(), filing({ texts: [FIRST, SECOND, THIRD] }))?.by, "slug-and-text");
  });

  it("is not told by slug alone, by another place, or by an everyday slug", () => {
    assert.equal(chainEvidence(filing(), filing({ texts: [THIRD, THIRD] })), null);
    assert.equal(chainEvidence(filing(), filing({ dateline: { place: "TANSY CREEK", region: "" } })), null);
    const weather = { slugline: "weather" };
    assert.equal(chainEvidence(filing(weather), filing(weather)), null);
  });

  it("is not told by a background paragraph that two stories share", () => {
    const own = Array.from(
      { length: 6 },
      (_, at) => `Paragraph ${at} of the sidebar tells of ferries, tolls and wardens number ${at} alone.`,
    );
    assert.equal(
      chainEvidence(filing({ texts: [FIRST, SECOND, THIRD] }), filing({ texts: [...own, FIRST] })),
      null,
    );
  });

  it("is taken at the agency's word", () => {
    const later = filing({
      slugline: "X",
      texts: ["Short."],
      links: [{ rel: "follows", agencyId: "urn:1" }],
    });
    assert.equal(chainEvidence(filing(), later)?.by, "link");
  });

  it("that orders a stop is told by the slug, since its text is not the story's", () => {
    const kill = filing({ signal: "kill", texts: ["Kill the story. A figure is wrong."] });
    assert.equal(chainEvidence(filing(), kill)?.by, "order");
    assert.equal(chainEvidence(filing({ slugline: "Other Bridge Lindvik" }), kill), null);
  });
});

describe("slugs", () => {
  it("lose cycle, lead and update marks", () => {
    for (const slug of [
      "BC-Covered Bridge-Ruda",
      "AM-Covered Bridge-Ruda, 2nd Ld-Writethru",
      "UPDATE 3-Covered Bridge/Ruda",
      "covered bridge ruda lead 2",
    ])
      assert.equal(slugBaseOf(slug), "covered bridge ruda", slug);
    assert.equal(markOf({ slugline: "", headline: "UPDATE 2-Bridge gives way" }), "UPDATE 2");
    assert.equal(markOf({ slugline: "LEAD-POISONING", headline: "Lead found in wells" }), "");
  });
});

describe("the shared share of two copies", () => {
  it("is the same both ways, 1 for the same, and between 0 and 1", () => {
    const copy = fc.uniqueArray(fc.string()).map((runs) => new Set(runs));
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const share = sharedShare(one, other);
        assert.equal(share, sharedShare(other, one));
        assert.ok(share >= 0 && share <= 1);
        if (one.size > 0) assert.equal(sharedShare(one, one), 1);
      }),
    );
  });
});
