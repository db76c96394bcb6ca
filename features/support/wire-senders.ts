import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { Agent } from "node:http";
import type { ReceivedAnswer } from "../../src/wire/wire-contract.ts";
import { pushCopy } from "./desk-client.ts";
import { makeJournal } from "./journal.ts";
import type { Newsroom } from "./newsroom.ts";
import { lookInto } from "./oracle.ts";
import { until } from "./until.ts";

/** An agency that sends many items over several connections and keeps a journal of the answers. */
export interface WireSenders {
  /** Sends what was not acknowledged, until all is or `isOver` says stop. */
  send(connections: number, isOver: () => boolean): Promise<void>;
  acknowledged(): number;
  /** I1 and I4: acknowledged once, unknown at most once, bytes as they were sent. */
  check(): Promise<void>;
  /** Sends again what has no answer: it stands once then, whatever happened before. */
  retryUnknown(): Promise<number>;
  /** An acknowledged sending, again: the same item, and no second version. */
  repeat(at: number): Promise<void>;
}

interface Sending {
  readonly key: string;
  readonly bytes: string;
}

const SOURCE = "prairie";

const makeSending = (mark: string, number: number): Sending => {
  const key = `https://wire.trestle.example/items/${mark}-${number}`;
  const headline = `Trestle ${mark} reports count number ${number}`;
  const item = {
    uri: key,
    type: "text",
    version: "1",
    versioncreated: "2026-11-17T15:09:00+00:00",
    pubstatus: "usable",
    headline,
    slugline: `${mark}-COUNT`,
    body_text: `CASTLE QUAY — Count number ${number} of ${mark} was taken at the swing bridge.`,
  };
  return { key, bytes: JSON.stringify(item) };
};

interface Kept {
  readonly items: number;
  readonly versions: number;
  readonly sendings: number;
}

const KEPT = `
  select i.agency_id as key, count(distinct i.id)::int as items, count(v.id)::int as versions
  from items i left join item_versions v on v.item_id = i.id
  where i.source_id = $1 group by i.agency_id`;
const BYTES = `
  select encode(sha256(raw), 'hex') as hash, count(*)::int as sendings
  from transmissions where source_id = $1 and same_as is null group by raw`;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function readKept(newsroom: Newsroom, sendings: readonly Sending[]): Promise<Map<string, Kept>> {
  return lookInto(newsroom, async (rows) => {
    const items = await rows<{ key: string; items: number; versions: number }>(KEPT, [SOURCE]);
    const bytes = await rows<{ hash: string; sendings: number }>(BYTES, [SOURCE]);
    const byKey = new Map(items.map((row) => [row.key, row]));
    const byHash = new Map(bytes.map((row) => [row.hash, row.sendings]));
    return new Map(
      sendings.map(({ key, bytes: text }) => {
        const found = byKey.get(key);
        const counts = { items: found?.items ?? 0, versions: found?.versions ?? 0 };
        return [key, { ...counts, sendings: byHash.get(sha256(text)) ?? 0 }];
      }),
    );
  });
}

const ONCE: Kept = { items: 1, versions: 1, sendings: 1 };

/** @param mark stands in every item, so that they are told from others */
export function makeWireSenders(newsroom: Newsroom, mark: string, count: number): WireSenders {
  const sendings = Array.from({ length: count }, (_, number) => makeSending(mark, number + 1));
  const journal = makeJournal<ReceivedAnswer | { received: true }>();
  const open = [...sendings];
  let heardOk = 0;
  let agent = new Agent({ keepAlive: true, maxSockets: 16 });

  const push = async (sending: Sending) => {
    const token = await newsroom.pushToken();
    const wasKnown = journal.answersTo(sending.key).length > 0;
    const heard = await journal.write(sending.key, () =>
      pushCopy(newsroom, { source: SOURCE, token, bytes: sending.bytes, agent }),
    );
    if (heard.kind === "ok" && !wasKnown) heardOk += 1;
    assert.notEqual(heard.kind, "fail", `${sending.key} is not refused: ${JSON.stringify(heard)}`);
    return heard;
  };

  /** Answered before it was read: the copy follows within some seconds. */
  const answeredUnread = (key: string): boolean =>
    journal.answersTo(key).every((answer) => !("results" in answer));

  return {
    acknowledged: () => heardOk,
    async send(connections, isOver) {
      agent = new Agent({ keepAlive: true, maxSockets: connections });
      const connection = async (): Promise<void> => {
        while (!isOver()) {
          const sending = open.shift();
          if (sending === undefined) return;
          const heard = await push(sending);
          if (heard.kind === "unknown") return;
        }
      };
      await Promise.all(Array.from({ length: connections }, connection));
      agent.destroy();
      agent = new Agent({ keepAlive: true, maxSockets: connections });
    },
    async check() {
      const kept = await readKept(newsroom, sendings);
      const unknown = new Set(journal.unknown());
      for (const { key } of sendings) {
        const counts = kept.get(key);
        const answered = journal.answersTo(key).length > 0;
        if (answered && !answeredUnread(key)) {
          assert.deepEqual(counts, ONCE, `${key} was acknowledged and is there once`);
        } else if (answered) {
          await until(`${key} is read`, 20_000, async () => {
            const later = (await readKept(newsroom, sendings)).get(key);
            return later?.items === 1 && later.versions === 1;
          });
        } else {
          const most = unknown.has(key) ? 1 : 0;
          for (const [what, n] of Object.entries(counts ?? {})) {
            assert.ok(n <= most, `${key} has no answer and stands at most ${most} times: ${what} ${n}`);
          }
        }
      }
    },
    async retryUnknown() {
      const unknown = new Set(journal.unknown());
      const again = sendings.filter(({ key }) => unknown.has(key));
      for (const sending of again) {
        const heard = await push(sending);
        assert.equal(heard.kind, "ok", `${sending.key} is acknowledged when sent again`);
      }
      const kept = await readKept(newsroom, sendings);
      for (const { key } of again) assert.deepEqual(kept.get(key), ONCE, `${key} is there once`);
      return again.length;
    },
    async repeat(at) {
      const known = sendings.filter(({ key }) => journal.answersTo(key).length > 0);
      const sending = known[Math.floor(at * known.length)];
      if (sending === undefined) return;
      await push(sending);
      const items = journal
        .answersTo(sending.key)
        .flatMap((answer) => ("results" in answer ? answer.results : []))
        .map((result) => `${result.item ?? ""} ${result.version ?? ""}`);
      assert.equal(new Set(items).size, 1, `${sending.key} is one item and one version: ${items.join(", ")}`);
    },
  };
}
