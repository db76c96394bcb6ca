import type { NinjsStatus } from "../../ninjs.ts";
import { versionOf, type Draft } from "../draft.ts";
import {
  allNamed,
  attribute,
  childNamed,
  childrenNamed,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import type { ItemLink, Signal } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { isAfter, readDate } from "../text/dates.ts";
import { makeWarnings, type Warnings } from "../warnings.ts";

/** Which item an NITF document is a version of, when it counts, and what is to be done with it. Pure. */

/** Meta elements of a head by their names in small letters; the first of a name counts. */
export type Meta = ReadonlyMap<string, string>;

interface DocId {
  readonly agencyId: string;
  readonly versionName: string;
}

/**
 * An id without the version at its end.
 * - NTB: `doc-id` ends in `_NN`, which counts, where a `du-key` carries a version too.
 * - PA: `doc-id` is a UUID with service, version and part behind it: `…HHH-13-1`.
 * - Others: as it stands.
 */
function readDocId(written: string, keyVersion: string): DocId {
  const counted = /^(.{6,}?)_(\d{1,4})$/.exec(written);
  if (counted !== null && keyVersion !== "")
    return { agencyId: counted[1] ?? written, versionName: keyVersion };
  const pa = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[A-Z]{0,4})-(\d{1,4})-(\d{1,3})$/i.exec(written);
  if (pa === null) return { agencyId: written, versionName: keyVersion };
  return { agencyId: `${pa[1]}${pa[3] === "1" ? "" : `-part-${pa[3]}`}`, versionName: pa[2] ?? "" };
}

function statusOf(written: string, warnings: Warnings): NinjsStatus {
  const status = written.toLowerCase();
  if (/^(?:|usable|embargoed|released?|published|retained)$/.test(status)) return "usable";
  if (/^(?:canceled|cancelled|killed?|deleted)$/.test(status)) return "canceled";
  if (/^(?:withheld|withhold|held)$/.test(status)) return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

/** `type` of properties, of messages to editors, and the `correction` element. */
function signalOf(head: MarkupElement | null, docdata: MarkupElement | null): Signal {
  const properties = allNamed(head, "tobject.property").map((element) =>
    signalOfCode(attribute(element, "tobject.property.type")),
  );
  const messages = childrenNamed(docdata, "ed-msg").map((element) =>
    signalOfCode(attribute(element, "msg-type")),
  );
  const corrects = childNamed(docdata, "correction") === null ? null : "correction";
  return gravest([...properties, ...messages, corrects]);
}

/** A document may order another one canceled or withheld: then it speaks of that one. */
function orderOf(
  docdata: MarkupElement | null,
): { readonly id: string; readonly status: NinjsStatus } | null {
  const id = attribute(docdata, "management-doc-idref");
  const status = statusOf(attribute(docdata, "management-idref-status"), makeWarnings());
  return id === "" || status === "usable" ? null : { id, status };
}

interface Dates {
  readonly sentAt: string | null;
  readonly firstCreated: string | null;
  readonly embargoUntil: string | null;
  readonly embargoUnclear: boolean;
  readonly expires: string | null;
}

const MAX_DATES = 200;

/** The earliest of the history, else the date of the story, where neither is after the sending. */
function firstDateOf(nitf: MarkupElement, sentAt: string | null, zone: string): string | null {
  const quiet = makeWarnings();
  const read = (written: string): string | null => readDate(written, zone, quiet);
  const datesIn = (elements: readonly MarkupElement[]): readonly (string | null)[] =>
    elements.slice(0, MAX_DATES).map((each) => read(attribute(each, "norm")));
  const history = datesIn(allNamed(childNamed(nitf, "head"), "revision-history"));
  const story = datesIn(allNamed(childNamed(childNamed(nitf, "body"), "body.head"), "story.date"));
  const dates = history.some((date) => date !== null) ? history : story;
  const [first] = dates
    .filter((date) => date !== null)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return first === undefined || (sentAt !== null && isAfter(first, sentAt)) ? null : first;
}

function datesOf(nitf: MarkupElement, meta: Meta, zone: string, warnings: Warnings): Dates {
  const head = childNamed(nitf, "head");
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
    firstCreated: firstDateOf(nitf, sentAt, zone),
    embargoUntil,
    embargoUnclear: isEmbargoed && release === null,
    expires: readDate(
      norm("date.expire") || attribute(childNamed(docdata, "doc.rights"), "enddate"),
      zone,
      warnings,
    ),
  };
}

/** The key that all takes and versions of a running text share for a day, and the series it is part of. */
function linksOf(docdata: MarkupElement | null): readonly ItemLink[] {
  return [
    { rel: "related" as const, agencyId: attribute(childNamed(docdata, "du-key"), "key") },
    { rel: "part-of" as const, agencyId: attribute(childNamed(docdata, "series"), "series.name") },
  ].filter((link) => link.agencyId !== "");
}

function altIdsOf(head: MarkupElement | null, docdata: MarkupElement | null): Draft["altIds"] {
  const series = childNamed(docdata, "series");
  const part = [attribute(series, "series.name"), attribute(series, "series.part")];
  return [
    { role: "doc-id", value: attribute(childNamed(docdata, "doc-id"), "id-string") },
    { role: "du-key", value: attribute(childNamed(docdata, "du-key"), "key") },
    { role: "series", value: part.filter(Boolean).join(" ") },
    { role: "published-as", value: attribute(childNamed(head, "pubdata"), "ex-ref") },
  ].filter((id) => id.value !== "");
}

type Identity = Pick<
  Draft,
  "agencyId" | "versionName" | "version" | "status" | "signal" | "links" | "altIds"
> &
  Dates;

export function identityOf(nitf: MarkupElement, meta: Meta, zone: string, warnings: Warnings): Identity {
  const head = childNamed(nitf, "head");
  const docdata = childNamed(head, "docdata");
  const keyVersion = attribute(childNamed(docdata, "du-key"), "version");
  const docId = childNamed(docdata, "doc-id");
  const own = readDocId(attribute(docId, "id-string") || textOf(docId).trim(), keyVersion);
  const order = orderOf(docdata);
  const corrected = attribute(childNamed(docdata, "correction"), "id-string");
  const meant = order?.id ?? corrected;
  const dates = datesOf(nitf, meta, zone, warnings);
  const version = versionOf(own.versionName);
  return {
    ...dates,
    firstCreated: dates.firstCreated ?? (version === 1 ? dates.sentAt : null),
    agencyId: meant === "" ? own.agencyId : readDocId(meant, keyVersion).agencyId,
    versionName: own.versionName,
    version,
    status: order?.status ?? statusOf(attribute(docdata, "management-status"), warnings),
    signal: signalOf(head, docdata),
    links: linksOf(docdata),
    altIds: altIdsOf(head, docdata),
  };
}
