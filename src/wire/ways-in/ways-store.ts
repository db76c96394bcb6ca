import { json, sql, type Tx } from "../../platform/index.ts";
import { waySettings, type WayKind, type WaySettings, type WayTrouble } from "./ways-contract.ts";

/** SQL on `source_ways`: how sources are asked, where each asking stands, and who is at it. */

/** How long one asking may go without keeping anything before another process may take over. */
const CLAIM_SECONDS = 120;

export interface StoredWay {
  readonly sourceId: string;
  readonly settings: WaySettings;
  /** Set on the command line only. */
  readonly privateNetwork: boolean;
  readonly sealed: Buffer | null;
  readonly pollSeconds: number;
  readonly cursor: unknown;
  readonly failures: number;
}

interface RawWay {
  source_id: string;
  settings: Record<string, unknown>;
  sealed: Buffer | null;
  poll_seconds: number;
  cursor: unknown;
  failures: number;
}

const columns = sql`w.source_id, w.settings, w.sealed, w.poll_seconds, w.cursor, w.failures`;

function storedFrom(row: RawWay): StoredWay {
  const { privateNetwork, ...settings } = row.settings;
  return {
    sourceId: row.source_id,
    settings: waySettings.parse(settings),
    privateNetwork: privateNetwork === true,
    sealed: row.sealed,
    pollSeconds: row.poll_seconds,
    cursor: row.cursor,
    failures: row.failures,
  };
}

export async function maybeOneWay(tx: Tx, sourceId: string): Promise<StoredWay | null> {
  const row = await tx.maybeOne(sql<RawWay>`
    select ${columns} from source_ways w where w.source_id = ${sourceId}`);
  return row === undefined ? null : storedFrom(row);
}

export interface NewWay {
  readonly sourceId: string;
  readonly titleId: string | null;
  readonly settings: WaySettings;
  readonly privateNetwork: boolean;
  readonly sealed: Buffer | null;
  readonly pollSeconds: number;
  /** Whether where we stood there still means anything. */
  readonly keepsCursor: boolean;
}

/** Also ends an asking that is under way: it finds its claim gone and keeps nothing more. */
export async function saveWay(tx: Tx, way: NewWay): Promise<void> {
  const now = await tx.now();
  const settings = json({ ...way.settings, privateNetwork: way.privateNetwork });
  await tx.run(sql`
    insert into source_ways as w (source_id, title_id, kind, settings, sealed, poll_seconds, next_due)
    values (${way.sourceId}, ${way.titleId}, ${way.settings.kind}, ${settings}, ${way.sealed},
            ${way.pollSeconds}, ${now})
    on conflict (source_id) do update set kind = excluded.kind, settings = excluded.settings,
      sealed = excluded.sealed, poll_seconds = excluded.poll_seconds, next_due = excluded.next_due,
      cursor = case when ${way.keepsCursor} then w.cursor end, claim = null, claimed_until = null,
      failures = 0, error_code = null, error_happened = null, error_remedy = null, error_at = null`);
}

export async function removeWay(tx: Tx, sourceId: string): Promise<void> {
  await tx.run(sql`delete from source_ways where source_id = ${sourceId}`);
}

/** Ends an asking that is under way and lets the next begin at once. */
export async function makeDue(tx: Tx, sourceId: string): Promise<void> {
  await tx.run(sql`
    update source_ways set next_due = ${await tx.now()}, claim = null, claimed_until = null
    where source_id = ${sourceId}`);
}

/** Takes what is due and nobody else is at, by the database's clock; each goes to one process only. */
export async function claimDue(tx: Tx, claim: string, most: number): Promise<readonly StoredWay[]> {
  const now = await tx.now();
  const rows = await tx.many(sql<RawWay>`
    update source_ways w set claim = ${claim}, last_poll_at = ${now},
      claimed_until = ${now}::timestamptz + make_interval(secs => ${CLAIM_SECONDS})
    from (select d.source_id from source_ways d join sources s on s.id = d.source_id
          where s.is_on and d.next_due <= ${now} and (d.claimed_until is null or d.claimed_until <= ${now})
          order by d.next_due limit ${most} for update of d skip locked) due
    where w.source_id = due.source_id
    returning ${columns}`);
  return rows.map(storedFrom);
}

