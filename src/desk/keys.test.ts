import assert from "node:assert/strict";
import { test } from "node:test";
import { capsOf, judgeStroke, nameOf, sheetOf, type KeyBinding, type KeyContext } from "./keys.ts";

const binding = (keys: string, more: Partial<KeyBinding> = {}): KeyBinding => ({
  keys,
  label: keys,
  group: "Everywhere",
  run: () => {},
  ...more,
});
const free: KeyContext = { typing: false, dialogOpen: false, singles: true, pending: "" };
const stroke = (key: string, more: Partial<Parameters<typeof nameOf>[0]> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test("strokes have one name, whatever the keyboard sends", () => {
  assert.equal(nameOf(stroke("j")), "J");
  assert.equal(nameOf(stroke("k", { metaKey: true })), "Ctrl+K");
  assert.equal(nameOf(stroke("?", { shiftKey: true })), "?");
  assert.equal(nameOf(stroke("X", { shiftKey: true })), "Shift+X");
  assert.equal(nameOf(stroke("ArrowUp", { altKey: true })), "Alt+ArrowUp");
  assert.equal(nameOf(stroke("¡", { altKey: true, code: "Digit1" })), "Alt+1");
  assert.equal(nameOf(stroke("!", { altKey: true, shiftKey: true, code: "Digit1" })), "Alt+Shift+1");
});

test("a letter types in a field and acts outside of it", () => {
  const bindings = [binding("T")];
  assert.equal(judgeStroke("T", bindings, free).kind, "run");
  assert.equal(judgeStroke("T", bindings, { ...free, typing: true }).kind, "none");
});

test("Ctrl strokes work while typing", () => {
  assert.equal(judgeStroke("Ctrl+K", [binding("Ctrl+K")], { ...free, typing: true }).kind, "run");
});

test("single letters can be switched off, sequences of them too", () => {
  const off = { ...free, singles: false };
  assert.equal(judgeStroke("T", [binding("T")], off).kind, "none");
  assert.equal(judgeStroke("G", [binding("G W")], off).kind, "none");
});

test("G waits for its second letter and forgets it when the sequence leads nowhere", () => {
  const bindings = [binding("G W"), binding("J")];
  assert.deepEqual(judgeStroke("G", bindings, free), { kind: "wait", pending: "G" });
  assert.equal(judgeStroke("W", bindings, { ...free, pending: "G" }).kind, "run");
  const other = judgeStroke("J", bindings, { ...free, pending: "G" });
  assert.equal(other.kind === "run" && other.binding.keys, "J");
});

test("a screen's binding wins over the shell's", () => {
  const verdict = judgeStroke("P", [binding("P"), binding("P", { label: "Pin" })], free);
  assert.equal(verdict.kind === "run" && verdict.binding.label, "Pin");
});

test("a dialog keeps the keys to itself", () => {
  const inside = { ...free, dialogOpen: true };
  assert.equal(judgeStroke("T", [binding("T")], inside).kind, "none");
  assert.equal(judgeStroke("Ctrl+K", [binding("Ctrl+K", { inDialog: true })], inside).kind, "run");
});

test("the sheet shows one row for two keys of the same act", () => {
  const rows = sheetOf([binding("J", { label: "Next" }), binding("ArrowDown", { label: "Next" })]);
  assert.deepEqual(rows[0]?.rows, [{ label: "Next", keys: ["J", "ArrowDown"] }]);
  assert.deepEqual(capsOf("Alt+ArrowUp"), ["Alt ↑"]);
  assert.deepEqual(capsOf("G W"), ["G", "W"]);
});
