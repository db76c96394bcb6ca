import { recordEvent, type Tx } from "../../platform/index.ts";
import type { WireDeps } from "../receive-copy.ts";
import {
  beginSilence,
  endSilence,
  heardHours,
  manyHeard,
  manyToLearn,
  saveRhythm,
  type HeardSource,
} from "./health-store.ts";
import { learnRhythm, makeLocalHours, silentAfter } from "./rhythm.ts";

/** Says once when a source falls silent, and once when it is heard again. */

const WORKER = { kind: "worker" } as const;
const LEARN_EVERY_MS = 3_600_000;

export interface Silence {
  readonly afterMinutes: number;
  readonly isSilent: boolean;
}

/** Whether a source is silent for longer than is usual at this hour. Pure. */
export function silenceOf(source: HeardSource, now: Date): Silence {
  const hour = makeLocalHours(source.zone)(now);
  const afterMinutes = silentAfter(source.rhythm, source.usualGapMinutes, hour);
  const since = source.lastAt ?? source.addedAt;
  const silentMs = now.getTime() - since.getTime();
  // A source that never sent anything is no alarm: it may not have begun.
  return { afterMinutes, isSilent: source.lastAt !== null && silentMs > afterMinutes * 60_000 };
}

async function say(tx: Tx, deps: WireDeps, source: HeardSource, name: string): Promise<void> {
  const { id, titleId } = source;
  await recordEvent(tx, { name, titleId, subject: id, actor: "wire", facts: {} }, deps.bell);
}

/** Answers the number of alarms that began or ended. */
export async function watchSilence(deps: WireDeps): Promise<number> {
  return deps.database.unit(WORKER, async (tx) => {
    const now = await tx.now();
    let turned = 0;
    for (const source of await manyHeard(tx)) {
      if (!source.isOn) continue;
      const { isSilent } = silenceOf(source, now);
      if (isSilent && source.silentSince === null && (await beginSilence(tx, source.id, now))) {
        await say(tx, deps, source, "source.silent");
        turned += 1;
      }
      // The limit differs from hour to hour: only a new sending ends what was said.
      const isHeard =
        source.silentSince !== null && (source.lastAt ?? source.silentSince) > source.silentSince;
      if (isHeard && (await endSilence(tx, source.id))) {
        await say(tx, deps, source, "source.heard-again");
        turned += 1;
      }
    }
    return turned;
  });
}

/** Learns the rhythm of sources for which that is an hour ago. Answers how many. */
export async function learnRhythms(deps: WireDeps): Promise<number> {
  const { database } = deps;
  const due = await database.unit(WORKER, async (tx) =>
    manyToLearn(tx, new Date((await tx.now()).getTime() - LEARN_EVERY_MS)),
  );
  for (const { id, zone } of due) {
    await database.unit(WORKER, async (tx) => {
      const now = await tx.now();
      await saveRhythm(tx, id, zone, learnRhythm(await heardHours(tx, id, now), now, zone), now);
    });
  }
  return due.length;
}
