import type {
  NinjsConcept,
  NinjsOrganisation,
  NinjsPlace,
  NinjsRendition,
  NinjsSubject,
} from "../../ninjs.ts";
import { asUri } from "../text/uris.ts";
import { field, isObject, namedAt, numberAt, objectsAt, textAt, type JsonObject } from "./json-document.ts";

/** Named things of ninjs: `scheme` and `code` in version 1, `uri` and `literal` from 2 on. Pure. */

const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";

/** Scheme and code as a URI where the scheme is one; bare codes of eight digits are IPTC subject codes. */
function codedUri(entry: JsonObject): string {
  const [scheme, code] = [textAt(entry, "scheme"), textAt(entry, "code", "qcode")];
  if (code === "") return "";
  if (/^https?:\/\//i.test(code)) return code;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(scheme))
    return `${scheme}${/[/#=:]$/.test(scheme) ? "" : "/"}${encodeURIComponent(code.toWellFormed())}`;
  if (scheme === "" && /^(?:subj:)?\d{8}$/.test(code)) return `${SUBJECT_CODES}${code.slice(-8)}`;
  return "";
}

export function conceptOf(entry: JsonObject): NinjsConcept {
  const uri = textAt(entry, "uri");
  const resolved = asUri(uri) === null ? codedUri(entry) : uri;
  const code = [textAt(entry, "scheme"), textAt(entry, "code", "qcode")].filter(Boolean).join(":");
  const rel = textAt(entry, "rel");
  return {
    name: textAt(entry, "name"),
    ...(rel === "" ? {} : { rel }),
    ...(resolved === "" ? {} : { uri: resolved }),
    literal: textAt(entry, "literal") || (resolved === "" ? code || uri : ""),
  };
}

export function subjectOf(entry: JsonObject): NinjsSubject {
  const creator = textAt(entry, "creator");
  return {
    ...conceptOf(entry),
    ...(creator === "" ? {} : { creator }),
    relevance: numberAt(entry, "relevance"),
    confidence: numberAt(entry, "confidence"),
  };
}

/** The point of a GeoJSON object, also inside a feature. */
function pointOf(value: unknown): readonly [number, number] | null {
  if (!isObject(value)) return null;
  const geometry = field(value, "geometry");
  if (isObject(geometry)) return pointOf(geometry);
  const coordinates = field(value, "coordinates");
  if (textAt(value, "type") !== "Point" || !Array.isArray(coordinates)) return null;
  const [longitude, latitude] = [coordinates[0] as unknown, coordinates[1] as unknown];
  return typeof longitude === "number" && typeof latitude === "number" ? [longitude, latitude] : null;
}

export function placeOf(entry: JsonObject): NinjsPlace {
  const geometry = field(
    entry,
    "geoJSON",
    "geojson",
    ...Object.keys(entry).filter((key) => key.startsWith("geometry_")),
  );
  const point = pointOf(geometry);
  return {
    ...conceptOf(entry),
    ...(point === null ? {} : { geoJSON: { type: "Point", coordinates: point } }),
  };
}

export function organisationOf(entry: JsonObject): NinjsOrganisation {
  const symbols = objectsAt(entry, "symbols").map((one) => ({
    exchange: textAt(one, "exchange"),
    symbolType: textAt(one, "symbolType", "symboltype"),
    symbol: textAt(one, "symbol", "ticker"),
  }));
  return { ...conceptOf(entry), symbols };
}

export function renditionsOf(object: JsonObject): readonly NinjsRendition[] {
  return namedAt(object, "renditions").map(([name, entry]) => {
    const poi = field(entry, "poi");
    return {
      // TT tells renditions apart by usage, not by name.
      name: [textAt(entry, "usage"), textAt(entry, "variant")].filter(Boolean).join("-") || name,
      href: textAt(entry, "href"),
      contentType: textAt(entry, "contentType", "contenttype", "mimetype"),
      title: textAt(entry, "title"),
      width: numberAt(entry, "width"),
      height: numberAt(entry, "height"),
      sizeInBytes: numberAt(entry, "sizeInBytes", "sizeinbytes"),
      duration: numberAt(entry, "duration"),
      format: textAt(entry, "format"),
      ...(isObject(poi) ? { poi: { x: numberAt(poi, "x"), y: numberAt(poi, "y") } } : {}),
    };
  });
}
