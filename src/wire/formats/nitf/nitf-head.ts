import type { NinjsStatus, NinjsSubject } from "../../ninjs.ts";
import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  firstNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import type { Signal } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { lineOf } from "../text/clean-text.ts";
import { isAfter, readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";

/** The head of an NITF document: docdata, pubdata, tobject and the meta elements of agencies. Pure. */

const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";

/** Meta elements by name; the first of a name counts. */
function metaOf(head: MarkupElement | null): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of childrenNamed(head, "meta")) {
    const name = attribute(element, "name").toLowerCase();
    if (!meta.has(name)) meta.set(name, attribute(element, "content"));
  }
  return meta;
}

interface Identity {
  readonly agencyId: string;
  readonly versionName: string;
  readonly version: number | null;
}

/**
 * - NTB: `du-key` carries the version, and `doc-id` ends in `_NN`, which counts too.
 * - PA: `doc-id` is a UUID with service, version and part behind it: `…HHH-13-1`.
 * - Others: `doc-id` as it stands.
 */
function identityOf(docdata: MarkupElement | null): Identity {
  const docId = attribute(childNamed(docdata, "doc-id"), "id-string");
  const keyVersion = attribute(childNamed(docdata, "du-key"), "version");
  const counted = /^(.{6,}?)_(\d{1,4})$/.exec(docId);
  if (counted !== null && keyVersion !== "") {
    return {
      agencyId: counted[1] ?? docId,
      versionName: keyVersion,
      version: versionOf(keyVersion),
    };
  }
  const pa = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[A-Z]{0,4})-(\d{1,4})-(\d{1,3})$/i.exec(docId);
  if (pa !== null) {
    const part = pa[3] === "1" ? "" : `-part-${pa[3]}`;
    return {
      agencyId: `${pa[1]}${part}`,
      versionName: pa[2] ?? "",
      version: versionOf(pa[2] ?? ""),
    };
  }
  return { agencyId: docId, versionName: keyVersion, version: versionOf(keyVersion) };
}

