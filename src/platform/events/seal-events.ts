import type { Database } from "../database/database.ts";
import { sql } from "../database/sql.ts";

/** The chain of hashes over the events: the audit log can be shown to be whole. */

const WORKER = { kind: "worker" } as const;
/** What the first seal follows. */
const BEGINNING = "1:1:";

interface Seal {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

/**
 * Seals what was recorded since the last seal, as one batch; answers how many events. Only one
 * process at a time; nothing happens where there is nothing new.
 */
export async function sealEvents(database: Database): Promise<number> {
  return database.unit(WORKER, async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('event seals', 0))`);
    const last = await tx.maybeOne(sql<{ number: number; to: string; hash: string }>`
      select number, to_snapshot::text as to, hash from event_seals order by number desc limit 1`);
    const from = last?.to ?? BEGINNING;
    const { to } = await tx.one(sql<{ to: string }>`select pg_current_snapshot()::text as to`);
    const batch = await tx.one(sql<{ events: number; hash: string }>`
      select events, hash from hash_of_events(${from}::pg_snapshot, ${to}::pg_snapshot, ${last?.hash ?? ""})`);
    if (batch.events === 0) return 0;
    await tx.run(sql`
      insert into event_seals (number, from_snapshot, to_snapshot, events, hash, sealed_at)
      values (${(last?.number ?? 0) + 1}, ${from}::pg_snapshot, ${to}::pg_snapshot, ${batch.events}, ${batch.hash},
              ${await tx.now()})`);
    return batch.events;
  });
}

export type SealVerdict =
  | { readonly kind: "whole"; readonly seals: number; readonly events: number }
  | { readonly kind: "broken"; readonly seal: number };

/** Computes every hash anew. Names the first batch in which something was changed. */
export async function verifySeals(database: Database): Promise<SealVerdict> {
  return database.unit(WORKER, async (tx) => {
    const seals = await tx.many(sql<Seal & { events: number }>`
      select number, from_snapshot::text as from, to_snapshot::text as to, events, hash
      from event_seals order by number`);
    let before = { to: BEGINNING, hash: "" };
    let events = 0;
    for (const [index, seal] of seals.entries()) {
      const found = await tx.one(sql<{ events: number; hash: string }>`
        select events, hash from hash_of_events(${seal.from}::pg_snapshot, ${seal.to}::pg_snapshot, ${before.hash})`);
      const follows = seal.number === index + 1 && seal.from === before.to;
      if (!follows || found.hash !== seal.hash) return { kind: "broken", seal: seal.number };
      events += found.events;
      before = seal;
    }
    return { kind: "whole", seals: seals.length, events };
  });
}
