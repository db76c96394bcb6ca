import type {
  Ninjs,
  NinjsAssociation,
  NinjsConcept,
  NinjsCoverage,
  NinjsDates,
  NinjsGenre,
  NinjsOrganisation,
  NinjsPlace,
  NinjsRendition,
  NinjsSource,
  NinjsSubject,
  NinjsText,
} from "../ninjs.ts";
import type { Draft } from "./draft.ts";
import { bodiesOf } from "./markup/render.ts";
import { lineOf, linesOf } from "./text/clean-text.ts";
import { asUri, itemUri } from "./text/uris.ts";
import type { Warnings } from "./warnings.ts";

/** Fields of a draft in the forms the ninjs schema asks for; what does not fit is left out. Pure. */

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const MAX_ENTRIES = 2000;

/** The object without its empty strings, nulls and empty lists. */
function filled<T extends object>(fields: {
  readonly [K in keyof T]: T[K] | null | undefined | "";
}): T {
  const kept: Partial<Mutable<T>> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    kept[key] = value as T[keyof T];
  }
  return kept as T;
}

function uriField(written: string | undefined, warnings: Warnings): string {
  if (written === undefined || written.trim() === "") return "";
  const uri = asUri(written);
  if (uri === null) warnings.add("uri-invalid", written.trim());
  return uri ?? "";
}

const percent = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && value >= 0 && value <= 100 ? Math.round(value) : null;

const whole = (value: number | undefined): number | null =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null;

function conceptFields(concept: NinjsConcept, warnings: Warnings): NinjsConcept {
  return filled<NinjsConcept>({
    name: lineOf(concept.name ?? ""),
    rel: lineOf(concept.rel ?? ""),
    uri: uriField(concept.uri, warnings),
    literal: lineOf(concept.literal ?? ""),
  });
}

const nothingIn = (value: object): boolean => Object.keys(value).length === 0;

/** Checked entries, the empty ones and repetitions left out. */
function entries<T extends object>(list: readonly T[], check: (entry: T) => T): readonly T[] {
  const seen = new Map<string, T>();
  for (const entry of list.slice(0, MAX_ENTRIES)) {
    const checked = check(entry);
    if (!nothingIn(checked)) seen.set(JSON.stringify(checked), checked);
  }
  return [...seen.values()];
}

const subjectFields = (subject: NinjsSubject, warnings: Warnings): NinjsSubject =>
  filled<NinjsSubject>({
    ...conceptFields(subject, warnings),
    creator: lineOf(subject.creator ?? ""),
    relevance: percent(subject.relevance),
    confidence: percent(subject.confidence),
  });

function placeFields(place: NinjsPlace, warnings: Warnings): NinjsPlace {
  const [longitude, latitude] = place.geoJSON?.coordinates ?? [NaN, NaN];
  const isPoint = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return filled<NinjsPlace>({
    ...conceptFields(place, warnings),
    geoJSON: isPoint ? { type: "Point", coordinates: [longitude, latitude] } : null,
  });
}

function organisationFields(organisation: NinjsOrganisation, warnings: Warnings): NinjsOrganisation {
  type OneSymbol = NonNullable<NinjsOrganisation["symbols"]>[number];
  const symbols = entries<OneSymbol>(organisation.symbols ?? [], (one) =>
    filled<OneSymbol>({
      exchange: lineOf(one.exchange ?? ""),
      symbolType: uriField(one.symbolType, warnings),
      symbol: lineOf(one.symbol ?? ""),
    }),
  );
  return filled<NinjsOrganisation>({ ...conceptFields(organisation, warnings), symbols });
}

const genreFields = (genre: NinjsGenre, warnings: Warnings): NinjsGenre =>
  filled<NinjsGenre>({
    name: lineOf(genre.name ?? ""),
    uri: uriField(genre.uri, warnings),
    literal: lineOf(genre.literal ?? ""),
  });

const sourceFields = (source: NinjsSource, warnings: Warnings): NinjsSource =>
  filled<NinjsSource>({
    name: lineOf(source.name ?? ""),
    role: lineOf(source.role ?? ""),
    uri: uriField(source.uri, warnings),
    literal: lineOf(source.literal ?? ""),
  });

function renditionFields(rendition: NinjsRendition, warnings: Warnings): NinjsRendition {
  const { poi } = rendition;
  const [x, y] = [whole(poi?.x), whole(poi?.y)];
  const duration = rendition.duration;
  return filled<NinjsRendition>({
    name: lineOf(rendition.name) || "main",
    href: uriField(rendition.href, warnings),
    contentType: lineOf(rendition.contentType ?? ""),
    title: lineOf(rendition.title ?? ""),
    width: whole(rendition.width),
    height: whole(rendition.height),
    sizeInBytes: whole(rendition.sizeInBytes),
    duration: duration !== undefined && Number.isFinite(duration) && duration >= 0 ? duration : null,
    format: lineOf(rendition.format ?? ""),
    poi: x === null || y === null ? null : { x, y },
  });
}

const textFields = (text: NinjsText): NinjsText =>
  filled<NinjsText>({
    role: lineOf(text.role ?? ""),
    contentType: lineOf(text.contentType ?? ""),
    value: linesOf(text.value),
  });

const texts = (list: readonly NinjsText[]): readonly NinjsText[] =>
  entries(list, textFields).filter((text) => text.value !== undefined);

/** Exactly one way to give a date, as the schema asks. Null when neither stands. */
function datesFields(dates: NinjsDates | null | undefined): NinjsDates | null {
  if (dates === null || dates === undefined) return null;
  const checked = filled<NinjsDates>({
    startDate: dates.startDate,
    endDate: dates.endDate,
    expectedStartDate: dates.startDate === undefined ? dates.expectedStartDate : null,
    expectedEndDate: dates.endDate === undefined ? dates.expectedEndDate : null,
  });
  return nothingIn(checked) ? null : checked;
}

