import assert from "node:assert/strict";
import { it } from "node:test";
import { countDifference, paragraphDifference, wordDifference } from "./word-difference.ts";

it("tells words that came in from words that went out", () => {
  assert.deepEqual(wordDifference("driven 500 kilometres north", "driven 310 miles north"), [
    { kind: "same", text: "driven " },
    { kind: "out", text: "500" },
    { kind: "in", text: "310" },
    { kind: "same", text: " " },
    { kind: "out", text: "kilometres" },
    { kind: "in", text: "miles" },
    { kind: "same", text: " north" },
  ]);
});

it("leaves paragraphs that stayed alone and sets a changed one against its old wording", () => {
  const difference = paragraphDifference(
    ["The rink opened.", "It froze in one cold night.", "Bring tea."],
    ["The rink opened.", "It froze in two cold nights.", "Bring tea.", "Skates are lent at the gate."],
  );
  assert.deepEqual(
    difference.map((each) => each.kind),
    ["same", "changed", "same", "in"],
  );
  assert.deepEqual(countDifference(difference), { in: 8, out: 2 });
});

it("does not mix up a new paragraph with an unlike one that went", () => {
  const difference = paragraphDifference(["Bring tea and cake."], ["Councillors vote on Monday."]);
  assert.deepEqual(
    difference.map((each) => each.kind),
    ["out", "in"],
  );
});

it("finds nothing where nothing changed", () => {
  assert.deepEqual(countDifference(paragraphDifference(["a", "b"], ["a", "b"])), { in: 0, out: 0 });
});
