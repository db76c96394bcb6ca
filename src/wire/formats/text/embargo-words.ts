import { speaksOfEmbargo } from "../signals.ts";
import { parseDate } from "./dates.ts";
import { monthNamed, offsetNamed, two } from "./named-dates.ts";

/**
 * Embargoes as press offices and agencies write them: "EMBARGOED UNTIL 00:01 GMT, Tuesday 24 November
 * 2026", "Sperrfrist: 24.11.2026, 12 Uhr", "Sous embargo jusqu'au 24 novembre à 6h". Pure.
 */

interface Embargo {
  readonly until: string | null;
  /** It speaks of one, and no time in it can be read. */
  readonly isUnclear: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number): Day => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** A day without a year is the next one, or one of the last half year. */
function withYear(month: number, day: number, year: string | undefined, sentMs: number): Day {
  if (year !== undefined) return { year: year.length === 2 ? 2000 + Number(year) : Number(year), month, day };
  const thisYear = new Date(sentMs).getUTCFullYear();
  const isPast = Date.UTC(thisYear, month - 1, day) < sentMs - 180 * DAY_MS;
  return { year: thisYear + (isPast ? 1 : 0), month, day };
}

const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)T?/u;
const POINTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?![:.\d]))?/u;
const DAY_FIRST =
  /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?(?:\s+(?:de\s+)?(\d{4}))?/giu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(\d{4}))?/giu;
const TODAY = /\b(?:today|heute|tonight|this\s+(?:morning|afternoon|evening))\b|\baujourd/iu;
const TOMORROW = /\b(?:tomorrow|morgen|demain)\b/iu;

function namedDay(text: string, sentMs: number): Day | null {
  for (const [, day = "", name = "", year] of text.matchAll(DAY_FIRST)) {
    const month = monthNamed(name);
    if (month !== null) return withYear(month, Number(day), year, sentMs);
  }
  for (const [, name = "", day = "", year] of text.matchAll(MONTH_FIRST)) {
    const month = monthNamed(name);
    if (month !== null) return withYear(month, Number(day), year, sentMs);
  }
  return null;
}

function dayIn(text: string, sentMs: number): Day | null {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const named = namedDay(text, sentMs);
  if (named !== null) return named;
  const pointed = POINTED.exec(text);
  if (pointed !== null) return withYear(Number(pointed[2]), Number(pointed[1]), pointed[3], sentMs);
  if (TOMORROW.test(text)) return dayOf(sentMs + DAY_MS);
  return TODAY.test(text) ? dayOf(sentMs) : null;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
}

