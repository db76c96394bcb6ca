import type { Dateline } from "../read-item.ts";
import { lineOf } from "./clean-text.ts";

/** Place and region out of a dateline, as agencies write it. Pure. */

const MONTHS =
  "jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|" +
  "ene(?:ro)?|abr(?:il)?|ago(?:sto)?|dic(?:iembre)?|janv(?:ier)?|févr(?:ier)?|mars|avril|juin|juil(?:let)?|août|déc(?:embre)?|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|" +
  "gen|mag|giu|lug|set|ott|fev|out|dez|maj|des|mrt|mei";
const DATE = new RegExp(
  `^(?:(?:${MONTHS})\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?(?:${MONTHS})\\.?(?:\\s+\\d{4})?|\\d{1,4}([-./])\\d{1,2}\\1\\d{2,4}|\\d{1,2}|\\d{4}|(?:${MONTHS})\\.?\\s+\\d{1,2}\\s+\\d{4})$`,
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

/** A month of any language in small letters behind its day: "10. júna". */
const DAY_AND_WORD = /[,\s]+\d{1,2}\.?\s+\p{Ll}{3,12}\.?(?:\s+\d{4})?$/u;

const withoutDate = (text: string): string => text.replace(TRAILING_DATE, "").replace(DAY_AND_WORD, "");

export const NO_DATELINE: Dateline = { place: "", region: "" };

const isDate = (part: string): boolean => DATE.test(part);

/** "FORT WASHINGTON, Pa.", "SYDNEY March 22 AAP -", "Hanau (dpa) - ". No place gives empty strings. */
export function parseDateline(written: string): Dateline {
  const text = withoutDate(
    lineOf(written.slice(0, 200))
      .replace(/[\s.]*(?:--|[-–—_])+\s*$/u, "")
      .replace(/\s*(?:\([^()]{2,40}\)|\/[^/]{2,40}\/)\s*\.?$/u, "")
      .replace(DATE_AND_AGENCY, "$1")
      .replace(TRAILING_AGENCY, ""),
  );
  if (/\d{4}-\d{2}|\d{8}|\d:\d\d/.test(text)) return NO_DATELINE;
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !isDate(part));
  const [first = "", second = ""] = parts;
  // EFE and others set the region in brackets behind the place.
  const [, place = first, region = second] = /^([^()]{2,60}?)\s*\(([^()]{2,40})\)$/u.exec(first) ?? [];
  return place.length > 80 ? NO_DATELINE : { place, region };
}

const MONTHS_CASED =
  "Jan|Feb|March?|April?|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|August|September|October|November|December";
const AFTER_PLACE = new RegExp(
  `^(?<head>[^()\\n]{0,90}?(?:\\([^()\\n]{2,40}\\)[^()\\n]{0,30}?)?)\\s*(?:\\((?<agency>[^()\\n]{2,40})\\)|(?<=[\\s,])(?:${AGENCIES})|(?<=[\\s,](?:${MONTHS_CASED})\\.?\\s\\d{1,2}\\s)\\p{Lu}\\p{L}{1,12})\\s*\\.?\\s*(?:--|[-–—_])\\s+`,
  "u",
);
const BEFORE_PLACE =
  /^\((?<agency>[A-Z][A-Za-z.]{1,20})\)\s*\.?\s*[-–—_]\s+(?<head>[^()\n.]{2,60}?)\s*[-–—_]\s+/u;

