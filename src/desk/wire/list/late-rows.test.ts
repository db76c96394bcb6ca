import assert from "node:assert/strict";
import { test } from "node:test";
import { lateRows } from "./late-rows.ts";

const row = (id: string, received: string, sent: string | null) => ({
  id,
  receivedAt: `2026-11-24T${received}:00Z`,
  sentAt: sent === null ? null : `2026-11-24T${sent}:00Z`,
});

test("late is what came a quarter of an hour after its time, above something sent later", () => {
  const rows = [
    row("late", "12:30", "11:40"),
    row("in time", "12:20", "12:19"),
    row("slow source, in order", "12:00", "11:30"),
    row("first", "11:00", "10:59"),
  ];
  assert.deepEqual([...lateRows(rows)], ["late"]);
});

test("undated items are in time, and a clock that runs ahead makes nobody late", () => {
  const rows = [row("b", "12:10", "12:09"), row("undated", "12:05", null), row("ahead", "12:00", "18:00")];
  assert.deepEqual([...lateRows(rows)], []);
});
