import type { KillRecord, KillRow } from "../../control/control-contract.ts";

/** What a kill record says, in words. Pure. */

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Somebody must do something about it. */
export const isUnsettled = (row: Pick<KillRow, "waiting" | "found" | "releasedAt">): boolean =>
  row.releasedAt === null && (row.waiting > 0 || row.found > 0);

const WEEK_MS = 7 * 24 * 3_600_000;

export interface KillBadge {
  readonly count: number;
  /** Something needs somebody; else all of them are only new. */
  readonly isUrgent: boolean;
}

/** Orders of the last week that need somebody, with those that came after `seen`; "" counts all as seen. */
export function badgeOf(rows: readonly KillRow[], seen: string, now: number): KillBadge {
  const recent = rows.filter((row) => now - Date.parse(row.receivedAt) < WEEK_MS);
  const counted = recent.filter((row) => isUnsettled(row) || (seen !== "" && row.receivedAt > seen));
  return { count: counted.length, isUrgent: counted.some(isUnsettled) };
}

/** "Prairie News, 3 uses, all down": the line under a headline of the list. */
export function rowWords(row: KillRow): string {
  if (row.releasedAt !== null) return `${row.source}, sent again as usable`;
  if (row.uses === 0) return `${row.source}, nothing of it was public`;
  const uses = counted(row.uses, "use");
  if (row.waiting > 0) return `${row.source}, ${uses}, ${row.waiting} for you to decide`;
  if (row.found > 0) return `${row.source}, ${uses} down, still seen on ${counted(row.found, "page")}`;
  return `${row.source}, ${uses}, all down`;
}

export const kindWords = (kind: KillRow["kind"]): string => (kind === "kill" ? "Kill" : "Withhold");

type Use = KillRecord["uses"][number];

/** State of one use with what readers get there. */
export function wordsOfUse(use: Pick<Use, "state" | "foundAs">, kind: KillRow["kind"]): string {
  switch (use.state) {
    case "down":
      return kind === "kill" ? "Down. Its address answers 410." : "Down until the agency sends it again.";
    case "waiting":
      return "Still before readers: the source asks a person to decide.";
    case "failed":
      return "Could not be taken down; it is tried again by itself.";
    case "kept-back":
      return use.foundAs === "withdrawn"
        ? "Was withdrawn already; it cannot come back."
        : "Was not public; the gate holds it.";
  }
}

/** What an order that took nothing from readers did. */
export function unpublishedWords({ uses, row }: Pick<KillRecord, "row" | "uses">): string {
  const end = row.kind === "kill" ? "" : " until the agency sends it again";
  if (uses.length === 0) return `Nothing was made of it, and nobody can take it now${end}.`;
  const drafts = uses.filter((use) => use.address === "").length;
  return drafts === 1
    ? `Nothing of it was before readers; the draft made of it is held${end}.`
    : `Nothing of it was before readers; the ${drafts} drafts made of it are held${end}.`;
}

type Act = KillRecord["acts"][number];

/** "wire" and "worker" are the house itself. */
const byWhom = (by: string): string => (by === "wire" || by === "worker" ? "by rule" : `by ${by}`);

const acts: Readonly<Record<Act["act"], (act: Act, title: string) => string>> = {
  ordered: () => "Order received, bytes stored",
  "ordered-again": () => "The agency ordered it again",
  down: (act, title) =>
    `${counted(act.uses, "story", "stories")} down${title === "" ? "" : ` in ${title}`}, ${byWhom(act.by)}`,
  called: (act) => `${counted(act.uses, "person", "people")} called by mail`,
  obeyed: (act) => `${act.by} obeyed the order`,
  "proof-asked": (act) => `Looked at again, asked by ${act.by}`,
  proved: (act) => `Absent from ${counted(act.uses, "output")} looked at from outside`,
  found: (act) => `Still seen on ${counted(act.uses, "output")}`,
  lifted: () => "The agency sent it again as usable",
};

/** `title`: name of the title it concerns, "" for all. */
export const actWords = (act: Act, title: string): string => acts[act.act](act, title);

/** One order: the same item is ordered anew when it was lifted in between, or killed after it was withheld. */
export const orderKey = (row: Pick<KillRow, "id" | "kind" | "receivedAt">): string =>
  `${row.id} ${row.kind} ${row.receivedAt}`;

/** Orders with uses that came since the last look, oldest first; `known` null is the first look, when all are old. */
export const newOrders = (rows: readonly KillRow[], known: ReadonlySet<string> | null): readonly KillRow[] =>
  known === null
    ? []
    : rows.filter((row) => row.releasedAt === null && row.uses > 0 && !known.has(orderKey(row))).toReversed();

const verbOf = ({ kind }: Pick<KillRow, "kind">): string => (kind === "kill" ? "killed" : "withholds");

/** What the desk says aloud and shows when an order comes. */
export function alarmWords(row: KillRow): string {
  const what = `${row.source} ${verbOf(row)} “${row.headline}”.`;
  const waits = row.waiting === 0 ? "" : counted(row.waiting, "story waits for you", "stories wait for you");
  const down = row.down === 0 && waits !== "" ? "" : counted(row.down, "story down", "stories down");
  return `${what} ${[down, waits].filter((part) => part !== "").join(", ")}.`;
}

/** Orders about copy that readers never had, new since the last look: news, and nothing to hurry for. */
export const quietOrders = (
  rows: readonly KillRow[],
  known: ReadonlySet<string> | null,
): readonly KillRow[] =>
  known === null
    ? []
    : rows.filter((row) => row.releasedAt === null && row.uses === 0 && !known.has(orderKey(row)));

/** What the desk says once about such orders; "" for none. */
export function quietWords(rows: readonly KillRow[]): string {
  const [newest] = rows;
  if (newest === undefined) return "";
  if (rows.length > 1) return `${rows.length} orders came for copy that was never public.`;
  return `${newest.source} ${verbOf(newest)} “${newest.headline}”. Nothing of it was public.`;
}

/** "2 s", "1 min. 5 s": from the order to the last page gone. */
export function durationWords(seconds: number): string {
  if (seconds < 0.1) return "less than 0.1 s";
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min. ${Math.round(seconds % 60)} s` : `${Math.round(minutes / 60)} h`;
}
