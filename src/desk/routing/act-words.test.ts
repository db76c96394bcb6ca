import assert from "node:assert/strict";
import { test } from "node:test";
import { routingActs } from "../../wire/routing/routing-contract.ts";
import { actWords, movedIn } from "./act-words.ts";

test("what a rule does is said in one line", () => {
  const say = (acts: object) => actWords(routingActs.parse(acts), (slug) => slug.toUpperCase());
  assert.equal(say({}), "nothing yet");
  assert.equal(
    say({ aside: true, section: "sport", alert: true }),
    "set aside; mark for SPORT; call the desk",
  );
});

test("a rule moves by one place and not past the ends", () => {
  assert.deepEqual(movedIn(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
  assert.deepEqual(movedIn(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
  assert.deepEqual(movedIn(["a", "b"], "a", -1), ["a", "b"]);
});