function coverageFields(coverage: NinjsCoverage, warnings: Warnings): NinjsCoverage {
  return filled<NinjsCoverage>({
    uri: uriField(coverage.uri, warnings),
    title: lineOf(coverage.title ?? ""),
    type: coverage.type,
    dates: datesFields(coverage.dates),
    edNote: linesOf(coverage.edNote ?? ""),
    urgency: coverage.urgency,
    wordCount: whole(coverage.wordCount),
  });
}

function eventFields(event: Draft["event"], warnings: Warnings): Ninjs["eventDetails"] | null {
  if (event === null) return null;
  const organiser = event.organiser === null ? {} : conceptFields(event.organiser, warnings);
  const details = filled<NonNullable<Ninjs["eventDetails"]>>({
    eventStatus: uriField(event.status, warnings),
    plannedCoverageStatus: uriField(event.coverageStatus, warnings),
    dates: datesFields(event.dates),
    organiser: nothingIn(organiser) ? null : organiser,
  });
  return nothingIn(details) ? null : details;
}

/** The schema wants one of two ways to state rights, never both. */
function rightsFields(rights: Draft["rightsInfo"], warnings: Warnings): Ninjs["rightsInfo"] | null {
  if (rights === null) return null;
  const linked = uriField(rights.linkedRights, warnings);
  const encoded = linked === "" ? rights.encodedRights.trim() : "";
  if (linked === "" && encoded === "") return null;
  return filled<NonNullable<Ninjs["rightsInfo"]>>({
    langId: uriField(rights.langId, warnings),
    linkedRights: linked,
    encodedRights: encoded,
  });
}

function associationFields(association: NinjsAssociation): NinjsAssociation {
  return {
    ...association,
    name: lineOf(association.name) || "item",
    uri: itemUri(association.uri),
  };
}

/** What the item is about and where it comes from. */
function namedThings(draft: Draft, warnings: Warnings): Partial<Ninjs> {
  const concepts = (list: readonly NinjsConcept[]): readonly NinjsConcept[] =>
    entries(list, (concept) => conceptFields(concept, warnings));
  const sources = entries(draft.sources, (source) => sourceFields(source, warnings));
  const digital = draft.digitalSource === null ? {} : genreFields(draft.digitalSource, warnings);
  return {
    people: concepts(draft.people),
    organisations: entries(draft.organisations, (one) => organisationFields(one, warnings)),
    places: entries(draft.places, (place) => placeFields(place, warnings)),
    subjects: entries(draft.subjects, (subject) => subjectFields(subject, warnings)),
    events: concepts(draft.events),
    objects: concepts(draft.objects),
    genres: entries(draft.genres, (genre) => genreFields(genre, warnings)),
    infoSources: sources.filter((source) => (source.name ?? source.uri ?? source.literal) !== undefined),
    ...(nothingIn(digital) ? {} : { digitalSourceType: digital }),
  };
}

const altIdsOf = (draft: Draft): NonNullable<Ninjs["altIds"]> =>
  entries<{ role?: string; value?: string }>(draft.altIds, (one) =>
    filled({ role: lineOf(one.role ?? ""), value: lineOf(one.value ?? "") }),
  );

const trustOf = (draft: Draft, warnings: Warnings): NonNullable<Ninjs["trustIndicators"]> =>
  entries<{ role?: string; title?: string; href?: string }>(draft.trust, (one) =>
    filled({
      role: uriField(one.role, warnings),
      title: lineOf(one.title ?? ""),
      href: uriField(one.href, warnings),
    }),
  );

/** Everything of a ninjs object but id, status, bodies and the mark of the standard. */
export function checkedFields(draft: Draft, warnings: Warnings): Omit<Ninjs, "uri" | "standard"> {
  return filled<Omit<Ninjs, "uri" | "standard">>({
    type: draft.type,
    profile: lineOf(draft.profile),
    version: lineOf(draft.versionName),
    firstCreated: draft.firstCreated,
    versionCreated: draft.sentAt,
    contentCreated: draft.contentCreated,
    embargoedUntil: draft.embargoUntil,
    expires: draft.expires,
    urgency: draft.urgency,
    copyrightHolder: lineOf(draft.copyrightHolder),
    copyrightNotice: linesOf(draft.copyrightNotice),
    usageTerms: linesOf(draft.usageTerms),
    rightsInfo: rightsFields(draft.rightsInfo, warnings),
    edNote: draft.editorNote,
    language: lineOf(draft.language),
    headlines: texts(draft.headlines),
    descriptions: texts(draft.descriptions),
    ...namedThings(draft, warnings),
    eventDetails: eventFields(draft.event, warnings),
    plannedCoverage: entries(draft.coverage, (coverage) => coverageFields(coverage, warnings)),
    title: lineOf(draft.title),
    by: lineOf(draft.byline),
    slugline: draft.slugline,
    located: lineOf(draft.located),
    renditions: entries(draft.renditions, (rendition) => renditionFields(rendition, warnings)),
    associations: entries(draft.associations, associationFields),
    altIds: altIdsOf(draft),
    trustIndicators: trustOf(draft, warnings),
  });
}

/** An associated item from a draft of its own: the same fields, with a name. */
export function associationOf(draft: Draft, name: string, rel: string, warnings: Warnings): NinjsAssociation {
  return {
    ...checkedFields(draft, warnings),
    uri: itemUri(draft.uri || draft.agencyId || name),
    name: lineOf(name) || "item",
    ...(rel === "" ? {} : { rel }),
    ...bodiesOf(draft.blocks),
    ...(draft.status === "usable" ? {} : { pubStatus: draft.status }),
  };
}
