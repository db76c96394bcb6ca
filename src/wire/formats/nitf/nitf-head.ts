import type { NinjsSubject } from "../../ninjs.ts";
import { EMPTY_DRAFT, urgencyOf, type Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  firstNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import { lineOf } from "../text/clean-text.ts";
import { parseDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { identified } from "./nitf-names.ts";
import { identityOf, type Meta } from "./nitf-identity.ts";

/** The head of an NITF document: docdata, pubdata, tobject and the meta elements of agencies. Pure. */

const SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";

/** Meta elements by name; the first of a name counts. */
function metaOf(head: MarkupElement | null): Meta {
  const meta = new Map<string, string>();
  for (const element of childrenNamed(head, "meta")) {
    const name = attribute(element, "name").toLowerCase();
    if (!meta.has(name)) meta.set(name, attribute(element, "content"));
  }
  return meta;
}

function subjectsOf(head: MarkupElement | null, meta: Meta): readonly NinjsSubject[] {
  const subjects = allNamed(head, "tobject.subject").map((element): NinjsSubject => {
    const part = (name: string): string => attribute(element, `tobject.subject.${name}`);
    const code = part("refnum");
    const name = part("detail") || part("matter") || part("type");
    return {
      name,
      ...(/^\d{8}$/.test(code) ? { uri: `${SUBJECT_CODES}${code}` } : { literal: code }),
    };
  });
  const scope = attribute(childNamed(childNamed(head, "docdata"), "doc-scope"), "scope");
  const fixture = attribute(childNamed(childNamed(head, "docdata"), "fixture"), "fix-id");
  const coded = /^\d{8}$/.exec(meta.get("category_iptc") ?? "")?.[0];
  const category = meta.get("anpa-category") ?? meta.get("category") ?? "";
  return [
    ...subjects,
    ...(coded === undefined ? [] : [{ uri: `${SUBJECT_CODES}${coded}` }]),
    ...(category === "" ? [] : [{ literal: category, rel: "category" }]),
    ...(scope === "" ? [] : [{ name: scope, rel: "doc-scope" }]),
    ...(fixture === "" ? [] : [{ literal: fixture, rel: "fixture" }]),
  ];
}

/** Some set all their keywords into one: "bridge,harbor,ferry". A slug has blanks behind its comma. */
const keywordsIn = (written: string): readonly string[] =>
  /^[^,\s]+(?:,[^,\s]+)+$/.test(written) ? written.split(",") : [written];

function keywordsOf(docdata: MarkupElement | null): readonly string[] {
  return allNamed(childNamed(docdata, "key-list"), "keyword")
    .flatMap((element) => keywordsIn(lineOf(attribute(element, "key") || textOf(element))))
    .filter((keyword) => keyword !== "");
}

function sluglineOf(keywords: readonly string[], meta: Meta, docdata: MarkupElement | null): string {
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

const dayOf = (written: string): string => parseDate(written, "UTC")?.iso ?? written;

function rightsOf(
  docdata: MarkupElement | null,
): Pick<Draft, "copyrightHolder" | "copyrightNotice" | "usageTerms"> {
  const copyright = childNamed(docdata, "doc.copyright");
  const rights = childNamed(docdata, "doc.rights");
  const [holder, year] = [attribute(copyright, "holder"), attribute(copyright, "year")];
  const terms = ["type", "limitations", "geography", "location.code"].map((name) => attribute(rights, name));
  const [from, until] = [attribute(rights, "startdate"), attribute(rights, "enddate")];
  terms.push(from === "" ? "" : `From: ${dayOf(from)}`, until === "" ? "" : `Until: ${dayOf(until)}`);
  return {
    copyrightHolder: holder || attribute(rights, "owner"),
    copyrightNotice: holder === "" ? "" : `© ${[year, holder].filter(Boolean).join(" ")}`,
    usageTerms: terms.filter(Boolean).join("\n"),
  };
}

function placesOf(docdata: MarkupElement | null): Draft["places"] {
  return childrenNamed(docdata, "evloc").flatMap((place) =>
    ["city", "county-dist", "state-prov", "iso-cc"]
      .map((name) => ({ name: attribute(place, name), rel: "event" }))
      .filter((each) => each.name !== ""),
  );
}

/** What the story is about, as `identified-content` of the head names it. */
function identifiedIn(
  docdata: MarkupElement | null,
): Pick<Draft, "people" | "organisations" | "places" | "events" | "objects"> {
  const content = childNamed(docdata, "identified-content");
  return {
    people: identified(content, "person"),
    organisations: identified(content, "org"),
    places: [...placesOf(docdata), ...identified(content, "location")],
    events: identified(content, "event"),
    objects: identified(content, "object.title"),
  };
}

function sourcesOf(docdata: MarkupElement | null, meta: Meta): Draft["sources"] {
  const senders = allNamed(childNamed(docdata, "del-list"), "from-src");
  const names = [
    attribute(childNamed(docdata, "doc-id"), "regsrc"),
    ...senders.map((from) => attribute(from, "src-name")),
    meta.get("aap-source") ?? meta.get("source") ?? "",
    attribute(childNamed(docdata, "doc.rights"), "agent"),
  ];
  return names.filter(Boolean).map((name) => ({ name, role: "source" }));
}

/** Everything the head says, with the rest of the draft empty. */
export function headOfNitf(nitf: MarkupElement, zone: string, warnings: Warnings): Draft {
  const head = childNamed(nitf, "head");
  const docdata = childNamed(head, "docdata");
  const meta = metaOf(head);
  const keywords = keywordsOf(docdata);
  const urgency = attribute(childNamed(docdata, "urgency"), "ed-urg");
  if (urgency !== "" && urgencyOf(urgency) === null) warnings.add("urgency-invalid", urgency);
  return {
    ...EMPTY_DRAFT,
    ...identityOf(nitf, meta, zone, warnings),
    ...rightsOf(docdata),
    urgency: urgencyOf(urgency),
    language:
      attribute(nitf, "xml:lang") ||
      attribute(nitf, "baselang") ||
      attribute(firstNamed(nitf, "body"), "xml:lang") ||
      attribute(firstNamed(nitf, "lang"), "lang"),
    editorNote: editorNoteOf(docdata),
    title: textOf(childNamed(head, "title")),
    slugline: sluglineOf(keywords, meta, docdata),
    subjects: [...subjectsOf(head, meta), ...keywords.map((name) => ({ name, rel: "keyword" }))],
    genres: allNamed(head, "tobject.property").map((element) => ({
      name: attribute(element, "tobject.property.type"),
    })),
    ...identifiedIn(docdata),
    sources: sourcesOf(docdata, meta),
    credit: meta.get("creditline") ?? meta.get("credit") ?? "",
  };
}
