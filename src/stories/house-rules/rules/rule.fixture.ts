import assert from "node:assert/strict";
import { it } from "node:test";
import type { HouseRule } from "../house-rule.ts";
import { defaultStyle, type HouseStyle } from "../house-style.ts";
import { readStory } from "../reading/read-copy.ts";
import { readStoryFile } from "../story-file.ts";

/** Tables of copy for one rule: what it must find, and what looks like it and must pass. */

export interface RuleTable {
  /** Story files, or paragraphs of one; ⟦…⟧ stands around each place that must be found. */
  readonly finds: readonly string[];
  readonly passes: readonly string[];
  readonly style?: Partial<HouseStyle>;
}

/** A Tuesday; a file that has header lines of its own names its own day. */
const DAY = "2026-11-24";

function toFile(written: string): string {
  if (written.includes("Date: ")) return written;
  return /^(?:Headline|Deck): /u.test(written) ? `Date: ${DAY}\n${written}` : `Date: ${DAY}\n\n${written}`;
}

/** The file with a mark around each place the rule found. */
function markFound(rule: HouseRule, file: string, style: HouseStyle): string {
  const { copy, starts } = readStoryFile(file);
  const slips = rule
    .find(readStory(copy), style)
    .map(({ passage, start, end }) => [(starts[passage] ?? 0) + start, (starts[passage] ?? 0) + end] as const)
    .toSorted(([one], [other]) => other - one);
  return slips.reduce(
    (text, [start, end]) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
    file,
  );
}

/** Makes the tests of a rule; the table is too small below five and ten. */
export function checkRule(rules: readonly HouseRule[], id: string, table: RuleTable): void {
  const rule = rules.find((each) => each.id === id);
  const style = { ...defaultStyle, ...table.style };
  it(`${id} finds what it must, in its place`, () => {
    assert.ok(rule && table.finds.length >= 5);
    for (const written of table.finds) {
      const file = toFile(written);
      assert.ok(file.includes("⟦"), written);
      assert.equal(markFound(rule, file.replaceAll(/[⟦⟧]/gu, ""), style), file);
    }
  });
  it(`${id} lets pass what only looks like it`, () => {
    assert.ok(rule && table.passes.length >= 10);
    for (const written of table.passes)
      assert.equal(markFound(rule, toFile(written), style), toFile(written));
  });
}
