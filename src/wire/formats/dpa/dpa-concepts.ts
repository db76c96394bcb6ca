import type { NinjsConcept, NinjsGenre, NinjsPlace, NinjsSubject } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import { field, isObject, objectsAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import { placeOf } from "../ninjs/ninjs-concepts.ts";

/** The `categories` of a dpa item: one list for subjects, places, desks, wires, genres and sources. Pure. */

const MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

const kindOf = (entry: JsonObject): string => textAt(entry, "type").replace(/^.*:/, "").toLowerCase();

function conceptOf(entry: JsonObject, rel: string): NinjsConcept {
  const [name, qcode] = [textAt(entry, "name"), textAt(entry, "qcode")];
  const topic = /^medtop:(\d{8})$/.exec(qcode)?.[1];
  return {
    ...(name === "" ? {} : { name }),
    ...(rel === "" ? {} : { rel }),
    ...(topic === undefined ? {} : { uri: `${MEDIA_TOPICS}${topic}` }),
    ...(topic === undefined && qcode !== "" ? { literal: qcode } : {}),
  };
}

/** What a list of names beside the categories becomes, for entries whose categories were left out. */
const NAME_LISTS: readonly (readonly [field: string, kind: string])[] = [
  ["dpasubject_names", "dpasubject"],
  ["geosubject_names", "geosubject"],
  ["keyword_names", "keyword"],
  ["desk_names", "desk"],
  ["genre_names", "genre"],
  ["rubric_names", "rubric"],
  ["scope_names", "scope"],
  ["poi_names", "poi"],
];

function namesAt(item: JsonObject, name: string, kind: string): readonly JsonObject[] {
  const value = field(item, name);
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, 500)
    .filter((each) => typeof each === "string")
    .map((each) => ({ type: kind, name: each }));
}

function categoriesOf(item: JsonObject): readonly JsonObject[] {
  const listed = objectsAt(item, "categories");
  if (listed.length > 0) return listed;
  return NAME_LISTS.flatMap(([name, kind]) => namesAt(item, name, kind));
}

/** A point of interest by its own name, with its address after it only where it has none. */
function poiOf(entry: JsonObject): NinjsPlace {
  const feature = field(entry, "geojson");
  const properties = isObject(feature) ? field(feature, "properties") : undefined;
  const own = isObject(properties) ? textAt(properties, "name", "locality") : "";
  const { geoJSON } = placeOf(entry);
  return {
    ...conceptOf(entry, ""),
    ...(own === "" ? {} : { name: own }),
    ...(geoJSON === undefined ? {} : { geoJSON }),
  };
}

/** Kinds that become subjects, and how they stand to the item; "service" is dpa's name for a wire. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ["dpasubject", ""],
  ["desk", "category"],
  ["rubric", "rubric"],
  ["wire", "service"],
  ["scope", "audience"],
  ["keyword", "keyword"],
]);

function subjectsOf(entries: readonly JsonObject[]): readonly NinjsSubject[] {
  return entries.flatMap((entry) => {
    const rel = SUBJECTS.get(kindOf(entry));
    return rel === undefined ? [] : [conceptOf(entry, rel)];
  });
}

const genreOf = (entry: JsonObject): NinjsGenre => {
  const { name, literal } = conceptOf(entry, "");
  return { ...(name === undefined ? {} : { name }), ...(literal === undefined ? {} : { literal }) };
};

const SOURCES: readonly string[] = ["provider", "infosource"];

function sourcesOf(entries: readonly JsonObject[]): Draft["sources"] {
  return entries
    .filter((entry) => SOURCES.includes(kindOf(entry)) && textAt(entry, "name") !== "")
    .map((entry) => ({
      name: textAt(entry, "name"),
      role: kindOf(entry) === "provider" ? "provider" : textAt(entry, "role").replace(/^.*:/, "") || "source",
    }));
}

export function dpaThings(
  item: JsonObject,
): Pick<Draft, "subjects" | "places" | "people" | "genres" | "sources" | "located"> {
  const entries = categoriesOf(item);
  const ofKind = (...kinds: readonly string[]): readonly JsonObject[] =>
    entries.filter((entry) => kinds.includes(kindOf(entry)));
  return {
    subjects: subjectsOf(entries),
    places: [
      ...ofKind("geosubject").map((entry) => conceptOf(entry, "")),
      ...ofKind("poi", "locationcreated")
        .map(poiOf)
        .filter((place) => (place.name ?? "") !== ""),
    ],
    people: ofKind("person").map((entry) => conceptOf(entry, "")),
    genres: ofKind("genre").map(genreOf),
    sources: sourcesOf(entries),
    located: ofKind("locationcreated").map((entry) => poiOf(entry).name ?? "")[0] ?? "",
  };
}

/** The names of the categories of these kinds, kind by kind. */
export const namesOf = (item: JsonObject, ...kinds: readonly string[]): readonly string[] => {
  const entries = categoriesOf(item);
  return kinds
    .flatMap((kind) => entries.filter((entry) => kindOf(entry) === kind))
    .map((entry) => textAt(entry, "name"))
    .filter(Boolean);
};
