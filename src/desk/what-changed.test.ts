import assert from "node:assert/strict";
import { test } from "node:test";
import { keysTouchedBy, reconnectWait } from "./what-changed.ts";

const change = (name: string) => ({ name, titleId: "courier", subject: "s1" });

test("an item that came makes the wire be read again, and the item if it is open", () => {
  const keys = keysTouchedBy(change("item.received"), "courier").map((key) => key.join(" "));
  assert.ok(keys.includes("wire courier"));
  assert.ok(keys.includes("wire-item s1"));
});

test("a published story touches lists, front and the mark on its wire item", () => {
  const keys = keysTouchedBy(change("story.published"), "courier").map((key) => key[0]);
  for (const kind of ["stories", "story", "front", "wire"]) assert.ok(keys.includes(kind), kind);
});

test("a saved draft and a changed placing touch the story and its lists", () => {
  for (const name of ["draft.saved", "placing.changed"]) {
    const keys = keysTouchedBy(change(name), "courier").map((key) => key[0]);
    assert.ok(keys.includes("story") && keys.includes("stories"), name);
  }
});

test("a kill touches the list of kills and its record", () => {
  for (const name of ["kill.obeyed", "kill.proved"]) {
    const keys = keysTouchedBy(change(name), "courier").map((key) => key.join(" "));
    assert.deepEqual(keys, ["kills courier", "kill courier s1"], name);
  }
});

test("a planned release touches its story and the lists", () => {
  const keys = keysTouchedBy(change("release.planned"), "courier").map((key) => key[0]);
  assert.ok(keys.includes("story") && keys.includes("stories"));
});

test("a change of a partner touches the title's partners and nothing else", () => {
  assert.deepEqual(keysTouchedBy(change("partner.paused"), "courier"), [["partners", "courier"]]);
});

test("an event nobody knows touches nothing", () => {
  assert.deepEqual(keysTouchedBy(change("weather.changed"), "courier"), []);
});

test("waits double and never pass half a minute", () => {
  assert.equal(reconnectWait(0, 1), 1000);
  assert.equal(reconnectWait(1, 1), 2000);
  assert.equal(reconnectWait(40, 1), 30_000);
  assert.equal(reconnectWait(2, 0), 2000);
});

test("reads an open story again when a picture is ready or its item is killed", () => {
  for (const name of ["picture.developed", "item.killed"]) {
    const keys = keysTouchedBy({ name, titleId: "valley", subject: "x" }, "valley");
    assert.ok(
      keys.some((key) => key.join(" ") === "story valley"),
      name,
    );
  }
});
