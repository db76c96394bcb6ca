import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import type { TypePair } from "../../titles/index.ts";
import { valley } from "../pages/sample-views.ts";
import { cspSourceOf, openLook } from "./look.ts";
import { subsetsOf } from "./faces.ts";
import { minifyCss } from "./minify-css.ts";
import { pairs } from "./type-pairs.ts";

const typePairs = Object.keys(pairs) as readonly TypePair[];
const titles = typePairs.map((pair) => ({ ...valley, id: pair, pair }));
const look = openLook((address) => readFileSync(address), titles);
const sheets = titles.flatMap((title) => Object.values(look.of(title).css));

test("a style sheet stays under 20 kB", () => {
  for (const sheet of sheets) assert.ok(sheet.length < 20_000, String(sheet.length));
});

test("every property that a style sheet uses is declared in it", () => {
  for (const sheet of sheets) {
    const declared = new Set([...sheet.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]));
    for (const [, used] of sheet.matchAll(/var\((--[a-z0-9-]+)/g)) assert.ok(declared.has(used), used);
  }
});

test("braces close, nothing is undefined, and no sheet could end its element", () => {
  for (const sheet of sheets) {
    assert.equal(sheet.match(/\{/g)?.length, sheet.match(/\}/g)?.length);
    assert.doesNotMatch(sheet, /undefined|<|\/\*/);
  }
});

test("each font that a sheet names is served under its hash", () => {
  for (const sheet of sheets) {
    for (const [, path] of sheet.matchAll(/url\(([^)]*)\)/g)) {
      assert.equal(look.file(path ?? "")?.type, "font/woff2", path);
    }
  }
  assert.equal(look.file("/look/../package.json"), undefined);
});

test("the fonts of the first lines weigh 62 kB at most", () => {
  for (const title of titles) {
    const bytes = look.of(title).preloads.reduce((sum, font) => sum + font.bytes.length, 0);
    assert.ok(bytes < 63_000, `${title.pair}: ${bytes}`);
    assert.ok(look.of(title).preloads.every((font) => !font.name.includes("italic")));
  }
});

test("the policy's sources are those of the style sheets", () => {
  for (const title of titles) {
    const { css, cssSource } = look.of(title);
    assert.deepEqual(cssSource.split(" "), [cspSourceOf(css.story), cspSourceOf(css.lists)]);
  }
});

test("a look changes its version with any of its tokens, and only then", () => {
  const [title = valley] = titles;
  assert.equal(look.of({ ...title }).version, look.of(title).version);
  assert.notEqual(look.of({ ...title, accent: "#1B4F9C" }).version, look.of(title).version);
  assert.notEqual(look.of({ ...title, logo: '<path d="M0 0h24v24z"/>' }).version, look.of(title).version);
});

test("letters beyond Latin come only for a language that needs them", () => {
  assert.deepEqual(subsetsOf("en-CA"), ["latin"]);
  assert.deepEqual(subsetsOf("pl"), ["latin", "latin-ext"]);
  const polish = look.of({ ...valley, language: "pl" }).css.story;
  assert.match(
    polish,
    /faustina-latin-ext-wght-normal-[0-9a-f]{10}\.woff2\) format\("woff2"\);unicode-range:U\+0100/,
  );
});

test("taking blanks out changes no meaning", () => {
  assert.equal(
    minifyCss("a  b > c , d:hover {\n  margin: calc(1px + 2px) 0; /* why */\n}\n"),
    "a b > c,d:hover{margin:calc(1px + 2px) 0}",
  );
  assert.equal(
    minifyCss("@media (min-width: 900px) and (color) { a { x: y; } }"),
    "@media (min-width:900px) and (color){a{x:y}}",
  );
});