function statusOf(written: string, warnings: Warnings): NinjsStatus {
  const status = written.toLowerCase();
  if (/^(?:|usable|embargoed|released?|published|retained)$/.test(status)) return "usable";
  if (/^(?:canceled|cancelled|killed?|deleted)$/.test(status)) return "canceled";
  if (/^(?:withheld|withhold|held)$/.test(status)) return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

function subjectsOf(head: MarkupElement | null, meta: ReadonlyMap<string, string>): readonly NinjsSubject[] {
  const subjects = allNamed(head, "tobject.subject").map((element): NinjsSubject => {
    const part = (name: string): string => attribute(element, `tobject.subject.${name}`);
    const code = part("refnum");
    const name = part("detail") || part("matter") || part("type");
    return {
      name,
      ...(/^\d{8}$/.test(code) ? { uri: `${SUBJECT_CODES}${code}` } : { literal: code }),
    };
  });
  const coded = /^\d{8}$/.exec(meta.get("category_iptc") ?? "")?.[0];
  const category = meta.get("anpa-category") ?? meta.get("category") ?? "";
  return [
    ...subjects,
    ...(coded === undefined ? [] : [{ uri: `${SUBJECT_CODES}${coded}` }]),
    ...(category === "" ? [] : [{ literal: category, rel: "category" }]),
  ];
}

/** `type` of properties and the `correction` element: correction, update, kill, advisory. */
function signalOf(head: MarkupElement | null, docdata: MarkupElement | null): Signal {
  const properties = allNamed(head, "tobject.property").map((element) =>
    signalOfCode(attribute(element, "tobject.property.type")),
  );
  const corrects = childNamed(docdata, "correction") === null ? null : "correction";
  return gravest([...properties, corrects]);
}

function keywordsOf(docdata: MarkupElement | null): readonly string[] {
  return allNamed(childNamed(docdata, "key-list"), "keyword")
    .map((element) => lineOf(attribute(element, "key") || textOf(element)))
    .filter((keyword) => keyword !== "");
}

function sluglineOf(
  keywords: readonly string[],
  meta: ReadonlyMap<string, string>,
  docdata: MarkupElement | null,
): string {
  const slug =
    meta.get("anpa-keyword") || meta.get("ntbstikkord") || meta.get("slug") || meta.get("slugline") || "";
  const only = keywords.length === 0 ? (meta.get("keyword") ?? "") : "";
  if (slug !== "") return [slug, meta.get("anpa-takekey") ?? ""].filter(Boolean).join(", ");
  return keywords.slice(0, 5).join("/") || only || attribute(childNamed(docdata, "fixture"), "fix-id");
}

function editorNoteOf(docdata: MarkupElement | null): string {
  const messages = childrenNamed(docdata, "ed-msg").map(
    (element) => attribute(element, "info") || textOf(element),
  );
  const correction = attribute(childNamed(docdata, "correction"), "info");
  return [...messages, correction]
    .map((note) => note.trim())
    .filter(Boolean)
    .join("\n");
}

function rightsOf(
  docdata: MarkupElement | null,
): Pick<Draft, "copyrightHolder" | "copyrightNotice" | "usageTerms"> {
  const copyright = childNamed(docdata, "doc.copyright");
  const rights = childNamed(docdata, "doc.rights");
  const [holder, year] = [attribute(copyright, "holder"), attribute(copyright, "year")];
  const terms = ["type", "limitations", "geography", "location.code"].map((name) => attribute(rights, name));
  return {
    copyrightHolder: holder || attribute(rights, "owner"),
    copyrightNotice: holder === "" ? "" : `© ${[year, holder].filter(Boolean).join(" ")}`,
    usageTerms: terms.filter(Boolean).join("\n"),
  };
}

interface Dates {
  readonly sentAt: string | null;
  readonly embargoUntil: string | null;
  readonly embargoUnclear: boolean;
  readonly expires: string | null;
}

function datesOf(
  head: MarkupElement | null,
  meta: ReadonlyMap<string, string>,
  zone: string,
  warnings: Warnings,
): Dates {
  const docdata = childNamed(head, "docdata");
  const norm = (name: string): string => {
    const element = childNamed(docdata, name);
    return attribute(element, "norm") || textOf(element);
  };
  const issued = norm("date.issue") || attribute(childNamed(head, "pubdata"), "date.publication");
  const stamp = (meta.get("timestamp") ?? "").replace(/^(\d{4})\.(\d{2})\.(\d{2}) /, "$1-$2-$3T");
  const sentAt = readDate(issued || stamp, zone, warnings);
  const release = readDate(norm("date.release"), zone, warnings);
  const isEmbargoed = attribute(docdata, "management-status").toLowerCase() === "embargoed";
  const embargoUntil =
    release !== null && (sentAt === null ? isEmbargoed : isAfter(release, sentAt)) ? release : null;
  return {
    sentAt,
    embargoUntil,
    embargoUnclear: isEmbargoed && release === null,
    expires: readDate(norm("date.expire"), zone, warnings),
  };
}

function placesOf(docdata: MarkupElement | null): Draft["places"] {
  return childrenNamed(docdata, "evloc").flatMap((place) =>
    ["city", "county-dist", "state-prov", "iso-cc"]
      .map((name) => ({ name: attribute(place, name), rel: "event" }))
      .filter((each) => each.name !== ""),
  );
}

function sourcesOf(docdata: MarkupElement | null): Draft["sources"] {
  const senders = allNamed(childNamed(docdata, "del-list"), "from-src");
  const names = [
    attribute(childNamed(docdata, "doc-id"), "regsrc"),
    ...senders.map((from) => attribute(from, "src-name")),
  ];
  return names.filter(Boolean).map((name) => ({ name, role: "source" }));
}

function altIdsOf(docdata: MarkupElement | null): Draft["altIds"] {
  const series = childNamed(docdata, "series");
  const part = [attribute(series, "series.name"), attribute(series, "series.part")];
  return [
    { role: "doc-id", value: attribute(childNamed(docdata, "doc-id"), "id-string") },
    { role: "du-key", value: attribute(childNamed(docdata, "du-key"), "key") },
    { role: "series", value: part.filter(Boolean).join(" ") },
  ].filter((id) => id.value !== "");
}

/** Everything the head says, with the rest of the draft empty. */
export function headOfNitf(nitf: MarkupElement, zone: string, warnings: Warnings): Draft {
  const head = childNamed(nitf, "head");
  const docdata = childNamed(head, "docdata");
  const meta = metaOf(head);
  const keywords = keywordsOf(docdata);
  const urgency = attribute(childNamed(docdata, "urgency"), "ed-urg");
  if (urgency !== "" && urgencyOf(urgency) === null) warnings.add("urgency-invalid", urgency);
  const corrected = attribute(childNamed(docdata, "correction"), "id-string");
  const identity = identityOf(docdata);
  return {
    ...EMPTY_DRAFT,
    ...identity,
    ...datesOf(head, meta, zone, warnings),
    ...rightsOf(docdata),
    agencyId: corrected === "" ? identity.agencyId : corrected,
    status: statusOf(attribute(docdata, "management-status"), warnings),
    signal: signalOf(head, docdata),
    urgency: urgencyOf(urgency),
    language:
      attribute(nitf, "xml:lang") ||
      attribute(nitf, "baselang") ||
      attribute(firstNamed(nitf, "body"), "xml:lang"),
    editorNote: editorNoteOf(docdata),
    title: textOf(childNamed(head, "title")),
    slugline: sluglineOf(keywords, meta, docdata),
    subjects: [...subjectsOf(head, meta), ...keywords.map((name) => ({ name, rel: "keyword" }))],
    genres: allNamed(head, "tobject.property").map((element) => ({
      name: attribute(element, "tobject.property.type"),
    })),
    places: placesOf(docdata),
    sources: sourcesOf(docdata),
    altIds: altIdsOf(docdata),
  };
}
