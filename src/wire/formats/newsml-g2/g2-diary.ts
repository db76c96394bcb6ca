import type { NinjsCoverage, NinjsDates } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { textBlock } from "../markup/blocks.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  descendant,
  firstNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { parseDate } from "../text/dates.ts";
import { codeOf, inLanguage, nameOf, partyName } from "./g2-codes.ts";
import { linesIn, typeOf, type Context } from "./g2-meta.ts";

/** Events and planned coverage: what is going to happen, not what happened. Pure. */

const TRUNCATED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A full time is a start; a year, month or day alone is an expected one, as the schema asks. */
function oneDate(
  written: string,
  exact: "startDate" | "endDate",
  expected: "expectedStartDate" | "expectedEndDate",
  context: Context,
): NinjsDates {
  const text = written.trim();
  if (TRUNCATED.test(text)) return { [expected]: text };
  const date = parseDate(text, context.zone);
  if (date === null) {
    if (text !== "") context.warnings.add("date-invalid", text);
    return {};
  }
  return { [exact]: date.iso };
}

const datesOf = (start: string, end: string, context: Context): NinjsDates => ({
  ...oneDate(start, "startDate", "expectedStartDate", context),
  ...oneDate(end, "endDate", "expectedEndDate", context),
});

export function isEvent(item: MarkupElement): boolean {
  const concept = childNamed(item, "concept");
  const type =
    attribute(childNamed(concept, "type"), "qcode") || attribute(childNamed(concept, "type"), "uri");
  return childNamed(concept, "eventDetails") !== null || /[:/]event$/.test(type);
}

const roleOf = (note: MarkupElement): string => attribute(note, "role").replace(/^.*:/, "") || "description";

/** What is said of a concept, of each role in the item's language where it has it. */
function textsOfConcept(concept: MarkupElement | null, context: Context): readonly MarkupElement[] {
  const all = [...childrenNamed(concept, "definition"), ...childrenNamed(concept, "note")];
  return [...new Set(all.map(roleOf))].flatMap((role) =>
    inLanguage(
      all.filter((note) => roleOf(note) === role),
      context.language,
    ),
  );
}

/** A concept item whose concept is an event. */
export function eventFields(item: MarkupElement, context: Context): Partial<Draft> {
  const concept = childNamed(item, "concept");
  const details = childNamed(concept, "eventDetails");
  const dates = childNamed(details, "dates");
  const name = nameOf(concept, context.language);
  const place = childNamed(details, "location");
  const placeName = partyName(place, context.language);
  const organiser = childNamed(details, "organiser");
  const status = childNamed(details, "eventStatus") ?? childNamed(details, "occurStatus");
  const notes = textsOfConcept(concept, context).map((note) => ({
    role: roleOf(note),
    value: linesIn(note),
  }));
  return {
    type: "event",
    headlines: name === "" ? [] : [{ role: "main", value: name }],
    descriptions: notes.filter((note) => note.value !== ""),
    located: placeName,
    places: placeName === "" ? [] : [{ name: placeName }],
    event: {
      status: codeOf(status, context.catalogue, context.warnings).uri,
      coverageStatus: codeOf(childNamed(details, "newsCoverageStatus"), context.catalogue, context.warnings)
        .uri,
      dates: datesOf(textOf(childNamed(dates, "start")), textOf(childNamed(dates, "end")), context),
      organiser: organiser === null ? null : { name: partyName(organiser, context.language) },
    },
  };
}

function coverageOf(element: MarkupElement, context: Context): NinjsCoverage {
  const planning = childNamed(element, "planning");
  const scheduled = lineOf(textOf(childNamed(planning, "scheduled")));
  const title =
    lineOf(textOf(childNamed(planning, "headline"))) || lineOf(textOf(childNamed(planning, "slugline")));
  const words = lineOf(textOf(childNamed(planning, "wordCount")));
  return {
    title,
    type: typeOf(childNamed(planning, "itemClass"), context),
    dates: datesOf(scheduled, "", context),
    edNote: childrenNamed(planning, "edNote")
      .map((note) => linesIn(note))
      .join("\n"),
    ...(/^\d{1,6}$/.test(words) ? { wordCount: Number(words) } : {}),
  };
}

/** A planning item: its description is its body, so that the desk can read it. */
export function planningFields(item: MarkupElement, meta: Partial<Draft>, context: Context): Partial<Draft> {
  const coverage = allNamed(childNamed(item, "newsCoverageSet"), "newsCoverage").map((element) =>
    coverageOf(element, context),
  );
  const status = firstNamed(item, "newsCoverageStatus");
  const assigned = descendant(childNamed(item, "contentMeta"), "subject", "related");
  const start = attribute(assigned, "valuedatatype") === "Date" ? attribute(assigned, "value") : "";
  return {
    type: "planning",
    coverage,
    blocks: (meta.descriptions ?? []).flatMap((description) => textBlock("paragraph", description.value)),
    event: {
      status: "",
      coverageStatus: codeOf(status, context.catalogue, context.warnings).uri,
      dates: start === "" ? null : datesOf(start, "", context),
      organiser: null,
    },
  };
}
