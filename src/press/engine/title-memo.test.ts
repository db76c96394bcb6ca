import assert from "node:assert/strict";
import test from "node:test";
import { makeTitleMemo } from "./title-memo.ts";

function openTitles() {
  const titles = new Map([["press.example", "press"]]);
  const asked: string[] = [];
  const time = { now: 0 };
  const titleOf = makeTitleMemo(
    (host) => {
      asked.push(host);
      return titles.get(host) ?? null;
    },
    () => time.now,
  );
  return { titles, asked, time, titleOf };
}

test("looks a spelling of a host up once a second", () => {
  const { asked, time, titleOf } = openTitles();
  for (let each = 0; each < 100; each += 1) assert.equal(titleOf("Press.example:4000"), "press");
  assert.deepEqual(asked, ["press.example"]);
  time.now = 1_000;
  titleOf("Press.example:4000");
  assert.equal(asked.length, 2);
});

test("sees a title that comes at once, and one that goes within a second", () => {
  const { titles, time, titleOf } = openTitles();
  assert.equal(titleOf("gazette.example"), null);
  titles.set("gazette.example", "gazette");
  assert.equal(titleOf("gazette.example"), "gazette");
  titles.delete("gazette.example");
  time.now = 1_000;
  assert.equal(titleOf("gazette.example"), null);
});

test("asks nobody about what cannot be a host", () => {
  const { asked, titleOf } = openTitles();
  for (const header of ["", " ", "a, b", "a@press.example", "press.example/"]) {
    assert.equal(titleOf(header), null, header);
  }
  assert.deepEqual(asked, []);
});
