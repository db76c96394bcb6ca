import type { WatchedSource, WayKind } from "../../wire/ways-in/ways-contract.ts";
import { ageOf, untilOf } from "../relative-time.ts";

/** What is said of a source, pure. */

export const wayNames: Readonly<Record<WayKind | "none", string>> = {
  none: "Push or folder",
  ftp: "FTP server",
  mailbox: "Mailbox",
  "paged-feed": "Feed in pages",
  feed: "RSS, Atom or JSON feed",
};

/** Why somebody who sets up sources of a title may only read this one. */
export const GROUP_WIDE =
  "Every title of the group has this source, so what is set here concerns them all. Only somebody who is a publisher in every title may change, try or pause it.";

/** "40 min.", "2 h", "2 h 05", "3 days". */
export function spanOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min.`;
  if (minutes >= 48 * 60) return `${Math.round(minutes / (24 * 60))} days`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
}

export interface HealthWords {
  readonly tone: "local" | "correct" | "breaking" | "plain";
  readonly words: string;
}

export function healthWords(source: WatchedSource, now: number): HealthWords {
  const age = source.lastReceivedAt === null ? "" : ageOf(source.lastReceivedAt, now);
  switch (source.health) {
    case "off":
      return { tone: "plain", words: "Paused" };
    case "trouble":
      return { tone: "breaking", words: "Cannot be asked" };
    case "never":
      return { tone: "plain", words: "Nothing yet" };
    case "silent":
      return { tone: "correct", words: `Silent for ${age}` };
    case "fresh":
      return { tone: "local", words: age };
  }
}

/** When it is asked next, in a sentence; "" for one that is not asked. */
export function nextWords(source: WatchedSource, now: number): string {
  if (source.way === null || !source.isOn) return "";
  if (source.nextPollAt === null) return "It is not asked any more until its settings change.";
  const when = untilOf(source.nextPollAt, now);
  return when === "now" ? "It is being asked." : `It is asked again ${when}`;
}

export interface Bar {
  /** 0 to 1 of the longest. */
  readonly height: number;
  readonly isNow: boolean;
}

/** Bars of the day on a scale of logarithms: minutes by day would vanish beside hours at night. */
export function barsOf(rhythmMinutes: readonly number[], hour: number): readonly Bar[] {
  const most = Math.log1p(Math.max(...rhythmMinutes));
  return rhythmMinutes.map((minutes, at) => ({
    height: most === 0 ? 0 : Math.log1p(minutes) / most,
    isNow: at === hour,
  }));
}

/** The same as words, for those who do not see the bars. */
export function rhythmWords(source: WatchedSource): string {
  const limit = spanOf(source.silentAfterMinutes);
  if (source.rhythmMinutes === null) {
    return `Its rhythm is not learnt yet. Until then the alarm comes after ${limit} of silence.`;
  }
  return `At this hour ${limit} of silence are more than usual; then the alarm comes.`;
}