/** "HAFEN, Wex.--(BUSINESS WIRE)--Dec 5, 2026--The", with or without the day, or nothing behind it. */
const BUSINESS_WIRE = new RegExp(
  `^(?<head>[^()\\n]{2,60}?)\\s*--\\s*\\((?<agency>BUSINESS WIRE)\\)\\s*--(?:\\s*(?:${MONTHS})\\.?\\s+\\d{1,2},\\s+\\d{4}\\s*--)?\\s*`,
  "iu",
);
/** "HAFEN, 3 June /PRWIRE/ --", "MOSS, January 21. /NL/. ", "Havn /nl/: ". */
const IN_SLASHES = /^(?<head>[^()/\n]{2,90}?)[\s.]*\/(?<agency>[^/\n]{2,40})\/\s*(?:[:.]|--|[-–—_])\s+/u;
/** "MOSS, Jun 5 (PTI) The", "Moss (NTB): The", or a paragraph of nothing else: agencies we know, without a dash. */
const DASHLESS = new RegExp(
  `^(?<head>[^()\\n]{2,90}?(?:\\([^()\\n]{2,40}\\)[^()\\n]{0,30}?)?)\\s*\\((?<agency>${AGENCIES}|EUROPA PRESS|Europa Press|ANI|IANS|Xinhua|Bernama|Lusa|SID|sid|ats|afp|apa)\\)\\.?(?::?\\s+(?=["“'‘«]?[\\p{Lu}\\d])|$)`,
  "u",
);
/** Without a dash only a place in capitals, a date or a colon tells it from "Harbour Pilots (HP) The". */
function dashless(start: string): RegExpExecArray | null {
  const match = DASHLESS.exec(start);
  const head = match?.groups?.["head"] ?? "";
  return /\d/.test(head) || head === head.toUpperCase() || match?.[0].endsWith(": ") === true ? match : null;
}

/** "CASTLE QUAY, Wexmoor -- The", without an agency: the place in capitals, a long dash, a new sentence. */
const BARE =
  /^(?<head>\p{Lu}[\p{Lu}.'’-]+(?:\s[\p{Lu}.'’-]+){0,4}(?:,\s[^-–—:;!?\n]{2,40}?){0,2})\s+(?:--|[–—])\s+(?=["“'‘«]?[\p{Lu}\d])/u;
/** Words in capitals that agencies set before a dash and that are no place. */
const NO_PLACE =
  /^(?:EDITOR|NOTE|EDS?\b|UPDATE|CORRECT|BREAKING|URGENT|ALERT|WATCH|ONLINE|ANALYSIS|OPINION|FILE|PHOTO|VIDEO|FACT|KILL|ADVISORY|ATTENTION|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|NEW\b(?! )|WHAT|WHO|WHEN|WHERE|HOW|WHY|Q\b|A\b)/u;

const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|du|des|d'.*|la|le|les|el|al|am|an|der|den|im|in|of|upon|on|sur|sous|och|and|the)$/i;

/** A place has capitals but for its particles; the beginning of a sentence has other words. */
const looksLikePlace = (written: string): boolean => isPlace(withoutDate(written));

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
  /^(?:\p{Lu}|dpa|ats|afp|apa|sda|sid|ritzau|belga|ots|[a-z]{2,5}\/[a-z]{2,5}$)/u.test(agency);

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
  // Every form of it ends with one of these; looking for an agency at each place costs more than this.
  if (!/[-–—_]\s|\)--|\/[.:]\s|\p{L}\)(?:[.:\s]|$)/u.test(start)) return null;
  const match =
    BUSINESS_WIRE.exec(start) ??
    BEFORE_PLACE.exec(start) ??
    AFTER_PLACE.exec(start) ??
    IN_SLASHES.exec(start) ??
    dashless(start);
  const head = match?.groups?.["head"]?.trim();
  const agency = match?.groups?.["agency"] ?? "AP";
  if (match === null || head === undefined || !looksLikePlace(head)) return null;
  if (!looksLikeAgency(agency) && agency !== credit) return null;
  return { dateline: parseDateline(head), length: match[0].length };
}

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * A dateline that names no agency. Where the copy says elsewhere where it comes from, it has to say
 * the same; then a single hyphen behind the place is enough.
 */
export function bareDateline(text: string, known: Dateline, located: string): BodyDateline | null {
  const start = text.slice(0, 200);
  const single = /^(?<head>\p{Lu}[^-–—:;!?()\n]{2,60}?)\s+-\s+(?=["“'‘«]?[\p{Lu}\d])/u.exec(start);
  const match = BARE.exec(start) ?? (known.place === "" ? null : single);
  const head = match?.groups?.["head"]?.trim() ?? "";
  if (match === null || NO_PLACE.test(head) || head.replace(/[^\p{L}]/gu, "").length < 4) return null;
  const dateline = parseDateline(head);
  const place = known.place || located.split(",")[0]?.trim() || "";
  const isKnown = sameWords(dateline.place, place);
  return dateline.place !== "" && (isKnown || place === "") ? { dateline, length: match[0].length } : null;
}
