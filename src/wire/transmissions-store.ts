import { sql, type Tx } from "../platform/index.ts";

/** One sending, byte for byte. */
export interface Transmission {
  readonly id: string;
  readonly sourceId: string;
  readonly titleId: string | null;
  readonly fileName: string;
  readonly receivedAt: Date;
  readonly state: "received" | "read" | "quarantined" | "picture";
  readonly sameAs: string | null;
  readonly tries: number;
  readonly code: string | null;
  readonly reason: string | null;
}

interface RawTransmission {
  id: string;
  source_id: string;
  title_id: string | null;
  file_name: string;
  received_at: Date;
  state: Transmission["state"];
  same_as: string | null;
  tries: number;
  code: string | null;
  reason: string | null;
}

const columns = sql`id, source_id, title_id, file_name, received_at, state, same_as, tries, code, reason`;

const transmissionFrom = (row: RawTransmission): Transmission => ({
  id: row.id,
  sourceId: row.source_id,
  titleId: row.title_id,
  fileName: row.file_name,
  receivedAt: row.received_at,
  state: row.state,
  sameAs: row.same_as,
  tries: row.tries,
  code: row.code,
  reason: row.reason,
});

export interface NewTransmission {
  readonly id: string;
  readonly sourceId: string;
  readonly titleId: string | null;
  readonly fileName: string;
  readonly receivedAt: Date;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/**
 * Keeps the bytes; where the same bytes of this source are kept already, only the receipt. Answers
 * the id of the first sending of these bytes (the new one's own when they are new).
 */
export async function insertTransmission(tx: Tx, sending: NewTransmission): Promise<string> {
  const inserted = await tx.run(sql`
    insert into transmissions (id, source_id, title_id, file_name, received_at, sha256, size, raw, state)
    values (${sending.id}, ${sending.sourceId}, ${sending.titleId}, ${sending.fileName},
            ${sending.receivedAt}, ${sending.sha256}, ${sending.bytes.length}, ${sending.bytes}, 'received')
    on conflict (source_id, sha256) where same_as is null do nothing`);
  if (inserted === 1) return sending.id;
  const first = await tx.one(sql<{ id: string }>`
    select id from transmissions
    where source_id = ${sending.sourceId} and sha256 = ${sending.sha256} and same_as is null`);
  await tx.run(sql`
    insert into transmissions (id, source_id, title_id, file_name, received_at, sha256, size, same_as, state)
    values (${sending.id}, ${sending.sourceId}, ${sending.titleId}, ${sending.fileName},
            ${sending.receivedAt}, ${sending.sha256}, ${sending.bytes.length}, ${first.id}, 'read')`);
  return first.id;
}

/** Takes one sending for reading and counts the try, so that bytes that crash us are found out. */
export async function lockTransmission(tx: Tx, id: string): Promise<Transmission | null> {
  const row = await tx.maybeOne(sql<RawTransmission>`
    select ${columns} from transmissions where id = ${id} and raw is not null for update`);
  return row === undefined ? null : transmissionFrom(row);
}

/** The bytes themselves, up to 40 MB: asked for once, when they are read. */
export async function oneRaw(tx: Tx, id: string): Promise<Buffer> {
  return (await tx.one(sql<{ raw: Buffer }>`select raw from transmissions where id = ${id}`)).raw;
}

export async function countTry(tx: Tx, id: string): Promise<number> {
  const row = await tx.one(sql<{ tries: number }>`
    update transmissions set tries = tries + 1 where id = ${id} returning tries`);
  return row.tries;
}

export async function uncountTry(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update transmissions set tries = tries - 1 where id = ${id} and tries > 0`);
}

export async function markRead(tx: Tx, id: string, format: string): Promise<void> {
  await tx.run(sql`
    update transmissions set state = 'read', format = ${format}, code = null, reason = null where id = ${id}`);
}

/** No copy, but a picture that messages of the source may name. */
export async function markPicture(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update transmissions set state = 'picture', code = null, reason = null where id = ${id}`);
}

export async function markQuarantined(tx: Tx, id: string, code: string, reason: string): Promise<void> {
  await tx.run(sql`
    update transmissions set state = 'quarantined', code = ${code}, reason = ${reason} where id = ${id}`);
}

/** Received and not yet read: left by a process that ended, or being read at this moment. */
export async function manyUnread(tx: Tx, olderThan: Date): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from transmissions where state = 'received' and received_at < ${olderThan}
    order by received_at limit 200`);
  return rows.map((row) => row.id);
}

export interface QuarantineRow extends Transmission {
  readonly sourceName: string;
  readonly size: number;
  readonly head: Buffer;
}

export async function manyQuarantined(tx: Tx, titleId: string): Promise<readonly QuarantineRow[]> {
  const rows = await tx.many(sql<RawTransmission & { name: string; size: number; head: Buffer }>`
    select t.id, t.source_id, t.title_id, t.file_name, t.received_at, t.state, t.same_as, t.tries,
           t.code, t.reason, s.name, t.size, substring(t.raw from 1 for 400) as head
    from transmissions t join sources s on s.id = t.source_id
    where t.state = 'quarantined' and t.dismissed_at is null and (t.title_id is null or t.title_id = ${titleId})
    order by t.received_at desc limit 200`);
  return rows.map((row) => ({
    ...transmissionFrom(row),
    sourceName: row.name,
    size: row.size,
    head: row.head,
  }));
}

export async function maybeOneTransmission(tx: Tx, id: string): Promise<Transmission | null> {
  const row = await tx.maybeOne(sql<RawTransmission>`select ${columns} from transmissions where id = ${id}`);
  return row === undefined ? null : transmissionFrom(row);
}

/** Name and bytes of a sending that could not be read, as they came; null without one. */
export async function maybeOneQuarantined(
  tx: Tx,
  id: string,
): Promise<{ readonly fileName: string; readonly raw: Buffer } | null> {
  const row = await tx.maybeOne(sql<{ fileName: string; raw: Buffer }>`
    select file_name as "fileName", raw from transmissions
    where id = ${id} and state = 'quarantined' and raw is not null`);
  return row ?? null;
}

/** Copy that will not be read leaves the list, and comes back to it; its bytes stay. Answers false without one. */
export async function setDismissed(tx: Tx, id: string, dismissed: boolean, by: string): Promise<boolean> {
  const at = dismissed ? await tx.now() : null;
  const changed = await tx.run(sql`
    update transmissions set dismissed_at = ${at}, dismissed_by = ${dismissed ? by : null}
    where id = ${id} and state = 'quarantined'`);
  return changed === 1;
}
