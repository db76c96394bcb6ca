import type { KillRecord, KillRow } from "../../control/control-contract.ts";

/** What a kill record says, in words. Pure. */

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Somebody must do something about it. */
export const isUnsettled = (row: Pick<KillRow, "waiting" | "found" | "releasedAt">): boolean =>
  row.releasedAt === null && (row.waiting > 0 || row.found > 0);

/** "Prairie News, 3 uses, all down": the line under a headline of the list. */
export function rowWords(row: KillRow): string {
  if (row.releasedAt !== null) return `${row.source}, sent again as usable`;
  if (row.uses === 0) return `${row.source}, no use of it`;
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

/** What the desk says aloud and shows when an order comes. */
export function alarmWords(row: KillRow): string {
  const what = `${row.source} ${row.kind === "kill" ? "killed" : "withholds"} “${row.headline}”.`;
  const waits = row.waiting === 0 ? "" : counted(row.waiting, "story waits for you", "stories wait for you");
  const down = row.down === 0 && waits !== "" ? "" : counted(row.down, "story down", "stories down");
  return `${what} ${[down, waits].filter((part) => part !== "").join(", ")}.`;
}

/** "2 s", "1 min. 5 s": from the order to the last page gone. */
export function durationWords(seconds: number): string {
  if (seconds < 0.1) return "less than 0.1 s";
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min. ${Math.round(seconds % 60)} s` : `${Math.round(minutes / 60)} h`;
}
