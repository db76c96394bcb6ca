import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { embargoOf } from "./embargo-words.ts";

const SENT = "2026-11-20T10:00:00Z";
const holds = (line: string): string => {
  const { until, isUnclear } = embargoOf([line], SENT, "Europe/Berlin");
  return isUnclear ? "unclear" : (until ?? "free");
};

describe("embargoes in words", () => {
  for (const [line, until] of [
    ["EMBARGOED UNTIL 00:01 GMT, Tuesday 24 November 2026", "2026-11-24T00:01:00Z"],
    ["Embargoed until 6 a.m. EST Jan. 5", "2027-01-05T06:00:00-05:00"],
    ["EMBARGOED UNTIL 6 a.m. ET March 20", "2027-03-20T06:00:00-04:00"],
    ["STRICT EMBARGO 5.30pm on 3rd December", "2026-12-03T17:30:00+01:00"],
    ["UNDER EMBARGO until tomorrow 10am", "2026-11-21T10:00:00+01:00"],
    ["NOT FOR PUBLICATION BEFORE 2026-12-01T09:00+01:00", "2026-12-01T09:00:00+01:00"],
    ["Embargoed for 24:00 BST 30 June 2027", "2027-07-01T00:00:00+01:00"],
    ["Sperrfrist: 24.11.2026, 12 Uhr", "2026-11-24T12:00:00+01:00"],
    ["Sperrfrist 18.30 Uhr am 25. November", "2026-11-25T18:30:00+01:00"],
    ["Sous embargo jusqu'au 24 novembre à 6h", "2026-11-24T06:00:00+01:00"],
    ["EMBARGOED UNTIL the chair has spoken", "unclear"],
    ["EMBARGOED UNTIL MONDAY 6AM", "unclear"],
    ["Embargoed until 10:00 SGT, 24 November", "unclear"],
    ["EMBARGO 24/11/2026", "unclear"],
    ["No embargo", "free"],
    ["Embargo: none", "free"],
    ["The council bought oysters on 24 November.", "free"],
  ] as const) {
    it(`reads "${line}"`, () => assert.equal(holds(line), until));
  }

  it("never lets go of a line that begins with the word, whatever follows", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (rest) => {
        const said = holds(`EMBARGOED UNTIL ${rest}`);
        return (
          said === "unclear" || !Number.isNaN(Date.parse(said)) || /none|nil|over|lifted|expired/i.test(rest)
        );
      }),
      { numRuns: 500 },
    );
  });
});
