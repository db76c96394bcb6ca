import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { contrast } from "../../titles/index.ts";
import { darkAccent, onAccent } from "./colour.ts";
import { papers } from "./tokens.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

/** Hue in degrees of HSL is enough to see that green stays green. */
function hueOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most === least) return 0;
  const spread = most - least;
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return sixth * 60;
}

test("contrast is what WCAG says of known pairs", () => {
  assert.equal(contrast("#000000", "#FFFFFF"), 21);
  assert.equal(contrast("#767676", "#FFFFFF").toFixed(2), "4.54");
  assert.equal(contrast("#15191A", "#FFFFFF").toFixed(1), "17.7");
});

test("any accent has a dark twin that reads on dark paper", () => {
  fc.assert(fc.property(hex, (accent) => contrast(darkAccent(accent), papers.dark) >= 7));
});

test("the dark twin keeps the hue", () => {
  for (const accent of ["#0B5B4D", "#1B4F9C", "#7D2248"]) {
    const turned = Math.abs(hueOf(accent) - hueOf(darkAccent(accent)));
    assert.ok(Math.min(turned, 360 - turned) < 20, `${accent} ${darkAccent(accent)}`);
  }
});

test("text upon any colour reads; accents, which are dark enough for white, far better", () => {
  // The colour in the middle between white and dark paper leaves 4.28 : 1 to both.
  fc.assert(
    fc.property(hex, (accent) => contrast(onAccent(accent, papers.light, papers.dark), accent) > 4.25),
  );
});
