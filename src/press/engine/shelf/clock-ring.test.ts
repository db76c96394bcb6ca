import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { makeClockRing, type RingItem } from "./clock-ring.ts";

interface Named extends RingItem {
  readonly name: string;
}

const item = (name: string, bytes: number): Named => ({
  name,
  bytes,
  referenced: false,
  place: -1,
});

test("throws out what nobody asked for before what is in use", () => {
  const out: string[] = [];
  const ring = makeClockRing<Named>(300, (each) => out.push(each.name));
  const hot = item("hot", 100);
  ring.add(hot);
  for (const name of ["b", "c", "d", "e"]) {
    hot.referenced = true;
    ring.add(item(name, 100));
  }
  assert.equal(out.length, 2);
  assert.ok(!out.includes("hot"));
  assert.ok(hot.place >= 0);
});

test("keeps one thing that is larger than the bound, alone", () => {
  const ring = makeClockRing<Named>(100, () => undefined);
  ring.add(item("small", 50));
  ring.add(item("large", 500));
  assert.equal(ring.count, 1);
  assert.equal(ring.bytes, 500);
});

test("counts right through any adding, growing and removing", () => {
  const step = fc.record({
    act: fc.constantFrom("add", "remove", "resize", "touch"),
    which: fc.nat(20),
    bytes: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const inside = new Set<Named>();
      const ring = makeClockRing<Named>(400, (each) => inside.delete(each));
      for (const { act, which, bytes } of steps) {
        const chosen = [...inside][which % Math.max(inside.size, 1)];
        if (act === "add") {
          const added = item("x", bytes);
          inside.add(added);
          ring.add(added);
        } else if (chosen !== undefined) {
          if (act === "touch") chosen.referenced = true;
          if (act === "resize") ring.resize(chosen, bytes);
          if (act === "remove") {
            inside.delete(chosen);
            ring.remove(chosen);
          }
        }
        assert.equal(ring.count, inside.size);
        assert.equal(
          ring.bytes,
          [...inside].reduce((sum, each) => sum + each.bytes, 0),
        );
        assert.ok(ring.bytes <= 400);
      }
    }),
  );
});
