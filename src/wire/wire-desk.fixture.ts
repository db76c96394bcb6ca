import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { makeEventBell, silentLog, type HappenedEvent } from "../platform/index.ts";
import { makeTestDatabase } from "../platform/testing/index.ts";
import { addTitle } from "../titles/index.ts";
import { receiveCopy, type WireDeps } from "./receive-copy.ts";
import { insertSource } from "./sources-store.ts";

export const WORKER = { kind: "worker" } as const;
export const noneTaken = async () => new Map();

const titleOf = (id: string) => ({
  id,
  name: id,
  shortName: id,
  initials: "XX",
  origin: null,
  language: "en-US",
  zone: "America/Chicago",
  accent: "#0B5B4D",
  tagline: "",
  mail: "",
  address: "",
  logo: "",
  pair: "press" as const,
  sections: [],
});

/** A wire room of three sources and two titles, with what its bell rang. */
export async function openWireDesk(t: TestContext) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const bell = makeEventBell(() => undefined);
  const rung: HappenedEvent[] = [];
  bell.onRing((event) => void rung.push(event));
  const deps: WireDeps = { database: desk, bell, log: silentLog };
  await desk.unit(WORKER, async (tx) => {
    for (const id of ["courier", "gazette"]) {
      assert.equal((await addTitle(tx, titleOf(id), "test", bell)).kind, "added");
    }
    for (const id of ["prairie", "highland", "lowland"]) {
      await insertSource(tx, {
        id,
        titleId: null,
        name: id,
        credit: id,
        section: null,
        usualGapMinutes: 60,
        pushTokenHash: null,
      });
    }
  });
  const receive = async (id: string, change: object = {}, source = "prairie") => {
    const item = {
      uri: `urn:test:${id}`,
      type: "text",
      versioncreated: "2026-11-24T10:00:00Z",
      pubstatus: "usable",
      headline: "Covered bridge gives way",
      slugline: "BC-Covered Bridge Ruda",
      body_text: "A covered bridge over the Ruda gave way on Tuesday.",
      ...change,
    };
    const bytes = Buffer.from(JSON.stringify(item));
    const { results } = await receiveCopy(deps, { sourceId: source, fileName: "a.json", bytes });
    const [result] = results;
    assert.ok(result?.item != null, JSON.stringify(results));
    return { ...result, item: result.item };
  };
  return { database, desk, bell, rung, deps, receive };
}
