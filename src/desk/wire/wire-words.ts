import type { WireOutcome, WireRow } from "../../wire/wire-contract.ts";
import type { ChipTone } from "../components/Chip.tsx";
import { untilOf, timeOf } from "../relative-time.ts";

/** How wire facts are said on the desk. Pure. */

export interface ChipWords {
  readonly tone: ChipTone;
  readonly words: string;
  readonly icon: "kill" | "embargo" | "update" | "correction" | "advisory" | "taken" | "warning" | "none";
}

/** Bars filled of five: urgency 1 is five bars, 5 one, and lower ones none. */
export const barsOf = (urgency: number): number => Math.max(0, 6 - urgency);

const outcomeWords: Partial<Record<WireOutcome, ChipWords>> = {
  update: { tone: "select", words: "Update", icon: "update" },
  correction: { tone: "correct", words: "Correction", icon: "correction" },
  advisory: { tone: "wire", words: "Advisory", icon: "advisory" },
};

function stateChip(row: WireRow): ChipWords | null {
  if (row.state === "killed") return { tone: "breaking", words: "Kill", icon: "kill" };
  if (row.state === "withheld") return { tone: "breaking", words: "Withheld", icon: "kill" };
  return null;
}

function takenChip(row: WireRow, nameOfTitle: (id: string) => string): ChipWords | null {
  const [first] = row.takenFor;
  if (first === undefined) return null;
  const update = row.outcome === "update" || row.outcome === "correction";
  if (update && row.takenFor.some((taken) => taken.live)) {
    return {
      tone: "correct",
      words: `${row.outcome === "update" ? "Update" : "Correction"} to our live story`,
      icon: "update",
    };
  }
  const titles = [...new Set(row.takenFor.map((taken) => nameOfTitle(taken.titleId)))];
  return row.takenFor.length === 1
    ? { tone: "wire", words: `Taken by ${first.by}`, icon: "taken" }
    : { tone: "wire", words: `Taken for ${titles.join(", ")}`, icon: "taken" };
}

export interface ChipContext {
  readonly now: number;
  readonly zone: string;
  readonly nameOfTitle: (id: string) => string;
}

/** Chips of a row in the order urgent, embargo, update, taken, version. */
export function chipsOf(row: WireRow, { now, zone, nameOfTitle }: ChipContext): readonly ChipWords[] {
  const embargoed = row.embargoUntil !== null && Date.parse(row.embargoUntil) > now;
  const embargo: ChipWords | null = embargoed
    ? {
        tone: "embargo",
        words: `Embargo ${timeOf(row.embargoUntil ?? "", now, zone)}, ${untilOf(row.embargoUntil ?? "", now)}`,
        icon: "embargo",
      }
    : null;
  const taken = takenChip(row, nameOfTitle);
  const update = taken?.icon === "update" ? null : (outcomeWords[row.outcome] ?? null);
  const warnings: ChipWords | null =
    row.warnings > 0
      ? {
          tone: "correct",
          words: row.warnings === 1 ? "1 warning" : `${row.warnings} warnings`,
          icon: "warning",
        }
      : null;
  const version: ChipWords = { tone: "plain", words: `v${row.versionNumber}`, icon: "none" };
  return [stateChip(row), embargo, update, taken, version, warnings].filter((chip) => chip !== null);
}

/** "0.4 s later", "3 min. later": from the agency's own time to ours; null when it makes no sense. */
export function lagOf(sentAt: string | null, receivedAt: string): string | null {
  if (sentAt === null) return null;
  const ms = Date.parse(receivedAt) - Date.parse(sentAt);
  if (ms < 0) return null;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s later`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s later`;
  if (ms < 2 * 3_600_000) return `${Math.round(ms / 60_000)} min. later`;
  return null;
}
