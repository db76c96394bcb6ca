import type { NinjsAssociation, NinjsRendition, NinjsStatus, NinjsType } from "../../ninjs.ts";
import { urgencyOfPriority } from "../anpa/anpa-header.ts";
import { associationOf } from "../checked-fields.ts";
import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import { field, isObject, namedAt, objectsAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import { renditionsOf } from "../ninjs/ninjs-concepts.ts";
import type { ItemLink, Signal } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import { readDate } from "../text/dates.ts";
import { asUri } from "../text/uris.ts";
import type { Warnings } from "../warnings.ts";
import { bodyOfAp } from "./ap-body.ts";
import { apThings } from "./ap-concepts.ts";

/** An item of the AP Media API as a draft. Source: AP Media API 2.x, https://api.ap.org/media/v/docs/. Pure. */

const MAX_NESTING = 2;

const TYPES: ReadonlyMap<string, NinjsType> = new Map([
  ["text", "text"],
  ["picture", "picture"],
  ["photo", "picture"],
  ["graphic", "graphic"],
  ["video", "video"],
  ["audio", "audio"],
  ["composite", "composite"],
  ["complexdata", "component"],
  ["interactive", "component"],
]);

function typeOf(item: JsonObject, warnings: Warnings): NinjsType {
  const written = textAt(item, "type").toLowerCase();
  const type = TYPES.get(written);
  if (type === undefined && written !== "") warnings.add("kind-unknown", written);
  return type ?? "text";
}

/** Strings of a field that may be one string, a list of them, or objects that hold one. */
function stringsAt(item: JsonObject, name: string, ...inner: readonly string[]): readonly string[] {
  const value = field(item, name);
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value];
  return list
    .map((each) => (isObject(each) ? textAt(each, ...inner) : typeof each === "string" ? each : ""))
    .filter((text) => text.trim() !== "");
}

