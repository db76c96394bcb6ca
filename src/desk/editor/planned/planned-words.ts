import type { Finding, PlannedRelease, StoryAnswer } from "../../../stories/stories-contract.ts";
import { heldBecause } from "../../../stories/held-words.ts";
import { secondsOf, timeOf, untilOf } from "../../relative-time.ts";

/** What goes out by itself, and how that ended, in words. Pure. */

const EMBARGO_RULE = "embargo-holds";

/** What waits for an embargo alone. */
export interface EmbargoWait {
  /** null where only the finding knows: an embargo of a picture. */
  readonly until: string | null;
}

function embargoEnd(lineage: StoryAnswer["lineage"], now: number): string | null {
  const ends = lineage.flatMap(({ embargoUntil }) =>
    embargoUntil !== null && Date.parse(embargoUntil) > now ? [embargoUntil] : [],
  );
  return ends.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

/** A wait where nothing but an embargo holds: it ends by itself, so the story can be planned for then. */
export function embargoWait(
  holding: readonly Finding[],
  lineage: StoryAnswer["lineage"],
  now: number,
): EmbargoWait | null {
  if (holding.length === 0 || holding.some((each) => each.rule !== EMBARGO_RULE)) return null;
  const hasPicture = holding.some((each) => each.where.kind === "picture");
  return { until: hasPicture ? null : embargoEnd(lineage, now) };
}

/** What a plan waits for by itself: it needs nobody. */
export const isAwaited = (found: Finding, release: StoryAnswer["release"]): boolean =>
  found.rule === EMBARGO_RULE && release?.state === "planned";

export interface PlannedWords {
  readonly tone: "planned" | "held" | "done";
  readonly head: string;
  readonly text: string;
}

/** Later than this is worth a word: somebody may have waited for it. */
const LATE_MS = 2_000;

function lateWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s late`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min. late` : `${Math.round(minutes / 60)} h late`;
}

const DAY_MS = 24 * 3_600_000;

export interface PlannedContext {
  readonly now: number;
  readonly zone: string;
}

type Planned = Pick<StoryAnswer, "release" | "placing">;

/** The note about a release; null when there is nothing (any more) to say. */
export function plannedWords(story: Planned, context: PlannedContext): PlannedWords | null {
  const { release, placing } = story;
  if (release === null || placing.status === "killed") return null;
  switch (release.state) {
    case "planned":
      return comingWords(release, context);
    case "held":
      return placing.status === "live" ? null : stoppedWords(release, context);
    case "done":
      return placing.status === "live" ? doneWords(release, context) : null;
    case "called-off":
      return null;
  }
}

function comingWords({ dueAt, by }: PlannedRelease, { now, zone }: PlannedContext): PlannedWords {
  const isDue = Date.parse(dueAt) <= now;
  return {
    tone: "planned",
    head: isDue
      ? `Goes out any moment: it was due at ${secondsOf(dueAt, zone)}.`
      : `Goes out by itself at ${timeOf(dueAt, now, zone)}, ${untilOf(dueAt, now)}`.replace(/([^.])$/, "$1."),
    text: `When the embargo ends, with the copy as it then stands. Planned by ${by}.`,
  };
}

const stoppedWords = ({ dueAt, heldBy }: PlannedRelease, { now, zone }: PlannedContext): PlannedWords => ({
  tone: "held",
  head: `It did not go out at ${timeOf(dueAt, now, zone)}.`,
  text: `Held because ${heldBecause(heldBy)}. Nothing is planned any more; settle it, then publish.`,
});

function doneWords(
  { dueAt, endedAt, lateMs, by }: PlannedRelease,
  { now, zone }: PlannedContext,
): PlannedWords | null {
  const at = endedAt ?? dueAt;
  if (now - Date.parse(at) > DAY_MS) return null;
  const isLate = lateMs !== null && lateMs >= LATE_MS;
  return {
    tone: "done",
    head: `Went out by itself at ${secondsOf(at, zone)}.`,
    text: isLate
      ? `${lateWords(lateMs)}: the embargo ended at ${secondsOf(dueAt, zone)}, when nothing ran or everything was busy. Planned by ${by}.`
      : `To the second, when the embargo ended. Planned by ${by}.`,
  };
}
