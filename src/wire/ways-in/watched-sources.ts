import type { Tx } from "../../platform/index.ts";
import { manyHeard, sendings24h, type HeardSource } from "./health-store.ts";
import { makeLocalHours } from "./rhythm.ts";
import { silenceOf } from "./watch-silence.ts";
import type { WatchedSource } from "./ways-contract.ts";
import { wayFactsBySource, type WayFacts } from "./ways-store.ts";

/** The most urgent thing about a source first. */
function healthOf(
  source: HeardSource,
  way: WayFacts | undefined,
  isSilent: boolean,
): WatchedSource["health"] {
  if (!source.isOn) return "off";
  if (way?.isFailing === true) return "trouble";
  if (source.lastAt === null) return "never";
  return isSilent || source.silentSince !== null ? "silent" : "fresh";
}

function watchedFrom(
  source: HeardSource,
  way: WayFacts | undefined,
  count: number,
  now: Date,
): WatchedSource {
  const { hour, isWeekend } = makeLocalHours(source.zone)(now);
  const { afterMinutes, isSilent } = silenceOf(source, now);
  const hours = isWeekend ? source.rhythm?.weekend : source.rhythm?.workdays;
  return {
    id: source.id,
    title: source.titleId,
    name: source.name,
    isOn: source.isOn,
    way: way?.kind ?? null,
    health: healthOf(source, way, isSilent),
    lastReceivedAt: source.lastAt?.toISOString() ?? null,
    lastGoodPollAt: way?.lastGoodAt?.toISOString() ?? null,
    nextPollAt: source.isOn ? (way?.nextDue?.toISOString() ?? null) : null,
    trouble: way?.trouble ?? null,
    silentSince: source.silentSince?.toISOString() ?? null,
    silentAfterMinutes: afterMinutes,
    rhythmMinutes: hours === undefined ? null : [...hours],
    hour,
    sendings24h: count,
  };
}

/** Every source the unit of work may see, with how it does. */
export async function watchedSources(tx: Tx): Promise<readonly WatchedSource[]> {
  const now = await tx.now();
  const ways = await wayFactsBySource(tx);
  const counts = await sendings24h(tx);
  return (await manyHeard(tx)).map((source) =>
    watchedFrom(source, ways.get(source.id), counts.get(source.id) ?? 0, now),
  );
}
