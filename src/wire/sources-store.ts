import { sql, type Tx } from "../platform/index.ts";
import { makeLocalHours, rhythm, silentAfter } from "./ways-in/rhythm.ts";
import type { SourceRow } from "./wire-contract.ts";

/** One subscription to one agency service. */
export interface Source {
  readonly id: string;
  readonly titleId: string | null;
  readonly name: string;
  readonly credit: string;
  readonly section: string | null;
  readonly usualGapMinutes: number;
  readonly pushTokenHash: string | null;
}

const columns = sql`
  id, title_id as "titleId", name, credit, section, usual_gap_minutes as "usualGapMinutes",
  push_token_hash as "pushTokenHash"`;

export async function maybeOneSource(tx: Tx, id: string): Promise<Source | null> {
  return (await tx.maybeOne(sql<Source>`select ${columns} from sources where id = ${id}`)) ?? null;
}

export async function manySources(tx: Tx): Promise<readonly Source[]> {
  return tx.many(sql<Source>`select ${columns} from sources order by added_at, id`);
}

/** What reading copy of a source needs to know of it. */
export const habitsOf = (tx: Tx, id: string): Promise<{ zone: string; language: string | null }> =>
  tx.one(sql<{ zone: string; language: string | null }>`select zone, language from sources where id = ${id}`);

/** Those whose drop folders are emptied: one that is paused keeps what lies there. */
export async function openSourceIds(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`select id from sources where is_on order by added_at, id`);
  return rows.map((row) => row.id);
}

/** Answers false when there is one with this id already. */
export async function insertSource(tx: Tx, source: Source): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into sources (id, title_id, name, credit, section, usual_gap_minutes, push_token_hash)
    values (${source.id}, ${source.titleId}, ${source.name}, ${source.credit}, ${source.section},
            ${source.usualGapMinutes}, ${source.pushTokenHash})
    on conflict (id) do nothing`);
  return inserted === 1;
}

/** What decides whether a source is silent. */
interface Heard {
  readonly last: Date | null;
  readonly isOn: boolean;
  readonly usualGapMinutes: number;
  readonly zone: string;
  readonly rhythm: unknown;
}

export function healthOf(heard: Heard, now: Date): SourceRow["health"] {
  if (!heard.isOn) return "off";
  if (heard.last === null) return "never";
  const learnt = rhythm.nullable().catch(null).parse(heard.rhythm);
  const silentMs = now.getTime() - heard.last.getTime();
  const usual = silentAfter(learnt, heard.usualGapMinutes, makeLocalHours(heard.zone)(now));
  return silentMs > usual * 60_000 ? "silent" : "fresh";
}

export async function manySourceRows(tx: Tx): Promise<readonly SourceRow[]> {
  const now = await tx.now();
  const rows = await tx.many(sql<Source & Heard>`
    select s.id, s.title_id as "titleId", s.name, s.credit, s.section,
           s.usual_gap_minutes as "usualGapMinutes", s.push_token_hash as "pushTokenHash",
           s.is_on as "isOn", s.zone, s.rhythm,
           (select max(t.received_at) from transmissions t where t.source_id = s.id) as last
    from sources s order by s.added_at, s.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    title: row.titleId,
    health: healthOf(row, now),
    lastReceivedAt: row.last?.toISOString() ?? null,
  }));
}
