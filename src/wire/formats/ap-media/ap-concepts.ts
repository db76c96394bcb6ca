import type { NinjsConcept, NinjsOrganisation, NinjsPlace, NinjsSubject } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { field, objectsAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import { organisationOf, placeOf } from "../ninjs/ninjs-concepts.ts";

/** Subjects, people, organisations and places of AP, with AP's codes. Pure. */

const AP_SCHEME = "http://cv.ap.org/id/";

/** How AP found it: "direct", "ancestor", "category", "personfeatured". */
function relOf(entry: JsonObject): string {
  const rels = field(entry, "rels");
  const first: unknown = Array.isArray(rels) ? rels[0] : rels;
  return typeof first === "string" ? first : textAt(entry, "rel");
}

function conceptOf(entry: JsonObject): NinjsConcept {
  const [code, scheme, rel] = [textAt(entry, "code"), textAt(entry, "scheme"), relOf(entry)];
  const isId = scheme === AP_SCHEME || (scheme === "" && /^[0-9a-f]{32}$/.test(code));
  const isCategory = /^(?:supp)?category$/i.test(rel);
  return {
    name: textAt(entry, "name"),
    ...(rel === "" ? {} : { rel }),
    ...(isId && code !== "" ? { uri: `${AP_SCHEME}${encodeURIComponent(code.toWellFormed())}` } : {}),
    ...(isId || code === "" ? {} : { literal: isCategory ? `ap-category:${code}` : `${scheme}${code}` }),
  };
}

function subjectOf(entry: JsonObject): NinjsSubject {
  const creator = textAt(entry, "creator");
  return { ...conceptOf(entry), ...(creator === "" ? {} : { creator }) };
}

function apPlaceOf(entry: JsonObject): NinjsPlace {
  const { geoJSON } = placeOf(entry);
  return { ...conceptOf(entry), ...(geoJSON === undefined ? {} : { geoJSON }) };
}

const houseOf = (entry: JsonObject): NinjsOrganisation => ({
  ...conceptOf(entry),
  symbols: organisationOf(entry).symbols ?? [],
});

/** Editors name a person again whom the machine has found: the entry with a code is enough. */
function withoutEchoes(people: readonly NinjsConcept[]): readonly NinjsConcept[] {
  const coded = new Set(people.filter((one) => one.uri !== undefined).map((one) => one.name));
  return people.filter((one) => one.uri !== undefined || !coded.has(one.name));
}

function keywordsOf(item: JsonObject): readonly NinjsSubject[] {
  const value = field(item, "keywords");
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  return words
    .slice(0, 500)
    .filter((word) => typeof word === "string")
    .map((name) => ({ name, rel: "keyword" }));
}

export function apThings(
  item: JsonObject,
): Pick<Draft, "people" | "organisations" | "places" | "subjects" | "events"> {
  return {
    people: withoutEchoes(objectsAt(item, "person").map(conceptOf)),
    organisations: [
      ...objectsAt(item, "organisation", "organization").map(houseOf),
      ...objectsAt(item, "company").map(houseOf),
    ],
    places: objectsAt(item, "place").map(apPlaceOf),
    subjects: [...objectsAt(item, "subject").map(subjectOf), ...keywordsOf(item)],
    events: objectsAt(item, "event").map(conceptOf),
  };
}
