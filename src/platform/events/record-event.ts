import { json, sql } from "../database/sql.ts";
import type { Tx } from "../database/unit-of-work.ts";

/** What every department's events have; each department names its own union of them. */
export interface HappenedEvent {
  /** `thing.happened`, permanent. */
  readonly name: string;
  /** null concerns the whole group. */
  readonly titleId: string | null;
  /** Id of the thing. */
  readonly subject: string;
  /** Staff id, or "worker", "wire", "reader". */
  readonly actor: string;
  /** Ids and codes only: the log is kept for ever. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes what happened into the caller's transaction. Call it after taking the row lock, or a
 * kill could stand before its publish. Readers are woken after COMMIT by `bell`.
 */
export async function recordEvent(tx: Tx, event: HappenedEvent, bell: EventBell): Promise<void> {
  await tx.run(sql`
    insert into events (name, title_id, subject, actor, facts)
    values (${event.name}, ${event.titleId}, ${event.subject}, ${event.actor}, ${json(event.facts)})`);
  tx.afterCommit(() => bell.ring(event));
}

/**
 * Wakes event readers: those of this process at once, those of others through NOTIFY. Who must act
 * before the act is even answered (a cache that shows what was just withdrawn) takes the event from
 * the bell; it comes again through the reader, so acting twice must harm nothing.
 */
export interface EventBell {
  ring(event: HappenedEvent): void;
  onRing(act: (event: HappenedEvent) => void): () => void;
}

/** `notify` sends NOTIFY; it may fail, since readers also poll. */
export function makeEventBell(notify: () => void): EventBell {
  const listeners = new Set<(event: HappenedEvent) => void>();
  return {
    ring(event) {
      for (const listener of listeners) listener(event);
      notify();
    },
    onRing(act) {
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
}
