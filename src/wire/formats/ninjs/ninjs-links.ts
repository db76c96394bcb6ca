import type { ItemLink } from "../read-item.ts";
import { namedAt, objectsAt, textAt, type JsonObject } from "./json-document.ts";

/** How a ninjs item stands to other items of its agency. Pure. */

const MAX_LINKS = 500;

/** Superdesk names the item that this one rewrites or follows up. */
const EARLIER: readonly string[] = ["evolvedfrom", "evolvedFrom", "rewrite_of"];

function relOf(entry: JsonObject, isPicture: boolean): ItemLink["rel"] {
  const rel = textAt(entry, "rel")
    .replace(/^.*[:/]/, "")
    .toLowerCase();
  if (/^(?:partof|ispartof|memberof|package)$/.test(rel)) return "part-of";
  if (/^(?:previous(?:version)?|replaces?|follows?|evolvedfrom)$/.test(rel)) return "follows";
  return isPicture && textAt(entry, "type") === "text" ? "picture-for" : "related";
}

export function linksOf(object: JsonObject): readonly ItemLink[] {
  const isPicture = /^(?:picture|graphic)$/.test(textAt(object, "type"));
  const entries = [
    ...namedAt(object, "associations").map(([, entry]) => entry),
    ...objectsAt(object, "links"),
  ];
  const earlier = textAt(object, ...EARLIER);
  const links = [
    ...(earlier === "" ? [] : [{ rel: "follows" as const, agencyId: earlier }]),
    ...entries.map((entry) => ({
      rel: relOf(entry, isPicture),
      agencyId: textAt(entry, "uri", "guid", "_id", "residref"),
    })),
  ];
  const seen = new Map(
    links.filter((link) => link.agencyId !== "").map((link) => [`${link.rel} ${link.agencyId}`, link]),
  );
  return [...seen.values()].slice(0, MAX_LINKS);
}