const TWELVE = /(?<![\d:])(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b/iu;
const TWENTY_FOUR = /(?<![\d.:-])([01]?\d|2[0-4])[:.h]([0-5]\d)(?![.\d])/iu;
const WHOLE_HOUR = /(?<![\d.:])([01]?\d|2[0-4])\s?(?:uhr|h)\b/iu;
const FOUR_FIGURES =
  /(?<![\d.-])([01]\d|2[0-3])([0-5]\d)\s*(?:hrs?|hours|gmt|utc|bst|cet|cest|mez|mesz|e[sd]?t)\b/iu;

function timeIn(text: string): Time | null {
  if (/\b(?:midnight|mitternacht|minuit)\b/iu.test(text)) return { hour: 0, minute: 0 };
  if (/\b(?:noon|midday|midi)\b/iu.test(text)) return { hour: 12, minute: 0 };
  const twelve = TWELVE.exec(text);
  if (twelve !== null) {
    const isLate = (twelve[3] ?? "").toLowerCase() === "p";
    return { hour: (Number(twelve[1]) % 12) + (isLate ? 12 : 0), minute: Number(twelve[2] ?? 0) };
  }
  const match = TWENTY_FOUR.exec(text) ?? FOUR_FIGURES.exec(text) ?? WHOLE_HOUR.exec(text);
  return match === null ? null : { hour: Number(match[1]), minute: Number(match[2] ?? 0) };
}

const ZONE =
  /\b(GMT|UTC|BST|CES?T|MES?Z|EES?T|WES?T|[ECMP][SD]T|JST|AE[SD]T)\b|(?<=[\d\s])([+-]\d{2}:?\d{2})\b/u;
/** Zones named without saying summer or winter. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/\bET\b|\b(?:eastern|new\s+york)\s+(?:standard\s+|daylight\s+)?time\b/iu, "America/New_York"],
  [/\bCT\b|\bcentral\s+(?:standard\s+|daylight\s+)?time\b/u, "America/Chicago"],
  [/\bMT\b|\bmountain\s+(?:standard\s+|daylight\s+)?time\b/u, "America/Denver"],
  [/\bPT\b|\bpacific\s+(?:standard\s+|daylight\s+)?time\b/iu, "America/Los_Angeles"],
  [/\b(?:uk|london|british)\s+(?:summer\s+)?time\b/iu, "Europe/London"],
];
/** Letters behind a time that name a zone. */
const OTHER_ZONE = /\d\s*(?:[ap]\.?\s?m\.?)?\s*\(?(?!GMT|UTC|BST)[A-Z]{2,4}T\b/u;

/** Null for a zone we do not know: then the copy is held, for any other would be a guess. */
function zoneOf(text: string, zone: string): { readonly offset: string; readonly zone: string } | null {
  const named = ZONE.exec(text);
  const offset = offsetNamed(named?.[1] ?? named?.[2] ?? "");
  if (offset !== "") return { offset, zone };
  const region = REGIONS.find(([pattern]) => pattern.test(text))?.[1];
  if (region !== undefined) return { offset: "", zone: region };
  return OTHER_ZONE.test(text) ? null : { offset: "", zone };
}

/** The instant, in the zone named in the text or else the source's. Null when no day stands. */
function instantIn(text: string, sentAt: string, zone: string): string | null {
  const sentMs = Date.parse(sentAt);
  if (Number.isNaN(sentMs)) return null;
  const bare = text.replace(ISO_DAY, " ").replace(POINTED, " ");
  const time = timeIn(bare);
  const day = dayIn(text, sentMs);
  if (day === null) return null;
  const { hour, minute } = time ?? { hour: 0, minute: 0 };
  // "24:00" is the midnight at the end of the day.
  const on = hour === 24 ? dayOf(Date.UTC(day.year, day.month - 1, day.day) + DAY_MS) : day;
  const at = zoneOf(text, zone);
  if (at === null) return null;
  const iso = `${on.year}-${two(on.month)}-${two(on.day)}T${two(hour % 24)}:${two(minute)}:00${at.offset}`;
  return parseDate(iso, at.zone)?.iso ?? null;
}

const BEGINS =
  /^\W*(?:(?:press|news|media)\s+release\W+)?(?:strict(?:ly)?\W+)?(?:(?:under|sous)\s+)?(?:strict\s+)?embargo|\bembargo(?:ed)?\s*(?:until|till|til|to|for|date|time|lifts?|ends?|jusqu|bis|:)|\b(?:under|sous)\s+(?:strict\s+)?embargo\b|\bnot\s+for\s+(?:publication|release|use|broadcast)\b.{0,30}\b(?:before|until)\b|\bhold\s+for\s+release\b|\bsperrfrist\b|\bfrei\s+(?:ab|f[üu]r)\b.{0,40}\d|\bfor\s+release\s+(?:at|on|after|from)\b|\bsperret\s+til\b/iu;
const MAX_LINE = 250;
const NONE =
  /\b(?:no|keine|sans|aucun)\s+embargo\b|\bembargo\s*:\s*(?:none|keine?r?|nil|aucun)\b|\bkeine\s+sperrfrist\b/iu;
const FREED = /\bembargo\b.{0,30}\b(?:lifted|over|expired|aufgehoben|levé)\b/iu;

const isFree = (line: string): boolean => NONE.test(line) || FREED.test(line);

/** Whether a line holds the copy back, and does not only tell of an embargo on arms or trade. */
export const isEmbargoLine = (line: string): boolean =>
  line.length <= MAX_LINE && BEGINS.test(line) && !isFree(line);

/** The beginning of a paragraph, as much of it as a line can hold. */
export const embargoStart = (paragraph: string): string => paragraph.slice(0, MAX_LINE);

/** Words that hold copy back in a language whose lines we do not know as well. */
const mayHold = (line: string): boolean => line.length <= 120 && speaksOfEmbargo(line) && !isFree(line);

/** What the lines that hold copy back say together. */
export function embargoOf(lines: readonly string[], sentAt: string, zone: string): Embargo {
  const said = lines.filter((line) => isEmbargoLine(line) || mayHold(line));
  if (said.length === 0) return { until: null, isUnclear: false };
  const instants = said.flatMap((line) => instantIn(line, sentAt, zone) ?? []);
  // Several that differ: the latest holds longest.
  const until = instants.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null;
  return { until, isUnclear: until === null };
}
