import { hashOf, json, makeToken, sql, type Clock, type Database, type Log } from "../platform/index.ts";
import { makeViewLog, type ViewClaim, type ViewVerdict } from "./judge-view.ts";

export interface ViewCounter {
  /** Judges and, when it counts, remembers until the next flush. */
  take(claim: Omit<ViewClaim, "nowMs">): ViewVerdict;
  /** Writes what was counted; what could not be written is tried with the next flush. */
  flush(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Counts in memory and writes each second through the forms login; a kill loses one second. */
export function makeViewCounter(deps: {
  readonly forms: Database;
  readonly clock: Clock;
  readonly log: Log;
}): ViewCounter {
  let salt = { day: -1, value: "" };
  const fingerprint = (parts: string): string => hashOf(salt.value + parts).slice(0, 22);
  const views = makeViewLog(fingerprint);
  let counts = new Map<string, number>();
  let flushing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    if (counts.size === 0) return;
    const taken = counts;
    counts = new Map();
    const batch = [...taken].map(([key, n]) => {
      const [t, p] = key.split(" ");
      return { t, p, n };
    });
    try {
      await deps.forms.unit({ kind: "nothing" }, (tx) => tx.run(sql`select count_views(${json(batch)})`));
    } catch (error) {
      for (const [key, n] of taken) counts.set(key, (counts.get(key) ?? 0) + n);
      deps.log.warn({ err: error }, "views wait for the database");
    }
  };

  return {
    take(claim) {
      const nowMs = deps.clock.now().getTime();
      const day = Math.floor(nowMs / DAY_MS);
      if (salt.day !== day) salt = { day, value: makeToken() };
      const verdict = views.judge({ ...claim, nowMs });
      if (verdict === "counted") {
        const key = `${claim.titleId} ${claim.publicId}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return verdict;
    },
    flush() {
      flushing ??= write().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },
  };
}
