import { makeEventBell, silentLog, type Database } from "../../../platform/index.ts";
import { makeTestDatabase, type Lifetime, type TestDatabase } from "../../../platform/testing/index.ts";
import { addSource, type SettingDeps, type Setter } from "../change-source.ts";
import { makePoller, type PollDeps, type Poller } from "../poll-sources.ts";
import { keyOfHouse } from "../seal-secret.ts";
import { WAY_LIMITS, type Look, type Looked, type Sending, type WayIn } from "../way-in.ts";
import type { SourceSettings, WaySettings } from "../ways-contract.ts";

/** A wire room with a standing clock, for tests of the ways in. */

export const KEY = keyOfHouse("a secret of the tests");
export const START = "2026-11-24T10:00:00.000Z";
export const LOOPBACK = { privateHost: null, loopback: true } as const;
export const SHORT = { ...WAY_LIMITS, connectMs: 1_000, idleMs: 1_000, requestMs: 1_500 };
export const COMMANDS: Setter = { scope: { kind: "worker" }, titleId: null, actor: "commands" };

export const settingsWith = (
  way: WaySettings | null,
  change: Partial<SourceSettings> = {},
): SourceSettings => ({
  name: "Prairie News",
  credit: "Prairie News",
  section: null,
  zone: "UTC",
  language: null,
  formatHint: null,
  licence: "",
  killPolicy: "withdraw",
  usualGapMinutes: 60,
  isOn: true,
  pollSeconds: 60,
  way,
  ...change,
});

export interface Room {
  readonly database: TestDatabase;
  readonly desk: Database;
  readonly settings: SettingDeps;
  readonly poll: PollDeps;
  add(
    id: string,
    way: WaySettings | null,
    change?: Partial<SourceSettings>,
    secret?: string,
  ): Promise<string>;
  makePoller(): Poller;
  /** Moves the clock and lets one process look once, to the end. */
  lookAt(instant: string): Promise<number>;
  count(table: string): Promise<number>;
  way(
    id?: string,
  ): Promise<{ code: string | null; failures: number; nextIn: number | null; cursor: unknown }>;
}

export async function openRoom(t: Lifetime, start: string = START): Promise<Room> {
  const database = await makeTestDatabase(t);
  await database.moveClock(start);
  const desk = database.open("desk");
  const bell = makeEventBell(() => undefined);
  const poll: PollDeps = {
    database: desk,
    bell,
    log: silentLog,
    key: KEY,
    random: () => 0.5,
    limits: SHORT,
    reach: { loopback: true },
  };
  const settings: SettingDeps = { database: desk, bell, key: KEY };
  return {
    database,
    desk,
    settings,
    poll,
    async add(id, way, change = {}, secret) {
      const outcome = await addSource(settings, { id, titleId: null }, COMMANDS, {
        settings: settingsWith(way, change),
        secret,
      });
      if (outcome.kind !== "added") throw new Error(outcome.kind);
      return outcome.token;
    },
    makePoller: () => makePoller(poll),
    async lookAt(instant) {
      await database.moveClock(instant);
      const poller = makePoller(poll);
      const begun = await poller.look();
      await poller.settled();
      return begun;
    },
    async count(table) {
      return (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
    },
    async way(id = "prairie") {
      const [row] = await database.query<{
        code: string | null;
        failures: number;
        nextIn: number | null;
        cursor: unknown;
      }>(
        `select error_code as code, failures, cursor,
           case when next_due = 'infinity' then null
                else extract(epoch from next_due - app_now())::float8 end as "nextIn"
         from source_ways where source_id = $1`,
        [id],
      );
      if (row === undefined) throw new Error("no such way");
      return row;
    },
  };
}

export interface Seen {
  readonly looked: Looked;
  readonly sendings: readonly Sending[];
}

/** One look at a way without a database: everything is "kept". */
export async function lookOnce(way: WayIn, cursor: unknown, change: Partial<Look> = {}): Promise<Seen> {
  const sendings: Sending[] = [];
  const looked = await way.poll({
    cursor,
    most: 100,
    isTrial: false,
    now: new Date(START),
    signal: new AbortController().signal,
    async take(sending) {
      sendings.push(sending);
      return "kept";
    },
    ...change,
  });
  return { looked, sendings };
}

export const ninjsNamed = (id: string, change: object = {}): string =>
  JSON.stringify({
    uri: `urn:test:${id}`,
    type: "text",
    version: "1",
    versioncreated: "2026-11-24T09:00:00Z",
    pubstatus: "usable",
    headline: `Bridge ${id} closed`,
    body_text: "The bridge is closed.",
    ...change,
  });
