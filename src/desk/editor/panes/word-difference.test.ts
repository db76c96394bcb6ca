import assert from "node:assert/strict";
import { it } from "node:test";
import { countDifference, paragraphDifference, wordDifference } from "./word-difference.ts";

it("tells words that came in from words that went out", () => {
  assert.deepEqual(wordDifference("driven 500 kilometres north", "driven 310 miles north"), [
    { kind: "same", text: "driven " },
    { kind: "out", text: "500 kilometres" },
    { kind: "in", text: "310 miles" },
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

const told = "The council of the valley put off the vote on the bridge to a day in spring.";
const retold = "A diver looked at the piers, and the county will close one lane of it from Monday on.";

it("stands a text that was rewritten whole beside the old one, word for word", () => {
  assert.deepEqual(wordDifference(told, retold), [
    { kind: "out", text: told },
    { kind: "same", text: " " },
    { kind: "in", text: retold },
  ]);
  assert.deepEqual(wordDifference("", retold), [{ kind: "in", text: retold }]);
  assert.deepEqual(wordDifference("", ""), []);
});

it("puts a rewritten paragraph where it stood, the old one before the new", () => {
  const difference = paragraphDifference(
    ["The rink opened at noon.", told, "Bring tea and cake."],
    ["The rink opened at ten.", retold, "Bring tea and bread."],
  );
  assert.deepEqual(
    difference.map((each) => each.kind),
    ["changed", "out", "in", "changed"],
  );
});

it("still marks words where much was added to what stayed", () => {
  const [paragraph] = paragraphDifference(
    ["The ferry to Orr is off today."],
    ["The ferry to Orr is off today, and the harbour says that it may stay so."],
  );
  assert.equal(paragraph?.kind, "changed");
});

it("marks a phrase that changed as one, and loses no blank at its edges", () => {
  const before = "Weir road closed as water rises above the mill";
  const after = "Weir road closed, school buses turned at the chapel";
  const runs = wordDifference(before, after);
  const kept = (without: "in" | "out"): string =>
    runs
      .filter((run) => run.kind !== without)
      .map((run) => run.text)
      .join("");
  assert.deepEqual([kept("in"), kept("out")], [before, after]);
  assert.deepEqual(runs.slice(0, 3), [
    { kind: "same", text: "Weir road closed" },
    { kind: "out", text: " as water rises above" },
    { kind: "in", text: ", school buses turned at" },
  ]);
});
