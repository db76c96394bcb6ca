import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyCondition } from "../../../wire/filters/condition-contract.ts";
import { conditionWords, listFrom } from "./condition-words.ts";

test("a condition is said in one line", () => {
  const name = (id: string) => id.toUpperCase();
  assert.equal(conditionWords(emptyCondition, name), "everything");
  assert.equal(
    conditionWords(
      {
        sources: ["a", "b"],
        topics: ["weather"],
        places: ["Orr", "Ruda", "Lune", "Harrow"],
        words: { all: "ferry", any: "", none: "sport" },
        urgency: { from: 1, to: 3 },
        local: true,
      },
      name,
    ),
    "A or B; about weather; in Orr, Ruda or one of 2 more; with “ferry”; without “sport”; urgency 1 to 3; with a local angle",
  );
});

test("typed lists are taken apart at commas and lines, each name once", () => {
  assert.deepEqual(listFrom(" Orr, Ruda\nOrr,, "), ["Orr", "Ruda"]);
});
