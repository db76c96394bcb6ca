import assert from "node:assert/strict";
import test from "node:test";
import { median, percentile } from "./figures.ts";
import { interleave, readWrk } from "./load.ts";
import { tableOf } from "./table.ts";

test("takes the nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_each, at) => 100 - at);
  assert.equal(percentile(hundred, 0.99), 99);
  assert.equal(percentile(hundred, 1), 100);
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([4]), 4);
  assert.ok(Number.isNaN(median([])));
});

test("reads what wrk prints and refuses runs with failures", () => {
  const output = "  Latency Distribution\n     50%  812.00us\n     99%    3.21ms\nRequests/sec:  61234.56\n";
  assert.deepEqual(readWrk(output), { requestsPerSecond: 61_234.56, p50Ms: 0.812, p99Ms: 3.21 });
  assert.throws(() => readWrk(`${output}  Non-2xx or 3xx responses: 3\n`), /Non-2xx/);
});

test("loads peers in turn and compares within each round", async () => {
  const order: string[] = [];
  const speed = new Map([
    ["bare", 100],
    ["ours", 80],
  ]);
  const figures = await interleave(
    ["bare", "ours"].map((name) => ({ name, url: name, headers: {} })),
    { rounds: 3, seconds: 2, connections: 8 },
    async ({ url, seconds }) => {
      if (seconds === 2) order.push(url);
      // The machine slows from round to round.
      return {
        requestsPerSecond: (speed.get(url) ?? 0) / Math.ceil(order.length / 2),
        p50Ms: 1,
        p99Ms: 2,
      };
    },
  );
  assert.equal(order.join(" "), "bare ours bare ours bare ours");
  assert.deepEqual(
    figures.map(({ ratio }) => ratio),
    [1, 0.8],
  );
});

test("prints figures in columns", () => {
  const table = tableOf([
    { name: "hot page", value: 41_234.4, unit: "requests/s", ratio: 0.81 },
    { name: "memory", value: 143.21, unit: "MB" },
  ]);
  assert.equal(table, ["hot page  41,234 requests/s  0.81", "memory       143 MB              "].join("\n"));
});