function statusOf(item: JsonObject, warnings: Warnings): NinjsStatus {
  const written = textAt(item, "pubstatus").toLowerCase();
  if (written === "" || written === "usable" || written === "embargoed") return "usable";
  if (/^(?:cancell?ed|killed)$/.test(written)) return "canceled";
  if (written === "withheld") return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

/** AP's kinds of filing, where they are not signals by name. */
const FILINGS: ReadonlyMap<string, Signal> = new Map([
  ["lead", "update"],
  ["add", "update"],
  ["sub", "update"],
  ["insert", "update"],
  ["clarification", "correction"],
  ["elimination", "kill"],
  ["holdforrelease", "withhold"],
]);

function signalOf(item: JsonObject): Signal {
  const written = [...stringsAt(item, "editorialtypes", "name"), ...stringsAt(item, "signals", "name")];
  return gravest(
    written.map((each) => {
      const name = each.toLowerCase().replace(/[\s-]/g, "");
      return FILINGS.get(name) ?? signalOfCode(name);
    }),
  );
}

function datesOf(item: JsonObject, zone: string, warnings: Warnings): Partial<Draft> {
  const date = (...names: readonly string[]): string | null =>
    readDate(textAt(item, ...names), zone, warnings);
  const embargo = textAt(item, "embargoed", "embargoeduntil", "releasedate");
  const embargoUntil = readDate(embargo, zone, warnings);
  const isEmbargoed = embargo.trim() !== "" || textAt(item, "pubstatus").toLowerCase() === "embargoed";
  return {
    sentAt: date("versioncreated") ?? date("firstcreated"),
    firstCreated: date("firstcreated"),
    contentCreated: date("contentcreated", "datecreated"),
    embargoUntil,
    embargoUnclear: embargoUntil === null && isEmbargoed,
    expires: date("expires"),
  };
}

/** "By ADA FINCH, Associated Press"; of pictures the photographer. */
function bylineOf(item: JsonObject): string {
  const lines = objectsAt(item, "bylines").map((entry) =>
    [textAt(entry, "by", "name"), textAt(entry, "title")].map(lineOf).filter(Boolean).join(", "),
  );
  const photographer = field(item, "photographer");
  const named = isObject(photographer) ? textAt(photographer, "name") : textAt(item, "photographer");
  return lines.filter(Boolean).join("; ") || lineOf(named);
}

function placeOfDateline(item: JsonObject): string {
  const place = field(item, "datelinelocation");
  if (!isObject(place)) return "";
  return [textAt(place, "city"), textAt(place, "countryareaname") || textAt(place, "countryname")]
    .filter(Boolean)
    .join(", ");
}

function sourcesOf(item: JsonObject): Draft["sources"] {
  const provider = textAt(item, "provider");
  return [
    ...(provider === "" ? [] : [{ name: provider, role: "provider" }]),
    ...stringsAt(item, "infosource", "name").map((name) => ({ name, role: "source" })),
  ];
}

const TERMS = ["usageterms", "text", "description", "notice", "value", "name"];

function rightsOf(item: JsonObject): Partial<Draft> {
  const terms = [
    ...stringsAt(item, "usageterms", ...TERMS),
    ...stringsAt(item, "rightsinfo", ...TERMS),
    ...stringsAt(item, "rightsline", ...TERMS),
  ];
  const holder = field(item, "copyrightholder");
  return {
    copyrightHolder: isObject(holder) ? textAt(holder, "name") : textAt(item, "copyrightholder"),
    copyrightNotice: textAt(item, "copyrightnotice"),
    usageTerms: [...new Set(terms.map(linesOf))].join("\n"),
    credit: textAt(item, "description_creditline", "creditline") || textAt(item, "provider"),
  };
}

function descriptionsOf(item: JsonObject): Draft["descriptions"] {
  const roles = ["summary", "caption", "abstract", "editornotes"];
  return roles
    .map((role) => ({
      role,
      contentType: "text/plain",
      value: linesOf(textAt(item, `description_${role}`) || (role === "caption" ? textAt(item, role) : "")),
    }))
    .filter((each) => each.value !== "");
}

const altIdsOf = (item: JsonObject): Draft["altIds"] => {
  const ids = field(item, "altids");
  if (!isObject(ids)) return [];
  return Object.keys(ids)
    .slice(0, 50)
    .map((role) => ({ role, value: textAt(ids, role) }))
    .filter((id) => id.value !== "");
};

const idOf = (item: JsonObject): string => {
  const ids = field(item, "altids");
  const own = isObject(ids) ? textAt(ids, "itemid") : "";
  return own || (/\/content\/([0-9a-f]{32})\b/.exec(textAt(item, "uri"))?.[1] ?? "");
};

/** AP's addresses carry tokens of the session in their query: no two fetches would give the same URI. */
const uriOf = (item: JsonObject): string => textAt(item, "uri").replace(/[?#].*$/s, "");

/** The picture's address names the text it was linked from, in "ai". */
function linksOf(item: JsonObject, associations: readonly JsonObject[]): readonly ItemLink[] {
  const parent = /[?&]ai=([0-9a-f]{32})\b/.exec(textAt(item, "uri"))?.[1];
  return [
    ...(parent === undefined ? [] : [{ rel: "picture-for" as const, agencyId: parent }]),
    ...associations.map((entry) => ({ rel: "related" as const, agencyId: idOf(entry) })),
  ];
}

/** AP's format of a text is "IIM" even where it is NITF. */
function apRenditions(item: JsonObject): readonly NinjsRendition[] {
  return renditionsOf(item).map((rendition) =>
    rendition.name.toLowerCase() === "nitf" ? { ...rendition, name: "nitf", format: "NITF" } : rendition,
  );
}

function managementOf(item: JsonObject, warnings: Warnings): Partial<Draft> {
  const version = textAt(item, "version");
  const urgency = textAt(item, "urgency");
  if (urgency !== "" && urgencyOf(urgency) === null) warnings.add("urgency-invalid", urgency);
  return {
    agencyId: idOf(item) || uriOf(item),
    uri: asUri(uriOf(item)) === null ? "" : uriOf(item),
    type: typeOf(item, warnings),
    profile: textAt(item, "profile"),
    versionName: version,
    version: versionOf(version),
    status: statusOf(item, warnings),
    signal: signalOf(item),
    urgency: urgencyOf(urgency) ?? urgencyOfPriority(textAt(item, "editorialpriority")),
    language: textAt(item, "language"),
    editorNote: stringsAt(item, "ednote", "value").join("\n"),
    sources: sourcesOf(item),
    altIds: altIdsOf(item),
  };
}

function headlinesOf(item: JsonObject, warnings: Warnings): Draft["headlines"] {
  const main = lineOf(textAt(item, "headline"));
  const extended = lineOf(textAt(item, "headline_extended"));
  const others = extended === "" || extended === main ? [] : [{ role: "extended", value: extended }];
  if (main !== "") return [{ role: "main", value: main }, ...others];
  const title = lineOf(textAt(item, "title"));
  if (title === "") return others;
  warnings.add("headline-from-title");
  return [{ role: "main", value: title }, ...others];
}

function associationsOf(
  item: JsonObject,
  zone: string,
  nesting: number,
  warnings: Warnings,
): readonly NinjsAssociation[] {
  if (nesting >= MAX_NESTING) return [];
  return namedAt(item, "associations").map(([name, entry]) =>
    associationOf(apDraft(entry, zone, nesting + 1, warnings), name, textAt(entry, "rel"), warnings),
  );
}

export function apDraft(item: JsonObject, zone: string, nesting: number, warnings: Warnings): Draft {
  const { blocks, nitf } = bodyOfAp(item, warnings);
  const located = textAt(item, "located");
  const dateline = located === "" ? NO_DATELINE : parseDateline(located);
  const linked = nesting === 0 ? namedAt(item, "associations").map(([, entry]) => entry) : [];
  const extended = lineOf(textAt(item, "headline_extended"));
  return {
    ...EMPTY_DRAFT,
    ...managementOf(item, warnings),
    ...datesOf(item, zone, warnings),
    ...rightsOf(item),
    ...apThings(item),
    headlines: headlinesOf(item, warnings),
    deck: extended === lineOf(textAt(item, "headline")) ? "" : extended,
    descriptions: descriptionsOf(item),
    title: textAt(item, "title"),
    slugline: textAt(item, "slugline") || textAt(item, "title"),
    byline: bylineOf(item) || (nitf.byline ?? ""),
    dateline: dateline.place === "" ? (nitf.dateline ?? NO_DATELINE) : dateline,
    located: placeOfDateline(item) || located,
    blocks,
    renditions: apRenditions(item),
    associations: [...associationsOf(item, zone, nesting, warnings), ...(nitf.associations ?? [])],
    links: linksOf(item, linked),
  };
}
