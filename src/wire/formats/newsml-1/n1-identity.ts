import type { NinjsStatus } from "../../ninjs.ts";
import { urgencyOf, versionOf, type Draft } from "../draft.ts";
import {
  attribute,
  childNamed,
  childrenNamed,
  descendant,
  textOf,
  type MarkupElement,
} from "../markup/markup-tree.ts";
import type { ItemLink, Signal } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { lineOf } from "../text/clean-text.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";

/** What a news item says about itself: `Identification` and `NewsManagement`. Pure. */

const textIn = (parent: MarkupElement | null, name: string): string =>
  lineOf(textOf(childNamed(parent, name)));

const formalName = (parent: MarkupElement | null, name: string): string =>
  attribute(childNamed(parent, name), "FormalName");

/** A public identifier ends with the revision and what kind of update it is: ":4", ":1N", ":2U". */
function withoutRevision(identifier: string, revision: string): string {
  for (const end of [revision, `${revision}N`, `${revision}U`, `${revision}A`]) {
    if (revision !== "" && identifier.endsWith(`:${end}`)) return identifier.slice(0, -end.length - 1);
  }
  return identifier.replace(/:\d{1,4}[NUA]?$/, "");
}

/** "urn:newsml:" with provider, date and id: four parts at least, or it names no single item (Belga). */
const namesItem = (identifier: string): boolean => identifier.split(":").length >= 4;

/**
 * The id over all revisions:
 * - `PublicIdentifier` without its revision, where it names the item;
 * - else one put together of provider and `NewsItemId`, with the day where the id is short and counts
 *   anew each day;
 * - "" without a `NewsItemId`.
 */
function idOf(identifier: MarkupElement | null, revision: string): string {
  const written = withoutRevision(textIn(identifier, "PublicIdentifier"), revision);
  if (namesItem(written)) return written;
  const id = textIn(identifier, "NewsItemId");
  if (id === "") return "";
  const day = textIn(identifier, "DateId").slice(0, 8);
  return ["urn:newsml", textIn(identifier, "ProviderId"), id.length > 6 ? "" : day, id]
    .filter(Boolean)
    .join(":");
}

/** A reference to another item, without a revision where it is a URN of NewsML. */
const referenceOf = (written: string): string =>
  written.replace(/^(urn:newsml:[^:]*:[^:]*:.+?):\d{1,4}[NUA]?$/i, "$1");

