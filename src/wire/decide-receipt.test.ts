import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { decideReceipt, type Arrival, type KnownItem } from "./decide-receipt.ts";

const arrival = (change: Partial<Arrival> = {}): Arrival => ({
  signal: "none",
  version: null,
  sentAt: null,
  hash: "h",
  ...change,
});
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 12, minute));

interface State {
  item: KnownItem | null;
  head: Arrival | null;
}

const take = (state: State, next: Arrival): State => {
  const receipt = decideReceipt(state.item, next);
  const head = receipt.becomesHead ? next : state.head;
  const hashes = new Set(state.item?.hashes ?? []);
  hashes.add(next.hash);
  return { head, item: { state: receipt.state, head, hashes } };
};
const takeAll = (arrivals: readonly Arrival[]): State => arrivals.reduce(take, { item: null, head: null });

test("tells a first version, an update and a correction apart", () => {
  const first = takeAll([arrival({ version: 1, hash: "a" })]);
  assert.equal(decideReceipt(null, arrival()).outcome, "new");
  assert.equal(decideReceipt(first.item, arrival({ version: 2, hash: "b" })).outcome, "update");
  assert.equal(
    decideReceipt(first.item, arrival({ version: 2, hash: "b", signal: "correction" })).outcome,
    "correction",
  );
});

test("takes the same content twice as a duplicate, also a repeated kill", () => {
  const killed = takeAll([arrival({ hash: "k", signal: "kill" })]);
  assert.equal(decideReceipt(killed.item, arrival({ hash: "k", signal: "kill" })).outcome, "duplicate");
});

test("keeps an older version without showing it", () => {
  const newest = takeAll([arrival({ version: 3, sentAt: at(3), hash: "c" })]);
  const receipt = decideReceipt(newest.item, arrival({ version: 1, sentAt: at(1), hash: "a" }));
  assert.deepEqual([receipt.outcome, receipt.keepVersion, receipt.becomesHead], ["stale", true, false]);
});

test("takes the later of two with the same version number", () => {
  const first = takeAll([arrival({ version: 1, sentAt: at(1), hash: "a" })]);
  assert.equal(
    decideReceipt(first.item, arrival({ version: 1, sentAt: at(2), hash: "b" })).becomesHead,
    true,
  );
});

test("lets an item arrive dead when its kill came before it", () => {
  const killed = takeAll([arrival({ version: 2, sentAt: at(2), hash: "k", signal: "kill" })]);
  const late = decideReceipt(killed.item, arrival({ version: 1, sentAt: at(1), hash: "a" }));
  assert.deepEqual([late.state, late.becomesHead], ["killed", false]);
});

test("frees a withheld item with a newer usable version", () => {
  const held = takeAll([
    arrival({ version: 1, hash: "a" }),
    arrival({ version: 2, hash: "b", signal: "withhold" }),
  ]);
  assert.equal(held.item?.state, "withheld");
  assert.equal(take(held, arrival({ version: 3, hash: "c" })).item?.state, "usable");
});

const chain: readonly Arrival[] = [1, 2, 3, 4, 5].map((n) =>
  arrival({ version: n, sentAt: at(n), hash: `v${n}` }),
);

test("shows the newest version after every prefix of every order of a chain", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...chain], { minLength: 1 }), (order) => {
      for (let length = 1; length <= order.length; length += 1) {
        const seen = order.slice(0, length);
        const newest = Math.max(...seen.map((each) => each.version ?? 0));
        assert.equal(takeAll(seen).head?.version, newest);
      }
    }),
  );
});

test("never shows a killed item as usable, whatever comes in whatever order", () => {
  const kill = arrival({ version: 3, sentAt: at(3), hash: "kill", signal: "kill" });
  fc.assert(
    fc.property(fc.shuffledSubarray([...chain], { minLength: 0 }), fc.nat(5), (order, where) => {
      const withKill = [...order.slice(0, where), kill, ...order.slice(where)];
      assert.equal(takeAll(withKill).item?.state, "killed");
    }),
  );
});

test("the same words sent later than what stands now are an order or a copy anew", () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour));
  const known: KnownItem = {
    state: "usable",
    head: { version: null, sentAt: at(12), hash: "fresh" },
    hashes: new Set(["fresh", "stop"]),
  };
  const order = { signal: "withhold" as const, version: null, hash: "stop" };
  assert.equal(decideReceipt(known, { ...order, sentAt: at(13) }).state, "withheld");
  assert.equal(decideReceipt(known, { ...order, sentAt: at(11) }).outcome, "duplicate");
  const withheld: KnownItem = {
    ...known,
    state: "withheld",
    head: { version: null, sentAt: at(13), hash: "stop" },
  };
  assert.equal(
    decideReceipt(withheld, { signal: "none", version: null, hash: "fresh", sentAt: at(14) }).state,
    "usable",
  );
});

test("an advisory lifts no withholding", () => {
  const known: KnownItem = { state: "withheld", head: null, hashes: new Set() };
  const advisory = { signal: "advisory" as const, version: null, hash: "note", sentAt: null };
  assert.deepEqual(
    [decideReceipt(known, advisory).outcome, decideReceipt(known, advisory).state],
    ["advisory", "withheld"],
  );
});
