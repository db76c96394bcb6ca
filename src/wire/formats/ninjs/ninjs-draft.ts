import type { NinjsAssociation, NinjsGenre, NinjsStatus } from "../../ninjs.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import { NO_DATELINE } from "../text/dateline.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { either, field, isObject, namedAt, objectsAt, textAt, type JsonObject } from "./json-document.ts";
import { conceptOf, organisationOf, placeOf, renditionsOf, subjectOf } from "./ninjs-concepts.ts";
import { coverageOf, eventOf, isPlanned, placeOfEvent, typeOf } from "./ninjs-events.ts";
import { linksOf } from "./ninjs-links.ts";
import { bodyOf, creditOf, deckOf, descriptionsOf, headlinesOf } from "./ninjs-texts.ts";

/**
 * A ninjs object of any version as a draft. Names were lower-case until 2.2 and camel-case from 3.0
 * on; Superdesk writes `guid`, `source` and `priority` besides. Pure.
 */

const MAX_NESTING = 3;

function statusOf(object: JsonObject, warnings: Warnings): NinjsStatus {
  const written = either(object, "pubStatus").toLowerCase();
  if (written === "" || written === "usable") return "usable";
  if (/^(?:cancell?ed|killed)$/.test(written)) return "canceled";
  if (written === "withheld") return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

function rightsOf(object: JsonObject): Draft["rightsInfo"] {
  const rights = field(object, "rightsInfo", "rightsinfo");
  if (!isObject(rights)) return null;
  return {
    langId: either(rights, "langId"),
    linkedRights: either(rights, "linkedRights"),
    encodedRights: either(rights, "encodedRights"),
  };
}

const genreOf = (entry: JsonObject): NinjsGenre => {
  const { name, uri, literal } = conceptOf(entry);
  return {
    ...(name === undefined ? {} : { name }),
    ...(uri === undefined ? {} : { uri }),
    ...(literal === undefined ? {} : { literal }),
  };
};

function altIdsOf(object: JsonObject): Draft["altIds"] {
  const value = field(object, "altIds", "altids");
  if (Array.isArray(value)) {
    return value
      .filter(isObject)
      .map((entry) => ({ role: textAt(entry, "role"), value: textAt(entry, "value") }));
  }
  return isObject(value) ? Object.keys(value).map((role) => ({ role, value: textAt(value, role) })) : [];
}

function sourcesOf(object: JsonObject): Draft["sources"] {
  const listed = objectsAt(object, "infoSources", "infosources", "infosource").map((entry) => {
    const { name, uri, literal } = conceptOf(entry);
    return {
      name: name ?? "",
      role: textAt(entry, "role", "rel"),
      ...(uri === undefined ? {} : { uri }),
      ...(literal === undefined ? {} : { literal }),
    };
  });
  const source = textAt(object, "source");
  return source === "" ? listed : [...listed, { name: source, role: "source" }];
}

function trustOf(object: JsonObject): Draft["trust"] {
  return objectsAt(object, "trustIndicators", "trustindicators", "trustindicator").map((entry) => ({
    role: textAt(entry, "role") || (conceptOf(entry).uri ?? ""),
    title: textAt(entry, "title"),
    href: textAt(entry, "href"),
  }));
}

function associationsOf(
  object: JsonObject,
  zone: string,
  nesting: number,
  warnings: Warnings,
): readonly NinjsAssociation[] {
  if (nesting >= MAX_NESTING) return [];
  return namedAt(object, "associations").map(([name, entry]) =>
    associationOf(draftOf(entry, zone, nesting + 1, warnings), name, textAt(entry, "rel"), warnings),
  );
}

function keywordsOf(object: JsonObject): Draft["subjects"] {
  const value = field(object, "keywords");
  const words = typeof value === "string" ? value.split(/[,;+]/) : Array.isArray(value) ? value : [];
  return words
    .filter((word): word is string => typeof word === "string" && word.trim() !== "")
    .slice(0, 100)
    .map((name) => ({ name, rel: "keyword" }));
}

function namedThings(
  object: JsonObject,
): Pick<Draft, "people" | "organisations" | "places" | "subjects" | "events" | "objects" | "genres"> {
  const service = objectsAt(object, "service").map((entry) => ({
    ...subjectOf(entry),
    rel: "category",
  }));
  return {
    people: objectsAt(object, "people", "person").map(conceptOf),
    organisations: objectsAt(object, "organisations", "organisation").map(organisationOf),
    places: objectsAt(object, "places", "place").map(placeOf),
    subjects: [...objectsAt(object, "subjects", "subject").map(subjectOf), ...service, ...keywordsOf(object)],
    events: objectsAt(object, "events", "event").map(conceptOf),
    objects: objectsAt(object, "objects", "object").map(conceptOf),
    genres: objectsAt(object, "genres", "genre").map(genreOf),
  };
}

function datesOfItem(object: JsonObject, zone: string, warnings: Warnings): Partial<Draft> {
  const date = (name: string, ...others: readonly string[]): string | null =>
    readDate(either(object, name, ...others), zone, warnings);
  const embargoUntil = date("embargoedUntil", "embargoed");
  return {
    sentAt: date("versionCreated") ?? date("contentCreated") ?? date("firstCreated"),
    firstCreated: date("firstCreated"),
    contentCreated: date("contentCreated"),
    embargoUntil,
    // An embargo that cannot be read holds as one without an end does.
    embargoUnclear: embargoUntil === null && either(object, "embargoedUntil", "embargoed").trim() !== "",
    expires: date("expires"),
  };
}

/** Version, status, rights and notes: what is said about the item as a whole. */
function managementOf(object: JsonObject, warnings: Warnings): Partial<Draft> {
  const urgency = textAt(object, "urgency");
  if (urgency !== "" && urgencyOf(urgency) === null) warnings.add("urgency-invalid", urgency);
  const version = textAt(object, "version");
  return {
    agencyId: textAt(object, "uri", "guid", "_id"),
    type: typeOf(object, warnings),
    profile: textAt(object, "profile"),
    versionName: version,
    version: versionOf(version),
    status: statusOf(object, warnings),
    signal: textAt(object, "type").toLowerCase() === "advisory" ? "advisory" : "none",
    urgency: urgencyOf(urgency),
    language: textAt(object, "language"),
    copyrightHolder: either(object, "copyrightHolder"),
    copyrightNotice: either(object, "copyrightNotice"),
    usageTerms: either(object, "usageTerms", "usage"),
    rightsInfo: rightsOf(object),
    editorNote: either(object, "edNote"),
    sources: sourcesOf(object),
    altIds: altIdsOf(object),
    trust: trustOf(object),
  };
}

/** Superdesk lists writers with their part in it where it has no line of their names. */
const authorsOf = (object: JsonObject): string =>
  objectsAt(object, "authors")
    .map((author) => textAt(author, "byline") || textAt(author, "name"))
    .filter(Boolean)
    .slice(0, 20)
    .join(", ");

/** Headlines, body and what stands beside them. */
function copyFields(object: JsonObject, warnings: Warnings): Partial<Draft> {
  const body = bodyOf(object, warnings);
  const headlines = headlinesOf(object);
  const title = textAt(object, "title") || (isPlanned(object) ? textAt(object, "name") : "");
  return {
    headlines: headlines.length > 0 || title === "" ? headlines : [{ role: "main", value: title }],
    descriptions: descriptionsOf(object),
    title,
    deck: deckOf(object),
    credit: creditOf(object),
    slugline: textAt(object, "slugline") || textAt(object, "slug"),
    byline: textAt(object, "by", "byline") || authorsOf(object) || (body.nitf.byline ?? ""),
    dateline: body.nitf.dateline ?? NO_DATELINE,
    located: textAt(object, "located", "location") || placeOfEvent(object),
    blocks: body.blocks,
    renditions: renditionsOf(object),
    associations: [
      ...(body.nitf.associations ?? []),
      // Those of Superdesk stand among the associations too.
      ...(namedAt(object, "associations").length > 0 ? [] : (body.pictures ?? [])),
    ],
  };
}

export function draftOf(object: JsonObject, zone: string, nesting: number, warnings: Warnings): Draft {
  const copy = copyFields(object, warnings);
  if (nesting === 0 && headlinesOf(object).length === 0 && copy.title !== "")
    warnings.add("headline-from-title");
  const digital = field(object, "digitalSourceType", "digitalsourcetype");
  return {
    ...EMPTY_DRAFT,
    ...managementOf(object, warnings),
    ...datesOfItem(object, zone, warnings),
    ...namedThings(object),
    ...copy,
    links: nesting === 0 ? linksOf(object) : [],
    digitalSource: isObject(digital) ? genreOf(digital) : null,
    associations: [...associationsOf(object, zone, nesting, warnings), ...(copy.associations ?? [])],
    event: eventOf(object, zone, warnings),
    coverage: coverageOf(object, zone, warnings),
  };
}
