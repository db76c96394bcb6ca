import type { ReadItem } from "../formats/read-copy.ts";

/**
 * Whether a filing continues an earlier item of its agency under another id: leads and writethrus,
 * repeated filings. Wrong joins are worse than missed ones, since a kill reaches over a chain. Pure.
 */

export interface Evidence {
  /**
   * How it was told: the agency says so; slug, place and text agree; or it is an order to stop, whose
   * text says nothing of the story, under the same slug.
   */
  readonly by: "link" | "slug-and-text" | "order";
  readonly slug: string;
  /** Share of the shorter copy's runs of words that stand in the longer one, 0 to 1. */
  readonly sharedText: number;
  readonly samePlace: boolean;
  /** "UPDATE 2", "1st Ld-Writethru"; "" where nothing marks it as a later filing. */
  readonly mark: string;
}

const MARK =
  /\b(?:\d{1,2}(?:st|nd|rd|th)\s*-?\s*(?:ld|lead)(?:\s*-?\s*write-?thru)?|(?:ld|lead)\s*-?\s*\d{1,2}|write-?thru|update\s*\d*|upd\s*\d*|wrapup\s*\d*|recasts?|corrected|corrections?|corrective|refile|zusammenfassung|neu(?:fassung)?:|\d\.\s*zusammenfassung)\b/iu;

/** No slug is longer, and blanks in a row would make its pattern slow. */
const shortSlug = (slugline: string): string => slugline.slice(0, 200).replaceAll(/\s+/gu, " ");

/** The mark of a later filing in slug or headline; only where agencies put it. */
export const markOf = (item: Pick<ReadItem, "slugline" | "headline">): string =>
  MARK.exec(shortSlug(item.slugline))?.[0] ?? MARK.exec(shortSlug(item.headline.slice(0, 40)))?.[0] ?? "";

/** The last part of a slug that orders a stop. */
const ORDER = /(?:,\s*|-|\s\()(?:mandatory\s+)?(?:kill(?:ed)?|withdrawn|withhold|hold)\)?\s*$/iu;

/** What stays the same of a slug over leads, updates and cycles ("BC-", "AM-"). */
export const slugBaseOf = (slugline: string): string =>
  shortSlug(slugline)
    .replace(/^(?:bc|am|pm|ap)-+/iu, "")
    .replace(ORDER, "")
    .replaceAll(new RegExp(MARK.source, "giu"), " ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** One short word ("iran") names a subject, not a story. */
const saysEnough = (base: string): boolean => base.length >= 8 && (base.includes(" ") || base.length >= 12);

const RUN = 4;
const MAX_WORDS = 1_500;

export function runsOfCopy(item: Pick<ReadItem, "paragraphs">): ReadonlySet<string> {
  const words = item.paragraphs
    .map((block) => block.runs.map((run) => run.text).join(""))
    .join(" ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const first = (words ?? []).slice(0, MAX_WORDS);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= first.length; at += 1) runs.add(first.slice(at, at + RUN).join(" "));
  return runs;
}

/** Containment of the smaller in the larger (Broder 1997): a lead grows, a short take stays inside it. */
export function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared / small.size;
}

const placeOf = (item: Pick<ReadItem, "dateline">): string => item.dateline.place.trim().toLowerCase();

/** With a mark of continuation a third of the text may be enough; background alone is less. */
const WITH_MARK = 0.3;
const WITHOUT_MARK = 0.6;
/** A two-line alert shares its every word with what is not its story. */
const FEWEST_RUNS = 20;

/** Null when nothing, or not enough, speaks for it. The earlier one is of the same source. */
export function chainEvidence(
  earlier: Pick<ReadItem, "slugline" | "headline" | "dateline" | "paragraphs" | "agencyId">,
  arrival: Pick<ReadItem, "slugline" | "headline" | "dateline" | "paragraphs" | "links" | "signal">,
): Evidence | null {
  const slug = slugBaseOf(arrival.slugline);
  const mark = markOf(arrival);
  const [one, other] = [runsOfCopy(earlier), runsOfCopy(arrival)];
  const sharedText = Math.round(sharedShare(one, other) * 100) / 100;
  const [from, to] = [placeOf(earlier), placeOf(arrival)];
  const samePlace = from === "" || to === "" || from === to;
  if (arrival.links.some((link) => link.rel === "follows" && link.agencyId === earlier.agencyId)) {
    return { by: "link", slug, sharedText, samePlace, mark };
  }
  if (!saysEnough(slug) || slug !== slugBaseOf(earlier.slugline) || !samePlace) return null;
  if (arrival.signal === "kill" || arrival.signal === "withhold") {
    return { by: "order", slug, sharedText, samePlace, mark };
  }
  if (Math.min(one.size, other.size) < FEWEST_RUNS) return null;
  return sharedText >= (mark === "" ? WITHOUT_MARK : WITH_MARK)
    ? { by: "slug-and-text", slug, sharedText, samePlace, mark }
    : null;
}
