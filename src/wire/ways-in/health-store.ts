import { json, sql, type Tx } from "../../platform/index.ts";
import { rhythm, type HeardHour, type Rhythm } from "./rhythm.ts";

/** SQL on when sources were heard, and what is known of their rhythm. */

const LEARN_DAYS = 28;

export interface HeardSource {
  readonly id: string;
  readonly titleId: string | null;
  readonly name: string;
  readonly isOn: boolean;
  readonly zone: string;
  readonly usualGapMinutes: number;
  readonly rhythm: Rhythm | null;
  readonly silentSince: Date | null;
  /** Last sending, repeated ones too: who repeats is there. */
  readonly lastAt: Date | null;
  /** Since when silence can be told: the last sending, else the source's beginning. */
  readonly addedAt: Date;
}

type RawHeard = Omit<HeardSource, "rhythm"> & { rhythm: unknown };

const columns = sql`
  s.id, s.title_id as "titleId", s.name, s.is_on as "isOn", s.zone, s.usual_gap_minutes as "usualGapMinutes",
  s.rhythm, s.silent_since as "silentSince", s.added_at as "addedAt",
  (select max(t.received_at) from transmissions t where t.source_id = s.id) as "lastAt"`;

const heardFrom = (row: RawHeard): HeardSource => ({
  ...row,
  rhythm: rhythm.nullable().catch(null).parse(row.rhythm),
});

export async function manyHeard(tx: Tx): Promise<readonly HeardSource[]> {
  const rows = await tx.many(sql<RawHeard>`select ${columns} from sources s order by s.added_at, s.id`);
  return rows.map(heardFrom);
}

export async function sendings24h(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const since = new Date((await tx.now()).getTime() - 86_400_000);
  const rows = await tx.many(sql<{ id: string; n: number }>`
    select source_id as id, count(*)::int as n from transmissions
    where received_at > ${since} and same_as is null group by source_id`);
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Sources whose rhythm was last learnt before this, with the zone to learn it in. */
export const manyToLearn = (tx: Tx, before: Date): Promise<readonly { id: string; zone: string }[]> =>
  tx.many(sql<{ id: string; zone: string }>`
    select id, zone from sources where is_on and (rhythm_at is null or rhythm_at < ${before})
    order by rhythm_at nulls first limit 20`);

export async function heardHours(tx: Tx, sourceId: string, now: Date): Promise<readonly HeardHour[]> {
  const since = new Date(now.getTime() - LEARN_DAYS * 86_400_000);
  return tx.many(sql<HeardHour>`
    select date_trunc('hour', received_at, 'UTC') as start, min(received_at) as first, max(received_at) as last,
           coalesce(max(extract(epoch from gap) * 1000), 0)::float8 as "longestGapMs"
    from (select received_at, received_at - lag(received_at) over (order by received_at) as gap
          from transmissions where source_id = ${sourceId} and received_at > ${since}) heard
    group by 1 order by 1`);
}

export async function saveRhythm(tx: Tx, sourceId: string, zone: string, learnt: Rhythm | null, at: Date) {
  await tx.run(sql`
    update sources set rhythm = ${learnt === null ? null : json(learnt)}, rhythm_at = ${at}
    where id = ${sourceId} and zone = ${zone}`);
}

/** True for the one process that says it. */
export async function beginSilence(tx: Tx, sourceId: string, at: Date): Promise<boolean> {
  const begun = await tx.run(sql`
    update sources set silent_since = ${at} where id = ${sourceId} and is_on and silent_since is null`);
  return begun === 1;
}

export async function endSilence(tx: Tx, sourceId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update sources set silent_since = null where id = ${sourceId} and silent_since is not null`);
  return ended === 1;
}
