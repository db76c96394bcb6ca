import type { NinjsStatus, NinjsType } from "../../ninjs.ts";
import { EMPTY_DRAFT, urgencyOf, versionOf, type Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import { readHtml } from "../markup/html-document.ts";
import { childrenNamed } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { field, isObject, objectsAt, textAt, type JsonObject } from "../ninjs/json-document.ts";
import type { ItemLink, WireBlock } from "../read-item.ts";
import { gravest, signalOfCode } from "../signals.ts";
import { lineOf, linesOf } from "../text/clean-text.ts";
import { NO_DATELINE, parseDateline } from "../text/dateline.ts";
import { readDate } from "../text/dates.ts";
import type { Warnings } from "../warnings.ts";
import { dpaThings, namesOf } from "./dpa-concepts.ts";
import { dpaRenditions, linkbox, mediaOf, mediaTypeOf } from "./dpa-media.ts";

/** A dpa digitalwires item as a draft. Source: dpa digitalwires 0.9 and its mapping to NewsML-G2. Pure. */

const idOf = (item: JsonObject): string => textAt(item, "urn", "dpa_id") || textAt(item, "entry_id");

function statusOf(item: JsonObject, warnings: Warnings): NinjsStatus {
  const written = textAt(item, "pubstatus").replace(/^.*:/, "").toLowerCase();
  if (written === "" || written === "usable") return "usable";
  if (/^cancell?ed$/.test(written)) return "canceled";
  if (written === "withheld") return "withheld";
  warnings.add("status-unknown", written);
  return "usable";
}

/** A picture or recording sent by itself is its own first association. */
const ownMedia = (item: JsonObject): JsonObject | null =>
  objectsAt(item, "associations").find((entry) => textAt(entry, "urn") === idOf(item)) ?? null;

function typeOf(item: JsonObject): NinjsType {
  const own = ownMedia(item);
  return textAt(item, "article_html").trim() === "" && own !== null ? mediaTypeOf(own) : "text";
}

function datesOf(item: JsonObject, zone: string, warnings: Warnings): Partial<Draft> {
  const date = (name: string): string | null => readDate(textAt(item, name), zone, warnings);
  const embargoUntil = date("embargoed");
  return {
    sentAt: date("version_created") ?? date("updated"),
    firstCreated: date("first_created"),
    contentCreated: date("content_created"),
    embargoUntil,
    embargoUnclear: embargoUntil === null && textAt(item, "embargoed").trim() !== "",
    expires: date("expires"),
  };
}

/** The notepad repeats the single notes as one page: it counts only where these are missing. */
function editorNoteOf(item: JsonObject): string {
  const notes = objectsAt(item, "ednotes").map((entry) => ({
    isSignOff: textAt(entry, "role").endsWith("closingline"),
    text: linesOf(textAt(entry, "ednote")),
  }));
  const sorted = [...notes.filter((note) => !note.isSignOff), ...notes.filter((note) => note.isSignOff)];
  const single = sorted.map((note) => note.text).filter(Boolean);
  if (single.length > 0) return single.join("\n");
  const notepad = field(item, "notepad");
  if (!isObject(notepad)) return "";
  return ["public_html", "nonpublic_html"]
    .flatMap((name) => linesOfSection(textAt(notepad, name)))
    .join("\n");
}

/** Read from inside their section, whose class marks it as no copy. */
function linesOfSection(html: string): readonly string[] {
  const root = readHtml(html);
  const sections = childrenNamed(root, "section");
  return (sections.length > 0 ? sections : [root]).flatMap((section) => readBlocks(section).map(textOfBlock));
}

function headlinesOf(item: JsonObject): Draft["headlines"] {
  const texts: readonly (readonly [role: string, field: string])[] = [
    ["main", "headline"],
    ["sub", "subhead"],
    ["kicker", "kicker"],
  ];
  return texts
    .map(([role, name]) => ({ role, value: lineOf(textAt(item, name)) }))
    .filter((headline) => headline.value !== "");
}

function descriptionsOf(item: JsonObject): Draft["descriptions"] {
  const listed = objectsAt(item, "descriptions").map((entry) => ({
    role: textAt(entry, "role").replace(/^.*:/, "") || "description",
    value: linesOf(textAt(entry, "description")),
  }));
  return [{ role: "teaser", value: linesOf(textAt(item, "teaser")) }, ...listed]
    .filter((each) => each.value !== "")
    .map((each) => ({ ...each, contentType: "text/plain" }));
}

const htmlBlocks = (item: JsonObject, name: string): readonly WireBlock[] => {
  const html = textAt(item, name);
  return html.trim() === "" ? [] : readBlocks(readHtml(html));
};

/** Photographers stand among the creators; of texts these are accounts of editors. */
function bylineOf(item: JsonObject, type: NinjsType): string {
  const given = lineOf(textAt(item, "byline"));
  return given !== "" || type === "text" ? given : namesOf(item, "creator").join(", ");
}

/** A note of correction names the item it corrects, where that is another one. */
function linksOf(item: JsonObject, note: string): readonly ItemLink[] {
  const corrected = /\bKennung\s+(urn:newsml:[^\s()"„“]+)/u.exec(note)?.[1];
  const media = objectsAt(item, "associations").map((entry) => textAt(entry, "urn"));
  return [
    ...(corrected === undefined ? [] : [{ rel: "follows" as const, agencyId: corrected }]),
    ...media.filter(Boolean).map((agencyId) => ({ rel: "related" as const, agencyId })),
  ];
}

function rightsOf(item: JsonObject): Partial<Draft> {
  return {
    copyrightNotice: textAt(item, "copyrightnotice"),
    usageTerms: textAt(item, "usageterms"),
    credit: textAt(item, "creditline"),
  };
}

function mediaFields(
  item: JsonObject,
  type: NinjsType,
  zone: string,
  warnings: Warnings,
): Pick<Draft, "renditions" | "associations"> {
  const own = type === "text" ? null : ownMedia(item);
  const others = objectsAt(item, "associations").filter((entry) => entry !== own);
  return {
    renditions: own === null ? [] : dpaRenditions(own),
    associations: [
      ...others.map((entry) => mediaOf(entry, zone, warnings)),
      ...linkbox(textAt(item, "linkbox_html"), warnings),
    ],
  };
}

export function dpaDraft(item: JsonObject, zone: string, warnings: Warnings): Draft {
  const type = typeOf(item);
  const [version, urgency, dateline] = [
    textAt(item, "version"),
    textAt(item, "urgency"),
    textAt(item, "dateline"),
  ];
  if (urgency !== "" && urgencyOf(urgency) === null) warnings.add("urgency-invalid", urgency);
  const things = dpaThings(item);
  const editorNote = editorNoteOf(item);
  const credit = lineOf(textAt(item, "creditline"));
  return {
    ...EMPTY_DRAFT,
    ...datesOf(item, zone, warnings),
    ...rightsOf(item),
    ...things,
    ...mediaFields(item, type, zone, warnings),
    agencyId: idOf(item),
    type,
    profile: textAt(item, "format"),
    versionName: version,
    version: versionOf(version),
    status: statusOf(item, warnings),
    signal: gravest([signalOfCode(textAt(item, "signal"))]),
    urgency: urgencyOf(urgency),
    language: textAt(item, "language"),
    editorNote,
    headlines: headlinesOf(item),
    deck: lineOf(textAt(item, "subhead")) || lineOf(textAt(item, "teaser")),
    descriptions: descriptionsOf(item),
    slugline: sluglineOf(item, type),
    byline: bylineOf(item, type),
    dateline: dateline === "" ? NO_DATELINE : parseDateline(dateline),
    blocks: [...htmlBlocks(item, "article_html"), ...htmlBlocks(item, "infobox_html")],
    sources: credit === "" ? things.sources : [...things.sources, { name: credit, role: "creditline" }],
    altIds: [
      { role: "entry_id", value: textAt(item, "entry_id") },
      { role: "autopublishnotice", value: textAt(item, "autopublishnotice") },
    ].filter((id) => id.value !== ""),
    links: linksOf(item, editorNote),
  };
}

/** dpa's slugline of a text is made of subjects, places and keywords, in this order. */
const sluglineOf = (item: JsonObject, type: NinjsType): string =>
  textAt(item, "slugline") ||
  (type === "text" ? namesOf(item, "dpasubject", "geosubject", "keyword").join("/") : "");
