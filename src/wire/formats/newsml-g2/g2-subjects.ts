import type { NinjsConcept, NinjsOrganisation, NinjsSubject } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { codeOf, nameOf, positionOf } from "./g2-codes.ts";
import type { Context } from "./g2-meta.ts";

/** What an item is about, told apart by the nature of the concept. Pure. */

type Bucket = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

/** IPTC natures and the same of agencies: `cpnat:person`, `cptype:city`, Reuters' `cptType:5`. */
function bucketOf(subject: MarkupElement): Bucket {
  const type = attribute(subject, "type").toLowerCase();
  const local = type.replace(/^.*[:/]/, "");
  if (local === "person") return "people";
  if (/^organi[sz]ation$/.test(local)) return "organisations";
  if (/^(?:geoarea|poi|city|country|statprov|place|location)$/.test(local) || type === "cpttype:5")
    return "places";
  if (local === "event") return "events";
  return local === "object" ? "objects" : "subjects";
}

function conceptOf(element: MarkupElement, context: Context): NinjsConcept {
  const code = codeOf(element, context.catalogue, context.warnings);
  const name = nameOf(element, context.language);
  const rel = attribute(element, "rel").replace(/^.*:/, "");
  return {
    ...(name === "" ? { name: attribute(element, "literal") } : { name }),
    ...(rel === "" ? {} : { rel }),
    ...(code.uri === ""
      ? { literal: attribute(element, "literal") === "" ? code.written : "" }
      : { uri: code.uri }),
  };
}

/** The Media Topic that the agency itself says is the same as its own subject. */
function sameTopic(element: MarkupElement, context: Context): readonly NinjsSubject[] {
  if (attribute(element, "qcode").startsWith("medtop:")) return [];
  return childrenNamed(element, "sameAs")
    .filter((same) => /^medtop:\d{8}$/.test(attribute(same, "qcode")))
    .slice(0, 5)
    .map((same) => conceptOf(same, context));
}

function subjectOf(element: MarkupElement, context: Context): NinjsSubject {
  const [relevance, confidence] = [attribute(element, "relevance"), attribute(element, "confidence")];
  const creator = attribute(element, "creator").replace(/^[^:]*:/, "");
  return {
    ...conceptOf(element, context),
    ...(creator === "" ? {} : { creator }),
    ...(/^\d{1,3}$/.test(relevance) ? { relevance: Number(relevance) } : {}),
    ...(/^\d{1,3}$/.test(confidence) ? { confidence: Number(confidence) } : {}),
  };
}

/** Where shares of a company are dealt in, and under which sign. */
const symbolsOf = (element: MarkupElement): NonNullable<NinjsOrganisation["symbols"]> =>
  allNamed(element, "hasInstrument").map((instrument) => ({
    exchange: (
      attribute(instrument, "marketlabel") ||
      attribute(instrument, "market") ||
      attribute(instrument, "symbolsrc")
    ).replace(/^[^:]*:/, ""),
    symbol: attribute(instrument, "symbol"),
  }));

/** The part of a code that stays the same under another alias of the agency: STT's numbers of places. */
const tailOf = (code: string): string => code.replace(/^.*:/, "");

/** Names that `assert` elements give for codes which come without one in the item. */
function assertedNames(item: MarkupElement, context: Context): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const element of childrenNamed(item, "assert")) {
    const name = nameOf(element, context.language);
    const id = attribute(element, "uri") || attribute(element, "qcode") || attribute(element, "literal");
    if (name === "" || id === "") continue;
    names.set(id, name);
    if (!names.has(tailOf(id))) names.set(tailOf(id), name);
  }
  return names;
}

function withName(
  concept: NinjsConcept,
  element: MarkupElement,
  names: ReadonlyMap<string, string>,
): NinjsConcept {
  if ((concept.name ?? "") !== "" || names.size === 0) return concept;
  const id = attribute(element, "uri") || attribute(element, "qcode");
  const name = names.get(id) ?? names.get(tailOf(id));
  return name === undefined ? concept : { ...concept, name };
}

/** Positions that `assert` elements give for a literal or qcode used in the item. */
function assertedPositions(item: MarkupElement): ReadonlyMap<string, readonly [number, number]> {
  const positions = new Map<string, readonly [number, number]>();
  for (const element of childrenNamed(item, "assert")) {
    const point = positionOf(element);
    const id = attribute(element, "literal") || attribute(element, "qcode");
    if (point !== null && id !== "") positions.set(id, point);
  }
  return positions;
}

type SubjectFields = Pick<Draft, Bucket | "genres" | "digitalSource">;

export function subjectsOf(item: MarkupElement, context: Context): SubjectFields {
  const contentMeta = childNamed(item, "contentMeta");
  const positions = assertedPositions(item);
  const names = assertedNames(item, context);
  const buckets: Record<Bucket, NinjsConcept[]> = {
    people: [],
    organisations: [],
    places: [],
    events: [],
    objects: [],
    subjects: [],
  };
  const organisations: NinjsOrganisation[] = [];
  for (const element of allNamed(contentMeta, "subject")) {
    const bucket = bucketOf(element);
    if (bucket !== "places") {
      const concept = bucket === "subjects" ? subjectOf(element, context) : conceptOf(element, context);
      const named = withName(concept, element, names);
      if (bucket === "organisations") organisations.push({ ...named, symbols: symbolsOf(element) });
      else buckets[bucket].push(named);
      if (bucket === "subjects") buckets.subjects.push(...sameTopic(element, context));
      continue;
    }
    const point =
      positions.get(attribute(element, "literal") || attribute(element, "qcode")) ?? positionOf(element);
    buckets.places.push({
      ...withName(conceptOf(element, context), element, names),
      ...(point === null ? {} : { geoJSON: { type: "Point", coordinates: point } }),
    });
  }
  const keywords = childrenNamed(contentMeta, "keyword").map((element) => ({
    name: lineOf(textOf(element)),
    rel: "keyword",
  }));
  const genreOf = (element: MarkupElement): NinjsConcept => conceptOf(element, context);
  const digital = childNamed(contentMeta, "digitalSourceType");
  return {
    ...buckets,
    organisations,
    subjects: [...buckets.subjects, ...keywords.filter((keyword) => keyword.name !== "")],
    genres: childrenNamed(contentMeta, "genre").map((element) => withoutRel(genreOf(element))),
    digitalSource: digital === null ? null : withoutRel(conceptOf(digital, context)),
  };
}

const withoutRel = ({ name, uri, literal }: NinjsConcept): NinjsConcept => ({
  ...(name === undefined ? {} : { name }),
  ...(uri === undefined ? {} : { uri }),
  ...(literal === undefined ? {} : { literal }),
});
