import assert from "node:assert/strict";
import test from "node:test";
import { holdName } from "./autopilot/autopilot-contract.ts";
import { houseChecks } from "./gate/checks.ts";
import { heldBecause } from "./held-words.ts";

test("has words for every check of the gate and every hold", () => {
  const codes = [...houseChecks.map((check) => check.rule), ...holdName.options];
  assert.deepEqual(
    codes.filter((code) => heldBecause([code]).startsWith("the check")),
    [],
  );
});

test("joins reasons, each once", () => {
  assert.equal(
    heldBecause(["toll", "section-missing", "toll"]),
    "it changes a number of dead or injured, and no section is chosen",
  );
  assert.equal(heldBecause(["new-check"]), "the check “new-check” holds it");
});