function statusOf(written: string, warnings: Warnings): NinjsStatus {
  const status = written.toLowerCase();
  if (/^(?:|usable|useable|embargoed|open|published|released?|final)$/.test(status)) return "usable";
  if (/^(?:cancell?ed|killed?|deleted?|withdrawn|annul\w*)$/.test(status)) return "canceled";
  if (/^(?:withheld|withhold|held)$/.test(status)) return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

/** Words of agencies for what a revision is, beyond those of the signals. */
function signalOfName(name: string): Signal | null {
  if (/^(?:rectify|rectification|correctif|corrected|corr)$/i.test(name)) return "correction";
  if (/^(?:replace|lead|recast|new\s?version)$/i.test(name)) return "update";
  if (/^(?:mandatory\s?kill|annulation|annule)$/i.test(name)) return "kill";
  return /advisory$/i.test(name) ? "advisory" : signalOfCode(name);
}

/**
 * An instruction may tell what becomes of an earlier revision: the one it stands in replaces that,
 * and is itself not killed.
 */
function signalOfInstruction(instruction: MarkupElement, revision: string): Signal | null {
  const signal = signalOfName(attribute(instruction, "FormalName"));
  const revisions = childrenNamed(instruction, "RevisionStatus").map((each) => attribute(each, "Revision"));
  const isOfOthers = revisions.length > 0 && revisions.every((each) => each !== "" && each !== revision);
  return isOfOthers && (signal === "kill" || signal === "withhold") ? "update" : signal;
}

function signalOf(item: MarkupElement, revision: string): Signal {
  const management = childNamed(item, "NewsManagement");
  const genres = childrenNamed(descendant(item, "NewsComponent", "DescriptiveMetadata"), "Genre");
  return gravest([
    ...childrenNamed(management, "Instruction").map((each) => signalOfInstruction(each, revision)),
    ...genres.map((genre) => signalOfName(attribute(genre, "FormalName"))),
    signalOfName(formalName(management, "NewsItemType")),
  ]);
}

/** What the status will become: usable ends an embargo, anything else the right to use. */
function changeOf(
  management: MarkupElement | null,
  zone: string,
  warnings: Warnings,
): Pick<Draft, "embargoUntil" | "embargoUnclear" | "expires"> {
  const status = formalName(management, "Status").toLowerCase();
  const change = childNamed(management, "StatusWillChange");
  const at = readDate(textIn(change, "DateAndTime"), zone, warnings);
  const future = formalName(change, "FutureStatus").toLowerCase();
  const becomesUsable = change !== null && /^(?:usable|useable|released?|)$/.test(future);
  return {
    embargoUntil: becomesUsable && status !== "usable" ? at : null,
    embargoUnclear: status === "embargoed" && !(becomesUsable && at !== null),
    expires: change !== null && !becomesUsable ? at : null,
  };
}

function linksOf(management: MarkupElement | null): readonly ItemLink[] {
  const targets = (name: string): readonly string[] =>
    childrenNamed(management, name)
      .map((element) => referenceOf(attribute(element, "NewsItem")))
      .filter(Boolean);
  return [
    ...targets("DerivedFrom").map((agencyId): ItemLink => ({ rel: "follows", agencyId })),
    ...targets("AssociatedWith").map((agencyId): ItemLink => ({ rel: "related", agencyId })),
  ];
}

function urgencyIn(
  management: MarkupElement | null,
  envelope: MarkupElement | null,
  warnings: Warnings,
): number | null {
  const written = formalName(management, "Urgency") || textIn(management, "Urgency");
  const urgency = urgencyOf(written);
  if (urgency === null && /\S/.test(written) && !/^default$/i.test(written))
    warnings.add("urgency-invalid", written);
  return urgency ?? urgencyOf(formalName(envelope, "Priority"));
}

type Identity = Pick<
  Draft,
  | "agencyId"
  | "uri"
  | "versionName"
  | "version"
  | "status"
  | "signal"
  | "urgency"
  | "firstCreated"
  | "sentAt"
  | "embargoUntil"
  | "embargoUnclear"
  | "expires"
  | "links"
  | "altIds"
>;

export function identityOf(
  item: MarkupElement,
  envelope: MarkupElement | null,
  zone: string,
  warnings: Warnings,
): Identity {
  const identifier = descendant(item, "Identification", "NewsIdentifier");
  const management = childNamed(item, "NewsManagement");
  const revision = textIn(identifier, "RevisionId");
  const date = (parent: MarkupElement | null, name: string): string | null =>
    readDate(textIn(parent, name), zone, warnings);
  return {
    agencyId: idOf(identifier, revision),
    uri: "",
    versionName: revision,
    version: versionOf(revision),
    status: statusOf(formalName(management, "Status"), warnings),
    signal: signalOf(item, revision),
    urgency: urgencyIn(management, envelope, warnings),
    firstCreated: date(management, "FirstCreated"),
    sentAt: date(management, "ThisRevisionCreated") ?? date(envelope, "DateAndTime"),
    ...changeOf(management, zone, warnings),
    links: linksOf(management),
    altIds: [
      { role: "public-identifier", value: textIn(identifier, "PublicIdentifier") },
      { role: "news-item-id", value: textIn(identifier, "NewsItemId") },
      { role: "transmission-id", value: textIn(envelope, "TransmissionId") },
    ].filter((id) => id.value !== ""),
  };
}

/** The slug of agencies that send it as a label of the item (AFP). */
export const nameLabelOf = (item: MarkupElement): string =>
  textIn(childNamed(item, "Identification"), "NameLabel");
