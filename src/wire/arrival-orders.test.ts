import assert from "node:assert/strict";
import test from "node:test";
import { receiveCopy } from "./receive-copy.ts";
import { openWireDesk } from "./wire-desk.fixture.ts";

/** F19 to F21 of the fault matrix: whatever the order of arrival, the right version stands first. */

interface Sending {
  readonly version: number;
  readonly kill: boolean;
}

const SENDINGS: readonly Sending[] = [
  { version: 1, kill: false },
  { version: 2, kill: false },
  { version: 3, kill: false },
  { version: 4, kill: true },
];

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((first, at) => permutations(all.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

const bytesOf = (item: string, { version, kill }: Sending, envelope: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...envelope,
      uri: `urn:test:${item}`,
      type: "text",
      version: String(version),
      versioncreated: `2026-11-24T1${version}:00:00Z`,
      pubstatus: kill ? "canceled" : "usable",
      headline: `Version ${version}`,
      slugline: `${item}-orders`,
      body_text: `Version ${version} of ${item}.`,
    }),
  );

test("F20, F21: every order of three versions and a kill gives the right head after each arrival", async (t) => {
  const { database, deps } = await openWireDesk(t);
  for (const [index, order] of permutations(SENDINGS).entries()) {
    const come: Sending[] = [];
    for (const sending of order) {
      await receiveCopy(deps, { sourceId: "prairie", fileName: "a", bytes: bytesOf(`o${index}`, sending) });
      come.push(sending);
      const [row] = await database.query<{ state: string; headline: string; versions: number }>(
        `select state, headline, versions from items where agency_id = 'urn:test:o${index}'`,
      );
      const isKilled = come.some((each) => each.kill);
      const newest = isKilled ? 4 : Math.max(...come.map((each) => each.version));
      assert.deepEqual(
        row,
        { state: isKilled ? "killed" : "usable", headline: `Version ${newest}`, versions: come.length },
        order.map((each) => each.version).join(),
      );
    }
  }
});

test("F19: the same item a hundred times, with other envelopes, is one item with a hundred receipts", async (t) => {
  const { database, deps } = await openWireDesk(t);
  const sending = { version: 1, kill: false };
  const outcomes: (string | undefined)[] = [];
  for (let time = 0; time < 100; time += 1) {
    // Every second one is the same bytes again, the others differ where no copy stands.
    const bytes = bytesOf("same", sending, time % 2 === 0 ? {} : { x_sent: time });
    const { results } = await receiveCopy(deps, { sourceId: "prairie", fileName: `f${time}`, bytes });
    outcomes.push(results[0]?.outcome);
  }
  assert.deepEqual(outcomes.slice(0, 1), ["new"]);
  assert.deepEqual(new Set(outcomes.slice(1)), new Set(["duplicate"]));
  assert.deepEqual(
    await database.query(
      `select (select count(*)::int from items) as items, (select count(*)::int from item_versions) as versions,
              (select count(*)::int from transmissions) as receipts`,
    ),
    [{ items: 1, versions: 1, receipts: 100 }],
  );
});

test("F19, F21: what several workers take at the same moment is one item, its newest version first, and dead once killed", async (t) => {
  const { database, deps } = await openWireDesk(t);
  const workers = Array.from({ length: 4 }, () => ({ ...deps, database: database.open("desk") }));
  for (let round = 0; round < 12; round += 1) {
    const item = `w${round}`;
    const [one, two, , kill] = SENDINGS;
    assert.ok(one !== undefined && two !== undefined && kill !== undefined);
    const isKilled = round % 2 === 0;
    const sendings = [
      bytesOf(item, one),
      bytesOf(item, one, { x_way: "another" }),
      bytesOf(item, two),
      bytesOf(item, isKilled ? kill : two),
    ];
    await Promise.all(
      workers.map((worker, at) =>
        receiveCopy(worker, { sourceId: "prairie", fileName: "a", bytes: sendings[at] ?? Buffer.alloc(0) }),
      ),
    );
    assert.deepEqual(
      await database.query(
        `select state, headline, versions from items where agency_id = 'urn:test:${item}'`,
      ),
      [
        isKilled
          ? { state: "killed", headline: "Version 4", versions: 3 }
          : { state: "usable", headline: "Version 2", versions: 2 },
      ],
    );
  }
});

test("the same id of two agencies is two items", async (t) => {
  const { database, deps } = await openWireDesk(t);
  for (const sourceId of ["prairie", "highland"]) {
    await receiveCopy(deps, { sourceId, fileName: "a", bytes: bytesOf("both", { version: 1, kill: false }) });
  }
  assert.deepEqual(await database.query("select count(*)::int as n from items"), [{ n: 2 }]);
});
