import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { teasers } from "./sample-views.ts";
import { packBlocks } from "./section-blocks.ts";

const block = (slug: string, stories: number) => ({
  section: { slug, name: slug },
  teasers: Array.from({ length: stories }, () => teasers[0] ?? assert.fail()),
});
const names = (...sizes: readonly (readonly [string, number])[]): readonly string[] =>
  packBlocks(sizes.map(([slug, stories]) => block(slug, stories))).map((row) =>
    row.blocks.map((each) => each.section.slug).join(" "),
  );

test("small sections share a row, large ones have their own", () => {
  assert.deepEqual(names(["local", 4], ["council", 3], ["schools", 1], ["region", 2], ["opinion", 1]), [
    "local",
    "council schools",
    "region opinion",
  ]);
});

test("every section with stories stands once, and no row is wider than the page", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }), (sizes) => {
      const rows = packBlocks(sizes.map((size, at) => block(String(at), size)));
      const shown = rows.flatMap((row) => row.blocks.map((each) => each.section.slug));
      assert.deepEqual(
        shown.toSorted(),
        sizes.flatMap((size, at) => (size > 0 ? [String(at)] : [])).toSorted(),
      );
      for (const row of rows) {
        const width = row.blocks.reduce((sum, each) => sum + Math.min(4, each.teasers.length), 0);
        assert.equal(width + row.free, 4);
      }
    }),
  );
});
