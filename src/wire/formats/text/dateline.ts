import type { Dateline } from "../read-item.ts";
import { lineOf } from "./clean-text.ts";

/** Place and region out of a dateline, as agencies write it. Pure. */

const MONTHS =
  "jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|" +
  "ene(?:ro)?|abr(?:il)?|ago(?:sto)?|dic(?:iembre)?|janv(?:ier)?|févr(?:ier)?|mars|avril|juin|juil(?:let)?|août|déc(?:embre)?|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre";
const DATE = new RegExp(
  `^(?:(?:${MONTHS})\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?(?:${MONTHS})\\.?(?:\\s+\\d{4})?|\\d{4}|(?:${MONTHS})\\.?\\s+\\d{1,2}\\s+\\d{4})$`,
  "i",
);
const TRAILING_DATE = new RegExp(
  `[,\\s]+(?:(?:${MONTHS})\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:${MONTHS})\\.?)(?:,?\\s+\\d{4})?$`,
  "i",
);
const AGENCIES =
  "AAP|AP|AFP|PA|dpa|DPA|EFE|ANSA|NTB|Kyodo|KYODO|Reuters|REUTERS|Xinhua|TASS|CP|UPI|PTI|STT|TT|Ritzau|RITZAU|Belga|BELGA|ANP|ATS|SDA|APA|LUSA|MTI|PAP|CTK";
/** After a date comes the agency, whatever its name: "SYDNEY March 22 AAP". */
const DATE_AND_AGENCY = new RegExp(
  `([,\\s]+(?:${MONTHS})\\.?\\s+\\d{1,2})[,\\s]+\\p{Lu}[\\p{L}.]{1,12}$`,
  "iu",
);
const TRAILING_AGENCY = new RegExp(`[\\s/]+\\(?(?:${AGENCIES})\\)?$`);

export const NO_DATELINE: Dateline = { place: "", region: "" };

const isDate = (part: string): boolean => DATE.test(part);

/** "FORT WASHINGTON, Pa.", "SYDNEY March 22 AAP -", "Hanau (dpa) - ". No place gives empty strings. */
export function parseDateline(written: string): Dateline {
  const text = lineOf(written.slice(0, 200))
    .replace(/[\s.]*(?:--|[-–—_])+\s*$/u, "")
    .replace(/\s*\([^()]{2,40}\)\s*$/u, "")
    .replace(DATE_AND_AGENCY, "$1")
    .replace(TRAILING_AGENCY, "")
    .replace(TRAILING_DATE, "");
  if (/\d{4}-\d{2}|\d{8}|\d:\d\d/.test(text)) return NO_DATELINE;
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !isDate(part));
  const [place = "", region = ""] = parts;
  return place.length > 80 ? NO_DATELINE : { place, region };
}

const MONTHS_CASED =
  "Jan|Feb|March?|April?|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|August|September|October|November|December";
const AFTER_PLACE = new RegExp(
  `^(?<head>[^()\\n]{0,90}?)\\s*(?:\\((?<agency>[^()\\n]{2,40})\\)|(?<=[\\s,])(?:${AGENCIES})|(?<=[\\s,](?:${MONTHS_CASED})\\.?\\s\\d{1,2}\\s)\\p{Lu}\\p{L}{1,12})\\s*\\.?\\s*(?:--|[-–—_])\\s+`,
  "u",
);
const BEFORE_PLACE =
  /^\((?<agency>[A-Z][A-Za-z.]{1,20})\)\s*\.?\s*[-–—_]\s+(?<head>[^()\n.]{2,60}?)\s*[-–—_]\s+/u;

const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|du|des|d'.*|la|le|les|el|al|am|an|der|den|im|in|of|upon|on|sur|sous|och|and|the)$/i;

/** A place has capitals but for its particles; the beginning of a sentence has other words. */
const looksLikePlace = (written: string): boolean => isPlace(written.replace(TRAILING_DATE, ""));

const isPlace = (head: string): boolean =>
  head === "" ||
  (/^["“«]?\p{Lu}/u.test(head) &&
    !/[!?:;]/u.test(head) &&
    head
      .split(/[\s,]+/u)
      .every((word) => word === "" || /^["“«(]?[\p{Lu}\d]/u.test(word) || PARTICLE.test(word)));

/** "AP", "dpa/lni", "GLOBE NEWSWIRE": a name, not words in brackets. */
const looksLikeAgency = (agency: string): boolean =>
  agency.split(/\s+/u).length <= 3 &&
  /^(?:\p{Lu}|dpa|ats|afp|apa|sda|sid|ritzau|belga|[a-z]{2,5}\/[a-z]{2,5}$)/u.test(agency);

interface BodyDateline {
  readonly dateline: Dateline;
  /** How many signs of the paragraph it takes, the dash and blank after it included. */
  readonly length: number;
}

/**
 * The dateline at the beginning of a first paragraph: "BEIRUT (Reuters) - …". Null when there is none.
 * The agency may also be the one the copy is credited to, however it writes itself.
 */
export function datelineOfParagraph(text: string, credit = ""): BodyDateline | null {
  const start = text.slice(0, 200);
  // Every form of it ends with a dash; looking for an agency at each place costs more than this.
  if (!/[-–—_]\s/u.test(start)) return null;
  const match = BEFORE_PLACE.exec(start) ?? AFTER_PLACE.exec(start);
  const head = match?.groups?.["head"]?.trim();
  const agency = match?.groups?.["agency"] ?? "AP";
  if (match === null || head === undefined || !looksLikePlace(head)) return null;
  if (!looksLikeAgency(agency) && agency !== credit) return null;
  return { dateline: parseDateline(head), length: match[0].length };
}
