import { sql, textArray, type Database, type Tx } from "../platform/index.ts";
import type { ReadResult, Receipt } from "./formats/read-copy.ts";
import type { ReadAside } from "./read-aside.ts";

/** Copy that gives only what changes of an earlier version is read once more, with the earlier sendings. */

const WORKER = { kind: "worker" } as const;
const MOST_SENDINGS = 30;
/** Together: what is read at once is bounded, whatever the agency sent before. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Bytes of what was filed under some ids of a source, the latest of them. */
async function earlierSendings(
  tx: Tx,
  sourceId: string,
  agencyIds: readonly string[],
): Promise<readonly Buffer[]> {
  const ids = textArray(agencyIds);
  const rows = await tx.many(sql<{ raw: Buffer }>`
    select t.raw from transmissions t join (
      select id, sum(size) over (order by newest desc) as total from (
        select f.id, f.size, max(v.received_at) as newest
        from item_versions v join items i on i.id = v.item_id join transmissions f on f.id = v.transmission_id
        where i.id in (
            select id from items where source_id = ${sourceId} and agency_id = any (${ids})
            union select item_id from item_joins where source_id = ${sourceId} and agency_id = any (${ids}))
          and v.agency_id = any (${ids}) and f.raw is not null
        group by f.id, f.size order by newest desc limit ${MOST_SENDINGS}) latest) chosen on chosen.id = t.id
    where chosen.total <= ${MOST_BYTES}`);
  return rows.map((row) => row.raw);
}

const partialIds = (result: ReadResult): readonly string[] =>
  result.kind === "refused"
    ? []
    : result.items
        .filter((item) => item.warnings.some((warning) => warning.code === "update-partial"))
        .map((item) => item.agencyId);

/** As `read`; an item whose earlier versions are not there stays as it came, with its warning. */
export async function readWhole(
  database: Database,
  read: ReadAside,
  sending: { readonly sourceId: string; readonly raw: Uint8Array },
  at: Receipt,
): Promise<ReadResult> {
  const result = await read(sending.raw, at);
  const ids = partialIds(result);
  if (ids.length === 0) return result;
  const earlier = await database.unit(WORKER, (tx) => earlierSendings(tx, sending.sourceId, ids));
  if (earlier.length === 0) return result;
  const whole = await read(sending.raw, { ...at, earlier });
  return whole.kind === "read" ? whole : result;
}
