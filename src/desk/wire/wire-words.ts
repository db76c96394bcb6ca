import { whyForbidden } from "../../stories/right-words.ts";
import type { WireOutcome, WireRight, WireRow } from "../../wire/wire-contract.ts";
import type { ChipTone } from "../components/Chip.tsx";
import { untilOf, timeOf } from "../relative-time.ts";

/** How wire facts are said on the desk. Pure. */

export interface ChipWords {
  readonly tone: ChipTone;
  readonly words: string;
  readonly icon:
    | "kill"
    | "embargo"
    | "update"
    | "correction"
    | "advisory"
    | "local"
    | "taken"
    | "warning"
    | "none";
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
  const first = row.takenFor.find((taken) => taken.whole) ?? row.takenFor[0];
  if (first === undefined) return null;
  const update = row.outcome === "update" || row.outcome === "correction";
  if (update && row.takenFor.some((taken) => taken.live)) {
    return {
      tone: "correct",
      words: `${row.outcome === "update" ? "Update" : "Correction"} to our live story`,
      icon: "update",
    };
  }
  const wholes = row.takenFor.filter((taken) => taken.whole);
  if (wholes.length === 0) {
    const stories = row.takenFor.length;
    return {
      tone: "wire",
      words: `Pieces in ${stories === 1 ? "a story" : `${stories} stories`}`,
      icon: "taken",
    };
  }
  const titles = [...new Set(wholes.map((taken) => nameOfTitle(taken.titleId)))];
  return wholes.length === 1
    ? { tone: "wire", words: `Taken for ${titles.join(", ")} by ${first.by}`, icon: "taken" }
    : { tone: "wire", words: `Taken for ${titles.join(", ")}`, icon: "taken" };
}

/** "the headline", "par. 6" */
const whereOf = (paragraph: number): string => (paragraph === 0 ? "the headline" : `par. ${paragraph}`);

/** "Local: Valley Grid named in par. 6", "Local: names Tansy Creek, Harrow Mills" */
export function localWords(local: WireRow["local"]): string | null {
  const [first, ...rest] = local.toSorted((a, b) => a.paragraph - b.paragraph);
  if (first === undefined) return null;
  if (rest.length === 0) return `Local: ${first.name} named in ${whereOf(first.paragraph)}`;
  const more = rest.length > 1 ? ` and ${rest.length - 1} more` : "";
  return `Local: names ${first.name}, ${rest[0]?.name ?? ""}${more}`;
}

function localChip({ local }: WireRow): ChipWords | null {
  const words = localWords(local);
  return words === null ? null : { tone: "local", words, icon: "local" };
}

export interface ChipContext {
  readonly now: number;
  readonly zone: string;
  readonly nameOfTitle: (id: string) => string;
  readonly nameOfSection: (slug: string) => string;
}

/** Chips of a row in the order urgent, embargo, update, taken, local angle, section, version. */
export function chipsOf(
  row: WireRow,
  { now, zone, nameOfTitle, nameOfSection }: ChipContext,
): readonly ChipWords[] {
  const embargoed = row.embargoUntil !== null && Date.parse(row.embargoUntil) > now;
  const embargo: ChipWords | null = embargoed
    ? {
        tone: "embargo",
        words: `Embargo ${timeOf(row.embargoUntil ?? "", now, zone)}, ${countdownOf(row.embargoUntil ?? "", now)}`,
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
  const section: ChipWords | null =
    row.section === null ? null : { tone: "plain", words: `For ${nameOfSection(row.section)}`, icon: "none" };
  return [stateChip(row), embargo, update, taken, localChip(row), section, version, warnings].filter(
    (chip) => chip !== null,
  );
}

/** As `untilOf`, and to the second within the last ten minutes. */
export function countdownOf(at: string, now: number): string {
  const seconds = Math.ceil((Date.parse(at) - now) / 1000);
  if (seconds <= 0 || seconds >= 600) return untilOf(at, now);
  return `in ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const NAMED = 60;

/** What a sending is called: pushed copy has no file name, so it is told apart by how it begins. */
export function nameOfSending({ fileName, glimpse }: { fileName: string; glimpse: string }): string {
  if (fileName !== "pushed") return fileName;
  const begins = glimpse.replaceAll(/\s+/g, " ").trim();
  if (begins === "") return "Pushed without a name";
  return `Pushed: ${begins.length > NAMED ? `${begins.slice(0, NAMED).trimEnd()} …` : begins}`;
}

/** What an order stopped: by name where the version that is read has another one, as a notice has. */
export const stoppedWords = (headline: string, ofVersion: string): string =>
  headline === "" || headline === ofVersion ? "this item" : `“${headline}”`;

/** The urgency that counts here: a rule's before the agency's. */
export const urgencyOf = (row: WireRow): number | null => row.assignedUrgency ?? row.urgency;

/** "4 items, 2 sources" */
export const groupWords = ({ size, sources }: NonNullable<WireRow["group"]>): string =>
  `${size} items${sources.length > 1 ? `, ${sources.length} sources` : ""}`;

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

/** "12"; a thousand stands for a thousand and more. */
export const shelfCount = (items: number): string => (items >= 1_000 ? "1,000+" : String(items));

/** What the contract book says of publishing an item here, to which `timeOf` adds the end. */
export function contractWords(right: WireRight, timeOf: (at: string) => string): string {
  if (right.kind === "forbidden") return `Not allowed here: ${whyForbidden[right.why]}`;
  return right.endsAt === null
    ? "The contract book does not forbid it here."
    : `It may be used here until ${timeOf(right.endsAt)}.`;
}
