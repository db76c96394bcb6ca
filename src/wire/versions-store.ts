import { sql, type Query, type Tx } from "../platform/index.ts";
import type { HeadFacts } from "./items-store.ts";

/** Versions as copy to work with; orders and notes of the agency are none. */

const columns = sql`
  v.id, v.item_id as "itemId", v.number, v.outcome, v.sent_at as "sentAt", v.received_at as "receivedAt",
  v.format, v.copy, i.state, s.id as "sourceId", s.name as "sourceName", s.credit as "sourceCredit",
  s.section as "sourceSection"`;

async function maybeOneCopy(tx: Tx, condition: Query<unknown>): Promise<HeadFacts | null> {
  const row = await tx.maybeOne(sql<HeadFacts>`
    select ${columns} from item_versions v join items i on i.id = v.item_id join sources s on s.id = i.source_id
    where ${condition} and v.outcome in ('new', 'update', 'correction', 'stale')
    order by v.number desc limit 1`);
  return row ?? null;
}

/** One version with its item's standing and its source; null also when it is an order or a note. */
export const maybeOneVersion = (tx: Tx, versionId: string): Promise<HeadFacts | null> =>
  maybeOneCopy(tx, sql`v.id = ${versionId}`);

/** The newest copy of an item: its head, unless that is a note or an order. Late arrivals do not count. */
export const maybeOneNewestCopy = (tx: Tx, itemId: string): Promise<HeadFacts | null> =>
  maybeOneCopy(tx, sql`v.item_id = ${itemId} and v.outcome <> 'stale'`);
