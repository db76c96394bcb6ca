import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { typeset, typesetRuns } from "./typography.ts";

const cases: readonly (readonly [language: string, typed: string, set: string])[] = [
  ["en", `"No," she said. "It's the dogs' turn."`, "“No,” she said. “It’s the dogs’ turn.”"],
  ["en-CA", `"He said 'never' twice," Ada said.`, "“He said ‘never’ twice,” Ada said."],
  ["en", `"'Never,' he said," Ada wrote.`, "“‘Never,’ he said,” Ada wrote."],
  ["en", `The council -- all of it -- left.`, "The council — all of it — left."],
  ["en", `"I thought--" she began.`, "“I thought—” she began."],
  ["en", `He left--"for good"--on Monday.`, "He left—“for good”—on Monday."],
  ["en", `("Yes")`, "(“Yes”)"],
  ["en", `In the '90s, rock 'n' roll and the 1990's`, "In the ’90s, rock ’n’ roll and the 1990’s"],
  ["en", `'Tis said`, "’Tis said"],
  ["en", `"First paragraph of a long quotation.`, "“First paragraph of a long quotation."],
  ["en", `the years 1990--95`, "the years 1990–95"],
  ["en", `O'Neil of Coeur d'Alene`, "O’Neil of Coeur d’Alene"],
  ["de", `"Das ist Hans' Auto", sagte sie -- leise.`, "„Das ist Hans’ Auto“, sagte sie – leise."],
  ["de-AT", `"Er rief 'Halt' und ging's an."`, "„Er rief ‚Halt‘ und ging’s an.“"],
  ["de-CH", `"Nein"`, "«Nein»"],
  ["fr-CA", `Elle a dit "l'heure".`, "Elle a dit «\u00a0l’heure\u00a0»."],
  ["sv", `"Nej", sa hon.`, "”Nej”, sa hon."],
  ["xx", `"So"`, "“So”"],
];

test("sets quotation marks, apostrophes and dashes as the language prints them", () => {
  for (const [language, typed, set] of cases) assert.equal(typeset(typed, language), set, typed);
});

test("leaves feet and inches, addresses, code and rules as they were typed", () => {
  for (const text of [
    `He is 6'2" tall and 190 lb.`,
    `a 12" pipe, 8' long`,
    `http://valley.example/a--b?q='x'&y=1`,
    `valley.example/a--b and o'neil@valley.example`,
    'Type `say "it\'s" --now` there',
    `use --force`,
    `-----`,
    `a " b ' c`,
  ]) {
    for (const language of ["en", "de", "fr"]) assert.equal(typeset(text, language), text);
  }
  assert.equal(typeset(`"He is 6'2" tall," she said.`, "en"), `“He is 6'2" tall,” she said.`);
  assert.equal(typeset(`"See http://valley.example/a."`, "en"), "“See http://valley.example/a.”");
});

test("sees a mark at the seam of two runs", () => {
  assert.deepEqual(typesetRuns([`She said `, `"never"`, ` and `, `'so'`], "en"), [
    "She said ",
    "“never”",
    " and ",
    "‘so’",
  ]);
  assert.deepEqual(typesetRuns([`"No`, `," she said -`, `- twice`], "en"), [
    "“No",
    ",” she said —",
    " twice",
  ]);
});

const language = fc.constantFrom("en", "de", "fr", "fr-CH", "sv", "ru", "pl", "nb", "xx");
const sign = fc.constantFrom(
  ..."\"\"''--–—  \u00a0aZ17.,([)/`@“”„«»‘’‚‹›\n",
  "http://a",
  "www.",
  "it's",
  "6'2\"",
);
const anyText = fc.oneof(
  fc.array(sign, { maxLength: 24 }).map((signs) => signs.join("")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

test("sets what is set already no further", () => {
  fc.assert(
    fc.property(anyText, language, (text, tag) => {
      const once = typeset(text, tag);
      assert.equal(typeset(once, tag), once);
    }),
    { numRuns: 5_000 },
  );
});

test("changes nothing but quotation marks, hyphens in a row and the blanks that French puts inside", () => {
  const others = (text: string): string => text.replaceAll(/["'“”„«»‘’‚‹›\u00a0—–-]/gu, "");
  fc.assert(
    fc.property(anyText, language, (text, tag) => {
      assert.equal(others(typeset(text, tag)), others(text));
    }),
    { numRuns: 2_000 },
  );
});

test("never touches an address", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), language, (url, tag) => {
      const bare = url.replace(/[^\w/-]+$/u, "");
      assert.ok(typeset(`"So" ${bare} it's`, tag).includes(bare), bare);
    }),
  );
});

test("sets runs as it sets the whole line", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), language, (runs, tag) => {
      assert.equal(typesetRuns(runs, tag).join(""), typeset(runs.join(""), tag));
    }),
    { numRuns: 2_000 },
  );
});
