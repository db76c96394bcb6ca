import assert from "node:assert/strict";
import { it } from "node:test";
import type { StoryCopy } from "./copy.ts";
import { houseRules } from "./house-rules.ts";
import { defaultStyle } from "./house-style.ts";
import { runHouseRules } from "./run-house-rules.ts";

/** Copy that is made to keep a pattern busy. */

const SIGNS = 100_000;
const worst = [
  "a",
  "A",
  " ",
  '"',
  "“a ",
  "1",
  "1,",
  "12 men, ",
  "a. ",
  "[",
  "the the ",
  "Ab Cd ",
  "one hundred ",
  "a-",
  "A'",
  "May 1 ",
  "from 1 to 2 ",
  "Vale said ",
  "a senior official ",
  "born in ",
  "Ab the thief ",
  "Ab Cd, 15, was charged ",
  "12 men: five men, six men. ",
  "[a](",
  "<a href=",
].map((piece) => piece.repeat(SIGNS / piece.length));
/** As many names as there is room for. */
const names = Array.from(
  { length: SIGNS / 10 },
  (_, at) => `Na${[...String(at + 10_000)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
).join(". ");

const copyOf = (text: string): StoryCopy => ({
  passages: [{ kind: "paragraph", text, where: { kind: "block" } }],
  kind: "local",
  dateline: { place: "", region: "" },
  byline: "",
  day: "2026-11-24",
});

/** How often a pattern was set to work. A count, so that a slow machine fails nothing. */
function countTries(work: () => void): number {
  const { exec } = RegExp.prototype;
  let tries = 0;
  Reflect.set(RegExp.prototype, "exec", function count(this: RegExp, text: string) {
    tries += 1;
    return exec.call(this, text);
  });
  try {
    work();
  } finally {
    Reflect.set(RegExp.prototype, "exec", exec);
  }
  return tries;
}

const style = {
  ...defaultStyle,
  spellingHabit: "canadian",
  perCent: "%",
  stopsAtClosingQuote: "inside",
  datelinePlace: "capitals",
} as const;

it("tries its patterns a few times a sign at most, whatever the copy is made of", () => {
  for (const text of [...worst, names]) {
    const tries = countTries(() => runHouseRules(houseRules, copyOf(text), style));
    assert.ok(tries > 0 && tries < SIGNS * 8, `${tries} tries on ${text.slice(0, 30)}`);
  }
});
