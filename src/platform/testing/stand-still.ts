import { unsafeInstallFaultController } from "../fault-points.ts";
import type { TestDatabase } from "./test-database.ts";

/** As a process that is stopped there: it goes on when it is told, or never. */
export interface StandingStill {
  /** Settles when the point is reached for the first time. */
  readonly reached: Promise<void>;
  goOn(): void;
}

/** The first to reach this point stands still there; whoever comes later passes. */
export function standStillAt(lifetime: { after(end: () => void): void }, point: string): StandingStill {
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let isFirst = true;
  const undo = unsafeInstallFaultController({
    hit(name) {
      if (name !== point || !isFirst) return;
      isFirst = false;
      reached.resolve();
      return go.promise;
    },
  });
  lifetime.after(undo);
  return { reached: reached.promise, goOn: go.resolve };
}

/** Settles when some connection waits for a lock that another one holds. */
export async function untilSomebodyWaits(database: TestDatabase): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const rows = await database.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    waiting = rows.length;
  }
}
