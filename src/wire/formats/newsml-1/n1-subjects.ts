import type { NinjsConcept, NinjsOrganisation, NinjsSubject } from "../../ninjs.ts";
import type { Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { partiesOf } from "./n1-lines.ts";
import { inward, type Path } from "./n1-stories.ts";

/** What a text is about: `DescriptiveMetadata` and `Metadata` of its component and those around it. Pure. */

const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";
const MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

const descriptive = (path: Path): readonly MarkupElement[] =>
  inward(path).flatMap((component) => childrenNamed(component, "DescriptiveMetadata"));

/** Eight digits from 20000000 on are Media Topics; those below are the older subject codes. */
function codeOf(written: string): Pick<NinjsSubject, "uri" | "literal"> {
  const code = /(?:^|[:/])(\d{8})$/.exec(written)?.[1];
  if (code === undefined) return { literal: written };
  return { uri: `${code >= "20000000" ? MEDIA_TOPICS : SUBJECT_CODES}${code}` };
}

const percent = (written: string): Partial<NinjsSubject> =>
  /^\d{1,3}$/.test(written) ? { confidence: Number(written) } : {};

function subjectsOf(metadata: readonly MarkupElement[]): readonly NinjsSubject[] {
  const codes = metadata
    .flatMap((element) => childrenNamed(element, "SubjectCode"))
    .flatMap(childElements)
    .filter((element) => /^Subject(?:Matter|Detail)?$/.test(element.name));
  const subjects = codes.map((element): NinjsSubject => ({
    ...codeOf(attribute(element, "FormalName")),
    ...percent(attribute(element, "Confidence")),
  }));
  // AFP's categories stand beside the codes.
  const categories = codes.map((element) => ({ literal: attribute(element, "cat"), rel: "category" }));
  return [
    ...subjects.filter((subject) => subject.uri !== undefined || subject.literal !== ""),
    ...categories.filter((category) => category.literal !== ""),
  ];
}

interface Property {
  readonly name: string;
  readonly value: string;
  readonly role: string;
}

const propertiesOf = (parents: readonly MarkupElement[]): readonly Property[] =>
  parents
    .flatMap((element) => childrenNamed(element, "Property"))
    .map((element) => ({
      name: attribute(element, "FormalName").toLowerCase(),
      value: lineOf(attribute(element, "Value") || attribute(element, "ValueRef")),
      role: attribute(element, "Role").toLowerCase(),
    }))
    .filter((property) => property.value !== "");

/** From the nearest to the widest, as agencies list them. */
const PLACE_PARTS = ["SubLocation", "City", "CountryArea", "Country", "WorldRegion"];

function placesOf(metadata: readonly MarkupElement[]): Draft["places"] {
  return metadata
    .flatMap((element) => childrenNamed(element, "Location"))
    .flatMap((location) => {
      const rel = attribute(location, "HowPresent").toLowerCase();
      const parts = childrenNamed(location, "Property");
      return PLACE_PARTS.map((name) => parts.find((part) => attribute(part, "FormalName") === name))
        .map((part) => lineOf(attribute(part ?? null, "Value")))
        .filter(Boolean)
        .map((name) => ({ name, ...(rel === "" ? {} : { rel }) }));
    });
}

/** The city of the first location, for the place a text comes from. */
export function cityOf(path: Path): string {
  const cities = descriptive(path)
    .flatMap((element) => childrenNamed(element, "Location"))
    .flatMap((location) => childrenNamed(location, "Property"))
    .filter((part) => attribute(part, "FormalName") === "City");
  return cities.map((part) => attribute(part, "Value")).find(Boolean) ?? "";
}

export type Topics = ReadonlyMap<string, { readonly kind: string; readonly name: string }>;

/** Concepts of `TopicSet`, by the id that `TopicOccurrence` refers to. */
export function topicsOf(item: MarkupElement): Topics {
  const topics = new Map<string, { kind: string; name: string }>();
  for (const topic of allNamed(item, "Topic")) {
    const name =
      lineOf(textOf(childNamed(topic, "Description"))) || lineOf(textOf(childNamed(topic, "FormalName")));
    const kind = attribute(childNamed(topic, "TopicType"), "FormalName").toLowerCase();
    if (name !== "") topics.set(attribute(topic, "Duid"), { kind, name });
  }
  return topics;
}

type Bucket = "people" | "organisations" | "places" | "subjects";

const bucketOf = (kind: string): Bucket => {
  if (/person/.test(kind)) return "people";
  if (/organi[sz]ation|company/.test(kind)) return "organisations";
  return /place|location|country|city|geo/.test(kind) ? "places" : "subjects";
};

/** Business Wire and ANP name companies by their listing. */
function companiesOf(
  properties: readonly Property[],
  securities: readonly MarkupElement[],
  sender: string,
): readonly NinjsOrganisation[] {
  const listed = securities.map((element) => {
    const own = propertiesOf([element]);
    const value = (name: string): string => own.find((property) => property.name === name)?.value ?? "";
    const name = value("company") || (securities.length === 1 ? sender : "");
    return { name, symbols: [{ exchange: value("exchange"), symbol: value("ticker symbol") }] };
  });
  const named = properties
    .filter((property) => property.name === "company")
    .map(({ value }) => ({ name: value }));
  return [...named, ...listed.filter((one) => one.symbols[0]?.symbol !== "")];
}

type SubjectFields = Pick<Draft, Bucket | "genres">;

export function subjectsOfStory(path: Path, topics: Topics, keywords: readonly string[]): SubjectFields {
  const metadata = descriptive(path);
  const own = inward(path).flatMap((component) => childrenNamed(component, "Metadata"));
  const securities = own.filter((element) =>
    /securit/i.test(attribute(childNamed(element, "MetadataType"), "FormalName")),
  );
  const properties = propertiesOf(metadata);
  const buckets: Record<Bucket, NinjsConcept[]> = { people: [], organisations: [], places: [], subjects: [] };
  for (const occurrence of metadata.flatMap((element) => allNamed(element, "TopicOccurrence"))) {
    const topic = topics.get(attribute(occurrence, "Topic").replace(/^#/, ""));
    if (topic !== undefined) buckets[bucketOf(topic.kind)].push({ name: topic.name, rel: "about" });
  }
  const words = [...properties, ...propertiesOf(own)].filter(({ name }) => /keywords?$/.test(name));
  const isPerson = ({ role }: Property): boolean => role.includes("person");
  const keyword = (name: string): NinjsConcept => ({ name, rel: "keyword" });
  return {
    people: [
      ...buckets.people,
      ...words.filter(isPerson).map(({ value }) => ({ name: value, rel: "mentions" })),
    ],
    organisations: [
      ...buckets.organisations,
      ...companiesOf(properties, securities, partiesOf(path, "Source")[0] ?? ""),
    ],
    places: [...placesOf(metadata), ...buckets.places],
    subjects: [
      ...subjectsOf(metadata),
      ...buckets.subjects,
      ...keywords.map(keyword),
      ...words.filter((word) => !isPerson(word)).flatMap(({ value }) => value.split(";").map(keyword)),
    ],
    genres: metadata
      .flatMap((element) => childrenNamed(element, "Genre"))
      .map((element) => ({ name: attribute(element, "FormalName") }))
      .filter((genre) => genre.name !== ""),
  };
}

/** "FR" and "nl-nl" as language tags are written: "fr", "nl-NL". */
const tagOf = (written: string): string => {
  const [language = "", ...parts] = written.split(/[-_]/);
  return [
    language.toLowerCase(),
    ...parts.map((part) => (part.length === 2 ? part.toUpperCase() : part)),
  ].join("-");
};

/** `xml:lang`, also with a prefix of the sender's own. */
const langOf = (element: MarkupElement): string => {
  const name = Object.keys(element.attributes).find((key) => /(?:^|:)lang$/.test(key));
  return name === undefined ? "" : attribute(element, name);
};

export function languageOf(path: Path, item: MarkupElement): string {
  for (const component of inward(path)) {
    const said = childrenNamed(childNamed(component, "DescriptiveMetadata"), "Language");
    const written = attribute(said[0] ?? null, "FormalName") || langOf(component);
    if (written !== "") return tagOf(written);
  }
  return tagOf(langOf(item));
}
