import type { NinjsCoverage, NinjsDates, NinjsType } from "../../ninjs.ts";
import { urgencyOf, type Draft } from "../draft.ts";
import { parseDate, readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { either, field, isObject, numberAt, objectsAt, textAt, type JsonObject } from "./json-document.ts";
import { conceptOf } from "./ninjs-concepts.ts";

/** What a ninjs object is, and events and planned coverage among them. Pure. */

const TYPES: readonly NinjsType[] = [
  "text",
  "audio",
  "video",
  "picture",
  "graphic",
  "composite",
  "component",
  "event",
  "planning",
];

export function typeOf(object: JsonObject, warnings: Warnings): NinjsType {
  const written = textAt(object, "type").toLowerCase();
  const known = TYPES.find((type) => type === written);
  if (known !== undefined) return known;
  if (written === "agenda" || (written === "" && isPlanned(object))) return "event";
  if (written !== "" && !/^(?:advisory|preformatted|article)$/.test(written))
    warnings.add("kind-unknown", written);
  return "text";
}

export const isPlanned = (object: JsonObject): boolean =>
  /^(?:event|planning|agenda)$/.test(textAt(object, "type")) || isObject(field(object, "dates"));

export const placeOfEvent = (object: JsonObject): string =>
  isPlanned(object) ? (objectsAt(object, "location").map((place) => textAt(place, "name"))[0] ?? "") : "";

function oneDate(written: string, zone: string, warnings: Warnings): string | undefined {
  const iso = readDate(written, zone, warnings);
  return iso ?? undefined;
}

const TRUNCATED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function datesOf(value: unknown, zone: string, warnings: Warnings): NinjsDates | null {
  if (!isObject(value)) return null;
  const startDate = oneDate(either(value, "startDate"), zone, warnings);
  const endDate = oneDate(either(value, "endDate"), zone, warnings);
  const expected = (name: string): string | undefined => {
    const written = either(value, name).trim();
    return TRUNCATED.test(written) ? written : parseDate(written, zone)?.iso;
  };
  const [expectedStartDate, expectedEndDate] = [expected("expectedStartDate"), expected("expectedEndDate")];
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(expectedStartDate === undefined ? {} : { expectedStartDate }),
    ...(expectedEndDate === undefined ? {} : { expectedEndDate }),
  };
}

/** Superdesk's planning gives an event's dates as "start" and "end" beside its name. */
function plannedDates(object: JsonObject, zone: string, warnings: Warnings): Draft["event"] {
  const dates = field(object, "dates");
  if (!isObject(dates)) return null;
  const startDate = oneDate(textAt(dates, "start"), zone, warnings);
  const endDate = oneDate(textAt(dates, "end"), zone, warnings);
  if (startDate === undefined) return null;
  const days = { startDate, ...(endDate === undefined ? {} : { endDate }) };
  return { status: "", coverageStatus: "", dates: days, organiser: null };
}

export function eventOf(object: JsonObject, zone: string, warnings: Warnings): Draft["event"] {
  const details = field(object, "eventDetails", "eventdetails");
  if (!isObject(details)) return plannedDates(object, zone, warnings);
  const organiser = field(details, "organiser");
  return {
    status: either(details, "eventStatus"),
    coverageStatus: either(details, "plannedCoverageStatus"),
    dates: datesOf(field(details, "dates"), zone, warnings),
    organiser: isObject(organiser) ? conceptOf(organiser) : null,
  };
}

export function coverageOf(object: JsonObject, zone: string, warnings: Warnings): readonly NinjsCoverage[] {
  return objectsAt(object, "plannedCoverage", "plannedcoverage").map((entry) => {
    const urgency = urgencyOf(textAt(entry, "urgency"));
    return {
      uri: textAt(entry, "uri"),
      title: textAt(entry, "title"),
      type: typeOf(entry, warnings),
      dates: datesOf(field(entry, "dates"), zone, warnings) ?? {},
      edNote: either(entry, "edNote"),
      wordCount: numberAt(entry, "wordCount", "wordcount"),
      ...(urgency === null ? {} : { urgency }),
    };
  });
}
