import type { z } from "zod";
import type { ContractEffect } from "../../stories/endings/effect-contract.ts";
import type { ContractRow, newContract } from "../../wire/wire-contract.ts";
import { timeOf } from "../relative-time.ts";
import { shorten } from "../shorten.ts";
import { beginOfDay, dayAfter, dayWords, lastDayBefore } from "./zone-days.ts";

/** The contract book in words, and a contract while it is written. Pure. */

export type Medium = ContractRow["media"][number];

export const mediaWords: readonly {
  readonly name: Medium;
  readonly label: string;
  readonly short: string;
}[] = [
  { name: "web", label: "Pages, feeds and search", short: "Web" },
  { name: "mail", label: "Newsletters", short: "Newsletters" },
  { name: "alert", label: "Alerts", short: "Alerts" },
  {
    name: "archive",
    label: "Archive: what went out may stay after the contract’s end and its days",
    short: "Stays in the archive",
  },
];

/** "From Nov. 24, 2026 through Dec. 31, 2026"; "No first or last day". */
export function termWords(
  { from, until }: Pick<ContractRow, "from" | "until">,
  zone: string,
  now: number,
): string {
  const begin = from === null ? null : lastDayBefore(from, zone);
  const first =
    from === null ? "" : `From ${begin === null ? timeOf(from, now, zone) : dayWords(dayAfter(begin))}`;
  const last = until === null ? null : lastDayBefore(until, zone);
  const end =
    until === null ? "" : last === null ? `until ${timeOf(until, now, zone)}` : `through ${dayWords(last)}`;
  const said = [first, end].filter((part) => part !== "").join(" ");
  return said === "" ? "No first or last day" : (said[0]?.toUpperCase() ?? "") + said.slice(1);
}

/** How long what went out under it may stay: the archive's leave outlasts its days and its end. */
export function keepWords({ keepDays, media }: Pick<ContractRow, "keepDays" | "media">): string {
  if (media.includes("archive")) return "For good, also after its end";
  if (keepDays === null) return "As long as the contract runs";
  return keepDays === 1 ? "1 day after publication" : `${keepDays} days after publication`;
}

/** Whether a contract counts at an instant. */
export function stateOf(
  { from, until }: Pick<ContractRow, "from" | "until">,
  now: number,
): "running" | "to come" | "over" {
  if (from !== null && Date.parse(from) > now) return "to come";
  return until !== null && Date.parse(until) <= now ? "over" : "running";
}

export interface ContractDraft {
  readonly source: string;
  /** Empty: every title. */
  readonly titles: readonly string[];
  readonly media: readonly Medium[];
  /** "2026-12-31" or "". */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly keepDays: string;
  readonly resale: boolean;
  readonly note: string;
}

export const newDraft = (source: string): ContractDraft => ({
  source,
  titles: [],
  media: ["web", "mail", "alert"],
  firstDay: "",
  lastDay: "",
  keepDays: "",
  resale: false,
  note: "",
});

export type DraftErrors = Readonly<
  Partial<Record<"source" | "media" | "firstDay" | "lastDay" | "keepDays", string>>
>;

export function errorsOfDraft(draft: ContractDraft, zone: string): DraftErrors {
  const { firstDay, lastDay, keepDays } = draft;
  const isDay = (day: string): boolean => day === "" || beginOfDay(day, zone) !== null;
  const days = Number(keepDays.trim());
  const isCount = keepDays.trim() === "" || (Number.isInteger(days) && days >= 1 && days <= 36_500);
  return {
    ...(draft.source === "" ? { source: "Choose a source." } : {}),
    ...(draft.media.length === 0
      ? { media: "Choose at least one; a contract that allows nothing is none." }
      : {}),
    ...(isDay(firstDay) ? {} : { firstDay: "This is no day." }),
    ...(isDay(lastDay) ? {} : { lastDay: "This is no day." }),
    ...(firstDay !== "" && lastDay !== "" && lastDay < firstDay
      ? { lastDay: "The last day is before the first." }
      : {}),
    ...(isCount ? {} : { keepDays: "A whole number of days, or nothing." }),
  };
}

/** As it is sent: whole days of the title's zone become instants. */
export function contractOf(draft: ContractDraft, zone: string): z.input<typeof newContract> {
  const { source, titles, media, firstDay, lastDay, keepDays, resale, note } = draft;
  return {
    source,
    titles: [...titles],
    media: [...media],
    from: firstDay === "" ? null : beginOfDay(firstDay, zone),
    until: lastDay === "" ? null : beginOfDay(dayAfter(lastDay), zone),
    keepDays: keepDays.trim() === "" ? null : Number(keepDays.trim()),
    resale,
    note: note.trim(),
  };
}

const stories = (count: number): string => `${count} live ${count === 1 ? "story" : "stories"}`;

/** What readers would lose, where, and what would end later. */
export function effectWords(
  { live, down, ending, firstEnd, titles }: ContractEffect,
  zone: string,
  now: number,
): readonly string[] {
  if (live === 0) return ["No live story has copy of this source, so readers lose nothing."];
  const where = titles.map((title) => `${title.down} in ${title.name}`).join(", ");
  return [
    down === 0
      ? `Readers lose nothing: ${stories(live)} with copy of this source may stay.`
      : `${stories(down)} of ${live} with copy of this source would come down at once${titles.length === 0 ? "" : `: ${where}`}.`,
    ...(ending === 0 || firstEnd === null
      ? []
      : [`${stories(ending)} would get another end, the first at ${timeOf(firstEnd, now, zone)}.`]),
  ];
}

/** Which stories of a title would come down: "“Ferry runs again” and 2 more". */
export function downWords({
  down,
  stories: named,
}: Pick<ContractEffect["titles"][number], "down" | "stories">): string {
  const names = named.map(({ headline }) => {
    const name = headline.trim();
    return name === "" ? "a story without a headline" : `“${shorten(name, 80)}”`;
  });
  const all = down > names.length ? [...names, `${down - names.length} more`] : names;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