/** False when the claim is not ours any more. Called in the transaction that keeps the bytes. */
export async function advance(tx: Tx, sourceId: string, claim: string, cursor: unknown): Promise<boolean> {
  const now = await tx.now();
  const moved = await tx.run(sql`
    update source_ways set cursor = ${json(cursor)},
      claimed_until = ${now}::timestamptz + make_interval(secs => ${CLAIM_SECONDS})
    where source_id = ${sourceId} and claim = ${claim}`);
  return moved === 1;
}

/** Gives back what was not brought to its end, so that another process may begin at once. */
export async function release(tx: Tx, sourceId: string, claim: string): Promise<void> {
  await tx.run(sql`
    update source_ways set claim = null, claimed_until = null where source_id = ${sourceId} and claim = ${claim}`);
}

export interface PollEnd {
  /** undefined leaves it where the last kept sending put it. */
  readonly cursor?: unknown;
  /** Seconds from now; null: not before somebody changes something. */
  readonly nextInSeconds: number | null;
  readonly isGood: boolean;
  readonly failures: number;
  readonly trouble: Omit<WayTrouble, "at"> | null;
}

/** False when the claim is not ours any more: then nothing of this is true. */
export async function endPoll(tx: Tx, sourceId: string, claim: string, end: PollEnd): Promise<boolean> {
  const now = await tx.now();
  const { trouble } = end;
  const next = end.nextInSeconds === null ? null : new Date(now.getTime() + end.nextInSeconds * 1000);
  const ended = await tx.run(sql`
    update source_ways set
      cursor = ${end.cursor === undefined ? sql`cursor` : json(end.cursor)},
      next_due = coalesce(${next}::timestamptz, 'infinity'),
      last_good_at = case when ${end.isGood} then ${now} else last_good_at end,
      failures = ${end.failures}, claim = null, claimed_until = null,
      error_code = ${trouble?.code ?? null}, error_happened = ${trouble?.happened ?? null},
      error_remedy = ${trouble?.remedy ?? null},
      error_at = ${trouble === null ? null : now}
    where source_id = ${sourceId} and claim = ${claim}`);
  return ended === 1;
}

export interface WayFacts {
  readonly kind: WayKind;
  readonly lastGoodAt: Date | null;
  /** null: it is asked no more. */
  readonly nextDue: Date | null;
  readonly trouble: WayTrouble | null;
  /** It was not let in, did not answer, or is gone: not only trouble beside a good look. */
  readonly isFailing: boolean;
}

export async function wayFactsBySource(tx: Tx): Promise<ReadonlyMap<string, WayFacts>> {
  const rows = await tx.many(sql<{
    source_id: string;
    kind: WayKind;
    last_good_at: Date | null;
    next_due: Date | null;
    error_code: string | null;
    error_happened: string | null;
    error_remedy: string | null;
    error_at: Date | null;
    failures: number;
  }>`
    select source_id, kind, failures, last_good_at, nullif(next_due, 'infinity') as next_due,
           error_code, error_happened, error_remedy, error_at
    from source_ways`);
  return new Map(
    rows.map((row) => [
      row.source_id,
      {
        kind: row.kind,
        lastGoodAt: row.last_good_at,
        nextDue: row.next_due,
        isFailing: row.error_code !== null && (row.failures > 0 || row.next_due === null),
        trouble:
          row.error_code === null
            ? null
            : {
                code: row.error_code,
                happened: row.error_happened ?? "",
                remedy: row.error_remedy ?? "",
                at: row.error_at?.toISOString() ?? "",
              },
      },
    ]),
  );
}
